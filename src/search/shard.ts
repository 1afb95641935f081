// Runs in the browser too: imports nothing from Node.
import { BitReader } from './bit-reader.ts'
import type { BitWriter } from './bit-writer.ts'

/** Passages in which a term occurs, ascending, and how often. */
export interface Postings {
  docs: Uint32Array
  /** How often the term occurs in each; absent where always once. */
  counts?: Uint16Array
}

/** All that a shard holds of a term. Numbers count within the part of the index that the shard belongs to. */
export interface TermLists {
  text?: Postings
  parts?: Postings
  speaker?: Postings
  /** Episodes whose title, topics or tags hold the term. */
  about?: Uint32Array
  /** Entries of the glossary: see `glossary.ts`. */
  notes?: string[]
}

/** How many passages and episodes there are to number. */
export interface Universe {
  passages: number
  episodes: number
}

const passageLists = ['text', 'parts', 'speaker'] as const

/** Write the lists of a term; the term itself stands before them. */
export function writeLists(to: BitWriter, lists: TermLists, universe: Universe): void {
  let mask = 0
  passageLists.forEach((field, bit) => {
    if (lists[field] !== undefined) mask |= 1 << bit
  })
  if (lists.about !== undefined) mask |= 8
  if (mask === 1) {
    to.bits(0, 1)
  } else {
    to.bits(1, 1)
    to.bits(mask, 4)
  }
  for (const field of passageLists) {
    const list = lists[field]
    if (list !== undefined) writePostings(to, list, universe.passages)
  }
  if (lists.about !== undefined) to.ascending(lists.about, universe.episodes)
}

/** Read the terms of a shard: notes on its terms as JSON, if any, a line feed, and bits. Throws where it is none. */
export function readShard(content: Uint8Array, universe: Universe): Map<string, TermLists> {
  const end = content.indexOf(10)
  const from = new BitReader(content.subarray(end + 1))
  const terms = new Map<string, TermLists>()
  let term = ''
  for (let left = from.number(); left > 0; left -= 1) {
    term = from.word(term)
    const mask = from.bit() === 0 ? 1 : from.bits(4)
    const lists: TermLists = {}
    passageLists.forEach((field, bit) => {
      if (mask & (1 << bit)) lists[field] = readPostings(from, universe.passages)
    })
    if (mask & 8) lists.about = from.ascending(universe.episodes)
    terms.set(term, lists)
  }
  if (end > 0) {
    const notes = JSON.parse(new TextDecoder().decode(content.subarray(0, end))) as Record<string, string[]>
    for (const [term, list] of Object.entries(notes)) terms.get(term)!.notes = list
  }
  return terms
}

/** Where a term occurs more than once, is written as a list of its own: most occur once. */
function writePostings(to: BitWriter, { docs, counts }: Postings, universe: number): void {
  to.ascending(docs, universe)
  const often: number[] = []
  counts?.forEach((count, index) => {
    if (count > 1) often.push(index)
  })
  to.ascending(often, docs.length)
  for (const index of often) to.number(counts![index]! - 2)
}

function readPostings(from: BitReader, universe: number): Postings {
  const docs = from.ascending(universe)
  const often = from.ascending(docs.length)
  if (often.length === 0) return { docs }
  const counts = new Uint16Array(docs.length).fill(1)
  for (const index of often) counts[index] = from.number() + 2
  return { docs, counts }
}
