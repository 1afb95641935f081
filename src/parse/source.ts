import type { Point, Position } from 'unist'
import type { Place } from '../model/places.ts'

/** A piece of a seed's source: from `start` up to, not including, `end`. Offsets count UTF-16 code units. */
export interface SourceSpan {
  start: number
  end: number
}

/** One line of a source, its line ending excluded. */
export interface SourceLine extends SourceSpan {
  text: string
  /** Counts from 1. */
  number: number
}

/** The text of one seed, with the places in it. */
export class Source {
  readonly text: string
  /** Where each line begins; made when the first place is asked for. */
  #lineStarts: number[] | undefined

  constructor(text: string) {
    this.text = text
  }

  /** Every line, ended by LF, CRLF or CR as in Markdown. A final line ending does not begin another line. */
  *lines(from = 0, to = this.text.length): Generator<SourceLine> {
    const ending = /\r\n|\n|\r/g
    ending.lastIndex = from
    let number = this.point(from).line
    for (let start = from; start < to; number++) {
      const match = ending.exec(this.text)
      const end = match === null ? to : Math.min(match.index, to)
      yield { start, end, number, text: this.text.slice(start, end) }
      start = match === null ? to : ending.lastIndex
    }
  }

  slice({ start, end }: SourceSpan): string {
    return this.text.slice(start, end)
  }

  /** Line and column of an offset; the end of the text for one that lies beyond it. */
  point(offset: number): Point {
    const inside = Math.max(0, Math.min(offset, this.text.length))
    this.#lineStarts ??= lineStarts(this.text)
    const line = lastAtMost(this.#lineStarts, inside)
    return { line: line + 1, column: inside - this.#lineStarts[line]! + 1, offset: inside }
  }

  position(start: number, end: number): Position {
    return { start: this.point(start), end: this.point(Math.max(start, end)) }
  }
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (match) => match.index + match[0].length)]
}

/** Index of the last of ascending `numbers` that is not above `limit`, by binary search: vfile-location counts from 0. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (numbers[middle]! <= limit) low = middle
    else high = middle - 1
  }
  return low
}

/** A position as records keep it: without offsets. */
export function placeOf({ start, end }: Position): Place {
  return {
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
  }
}
