import { closeSync, openSync, readSync, unlinkSync, writeFileSync } from 'node:fs'

/** Some bytes of a file, from `start` on. */
export interface ByteRange {
  file: string
  start: number
  length: number
}

/** Write a file that consists of ranges of others. Little of them is held in memory at a time. */
export function copyRanges(ranges: readonly ByteRange[], target: string): void {
  const to = openSync(target, 'w')
  let from: { file: string; number: number } | undefined
  try {
    for (const { file, start, length } of ranges) {
      if (from?.file !== file) {
        if (from !== undefined) closeSync(from.number)
        from = undefined
        from = { file, number: openSync(file, 'r') }
      }
      copyBytes(from.number, start, length, to)
    }
  } finally {
    if (from !== undefined) closeSync(from.number)
    closeSync(to)
  }
}

/** Room for some bytes of a file, used again and again. */
const room = Buffer.alloc(1 << 18)

function copyBytes(from: number, start: number, length: number, to: number): void {
  for (let copied = 0; copied < length;) {
    const read = readSync(from, room, 0, Math.min(room.length, length - copied), start + copied)
    if (read === 0) throw new Error('a file of the site was cut off while it was read')
    writeFileSync(to, room.subarray(0, read))
    copied += read
  }
}

/** A file for texts that are in no other one: it is there from the first text on, until it is removed. */
export class SpareFile {
  readonly #file: string
  #open: number | undefined
  #length = 0

  constructor(file: string) {
    this.#file = file
  }

  /** Keep a text; the answer is where it is. */
  add(text: string): ByteRange {
    this.#open ??= openSync(this.#file, 'w')
    const bytes = Buffer.from(text)
    writeFileSync(this.#open, bytes)
    const start = this.#length
    this.#length += bytes.length
    return { file: this.#file, start, length: bytes.length }
  }

  /** Remove the file. */
  remove(): void {
    if (this.#open === undefined) return
    closeSync(this.#open)
    unlinkSync(this.#file)
    this.#open = undefined
  }
}
