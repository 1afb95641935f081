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
 * The postings of all blocks of an archive, as they are asked for term by term. Memory holds them as the blocks wrote them, about
 * two bytes for each.
 */
export class ArchivePostings {
  /** How many passages each list has, by `term * listKinds + kind`. */
  readonly counts: Uint32Array
  readonly #blocks: { reader: VarintReader; counts: Uint32Array; next: number; base: number }[]
  /** By term, where its blocks begin in `#blocksOf`. */
  readonly #starts: Uint32Array
  readonly #blocksOf: Uint32Array
  /** Columns for each kind, used again for each term. */
  readonly #columns: { docs: Uint32Array; counts: Uint16Array }[]

  /** @param blocks In the order of their passages. @param terms How many terms the archive has. */
  constructor(blocks: readonly PlacedPostings[], terms: number) {
    this.#blocks = blocks.map(({ postings, base }) => ({
      reader: new VarintReader(postings.lists),
      counts: postings.counts,
      next: 0,
      base,
    }))
    this.counts = new Uint32Array(terms * listKinds)
    this.#starts = new Uint32Array(terms + 1)
    for (const { terms: own, postings } of blocks) {
      own.forEach((term, index) => {
        this.#starts[term + 1]! += 1
        for (let kind = 0; kind < listKinds; kind += 1)
          this.counts[term * listKinds + kind]! += postings.counts[index * listKinds + kind]!
      })
    }
    for (let term = 0; term < terms; term += 1) this.#starts[term + 1]! += this.#starts[term]!
    this.#blocksOf = new Uint32Array(this.#starts[terms]!)
    const cursors = this.#starts.slice()
    for (const [block, { terms: own }] of blocks.entries()) {
      for (const term of own) this.#blocksOf[cursors[term]!++] = block
    }
    this.#columns = Array.from({ length: listKinds }, (_, kind) => {
      let longest = 0
      for (let list = kind; list < this.counts.length; list += listKinds)
        longest = Math.max(longest, this.counts[list]!)
      return { docs: new Uint32Array(longest), counts: new Uint16Array(longest) }
    })
  }

  /** The lists of a term. Ask for each term once, in order; the answer is good until the next. */
  take(term: number): ListsOfTerm {
    const lengths = [0, 0, 0]
    for (let at = this.#starts[term]!; at < this.#starts[term + 1]!; at += 1) {
      const block = this.#blocks[this.#blocksOf[at]!]!
      for (let kind = 0; kind < listKinds; kind += 1) {
        const { docs, counts } = this.#columns[kind]!
        const start = lengths[kind]!
        const end = start + block.counts[block.next++]!
        block.reader.postings(docs, counts, start, end, block.base - 1)
        lengths[kind] = end
      }
    }
    return lengths.map((length, kind) => {
      const { docs, counts } = this.#columns[kind]!
      return length === 0 ? undefined : { docs: docs.subarray(0, length), counts: counts.subarray(0, length) }
    }) as ListsOfTerm
  }
}
