// Runs in the browser too: nothing from Node here.
import type { PassageId } from '../model/ids.ts'
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

/** The id of a passage with these words. Case, punctuation and white space do not count. Not yet unique: see `uniquePassageIds`. */
export function passageIdOf(text: string): PassageId {
  return idOfWords(
    wordSpans(text).map((span) => text.slice(span.start, span.end).toLowerCase()),
    text,
  )
}

/** The id of a passage with these words, in lower case; of `text` where it has none. */
export function idOfWords(words: readonly string[], text: string): PassageId {
  if (words.length === 0) return idOfWords([text], text)
  const lowest = new Uint32Array(slots).fill(0xffffffff)
  let previous = hash(words.length === 1 ? '' : words[0]!, 0x811c9dc5)
  for (const word of words.length === 1 ? words : words.slice(1)) {
    const pair = hash(word, previous)
    for (let slot = 0; slot < slots; slot += 1) {
      const value = mix(pair ^ Math.imul(slot + 1, 0x9e3779b1))
      if (value < lowest[slot]!) lowest[slot] = value
    }
    previous = hash(word, 0x811c9dc5)
  }
  const characters = Array.from(lowest, (value) => alphabet[mix(value ^ 0x5bd1e995) & 31]!)
  return `p${characters.join('')}` as PassageId
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

/** The finaliser of MurmurHash3: every bit of the input changes half of the bits of the result. */
function mix(value: number): number {
  value ^= value >>> 16
  value = Math.imul(value, 0x85ebca6b)
  value ^= value >>> 13
  value = Math.imul(value, 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
