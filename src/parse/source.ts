import type { Point, Position } from 'unist'
import { firstIndex } from '../model/first-index.ts'
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
  /** Where each line begins; made when the first line or place is asked for. */
  #lineStarts: number[] | undefined

  constructor(text: string) {
    this.text = text
  }

  /** Every line, ended by LF, CRLF or CR as in Markdown. A final line ending does not begin another line. */
  *lines(from = 0, to = this.text.length): Generator<SourceLine> {
    const { text } = this
    const lineStarts = this.#starts()
    let line = lineAt(lineStarts, from)
    for (let start = from; start < to; line += 1) {
      const next = lineStarts[line + 1]
      const end = next === undefined ? to : Math.min(endingStart(text, next), to)
      yield { start, end, number: line + 1, text: text.slice(start, end) }
      start = next ?? to
    }
  }

  slice({ start, end }: SourceSpan): string {
    return this.text.slice(start, end)
  }

  /** Line and column of an offset; the end of the text for one that lies beyond it. */
  point(offset: number): Point {
    const inside = Math.max(0, Math.min(offset, this.text.length))
    const lineStarts = this.#starts()
    const line = lineAt(lineStarts, inside)
    return { line: line + 1, column: inside - lineStarts[line]! + 1, offset: inside }
  }

  position(start: number, end: number): Position {
    return { start: this.point(start), end: this.point(Math.max(start, end)) }
  }

  #starts(): number[] {
    this.#lineStarts ??= findLineStarts(this.text)
    return this.#lineStarts
  }
}

function findLineStarts(text: string): number[] {
  const starts = [0]
  if (text.includes('\r')) {
    for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  } else {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  }
  return starts
}

/** Where the line ending begins that ends at `end`. */
function endingStart(text: string, end: number): number {
  return text[end - 1] === '\n' && text[end - 2] === '\r' ? end - 2 : end - 1
}

/** Index of the line that an offset is in; `starts` begin with 0. */
function lineAt(starts: readonly number[], offset: number): number {
  return firstIndex(starts.length, (line) => starts[line]! > offset) - 1
}

/** A position as records keep it: without offsets. */
export function placeOf({ start, end }: Position): Place {
  return {
    start: { line: start.line, column: start.column },
    end: { line: end.line, column: end.column },
  }
}
