import { lettersByLength, other, riceBits, wordEnd } from './bit-reader.ts'

const letterCodes = new Map<string, [code: number, length: number]>()
let nextCode = 0
lettersByLength.forEach((letters, length) => {
  nextCode *= 2
  for (const letter of letters) letterCodes.set(letter, [nextCode++, length])
})

/** Writes numbers and words bit by bit, the highest bit of a byte first. */
export class BitWriter {
  #bytes = new Uint8Array(1024)
  /** Bits written. */
  length = 0

  /** The lowest `count` bits of `value`; at most 32. */
  bits(value: number, count: number): void {
    this.#reserve(count)
    const tail = new Tail(this.#bytes, this.length)
    const low = count > 24 ? 16 : count
    if (low < count) tail.push((value >>> low) & ((1 << (count - low)) - 1), count - low)
    tail.push(value & ((1 << low) - 1), low)
    this.length = tail.end()
  }

  #reserve(bits: number): void {
    const least = Math.ceil((this.length + bits) / 8)
    if (least <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(least, this.#bytes.length * 2))
    larger.set(this.#bytes)
    this.#bytes = larger
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

  /** Ascending numbers from `first` on, `universe` of which there are: how many (`count`, else all), then the gaps. */
  ascending(numbers: Uint32Array, universe: number, first = 0, count = numbers.length): void {
    this.number(count)
    const k = riceBits(universe, count)
    // The bits before the plain ones are at most as many as fit into the universe.
    this.#reserve(count * (k + 1) + (universe >>> k) + 1)
    const tail = new Tail(this.#bytes, this.length)
    let next = first
    for (let index = 0; index < count; index += 1) {
      const gap = numbers[index]! - next
      next = numbers[index]! + 1
      let high = gap >>> k
      const low = gap & ((1 << k) - 1)
      if (high + 1 + k <= 24) {
        tail.push((((1 << (high + 1)) - 2) << k) | low, high + 1 + k)
        continue
      }
      for (; high > 16; high -= 16) tail.push(0xffff, 16)
      tail.push((1 << (high + 1)) - 2, high + 1)
      if (k > 16) tail.push(low >>> 16, k - 16)
      tail.push(low & 0xffff, Math.min(k, 16))
    }
    this.length = tail.end()
  }

  /** A word, given the one before it: how many letters they share, then the rest. */
  word(word: string, before: string): void {
    let shared = 0
    while (shared < before.length && word[shared] === before[shared]) shared += 1
    this.rice(shared, 2)
    for (let index = shared; index < word.length; index += 1) {
      const letter = word[index]!
      const code = letterCodes.get(letter)
      if (code !== undefined && letter !== wordEnd && letter !== other) {
        this.bits(...code)
        continue
      }
      this.bits(...letterCodes.get(other)!)
      if (/[0-9]/.test(letter)) this.bits(Number(letter), 5)
      else this.bits((1 << 16) | letter.charCodeAt(0), 17)
    }
    this.bits(...letterCodes.get(wordEnd)!)
  }

  /** The bits of `other` from `from` up to `to`. */
  append(other: BitWriter, from = 0, to = other.length): void {
    this.#reserve(to - from)
    const source = other.#bytes
    const tail = new Tail(this.#bytes, this.length)
    let at = from
    for (; at < to && (at & 7) !== 0; at += 1) tail.push((source[at >>> 3]! >>> (7 - (at & 7))) & 1, 1)
    for (; at + 24 <= to; at += 24) {
      const byte = at >>> 3
      tail.push((source[byte]! << 16) | (source[byte + 1]! << 8) | source[byte + 2]!, 24)
    }
    for (; at + 8 <= to; at += 8) tail.push(source[at >>> 3]!, 8)
    if (at < to) tail.push(source[at >>> 3]! >>> (8 - (to - at)), to - at)
    this.length = tail.end()
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, Math.ceil(this.length / 8))
  }
}

/** Writes many bits into bytes that have room for them: the byte that is not full yet is held in a field of its own. */
class Tail {
  readonly #bytes: Uint8Array
  #byte: number
  #held: number
  #last: number

  constructor(bytes: Uint8Array, at: number) {
    this.#bytes = bytes
    this.#byte = at >>> 3
    this.#held = at & 7
    this.#last = this.#held === 0 ? 0 : bytes[this.#byte]! >>> (8 - this.#held)
  }

  /** The lowest `count` bits of `value`, which has no others; at most 24. */
  push(value: number, count: number): void {
    let held = this.#held + count
    const bits = (this.#last << count) | value
    while (held >= 8) {
      held -= 8
      this.#bytes[this.#byte++] = bits >>> held
    }
    this.#held = held
    this.#last = bits & ((1 << held) - 1)
  }

  /** Where the next bit goes. */
  end(): number {
    if (this.#held > 0) this.#bytes[this.#byte] = this.#last << (8 - this.#held)
    return this.#byte * 8 + this.#held
  }
}
