// Runs in the browser too: imports nothing from Node.

/** Writes numbers and words bit by bit, the highest bit of a byte first. */
export class BitWriter {
  #bytes = new Uint8Array(1024)
  /** Bits written. */
  length = 0

  /** The lowest `count` bits of `value`; at most 32. */
  bits(value: number, count: number): void {
    while ((this.length + count) / 8 + 1 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    for (let bit = count - 1; bit >= 0; bit -= 1) {
      if ((value >>> bit) & 1) this.#bytes[this.length >>> 3]! |= 128 >>> (this.length & 7)
      this.length += 1
    }
  }

  /** A whole number from 0: Elias gamma code of the number that follows it. */
  number(value: number): void {
    const width = 31 - Math.clz32(value + 1)
    this.bits(0, width)
    this.bits(value + 1, width + 1)
  }

  /** Rice code with `k` plain bits. */
  rice(value: number, k: number): void {
    let high = value >>> k
    for (; high >= 24; high -= 24) this.bits(0xffffff, 24)
    this.bits((1 << (high + 1)) - 2, high + 1)
    this.bits(value, k)
  }

  /** Ascending numbers below `universe`: how many, then the gaps. */
  ascending(numbers: ArrayLike<number>, universe: number): void {
    this.number(numbers.length)
    const k = riceBits(universe, numbers.length)
    let next = 0
    for (let index = 0; index < numbers.length; index += 1) {
      this.rice(numbers[index]! - next, k)
      next = numbers[index]! + 1
    }
  }

  /** A word, given the one before it: how many letters they share, then the rest, five bits for each of `a` to `z`. */
  word(word: string, before: string): void {
    let shared = 0
    while (shared < before.length && word[shared] === before[shared]) shared += 1
    this.number(shared)
    for (let index = shared; index < word.length; index += 1) {
      const code = word.charCodeAt(index)
      if (code >= 97 && code <= 122) this.bits(code - 97, 5)
      else this.bits((otherLetter << 16) | code, 21)
    }
    this.bits(wordEnd, 5)
  }

  /** All that `other` holds. */
  append(other: BitWriter): void {
    let left = other.length
    for (let byte = 0; left > 0; byte += 1, left -= 8) {
      const count = Math.min(8, left)
      this.bits(other.#bytes[byte]! >>> (8 - count), count)
    }
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, Math.ceil(this.length / 8))
  }
}

const wordEnd = 26
const otherLetter = 27

/** Plain bits of the Rice code for the gaps between `count` numbers below `universe` (Golomb's rule: 0.69 of the mean). */
function riceBits(universe: number, count: number): number {
  return Math.max(0, 31 - Math.clz32(Math.max(1, Math.floor((universe / Math.max(1, count)) * 0.69))))
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
    if (byte === undefined) throw new RangeError('end of bits')
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
    if (width > 31) throw new RangeError('no number')
    return ((1 << width) | this.bits(width)) - 1
  }

  rice(k: number): number {
    let high = 0
    while (this.bit() === 1) high += 1
    return (high << k) | this.bits(k)
  }

  ascending(universe: number): Uint32Array {
    const count = this.number()
    if (count > universe) throw new RangeError('too many numbers')
    const k = riceBits(universe, count)
    const numbers = new Uint32Array(count)
    let next = 0
    for (let index = 0; index < count; index += 1) {
      next += this.rice(k)
      numbers[index] = next
      next += 1
    }
    if (next > universe) throw new RangeError('number too large')
    return numbers
  }

  word(before: string): string {
    let word = before.slice(0, this.number())
    for (;;) {
      const code = this.bits(5)
      if (code === wordEnd) return word
      word += code === otherLetter ? String.fromCharCode(this.bits(16)) : String.fromCharCode(97 + code)
    }
  }
}
