import MiniSearch from 'minisearch'
import type { Episode, Passage } from '../../src/model/episode.ts'
import type { Chapter } from '../../src/model/episode.ts'
import type { IsoDate, LanguageTag, PassageId, Slug, Tag } from '../../src/model/ids.ts'
import { seenPassage } from '../../src/model/links.ts'
import {
  factsOf,
  type IndexFile,
  indexEpisodes,
  planIndex,
  type SearchEntry,
} from '../../src/search/build.ts'
import { openIndex, type SearchIndex } from '../../src/search/client.ts'
import { IndexError } from '../../src/search/index-error.ts'
import { isDenseSpeaker } from '../../src/search/reduce.ts'
import { Matches, type QueryTerm, ShardedMiniSearch, Sums } from '../../src/search/engine.ts'
import { expand } from '../../src/search/expand.ts'
import { tokenize } from '../../src/search/fold.ts'
import type { IndexOptions } from '../../src/search/index-episodes.ts'
import { type FetchFile, Loader } from '../../src/search/loader.ts'
import { engineOptions, searchOptions } from '../../src/search/options.ts'
import { loadIndex } from '../../src/search/load-index.ts'
import type { Root } from '../../src/search/root.ts'
import { aboutOf, speakersOf } from '../../src/search/run.ts'
import { blankMarkers } from '../../src/segment/markers.ts'
import { decideTables, followers, makesCompounds, type Tables } from '../../src/search/tables.ts'
import type { Terms } from '../../src/search/terms.ts'

/** What a talk of a test says of itself; all but the passages have a default. */
export interface TalkFacts {
  slug?: string
  title?: string
  topics?: string[]
  aliases?: string[]
  tags?: string[]
  date?: string
  language?: string
  passages: (string | Partial<Passage>)[]
  /** Index of the first passage of each chapter. */
  chapters?: number[]
}

/** A talk for a test. */
export function talk(facts: TalkFacts): Episode {
  const { slug = 'talk', chapters = [0] } = facts
  const passages = facts.passages.map((given, index): Passage => ({
    id: `p${index}-${slug}` as PassageId,
    text: '',
    markers: [],
    chapter: chapters.findLastIndex((first) => first <= index),
    ...(typeof given === 'string' ? { text: given } : given),
  }))
  return {
    slug: slug as Slug,
    title: facts.title ?? slug,
    aliases: facts.aliases ?? [],
    topics: facts.topics ?? [],
    tags: (facts.tags ?? []) as Tag[],
    ...(facts.date === undefined ? {} : { date: facts.date as IsoDate }),
    language: (facts.language ?? 'en') as LanguageTag,
    speakers: [],
    passages,
    chapters: chapters.map((first, index): Chapter => ({
      title: `Chapter ${index + 1}`,
      from: 'editor',
      first: passages[first]?.id ?? ('p' as PassageId),
    })),
    sections: [],
    extra: [],
    reviewed: false,
    file: `${slug}.md`,
    words: 0,
  }
}

/** Talks without names in them. */
export function entriesOf(episodes: readonly Episode[]): SearchEntry[] {
  return episodes.map((episode) => ({ episode, names: [] }))
}

/** An index in memory. */
export interface BuiltIndex {
  files: Map<string, Uint8Array>
  /** Files that were asked for. */
  asked: string[]
  fetch: FetchFile
  open: () => SearchIndex
}

/** Build an index; its `fetch` looks into `files`, which a test may change. */
export async function buildIndex(
  entries: readonly SearchEntry[],
  options: IndexOptions = {},
): Promise<BuiltIndex> {
  const files = new Map<string, Uint8Array>()
  for await (const file of indexEpisodes(entries, options)) files.set(file.path, file.bytes)
  return served(files)
}

/** An index from files in memory. */
export function served(files: Map<string, Uint8Array>): BuiltIndex {
  const asked: string[] = []
  const fetch: FetchFile = async (path) => {
    asked.push(path)
    const bytes = files.get(path)
    if (bytes === undefined) throw new IndexError('missing', path)
    return bytes.slice().buffer
  }
  return { files, asked, fetch, open: () => openIndex({ fetch }) }
}

/** The inside of an index: what a query is expanded to, and the passages that MiniSearch ranks over its shards. */
export class Inside {
  readonly root: Root
  readonly #terms: Terms

  constructor(root: Root, terms: Terms) {
    this.root = root
    this.#terms = terms
  }

  /** Open the inside of an index. */
  static async open(index: BuiltIndex): Promise<Inside> {
    const { root, terms } = await loadIndex(new Loader(index.fetch))
    return new Inside(root, terms)
  }

  async expand(query: string, isTyping: boolean): Promise<QueryTerm[]> {
    const words = tokenize(query).map(({ term }) => term)
    return (await expand(words, this.#terms, this.root, { isTyping, refuse: new Set(), needed: [] })).terms
  }

  /** The best passages, by number. */
  rank(query: readonly QueryTerm[], count: number): { id: number; score: number }[] {
    if (query.length === 0) return []
    const best = new Matches(this.root, query, new Sums(this.root)).best(count)
    return new ShardedMiniSearch(this.root).rank(query, best).slice(0, count)
  }
}

/** MiniSearch as it is documented, over whole passages, with the options of `options.ts`: what the divided index must equal. */
export class Undivided {
  readonly #engine: MiniSearch<{ id: number }>
  /** Numbers of the first passage of each talk. */
  readonly #firsts: ReadonlySet<number>
  /** By number of passage, where it is. */
  readonly places = new Map<number, { slug: string; index: number }>()

  constructor(entries: readonly SearchEntry[]) {
    const plan = planIndex(entries.map(factsOf))
    const bases = new Map(plan.episodes.map(({ slug, base }) => [slug, base]))
    const counts = new Map<string, number>()
    const wordsOf = (text: string): string[] => tokenize(text).map(({ term }) => term)
    const texts = entries.map(({ episode }) =>
      episode.passages.map(seenPassage).map(({ text, markers }) => wordsOf(blankMarkers(text, markers))),
    )
    for (const words of texts.flat()) {
      for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
    }
    for (const { episode, names } of entries) {
      const others = [...names.flat(), ...episode.passages.flatMap(speakersOf), ...aboutOf(episode)]
      for (const word of others.flatMap(wordsOf)) if (!counts.has(word)) counts.set(word, 0)
    }
    const terms = [...counts.keys()].sort()
    const numbers = new Map(terms.map((term, number) => [term, number]))
    const vocabulary = { terms, passages: terms.map((term) => counts.get(term)!) }
    const languages = entries.map(({ episode }) => episode.language)
    const all = texts.reduce((sum, passages) => sum + passages.length, 0)
    const tables = decideTables(vocabulary, languages, all)
    const next = followers(tables.joins)
    const spoken = new Map<string, number>()
    const speakerWords = (passage: Passage): string[] => [...new Set(speakersOf(passage).flatMap(wordsOf))]
    for (const { episode } of entries) {
      for (const passage of episode.passages) {
        for (const word of speakerWords(passage)) spoken.set(word, (spoken.get(word) ?? 0) + 1)
      }
    }
    const isFunction = (word: string): boolean => tables.isFunction[numbers.get(word)!] === 1
    const lines = (words: readonly number[]): string => words.map((word) => terms[word]!).join(' ')

    this.#engine = new MiniSearch<{ id: number }>({ ...engineOptions, fields: [...engineOptions.fields] })
    this.#firsts = new Set(bases.values())
    entries.forEach(({ episode, names }, at) => {
      const base = bases.get(episode.slug)!
      const about = [...new Set(aboutOf(episode).flatMap(wordsOf))].filter((word) => !isFunction(word))
      const documents = episode.passages.map((passage, index) => {
        const words = texts[at]![index]!
        const added = [...new Set((names[index] ?? []).flatMap(wordsOf))].filter(
          (word) => !words.includes(word),
        )
        const fields = passageTerms(
          words.map((word) => numbers.get(word)!),
          added.map((word) => numbers.get(word)!),
          tables,
          next,
          makesCompounds(episode.language),
        )
        const speakers = speakerWords(passage).filter(
          (word) => !isFunction(word) && !isDenseSpeaker(spoken.get(word)!, all),
        )
        this.places.set(base + index, { slug: episode.slug, index })
        return {
          id: base + index,
          text: lines([...fields.words, ...fields.added]),
          parts: lines(fields.parts),
          speaker: speakers.join(' '),
          about: about.join(' '),
        }
      })
      this.#engine.addAll(documents)
    })
  }

  /** The best passages for an expanded query, by number. */
  rank(query: readonly QueryTerm[], count: number): { id: number; score: number }[] {
    if (query.length === 0) return []
    const queries = query.map(({ term, completions, neighbours }) => {
      const allowed = new Set([
        term,
        ...completions.map((word) => word.term),
        ...neighbours.map((word) => word.term),
      ])
      // The divided index looks for the nearest words only; MiniSearch has no such limit.
      return { queries: [term], boostDocument: (_: number, found: string) => (allowed.has(found) ? 1 : 0) }
    })
    return this.#engine
      .search(
        { queries },
        {
          ...searchOptions(query),
          filter: ({ id, match }) =>
            this.#firsts.has(id as number) ||
            Object.values(match).some((fields) => fields.some((field) => field !== 'about')),
        },
      )
      .map(({ id, score }) => ({ id: id as number, score }))
      .sort((a, b) => b.score - a.score || a.id - b.id)
      .slice(0, count)
  }
}

/** All files of two indexes that differ or are in one of them only. */
export function changedFiles(before: readonly IndexFile[], after: readonly IndexFile[]): IndexFile[] {
  const known = new Map(before.map(({ path, bytes }) => [path, Buffer.from(bytes)]))
  return after.filter(({ path, bytes }) => !(known.get(path)?.equals(bytes) ?? false))
}

/** The words of a passage as terms of its fields: numbers of a vocabulary, each as often as it counts. */
interface PassageTerms {
  /** Words of its text. With `added` they are the field `text`. */
  words: number[]
  /** Pairs as one word, and right spellings. */
  added: number[]
  parts: number[]
}

/**
 * The terms under which a passage is found: its words without function words; pairs that are also written as one; the right
 * spellings of the names in it; the parts of its compounds.
 */
function passageTerms(
  words: readonly number[],
  names: readonly number[],
  { isFunction, parts }: Tables,
  next: ReturnType<typeof followers>,
  compounds: boolean,
): PassageTerms {
  const content: number[] = []
  const added = names.filter((name) => isFunction[name] === 0)
  const inside = new Set<number>()
  for (const [index, word] of words.entries()) {
    if (isFunction[word] === 0) content.push(word)
    const joined = next.get(word)?.get(words[index + 1] ?? -1)
    if (joined !== undefined) added.push(joined)
    if (!compounds) continue
    for (const part of parts.get(word) ?? []) inside.add(part)
    if (joined !== undefined) for (const part of parts.get(joined) ?? []) inside.add(part)
  }
  return { words: content, added, parts: [...inside] }
}
