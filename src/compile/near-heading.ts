import type { Position } from 'unist'
import { nearest } from '../messages/nearest.ts'
import { headingLines } from '../parse/outline.ts'
import { knownHeadings, sectionKind } from '../parse/section-kind.ts'
import type { Source, SourceLine, SourceSpan } from '../parse/source.ts'
import { unseenMarks } from '../parse/unseen.ts'
import type { TalkLines } from './talk-lines.ts'

/** A line that was probably meant as a heading. */
export interface NearHeading {
  /** As written. */
  text: string
  /** Its words, without number signs. */
  words: string
  place: Position
}

/** No heading is as long. In UTF-16 code units. */
const longest = 300

const unseenFirst = new RegExp(`^[${unseenMarks}]`)
const numberSigns = new RegExp(String.raw`^[\s${unseenMarks}]*#{1,6}\s*(?<words>[^#\s].*)$`)
const mayBeHeading = new RegExp(String.raw`^ {0,3}(?:[${unseenMarks}]|#(?!#[ \t])|\*\*|__)`)

/** Where the word Transcript stands alone on a line, in whatever dress: `### Transcript`; else where it does with a slip. */
export function nearTranscript(source: Source): NearHeading | undefined {
  let slip: NearHeading | undefined
  for (const line of linesOfBody(source)) {
    const words = wordsOf(line)
    if (sectionKind(words ?? line.text) === 'transcript')
      return placed(source, line, words ?? line.text.trim())
    if (slip === undefined && words !== undefined && nearest(words, ['Transcript']) !== undefined)
      slip = placed(source, line, words)
  }
  return slip
}

/** Lines of the talk that are a known heading in another dress, `### Notes` or `**Notes**`: what is below would be said. */
export function headingsInTalk(source: Source, talk: TalkLines): NearHeading[] {
  const found: NearHeading[] = []
  for (const lines of talk) {
    for (const line of lines) {
      // One with two signs is in code, and is meant to be, unless what nobody sees stands before it.
      if (line.text.length > longest || !mayBeHeading.test(line.text)) continue
      const words = wordsOf(line) ?? /^ {0,3}(?:\*\*|__)([^*_]+)(?:\*\*|__)[ \t]*$/.exec(line.text)?.[1]
      const heading = knownHeading(words)
      if (heading !== undefined) found.push(placed(source, line, heading))
    }
  }
  return found
}

/** Lines of another section that are a known heading with one number sign, `# Related`. */
export function headingsInSection(source: Source, { start, end }: SourceSpan): NearHeading[] {
  const lines = [...source.lines(start, end)]
  return headingLines(lines, 1).flatMap((at) => {
    const line = lines[at]!
    const heading = line.text.length > longest ? undefined : knownHeading(wordsOf(line))
    return heading === undefined ? [] : [placed(source, line, heading)]
  })
}

/** The heading of a known section that these words mean. */
function knownHeading(words = ''): string | undefined {
  const kind = sectionKind(words)
  return Object.keys(knownHeadings).find((known) => knownHeadings[known] === kind)
}

/**
 * A first line that is a heading, but not `# Title`: `#Title`, `## Title`, or with an invisible character before it. Hashtags and known
 * sections are none.
 */
export function nearTitle(source: Source): NearHeading | undefined {
  for (const line of linesOfBody(source)) {
    if (line.text.trim() === '') continue
    const words = wordsOf(line)
    const isTags = /^#\S+(?:\s+#\S+)+$/.test(line.text.trim())
    const isTitle = words !== undefined && !isTags && sectionKind(words) === 'other'
    return isTitle ? placed(source, line, words) : undefined
  }
  return undefined
}

/** Whether something stands before a heading that nobody sees. */
export function isHidden({ text }: NearHeading): boolean {
  return unseenFirst.test(text)
}

/** Lines below the front matter that are no longer than a heading. */
function* linesOfBody(source: Source): Generator<SourceLine> {
  let fences = 0
  for (const line of source.lines()) {
    const isFence = /^---[ \t]*$/.test(line.text)
    if (isFence && (line.number === 1 || fences === 1)) fences += 1
    else if (fences !== 1 && line.text.length <= longest) yield line
  }
}

/** The nearest line above another one that begins code or a comment. */
export function openingAbove(source: Source, below: number): { line: number; mark: string } | undefined {
  let opening: { line: number; mark: string } | undefined
  for (const { text, number } of source.lines()) {
    if (number >= below) break
    const mark = /^ {0,3}(?<mark>`{3,}|~{3,}|<!--|%%)/.exec(text)?.groups?.['mark']
    if (mark !== undefined) opening = { line: number, mark }
  }
  return opening
}

function placed(source: Source, line: SourceLine, words: string): NearHeading {
  // A byte order mark counts as white space, and is what nobody sees.
  const start = line.start + line.text.search(/\S|\ufeff|$/)
  const text = line.text.slice(start - line.start).trimEnd()
  return { text, words, place: source.position(start, start + text.length) }
}

/** What follows the number signs of a line; `undefined` where it does not begin with one, or nothing follows. */
function wordsOf({ text }: SourceLine): string | undefined {
  return numberSigns
    .exec(text)
    ?.groups?.['words']?.replace(/\s+#+\s*$/, '')
    .trimEnd()
}
