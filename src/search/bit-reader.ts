// Runs in the browser too: imports nothing from Node.

/** The letter behind the last one of a word. */
export const wordEnd = '.'
/** The letter that says that what follows has none of its own: see {@link lettersByLength}. */
export const other = '?'

/**
 * Letters by the length of their code, from no bits on: a canonical Huffman code (Schwartz and Kallick 1964) for what is left
 * of English and Dutch words in order when they share their beginnings. `.` ends a word; `?` is followed by a digit or
 * any other code unit.
 */
export const lettersByLength = ['', '', '', '.e', 'ntariso', 'ldguc', 'mphkbv', 'fwy?', 'jzxq']

/** Plain bits of the Rice code for the gaps between `count` numbers below `universe` (Golomb's rule: 0.69 of the mean). */
export function riceBits(universe: number, count: number): number {
  return Math.max(0, 31 - Math.clz32(Math.max(1, Math.floor((universe / Math.max(1, count)) * 0.69))))
}

function fail(): never {
  throw new RangeError('bits')
}

/** Reads what `BitWriter` wrote. Throws `RangeError` where that cannot be. */
export class BitReader {
  readonly #bytes: Uint8Array
  at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  bit(): number {
    const byte = this.#bytes[this.at >>> 3]
    if (byte === undefined) fail()
    return (byte >>> (7 - (this.at++ & 7))) & 1
  }

  bits(count: number): number {
    let value = 0
    for (let left = count; left > 0; left -= 1) value = (value << 1) | this.bit()
    return value >>> 0
  }

  number(): number {
    let width = 0
    while (this.bit() === 0) width += 1
    if (width > 31) fail()
    return ((1 << width) | this.bits(width)) - 1
  }

  rice(k: number): number {
    let high = 0
    while (this.bit() === 1) high += 1
    return (high << k) | this.bits(k)
  }

  /** Ascending numbers below `universe`, each with `base` added. */
  ascending(universe: number, base = 0): Uint32Array {
    const count = this.number()
    if (count > universe) fail()
    const k = riceBits(universe, count)
    const numbers = new Uint32Array(count)
    let next = 0
    for (let index = 0; index < count; index += 1) {
      next += this.rice(k)
      numbers[index] = base + next
      next += 1
    }
    if (next > universe) fail()
    return numbers
  }

  word(before: string): string {
    let word = before.slice(0, this.rice(2))
    for (;;) {
      const letter = this.#letter()
      if (letter === wordEnd) return word
      if (letter !== other) word += letter
      else word += this.bit() === 0 ? this.bits(4) : String.fromCharCode(this.bits(16))
    }
  }

  #letter(): string {
    let code = 0
    let first = 0
    for (const letters of lettersByLength.slice(1)) {
      code = code * 2 + this.bit()
      first *= 2
      const letter = letters[code - first]
      if (letter !== undefined) return letter
      first += letters.length
    }
    fail()
  }
}
