// Runs in the browser too: imports nothing from Node.
import { BitReader } from './bit-reader.ts'
import type { BitWriter } from './bit-writer.ts'
import { firstLine } from './file-format.ts'

/** Passages in which a term occurs, ascending, and how often. */
export interface Postings {
  docs: Uint32Array
  /** How often the term occurs in each; absent where always once. */
  counts?: Uint16Array
  /** How many passages there are in all, where only those are listed in which the term occurs most. */
  all?: number
}

/** How many passages a term is in. */
export function passagesIn({ docs, all = docs.length }: Postings): number {
  return all
}

/** Under this term, which is no word, a shard lists as `parts` the passages that the list of a term leaves out. */
export function restOf(term: string): string {
  return `${term}\u0001`
}

/** All that a shard holds of a term. */
export interface TermLists {
  text?: Postings
  parts?: Postings
  speaker?: Postings
  /** Episodes whose title, topics or tags hold the term. */
  about?: Uint32Array
  /** Entries of the glossary: see `glossary.ts`. */
  notes?: string[]
}

/** How many passages and episodes there are to number, and the first number of each in the whole index. */
export interface Universe {
  passages: number
  episodes: number
  firstNumber?: number
  firstEpisode?: number
}

/** The fields whose lists hold passages. */
export const passageLists = ['text', 'parts', 'speaker'] as const

/** Write the lists of a term; the term itself stands before them. */
export function writeLists(to: BitWriter, lists: TermLists, universe: Universe): void {
  let mask = 0
  passageLists.forEach((field, bit) => {
    if (lists[field] !== undefined) mask |= 1 << bit
  })
  if (lists.about !== undefined) mask |= 8
  if (lists.text?.all !== undefined) mask |= 16
  if (mask === 1) {
    to.bits(0, 1)
  } else {
    to.bits(1, 1)
    to.bits(mask, 5)
  }
  for (const field of passageLists) {
    const list = lists[field]
    if (list !== undefined) writePostings(to, list, universe)
  }
  if (lists.about !== undefined) to.ascending(lists.about, universe.episodes, universe.firstEpisode)
  if (lists.text?.all !== undefined) to.number(lists.text.all)
}

/** Read the terms of a shard: notes on its terms as JSON, if any, a line feed, and bits. Throws where it is none. */
export function readShard(content: Uint8Array, universe: Universe): Map<string, TermLists> {
  const [line, rest] = firstLine(content)
  const from = new BitReader(rest)
  const terms = new Map<string, TermLists>()
  let term = ''
  for (let left = from.number(); left > 0; left -= 1) {
    term = from.word(term)
    const mask = from.bit() === 0 ? 1 : from.bits(5)
    const lists: TermLists = {}
    passageLists.forEach((field, bit) => {
      if (mask & (1 << bit)) lists[field] = readPostings(from, universe)
    })
    if (mask & 8) lists.about = from.ascending(universe.episodes, universe.firstEpisode)
    if (mask & 16) lists.text!.all = from.number()
    terms.set(term, lists)
  }
  if (line !== '') {
    const notes = Object.entries(JSON.parse(line) as Record<string, string[]>)
    for (const [term, list] of notes) terms.get(term)!.notes = list
  }
  return terms
}

/** Where a term occurs more than once, is written as a list of its own: most occur once. */
function writePostings(to: BitWriter, { docs, counts }: Postings, { passages, firstNumber }: Universe): void {
  to.ascending(docs, passages, firstNumber)
  let length = 0
  if (counts !== undefined) {
    if (counts.length > places.length) places = new Uint32Array(counts.length * 2)
    for (let index = 0; index < counts.length; index += 1) if (counts[index]! > 1) places[length++] = index
  }
  to.ascending(places, docs.length, 0, length)
  for (let at = 0; at < length; at += 1) to.number(counts![places[at]!]! - 2)
}

/** Where in a list a term occurs more than once: room for one list after the other. */
let places = /* @__PURE__ */ new Uint32Array(1 << 10)

function readPostings(from: BitReader, { passages, firstNumber }: Universe): Postings {
  const docs = from.ascending(passages, firstNumber)
  const often = from.ascending(docs.length)
  if (often.length === 0) return { docs }
  const counts = new Uint16Array(docs.length).fill(1)
  for (const index of often) counts[index] = from.number() + 2
  return { docs, counts }
}
