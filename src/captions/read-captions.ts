import { VFile } from 'vfile'
import * as z from 'zod'
import { parseTimestamp } from '../compile/timestamp.ts'
import { cutText } from '../model/cut-text.ts'
import type { CaptionText } from '../model/transcript.ts'
import { report } from '../messages/report.ts'
import { decodeUtf8 } from '../parse/decode.ts'
import type { SourceFile } from '../read/read-seeds.ts'
import { readCues, unrolled } from './cues.ts'
import { TimedWriter } from './timed-writer.ts'

/** How captions are written. */
export type CaptionsKind = 'vtt' | 'srt' | 'json3'

/** Captions, and what is wrong with them on `file`. Without words there is no `timed`. */
export interface ReadCaptions {
  file: VFile
  timed?: CaptionText
}

/** Read captions as yt-dlp saves them. Linear in their length. */
export function readCaptions(source: SourceFile, kind: CaptionsKind): ReadCaptions {
  const file = new VFile({ path: source.file })
  const { text, invalidAt } = decodeUtf8(source.bytes)
  const timed = invalidAt === undefined ? timedText(text, kind) : undefined
  if (timed !== undefined && timed.text !== '') return { file, timed }
  report(file, 'captions-malformed', {
    reason: `Unexpected ${whatIs(text, invalidAt)}, expected captions in the form \`${kind}\` as yt-dlp writes them`,
    place: { line: 1, column: 1 },
    note:
      invalidAt === undefined
        ? 'Fetch them again, or remove the file: it is not used.'
        : 'Save them once more with the encoding UTF-8, or remove the file: it is not used.',
  })
  return { file }
}

function whatIs(text: string, invalidAt: number | undefined): string {
  if (invalidAt !== undefined) return 'bytes that are not UTF-8'
  return text.trim() === '' ? 'empty file' : 'text without a caption'
}

function timedText(text: string, kind: CaptionsKind): CaptionText | undefined {
  return kind === 'json3' ? fromJson3(text) : fromCues(text, kind)
}

/** A number of milliseconds, of no more than a thousand hours: as much as the other formats can write. */
const milliseconds = z.number().max(3.6e9)

/** Of YouTube's own format what naslag reads. Times are milliseconds; those of segments count from their event's. */
const json3 = z.object({
  events: z.array(
    z.object({
      tStartMs: milliseconds.optional(),
      dDurationMs: milliseconds.optional(),
      segs: z.array(z.object({ utf8: z.string().optional(), tOffsetMs: milliseconds.optional() })).optional(),
    }),
  ),
})

function fromJson3(text: string): CaptionText | undefined {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  const parsed = json3.safeParse(value)
  if (!parsed.success) return undefined
  const writer = new TimedWriter()
  for (const { tStartMs, dDurationMs, segs = [] } of parsed.data.events) {
    writer.endWord()
    for (const { utf8 = '', tOffsetMs = 0 } of segs) {
      if (utf8.trim() !== '' && tStartMs !== undefined) writer.time((tStartMs + tOffsetMs) / 1000)
      writer.write(utf8)
    }
    const hasWords = segs.some(({ utf8 = '' }) => utf8.trim() !== '')
    if (hasWords && tStartMs !== undefined && dDurationMs !== undefined)
      writer.until((tStartMs + dDurationMs) / 1000)
  }
  return writer.finish()
}

/**
 * Tags of WebVTT and SubRip: times within a cue, voices, and what only says how it looks. No character of one that is never closed is
 * looked at from two places.
 */
const tag =
  /<(?:(?<time>\d[\d:.]*)|v(?:\.[^\s<>]*)?\s(?<voice>[^<>]*)|\/?(?:c|i|b|u|v|lang|ruby|rt|font)(?:[.\s][^<>]*)?)>|\{\\[^{}]*\}/gi

function fromCues(text: string, kind: 'vtt' | 'srt'): CaptionText {
  const writer = new TimedWriter()
  for (const { seconds, end, lines } of unrolled(readCues(text, kind), plainText)) {
    writer.time(seconds)
    for (const line of lines) {
      writer.endWord()
      let from = 0
      for (const match of line.matchAll(tag)) {
        writer.write(unescaped(line.slice(from, match.index)))
        from = match.index + match[0].length
        const { time, voice } = match.groups!
        if (time !== undefined) writer.time(parseTimestamp(time))
        const speaker = speakerOf(voice ?? '')
        if (speaker !== '') writer.speaker(speaker)
      }
      writer.write(unescaped(line.slice(from)))
    }
    writer.until(end)
  }
  return writer.finish()
}

/** A voice as a label in a seed can name it, so that the talk can be written as one. */
function speakerOf(voice: string): string {
  const name = unescaped(voice)
    .replace(/[*:\s]+/g, ' ')
    .trim()
  return cutText(name, longestSpeaker).trim()
}

/** In UTF-16 code units. */
const longestSpeaker = 80

function plainText(line: string): string {
  return unescaped(line.replace(tag, '')).trim()
}

/** A map: an object also has what every object has, such as `constructor`. */
const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['lrm', '\u200E'],
  ['rlm', '\u200F'],
])

function unescaped(text: string): string {
  return text.replace(/&(?:([a-z]+)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (whole, name, decimal, hex) =>
    name === undefined
      ? (characterOf(decimal === undefined ? Number.parseInt(hex as string, 16) : Number(decimal)) ?? whole)
      : (entities.get(name as string) ?? whole),
  )
}

/** A character by its number, where a page can show it. */
function characterOf(number: number): string | undefined {
  const isText = number >= 0x20 && number <= 0x10_ff_ff && !(number >= 0xd8_00 && number <= 0xdf_ff)
  return isText ? String.fromCodePoint(number) : undefined
}
