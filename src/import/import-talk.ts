import { VFile } from 'vfile'
import { type CaptionsFile, chooseCaptions, otherLanguages } from '../captions/choose-captions.ts'
import { readCaptions } from '../captions/read-captions.ts'
import { compileSeed } from '../compile/compile-seed.ts'
import { siteName, watchAddress } from '../compile/youtube.ts'
import { hasErrors, type Message, messagesOf } from '../messages/message.ts'
import { type Facts, report } from '../messages/report.ts'
import { shellQuoted } from '../messages/shell-word.ts'
import { defined } from '../model/defined.ts'
import type { Episode } from '../model/episode.ts'
import { type LanguageTag, parseLanguageTag, slugFrom, slugOf, type VideoId } from '../model/ids.ts'
import { primaryLanguage } from '../model/language.ts'
import type { TimedText } from '../model/transcript.ts'
import { formatTimestamp } from '../compile/timestamp.ts'
import { seedText } from '../pages/seed-text.ts'
import { parseSeed } from '../parse/parse-seed.ts'
import { captionPieces } from './caption-pieces.ts'
import { emptySections } from './empty-sections.ts'
import { type BesideFile, type ImportContext, type Imported, readOrReport } from './imported.ts'
import type { KnownSeed } from './known-seeds.ts'
import { seedName } from './seed-name.ts'
import type { TalkFiles } from './talk-files.ts'
import { line, publishedAt, readVideoMetadata, type VideoMetadata } from './video-metadata.ts'

/** Folder below the seeds for captions and metadata. */
const besideFolder = 'captions'

/**
 * Make a seed of a talk's captions and metadata. The captions are those that a build would choose: of them, and of the metadata, a
 * copy goes beside the seed, so that the times of its words stay known. Where there is no video id by which they would be found, times
 * and chapters are written into the seed.
 */
export function importTalk(talk: TalkFiles, context: ImportContext): Imported {
  const messages: Message[] = []
  const named = talk.videoId === undefined ? undefined : context.known.ofVideo(talk.videoId)
  if (named !== undefined) return presentTalk(named, talk, context)
  const { metadata, unreadable } = readInfo(talk, context, messages)
  if (unreadable !== undefined) {
    // A seed without what its metadata say would stay so: it is left as it is once it is there.
    reportNotImported(unreadable, messages, {
      reason: 'Unexpected metadata that cannot be read, expected those of the talk: no seed is made of it',
      note: 'Fetch the file again, or remove it, and import once more.',
    })
    return { kind: 'refused', messages }
  }
  if (metadata === undefined && talk.captions.length === 0) return { kind: 'no talk' }
  const videoId = metadata?.videoId ?? (metadata?.isElsewhere === true ? undefined : talk.videoId)
  const present = videoId === undefined ? undefined : context.known.ofVideo(videoId)
  if (present !== undefined) return presentTalk(present, { ...talk, videoId: videoId! }, context)

  const { language, isStated } = languageOf(talk, metadata, context.language)
  const captions = readFirst(talk, language, context, messages)
  if (captions === undefined) {
    reportMissing(talk, metadata, language, messages)
    return { kind: 'refused', messages }
  }
  const title = metadata?.title || line(talk.title) || videoId || 'Talk'
  const made = makeSeed({ title, videoId, metadata, language, isStated, captions: captions.timed }, context)
  if (made.kind === 'present') return { ...made, beside: [], messages }
  if (made.kind === 'refused') {
    reportNotImported(captions.file.file, messages, {
      reason: `Unexpected words that a seed cannot hold, expected text: ${made.reason}`,
      note: 'Remove what is no text from the captions or the metadata, and import once more.',
    })
    return { kind: 'refused', messages }
  }
  return {
    ...made,
    messages,
    beside: videoId === undefined ? [] : copies(videoId, captions.file, metadata, context),
  }
}

/** The words of a talk's captions, where it has some in its language that can be read. */
export function captionsOf(talk: TalkFiles, context: ImportContext): TimedText | undefined {
  const { language } = languageOf(talk, metadataOf(talk, context), context.language)
  return readFirst(talk, language, context, [])?.timed
}

/** What the metadata of a talk say, where it has some that can be read. */
export function metadataOf(talk: TalkFiles, context: ImportContext): VideoMetadata | undefined {
  return readInfo(talk, context, []).metadata
}

function presentTalk({ file, language }: KnownSeed, talk: TalkFiles, context: ImportContext): Imported {
  return { kind: 'present', seed: file, ...filesBeside(talk, context, language) }
}

/** The first metadata that are not those of a playlist. `unreadable` is the path of some that cannot be read. */
function readInfo(
  { infos }: TalkFiles,
  { read }: ImportContext,
  messages: Message[],
): { metadata?: VideoMetadata; unreadable?: string } {
  for (const info of infos) {
    const source = readOrReport(info, read, messages)
    const { file, metadata } = source === undefined ? {} : readVideoMetadata(source)
    if (metadata !== undefined) return { metadata }
    const problems = file === undefined ? [] : messagesOf(file)
    messages.push(...problems)
    if (file === undefined || problems.length > 0) return { unreadable: info.file }
  }
  return {}
}

function reportNotImported(path: string, messages: Message[], facts: Pick<Facts, 'reason' | 'note'>): void {
  const file = new VFile({ path })
  report(file, 'not-imported', { ...facts, place: { line: 1, column: 1 } })
  messages.push(...messagesOf(file))
}

/** What the metadata say. Else captions say of themselves that they are in it, or there are none in another one. */
function languageOf(
  { captions }: TalkFiles,
  metadata: VideoMetadata | undefined,
  archive: LanguageTag,
): { language: LanguageTag; isStated: boolean } {
  if (metadata?.language !== undefined) return { language: metadata.language, isStated: true }
  const original = captions.find(({ language }) => /-orig$/i.test(language ?? ''))?.language
  const spoken = parseLanguageTag((original ?? '').replace(/-orig$/i, ''))
  if (spoken !== undefined) return { language: spoken, isStated: true }
  if (chooseCaptions(captions, archive).length > 0) return { language: archive, isStated: false }
  const named = new Set(captions.map(({ language }) => primaryLanguage(language!)))
  const [only] = named
  const language = named.size === 1 ? parseLanguageTag(only!) : undefined
  return { language: language ?? archive, isStated: language !== undefined }
}

interface FoundCaptions {
  file: CaptionsFile
  timed: TimedText
}

/** The best captions in a language that have words. */
function readFirst(
  { captions }: TalkFiles,
  language: LanguageTag,
  { read }: ImportContext,
  messages: Message[],
): FoundCaptions | undefined {
  for (const file of chooseCaptions(captions, language)) {
    const source = readOrReport(file, read, messages)
    if (source === undefined) continue
    const { timed, file: about } = readCaptions(source, file.kind)
    if (timed !== undefined) return { file: { ...file, bytes: source.bytes }, timed }
    messages.push(...messagesOf(about))
  }
  return undefined
}

function reportMissing(
  { captions, infos, videoId }: TalkFiles,
  metadata: VideoMetadata | undefined,
  language: LanguageTag,
  messages: Message[],
): void {
  const file = new VFile({ path: (infos[0] ?? captions[0])!.file })
  const others = otherLanguages(captions, language)
  const isOther = captions.length > 0 && others.length === captions.length
  const address = metadata?.address ?? (videoId === undefined ? '<address>' : watchAddress(videoId))
  report(file, 'captions-missing', {
    reason: isOther
      ? `Unexpected captions in ${languageList(others)} only, expected captions in \`${language}\`, the language of the talk`
      : captions.length > 0
        ? 'Unexpected captions that cannot be read, expected words to make a seed of'
        : 'Unexpected metadata without captions beside them, expected words to make a seed of',
    place: { line: 1, column: 1 },
    note: `Fetch them: yt-dlp --skip-download --write-info-json --write-subs --write-auto-subs --sub-langs ${language} ${shellQuoted(address)}`,
  })
  messages.push(...messagesOf(file))
}

function languageList(languages: readonly string[]): string {
  const shown = [...new Set(languages)].sort()
  const names = shown.slice(0, 3).map((language) => `\`${language}\``)
  return [...names, ...(shown.length > 3 ? ['other languages'] : [])].join(', ')
}

/** What is known of a talk. */
interface Talk {
  title: string
  videoId: VideoId | undefined
  metadata: VideoMetadata | undefined
  language: LanguageTag
  /** The seed says so: it need not be the archive's. */
  isStated: boolean
  captions: TimedText
}

type MadeSeed =
  | { kind: 'made'; name: string; bytes: Uint8Array }
  | { kind: 'present'; seed: string }
  | { kind: 'refused'; reason: string }

function makeSeed(talk: Talk, { known }: ImportContext): MadeSeed {
  const { title, videoId, metadata, captions } = talk
  const base = seedName(title, videoId ?? 'talk')
  const present =
    videoId === undefined
      ? known.ofTalk({ address: metadata?.address, title, name: base, text: captions.text })
      : undefined
  if (present !== undefined) return { kind: 'present', seed: present.file }
  const name = known.freeName(base)
  const slug = known.freeSlug(slugOf(title) ?? slugFrom(name.replace(/\.md$/, '')))
  const text = talkText(talk, slug)
  const bytes = new TextEncoder().encode(text)
  const parsed = parseSeed({ file: name, bytes })
  const compiled = compileSeed(parsed, talk)
  const errors = messagesOf(parsed.file)
  if (hasErrors(errors)) return { kind: 'refused', reason: errors.find(isError)!.reason }
  const words = captions.text.replace(/\p{Cs}/gu, '\uFFFD')
  if (compiled?.transcript.text !== words) return { kind: 'refused', reason: 'it would read as other words' }
  return { kind: 'made', name, bytes }
}

function isError({ severity }: Message): boolean {
  return severity === 'error'
}

/** No archive has it: a seed for such a one states its own. */
const noLanguage = parseLanguageTag('und')!

function talkText(talk: Talk, slug: Episode['slug']): string {
  const { title, videoId, metadata, language, captions } = talk
  const url = publishedAt(videoId, metadata)
  const hasTimes = videoId === undefined
  const episode: Episode = {
    slug,
    title: title.normalize('NFC'),
    aliases: [],
    topics: [],
    ...defined({ source: url === undefined ? undefined : { label: siteName(url), url }, videoId }),
    tags: metadata?.tags ?? [],
    ...defined({ date: metadata?.date, durationSeconds: metadata?.durationSeconds }),
    language,
    speakers: [],
    ...defined({ description: metadata?.description }),
    passages: [],
    chapters: [],
    sections: hasTimes ? chapterSections(metadata) : [],
    extra: metadata?.channel === undefined ? [] : [{ name: 'Channel', value: metadata.channel }],
    reviewed: false,
    file: '',
    words: 0,
  }
  const written = seedText(
    episode,
    { language: talk.isStated ? noLanguage : language },
    captionPieces(captions, hasTimes),
  )
  return `${written}\n${emptySections}`
}

function chapterSections(metadata: VideoMetadata | undefined): Episode['sections'] {
  const lines = (metadata?.chapters ?? []).map(
    ({ seconds, title }) => `- ${formatTimestamp(seconds)} ${title}`,
  )
  return lines.length === 0 ? [] : [{ kind: 'chapters', title: 'Chapters', markdown: lines.join('\n') }]
}

/** Captions and metadata for the video of a seed that is there, where none lie beside it yet. */
function filesBeside(
  talk: TalkFiles,
  context: ImportContext,
  language: LanguageTag = context.language,
): { beside: BesideFile[]; messages: Message[] } {
  const { videoId } = talk
  const messages: Message[] = []
  if (videoId === undefined) return { beside: [], messages }
  const { known } = context
  const metadata = known.hasBeside(videoId, 'info') ? undefined : readInfo(talk, context, messages).metadata
  const captions = known.hasBeside(videoId, 'captions', language)
    ? undefined
    : readFirst(talk, language, context, messages)
  const isOfOther = metadata !== undefined && metadata.videoId !== videoId
  return { beside: copies(videoId, captions?.file, isOfOther ? undefined : metadata, context), messages }
}

function copies(
  videoId: VideoId,
  captions: CaptionsFile | undefined,
  metadata: VideoMetadata | undefined,
  { known }: ImportContext,
): BesideFile[] {
  const at = `${besideFolder}/${videoId}`
  const files: BesideFile[] = []
  if (captions !== undefined && !known.hasBeside(videoId, 'captions', captions.language)) {
    const language = captions.language === undefined ? '' : `.${captions.language}`
    files.push({ file: `${at}${language}.${captions.kind}`, bytes: captions.bytes })
  }
  if (metadata !== undefined && !known.hasBeside(videoId, 'info'))
    files.push({ file: `${at}.info.json`, bytes: new TextEncoder().encode(metadata.kept) })
  return files
}
