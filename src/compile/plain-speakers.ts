import type { Position } from 'unist'
import type { Source, SourceLine } from '../parse/source.ts'
import type { TalkLines } from './talk-lines.ts'
import { formatTimestamp, parseTimestamp } from './timestamp.ts'
import { startsTurn } from './transcript.ts'

/** A line that begins with somebody's name as people write it, which is not how a speaker is written here. */
export interface PlainSpeaker {
  speaker: string
  /** Of the name with what belongs to it. */
  place: Position
  /** How the line should begin. */
  meant: string
  /** A time in the line is a part of `meant`. */
  hasTime: boolean
  /** Other lines like this one. */
  others: number
}

/**
 * Speakers that are written in another way: `Ann: text`, `*Ann:* text`, `- **Ann:** text`, `[0:05] Ann: text`, and `Ann 0:05`, `0:05 Ann` or no
 * more than a name on a line of its own. A sentence may begin like that, so that it is told only where it is nearly sure: the name is that
 * of a speaker, or two names at least begin lines in turn. The first such line.
 *
 * @param speakers Who is known to speak.
 */
export function findPlainSpeaker(
  source: Source,
  talk: TalkLines,
  speakers: Iterable<string>,
): PlainSpeaker | undefined {
  const known = new Set(speakers)
  const found: PlainLabel[] = []
  const alone: PlainLabel[] = []
  for (const lines of talk) {
    for (const line of lines) {
      const label = plainLabelOf(line)
      const single = label === undefined ? nameAloneOf(line, known) : undefined
      if (label !== undefined) found.push(label)
      if (single !== undefined) alone.push(single)
    }
  }
  const sure = namesInTurn(found)
  for (const speaker of known) sure.add(speaker)
  const labels = found.filter(({ speaker }) => sure.has(speaker))
  // A name that somebody calls is a line of captions.
  const inTurn = labels.length > 0 ? new Set<string>() : namesInTurn(alone)
  const [first, ...others] = [...labels, ...alone.filter(({ speaker }) => inTurn.has(speaker))]
  if (first === undefined) return undefined
  const { speaker, meant, hasTime, start, end } = first
  return { speaker, meant, hasTime, place: source.position(start, end), others: others.length }
}

/**
 * Names in bold with their colon within a line, behind other words: `… of soil. **Bo:** Thank you.` The first of them; one alone may be
 * what somebody wrote.
 */
export function findSpeakerWithinLine(
  source: Source,
  talk: TalkLines,
): Omit<PlainSpeaker, 'meant' | 'hasTime'> | undefined {
  const found: Omit<PlainLabel, 'meant' | 'hasTime'>[] = []
  for (const lines of talk) {
    for (const line of lines) {
      // Few lines have one, and a pattern takes longer to say so.
      if (!line.text.includes(':**', 1)) continue
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
  hasTime: boolean
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
const bracketed = (group: string) => String.raw`\\?[[(]?(?<${group}>${time})(?: --\\?> ${time})?\\?[\])]?`

const plainLabel = new RegExp(
  String.raw`^[ \t]*(?:(?:[-+*>]|\d{1,4}[.)])[ \t]+)?(?:${bracketed('before')}[ \t]+(?:[-–—][ \t]+)?)?(?<open>${mark})?${name}(?<close>${closing})?(?:[ \t]+${bracketed('behind')})?:(?<after>${closing})?(?=[ \t]+\S|$)`,
  'u',
)
/** `**[0:05] Ann:** text`, `**[0:05]** **Ann:** text`. */
const timeInBold = new RegExp(
  String.raw`^[ \t]*\*\*${bracketed('before')}(?:\*\*[ \t]+\*\*|[ \t]+)${name}:\*\*(?=[ \t]+\S|$)`,
  'u',
)
/** `**Ann: [0:05]** text`. */
const nameInBold = new RegExp(
  String.raw`^[ \t]*\*\*${name}:?[ \t]+${bracketed('behind')}:?\*\*:?(?=[ \t]+\S|$)`,
  'u',
)
/** What Markdown writers put at the end of a line that is to end there. */
const lineEnd = String.raw`[ \t]*\\?$`
const nameAndTime = new RegExp(
  String.raw`^[ \t]*(?:#{3,6}[ \t]+)?(?:${name}[ \t]+|(?:${mark})${name.replace('speaker', 'marked')}[ \t]*(?:${closing})[ \t]*)(?:${bracketed('behind')}|\(\[(?<linked>${time})\]\([^\s()]{1,300}\)\):?)${lineEnd}`,
  'u',
)
/** `Ann Smith`, `**Ann**`, `### Ann`, `0:05 Ann Smith`, `[0:05] - Ann Smith`. */
const nameAlone = new RegExp(
  String.raw`^[ \t]*(?<heading>#{3,6}[ \t]+)?(?<open>\*\*|__)?(?:${bracketed('before')}[ \t]+(?:[-–—][ \t]+)?)?${name}(?<close>\*\*|__)?${lineEnd}`,
  'u',
)
/** More than a word that a sentence may be: first and last name, or a number. */
const fullName = /^\S+ (?:(?:\p{Ll}\S* ){0,2})\p{Lu}\S*$|[\d_]/u

function plainLabelOf(line: SourceLine): PlainLabel | undefined {
  const text = line.text.slice(0, longest)
  if (!text.includes(':') || startsTurn(text)) return undefined
  const label = timeInBold.exec(text) ?? nameInBold.exec(text) ?? plainLabel.exec(text)
  if (label === null) return timedNameOf(line)
  const { open = '', close = '', after = '', speaker, before, behind } = label.groups!
  if (closingOf(open) !== close + after) return undefined
  const words = text.slice(label[0].length).trim()
  // `**Break**: [23:03]` is a note that real transcripts have, and a name alone says nothing of what follows.
  if (words === '' || /^[^\p{L}]*(?:to[^\p{L}]*)?$/u.test(words)) return undefined
  const seconds = parseTimestamp(before ?? behind ?? '')
  const [first, second = '', third = '', ...rest] = words.split(/\s+/)
  const said = `${first} ${second} ${third}`.trim() + (rest.length > 0 ? ' …' : '')
  return placed(
    line,
    label[0],
    speaker!,
    `**${speaker}:** ${timeText(seconds)}${said}`,
    seconds !== undefined,
  )
}

function timedNameOf(line: SourceLine): PlainLabel | undefined {
  if (line.text.length > 2 * longest) return undefined
  const label = nameAndTime.exec(line.text)?.groups
  const written = label?.['behind'] ?? label?.['linked'] ?? ''
  const seconds = parseTimestamp(written)
  if (label === undefined || seconds === undefined) return undefined
  const speaker = label['speaker'] ?? label['marked']!
  return placed(line, line.text.trimEnd(), speaker, `${speaker}: ${written}`, true)
}

function nameAloneOf(line: SourceLine, known: ReadonlySet<string>): PlainLabel | undefined {
  const label = line.text.length > longest ? undefined : nameAlone.exec(line.text)?.groups
  const { speaker = '', heading, open, close, before } = label ?? {}
  if (label === undefined || open !== close || startsTurn(line.text)) return undefined
  const isMarked = heading !== undefined || open !== undefined
  if (!isMarked && (/[.!?]$/.test(speaker) || !(known.has(speaker) || fullName.test(speaker))))
    return undefined
  const hasTime = parseTimestamp(before ?? '') !== undefined
  const meant = hasTime ? `${speaker}: ${before}` : `**${speaker}:**`
  return placed(line, line.text.trimEnd(), speaker, meant, hasTime)
}

function placed(
  line: SourceLine,
  label: string,
  speaker: string,
  meant: string,
  hasTime: boolean,
): PlainLabel {
  const start = line.start + (label.length - label.trimStart().length)
  return { speaker, meant, hasTime, start, end: line.start + label.length }
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
