import { createHash } from 'node:crypto'
import { listKinds } from './block-postings.ts'
import type { PartPostings } from './part-postings.ts'
import type { PartRange } from './plan.ts'
import { passageLists, type Postings, restOf, type TermLists } from './shard.ts'
import type { SortedTerms } from './shard-writer.ts'

/** What the archive says of its terms besides their postings; terms are indexes in `terms`. */
export interface TermsOfArchive {
  /** Sorted by code unit. */
  terms: readonly string[]
  /** Episodes (index in the plan) whose title, aliases, topics or tags hold a term; ascending. */
  about: ReadonlyMap<number, readonly number[]>
  /** Entries of the glossary under a term. */
  notes: ReadonlyMap<number, readonly string[]>
}

/** How a part takes its terms. */
export interface PartOptions {
  range: PartRange
  /** Whether this is the part of the newest episodes. */
  isNewest: boolean
  /** The longest list of passages: what is longer is cut. */
  longest: number
  /** Whether the speakers' list of a term is left out. */
  isDense: (term: number) => boolean
}

/** A word of the text, and the number of passages that hold it. */
export interface PartWord {
  term: string
  passages: number
}

/** Values of filters begin with this: their lists are not cut. */
const filterMark = '\u0001'

/** Bits of what a part has of a term, those of {@link passageLists} first. */
const has = { text: 1, parts: 2, speaker: 4, about: 8, notes: 16, rest: 32 }

/** The terms of a part of the index, in order. A list that is too long is two: see {@link restOf}. */
export class PartTerms implements SortedTerms {
  readonly #archive: TermsOfArchive
  readonly #postings: PartPostings
  readonly #options: PartOptions
  /** {@link TermsOfArchive.about} with the episodes of the part. */
  readonly #about = new Map<number, readonly number[]>()
  /** Of each term of the part: its index in the archive's, and bits of {@link has}. */
  readonly #terms: Uint32Array
  readonly #bits: Uint8Array
  /** For each term of the archive its place among those of the part, from 1 on; 0 where the part does not have it. */
  readonly #places: Uint32Array
  /** The cut list of the last term that has one. */
  #cut: { term: number; lists: [most: Postings, rest: Postings] } | undefined

  constructor(archive: TermsOfArchive, postings: PartPostings, options: PartOptions) {
    this.#archive = archive
    this.#postings = postings
    this.#options = options
    const { firstEpisode, endEpisode } = options.range
    for (const [term, episodes] of archive.about) {
      const own = episodes.filter((episode) => episode >= firstEpisode && episode < endEpisode)
      if (own.length > 0) this.#about.set(term, own)
    }
    const all = this.#bitsOfAll()
    const terms: number[] = []
    const bits: number[] = []
    for (let term = 0; term < all.length; term += 1) {
      if (all[term] === 0) continue
      terms.push(term)
      bits.push(all[term]!)
      if (!this.#isCut(term)) continue
      terms.push(term)
      bits.push(has.rest)
    }
    this.#terms = Uint32Array.from(terms)
    this.#bits = Uint8Array.from(bits)
    this.#places = new Uint32Array(all.length)
    for (const [at, term] of terms.entries()) this.#places[term] = at + 1
  }

  /** What the part has of each term of the archive. */
  #bitsOfAll(): Uint8Array {
    const { terms, notes } = this.#archive
    const { isDense, isNewest } = this.#options
    const { counts } = this.#postings
    const all = new Uint8Array(terms.length)
    for (let list = 0; list < counts.length; list += 1)
      if (counts[list]! > 0) all[Math.floor(list / listKinds)]! |= 1 << (list % listKinds)
    for (const [term, bits] of all.entries())
      if ((bits & has.speaker) !== 0 && isDense(term)) all[term]! &= ~has.speaker
    for (const term of this.#about.keys()) all[term]! |= has.about
    // A name more in the glossary should not touch the frozen part.
    if (isNewest) for (const term of notes.keys()) all[term]! |= has.notes
    return all
  }

  get length(): number {
    return this.#terms.length
  }

  termAt(at: number): string {
    const term = this.#archive.terms[this.#terms[at]!]!
    return this.#bits[at] === has.rest ? restOf(term) : term
  }

  listsAt(at: number): TermLists {
    const term = this.#terms[at]!
    const bits = this.#bits[at]!
    if (bits === has.rest) return { parts: this.#cutOf(term)[1] }
    const lists: TermLists = {}
    const postings = this.#postings.take(term)
    passageLists.forEach((field, kind) => {
      if ((bits & (1 << kind)) !== 0) lists[field] = postings[kind]!
    })
    if (this.#isCut(term)) lists.text = this.#cutOf(term, lists.text)[0]
    if ((bits & has.about) !== 0) lists.about = Uint32Array.from(this.#about.get(term)!)
    if ((bits & has.notes) !== 0) lists.notes = [...this.#archive.notes.get(term)!]
    return lists
  }

  key(from: number, end: number): string {
    const terms: string[] = []
    const others: unknown[] = []
    // Where no list is cut it does not matter, and changes with every passage more.
    let longest = 0
    for (let at = from; at < end; at += 1) {
      const term = this.#terms[at]!
      const bits = this.#bits[at]!
      terms.push(this.#archive.terms[term]!)
      if ((bits & has.about) !== 0) others.push(this.#about.get(term))
      if ((bits & has.notes) !== 0) others.push(this.#archive.notes.get(term))
      if (this.#isCut(term)) longest = this.#options.longest
    }
    const hash = createHash('sha256')
      .update(JSON.stringify([end - from, longest, others]))
      .update(this.#bits.subarray(from, end))
      // A long word may be cut within a letter: in UTF-8 all halves of letters are the same.
      .update(terms.join('\n'), 'utf16le')
    const places = { of: this.#places, before: from }
    this.#postings.addTo(hash, this.#terms[from]!, this.#terms[end - 1]! + 1, places)
    return hash.digest('base64url')
  }

  /** The words of the part's text, in order. */
  words(): PartWord[] {
    const words: PartWord[] = []
    for (const [at, bits] of this.#bits.entries()) {
      if ((bits & has.text) === 0) continue
      const term = this.#archive.terms[this.#terms[at]!]!
      if (term[0] !== filterMark) words.push({ term, passages: this.#passagesOf(this.#terms[at]!) })
    }
    return words
  }

  /** How many passages hold a term in their text. */
  #passagesOf(term: number): number {
    return this.#postings.counts[term * listKinds]!
  }

  #isCut(term: number): boolean {
    return this.#passagesOf(term) > this.#options.longest && this.#archive.terms[term]![0] !== filterMark
  }

  /** Its two lists. `text`: the whole one, where it is at hand. */
  #cutOf(term: number, text?: Postings): [most: Postings, rest: Postings] {
    if (this.#cut?.term !== term)
      this.#cut = { term, lists: split(text ?? this.#postings.take(term)[0]!, this.#options.longest) }
    return this.#cut.lists
  }
}

/** Cut a list that is longer: the passages in which the term occurs most, of equals the newest; and the rest. */
function split({ docs, counts }: Postings, longest: number): [most: Postings, rest: Postings] {
  const times = counts ?? new Uint16Array(docs.length).fill(1)
  const passages = new Uint32Array(1 << 16)
  for (let at = 0; at < times.length; at += 1) passages[times[at]!]! += 1
  // All that have the term more often are kept, and so many of those that have it so often.
  let often = passages.length - 1
  let room = longest
  for (; passages[often]! <= room; often -= 1) room -= passages[often]!
  const isKept = new Uint8Array(docs.length)
  for (let at = docs.length - 1; at >= 0; at -= 1)
    isKept[at] = times[at]! > often || (times[at] === often && room-- > 0) ? 1 : 0
  const those = (kept: number): Postings => ({
    docs: docs.filter((_, at) => isKept[at] === kept),
    counts: times.filter((_, at) => isKept[at] === kept),
  })
  return [{ ...those(1), all: docs.length }, those(0)]
}
