import type { Position } from 'unist'
import { VFileMessage } from 'vfile-message'
import { nearest } from '../messages/nearest.ts'
import { report } from '../messages/report.ts'
import { short } from '../messages/short.ts'
import { defined } from '../model/defined.ts'
import type { ExtraField, LanguageField, Source } from '../model/episode.ts'
import {
  type IsoDate,
  type LanguageTag,
  parseIsoDate,
  parseLanguageTag,
  parseSlug,
  type Slug,
  slugOf,
  type Tag,
  type VideoId,
} from '../model/ids.ts'
import type { SeedPlaces } from '../model/places.ts'
import { fieldKey, fieldKind, type FieldKind, fieldNames } from '../parse/field-kind.ts'
import type { FieldValue, HeaderField } from '../parse/field.ts'
import type { ParsedSeed } from '../parse/parse-seed.ts'
import { placeOf } from '../parse/source.ts'
import { daysMeant, isoText } from './date.ts'
import { durationMeant, parseDuration } from './duration.ts'
import { aliasesOf, speakersOf, tagsOf } from './header-lists.ts'
import { sourceOf, videoIdIn } from './header-video.ts'
import { languageMeant } from './language-names.ts'
import { parseSource } from './parse-source.ts'
import { plainLink } from './plain-link.ts'
import { instead, sameText, StatedFields, titleText, valueText } from './stated-fields.ts'
import { written } from './written.ts'

/** What the header and front matter of a seed say, checked. */
export interface EpisodeHeader {
  title?: string
  source?: Source
  videoId?: VideoId
  aliases: string[]
  tags: Tag[]
  date?: IsoDate
  durationSeconds?: number
  language?: LanguageTag
  speakers: string[]
  description?: string
  show?: string
  episode?: string
  slug?: Slug
  reviewed: boolean
  extra: ExtraField[]
  places: SeedPlaces
  languageField: LanguageField
}

/** Turn what stands in the header into an {@link EpisodeHeader}. Reports every problem, not the first one. */
export function compileHeader(parsed: ParsedSeed): EpisodeHeader {
  const fields = new StatedFields(parsed)
  const title = titleOf(fields, parsed.title)
  const source = sourceOf(fields)
  const videoId = videoIdIn(fields, source)
  const slug = slugIn(fields)
  const aliases = aliasesOf(fields)
  const tags = tagsOf(fields)
  reportBare(parsed)
  const show = fields.text('show')
  const language = languageOf(fields)
  return {
    ...defined({ title: title?.value, source, videoId: videoId?.value }),
    aliases: aliases.map(({ alias }) => alias),
    tags: tags.map(({ tag }) => tag),
    ...defined({ date: dateOf(fields), durationSeconds: durationOf(fields), language: language.value }),
    speakers: speakersOf(fields),
    ...defined({
      description: fields.text('description')?.value,
      show: show && plainLink(show.value),
      episode: fields.text('episode')?.value,
      slug: slug?.value,
    }),
    reviewed: reviewedIn(fields),
    extra: extraOf(fields),
    places: {
      ...defined({
        title: title && placeOf(title.place),
        slug: slug && placeOf(slug.place),
        videoId: videoId && placeOf(videoId.place),
        show: show && { ...placeOf(show.place), from: show.from },
      }),
      tags: tags.map(({ place }) => placeOf(place)),
      aliases: aliases.map(({ place }) => placeOf(place)),
    },
    languageField: language.field,
  }
}

function titleOf(
  fields: StatedFields,
  heading: ParsedSeed['title'],
): { value: string; place: Position } | undefined {
  const stated = fields.stated('title', sameText)
  const headingText = heading === undefined ? undefined : titleText(heading.text)
  if (stated === undefined) {
    return heading === undefined ? undefined : { value: headingText!, place: heading.place }
  }
  const value =
    stated.field.from === 'header'
      ? titleText(stated.text)
      : stated.text.normalize('NFC').replace(/\s+/g, ' ')
  if (heading !== undefined && !sameText(headingText!, value)) {
    report(fields.file, 'fields-differ', {
      reason: `Unexpected title \`${headingText}\`, expected \`${value}\` as in the ${stated.field.from} on line ${stated.place.start.line}`,
      place: heading.place,
      expected: [value],
      note: `Write: # ${value}`,
      cause: new VFileMessage('The other title', { place: stated.place }),
    })
  }
  return { value, place: stated.place }
}

function dateOf(fields: StatedFields): IsoDate | undefined {
  const stated = fields.stated('date', (a, b) => dayOf(a) === dayOf(b))
  if (stated === undefined) return undefined
  const text = isoText(stated.text)
  const date = text === undefined ? undefined : parseIsoDate(text)
  if (date !== undefined) return date
  const isWritten = text !== undefined
  const meant = daysMeant(stated.text).map((day) => written(stated.field, day))
  report(fields.file, isWritten ? 'date-impossible' : 'date-malformed', {
    reason: isWritten
      ? `Unexpected date \`${short(stated.text)}\`, expected a day that exists`
      : `Unexpected date \`${short(stated.text)}\`, expected year, month and day as YYYY-MM-DD`,
    place: stated.place,
    note:
      meant.length === 0
        ? instead(stated.field, '2025-12-31')
        : `Write: ${meant.join(', or ')}${meant.length === 1 ? '' : ', whichever is meant'}`,
  })
  return undefined
}

function durationOf(fields: StatedFields): number | undefined {
  const stated = fields.stated('duration', (a, b) => parseDuration(a) === parseDuration(b))
  if (stated === undefined) return undefined
  const seconds = parseDuration(stated.text)
  if (seconds === undefined) {
    report(fields.file, 'duration-malformed', {
      reason: `Unexpected duration \`${short(stated.text)}\`, expected seconds, or hours, minutes and seconds`,
      place: stated.place,
      note: meantOr(stated.field, durationMeant(stated.text), '1:02:03'),
    })
  }
  return seconds
}

function languageOf(fields: StatedFields): { value: LanguageTag | undefined; field: LanguageField } {
  const stated = fields.stated('language', (a, b) => parseLanguageTag(a) === parseLanguageTag(b))
  if (stated === undefined) {
    const isInFrontMatter = fields.all.some(({ from }) => from === 'front matter')
    const field: LanguageField = isInFrontMatter
      ? { from: 'front matter', name: 'language' }
      : { from: 'header', name: 'Language' }
    return { value: undefined, field }
  }
  const { text, place, field } = stated
  const value = parseLanguageTag(text)
  if (value === undefined) {
    report(fields.file, 'language-malformed', {
      reason: `Unexpected language \`${short(text)}\`, expected a tag such as \`nl\`, \`en\` or \`pt-BR\``,
      place,
      note: meantOr(field, languageMeant(text), 'nl'),
    })
  }
  return { value, field: { from: field.from, name: field.name, place: placeOf(place) } }
}

function slugIn(fields: StatedFields): { value: Slug; place: Position } | undefined {
  const stated = fields.stated('slug', (a, b) => a === b)
  if (stated === undefined) return undefined
  const value = parseSlug(stated.text)
  if (value !== undefined) return { value, place: stated.place }
  const meant = slugOf(stated.text)
  report(fields.file, 'slug-malformed', {
    reason: `Unexpected slug \`${short(stated.text)}\`, expected a–z and 0–9 with single hyphens between, at most 100`,
    place: stated.place,
    expected: meant === undefined ? undefined : [meant],
    note: `Write: ${written(stated.field, meant ?? 'a-short-name')}`,
  })
  return undefined
}

function reviewedIn(fields: StatedFields): boolean {
  const stated = fields.stated('reviewed', (a, b) => truthOf(a) === truthOf(b))
  if (stated === undefined) return false
  const value = truthOf(stated.text)
  if (value === undefined) {
    report(fields.file, 'reviewed-malformed', {
      reason: `Unexpected \`${short(stated.text)}\` for \`${stated.field.name}\`, expected true or false`,
      place: stated.place,
      expected: ['true', 'false'],
      note: `Write: ${written(stated.field, 'true')}`,
    })
  }
  return value ?? false
}

function extraOf(fields: StatedFields): ExtraField[] {
  const extra: ExtraField[] = []
  for (const field of fields.all) {
    const kind = fieldKind(field.name)
    if (kind === 'source' && saysMoreThanLink(field.value))
      extra.push({ name: field.name, value: valueText(field.value) })
    if (kind !== undefined) continue
    reportMisspelt(fields, field)
    if (field.value.kind !== 'empty') extra.push({ name: field.name, value: valueText(field.value) })
  }
  return extra
}

/** Of a seed without transcript these may be the talk itself. */
function reportBare({ file, transcript, bareFields }: ParsedSeed): void {
  if (transcript === undefined) return
  for (const { name, value, place } of bareFields) {
    report(file, 'field-without-colon', {
      reason: `Unexpected \`${name}\` without a colon, expected \`**${name}:**\``,
      place,
      note: `It is kept as text. If it is the field, write: ${written({ from: 'header', name }, value === '' ? '…' : value)}`,
    })
  }
}

function reportMisspelt(fields: StatedFields, field: HeaderField): void {
  const meant = nearest(fieldKey(field.name), Object.values(fieldNames).flat().map(fieldKey))
  const kind = meant === undefined ? undefined : fieldKind(meant)
  if (kind === undefined || fields.ofKind(kind).length > 0) return
  const name = field.from === 'front matter' ? fieldNames[kind][0]! : headerName(kind)
  report(fields.file, 'key-misspelt', {
    reason: `Unexpected field \`${short(field.name)}\`, expected a known one such as \`${name}\``,
    place: field.place,
    expected: [name],
    note: `It is kept and shown as it is. If \`${name}\` is meant, write: ${written({ ...field, name }, valueText(field.value))}`,
  })
}

function meantOr(field: HeaderField, meant: string | undefined, example: string): string {
  return meant === undefined ? instead(field, example) : `Write: ${written(field, meant)}`
}

function headerName(kind: FieldKind): string {
  if (kind === 'videoId') return 'Video ID'
  const name = fieldNames[kind][0]!
  return name[0]!.toUpperCase() + name.slice(1)
}

/** Words of a source, such as "own recording", are worth showing, and are no link. */
function saysMoreThanLink(value: FieldValue): boolean {
  if (value.kind === 'empty' || value.kind === 'map') return false
  const read = parseSource(valueText(value))
  return read.kind === 'words' || (read.kind === 'link' && !read.isAll)
}

/** What two texts that state one day have in common. */
function dayOf(text: string): string | undefined {
  const [day, other] = daysMeant(text)
  return isoText(text) ?? (day === undefined || other !== undefined ? undefined : isoText(day))
}

function truthOf(text: string): boolean | undefined {
  if (/^(?:true|yes|ja)$/i.test(text)) return true
  return /^(?:false|no|nee)$/i.test(text) ? false : undefined
}
