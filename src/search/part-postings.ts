import type { Hash } from 'node:crypto'
import { firstIndex } from '../model/first-index.ts'
import { type BlockPostings, listKinds } from './block-postings.ts'
import type { Postings } from './shard.ts'
import { VarintReader } from './varints.ts'

/** The postings of a block, its terms as those of the archive, and the number of its first passage. */
export interface PlacedPostings {
  postings: BlockPostings
  /** For each of `postings.terms`. Ascending. */
  terms: Uint32Array
  base: number
}

/** The lists of a term: text, parts, speaker. */
export type ListsOfTerm = [text?: Postings, parts?: Postings, speaker?: Postings]

/**
 * The postings of the blocks of a part of the index, read when a term is asked for. Memory holds them as the blocks wrote them,
 * about two bytes for each.
 */
export class PartPostings {
  /** How many passages each list has, by `term * listKinds + kind`. */
  readonly counts: Uint32Array
  readonly #blocks: readonly PlacedPostings[]
  readonly #readers: VarintReader[]
  /** For each block the index of the term in it that its reader has come to. */
  readonly #next: Uint32Array
  /** By term, where its blocks begin in `#blocksOf`. */
  readonly #starts: Uint32Array
  readonly #blocksOf: Uint32Array
  /** Where in `#blocksOf` the readers have come to. */
  #place = 0
  /** Columns for each kind, used again for each term. */
  readonly #columns: { docs: Uint32Array; counts: Uint16Array }[]

  /** @param blocks In the order of their passages. @param terms How many terms the archive has. */
  constructor(blocks: readonly PlacedPostings[], terms: number) {
    this.#blocks = blocks
    this.#readers = blocks.map(({ postings }) => new VarintReader(postings.lists))
    this.#next = new Uint32Array(blocks.length)
    this.counts = new Uint32Array(terms * listKinds)
    this.#starts = new Uint32Array(terms + 1)
    for (const { terms: own, postings } of blocks) {
      for (let index = 0; index < own.length; index += 1) {
        const term = own[index]!
        this.#starts[term + 1]! += 1
        for (let kind = 0; kind < listKinds; kind += 1)
          this.counts[term * listKinds + kind]! += postings.counts[index * listKinds + kind]!
      }
    }
    for (let term = 0; term < terms; term += 1) this.#starts[term + 1]! += this.#starts[term]!
    this.#blocksOf = new Uint32Array(this.#starts[terms]!)
    const cursors = this.#starts.slice()
    for (const [block, { terms: own }] of blocks.entries())
      for (const term of own) this.#blocksOf[cursors[term]!++] = block
    this.#columns = Array.from({ length: listKinds }, (_, kind) => {
      let longest = 0
      for (let list = kind; list < this.counts.length; list += listKinds)
        longest = Math.max(longest, this.counts[list]!)
      return { docs: new Uint32Array(longest), counts: new Uint16Array(longest) }
    })
  }

  /** The lists of a term, good until the next ones. Those of the terms in order are read fastest. */
  take(term: number): ListsOfTerm {
    if (this.#place !== this.#starts[term]) this.#goTo(term)
    const lengths = [0, 0, 0]
    for (; this.#place < this.#starts[term + 1]!; this.#place += 1) {
      const number = this.#blocksOf[this.#place]!
      const { postings, base } = this.#blocks[number]!
      const first = this.#next[number]! * listKinds
      this.#next[number]! += 1
      for (let kind = 0; kind < listKinds; kind += 1) {
        const { docs, counts } = this.#columns[kind]!
        const start = lengths[kind]!
        const end = start + postings.counts[first + kind]!
        this.#readers[number]!.postings(docs, counts, start, end, base - 1)
        lengths[kind] = end
      }
    }
    return lengths.map((length, kind) => {
      const { docs, counts } = this.#columns[kind]!
      return length === 0 ? undefined : { docs: docs.subarray(0, length), counts: counts.subarray(0, length) }
    }) as ListsOfTerm
  }

  #goTo(term: number): void {
    this.#place = this.#starts[term]!
    for (const [number, { terms, postings }] of this.#blocks.entries()) {
      const next = firstAtLeast(terms, term)
      this.#next[number] = next
      this.#readers[number] = new VarintReader(postings.lists, endOf(postings, next))
    }
  }

  /**
   * Add the lists of the terms from `first` up to `end` to a hash, as their blocks wrote them: none of them is read.
   *
   * @param places For each term its place, from 1 on, or 0 for one that is left out; counted from behind place `before`.
   */
  addTo(
    hash: Hash,
    first: number,
    end: number,
    { of: places, before }: { of: Uint32Array; before: number },
  ): void {
    const ranges = this.#blocks.map(
      ({ terms }) => [firstAtLeast(terms, first), firstAtLeast(terms, end)] as const,
    )
    const all = ranges.reduce((sum, [from, to]) => sum + to - from, 0)
    // Of the lists of each term whose they are; and of each block where it begins, and how many terms it has.
    const numbers = new Uint32Array(all + 2 * ranges.length)
    let at = 0
    for (const [number, [from, to]] of ranges.entries()) {
      const { terms, postings, base } = this.#blocks[number]!
      numbers[at++] = base
      numbers[at++] = to - from
      for (let index = from; index < to; index += 1) {
        const place = places[terms[index]!]!
        numbers[at++] = place === 0 ? 0 : place - before
      }
      hash.update(postings.counts.subarray(from * listKinds, to * listKinds))
      hash.update(postings.lists.subarray(endOf(postings, from), endOf(postings, to)))
    }
    hash.update(numbers)
  }
}

function firstAtLeast(terms: Uint32Array, term: number): number {
  return firstIndex(terms.length, (index) => terms[index]! >= term)
}

/** Where in the lists of a block those of its first `count` terms end. */
function endOf({ ends }: BlockPostings, count: number): number {
  return count === 0 ? 0 : ends[count - 1]!
}
