import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { nearest } from '../messages/nearest.ts'
import { report } from '../messages/report.ts'
import { short } from '../messages/short.ts'
import { isAddress, slugMeant } from '../model/alias.ts'
import { append } from '../model/append.ts'
import { defined } from '../model/defined.ts'
import type { ExtraField, LanguageField, Source } from '../model/episode.ts'
import {
  type IsoDate,
  type LanguageTag,
  parseIsoDate,
  parseLanguageTag,
  parseSlug,
  parseTag,
  parseVideoId,
  type Slug,
  slugOf,
  type Tag,
  tagKey,
  type VideoId,
} from '../model/ids.ts'
import type { SeedPlaces } from '../model/places.ts'
import { fieldKey, fieldKind, type FieldKind, fieldNames } from '../parse/field-kind.ts'
import type { FieldValue, HeaderField } from '../parse/field.ts'
import type { ParsedSeed } from '../parse/parse-seed.ts'
import { placeOf } from '../parse/source.ts'
import { bracketedList, type ListItem } from './bracketed-list.ts'
import { daysMeant, isoText } from './date.ts'
import { durationMeant, parseDuration } from './duration.ts'
import { unescapeMarkdown } from './escapes.ts'
import { languageMeant } from './language-names.ts'
import { linkOf, parseSource, sameSource, severalSources } from './parse-source.ts'
import { plainLink } from './plain-link.ts'
import { written } from './written.ts'
import { malformedVideoId, videoIdOf, watchAddress } from './youtube.ts'

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
  return new HeaderCompiler(parsed).compile()
}

/** A value that is one text, with its place and the field it comes from. */
interface Stated {
  text: string
  place: Position
  field: HeaderField
  /** YAML reads it as a number or truth value. */
  type?: 'number' | 'boolean'
}

/** One text of a field that may hold several: all of it where the field is no list. */
interface StatedItem {
  text: string
  place: Position
  field: HeaderField
  isItem: boolean
}

class HeaderCompiler {
  readonly #file: VFile
  readonly #parsed: ParsedSeed
  readonly #byKind = new Map<FieldKind, HeaderField[]>()

  constructor(parsed: ParsedSeed) {
    this.#file = parsed.file
    this.#parsed = parsed
    for (const field of parsed.fields) {
      const kind = fieldKind(field.name)
      if (kind !== undefined) append(this.#byKind, kind, field)
    }
  }

  compile(): EpisodeHeader {
    const title = this.#title()
    const source = this.#source()
    const videoId = this.#videoId(source)
    const slug = this.#slug()
    const aliases = this.#aliases()
    const tags = this.#tags()
    this.#reportBare()
    const show = this.#text('show')
    const language = this.#language()
    return {
      ...defined({ title: title?.value, source, videoId: videoId?.value }),
      aliases: aliases.map(({ alias }) => alias),
      tags: tags.map(({ tag }) => tag),
      ...defined({ date: this.#date(), durationSeconds: this.#duration(), language: language.value }),
      speakers: this.#speakers(),
      ...defined({
        description: this.#text('description')?.value,
        show: show && plainLink(show.value),
        episode: this.#text('episode')?.value,
        slug: slug?.value,
      }),
      reviewed: this.#reviewed(),
      extra: this.#extra(),
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

  #title(): { value: string; place: Position } | undefined {
    const stated = this.#stated('title', sameText)
    const heading = this.#parsed.title
    const headingText = heading === undefined ? undefined : titleText(heading.text)
    if (stated === undefined) {
      return heading === undefined ? undefined : { value: headingText!, place: heading.place }
    }
    const value =
      stated.field.from === 'header'
        ? titleText(stated.text)
        : stated.text.normalize('NFC').replace(/\s+/g, ' ')
    if (heading !== undefined && !sameText(headingText!, value)) {
      report(this.#file, 'fields-differ', {
        reason: `Unexpected title \`${headingText}\`, expected \`${value}\` as in the ${stated.field.from} on line ${stated.place.start.line}`,
        place: heading.place,
        expected: [value],
        note: `Write: # ${value}`,
        cause: new VFileMessage('The other title', { place: stated.place }),
      })
    }
    return { value, place: stated.place }
  }

  #source(): Source | undefined {
    const stated = this.#stated('source', sameSource)
    if (stated === undefined) return undefined
    const read = parseSource(stated.text)
    if (read.kind === 'link') return read.source
    if (read.kind === 'words') return undefined
    report(this.#file, 'source-malformed', {
      reason: `Unexpected source \`${short(stated.text)}\`, expected a link or an address that begins with https://`,
      place: stated.place,
      note:
        read.meant === undefined
          ? instead(stated.field, 'https://www.youtube.com/watch?v=uFiYov2U8Gc')
          : `Write: ${written(stated.field, read.meant)}`,
    })
    return undefined
  }

  /** Where the source of the talk is stated. */
  #sourceField(): HeaderField | undefined {
    return this.#byKind.get('source')?.find(({ value }) => value.kind === 'text')
  }

  #videoId(source: Source | undefined): { value: VideoId; place: Position } | undefined {
    const stated = this.#stated('videoId', (a, b) => a === b)
    const inSource = source === undefined ? undefined : videoIdOf(source.url)
    if (source !== undefined) this.#checkIdInSource(source, stated)
    if (stated === undefined) {
      const field = this.#sourceField()
      return inSource === undefined || field === undefined
        ? undefined
        : { value: inSource, place: field.place }
    }
    const value = parseVideoId(stated.text)
    if (stated.type !== undefined) {
      report(this.#file, 'video-id-not-text', {
        reason: `Unexpected ${stated.type === 'number' ? 'number' : 'truth value'} for \`${stated.field.name}\`, expected text in quotes`,
        place: stated.place,
        note: `Write: ${written(stated.field, stated.text)}`,
      })
    } else if (value === undefined) this.#reportMalformedId(stated, inSource)
    if (value === undefined) return undefined
    if (inSource !== undefined && inSource !== value) this.#reportOtherVideo(stated, value, inSource)
    return { value, place: stated.place }
  }

  #checkIdInSource({ url }: Source, stated: Stated | undefined): void {
    const malformed = malformedVideoId(url)
    const field = this.#sourceField()
    if (malformed === undefined || field === undefined) return
    const meant = stated === undefined ? undefined : parseVideoId(stated.text)
    report(this.#file, 'video-id-malformed', {
      reason: `Unexpected ${malformed === '' ? 'empty video id' : `video id \`${short(malformed)}\``} in the source, expected 11 characters of A–Z a–z 0–9 _ -`,
      place: field.place,
      note:
        meant === undefined
          ? `Write the address as the browser shows it: ${written(field, 'https://www.youtube.com/watch?v=…')}`
          : `The video id on line ${stated!.place.start.line} is \`${meant}\`. Write: ${written(field, watchAddress(meant))}`,
    })
  }

  #reportMalformedId(stated: Stated, inSource: VideoId | undefined): void {
    const meant =
      inSource ?? parseVideoId(withoutQuotes(stated.text)) ?? videoIdOf(linkOf(stated.text).address)
    const line = this.#sourceField()?.place.start.line
    const source = inSource === undefined ? '' : `The source on line ${line} has \`${inSource}\`. `
    report(this.#file, 'video-id-malformed', {
      reason: `Unexpected video id \`${short(stated.text)}\`, expected 11 characters of A–Z a–z 0–9 _ -`,
      place: stated.place,
      expected: meant === undefined ? undefined : [meant],
      note:
        meant === undefined
          ? `Write the 11 characters that follow \`v=\` in the address of the video: ${written(stated.field, '…')}`
          : `${source}Write: ${written(stated.field, meant)}`,
    })
  }

  #reportOtherVideo(stated: Stated, value: VideoId, inSource: VideoId): void {
    const other = this.#sourceField()
    report(this.#file, 'video-id-and-source-differ', {
      reason: `Unexpected video id \`${value}\`, expected \`${inSource}\` as in the source on line ${other?.place.start.line}`,
      place: stated.place,
      expected: [inSource],
      note: `Write: ${written(stated.field, inSource)}`,
      cause: other && new VFileMessage('The source', { place: other.place }),
    })
  }

  #tags(): { tag: Tag; place: Position }[] {
    const tags = new Map<string, { tag: Tag; place: Position }>()
    for (const { text, place } of this.#parts('tags', splitTags)) {
      const tag = parseTag(plainLink(unescapeMarkdown(text)))
      if (tag !== undefined && !tags.has(tagKey(tag))) tags.set(tagKey(tag), { tag, place })
    }
    return [...tags.values()]
  }

  #aliases(): { alias: string; place: Position }[] {
    const aliases = new Map<string, Position>()
    for (const { text, place, field } of this.#parts('aliases', splitNames)) {
      const alias =
        field.from === 'header' ? titleText(text) : text.normalize('NFC').replace(/\s+/g, ' ').trim()
      if (alias === '' || aliases.has(alias)) continue
      aliases.set(alias, place)
      if (isAddress(alias)) this.#reportAddress(alias, place)
    }
    return Array.from(aliases, ([alias, place]) => ({ alias, place }))
  }

  #reportAddress(alias: string, place: Position): void {
    const meant = slugMeant(alias)
    report(this.#file, 'alias-malformed', {
      reason: `Unexpected address \`${short(alias)}\` as an alias, expected another name, or the last part of a former address`,
      place,
      expected: meant === undefined ? undefined : [meant],
      note: `Write in its place: ${meant ?? 'a-former-title'}`,
    })
  }

  /** The texts of a field that may hold several, items of a list as they are and others split; each with its place. */
  #parts(
    kind: FieldKind,
    split: (text: string) => { text: string; at: number }[],
  ): { text: string; place: Position; field: HeaderField }[] {
    return this.#items(kind).flatMap((item) => {
      const { text, place, field } = item
      if (item.isItem) return [{ text, place, field }]
      const start = this.#startOf(item)
      return split(text).map((part) => {
        if (start === undefined) return { text: part.text, place, field }
        const from = start + part.at
        return { text: part.text, place: this.#parsed.source.position(from, from + part.text.length), field }
      })
    })
  }

  /** Where a value begins in the seed; `undefined` where escapes may have moved its pieces. */
  #startOf({ text, place }: { text: string; place: Position }): number | undefined {
    const start = place.start.offset
    if (start === undefined) return undefined
    return this.#parsed.source.slice({ start, end: start + text.length }) === text ? start : undefined
  }

  #speakers(): string[] {
    const names = this.#items('speakers').flatMap((item) => {
      const own = item.isItem ? [item.text] : item.text.split(/[,;]| & /)
      if (!item.isItem) this.#reportJoined(item, own)
      return own
    })
    return [
      ...new Set(names.map((name) => plainLink(name.normalize('NFC').trim())).filter((name) => name !== '')),
    ]
  }

  /** `Ann and Bo`. Nobody but the editor knows whether it is the name of a duo; an item of a list is one name. */
  #reportJoined({ place, field }: StatedItem, names: readonly string[]): void {
    const joined = names.find((name) => peopleIn(name) !== undefined)?.trim()
    if (joined === undefined) return
    const single = names.flatMap((name) => peopleIn(name) ?? name.trim()).filter((name) => name !== '')
    const asList = names.map((name) => JSON.stringify(short(name.trim()))).join(', ')
    const orOne = /^\p{Lu}|^\[/u.test(joined)
      ? `\nIf it is one name, write in front matter instead: ${field.name.toLowerCase()}: [${asList}]`
      : ''
    report(this.#file, 'speakers-joined', {
      reason: `Unexpected \`${short(joined)}\` in a list of speakers, expected a comma between names`,
      place,
      note: `If they are several, write: ${written(field, single.join(', '))}${orOne}`,
    })
  }

  #date(): IsoDate | undefined {
    const stated = this.#stated('date', (a, b) => dayOf(a) === dayOf(b))
    if (stated === undefined) return undefined
    const text = isoText(stated.text)
    const date = text === undefined ? undefined : parseIsoDate(text)
    if (date !== undefined) return date
    const isWritten = text !== undefined
    const meant = daysMeant(stated.text).map((day) => written(stated.field, day))
    report(this.#file, isWritten ? 'date-impossible' : 'date-malformed', {
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

  #duration(): number | undefined {
    const stated = this.#stated('duration', (a, b) => parseDuration(a) === parseDuration(b))
    if (stated === undefined) return undefined
    const seconds = parseDuration(stated.text)
    if (seconds === undefined) {
      report(this.#file, 'duration-malformed', {
        reason: `Unexpected duration \`${short(stated.text)}\`, expected seconds, or hours, minutes and seconds`,
        place: stated.place,
        note: meantOr(stated.field, durationMeant(stated.text), '1:02:03'),
      })
    }
    return seconds
  }

  #language(): { value: LanguageTag | undefined; field: LanguageField } {
    const stated = this.#stated('language', (a, b) => parseLanguageTag(a) === parseLanguageTag(b))
    if (stated === undefined) {
      const isInFrontMatter = this.#parsed.fields.some(({ from }) => from === 'front matter')
      const field: LanguageField = isInFrontMatter
        ? { from: 'front matter', name: 'language' }
        : { from: 'header', name: 'Language' }
      return { value: undefined, field }
    }
    const { text, place, field } = stated
    const value = parseLanguageTag(text)
    if (value === undefined) {
      report(this.#file, 'language-malformed', {
        reason: `Unexpected language \`${short(text)}\`, expected a tag such as \`nl\`, \`en\` or \`pt-BR\``,
        place,
        note: meantOr(field, languageMeant(text), 'nl'),
      })
    }
    return { value, field: { from: field.from, name: field.name, place: placeOf(place) } }
  }

  #slug(): { value: Slug; place: Position } | undefined {
    const stated = this.#stated('slug', (a, b) => a === b)
    if (stated === undefined) return undefined
    const value = parseSlug(stated.text)
    if (value !== undefined) return { value, place: stated.place }
    const meant = slugOf(stated.text)
    report(this.#file, 'slug-malformed', {
      reason: `Unexpected slug \`${short(stated.text)}\`, expected a–z and 0–9 with single hyphens between, at most 100`,
      place: stated.place,
      expected: meant === undefined ? undefined : [meant],
      note: `Write: ${written(stated.field, meant ?? 'a-short-name')}`,
    })
    return undefined
  }

  #reviewed(): boolean {
    const stated = this.#stated('reviewed', (a, b) => truthOf(a) === truthOf(b))
    if (stated === undefined) return false
    const value = truthOf(stated.text)
    if (value === undefined) {
      report(this.#file, 'reviewed-malformed', {
        reason: `Unexpected \`${short(stated.text)}\` for \`${stated.field.name}\`, expected true or false`,
        place: stated.place,
        expected: ['true', 'false'],
        note: `Write: ${written(stated.field, 'true')}`,
      })
    }
    return value ?? false
  }

  #text(kind: FieldKind): { value: string; place: Position; from: HeaderField['from'] } | undefined {
    const stated = this.#stated(kind, sameText)
    if (stated === undefined) return undefined
    const { text, place, field } = stated
    return { value: field.from === 'header' ? unescapeMarkdown(text) : text, place, from: field.from }
  }

  #extra(): ExtraField[] {
    const extra: ExtraField[] = []
    for (const field of this.#parsed.fields) {
      const kind = fieldKind(field.name)
      if (kind === 'source' && saysMoreThanLink(field.value))
        extra.push({ name: field.name, value: valueText(field.value) })
      if (kind !== undefined) continue
      this.#reportMisspelt(field)
      if (field.value.kind !== 'empty') extra.push({ name: field.name, value: valueText(field.value) })
    }
    return extra
  }

  /** Of a seed without transcript these may be the talk itself. */
  #reportBare(): void {
    if (this.#parsed.transcript === undefined) return
    for (const { name, value, place } of this.#parsed.bareFields) {
      report(this.#file, 'field-without-colon', {
        reason: `Unexpected \`${name}\` without a colon, expected \`**${name}:**\``,
        place,
        note: `It is kept as text. If it is the field, write: ${written({ from: 'header', name }, value === '' ? '…' : value)}`,
      })
    }
  }

  #reportMisspelt(field: HeaderField): void {
    const meant = nearest(fieldKey(field.name), Object.values(fieldNames).flat().map(fieldKey))
    const kind = meant === undefined ? undefined : fieldKind(meant)
    if (kind === undefined || this.#byKind.has(kind)) return
    const name = field.from === 'front matter' ? fieldNames[kind][0]! : headerName(kind)
    report(this.#file, 'key-misspelt', {
      reason: `Unexpected field \`${short(field.name)}\`, expected a known one such as \`${name}\``,
      place: field.place,
      expected: [name],
      note: `It is kept and shown as it is. If \`${name}\` is meant, write: ${written({ ...field, name }, valueText(field.value))}`,
    })
  }

  /** The one text that all fields of a kind state. Reports those that contradict the first one. */
  #stated(kind: FieldKind, areSame: (a: string, b: string) => boolean): Stated | undefined {
    const all = (this.#byKind.get(kind) ?? []).flatMap((field) => this.#textIn(field))
    const [first, ...others] = all
    for (const other of others) {
      if (first === undefined || areSame(first.text, other.text)) continue
      report(this.#file, 'fields-differ', {
        reason: `Unexpected \`${short(other.text)}\` for \`${other.field.name}\`, expected \`${short(first.text)}\` as in the ${first.field.from} on line ${first.place.start.line}`,
        place: other.place,
        expected: [first.text],
        note: `Write: ${written(other.field, first.text)}`,
        cause: new VFileMessage('The other value', { place: first.place }),
      })
    }
    return first
  }

  #textIn(field: HeaderField): Stated[] {
    const { value } = field
    if (value.kind === 'empty') return []
    if (value.kind === 'text') return [{ text: value.text, place: value.place, field }]
    if (value.kind === 'typed') return [{ text: value.text, place: value.place, field, type: value.type }]
    const [only, ...more] = value.kind === 'list' ? value.items : []
    if (only !== undefined && more.length === 0) return this.#textIn({ ...field, value: only })
    this.#reportNotText(field, value)
    return []
  }

  #reportNotText(field: HeaderField, value: Extract<FieldValue, { kind: 'list' | 'map' }>): void {
    report(this.#file, 'value-not-text', {
      reason: `Unexpected ${value.kind === 'list' ? 'list' : 'structure'} for \`${short(field.name)}\`, expected text${mayBeList(field) ? ' or a list' : ''}`,
      place: value.place,
      note: `Write: ${this.#asText(field, value)}`,
    })
  }

  /** Prose is what the list says; of dates and the like there is one, the first. */
  #asText(field: HeaderField, value: Extract<FieldValue, { kind: 'list' | 'map' }>): string {
    const kind = fieldKind(field.name)
    // A link of Obsidian is a name, and in quotes it is read as one.
    if (mayBeList(field) && !value.text.startsWith('[[')) return `${field.name}: [one, two]`
    const [first] = value.kind === 'list' ? value.items : []
    const isProse = kind === undefined || kind === 'title' || kind === 'description'
    const sources = kind === 'source' ? severalSources(value.text) : undefined
    if (sources !== undefined) return written(field, sources)
    const text = first === undefined || first.kind === 'empty' || isProse ? value.text : first.text
    return written(field, text.includes('\n') ? '…' : text)
  }

  /** `- AI: the report` is a map for YAML. */
  #reportItems(field: HeaderField, items: readonly FieldValue[]): void {
    for (const item of items) {
      if (item.kind !== 'map') continue
      report(this.#file, 'value-not-text', {
        reason: `Unexpected structure \`${short(item.text)}\` in \`${short(field.name)}\`, expected text`,
        place: item.place,
        note: `Write it in quotes: ${JSON.stringify(short(item.text))}`,
      })
    }
  }

  /** Items of a list within a text, as items of one that YAML reads. */
  #listed(
    items: readonly ListItem[],
    value: { text: string; place: Position },
    field: HeaderField,
  ): StatedItem[] {
    const start = this.#startOf(value)
    return items.map(({ text, at }) => {
      const from = (start ?? 0) + at
      const place = start === undefined ? value.place : this.#parsed.source.position(from, from + text.length)
      return { text, place, field, isItem: true }
    })
  }

  /** The texts of a field that may hold several. */
  #items(kind: FieldKind): StatedItem[] {
    return (this.#byKind.get(kind) ?? []).flatMap((field) => {
      const { value } = field
      if (value.kind === 'map') this.#reportNotText(field, value)
      if (value.kind === 'text' && field.from === 'header') {
        const listed = bracketedList(value.text)
        if (listed !== undefined) return this.#listed(listed, value, field)
      }
      const items = value.kind === 'list' ? value.items : [value]
      if (value.kind === 'list') this.#reportItems(field, items)
      return items.flatMap((item) =>
        item.kind === 'text' || item.kind === 'typed'
          ? [
              {
                text: item.text,
                place: item.place,
                field,
                isItem: value.kind === 'list' || item.kind === 'typed',
              },
            ]
          : [],
      )
    })
  }
}

function mayBeList({ name }: HeaderField): boolean {
  const kind = fieldKind(name)
  return kind === 'tags' || kind === 'speakers' || kind === 'aliases'
}

function valueText(value: FieldValue): string {
  return value.kind === 'empty' ? '' : value.text
}

function meantOr(field: HeaderField, meant: string | undefined, example: string): string {
  return meant === undefined ? instead(field, example) : `Write: ${written(field, meant)}`
}

/** A note for a value that cannot be guessed. */
function instead(field: HeaderField, example: string): string {
  return `Write it as in this example: ${written(field, example)}`
}

function headerName(kind: FieldKind): string {
  if (kind === 'videoId') return 'Video ID'
  const name = fieldNames[kind][0]!
  return name[0]!.toUpperCase() + name.slice(1)
}

/** A value without the quotes around it, which only front matter needs, and only straight ones. */
function withoutQuotes(text: string): string {
  return text.replace(/^["'“”„‘’‚«»](.*)["'“”„‘’‚«»]$/s, '$1').trim()
}

function titleText(text: string): string {
  return unescapeMarkdown(text).normalize('NFC').replace(/\s+/g, ' ').trim()
}

function sameText(a: string, b: string): boolean {
  return titleText(a) === titleText(b)
}

/** Words of a source, such as "own recording", are worth showing, and are no link. */
function saysMoreThanLink(value: FieldValue): boolean {
  if (value.kind === 'empty' || value.kind === 'map') return false
  const read = parseSource(valueText(value))
  return read.kind === 'words' || (read.kind === 'link' && !read.isAll)
}

/** The names in `Ann and Bo`, `Ann / Bo`, and in the `and Bo` that follows a comma; `undefined` where there is one name. */
function peopleIn(text: string): string[] | undefined {
  const parts = text.slice(0, 400).split(/(?:^|\s)(?:and|en|und|et|y|\/|\+)\s/i)
  const names = parts.map((part) => part.trim()).filter((part) => part !== '')
  return parts.length > 1 && names.every((name) => /^(?:\[\[)?\p{Lu}/u.test(name)) ? names : undefined
}

/** Tags in one text, each with its place there: `#a #b`, `a, b c`, `a [[b c]]`. */
function splitTags(text: string): { text: string; at: number }[] {
  const isList = /[,;]/.test(text)
  return Array.from(text.matchAll(/[^,;]+/g)).flatMap((part) => {
    const pattern = isList && !part[0].includes('#') ? /\S(?:.*\S)?/g : /\[\[[^[\]]*\]\]|\S+/g
    return Array.from(part[0].matchAll(pattern), (tag) => ({ text: tag[0], at: part.index + tag.index }))
  })
}

/** Names in one text with commas between them, each with its place there. */
function splitNames(text: string): { text: string; at: number }[] {
  return Array.from(text.matchAll(/[^,\s](?:[^,]*[^,\s])?/g), (name) => ({ text: name[0], at: name.index }))
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
