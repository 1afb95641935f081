import { filterTerm, tokenize } from './fold.ts'
import { type Glossary, notesOf } from './glossary.ts'
import type { Run, RunEpisode } from './run.ts'
import { layout } from './layout.ts'
import type { IndexPlan, PlannedEpisode } from './plan.ts'
import { decideTables, makesCompounds, passageTerms, type Tables } from './tables.ts'
import { functionWords } from './function-words.ts'

/** Runs that can be gone through more than once: an array, or something that reads them from a cache each time. */
export type Runs = Iterable<Run> | AsyncIterable<Run>

/** The vocabulary of an archive, and what the corpus says about it. Terms are indexes in `terms`. */
export interface Words {
  /** Sorted by code unit, the values of filters among them. */
  terms: string[]
  tables: Tables
  /** For each run, in the order in which they come, its words as terms. */
  local: Uint32Array[]
  /** What is known of each episode, by slug. */
  episodes: Map<string, { run: RunEpisode; plan: PlannedEpisode; number: number }>
  /** Episodes (index in the plan) whose title, topics or tags hold a term, or that a filter chooses; ascending. */
  about: Map<number, number[]>
  /** Entries of the glossary under a term. */
  notes: Map<number, string[]>
  numbers: Map<string, number>
  languages: string[]
  isPacked: boolean
}

/** The first time through the runs: all words, sorted, and what they decide. */
export async function collectWords(runs: Runs, plan: IndexPlan, glossary: Glossary): Promise<Words> {
  const found = new Map<string, number>()
  const passages: number[] = []
  const numberOf = (term: string): number => {
    let number = found.get(term)
    if (number === undefined) {
      number = found.size
      found.set(term, number)
      passages.push(0)
    }
    return number
  }
  const local: Uint32Array[] = []
  const runEpisodes: { episode: RunEpisode; about: number[] }[] = []
  const planned = new Map(plan.episodes.map((episode, number) => [episode.slug, { episode, number }]))

  for await (const run of runs) {
    const numbers = Uint32Array.from(run.words === '' ? [] : run.words.split('\n'), numberOf)
    local.push(numbers)
    countPassages(run, numbers, passages)
    for (const episode of run.episodes) {
      for (const term of extraTerms(episode)) numberOf(term)
      runEpisodes.push({ episode, about: episode.about.map((word) => numbers[word]!) })
    }
  }
  const languages = [...new Set(runEpisodes.map(({ episode }) => episode.language))].sort()
  const functions = new Set(functionWords(languages))
  const notes = notesOf(glossary, (term) => functions.has(term))
  for (const term of notes.keys()) numberOf(term)

  const terms = [...found.keys()].sort()
  const rank = new Uint32Array(terms.length)
  terms.forEach((term, number) => {
    rank[found.get(term)!] = number
  })
  const sortedPassages = new Uint32Array(terms.length)
  passages.forEach((count, number) => {
    sortedPassages[rank[number]!] = count
  })
  for (const numbers of local) numbers.forEach((number, index) => (numbers[index] = rank[number]!))

  const allPassages = plan.episodes.reduce((sum, episode) => sum + episode.passages, 0)
  const tables = decideTables({ terms, passages: sortedPassages }, languages, allPassages)
  const numbers = new Map(terms.map((term, number) => [term, number]))
  const episodes: Words['episodes'] = new Map()
  const about = new Map<number, number[]>()
  for (const { episode, about: words } of runEpisodes) {
    const place = planned.get(episode.slug)
    if (place === undefined) continue
    episodes.set(episode.slug, { run: episode, plan: place.episode, number: place.number })
    const own = words.map((word) => rank[word]!).filter((term) => tables.isFunction[term] === 0)
    const filters = [...episode.tags.map((tag) => filterTerm('tag', tag)), filterTerm('in', episode.slug)]
    for (const term of new Set([...own, ...filters.map((filter) => numbers.get(filter)!)])) {
      const list = about.get(term)
      if (list === undefined) about.set(term, [place.number])
      else list.push(place.number)
    }
  }
  for (const list of about.values()) list.sort((a, b) => a - b)
  return {
    terms,
    tables,
    local,
    episodes,
    about,
    notes: new Map([...notes].map(([term, list]) => [numbers.get(term)!, list])),
    numbers,
    languages,
    isPacked: plan.isPacked,
  }
}

/** Terms that stand beside the words of an episode: those of its speakers, and the values of filters. */
function* extraTerms(episode: RunEpisode): Generator<string> {
  for (const speaker of episode.speakers) {
    yield filterTerm('speaker', speaker)
    for (const { term } of tokenize(speaker)) yield term
  }
  for (const name of episode.names) yield filterTerm('name', name)
  for (const tag of episode.tags) yield filterTerm('tag', tag)
  yield filterTerm('in', episode.slug)
}

function countPassages(run: Run, numbers: Uint32Array, passages: number[]): void {
  const last = new Int32Array(numbers.length).fill(-1)
  let passage = 0
  for (const episode of run.episodes) {
    eachPassage(run, episode, (lists) => {
      for (const word of lists[0]) {
        if (last[word] === passage) continue
        last[word] = passage
        passages[numbers[word]!]! += 1
      }
      passage += 1
    })
  }
}

/** The four lists of a passage: words, words of names, speakers, names. See `Run.stream`. */
type PassageLists = [number[], number[], number[], number[]]

function eachPassage(
  run: Run,
  episode: RunEpisode,
  take: (lists: PassageLists, index: number) => void,
): void {
  const { stream } = run
  let at = episode.offset
  const number = (): number => {
    let value = 0
    let shift = 0
    for (;;) {
      const byte = stream[at++]!
      value |= (byte & 127) << shift
      if (byte < 128) return value
      shift += 7
    }
  }
  const list = (): number[] => {
    const items: number[] = []
    for (let left = number(); left > 0; left -= 1) items.push(number())
    return items
  }
  for (let index = 0; index < episode.passages; index += 1) take([list(), list(), list(), list()], index)
}

/** The lists of postings of a term: `term * listKinds + kind`. */
export const listKinds = 3

/** Call `take` for each word of the archive: in which list it belongs and the number of its passage. */
export function eachPosting(
  run: Run,
  local: Uint32Array,
  words: Words,
  take: (list: number, doc: number) => void,
): void {
  for (const episode of run.episodes) {
    const place = words.episodes.get(episode.slug)
    if (place === undefined) continue
    const compounds = makesCompounds(episode.language)
    const nameFilters = episode.names.map((name) => words.numbers.get(filterTerm('name', name))!)
    const speakerFilters = episode.speakers.map((name) => words.numbers.get(filterTerm('speaker', name))!)
    const speakerTerms = episode.speakers.map((speaker) =>
      tokenize(speaker).map(({ term }) => words.numbers.get(term)!),
    )
    eachPassage(run, episode, ([text, names, speakers, namesHeard], index) => {
      const doc = place.plan.base + index
      const terms = passageTerms(
        text.map((word) => local[word]!),
        names.map((word) => local[word]!),
        words.tables,
        compounds,
      )
      // A small index is loaded with all of its text, which holds its words.
      if (!words.isPacked) for (const term of terms.words) take(term * listKinds, doc)
      for (const term of terms.added) take(term * listKinds, doc)
      for (const term of terms.parts) take(term * listKinds + 1, doc)
      const spoken = new Set(speakers.flatMap((speaker) => speakerTerms[speaker]!))
      for (const term of spoken) if (words.tables.isFunction[term] === 0) take(term * listKinds + 2, doc)
      for (const speaker of speakers) take(speakerFilters[speaker]! * listKinds, doc)
      for (const name of namesHeard) take(nameFilters[name]! * listKinds, doc)
    })
  }
}

/** A speaker who is heard in so many passages says nothing about them: no list is kept, but for the filter. */
export function isDenseSpeaker(passages: number, allPassages: number): boolean {
  return passages > Math.max(layout.denseSpeaker, allPassages / 20)
}
