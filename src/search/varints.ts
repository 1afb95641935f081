/** Bytes that grow: whole numbers below 2³², seven bits a byte, the lowest first. */
export class Varints {
  #bytes = new Uint8Array(1 << 14)
  /** Bytes written. */
  length = 0

  /** How many numbers, then each. */
  list(numbers: readonly number[]): void {
    this.push(numbers.length)
    for (const number of numbers) this.push(number)
  }

  push(number: number): void {
    if (this.length + 5 > this.#bytes.length) {
      const larger = new Uint8Array(this.#bytes.length * 2)
      larger.set(this.#bytes)
      this.#bytes = larger
    }
    let rest = number
    while (rest > 127) {
      this.#bytes[this.length++] = (rest & 127) | 128
      rest >>>= 7
    }
    this.#bytes[this.length++] = rest
  }

  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.length)
  }
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

  list(): number[] {
    const length = this.next()
    const items: number[] = []
    for (let left = length; left > 0; left -= 1) items.push(this.next())
    return items
  }
}
