import { VFile } from 'vfile'
import { compileSeed } from '../compile/compile-seed.ts'
import { daysMeant, isoText } from '../compile/date.ts'
import { compileHeader } from '../compile/header.ts'
import { escapeMarkdown, unescapeMarkdown } from '../compile/escapes.ts'
import { formatTimestamp } from '../compile/timestamp.ts'
import { siteName } from '../compile/youtube.ts'
import { hasErrors, type Message, messagesOf } from '../messages/message.ts'
import type { MessageId } from '../messages/catalogue.ts'
import { report } from '../messages/report.ts'
import { short } from '../messages/short.ts'
import type { CompiledSeed } from '../model/episode.ts'
import { fileStem } from '../model/file-stem.ts'
import type { Slug, VideoId } from '../model/ids.ts'
import { fieldKind } from '../parse/field-kind.ts'
import { contentOf, findOutline, type Outline } from '../parse/outline.ts'
import { type ParsedSeed, parseSeed } from '../parse/parse-seed.ts'
import { sectionKind } from '../parse/section-kind.ts'
import { isSeparator } from '../parse/skeleton.ts'
import type { Source, SourceLine } from '../parse/source.ts'
import type { SeedFile, SourceFile } from '../read/read-seeds.ts'
import { applyEdits, type Edit, offsetsBefore } from './edits.ts'
import { emptySections } from './empty-sections.ts'
import { metadataOf } from './import-talk.ts'
import { type ImportContext, type Imported, readOrReport } from './imported.ts'
import { knownSeed } from './known-seeds.ts'
import { seedName } from './seed-name.ts'
import { bracketedId, type TalkFiles } from './talk-files.ts'
import { line, publishedAt, type VideoMetadata } from './video-metadata.ts'

/**
 * Make a seed of a transcript. One that is a seed already stays as it is, byte for byte. Else lines are put in: the title, a heading
 * above the text, what metadata beside it state; nothing is taken out, and a date in words becomes one in digits. What would not be the
 * same words, or has errors, is refused.
 *
 * @param talks Captions and metadata by their video: they are imported after it.
 */
export function importTranscript(
  transcript: SeedFile,
  talks: ReadonlyMap<string, TalkFiles>,
  context: ImportContext,
): Imported {
  const messages: Message[] = []
  const source = readOrReport(transcript, context.read, messages)
  const named = bracketedId(transcript.file)
  if (source === undefined) return { kind: 'refused', messages, videoId: named.videoId }
  const parsed = parseSeed(source)
  if (isList(parsed.source)) return { kind: 'no talk' }
  const videoId = compileHeader(parsed).videoId ?? named.videoId
  const present = videoId === undefined ? undefined : context.known.ofVideo(videoId)
  if (present !== undefined) return { kind: 'present', seed: present.file, beside: [], messages }
  const talk = videoId === undefined ? undefined : talks.get(videoId)
  const metadata = talk === undefined ? undefined : metadataOf(talk, context)
  const title = metadata?.title || line(named.title) || videoId || 'Talk'
  const made = makeSeed(source, { title, videoId, metadata, hasTalk: talk !== undefined }, context)
  return made.kind === 'refused' ? { ...made, videoId } : made
}

function makeSeed(source: SourceFile, facts: Facts, context: ImportContext): Imported {
  const parsed = parseSeed(source)
  const dates = dateEdits(parsed)
  const bytes = dates.length === 0 ? source.bytes : encode(applyEdits(parsed.source.text, dates))
  const dated = dates.length === 0 ? parsed : parseSeed({ ...source, bytes })
  const seed = compileSeed(dated, context)
  // Without the id that its name has, the captions beside it would become another seed.
  const isWhole = seed?.record.videoId !== undefined || !facts.hasTalk
  if (seed !== undefined && isWhole && !hasErrors(messagesOf(dated.file))) {
    const isNamed = /\.(?:md|markdown)$/i.test(source.file)
    const name = isNamed ? ownName(source.file) : seedName(seed.record.title, ownName(source.file))
    return placed({ bytes, seed }, name, source, context)
  }
  const made = withHeader(parsed, facts, context)
  if (made.kind === 'refused') return made
  const name = seedName(made.seed.record.title, facts.videoId ?? ownName(source.file))
  const result = placed(made, name, source, context)
  if (result.kind !== 'refused' || compileHeader(parsed).slug !== undefined) return result
  const slug = context.known.freeSlug(made.seed.record.slug)
  const other = withHeader(parsed, { ...facts, slug }, context)
  return other.kind === 'refused' ? other : placed(other, name, source, context)
}

/** A seed under a free name, unless it is there already or its address is that of another one. */
function placed(
  { bytes, seed }: Written,
  name: string,
  { file }: SourceFile,
  { known }: ImportContext,
): Imported {
  const { title, videoId, source } = seed.record
  const { text } = seed.transcript
  const same = videoId === undefined ? known.ofTalk({ address: source?.url, title, name, text }) : undefined
  if (same !== undefined) return { kind: 'present', seed: same.file, beside: [], messages: [] }
  const free = known.freeName(name)
  const { slug = seed.record.slug } = knownSeed({ file: free, bytes })
  const other = known.ofSlug(slug)
  if (other === undefined) return { kind: 'made', name: free, bytes, beside: [], messages: [] }
  const about = new VFile({ path: file })
  report(about, 'slug-twice', {
    reason: `Unexpected title \`${short(title)}\`, expected one whose address no other seed has: \`${slug}\` is that of \`${other}\``,
    place: { line: 1, column: 1 },
    note: `Write below the title: **Slug:** ${known.freeSlug(slug)}`,
  })
  return { kind: 'refused', messages: messagesOf(about) }
}

function ownName(file: string): string {
  return seedName(fileStem(file), 'transcript')
}

/** What yt-dlp is told to fetch, or has fetched: lines with an address, or a site and an id, and comments. */
function isList(source: Source): boolean {
  const entries = [...source.lines()].filter(({ text }) => text.trim() !== '' && !/^\s*[#;\]]/.test(text))
  const entry = /^\s*(?:https?:\/\/\S+|[a-z][\w:.-]* (?=\S*[\dA-Z_-])[\w-]{5,})\s*$/
  return entries.length > 0 && entries.every(({ text }) => entry.test(text))
}

/** What a seed must say and a transcript may not. */
interface Facts {
  title: string
  videoId: VideoId | undefined
  metadata: VideoMetadata | undefined
  /** Captions or metadata of the video are imported as well. */
  hasTalk: boolean
  /** Where another seed has the address that its title gives. */
  slug?: Slug
}

/** A seed as it is to be written, and what it is read as. */
interface Written {
  bytes: Uint8Array
  seed: CompiledSeed
}

type WithHeader = ({ kind: 'made' } & Written) | { kind: 'refused'; messages: Message[] }

function withHeader(as: ParsedSeed, facts: Facts, context: ImportContext): WithHeader {
  const { file, source } = as
  if (!as.complete) return { kind: 'refused', messages: messagesOf(file) }
  const outline = findOutline(source)
  const isText = /\.txt$/i.test(file.path)
  const needsHeading = outline.transcript === undefined && !outline.isBodyTranscript
  const body = needsHeading ? bodyOf(source, outline) : undefined
  const edits = body === undefined ? [] : transcriptEdits(source, body, isText)
  // What looks like a field in the text is none once there is a heading above it.
  const before = offsetsBefore(edits)
  const dates = dateEdits(parsedWith(as, edits)).map(({ start, end, text }) => ({
    start: before(start),
    end: before(end),
    text,
  }))
  const parsed = parsedWith(as, [...edits, ...dates])
  const all = [
    ...headerEdits(source, outline, parsed, facts),
    ...edits,
    ...dates,
    ...sectionEdits(source, parsed),
  ]
  return checked(as, all, context, body === undefined ? undefined : wordsOf(source, body, isText))
}

/** The seed, when it has no errors and the words that came in; else its messages, where they are in the transcript. */
function checked(
  as: ParsedSeed,
  edits: readonly Edit[],
  context: ImportContext,
  words: string | undefined,
): WithHeader {
  const { source } = as
  const parsed = parsedWith(as, edits)
  const seed = compileSeed(parsed, context)
  const file = new VFile({ path: as.file.path })
  const before = offsetsBefore(edits)
  for (const message of parsed.file.messages) {
    if (message.fatal !== true) continue
    const { start, end } = (message.place as { start?: Point; end?: Point } | undefined) ?? {}
    const from = start?.offset ?? 0
    const { reason, expected, note } = message
    const place = source.position(before(from), before(end?.offset ?? from))
    report(file, message.ruleId as MessageId, { reason, place, expected, note })
  }
  const written = (parsed.transcript?.pieces ?? []).map((piece) => parsed.source.slice(piece)).join('\n')
  if (file.messages.length === 0 && (seed === undefined || (words !== undefined && plain(written) !== words)))
    report(file, 'not-imported', {
      reason: 'Unexpected text that would be other words in a seed, expected a transcript',
      place: { line: 1, column: 1 },
      note: 'Write above the text: ## Transcript',
    })
  if (seed === undefined || file.messages.length > 0) return { kind: 'refused', messages: messagesOf(file) }
  return { kind: 'made', bytes: encode(parsed.source.text), seed }
}

function parsedWith({ file: { path }, source }: ParsedSeed, edits: readonly Edit[]): ParsedSeed {
  return parseSeed({ file: path, bytes: encode(applyEdits(source.text, edits)) })
}

type Point = ReturnType<Source['point']>

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function plain(written: string): string {
  return unescapeMarkdown(written).replace(/\s+/g, ' ').trim()
}

/** Where the text is that a heading must announce. */
interface Body {
  lines: SourceLine[]
  /** Its first line is a heading of another kind, such as `### Transcript`. */
  heading?: SourceLine
  start: number
}

/** Below a title and blocks of fields, up to the first section whose name is known. */
function bodyOf(source: Source, outline: Outline): Body {
  const end =
    outline.sections.find(({ title }) => sectionKind(title) !== 'other')?.place.start.offset ??
    source.text.length
  const all = [...source.lines(0, end)]
  const from = headLines(all)
  const first = all.findIndex((each, at) => at >= from && !isBetweenBlocks(each))
  const line = all[first]
  const start = line?.start ?? end
  const isHeading =
    line !== undefined &&
    line.text.length < 100 &&
    sectionKind(line.text.replace(/^\s*#+/, '')) === 'transcript'
  return isHeading
    ? { lines: all.slice(first + 1), heading: line, start }
    : { lines: first === -1 ? [] : all.slice(first), start }
}

/** How many lines are title and fields. */
function headLines(lines: readonly SourceLine[]): number {
  let head = 0
  for (let from = 0; from < lines.length;) {
    let begin = from
    while (begin < lines.length && isBetweenBlocks(lines[begin]!)) begin += 1
    if (begin === lines.length) return head
    let end = begin + 1
    while (end < lines.length && !isBetweenBlocks(lines[end]!)) end += 1
    if (!isHead(lines.slice(begin, end), head === 0)) return head
    head = end
    from = end
  }
  return head
}

function isBetweenBlocks({ text }: SourceLine): boolean {
  return text.trim() === '' || isSeparator(text)
}

/** A title, fields, or both, and nothing else. Speakers look like fields: among the fields some are known, and not for speakers. */
function isHead(block: readonly SourceLine[], isFirst: boolean): boolean {
  const text = block.map((each) => each.text).join('\n')
  const { title, fields, intro, sections } = parseSeed({ file: 'header.md', bytes: encode(text) })
  if (intro.length > 0 || sections.length > 0 || (title !== undefined && !isFirst)) return false
  const kinds = fields.map(({ name }) => fieldKind(name)).filter((kind) => kind !== undefined)
  const isHeader = kinds.some((kind) => kind !== 'speakers') && kinds.length * 2 >= fields.length
  return isHeader || (fields.length === 0 && title !== undefined)
}

/** A heading above the text, and text that would be a heading below it as text. */
function transcriptEdits(source: Source, { lines, heading, start }: Body, isText: boolean): Edit[] {
  const before = source.text.slice(0, start)
  // At the top of a file `---` would begin front matter.
  const above = before.trim() === '' ? '' : `${blankBelow(before)}---\n\n`
  const announced: Edit =
    heading === undefined
      ? { start, end: start, text: `${above}## Transcript\n\n` }
      : { start, end: heading.end, text: '## Transcript' }
  const escapes = lines.flatMap((line): Edit[] => {
    const marks = isText ? [...line.text.matchAll(/\\(?=[!-/:-@[-`{-~]|$)/g)].map(({ index }) => index) : []
    // A text file has no quotations.
    const block = isText ? /^ {0,3}(?=##(?:[ \t]|$)|>(?!>))/ : /^ {0,3}(?=##(?:[ \t]|$))/
    const level = block.exec(line.text)?.[0].length
    return [...marks, ...(level === undefined ? [] : [level])].map((at) => ({
      start: line.start + at,
      end: line.start + at,
      text: '\\',
    }))
  })
  return [announced, ...escapes]
}

/** The words that come in, white space normalised; separators at the ends are none. */
function wordsOf(source: Source, { lines, start }: Body, isText: boolean): string {
  const text = source.slice(contentOf(lines, start))
  return isText ? text.replace(/\s+/g, ' ').trim() : plain(text)
}

/** Dates that can mean one day only, as a seed has them. */
function dateEdits({ fields, source }: ParsedSeed): Edit[] {
  return fields.flatMap(({ name, value }) => {
    if (fieldKind(name) !== 'date' || value.kind !== 'text' || isoText(value.text) !== undefined) return []
    const [day, other] = daysMeant(value.text)
    const span = spanOf(value.place)
    // YAML has more ways to write a text.
    const isAsWritten = source.slice(span).replace(/^(["'])(.*)\1$/, '$2') === value.text
    return day === undefined || other !== undefined || !isAsWritten ? [] : [{ ...span, text: day }]
  })
}

/** The title and what metadata state, where the transcript does not. */
function headerEdits(source: Source, outline: Outline, parsed: ParsedSeed, facts: Facts): Edit[] {
  const header = compileHeader(parsed)
  const lines = statedLines(header, facts)
  const title = header.title === undefined ? `# ${escapeMarkdown(facts.title)}` : undefined
  if (title === undefined && lines.length === 0) return []
  const top = outline.frontMatter === undefined ? 0 : lineBelow(source, outline.frontMatter.end)
  const heading = outline.title?.place
  const isUnderlined = heading !== undefined && !/^ {0,3}#/.test(source.slice(spanOf(heading)))
  const at = title === undefined && heading !== undefined && !isUnderlined ? heading.end.offset! : top
  const text = [
    ...(title === undefined ? [] : [title]),
    ...(lines.length === 0 ? [] : [lines.join('\n')]),
  ].join('\n\n')
  const [before, after] = [source.text.slice(0, at), source.text.slice(at)]
  const above = before === '' ? '' : blankBelow(before)
  const [breaks = ''] = /^(?:[ \t]*(?:\r\n|\n|\r)){0,2}/.exec(after) ?? []
  const below = '\n'.repeat(2 - breaks.split(/\r\n|\n|\r/).slice(1).length)
  return [{ start: at, end: at, text: above + text + below }]
}

function statedLines(header: ReturnType<typeof compileHeader>, { videoId, metadata, slug }: Facts): string[] {
  const url = publishedAt(videoId, metadata)
  const tags = metadata?.tags.filter((tag) => !/[\s,;]/.test(tag)) ?? []
  const duration = metadata?.durationSeconds
  const description = metadata?.description
  const stated: [name: string, isThere: boolean, value: string | undefined][] = [
    ['Source', header.source !== undefined, url === undefined ? url : linkTo(url)],
    ['Video ID', header.videoId !== undefined, videoId],
    ['Tags', header.tags.length > 0, tags.map((tag) => `#${escapeMarkdown(tag)}`).join(' ')],
    ['Date', header.date !== undefined, metadata?.date],
    [
      'Duration',
      header.durationSeconds !== undefined,
      duration === undefined ? '' : formatTimestamp(duration),
    ],
    ['Slug', header.slug !== undefined, slug],
    ['Language', header.language !== undefined, metadata?.language],
    [
      'Description',
      header.description !== undefined,
      description === undefined || description.includes('\n') ? '' : escapeMarkdown(description),
    ],
  ]
  return stated.flatMap(([name, isThere, value = '']) =>
    isThere || value === '' ? [] : [`**${name}:** ${value}`],
  )
}

function linkTo(url: string): string {
  return /[()<>\\]/.test(url) ? url : `[${siteName(url)}](${url})`
}

/** Empty sections for the editor, where the transcript has none of those that are known. */
function sectionEdits(source: Source, { sections }: ParsedSeed): Edit[] {
  if (sections.some(({ title }) => ['notes', 'takeaways', 'related'].includes(sectionKind(title)))) return []
  const { length } = source.text
  return [{ start: length, end: length, text: `${blankBelow(source.text)}${emptySections}` }]
}

/** What makes an empty line below a text. */
function blankBelow(text: string): string {
  if (!/[\r\n][ \t]*$/.test(text)) return '\n\n'
  return /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)[ \t]*$/.test(text.slice(-200)) ? '' : '\n'
}

function lineBelow(source: Source, offset: number): number {
  const fence = /\r\n|\n|\r/g
  fence.lastIndex = offset
  return fence.exec(source.text) === null ? source.text.length : fence.lastIndex
}

function spanOf(place: NonNullable<Outline['title']>['place']): { start: number; end: number } {
  return { start: place.start.offset!, end: place.end.offset! }
}
