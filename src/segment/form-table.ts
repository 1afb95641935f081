import { wordOfUnits } from './code-units.ts'

/**
 * Spellings of words, each once, numbered in order of appearance. A table of hashes over a text's own code units, since a
 * `Map` needs a string for every word that is looked up: half of the time of reading a talk.
 */
export class FormTable {
  /** Each spelling as written. */
  readonly written: string[] = []
  /** The code units of all spellings, one after another. */
  #units = new Uint16Array(1 << 15)
  /** For each spelling where its code units end. */
  readonly #ends: number[] = []
  /** Pairs of a hash and a number plus 1, 0 where free. At most half full, the number of pairs a power of two. */
  #table = new Int32Array(2 * 4096)
  /** Code units of a spelling that is looked up as a string. */
  #ofWord = new Uint16Array(64)

  /** The number of the word whose code units stand in `units` from `start` to `end`. */
  numberOf(units: Uint16Array, start: number, end: number): number {
    const table = this.#table
    const last = table.length - 2
    let hash = 0x811c9dc5
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ units[at]!, 0x01000193)
    hash ^= hash >>> 15
    let slot = (hash << 1) & last
    for (let found = table[slot + 1]!; found !== 0; found = table[slot + 1]!) {
      if (table[slot] === hash && this.#isAt(found - 1, units, start, end)) return found - 1
      slot = (slot + 2) & last
    }
    return this.#add(units.subarray(start, end), hash, slot)
  }

  /** The number of a word. */
  numberOfWord(word: string): number {
    if (word.length > this.#ofWord.length) this.#ofWord = new Uint16Array(word.length * 2)
    for (let at = 0; at < word.length; at += 1) this.#ofWord[at] = word.charCodeAt(at)
    return this.numberOf(this.#ofWord, 0, word.length)
  }

  #isAt(number: number, units: Uint16Array, start: number, end: number): boolean {
    const own = this.#units
    const ownStart = number === 0 ? 0 : this.#ends[number - 1]!
    if (this.#ends[number]! - ownStart !== end - start) return false
    const offset = ownStart - start
    for (let at = start; at < end; at += 1) if (own[offset + at] !== units[at]) return false
    return true
  }

  #add(units: Uint16Array, hash: number, slot: number): number {
    const ownStart = this.#ends.at(-1) ?? 0
    const end = ownStart + units.length
    if (end > this.#units.length) {
      const larger = new Uint16Array(end * 2)
      larger.set(this.#units)
      this.#units = larger
    }
    this.#units.set(units, ownStart)
    this.#ends.push(end)
    this.written.push(wordOfUnits(units))
    this.#table[slot] = hash
    this.#table[slot + 1] = this.written.length
    if (this.written.length * 4 > this.#table.length) this.#grow()
    return this.written.length - 1
  }

  #grow(): void {
    const old = this.#table
    const table = new Int32Array(old.length * 2)
    const last = table.length - 2
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] === 0) continue
      let slot = (old[at]! << 1) & last
      while (table[slot + 1] !== 0) slot = (slot + 2) & last
      table[slot] = old[at]!
      table[slot + 1] = old[at + 1]!
    }
    this.#table = table
  }
}

/** Code units from which on V8 makes a slice a pointer into the text it is of, which is then never freed. */
const shortestSlice = 13

/** The same string as one that keeps no other alive: for what is remembered from talk to talk. */
export function ownCopy(slice: string): string {
  return slice.length < shortestSlice ? slice : Buffer.from(slice, 'utf16le').toString('utf16le')
}
