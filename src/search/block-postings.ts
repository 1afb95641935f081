import type { EpisodeNumbers, EpisodeRun } from './block-words.ts'
import { padded } from './numbering.ts'
import { eachPassage } from './run.ts'
import { followers, makesCompounds, type Tables } from './tables.ts'
import { type NumberList, Varints } from './varints.ts'

/**
 * What the whole archive decided about the words of a block. Numbers are those of the block's words, then of pairs as one word
 * and parts of compounds that are none of these.
 */
export interface BlockTables extends Tables {
  /** All of them, sorted by code unit. */
  order: Uint32Array
}

/** The lists of postings of a term: its text, the parts of its compounds, its speakers. */
export const listKinds = 3
/** That of its speakers. */
export const speakerKind = 2

/** In which passages of a block each term occurs, and how often. Plain data. */
export interface BlockPostings {
  /** Terms that occur, in order: see `BlockTables`. */
  terms: Uint32Array
  /** For each of them and each kind, how many passages its list has. */
  counts: Uint32Array
  /**
   * The lists one after the other, as varints: twice the gap from the passage before (from the block's first number less
   * one), one more where the term occurs often: then how often, less two.
   */
  lists: Uint8Array
  /** Where in these bytes the lists of each term end. */
  ends: Uint32Array
}

/**
 * The postings of a block of episodes, given in the order of the plan; numbers of passages begin at the first one of the
 * block. A `packed` index is loaded with all of its text, which holds its words: these get no lists.
 *
 * @param numbers See `wordsOfBlock`.
 */
export function postingsOfBlock(
  episodes: readonly EpisodeRun[],
  numbers: readonly EpisodeNumbers[],
  tables: BlockTables,
  packed: boolean,
): BlockPostings {
  const found = new Occurrences(tables.order.length)
  const reader = new TextTerms(tables, found, packed)
  const { isFunction } = tables
  let base = 0
  for (const [at, { run, episode }] of episodes.entries()) {
    const { words, speakerWords, speakerFilters, nameFilters } = numbers[at]!
    const compounds = makesCompounds(episode.language)
    eachPassage(run, episode, ({ text, nameWords, speakers, names }, index) => {
      const doc = base + index
      reader.add(text, words, compounds, doc)
      eachOf(nameWords, (word) => {
        if (isFunction[words[word]!] === 0) found.add(words[word]!, 0, doc)
      })
      eachOf(speakers, (speaker) => {
        for (const word of speakerWords[speaker]!)
          if (isFunction[word] === 0) found.addOnce(word, speakerKind, doc)
        found.add(speakerFilters[speaker]!, 0, doc)
      })
      eachOf(names, (name) => found.add(nameFilters[name]!, 0, doc))
    })
    base += padded(episode.passages)
  }
  return found.inOrder(tables.order)
}

function eachOf({ items, length }: NumberList, take: (item: number) => void): void {
  for (let at = 0; at < length; at += 1) take(items[at]!)
}

/** What the tables say of a word, so that they are asked for few words. */
const kind = { function: 1, first: 2, second: 4, compound: 8 }

/**
 * Finds the terms of a passage's text: its words without function words; pairs that are also written as one; the parts of its
 * compounds.
 */
class TextTerms {
  readonly #followers: ReadonlyMap<number, ReadonlyMap<number, number>>
  readonly #parts: Tables['parts']
  readonly #kinds: Uint8Array
  readonly #found: Occurrences
  readonly #withoutWords: boolean

  constructor(tables: Tables, found: Occurrences, withoutWords: boolean) {
    this.#followers = followers(tables.joins)
    this.#parts = tables.parts
    this.#kinds = kindsOf(tables)
    this.#found = found
    this.#withoutWords = withoutWords
  }

  /** Add the terms of passage `doc`. `numbers`: those of its words. */
  add({ items, length }: NumberList, numbers: Uint32Array, compounds: boolean, doc: number): void {
    const kinds = this.#kinds
    const found = this.#found
    const withWords = !this.#withoutWords
    let before = -1
    let kindsBefore = 0
    for (let at = 0; at < length; at += 1) {
      const word = numbers[items[at]!]!
      const own = kinds[word]!
      if (withWords && (own & kind.function) === 0) found.add(word, 0, doc)
      if ((kindsBefore & kind.first) !== 0 && (own & kind.second) !== 0)
        this.#addPair(before, word, compounds, doc)
      if (compounds && (own & kind.compound) !== 0) this.#addParts(word, doc)
      before = word
      kindsBefore = own
    }
  }

  #addPair(first: number, second: number, compounds: boolean, doc: number): void {
    const joined = this.#followers.get(first)!.get(second)
    if (joined === undefined) return
    this.#found.add(joined, 0, doc)
    if (compounds && this.#parts.has(joined)) this.#addParts(joined, doc)
  }

  #addParts(compound: number, doc: number): void {
    for (const part of this.#parts.get(compound)!) this.#found.addOnce(part, 1, doc)
  }
}

function kindsOf({ isFunction, joins, parts }: Tables): Uint8Array {
  const kinds = new Uint8Array(isFunction.length)
  for (const [word, is] of isFunction.entries()) if (is === 1) kinds[word] = kind.function
  for (const first of joins.firsts) kinds[first]! |= kind.first
  for (const second of joins.seconds) kinds[second]! |= kind.second
  for (const compound of parts.keys()) kinds[compound]! |= kind.compound
  return kinds
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

  /** The term occurs in passage `doc`, the newest one so far; how often does not count. */
  addOnce(term: number, kind: number, doc: number): void {
    if (this.#last[term * listKinds + kind] !== doc) this.add(term, kind, doc)
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
  inOrder(order: Uint32Array): BlockPostings {
    // Sort by counting: where each list begins, then every posting to its place.
    const terms: number[] = []
    const counts: number[] = []
    const cursors = this.#place
    let start = 0
    for (const term of order) {
      const before = start
      for (let list = term * listKinds; list < (term + 1) * listKinds; list += 1) {
        cursors[list] = start
        start += this.#sizes[list]!
      }
      if (start === before) continue
      terms.push(term)
      for (let kind = 0; kind < listKinds; kind += 1) counts.push(this.#sizes[term * listKinds + kind]!)
    }
    const docs = new Uint32Array(this.#length)
    const times = new Uint16Array(this.#length)
    for (let posting = 0; posting < this.#length; posting += 1) {
      const place = cursors[this.#lists[posting]!]!++
      docs[place] = this.#docs[posting]!
      times[place] = this.#times[posting]!
    }

    const bytes = new Varints()
    const ends = new Uint32Array(terms.length)
    let place = 0
    for (const [list, size] of counts.entries()) {
      let before = -1
      for (const end = place + size; place < end; place += 1) {
        const doc = docs[place]!
        const often = times[place]! > 1
        bytes.push((doc - before) * 2 + (often ? 1 : 0))
        if (often) bytes.push(times[place]! - 2)
        before = doc
      }
      ends[Math.floor(list / listKinds)] = bytes.length
    }
    return {
      terms: Uint32Array.from(terms),
      counts: Uint32Array.from(counts),
      lists: bytes.bytes(),
      ends,
    }
  }
}
