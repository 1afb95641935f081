import type { Position } from 'unist'
import type { Source, SourceLine } from '../parse/source.ts'
import type { TalkLines } from './talk-lines.ts'
import { formatTimestamp, parseTimestamp } from './timestamp.ts'

/** A line that begins with a time as text, which stays in the talk. */
export interface PlainTime {
  /** As it stands there. */
  time: string
  place: Position
  /** How the line should begin; absent where it is one of a file of captions, `00:00:01,000 --> 00:00:02,000`. */
  meant: string | undefined
  /** Other lines like this one. */
  others: number
}

/**
 * Times that are written in another way: `0:05 text`, `(0:05) text`, `0:05 - text`, `**[0:05]** text`, and the lines of SubRip and WebVTT. A sentence may begin
 * with the time of day, so that it is told only where several lines do, each later than the one before. The first such line.
 */
export function findPlainTime(source: Source, talk: TalkLines): PlainTime | undefined {
  const found: TimeInText[] = []
  for (const lines of talk) {
    for (const line of lines) {
      const time = plainTimeOf(line)
      if (time === undefined) continue
      if (time.seconds < (found.at(-1)?.seconds ?? 0)) return undefined
      found.push(time)
    }
  }
  const [first, ...others] = found
  if (first === undefined || found.length < leastTimes) return undefined
  const { time, meant, start, end } = first
  return { time, meant, place: source.position(start, end), others: others.length }
}

interface TimeInText extends Pick<PlainTime, 'time' | 'meant'> {
  seconds: number
  /** In the seed. */
  start: number
  end: number
}

const leastTimes = 4

/** A time and a few words behind it, in UTF-16 code units. */
const longest = 160

const time = String.raw`\d{1,3}(?::\d{2}){1,2}(?:[.,]\d{1,3})?`
const cueTimes = new RegExp(String.raw`^\s*(?<time>${time})[ \t]+--\\?>[ \t]+${time}(?:[ \t]|$)`)
const timeThenWords = new RegExp(
  String.raw`^\s*(?:[-+][ \t]+)?(?<time>${time}|\((?<inside>\d{1,3}:\d{2})\)|\*\*\\?[[(]?(?<bold>${time})\\?[\])]?:?\*\*)(?::|[ \t]+[-–—|])?[ \t]+(?=["'“‘¿¡]?\p{L})`,
  'u',
)

function plainTimeOf(line: SourceLine): TimeInText | undefined {
  if (!/[\s\d(*+-]/.test(line.text[0] ?? '')) return undefined
  const text = line.text.slice(0, longest)
  const cue = cueTimes.exec(text)
  const match = cue ?? timeThenWords.exec(text)
  const written = match?.groups!['time'] ?? ''
  const seconds = parseTimestamp(match?.groups!['inside'] ?? match?.groups!['bold'] ?? written)
  if (match === null || seconds === undefined) return undefined
  const start = line.start + text.indexOf(written)
  const placed = { time: written, seconds, start, end: start + written.length, meant: undefined }
  if (cue !== null) return placed
  const [first, second = '', third = '', ...rest] = text.slice(match[0].length).trim().split(/\s+/)
  const said = `${first} ${second} ${third}`.trim() + (rest.length > 0 ? ' …' : '')
  return { ...placed, meant: `[${formatTimestamp(seconds)}] ${said}` }
}
