// Runs in the browser too: imports nothing from Node.
import { pad } from './options.ts'

/** Passage numbers that an episode takes: some more than it needs, so that a passage more moves no other number. */
export function padded(passages: number): number {
  return Math.ceil(passages / pad) * pad
}

/** How many text files an episode has, with at most `chunk` passages in each (a multiple of `pad`). */
export function filesOf(passages: number, chunk: number): number {
  return Math.ceil(padded(passages) / chunk)
}

/** Passages in each text file of an episode but the last: as even as the padding allows. */
export function textFileSize(passages: number, chunk: number): number {
  return padded(Math.ceil(padded(passages) / Math.max(1, filesOf(passages, chunk))))
}
