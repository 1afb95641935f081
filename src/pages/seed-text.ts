import { bracketedList } from '../compile/bracketed-list.ts'
import { escapeMarkdown } from '../compile/escapes.ts'
import { parseSource } from '../compile/parse-source.ts'
import { formatTimestamp, parseTimestamp } from '../compile/timestamp.ts'
import { isTime, startsTurn } from '../compile/transcript.ts'
import type { ArchiveSettings } from '../model/archive.ts'
import type { Episode, ExtraField, Section } from '../model/episode.ts'
import { slugOf, type Tag } from '../model/ids.ts'
import { fieldKind } from '../parse/field-kind.ts'
import { isSeparator } from '../parse/skeleton.ts'
import { unseenLength } from '../parse/unseen.ts'
import { piecesOf, type Piece } from './pieces.ts'

/**
 * An episode as a seed: reading it again gives the same record. What the lines of a header can say stands there, all else in front
 * matter. Text is escaped where it would be read as something else.
 *
 * @param pieces Those of its passages, where they are known already.
 */
export function seedText(
  episode: Episode,
  settings: Pick<ArchiveSettings, 'language'>,
  pieces: readonly Piece[] = piecesOf(episode.passages),
): string {
  const { header, frontMatter } = fieldsOf(episode, settings)
  const intro = episode.sections.find((section) => section.kind === 'intro')
  return [
    ...(frontMatter.length === 0 ? [] : ['---', ...frontMatter, '---\n']),
    heading('#', titleText(episode.title)),
    ...header,
    ...(header.length === 0 ? [] : ['']),
    ...(intro === undefined ? [] : [`${intro.markdown}\n`]),
    '---\n',
    '## Transcript\n',
    `${transcriptText(pieces)}\n`,
    ...episode.sections.flatMap(sectionText),
  ].join('\n')
}

/** A title; bold around it, and a name of the heading behind it, would not be read as a part of it. */
function titleText(title: string): string {
  const escaped = escapeMarkdown(title).replace(/(?<=\s)(?=\{#[\w-]+\}$)/, '\\')
  return /^(?:\*\*|__)/.test(escaped) ? `\\${escaped}` : escaped
}

function sectionText(section: Section): string[] {
  return section.kind === 'intro' ? [] : [`---\n\n${heading('##', section.title)}\n${section.markdown}\n`]
}

/** A heading; number signs at its end would be taken for its closing ones. */
function heading(marks: string, text: string): string {
  return `${marks} ${text}${/(?:^|\s)#+$/.test(text) ? ' #' : ''}`.trimEnd() + '\n'
}

/** A field, and how the header and the front matter would say it. */
interface Field {
  name: string
  /** Key of the front matter. */
  key: string
  /** `undefined` where a line of the header cannot say it. */
  line: string | undefined
  value: string | string[]
}

function fieldsOf(
  episode: Episode,
  settings: Pick<ArchiveSettings, 'language'>,
): { header: string[]; frontMatter: string[] } {
  const known = knownFields(episode, settings)
  const names = new Set<string>()
  // A name stands in front matter once: from its second time on, fields came from a header, lines that go on included.
  const second = episode.extra.findIndex(({ name }) => names.size === names.add(name).size)
  const extra = episode.extra.map((each, at) => extraField(each, second !== -1 && at >= second))
  // Front matter is read first: what follows the last one that must stand there can be in the header.
  const split = extra.findLastIndex(({ line }) => line === undefined) + 1
  const inHeader = [...known.filter(({ line }) => line !== undefined), ...extra.slice(split)]
  const inFrontMatter = [...known.filter(({ line }) => line === undefined), ...extra.slice(0, split)]
  return {
    header: inHeader.map(({ name, line }) => `${lineStart(name)} ${line}`),
    frontMatter: inFrontMatter.map(({ key, value }) => `${key}: ${yamlValue(value)}`),
  }
}

/** Of two underscores before a colon the bold would end there: behind a name that ends with them, two others end it. */
function lineStart(name: string): string {
  if (name.endsWith('__')) return `**${name}__:`
  return `**${name === '' ? ' ' : name}:**`
}

/** Lines of text as such, for people to read; all else as JSON, which YAML can read whatever is in it. */
function yamlValue(value: string | string[]): string {
  const isLines = typeof value === 'string' && value.includes('\n') && value.trim() === value
  if (!isLines || /[\0-\x08\x0B-\x1F\x7F-\x9F\u2028\u2029\uFEFF\uFFFE\uFFFF\p{Cs}]/u.test(value))
    return JSON.stringify(value)
  return ['|-', ...value.split('\n').map((line) => (line === '' ? '' : `  ${line}`))].join('\n')
}

function knownFields(episode: Episode, settings: Pick<ArchiveSettings, 'language'>): Field[] {
  const { videoId, date, durationSeconds, language, slug, tags } = episode
  const speakers = statedSpeakers(episode)
  return [
    ...sourceField(episode),
    ...(videoId === undefined ? [] : [field('Video ID', 'video_id', videoId)]),
    ...(date === undefined ? [] : [field('Date', 'date', date)]),
    ...(tags.length === 0 ? [] : [tagsField(tags)]),
    ...(durationSeconds === undefined ? [] : [field('Duration', 'duration', duration(durationSeconds))]),
    ...(language === settings.language ? [] : [field('Language', 'language', language)]),
    ...(speakers.length === 0 ? [] : [speakersField(speakers)]),
    ...proseField('Description', episode.description),
    ...proseField('Show', episode.show),
    ...proseField('Episode', episode.episode),
    ...(slugOf(episode.title) === slug ? [] : [field('Slug', 'slug', slug)]),
    ...(episode.aliases.length === 0 ? [] : [aliasesField(episode.aliases)]),
    ...(episode.reviewed ? [field('Reviewed', 'reviewed', 'true')] : []),
  ]
}

function field(name: string, key: string, value: string): Field {
  return { name, key, line: value, value }
}

function proseField(name: string, value: string | undefined): Field[] {
  if (value === undefined) return []
  const line = isOneLine(value) ? escapeMarkdown(value) : undefined
  return [{ name, key: name.toLowerCase(), line, value }]
}

function isOneLine(text: string): boolean {
  return !/[\r\n]/.test(text) && text.trim() === text && text !== ''
}

/** The source as a link. None where a field with words around it says the same: that is an extra one. */
function sourceField({ source, extra }: Episode): Field[] {
  if (source === undefined) return []
  const { label, url } = source
  const isSaid = extra.some(({ name, value }) => {
    const read = fieldKind(name) === 'source' ? parseSource(value) : undefined
    return read?.kind === 'link' && read.source.url === url && read.source.label === label
  })
  if (isSaid) return []
  const link = `[${label.replace(/[\\[\]]/g, '\\$&')}](${url})`
  const read = parseSource(link)
  // An address with angle brackets is none in a link; it was written bare.
  const isLink = read.kind === 'link' && read.source.url === url && read.source.label === label
  const value = isLink ? link : url
  return [{ name: 'Source', key: 'source', line: isOneLine(value) ? value : undefined, value }]
}

function tagsField(tags: readonly Tag[]): Field {
  const written = tags.map(escapeMarkdown)
  return {
    name: 'Tags',
    key: 'tags',
    line: tagsLine(tags, written),
    // `[[name]]` would be taken for a link to a note.
    value: written.map((tag) => (tag.startsWith('[[') ? `#${tag}` : tag)),
  }
}

/** `#one #two`, or `one, two words` where a tag has spaces. */
function tagsLine(tags: readonly Tag[], written: readonly string[]): string | undefined {
  if (tags.every((tag) => !/[\s,;]/.test(tag))) return written.map((tag) => `#${tag}`).join(' ')
  const isList = tags.length > 1 && tags.every((tag) => !/[,;#]|^\[\[/.test(tag))
  return isList ? listLine(written) : undefined
}

/** Names with commas between them, unless they would be read without the brackets around them. */
function listLine(names: readonly string[]): string | undefined {
  const line = names.join(', ')
  return bracketedList(line) === undefined ? line : undefined
}

function speakersField(speakers: readonly string[]): Field {
  const isLine = speakers.every((name) => isOneLine(name) && !/[,;]| & |^\[\[/.test(name))
  return {
    name: 'Speakers',
    key: 'speakers',
    line: isLine ? listLine(speakers) : undefined,
    value: [...speakers],
  }
}

function aliasesField(aliases: readonly string[]): Field {
  const isLine = aliases.every((alias) => isOneLine(alias) && !alias.includes(','))
  return {
    name: 'Aliases',
    key: 'aliases',
    line: isLine ? listLine(aliases.map(escapeMarkdown)) : undefined,
    value: [...aliases],
  }
}

/** As few as must be named before those who speak, for the list to be the same. */
function statedSpeakers({ speakers, passages }: Episode): string[] {
  const spoken = passages.flatMap((passage) => [
    ...(passage.speaker === undefined ? [] : [passage.speaker]),
    ...(passage.turns ?? []).map((turn) => turn.speaker),
  ])
  const order = new Map([...new Set(spoken)].map((name, at) => [name, at]))
  let count = speakers.length
  let next = Infinity
  while (count > 0) {
    const at = order.get(speakers[count - 1]!)
    if (at === undefined || at > next) break
    next = at
    count -= 1
  }
  return speakers.slice(0, count)
}

function duration(seconds: number): string {
  return Number.isInteger(seconds) && seconds < 999 * 3600
    ? formatTimestamp(seconds)
    : String(Number(seconds.toFixed(6)))
}

function extraField({ name, value }: ExtraField, isOfHeader: boolean): Field {
  const isName = name.length <= 60 && name.trim() === name && /^(?!_)[^*:\r\n]*$/.test(name)
  return {
    name,
    key: /^[a-z][a-z_]*$/.test(name) ? name : JSON.stringify(name),
    line: isName && (isOfHeader || isOneLine(value)) ? value : undefined,
    value,
  }
}

/** Paragraphs and turns on lines of their own, and a line for each passage. */
function transcriptText(pieces: readonly Piece[]): string {
  let text = ''
  let line: Line | undefined
  for (const piece of pieces) {
    const isContinued = !piece.isParagraph && !piece.isPassage && piece.speaker === undefined
    if (line === undefined || !isContinued) {
      if (line !== undefined) text += `${closed(lineText(line))}\n${piece.isParagraph ? '\n' : ''}`
      line = { speaker: piece.speaker, body: '' }
    }
    const time = piece.seconds === undefined ? '' : `[${exactTime(piece.seconds)}] `
    line.body += `${line.body === '' ? '' : ' '}${time}${escapedWords(piece.text)}`
  }
  return text + (line === undefined ? '' : lineText(line))
}

/** A line that another one follows: a backslash at its end would say no more than that. */
function closed(line: string): string {
  return line.endsWith('\\') ? `${line}\\` : line
}

interface Line {
  speaker: string | undefined
  body: string
}

function lineText({ speaker, body }: Line): string {
  if (speaker !== undefined) {
    const isOnlyTime = /^\d[\d:.,]*$/.test(body)
    return `**${escapeMarkdown(speaker)}:** ${isOnlyTime ? withoutTime(body) : body}`
  }
  const unseen = unseenLength(body)
  if (unseen > 0) return body.slice(0, unseen) + lineText({ speaker, body: body.slice(unseen) })
  if (/^##(?:\s|$)|^>(?!>)/.test(body) || isSeparator(body)) return `\\${body}`
  const bold = /^(?:\[[\d:.]+\] )?(?=\*\*)/.exec(body)?.[0].length
  if (bold !== undefined && startsTurn(body)) return `${body.slice(0, bold)}\\${body.slice(bold)}`
  return startsTurn(body) || isTime(body) ? withoutTime(body) : body
}

/** Words as they must stand in a transcript: backslashes doubled, and what looks like a time no time. */
function escapedWords(text: string): string {
  const escaped = escapeMarkdown(text)
  // Few texts have brackets, and to look for one is cheaper than to look behind every character.
  if (!/[[(]\d/.test(escaped)) return escaped
  return escaped.replace(
    /(?<=^|\s|[\u00AD\u200B\u200E\u200F\u2060])[[(](\d{1,3}(?::\d{2}){1,2}(?:[.,]\d{1,3})?)(?:(?: --> | ?[-–—] ?)\d[\d:.,]*)?[\])]/g,
    (whole, time: string) => (parseTimestamp(time) === undefined ? whole : withoutTime(whole)),
  )
}

/** With an escaped colon a time is text. */
function withoutTime(text: string): string {
  return text.replace(/(\d):(?=\d)/, '$1\\:')
}

/** With its thousandths, where there are any. */
function exactTime(seconds: number): string {
  const fraction = seconds.toFixed(3).split('.')[1]!.replace(/0+$/, '')
  return formatTimestamp(seconds) + (fraction === '' ? '' : `.${fraction}`)
}
