import type { Position } from 'unist'
import { VFileMessage } from 'vfile-message'
import { report } from '../messages/report.ts'
import { short } from '../messages/short.ts'
import type { Source } from '../model/episode.ts'
import { parseVideoId, type VideoId } from '../model/ids.ts'
import type { HeaderField } from '../parse/field.ts'
import { linkOf, parseSource, sameSource } from './parse-source.ts'
import { instead, type Stated, type StatedFields } from './stated-fields.ts'
import { written } from './written.ts'
import { malformedVideoId, videoIdOf, watchAddress } from './youtube.ts'

/** The source that a header states, as a link. Reports one that is none. */
export function sourceOf(fields: StatedFields): Source | undefined {
  const stated = fields.stated('source', sameSource)
  if (stated === undefined) return undefined
  const read = parseSource(stated.text)
  if (read.kind === 'link') return read.source
  if (read.kind === 'words') return undefined
  report(fields.file, 'source-malformed', {
    reason: `Unexpected source \`${short(stated.text)}\`, expected a link or an address that begins with https://`,
    place: stated.place,
    note:
      read.meant === undefined
        ? instead(stated.field, 'https://www.youtube.com/watch?v=uFiYov2U8Gc')
        : `Write: ${written(stated.field, read.meant)}`,
  })
  return undefined
}

/** The video id that a header states, or that is in its source, with its place. Reports one that is malformed, and two that differ. */
export function videoIdIn(
  fields: StatedFields,
  source: Source | undefined,
): { value: VideoId; place: Position } | undefined {
  const stated = fields.stated('videoId', (a, b) => a === b)
  const inSource = source === undefined ? undefined : videoIdOf(source.url)
  if (source !== undefined) checkIdInSource(fields, source, stated)
  if (stated === undefined) {
    const field = sourceField(fields)
    return inSource === undefined || field === undefined ? undefined : { value: inSource, place: field.place }
  }
  const value = parseVideoId(stated.text)
  if (stated.type !== undefined) {
    report(fields.file, 'video-id-not-text', {
      reason: `Unexpected ${stated.type === 'number' ? 'number' : 'truth value'} for \`${stated.field.name}\`, expected text in quotes`,
      place: stated.place,
      note: `Write: ${written(stated.field, stated.text)}`,
    })
  } else if (value === undefined) reportMalformedId(fields, stated, inSource)
  if (value === undefined) return undefined
  if (inSource !== undefined && inSource !== value) reportOtherVideo(fields, stated, value, inSource)
  return { value, place: stated.place }
}

function checkIdInSource(fields: StatedFields, { url }: Source, stated: Stated | undefined): void {
  const malformed = malformedVideoId(url)
  const field = sourceField(fields)
  if (malformed === undefined || field === undefined) return
  const meant = stated === undefined ? undefined : parseVideoId(stated.text)
  report(fields.file, 'video-id-malformed', {
    reason: `Unexpected ${malformed === '' ? 'empty video id' : `video id \`${short(malformed)}\``} in the source, expected 11 characters of A–Z a–z 0–9 _ -`,
    place: field.place,
    note:
      meant === undefined
        ? `Write the address as the browser shows it: ${written(field, 'https://www.youtube.com/watch?v=…')}`
        : `The video id on line ${stated!.place.start.line} is \`${meant}\`. Write: ${written(field, watchAddress(meant))}`,
  })
}

function reportMalformedId(fields: StatedFields, stated: Stated, inSource: VideoId | undefined): void {
  const meant = inSource ?? parseVideoId(withoutQuotes(stated.text)) ?? videoIdOf(linkOf(stated.text).address)
  const line = sourceField(fields)?.place.start.line
  const source = inSource === undefined ? '' : `The source on line ${line} has \`${inSource}\`. `
  report(fields.file, 'video-id-malformed', {
    reason: `Unexpected video id \`${short(stated.text)}\`, expected 11 characters of A–Z a–z 0–9 _ -`,
    place: stated.place,
    expected: meant === undefined ? undefined : [meant],
    note:
      meant === undefined
        ? `Write the 11 characters that follow \`v=\` in the address of the video: ${written(stated.field, '…')}`
        : `${source}Write: ${written(stated.field, meant)}`,
  })
}

function reportOtherVideo(fields: StatedFields, stated: Stated, value: VideoId, inSource: VideoId): void {
  const other = sourceField(fields)
  report(fields.file, 'video-id-and-source-differ', {
    reason: `Unexpected video id \`${value}\`, expected \`${inSource}\` as in the source on line ${other?.place.start.line}`,
    place: stated.place,
    expected: [inSource],
    note: `Write: ${written(stated.field, inSource)}`,
    cause: other && new VFileMessage('The source', { place: other.place }),
  })
}

/** Where the source of the talk is stated. */
function sourceField(fields: StatedFields): HeaderField | undefined {
  return fields.ofKind('source').find(({ value }) => value.kind === 'text')
}

/** A value without the quotes around it, which only front matter needs, and only straight ones. */
function withoutQuotes(text: string): string {
  return text.replace(/^["'“”„‘’‚«»](.*)["'“”„‘’‚«»]$/s, '$1').trim()
}
