import type { SourceLine } from './source.ts'

/**
 * Lines as Markdown whose tree has the same headings, code fences, comments and front matter on the same lines, and
 * nothing else: containers, paragraphs and what is in them make a parser superlinear (200 KB of quoted lines: minutes),
 * and only the places of the headings are asked for.
 */
export function skeletonOf(lines: SourceLine[]): string {
  return lines.map(({ text }) => skeletonLine(text)).join('\n')
}

/** Whether a line is nothing but a thematic break such as `---`. */
export function isSeparator(line: string): boolean {
  return line.length < 200 && /^ {0,3}(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})$/.test(line)
}

function skeletonLine(text: string): string {
  const start = text.slice(0, 80)
  if (start.trim() === '') return ''
  if (/^---[ \t]*$/.test(start)) return '---'
  const heading = /^ {0,3}#{1,6}(?=[ \t]|$)/.exec(start)
  if (heading !== null) return `${heading[0]} x`
  return fenceOf(start, text) ?? htmlOf(start, text)
}

/** A code fence, also one in a list or quotation: there its bounds count as well. */
function fenceOf(start: string, text: string): string | undefined {
  const fence = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)]))*[ \t]*(?<fence>`{3,}|~{3,})(?<info>.?)/.exec(start)?.groups
  if (fence?.['fence'] === undefined) return undefined
  const isCodeText =
    fence['fence'].startsWith('`') &&
    text.slice(start.indexOf(fence['fence'])).slice(fence['fence'].length).includes('`')
  return isCodeText ? 'x' : `${fence['fence']}${fence['info']?.trim() === '' ? '' : 'x'}`
}

/** What begins or ends a stretch of HTML in which a blank line means nothing. */
function htmlOf(start: string, text: string): string {
  const opens = /^ {0,3}(?:<!--|<(?:pre|script|style|textarea)(?=[\s>]|$))/i.exec(start)?.[0] ?? 'x'
  const closes = /-->|<\/(?:pre|script|style|textarea)>/i.exec(text)?.[0] ?? ''
  return `${opens} ${closes}`.trim()
}
