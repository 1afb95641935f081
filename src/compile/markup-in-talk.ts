import type { Position } from 'unist'
import { short } from '../messages/short.ts'
import { type FieldKind, fieldKind } from '../parse/field-kind.ts'
import type { Source, SourceLine } from '../parse/source.ts'
import { parseTimestamp } from './timestamp.ts'
import type { TalkLines } from './talk-lines.ts'

/** Something in a transcript that elsewhere in a seed is no text, and is text there. */
export interface MarkupInTalk {
  kind: 'comment' | 'name of a block' | 'table' | 'HTML'
  /** As written. */
  text: string
  place: Position
  /** What to write for it, if it is no text. */
  meant: string
  /** Others of its kind. */
  others: number
}

/**
 * Comments of Obsidian, names of its blocks, tables, and HTML that folds a text: people who write them do not mean that they are said. The first of
 * each kind.
 */
export function findMarkup(source: Source, talk: TalkLines): MarkupInTalk[] {
  const found = new Map<MarkupInTalk['kind'], MarkupInTalk>()
  const note = (
    kind: MarkupInTalk['kind'],
    line: SourceLine,
    at: number,
    text: string,
    meant: string,
  ): void => {
    const first = found.get(kind)
    if (first !== undefined) first.others += 1
    else {
      const start = line.start + at
      const place = source.position(start, start + text.length)
      found.set(kind, { kind, text: short(text), place, meant, others: 0 })
    }
  }
  for (const lines of talk) {
    // Few talks have any of it.
    if (!lines.some(({ text }) => signs.some((sign) => text.includes(sign)))) continue
    const areRows = rowsOf(lines)
    let isOpen = false
    for (const [at, line] of lines.entries()) {
      for (const sign of line.text.matchAll(commentSign)) {
        if (!isOpen && isClosed(lines, at, sign.index + 2))
          note('comment', line, sign.index, '%%', 'Remove it, or put it below: ## Notes')
        isOpen = !isOpen
      }
      const block = blockName.exec(line.text.slice(-longestName))?.[0].trim()
      if (block !== undefined)
        note('name of a block', line, line.text.lastIndexOf(block), block, `Remove it: ${block}`)
      const fold = folding.exec(line.text.slice(0, 200))?.[0].trim()
      if (fold !== undefined) note('HTML', line, line.text.indexOf(fold), fold, `Remove it: ${short(fold)}`)
      if (areRows[at] === true) note('table', line, 0, line.text, `Write: ${saidIn(line.text)}`)
    }
  }
  return [...found.values()]
}

/** Each kind has one of these. */
const signs = ['%%', '^', '|', '<']
/** Behind a digit it is text: `50%%`. */
const commentSign = /(?<![\d\\])%%/g
const blockName = /[ \t]\^[A-Za-z\d-]*\d[A-Za-z\d-]*[ \t]*$/
const longestName = 60
const folding = /^\s*<\/?(?:details|summary)(?:\s[^>]{0,100})?>/i

/** Whether a comment that begins in a line ends in it, or on a line of its own. */
function isClosed(lines: readonly SourceLine[], at: number, from: number): boolean {
  if (lines[at]!.text.includes('%%', from)) return true
  return (
    lines[at]!.text.trim() === '%%' && lines.some(({ text }, other) => other > at && text.trim() === '%%')
  )
}

/** Which lines are rows of a table below its heading. */
function rowsOf(lines: readonly SourceLine[]): boolean[] {
  let isInTable = false
  return lines.map(({ text }) => {
    const isRule = /^\s*\|?\s*:?-{2,}:?\s*\|[\s|:-]*$/.test(text.slice(0, 400))
    const isRow = /^\s*\|/.test(text) || text.includes(' | ')
    isInTable = isRule || (isInTable && isRow)
    return isInTable && !isRule
  })
}

/** A row as a transcript has it: when, who, and what is longest. */
function saidIn(row: string): string {
  const cells = row
    .slice(0, 2000)
    .split('|')
    .flatMap((cell) => cell.trim() || [])
  const time = cells.find((cell) => parseTimestamp(cell.replace(/^\[|\]$/g, '')) !== undefined)
  const others = cells.filter((cell) => cell !== time)
  const [said = ''] = [...others].sort((a, b) => b.length - a.length)
  const speaker = others.find((cell) => cell !== said)
  return short(
    [
      ...(time === undefined ? [] : [`[${time.replace(/^\[|\]$/g, '')}]`]),
      ...(speaker === undefined ? [] : [`**${speaker.replaceAll('*', '')}:**`]),
      said,
    ].join(' '),
  )
}

/** A field in a transcript, where its name is somebody who speaks. */
export interface FieldInTalk {
  name: string
  value: string
  place: Position
}

/** What nobody is called. */
const notSaid: ReadonlySet<FieldKind | undefined> = new Set([
  'source',
  'videoId',
  'tags',
  'date',
  'duration',
  'language',
  'slug',
  'aliases',
  'reviewed',
])

/**
 * Fields of a header that stand in the transcript.
 *
 * @param speakers Everybody who has a label there.
 */
export function findFields(source: Source, talk: TalkLines, speakers: readonly string[]): FieldInTalk[] {
  if (!speakers.some((name) => notSaid.has(fieldKind(name)))) return []
  const found: FieldInTalk[] = []
  for (const lines of talk) {
    for (const line of lines) {
      const label = /^[ \t]*\*\*(?<name>[^*:]{1,60})(?::\*\*|\*\*:(?=\s|$))/.exec(line.text.slice(0, 120))
      const name = label?.groups!['name'] ?? ''
      if (label === null || !notSaid.has(fieldKind(name))) continue
      const start = line.start + label[0].indexOf('**')
      const place = source.position(start, line.start + label[0].length)
      found.push({ name: name.trim(), value: short(line.text.slice(label[0].length).trim()), place })
    }
  }
  return found
}
