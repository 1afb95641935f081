/**
 * Spellings of words, each once, numbered in order of appearance. A table of hashes over a text's own code units, since a
 * `Map` needs a string for every word that is looked up: half of the time of reading a talk.
 */
export class FormTable {
  /** Each spelling as written. */
  readonly written: string[] = []
  /** Pairs of a hash and a number plus 1, 0 where free. At most half full, the number of pairs a power of two. */
  #table = new Int32Array(2 * 4096)

  /** The number of the word that stands in `text` from `start` to `end`. */
  numberOf(text: string, start: number, end: number): number {
    const table = this.#table
    const last = table.length - 2
    let hash = 0x811c9dc5
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    hash ^= hash >>> 15
    let slot = (hash << 1) & last
    for (let found = table[slot + 1]!; found !== 0; found = table[slot + 1]!) {
      if (table[slot] === hash && isAt(this.written[found - 1]!, text, start, end)) return found - 1
      slot = (slot + 2) & last
    }
    return this.#add(ownCopy(text.slice(start, end)), hash, slot)
  }

  #add(written: string, hash: number, slot: number): number {
    this.written.push(written)
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

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = 0; at < word.length; at += 1) {
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  }
  return true
}

/** Code units from which on V8 makes a slice a pointer into the text it is of, which is then never freed. */
const shortestSlice = 13

/** The same string as one that keeps no other alive: for what is remembered from talk to talk. */
export function ownCopy(slice: string): string {
  return slice.length < shortestSlice ? slice : Buffer.from(slice, 'utf16le').toString('utf16le')
}
