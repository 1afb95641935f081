// Runs in the browser too: nothing from Node here.
import type { PassageId } from '../model/ids.ts'
import { lowerCase } from '../model/plain-text.ts'
import { wordSpans } from './words.ts'

/**
 * A passage's id is a MinHash signature (Broder 1997) of its pairs of neighbouring words: `p` and 12 characters, each
 * the lowest hash of all pairs under one hash function, cut to five bits (Li and König 2010, "b-bit minwise hashing").
 * Two passages agree in a character with the probability that a pair of words from either belongs to both, so ids of
 * passages that share most of their words look alike, and how near they are is counted without the texts.
 */
const slots = 12
const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'

/** Characters in common that unrelated passages of one talk practically never reach. */
const near = 5

/** The id of a passage with these words. Case, punctuation, white space and the kinds of apostrophes and hyphens do not count. Not yet unique: see `uniquePassageIds`. */
export function passageIdOf(text: string): PassageId {
  const signature = new Signature()
  for (const { start, end } of wordSpans(text)) {
    const word = lowerCase(text.slice(start, end))
    signature.add(word, hashOfWord(word))
  }
  return signature.id(text)
}

/** The hash that a pair begins with: 32 bits, signed. */
export function hashOfWord(word: string): number {
  return hash(word, 0x811c9dc5)
}

/** What tells the slots' hash functions apart, after the first step of `mix`. */
const salts = Int32Array.from({ length: slots }, (_, slot) => {
  const salt = Math.imul(slot + 1, 0x9e3779b1)
  return salt ^ (salt >>> 16)
})

/** Turns the order of unsigned numbers into that of signed ones, which are compared faster. */
const flip = 0x80000000 | 0

/** The bits that the last step of `mix` changes. */
const lowBits = 0xffff

/** The id of a passage, given its words one after another. */
export class Signature {
  /** For each slot the lowest hash so far, flipped. */
  readonly #lowest = new Int32Array(slots).fill(0x7fffffff)
  #words = 0
  #first = ''
  #previous = 0

  /** @param word In lower case, with its `hashOfWord`. */
  add(word: string, itsHash: number): void {
    if (this.#words === 0) this.#first = word
    else this.#addPair(hash(word, this.#previous))
    this.#previous = itsHash
    this.#words += 1
  }

  /**
   * Twelve times `mix` for every word of a talk, so its steps stand here, without what is the same for all slots and, in nearly
   * all cases, without the last, which cannot make a number low whose upper half is not.
   */
  #addPair(pair: number): void {
    const lowest = this.#lowest
    const folded = pair ^ (pair >>> 16)
    for (let slot = 0; slot < slots; slot += 1) {
      let value = Math.imul(folded ^ salts[slot]!, 0x85ebca6b)
      value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
      if ((value ^ flip) > (lowest[slot]! | lowBits)) continue
      value = value ^ (value >>> 16) ^ flip
      if (value < lowest[slot]!) lowest[slot] = value
    }
  }

  /** The id of the words since the last call; of `text` where there were none. */
  id(text: string): PassageId {
    // One word is a pair with nothing before it.
    if (this.#words < 2) this.#addPair(hash(this.#words === 0 ? text : this.#first, hashOfWord('')))
    let id = 'p'
    for (const value of this.#lowest) id += alphabet[mix(value ^ flip ^ 0x5bd1e995) & 31]!
    this.#lowest.fill(0x7fffffff)
    this.#words = 0
    return id as PassageId
  }
}

/** The ids of an episode's passages, each once: passages with the same words get `-2`, `-3` … in order. */
export function uniquePassageIds(ids: readonly PassageId[]): PassageId[] {
  const seen = new Map<string, number>()
  return ids.map((id) => {
    const times = (seen.get(id) ?? 0) + 1
    seen.set(id, times)
    return times === 1 ? id : (`${id}-${times}` as PassageId)
  })
}

/** How many of the 12 characters two ids share, in place; 12 for passages with the same words. */
export function passageLikeness(one: string, other: string): number {
  let same = 0
  for (let at = 1; at <= slots; at += 1) {
    const character = one[at]
    if (character !== undefined && character !== '-' && character === other[at]) same += 1
  }
  return same
}

/**
 * The id among `ids` that a link to `wanted` should open: the same one, else the nearest where one is near enough to be
 * the same passage after an edit; `undefined` when that text is gone.
 */
export function nearestPassage(wanted: string, ids: readonly string[]): string | undefined {
  if (ids.includes(wanted)) return wanted
  let best: string | undefined
  let most = near - 1
  for (const id of ids) {
    const same = passageLikeness(wanted, id)
    if (same > most) {
      best = id
      most = same
    }
  }
  return best
}

/** FNV-1a over UTF-16 code units, continued from `seed`. */
function hash(text: string, seed: number): number {
  let value = seed
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return mix(value)
}

/** The finaliser of MurmurHash3, as a signed number: every bit of the input changes half of the bits of the result. */
function mix(value: number): number {
  value ^= value >>> 16
  value = Math.imul(value, 0x85ebca6b)
  value ^= value >>> 13
  value = Math.imul(value, 0xc2b2ae35)
  return value ^ (value >>> 16)
}
