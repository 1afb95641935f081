import { type BlockWords, type EpisodeRun, wordsOf } from './block-words.ts'
import { filterTerm, tokenize } from './fold.ts'
import { padded } from './numbering.ts'
import { eachPassage } from './run.ts'
import { makesCompounds, passageTerms, type Tables } from './tables.ts'
import { Varints } from './varints.ts'

/** What the whole archive decided about the words of a block. Numbers are those of the block's words, then of `others`. */
export interface BlockTables extends Tables {
  /** Pairs as one word and parts of compounds that are no words of the block, sorted by code unit. */
  others: string[]
}

/** The lists of postings of a term: its text, the parts of its compounds, its speakers. */
export const listKinds = 3

/** In which passages of a block each term occurs, and how often. Plain data. */
export interface BlockPostings {
  /** Terms that occur, in order: numbers of the block's words, then of `BlockTables.others`. */
  terms: Uint32Array
  /** For each of them and each kind, how many passages its list has. */
  counts: Uint32Array
  /**
   * The lists one after the other, as varints: twice the gap from the passage before (from the block's first number less
   * one), one more where the term occurs often: then how often, less two.
   */
  lists: Uint8Array
}

/**
 * The postings of a block of episodes, given in the order of the plan; numbers of passages begin at the first one of the
 * block. A `packed` index is loaded with all of its text, which holds its words: these get no lists.
 */
export function postingsOfBlock(
  episodes: readonly EpisodeRun[],
  block: BlockWords,
  tables: BlockTables,
  packed: boolean,
): BlockPostings {
  const words = wordsOf(block)
  const numbers = new Map(words.map((word, number) => [word, number]))
  const numberOf = (term: string): number => numbers.get(term)!
  const found = new Occurrences(words.length + tables.others.length)
  let base = 0
  for (const { run, episode } of episodes) {
    const local = wordsOf(run).map(numberOf)
    const nameFilters = episode.names.map((name) => numberOf(filterTerm('name', name)))
    const speakerFilters = episode.speakers.map((name) => numberOf(filterTerm('speaker', name)))
    const speakerTerms = episode.speakers.map((speaker) =>
      tokenize(speaker).map(({ term }) => numberOf(term)),
    )
    const compounds = makesCompounds(episode.language)
    eachPassage(run, episode, ([text, names, speakers, namesHeard], index) => {
      const doc = base + index
      const terms = passageTerms(toBlock(text, local), toBlock(names, local), tables, compounds)
      if (!packed) for (const term of terms.words) found.add(term, 0, doc)
      for (const term of terms.added) found.add(term, 0, doc)
      for (const term of terms.parts) found.add(term, 1, doc)
      const spoken = new Set(speakers.flatMap((speaker) => speakerTerms[speaker]!))
      for (const term of spoken) if (tables.isFunction[term] === 0) found.add(term, 2, doc)
      for (const speaker of speakers) found.add(speakerFilters[speaker]!, 0, doc)
      for (const name of namesHeard) found.add(nameFilters[name]!, 0, doc)
    })
    base += padded(episode.passages)
  }
  return found.inOrder(inOrder(words, tables.others))
}

function toBlock(words: number[], local: readonly number[]): number[] {
  for (let index = 0; index < words.length; index += 1) words[index] = local[words[index]!]!
  return words
}

/** The numbers of two sorted lists of words, the second numbered after the first, in the order of the words. */
function inOrder(words: readonly string[], others: readonly string[]): number[] {
  const order: number[] = []
  let next = 0
  for (let word = 0; word < words.length; word += 1) {
    while (next < others.length && others[next]! < words[word]!) order.push(words.length + next++)
    order.push(word)
  }
  while (next < others.length) order.push(words.length + next++)
  return order
}

/** Collects occurrences as they come, passage by passage. */
class Occurrences {
  /** By list (`term * listKinds + kind`): its last passage, and where that is in the columns. */
  readonly #last: Int32Array
  readonly #place: Uint32Array
  readonly #sizes: Uint32Array
  /** Columns: list, passage and number of times of each posting. */
  #lists = new Uint32Array(1 << 16)
  #docs = new Uint32Array(1 << 16)
  #times = new Uint16Array(1 << 16)
  #length = 0

  constructor(terms: number) {
    this.#last = new Int32Array(terms * listKinds).fill(-1)
    this.#place = new Uint32Array(terms * listKinds)
    this.#sizes = new Uint32Array(terms * listKinds)
  }

  /** The term occurs once more in passage `doc`, the newest one so far. */
  add(term: number, kind: number, doc: number): void {
    const list = term * listKinds + kind
    if (this.#last[list] === doc) {
      const place = this.#place[list]!
      if (this.#times[place]! < 0xffff) this.#times[place]! += 1
      return
    }
    if (this.#length === this.#lists.length) this.#grow()
    this.#last[list] = doc
    this.#place[list] = this.#length
    this.#sizes[list]! += 1
    this.#lists[this.#length] = list
    this.#docs[this.#length] = doc
    this.#times[this.#length] = 1
    this.#length += 1
  }

  #grow(): void {
    const larger = <Column extends Uint32Array | Uint16Array>(to: Column, from: Column): Column => {
      to.set(from)
      return to
    }
    const size = this.#length * 2
    this.#lists = larger(new Uint32Array(size), this.#lists)
    this.#docs = larger(new Uint32Array(size), this.#docs)
    this.#times = larger(new Uint16Array(size), this.#times)
  }

  /** All lists that are not empty, of the terms in the given order. */
  inOrder(order: readonly number[]): BlockPostings {
    // Sort by counting: where each list begins, then every posting to its place.
    const terms: number[] = []
    const counts: number[] = []
    const cursors = this.#place
    let start = 0
    for (const term of order) {
      const list = term * listKinds
      const sizes = this.#sizes.subarray(list, list + listKinds)
      if (sizes.every((size) => size === 0)) continue
      terms.push(term)
      counts.push(...sizes)
      for (let kind = 0; kind < listKinds; kind += 1) {
        cursors[list + kind] = start
        start += sizes[kind]!
      }
    }
    const sorted = new Uint32Array(this.#length)
    for (let posting = 0; posting < this.#length; posting += 1)
      sorted[cursors[this.#lists[posting]!]!++] = posting

    const bytes = new Varints()
    let place = 0
    for (const size of counts) {
      let before = -1
      for (const end = place + size; place < end; place += 1) {
        const posting = sorted[place]!
        const doc = this.#docs[posting]!
        const times = this.#times[posting]!
        bytes.push((doc - before) * 2 + (times > 1 ? 1 : 0))
        if (times > 1) bytes.push(times - 2)
        before = doc
      }
    }
    return { terms: Uint32Array.from(terms), counts: Uint32Array.from(counts), lists: bytes.bytes() }
  }
}
