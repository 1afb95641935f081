import type { Position } from 'unist'
import { short } from '../messages/short.ts'
import { sectionKind } from '../parse/section-kind.ts'
import type { Source, SourceLine, SourceSpan } from '../parse/source.ts'

/** Quotations within quotations that are looked into. */
const deepest = 8

const mark = /^ {0,3}>(?!>)[ \t]?/
/** The first line of a callout of Obsidian: `> [!quote]- Transcript`, folded or not. */
const calloutHead = /^ {0,3}>(?!>)[ \t]?\[![\w-]{1,40}(?:\|[^\]]{0,80})?\][-+]?[ \t]*/

/** The lines of a transcript, in an array for each of its pieces. */
export type TalkLines = readonly (readonly SourceLine[])[]

/**
 * The lines of a transcript as they are read: without the marks of a quotation that all of them stand in, or of a callout, whose marks are those of
 * all lines below its first one. Elsewhere `>` is text: who speaks is marked so in captions. The title of a callout is text, unless it announces the
 * transcript as a heading does.
 */
export function talkLines(source: Source, pieces: readonly SourceSpan[]): TalkLines {
  return pieces.map((piece) => linesOf(source, piece))
}

function linesOf(source: Source, piece: SourceSpan): SourceLine[] {
  let lines = [...source.lines(piece.start, piece.end)]
  // Few transcripts have one.
  if (!hasMark(source, piece)) return lines
  for (let depth = 0; depth < deepest; depth += 1) {
    const from = firstInQuotation(lines)
    if (from === -1) break
    lines = lines.map((line, at) => (at < from ? line : withoutMark(line)))
  }
  return lines
}

/** Whether any line begins as those of a quotation do. Not with a pattern, which would be tried at every character. */
function hasMark({ text }: Source, { start, end }: SourceSpan): boolean {
  const piece = text.slice(start, end)
  for (let at = piece.indexOf('>'); at !== -1; at = piece.indexOf('>', at + 1)) {
    let before = at - 1
    while (piece[before] === ' ') before -= 1
    if (at - before <= 4 && (before === -1 || piece[before] === '\n' || piece[before] === '\r')) return true
  }
  return false
}

/** Where the quotation begins in which all stands that follows; -1 where there is none. */
function firstInQuotation(lines: readonly SourceLine[]): number {
  const first = lines.findIndex(({ text }) => text.trim() !== '')
  const areAll = lines.every(({ text }) => mark.test(text) || text.trim() === '')
  return areAll ? first : lines.findIndex(({ text }) => calloutHead.test(text))
}

function withoutMark(line: SourceLine): SourceLine {
  const head = calloutHead.exec(line.text)?.[0]
  const { length } = head ?? mark.exec(line.text)?.[0] ?? ''
  const text = line.text.slice(length)
  if (head !== undefined && announcesTranscript(text)) return { ...line, start: line.end, text: '' }
  return { ...line, start: line.start + length, text }
}

/** `Transcript`, `Full transcript`, and no words at all. */
function announcesTranscript(title: string): boolean {
  const words = title.trim().split(/\s+/)
  return words.length <= mostWords && words.some((word) => word === '' || sectionKind(word) === 'transcript')
}

const mostWords = 4

/** Lines of a talk that begin with the mark of a quotation, which is text there. */
export interface QuotedLines {
  place: Position
  /** What to write in place of the first. */
  meant: string
  /** The same where the mark is said. */
  kept: string
  /** Other lines like the first. */
  others: number
}

/** Lines of a quotation between others, where its marks are text; one alone may be what somebody wrote. */
export function findQuotedLines(source: Source, talk: TalkLines): QuotedLines | undefined {
  const found = talk.flatMap((lines) => lines.filter(({ text }) => mark.test(text)))
  const [first, ...others] = found
  if (first === undefined || others.length === 0) return undefined
  const start = first.start + first.text.indexOf('>')
  const meant = short(first.text.replace(mark, ''))
  return { place: source.position(start, start + 1), meant, kept: `\\> ${meant}`, others: others.length }
}
