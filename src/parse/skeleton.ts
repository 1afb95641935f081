import type { SourceLine } from './source.ts'

/** Markdown that has the headings of other lines, and for each of its own lines the index of the one it stands for. */
export interface Skeleton {
  markdown: string
  lines: number[]
  /** It has nothing but headings: no line decides what another one is. */
  isFlat: boolean
}

/**
 * Reduce lines to what decides which of them are headings: headings, bounds of code fences and comments. Only these are parsed: lists,
 * quotations and prose make a parser superlinear (200 KB of quoted lines: minutes), and nobody asks for them here. The lines are those
 * of a body: their `---` are separators, of which the parser would take the first one for the start of front matter.
 */
export function skeletonOf(lines: readonly SourceLine[], from = 0, until = lines.length): Skeleton {
  const skeleton: string[] = []
  const kept: number[] = []
  let isFlat = true
  for (let at = from; at < until; at++) {
    const line = skeletonLine(lines[at]!.text)
    if (line === undefined) continue
    isFlat &&= isHeading(line)
    skeleton.push(line)
    kept.push(at)
  }
  return { markdown: skeleton.join('\n'), lines: kept, isFlat }
}

/** Whether a line is nothing but a thematic break such as `---`. */
export function isSeparator(line: string): boolean {
  return line.length < 200 && /^ {0,3}(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})$/.test(line)
}

function isHeading(line: string): boolean {
  return /^ {0,3}#{1,6} x$/.test(line)
}

function skeletonLine(text: string): string | undefined {
  const start = text.slice(0, 80)
  const heading = /^ {0,3}#{1,6}(?=[ \t]|$)/.exec(start)
  if (heading !== null) return `${heading[0]} x`
  return fenceOf(start, text) ?? htmlOf(start, text)
}

/** A code fence, also one in a list or quotation: there its bounds count as well. A mark of a list has a space behind it. */
function fenceOf(start: string, text: string): string | undefined {
  const fence = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*[ \t]*(?<marks>`{3,}|~{3,})/.exec(start)
  if (fence === null) return undefined
  const marks = fence.groups!['marks']!
  const info = text.slice(fence[0].length).trim()
  // Text in backticks may begin a line with three of them; it is no fence.
  if (marks.startsWith('`') && info.includes('`')) return undefined
  return info === '' ? marks : `${marks}x`
}

/** What begins or ends a stretch of HTML in which a blank line means nothing. */
function htmlOf(start: string, text: string): string | undefined {
  const opens = /^ {0,3}(?:<!--|<(?:pre|script|style|textarea)(?=[\s>]|$))/i.exec(start)?.[0] ?? ''
  const closes = /-->|<\/(?:pre|script|style|textarea)>/i.exec(text)?.[0] ?? ''
  return opens === '' && closes === '' ? undefined : `${opens === '' ? 'x' : opens} ${closes}`
}
