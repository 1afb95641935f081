// Runs in the browser too: imports nothing from Node.
import type { Completion, EpisodeHits, Hit, Marks, Place, SearchAnswer, SearchOptions } from './answer.ts'
import { choosePassages } from './chosen-passages.ts'
import { completions, suggest } from './complete.ts'
import { Matches, type QueryTerm, ShardedMiniSearch } from './engine.ts'
import { excerptOf, isSaidBy } from './excerpt.ts'
import { expand, type Expanded } from './expand.ts'
import { characterRuns, foldPhrase, isCharacter, tokenize } from './fold.ts'
import { type FetchFile, Loader } from './loader.ts'
import { loadIndex, type LoadedIndex } from './load-index.ts'
import { limits } from './options.ts'
import { passageText, type PassageText } from './passage-text.ts'
import { both, phraseStarts, type Phrases, phrasesOf } from './phrases.ts'
import { type FilterField, type ParsedQuery, parseQuery, type QueryPart } from './query.ts'
import { episodeOf, isPassage, lastAtMost, textFileName } from './root.ts'
import { searchedWords, type TextFile } from './text-file.ts'

/** Where the index is. */
export interface OpenOptions {
  /**
   * Get a file below the index folder. Throw an `IndexError` of the kind `missing` where the server has none; what else is thrown
   * makes it `unreachable`.
   * `fresh`: ask the server even if an answer is cached; set for `manifest.json` alone, the only name without a hash.
   */
  fetch: FetchFile
}

/** A search index that is being read. Every method throws nothing but `IndexError` (and the reason of an abort). */
export interface SearchIndex {
  /** Load what every query needs: call it on focus. */
  warm: () => Promise<void>
  search: (query: string, options?: SearchOptions) => Promise<SearchAnswer>
  /** Values of a filter that hold `typed`, best first, at most 20. */
  complete: (field: FilterField, typed: string) => Promise<Completion[]>
  /** Forget all that was loaded: for a retry after an `IndexError`, which may come from a new release. */
  reload: () => void
}

/** Open an index. Nothing is fetched before `warm` or `search`. */
export function openIndex(options: OpenOptions): SearchIndex {
  let opened: Promise<LoadedIndex> | undefined
  const open = (): Promise<LoadedIndex> => {
    opened ??= loadIndex(new Loader(options.fetch)).catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }
  return {
    warm: async () => {
      await open()
    },
    search: async (text, searchOptions = {}) => {
      const index = await open()
      searchOptions.signal?.throwIfAborted()
      return new Search(index, text, searchOptions).answer()
    },
    complete: async (field, typed) => completions(await open(), field, typed),
    reload: () => {
      opened = undefined
    },
  }
}

/** One search. */
class Search {
  readonly #index: LoadedIndex
  readonly #options: SearchOptions
  readonly #query: ParsedQuery
  readonly #pageSize: number

  #expanded: Expanded = { terms: [], also: [], instead: [], heard: [], left: [] }
  #phrases!: Phrases
  /** The words of a query without quotation marks, in order: they may follow one another in a text. */
  #run: string[] = []
  /** By word that is searched for another, the one that was typed: another form, the right spelling of a slip. */
  readonly #meant = new Map<string, string>()
  /** By folded word, as typed: what is too common to be searched alone. */
  readonly #ignored = new Map<string, string>()
  /** Names, folded, of those of whom alone something was asked for. */
  #speakers: ReadonlySet<string> = new Set()
  readonly #isAskedFor = (speaker: string): boolean => this.#speakers.has(foldPhrase(speaker))
  #marks: Marks = { words: [], parts: [], phrases: [] }
  /** Bits of the words that were typed, and of those that stand for some of them. */
  #typed = 0
  #instead: { typed: number; by: number }[] = []
  #matches: Matches | undefined
  /** Passage numbers in the order in which they are shown; phrases are not looked up in all of them yet. */
  #order: number[] = []
  /** Score by passage number of those that MiniSearch ranked. */
  readonly #scores = new Map<number, number>()
  #isOrderWhole = true
  #next = 0
  readonly #shown = new Set<number>()

  constructor(index: LoadedIndex, text: string, options: SearchOptions) {
    this.#index = index
    this.#options = options
    this.#query = parseQuery(text)
    this.#pageSize = Math.max(1, options.pageSize ?? 10)
  }

  async answer(): Promise<SearchAnswer> {
    const { parts } = this.#query
    const [{ allowed, speakers }] = await Promise.all([
      choosePassages(this.#index, parts, this.#options.without ?? []),
      this.#expand(),
    ])
    this.#speakers = speakers
    this.#options.signal?.throwIfAborted()
    if (parts.length > 0) this.#rank(allowed)
    await this.#putRunFirst()
    await this.#putSaidFirst()
    const answer: SearchAnswer = {
      query: this.#query,
      groups: [],
      passages: 0,
      episodes: 0,
      whole: { passages: 0, episodes: 0 },
      counted: true,
      also: this.#expanded.also,
      ignored: [...this.#ignored.values()],
      marks: this.#marks,
      years: [],
      hasNext: false,
      next: async (signal) => {
        const groups = await this.#page(signal)
        answer.groups.push(...groups)
        this.#count(answer)
        return groups
      },
    }
    await answer.next(this.#options.signal)
    if (answer.groups.length === 0 && parts.length > 0) {
      answer.suggestions = await suggest(this.#index, this.#query)
    }
    this.#options.signal?.throwIfAborted()
    return answer
  }

  async #expand(): Promise<void> {
    const { root, terms } = this.#index
    const { parts, text } = this.#query
    const wanted = parts.filter(({ not }) => !not)
    const words: string[] = []
    const phrases: string[][] = []
    const runsOfCharacters: string[][] = []
    for (const part of wanted) {
      if (part.kind === 'filter') continue
      const tokens = tokenize(part.text.slice(0, limits.letters))
      const own = tokens.map(({ term }) => term)
      words.push(...own)
      runsOfCharacters.push(...characterRuns(tokens))
      if (part.kind === 'words') {
        for (const { term, start, end } of tokens)
          if (root.functions.has(term) && !this.#ignored.has(term))
            this.#ignored.set(term, part.text.slice(start, end))
      } else if (own.every((word) => root.functions.has(word)) && root.numbers > limits.scanned) {
        this.#ignored.set(own.join(' '), part.text)
      } else if (own.length > 0) {
        phrases.push(own)
      }
    }
    const isTyping = this.#options.typing !== false && parts.at(-1)?.kind === 'words' && !/\s$/.test(text)
    if (phrases.length === 0 && words.length >= limits.run) this.#run = words
    this.#expanded = await expand(words, terms, root, {
      isTyping,
      refuse: new Set(this.#options.refuse ?? []),
      needed: phrases.flat(),
      onLikely: (terms) => {
        // Filters and phrases choose among the passages only later.
        if (phrases.length === 0 && !parts.some((part) => isFilter(part) || part.not)) this.#loadLikely(terms)
      },
    })
    this.#phrases = phrasesOf(this.#index, phrases, this.#expanded)
    const following = this.#run.length > 0 ? [this.#run] : phrases
    this.#marks = marksOf(this.#expanded, following, runsOfCharacters)
    const found = this.#expanded.terms
    for (const { term, neighbours, completions } of found)
      for (const other of [...neighbours, ...completions]) this.#meant.set(other.term, term)
    for (const { term } of found) this.#meant.delete(term)
    const bitsOf = (isMeant: (term: QueryTerm) => boolean): number =>
      found.reduce((bits, term, index) => (isMeant(term) ? bits | (1 << index) : bits), 0)
    this.#typed = bitsOf(({ typed }) => typed)
    this.#instead = this.#expanded.instead
      // A very long query has no room for all.
      .filter(({ by }) => by.every((word) => found.some(({ term }) => term === word)))
      .map(({ typed, by }) => ({
        typed: bitsOf(({ term }) => typed.includes(term)),
        by: bitsOf(({ term }) => by.includes(term)),
      }))
  }

  /** Load the texts that would be shown if this were all that is searched. */
  #loadLikely(terms: readonly QueryTerm[]): void {
    const { root, sums } = this.#index
    const matches = new Matches(root, terms, sums)
    const best = Array.from(matches.best(this.#pageSize)).sort(byScore(matches)).slice(0, this.#pageSize)
    // What goes wrong is said when the text is asked for.
    for (const doc of best) passageText(this.#index, doc).catch(() => {})
  }

  /** Put the passages that match in the order in which they are shown. */
  #rank(allowed: Uint8Array | undefined): void {
    const { root, sums } = this.#index
    const { terms } = this.#expanded
    const starts = this.#phrases.starts()
    const candidates = starts && both(starts, allowed)
    if (terms.length === 0) {
      if (candidates === undefined && (allowed === undefined || !this.#query.parts.some(isFilter))) return
      const chosen = candidates ?? allowed!
      this.#order = this.#byDate(
        Array.from(chosen.keys()).filter((doc) => chosen[doc] === 1 && isPassage(root, doc)),
      )
      return
    }
    const matches = new Matches(root, terms, sums, candidates ?? allowed)
    this.#matches = matches
    if (this.#options.sort === 'date') {
      const whole = matches.docs.filter((doc) => this.#isWhole(doc))
      this.#order = this.#byDate(whole.length > 0 ? whole : matches.docs)
      return
    }
    const best = matches.best(limits.ranked)
    for (const { id, score } of new ShardedMiniSearch(root).rank(terms, best)) {
      this.#order.push(id)
      this.#scores.set(id, score)
    }
    this.#isOrderWhole = best.length === matches.docs.length
  }

  /**
   * Words that were typed without quotation marks: passages in which most of them follow one another come before all others,
   * those with most such pairs first. MiniSearch knows of no order of words, nor of function words. Only the passages that are
   * shown anyway are looked at; for as many words as a sentence has, and for characters, which mean nothing alone, more.
   */
  async #putRunFirst(): Promise<void> {
    const matches = this.#matches
    if (matches === undefined || this.#run.length === 0 || this.#options.sort === 'date') return
    const isSentence = this.#run.length >= limits.sentence || this.#run.some(isCharacter)
    const holding = isSentence ? this.#holdingRun(matches) : []
    const most = this.#run.length - 1
    const found = new Map<number, number>()
    let some = [...this.#shownFirst(), ...holding.splice(0, limits.lookedUp)]
    while (some.length > 0 && found.size < limits.lookedUpMost) {
      await Promise.all(some.map(async (doc) => found.set(doc, await this.#pairsIn(doc))))
      if (Math.max(...found.values()) >= most - 1) break
      some = holding.splice(0, found.size)
    }
    const first = Array.from(found)
      .filter(([, pairs]) => pairs * 2 > most)
      .sort(([a, some], [b, others]) => others - some || byScore(matches)(a, b))
      .map(([doc]) => doc)
    this.#order = [...new Set([...first, ...this.#order])]
  }

  /**
   * With `speaker:` a passage is found in which they speak and someone else says the word. Of those that are shown first, the ones
   * in which they say it themselves come first.
   */
  async #putSaidFirst(): Promise<void> {
    if (this.#speakers.size === 0 || this.#matches === undefined || this.#options.sort === 'date') return
    const shown = this.#shownFirst()
    const said = await Promise.all(
      shown.map(async (doc) => {
        const { passage } = await passageText(this.#index, doc, this.#options.signal)
        return isSaidBy(passage, this.#marks, this.#isAskedFor)
      }),
    )
    const first = shown.filter((_, index) => said[index])
    this.#order = [...new Set([...first, ...this.#order])]
  }

  /** The passages that the first page shows if nothing is put before them: of one episode not all. */
  #shownFirst(): number[] {
    const counts = new Map<number, number>()
    const shown: number[] = []
    for (const doc of this.#order) {
      if (shown.length === this.#pageSize) break
      const episode = episodeOf(this.#index.root, doc)
      const count = counts.get(episode) ?? 0
      if (count === limits.perEpisode) continue
      counts.set(episode, count + 1)
      shown.push(doc)
    }
    return shown
  }

  /** Passages in which a sentence may begin, best first. */
  #holdingRun(matches: Matches): number[] {
    const lists = this.#run.map((word) => this.#listOfMeant(word)).filter((docs) => docs !== undefined)
    const starts = phraseStarts(lists, this.#index.root)
    return Array.from(matches.docs)
      .filter((doc) => starts[doc] === 1)
      .sort(byScore(matches))
  }

  /** How many pairs of words that were typed one after the other stand so in a passage; it may go on in the next one. */
  async #pairsIn(doc: number): Promise<number> {
    const { file, passage } = await passageText(this.#index, doc, this.#options.signal)
    const next = file.passages[file.passages.indexOf(passage) + 1]
    const words = searchedWords(passage)
    if (next !== undefined) words.push(...searchedWords(next).slice(0, this.#run.length - 1))
    const meant = words.map((word) => this.#meant.get(word) ?? word)
    const pairs = new Set(meant.map((word, index) => `${word} ${meant[index + 1]}`))
    return this.#run.slice(1).filter((word, index) => pairs.has(`${this.#run[index]} ${word}`)).length
  }

  /** Newest episode first, in each the best passage. */
  #byDate(docs: ArrayLike<number>): number[] {
    const { root } = this.#index
    return Array.from(docs, (doc) => ({
      doc,
      episode: episodeOf(root, doc),
      score: this.#matches?.scoreOf(doc) ?? 0,
    }))
      .sort((a, b) => b.episode - a.episode || b.score - a.score || a.doc - b.doc)
      .map(({ doc }) => doc)
  }

  /** The next passages, in groups; those of episodes that were shown before are left to `EpisodeHits.more`. */
  async #page(signal?: AbortSignal): Promise<EpisodeHits[]> {
    const { root } = this.#index
    const groups = new Map<number, number[]>()
    let count = 0
    // Half of what a first page of phrases looks at is often in vain, and each look is a step more.
    let round = this.#phrases.areNone ? 1 : 2
    while (count < this.#pageSize) {
      if (this.#next >= this.#order.length && !this.#completeOrder()) break
      // Few candidates may hold a phrase: look it up in more of them each time, rather than wait often.
      const some = this.#order.slice(this.#next, this.#next + (this.#pageSize - count) * round)
      round += 1
      await this.#phrases.lookUp(some, signal)
      for (const doc of some) {
        if (count === this.#pageSize) break
        this.#next += 1
        if (!this.#phrases.areIn(doc)) continue
        const episode = episodeOf(root, doc)
        if (this.#shown.has(episode)) continue
        const group = groups.get(episode)
        if (group === undefined) groups.set(episode, [doc])
        else if (group.length < limits.perEpisode) group.push(doc)
        else continue
        count += 1
      }
    }
    for (const episode of groups.keys()) this.#shown.add(episode)
    return Promise.all(Array.from(groups, ([episode, docs]) => this.#group(episode, docs, signal)))
  }

  /** MiniSearch ranked the best; where they are used up the rest follow by the same formula. False where none are left. */
  #completeOrder(): boolean {
    if (this.#isOrderWhole || this.#matches === undefined) return false
    const matches = this.#matches
    const ranked = new Set(this.#order)
    const rest = Array.from(matches.docs, (doc, index) => ({ doc, score: matches.scores[index]! }))
      .filter(({ doc }) => !ranked.has(doc))
      .sort((a, b) => b.score - a.score || a.doc - b.doc)
      .map(({ doc }) => doc)
    this.#order = this.#order.concat(rest)
    this.#isOrderWhole = true
    return rest.length > 0
  }

  async #group(episode: number, docs: number[], signal?: AbortSignal): Promise<EpisodeHits> {
    const { root } = this.#index
    const base = root.bases[episode]!
    const texts = await Promise.all(docs.map((doc) => passageText(this.#index, doc, signal)))
    const { card } = texts[0]!.file
    const left = this.#inEpisode(episode).filter((doc) => !docs.includes(doc))
    const group: EpisodeHits = {
      slug: card.slug,
      title: card.title,
      language: card.language,
      date: card.date,
      passages: card.passages,
      chapters: card.chapters,
      hits: docs.map((doc, index) => this.#hit(doc, base, texts[index]!)),
      places: [],
      left: left.length,
      more: async (signal) => {
        const hits: Hit[] = []
        while (hits.length < limits.more && left.length > 0) {
          const some = left.splice(0, limits.more - hits.length)
          await this.#phrases.lookUp(some, signal)
          const confirmed = some.filter((doc) => this.#phrases.areIn(doc))
          const more = await Promise.all(confirmed.map((doc) => passageText(this.#index, doc, signal)))
          hits.push(...more.map((text, index) => this.#hit(confirmed[index]!, base, text)))
        }
        group.hits.push(...hits)
        group.left = left.length
        group.places = await this.#places(episode)
        return hits
      },
    }
    group.places = await this.#places(episode)
    return group
  }

  /** Numbers of all passages that match, those without the phrases among them, in no order. */
  #found(): ArrayLike<number> {
    return this.#phrases.areNone ? (this.#matches?.docs ?? this.#order) : this.#order
  }

  /** Passages of an episode that match, best first. */
  #inEpisode(episode: number): number[] {
    const { root } = this.#index
    const base = root.bases[episode]!
    const end = base + root.counts[episode]!
    const found = this.#found()
    // Of a common word there are many: only its own passages are looked at.
    const near = found === this.#matches?.docs ? between(this.#matches.docs, base, end) : found
    return this.#byDate(
      Array.from(near).filter((doc) => doc >= base && doc < end && this.#phrases.mayBeIn(doc)),
    )
  }

  async #places(episode: number): Promise<Place[]> {
    const { root, loader } = this.#index
    const base = root.bases[episode]!
    const docs = this.#inEpisode(episode)
      .filter((doc) => this.#phrases.areIn(doc))
      .sort((a, b) => a - b)
    return Promise.all(
      docs.map(async (doc): Promise<Place> => {
        const index = doc - base
        // The passage's text file may have been loaded for another one.
        const file = await loader.loaded<TextFile>(textFileName(root, episode, index))
        return { index, id: file?.passages[index - file.first]?.id, whole: this.#isWhole(doc) }
      }),
    )
  }

  #isWhole(doc: number): boolean {
    return this.#matches === undefined || this.#hasAll(this.#matches.matchedBy(doc))
  }

  /** Whether these are the bits of all words that were typed, or of what stands for them. */
  #hasAll(bits: number): boolean {
    let all = bits
    for (const { typed, by } of this.#instead) if ((bits & by) === by) all |= typed
    return (all & this.#typed) === this.#typed
  }

  #hit(doc: number, base: number, { file, passage }: PassageText): Hit {
    const index = doc - base
    const { excerpt, cut, speaker } = excerptOf(passage, this.#marks, this.#isAskedFor)
    const { chapters } = file.card
    let chapter = Math.max(0, chapters.length - 1)
    while (chapter > 0 && chapters[chapter]!.first > index) chapter -= 1
    return {
      id: passage.id,
      index,
      score: this.#scores.get(doc) ?? this.#matches?.scoreOf(doc) ?? 0,
      chapter,
      chapterTitle: chapters[chapter]?.title ?? '',
      start: passage.start,
      speaker,
      excerpt,
      cut,
    }
  }

  /** Passages that hold a word that was searched, or what is searched for it, in no order. */
  #listOfMeant(word: string): number[] | undefined {
    const docs = this.#expanded.terms
      .filter(({ term }) => term === word)
      .flatMap((found) => [found, ...found.neighbours, ...found.completions])
      .flatMap(({ lists }) => Array.from(lists.text?.docs ?? []))
    return docs.length > 0 ? docs : undefined
  }

  #count(answer: SearchAnswer): void {
    const { root } = this.#index
    const all = new Uint32Array(root.bases.length)
    const whole = all.slice()
    const found = this.#found()
    let episode = 0
    for (let at = 0; at < found.length; at += 1) {
      const doc = found[at]!
      if (!this.#phrases.areIn(doc)) continue
      // Neighbours are mostly of one episode.
      if (doc < root.bases[episode]! || doc >= (root.bases[episode + 1] ?? root.numbers))
        episode = episodeOf(root, doc)
      all[episode]! += 1
      const isWhole =
        found === this.#matches?.docs ? this.#hasAll(this.#matches.matched[at]!) : this.#isWhole(doc)
      if (isWhole) whole[episode]! += 1
    }
    answer.passages = sumOf(all)
    answer.episodes = all.filter(Boolean).length
    answer.whole = { passages: sumOf(whole), episodes: whole.filter(Boolean).length }
    const counts = answer.whole.passages > 0 ? whole : all
    const { years } = root.head
    answer.years = [[undefined, 0] as const, ...years]
      .map(([year, first], index) => ({
        year,
        passages: sumOf(counts.subarray(first, years[index]?.[1] ?? counts.length)),
      }))
      .filter(({ passages }) => passages > 0)
    answer.counted =
      (this.#phrases.areNone || this.#phrases.lookedUp() >= this.#order.length) &&
      !this.#expanded.terms.some(({ lists }) => lists.df > (lists.text?.docs.length ?? 0))
    answer.hasNext = this.#next < this.#order.length || !this.#isOrderWhole
  }
}

function sumOf(numbers: Uint32Array): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

/** Of ascending numbers those from `first` to before `end`. */
function between(sorted: Uint32Array, first: number, end: number): Uint32Array {
  const reach = (bound: number): number => {
    const at = lastAtMost(sorted, bound - 1)
    return sorted[at]! < bound ? at + 1 : at
  }
  return sorted.subarray(reach(first), reach(end))
}

/** Best first, a comparison to sort passages by. */
function byScore(matches: Matches): (a: number, b: number) => number {
  return (a, b) => matches.scoreOf(b) - matches.scoreOf(a) || a - b
}

function isFilter(part: QueryPart): boolean {
  return part.kind === 'filter'
}

/**
 * What is marked for a query.
 *
 * @param phrases Words that are to follow one another: phrases, or all that was typed without quotation marks.
 * @param runs Runs of characters of scripts without spaces.
 */
function marksOf(
  { terms, heard, left }: Expanded,
  phrases: readonly string[][],
  runs: readonly string[][],
): Marks {
  const words = new Set<string>()
  const parts: string[] = []
  for (const word of left) words.add(word)
  for (const { term, lists, completions, neighbours } of terms) {
    words.add(term)
    for (const derived of [...completions, ...neighbours]) words.add(derived.term)
    if (lists.parts !== undefined) parts.push(term)
  }
  // A character of a word is everywhere: two that follow one another are a piece of it.
  for (const term of runs.flat()) words.delete(term)
  const pieces = runs.flatMap((run) => run.slice(1).map((term, index) => [run[index]!, term]))
  return { words: [...words], parts, phrases: [...phrases, ...runs, ...pieces, ...heard] }
}
