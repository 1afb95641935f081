/** Bytes that grow: whole numbers below 2³², seven bits a byte, the lowest first. */
export class Varints {
  #bytes = new Uint8Array(1 << 14)
  /** Bytes written. */
  length = 0

  /** How many numbers, then each. */
  list(numbers: ArrayLike<number>): void {
    this.#reserve((numbers.length + 1) * longest)
    const bytes = this.#bytes
    // A variable of its own: the field is written once, not for each byte.
    let length = write(bytes, this.length, numbers.length)
    for (let at = 0; at < numbers.length; at += 1) length = write(bytes, length, numbers[at]!)
    this.length = length
  }

  push(number: number): void {
    this.#reserve(longest)
    this.length = write(this.#bytes, this.length, number)
  }

  #reserve(bytes: number): void {
    const least = this.length + bytes
    if (least <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(least, this.#bytes.length * 2))
    larger.set(this.#bytes)
    this.#bytes = larger
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.length)
  }
}

/** Bytes of a number at most. */
const longest = 5

/** Write a number from `at` on. Gives the place behind it. */
function write(bytes: Uint8Array, at: number, number: number): number {
  let rest = number
  let next = at
  for (; rest > 127; rest >>>= 7) bytes[next++] = (rest & 127) | 128
  bytes[next] = rest
  return next + 1
}

/** Reads what {@link Varints} wrote. */
export class VarintReader {
  readonly #bytes: Uint8Array
  #at: number

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes
    this.#at = at
  }

  next(): number {
    let byte = this.#bytes[this.#at++]!
    if (byte < 128) return byte
    let value = byte & 127
    for (let shift = 7; byte > 127; shift += 7) {
      byte = this.#bytes[this.#at++]!
      value |= (byte & 127) << shift
    }
    return value >>> 0
  }

  /**
   * Read a list of `BlockPostings.lists` into columns, from place `start` up to `end`. `before`: the number that the first gap
   * is from.
   */
  postings(docs: Uint32Array, counts: Uint16Array, start: number, end: number, before: number): void {
    const bytes = this.#bytes
    // Most gaps are one byte: for the others, and for what occurs often, the field is written.
    let at = this.#at
    let doc = before
    for (let place = start; place < end; place += 1) {
      let gap = bytes[at++]!
      if (gap > 127) {
        this.#at = at - 1
        gap = this.next()
        at = this.#at
      }
      doc += gap >>> 1
      docs[place] = doc
      if ((gap & 1) === 0) counts[place] = 1
      else {
        this.#at = at
        counts[place] = this.next() + 2
        at = this.#at
      }
    }
    this.#at = at
  }

  /** Read what {@link Varints.list} wrote, in the place of what `to` holds. */
  list(to: NumberList): void {
    const length = this.next()
    const items = to.room(length)
    for (let at = 0; at < length; at += 1) items[at] = this.next()
    to.length = length
  }
}

/** Numbers that were read: room that is used again and again. */
export class NumberList {
  items = new Uint32Array(256)
  length = 0

  /** `items`, which may be others from now on: they hold so many numbers. */
  room(length: number): Uint32Array {
    if (length > this.items.length) this.items = new Uint32Array(Math.max(length, 2 * this.items.length))
    return this.items
  }
}
