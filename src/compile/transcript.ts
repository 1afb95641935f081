import type { Position } from 'unist'
import type { TimeMark, Transcript, Turn } from '../model/transcript.ts'
import type { Source, SourceLine, SourceSpan } from '../parse/source.ts'
import { unescapeMarkdown } from './escapes.ts'
import { partGluedSentences } from './glued-sentences.ts'
import { unseenLength } from '../parse/unseen.ts'
import { plainLink } from './plain-link.ts'
import type { TalkLines } from './talk-lines.ts'
import { leadsToTime } from './time-link.ts'
import { parseTimestamp } from './timestamp.ts'

/** A transcript and what is odd about it. */
export interface CompiledTranscript {
  transcript: Transcript
  /** Where each of its times stands in the seed. */
  timeSpans: SourceSpan[]
  /** Everybody who says something, in order, each once. */
  speakers: string[]
  /** Labels that no word follows. */
  silent: { speaker: string; place: Position }[]
  /** Times that are earlier than the one before them. */
  backwards: { seconds: number; after: number; place: Position }[]
}

/**
 * Read the transcript's characters from the source. White space is normalised, long stretches without any get some where sentences end, and what
 * is understood becomes a field:
 *
 * - `**Name:** text`, `**Name**: text`, `**Name (00:01:23):** text`, `[00:01:23] **Name:** text`, `Name (00:01:23): text`, and `Name: 00:01:23` or `Name: (00:01:23)` on a line of its own: a turn
 * - `[00:01:23]`, also as a link to that time, `\[04:05\]`, `[00:01:23.000 --> 00:01:25.000]` as Whisper prints it, `[0:05 - 0:10]`, and `(00:01:23)` where white space stands before and no colon behind, and `0:05` on a line of its own: a time
 *
 * A backslash before a punctuation mark is how Markdown writes that mark, and is left out: `\[laughs\]` is `[laughs]`. So is one at the end of a line
 * that another one follows.
 * Nothing else means anything. A label or time that nothing follows says nothing about a word and stays text.
 */
export function compileTranscript(source: Source, talk: TalkLines): CompiledTranscript {
  const writer = new TranscriptWriter(source)
  for (const lines of talk) {
    writer.endParagraph()
    let before: SourceLine | undefined
    for (const line of lines) {
      if (before !== undefined) readLine(writer, line.text.trim() === '' ? before : withoutHardBreak(before))
      before = line
    }
    if (before !== undefined) readLine(writer, before)
  }
  return writer.finish()
}

/** A backslash at the end of a line, where another one follows, says that the line ends there. */
function withoutHardBreak(line: SourceLine): SourceLine {
  if (!line.text.endsWith('\\')) return line
  const [marks = ''] = /\\+$/.exec(line.text) ?? []
  return marks.length % 2 === 0 ? line : { ...line, text: line.text.slice(0, -1) }
}

/** What nobody sees before a label or a time makes no text of it. */
function withoutUnseen(line: SourceLine): SourceLine {
  const length = unseenLength(line.text)
  if (length === 0) return line
  const text = line.text.slice(length)
  const isMark = startsTurn(text) || isTime(text) || timesIn(text.slice(0, longestTimeLink))[0]?.at === 0
  return isMark ? { ...line, start: line.start + length, text } : line
}

function readLine(writer: TranscriptWriter, written: SourceLine): void {
  const line = withoutUnseen(written)
  if (line.text.trim() === '') {
    writer.endParagraph()
    return
  }
  const own = timeAlone(line.text) ?? ownLine(line.text)
  if (own !== undefined) {
    writer.mark({ ...own, source: line.text, start: line.start, end: line.end })
    return
  }
  const before = timeBeforeLabel(line.text)
  const at = before.length
  const label = labelOf(line.text.slice(at))
  const from = label === undefined ? 0 : at + label.source.length
  if (label !== undefined) {
    readTimes(writer, { ...line, text: before }, 0)
    writer.mark({ ...label, start: line.start + at, end: line.start + from })
  }
  readTimes(writer, line, from)
}

/** `[00:01:23] ` before a name in bold. */
function timeBeforeLabel(text: string): string {
  if (!/[[\\(\t ]/.test(text[0] ?? '')) return ''
  const match = timeThenBold.exec(text.slice(0, longestTimeLink))
  const { time = '', address } = match?.groups ?? {}
  if (match === null || (address !== undefined && !leadsToTime(address, parseTimestamp(time)))) return ''
  return match[0]
}

/** With the label that follows, in UTF-16 code units. */
const longestTimeLink = 400

const timeThenBold =
  /^\s*(?:\\?\[(?<time>\d{1,3}(?::\d{2}){1,2}(?:[.,]\d{1,3})?)\\?\](?:\((?<address>[a-z]{1,20}:[^\s()<>]{1,300})\))?|\\?\(\d{1,3}(?::\d{2}){2}(?:[.,]\d{1,3})?\\?\))\s+(?=\*\*)/

/** A time that is a whole line, as YouTube shows a transcript beside its video: `0:05`, `1:02:03`, and `0:05 - 0:10` as others do. */
function timeAlone(text: string): { seconds: number } | undefined {
  if (text.length > longestTime || !text.includes(':')) return undefined
  const time = text.trim()
  const start = /^(?<start>\d{1,3}(?::\d{2}){1,2})(?: ?[-–—] ?\d{1,3}(?::\d{2}){1,2})?$/.exec(time)?.groups![
    'start'
  ]
  const seconds = parseTimestamp(start ?? '')
  return seconds === undefined ? undefined : { seconds }
}

/** With white space around it, in UTF-16 code units. */
const longestTime = 40

/** Whether a line is a time and no more. */
export function isTime(line: string): boolean {
  return timeAlone(line) !== undefined
}

/** Whether a line begins with somebody's name as a label. */
export function startsTurn(line: string): boolean {
  return labelOf(line.slice(timeBeforeLabel(line).length)) !== undefined || ownLine(line) !== undefined
}

/** Who speaks from here, perhaps since when, and how that is written. */
interface Label {
  speaker: string
  seconds?: number
  source: string
}

/** `**Name:**`, `**Name**:`, `**Name (00:01:23):**` or `Name (00:01:23):` at the start of a line. */
function labelOf(line: string): Label | undefined {
  const timed = timedLabelOf(line)
  if (timed !== undefined) return timed
  // Most lines have none, and a pattern takes longer to say so.
  if (!/[*\t ]/.test(line[0] ?? '')) return undefined
  const label = boldLabel.exec(line.slice(0, 120))
  const speaker = nameOf(label?.groups?.['speaker'] ?? '')
  return label === null || speaker === '' ? undefined : { speaker, source: label[0] }
}

/** `**Break**: [23:03]` and `**Jingle**: [58:03] to [58:19]` are notes that real transcripts have: nobody speaks there. */
const boldLabel =
  /^[ \t]*\*\*(?<speaker>[^*:]{1,80})(?::\*\*|\*\*:(?=\s|$)(?!\s+\\?[[(]\d(?:.*\d)?\\?[\])]?\s*$))/

const timedLabels = [
  /^\s*\*\*(?<speaker>[^*:()]{1,79}?)\s*\\?[[(](?<time>\d[\d:.,]*)\\?[\])](?:\*\*:(?=\s|$)|:\*\*)/u,
  /^\s*(?<speaker>[\p{Lu}\p{Lt}\p{Lo}\p{N}][^:()[\]*]{0,79}?)\s*\((?<time>\d[\d:.,]*)\):(?=\s|$)/u,
]

function timedLabelOf(line: string): Label | undefined {
  const start = line.slice(0, 120)
  if (![']:', '):', ']**:', ')**:'].some((end) => start.includes(end))) return undefined
  for (const pattern of timedLabels) {
    const match = pattern.exec(start)
    const speaker = nameOf(match?.groups!['speaker'] ?? '')
    const seconds = parseTimestamp(match?.groups!['time'] ?? '')
    if (speaker === '' || seconds === undefined || speaker.split(' ').length > mostWords) continue
    return { speaker, seconds, source: match![0] }
  }
  return undefined
}

/** Words in a name beside a time, at most. */
const mostWords = 6

/** `Name (00:01:23):`, `Name: 00:01:23` and `Name: (00:01:23)`: a name of at most six words that begins with a capital letter or digit. */
function ownLine(text: string): { speaker: string; seconds: number } | undefined {
  if (text.length > 120 || !text.includes(':')) return undefined
  const match =
    /^\s*(?:\*\*)?(?<speaker>[\p{Lu}\p{Lt}\p{Lo}\p{N}][^:()[\]*]{0,79}?)\s*(?:\((?<inside>\d[\d:.,]*)\)(?:\*\*)?:(?:\*\*)?|:(?:\*\*)?\s+(?:(?<after>\d[\d:.,]*)|\((?<round>\d[\d:.,]*)\)))\s*$/u.exec(
      text,
    )?.groups
  if (match === undefined) return undefined
  const seconds = parseTimestamp(match['inside'] ?? match['after'] ?? match['round'] ?? '')
  const speaker = nameOf(match['speaker']!)
  return seconds === undefined || speaker.split(' ').length > mostWords ? undefined : { speaker, seconds }
}

/** What stands in every time: looked for first, since few lines have one. */
const bracket = /[[(]\d/

const timePattern =
  /(?<=^|\s)(?:\\?\[(?<square>\d{1,3}(?::\d{2}){1,2}(?:[.,]\d{1,3})?)(?:(?: --\\?> | ?[-–—] ?)\d{1,3}(?::\d{2}){1,2}(?:[.,]\d{1,3})?)?\\?\](?:\((?<address>[a-z]{1,20}:[^\s()<>]{1,1000})\))?|\\?\((?<round>\d{1,3}(?::\d{2}){2}(?:[.,]\d{1,3})?)\\?\)(?!(?:\*\*)?:))/g

function readTimes(writer: TranscriptWriter, line: SourceLine, from: number): void {
  let read = from
  if (!bracket.test(line.text)) {
    writer.words(line.text.slice(from))
    return
  }
  for (const { seconds, source, at: place } of timesIn(line.text.slice(from))) {
    const at = from + place
    writer.words(line.text.slice(read, at))
    read = at + source.length
    writer.mark({ seconds, source, start: line.start + at, end: line.start + read })
  }
  writer.words(line.text.slice(read))
}

/** The times within a text that begin a stretch of it. */
function timesIn(text: string): { seconds: number; source: string; at: number }[] {
  return Array.from(text.matchAll(timePattern)).flatMap(({ 0: source, index, groups }) => {
    const seconds = parseTimestamp(groups!['square'] ?? groups!['round']!)
    const address = groups!['address']
    // A link with a time for its words leads elsewhere.
    const isTime = seconds !== undefined && (address === undefined || leadsToTime(address, seconds))
    return isTime ? [{ seconds, source, at: index }] : []
  })
}

function nameOf(text: string): string {
  if (/^\w+(?: \w+)*$/.test(text)) return text
  return plainLink(unescapeMarkdown(text).normalize('NFC').replace(/\s+/g, ' '))
}

/**
 * Whether all white space of a text is single spaces: mostly it is, and replacing each by another takes longer than to see that. A loop,
 * since a pattern takes five times as long.
 */
function hasSingleSpaces(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if ((code > 0x20 && code < 0xa0) || (code > 0x3000 && code < 0xfeff)) continue
    if (code === 0x20 ? text.charCodeAt(at + 1) === 0x20 : /\s/.test(text[at]!)) return false
  }
  return true
}

/** What a label or time says about the words that follow it. */
interface Mark {
  speaker?: string
  seconds?: number
  /** As written. */
  source: string
  start: number
  end: number
}

/** Collects words, and ties each mark to the word that follows it. */
class TranscriptWriter {
  readonly #source: Source
  readonly #pieces: string[] = []
  #length = 0
  #marks: Mark[] = []
  #isNewParagraph = false
  readonly #turns: Turn[] = []
  readonly #times: TimeMark[] = []
  readonly #timeSpans: SourceSpan[] = []
  readonly #paragraphs: number[] = []
  readonly #speakers = new Set<string>()
  readonly #silent: CompiledTranscript['silent'] = []
  readonly #backwards: CompiledTranscript['backwards'] = []

  constructor(source: Source) {
    this.#source = source
  }

  endParagraph(): void {
    this.#isNewParagraph = true
  }

  mark(mark: Mark): void {
    this.#marks.push(mark)
  }

  words(source: string): void {
    const unescaped = unescapeMarkdown(source)
    const spaced = (hasSingleSpaces(unescaped) ? unescaped : unescaped.replace(/\s+/g, ' ')).trim()
    const text = partGluedSentences(spaced)
    if (text === '') return
    const at = this.#length === 0 ? 0 : this.#length + 1
    if (this.#isNewParagraph && at > 0) this.#paragraphs.push(at)
    this.#isNewParagraph = false
    this.#tie(at)
    this.#pieces.push(text)
    this.#length = at + text.length
  }

  finish(): CompiledTranscript {
    const last = this.#marks
    this.#marks = []
    for (const { speaker, start, end } of last)
      if (speaker !== undefined) this.#noteSilent(speaker, start, end)
    for (const { source } of last) this.words(source)
    return {
      transcript: {
        text: this.#pieces.join(' '),
        turns: this.#turns,
        times: this.#times,
        paragraphs: this.#paragraphs,
      },
      timeSpans: this.#timeSpans,
      speakers: [...this.#speakers],
      silent: this.#silent,
      backwards: this.#backwards,
    }
  }

  #tie(at: number): void {
    if (this.#marks.length === 0) return
    let turn: Mark | undefined
    for (const mark of this.#marks) {
      if (mark.seconds !== undefined) this.#addTime(at, mark.seconds, mark)
      if (mark.speaker === undefined) continue
      if (turn?.speaker !== undefined) this.#noteSilent(turn.speaker, turn.start, turn.end)
      turn = mark
    }
    this.#marks = []
    if (turn?.speaker === undefined) return
    this.#speakers.add(turn.speaker)
    if (turn.speaker !== this.#turns.at(-1)?.speaker) this.#turns.push({ at, speaker: turn.speaker })
  }

  #addTime(at: number, seconds: number, { start, end }: Mark): void {
    const before = this.#times.at(-1)
    if (before !== undefined && seconds < before.seconds) {
      this.#backwards.push({ seconds, after: before.seconds, place: this.#source.position(start, end) })
    }
    // Of two times before one word the later one is meant.
    if (before?.at === at) before.seconds = Math.max(before.seconds, seconds)
    else {
      this.#times.push({ at, seconds })
      this.#timeSpans.push({ start, end })
    }
  }

  #noteSilent(speaker: string, start: number, end: number): void {
    this.#silent.push({ speaker, place: this.#source.position(start, end) })
  }
}
