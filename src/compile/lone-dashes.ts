import type { Position } from 'unist'
import { isKeyLine } from '../parse/outline.ts'
import type { Source, SourceLine, SourceSpan } from '../parse/source.ts'

/** A line that is a dash, as word processors make one of `---`. */
export interface LoneDash {
  text: string
  /** `start`: fields follow it, and front matter may be meant. `end`: it is the last line of the transcript. */
  where: 'start' | 'header' | 'end'
  place: Position
}

/**
 * Lines of nothing but a dash that may be meant as `---`: above the first section, and at the end of the transcript. Between text of the talk
 * a dash is text.
 */
export function findLoneDashes(
  source: Source,
  intro: readonly SourceSpan[],
  transcript: readonly SourceSpan[],
): LoneDash[] {
  const found: LoneDash[] = []
  for (const { start, end } of intro) {
    for (const line of source.lines(start, end)) {
      if (!isDash(line.text)) continue
      const isFirst = line.start < 1000 && source.text.slice(0, line.start).trim() === ''
      const [, below] = isFirst ? source.lines(line.start) : []
      const isStart = isKeyLine(below)
      found.push(at(source, line, isStart ? 'start' : 'header'))
    }
  }
  for (const piece of transcript) {
    const line = lastLine(source, piece)
    if (line !== undefined && isDash(line.text)) found.push(at(source, line, 'end'))
  }
  return found
}

function at(source: Source, { text, start, end }: SourceLine, where: LoneDash['where']): LoneDash {
  return { text: text.trim(), where, place: source.position(start, end) }
}

function isDash(line: string): boolean {
  return line.length < 80 && /^\s*(?:[-–—―]\s*)*[–—―](?:\s*[-–—―])*\s*$/.test(line)
}

function lastLine(source: Source, { start, end }: SourceSpan): SourceLine | undefined {
  const tail = source.text.slice(Math.max(start, end - 80), end).trimEnd()
  const from = Math.max(tail.lastIndexOf('\n'), tail.lastIndexOf('\r'))
  if (from === -1) return undefined
  const begin = Math.max(start, end - 80) + from + 1
  return [...source.lines(begin, begin + tail.length - from - 1)][0]
}
