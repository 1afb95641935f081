import type { Position } from 'unist'
import type { Source, SourceLine, SourceSpan } from '../parse/source.ts'
import { formatTimestamp, parseTimestamp } from './timestamp.ts'
import { startsTurn } from './transcript.ts'

/** A line that begins with somebody's name as people write it, which is not how a speaker is written here. */
export interface PlainSpeaker {
  speaker: string
  /** Of the name with what belongs to it. */
  place: Position
  /** How the line should begin. */
  meant: string
  /** Other lines like this one. */
  others: number
}

/**
 * Speakers that are written in another way: `Ann: text`, `*Ann:* text`, `- **Ann:** text`, `[0:05] Ann: text`, and `Ann 0:05` on a line of its
 * own. A sentence may begin like that, so that it is told only where it is nearly sure: the name is that of a speaker, or two
 * names at least begin lines in turn. The first such line.
 *
 * @param speakers Who is known to speak.
 */
export function findPlainSpeaker(
  source: Source,
  pieces: readonly SourceSpan[],
  speakers: Iterable<string>,
): PlainSpeaker | undefined {
  const found: PlainLabel[] = []
  for (const { start, end } of pieces) {
    for (const line of source.lines(start, end)) {
      const label = plainLabelOf(line)
      if (label !== undefined) found.push(label)
    }
  }
  const sure = namesInTurn(found)
  for (const speaker of speakers) sure.add(speaker)
  const [first, ...others] = found.filter(({ speaker }) => sure.has(speaker))
  if (first === undefined) return undefined
  const { speaker, meant, start, end } = first
  return { speaker, meant, place: source.position(start, end), others: others.length }
}

/**
 * Names in bold with their colon within a line, behind other words: `… of soil. **Bo:** Thank you.` The first of them; one alone may be
 * what somebody wrote.
 */
export function findSpeakerWithinLine(
  source: Source,
  pieces: readonly SourceSpan[],
): Omit<PlainSpeaker, 'meant'> | undefined {
  const found: Omit<PlainLabel, 'meant'>[] = []
  for (const { start, end } of pieces) {
    for (const line of source.lines(start, end)) {
      for (const { 0: match, index, groups } of line.text.matchAll(boldWithin)) {
        // A time or a bullet before a name is another matter.
        if (!/\p{L}/u.test(line.text.slice(Math.max(0, index - longest), index))) continue
        const end = line.start + index + match.length
        found.push({ speaker: groups!['speaker']!, start: line.start + index + 1, end })
      }
    }
  }
  const [first, ...others] = found
  if (first === undefined || others.length === 0) return undefined
  return { speaker: first.speaker, place: source.position(first.start, first.end), others: others.length }
}

/** The white space before a name is part of it: a pattern that only looks behind is tried at every character. */
const boldWithin = /[ \t]\*\*(?<speaker>[^*:]{1,80}):\*\*/g

interface PlainLabel {
  speaker: string
  meant: string
  /** In the seed. */
  start: number
  end: number
}

/** A label and a few words behind it, in UTF-16 code units. */
const longest = 160

const name = String.raw`(?<speaker>\p{Lu}(?:[\p{L}\p{M}\p{N}.'’-]|_(?=[\p{L}\p{N}])){0,29}(?: [\p{L}\p{M}\p{N}.'’-]{1,30}){0,3})`
const time = String.raw`\d{1,3}(?::\d{2}){1,2}(?:[.,]\d{1,3})?`
/** Bold, italics or brackets around a name. */
const mark = String.raw`\*\*|__|[*_]|<b>|<strong>|\\?\[`
const closing = String.raw`\*\*|__|[*_]|</b>|</strong>|\\?\]`
const bracketed = (group: string) => String.raw`\\?[[(]?(?<${group}>${time})\\?[\])]?`

const plainLabel = new RegExp(
  String.raw`^[ \t]*(?:[-+>][ \t]+)?(?:${bracketed('before')}[ \t]+(?:[-–—][ \t]+)?)?(?<open>${mark})?${name}(?<close>${closing})?(?:[ \t]+${bracketed('behind')})?:(?<after>${closing})?(?=[ \t]+\S|$)`,
  'u',
)
const nameAndTime = new RegExp(String.raw`^[ \t]*${name}[ \t]+${bracketed('behind')}[ \t]*$`, 'u')

function plainLabelOf(line: SourceLine): PlainLabel | undefined {
  const text = line.text.slice(0, longest)
  if (!text.includes(':') || startsTurn(text)) return undefined
  const label = plainLabel.exec(text)
  if (label === null) return timedNameOf(line)
  const { open = '', close = '', after = '', speaker, before, behind } = label.groups!
  if (closingOf(open) !== close + after) return undefined
  const words = text.slice(label[0].length).trim()
  // `**Break**: [23:03]` is a note that real transcripts have, and a name alone says nothing of what follows.
  if (words === '' || /^[^\p{L}]*(?:to[^\p{L}]*)?$/u.test(words)) return undefined
  const seconds = parseTimestamp(before ?? behind ?? '')
  const [first, second = '', third = '', ...rest] = words.split(/\s+/)
  const said = `${first} ${second} ${third}`.trim() + (rest.length > 0 ? ' …' : '')
  return placed(line, label[0], speaker!, `**${speaker}:** ${timeText(seconds)}${said}`)
}

function timedNameOf(line: SourceLine): PlainLabel | undefined {
  if (line.text.length > longest) return undefined
  const label = nameAndTime.exec(line.text)?.groups
  const seconds = parseTimestamp(label?.['behind'] ?? '')
  if (label === undefined || seconds === undefined) return undefined
  const speaker = label['speaker']!
  return placed(line, line.text.trimEnd(), speaker, `${speaker}: ${label['behind']}`)
}

function placed(line: SourceLine, label: string, speaker: string, meant: string): PlainLabel {
  const start = line.start + (label.length - label.trimStart().length)
  return { speaker, meant, start, end: line.start + label.length }
}

function closingOf(open: string): string {
  return open.replace('<', '</').replace('[', ']')
}

function timeText(seconds: number | undefined): string {
  return seconds === undefined ? '' : `[${formatTimestamp(seconds)}] `
}

/** Names that begin two lines at least, where they take turns: once is a sentence, in turn is a conversation. */
function namesInTurn(found: readonly PlainLabel[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { speaker } of found) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  const often = found.filter(({ speaker }) => counts.get(speaker)! > 1)
  const turns = often.filter(({ speaker }, at) => speaker !== often[at - 1]?.speaker)
  return new Set(turns.length < leastTurns ? [] : turns.map(({ speaker }) => speaker))
}

/** Ann, Bo, Ann, Bo. */
const leastTurns = 4
