import { VFile } from 'vfile'
import * as z from 'zod'
import { videoIdOf, watchAddress } from '../compile/youtube.ts'
import { report } from '../messages/report.ts'
import { defined } from '../model/defined.ts'
import {
  type IsoDate,
  type LanguageTag,
  parseIsoDate,
  parseLanguageTag,
  parseTag,
  parseVideoId,
  type Tag,
  tagKey,
  type VideoId,
} from '../model/ids.ts'
import type { VideoChapter } from '../parse/video-info.ts'
import type { SourceFile } from '../read/read-seeds.ts'

/** What the metadata of a video state. */
export interface VideoMetadata {
  /** Of a video on YouTube. */
  videoId?: VideoId
  /** It is known to be of another site. */
  isElsewhere: boolean
  title?: string
  address?: string
  date?: IsoDate
  durationSeconds?: number
  language?: LanguageTag
  tags: Tag[]
  channel?: string
  description?: string
  chapters: VideoChapter[]
  /** The metadata again, without what only a downloader needs. */
  kept: string
}

const text = z.string().optional().catch(undefined)
const texts = z.array(z.string()).catch([])

const stated = z.object({
  _type: text,
  id: text,
  title: text,
  fulltitle: text,
  webpage_url: text,
  upload_date: text,
  duration: z.number().positive().optional().catch(undefined),
  language: text,
  tags: texts,
  categories: texts,
  channel: text,
  uploader: text,
  description: text,
  chapters: z.array(z.object({ start_time: z.number().nonnegative(), title: z.string() })).catch([]),
  extractor_key: text,
  extractor: text,
})

/**
 * What is kept of metadata beside a seed. All of it would be half a megabyte for each video, most of it addresses of media files that
 * hold the downloader's own address and are void after hours.
 */
const keptKeys = new Set(
  (
    'id title fulltitle alt_title description upload_date release_date duration language tags categories chapters channel ' +
    'channel_id channel_url uploader uploader_id uploader_url webpage_url series season season_number episode ' +
    'episode_number cast license extractor extractor_key'
  ).split(' '),
)

/** Longer ones are no descriptions, and front matter has no place for them. In UTF-16 code units. */
const longestDescription = 20_000

/**
 * Read the metadata of a video as yt-dlp writes them. What is not stated, or not as yt-dlp writes it, is absent. Without `metadata`
 * the file is not readable, and `file` says why, or they are those of a playlist.
 */
export function readVideoMetadata(source: SourceFile): { file: VFile; metadata?: VideoMetadata } {
  const file = new VFile({ path: source.file })
  let value: unknown
  try {
    value = JSON.parse(new TextDecoder().decode(source.bytes))
  } catch {
    reportMalformed(file, 'text that is not JSON')
    return { file }
  }
  const parsed = stated.safeParse(value)
  if (!parsed.success) {
    reportMalformed(file, 'JSON without fields')
    return { file }
  }
  if (/^(?:playlist|multi_video)$/.test(parsed.data['_type'] ?? '')) return { file }
  const kept = keptOf(value as Record<string, unknown>)
  if (kept === undefined) {
    reportMalformed(file, 'JSON with lists in lists without end')
    return { file }
  }
  return { file, metadata: { ...metadataOf(parsed.data), kept } }
}

/** The metadata again, as far as they are kept; `undefined` where they are nested deeper than the stack, which reading them is not. */
function keptOf(all: Record<string, unknown>): string | undefined {
  const kept = Object.entries(all).filter(([key]) => keptKeys.has(key))
  try {
    return `${JSON.stringify(Object.fromEntries(kept), undefined, 1)}\n`
  } catch {
    return undefined
  }
}

function reportMalformed(file: VFile, what: string): void {
  report(file, 'video-info-malformed', {
    reason: `Unexpected ${what}, expected metadata as yt-dlp writes it`,
    place: { line: 1, column: 1 },
    note: 'Fetch it again, or remove it: the title is then taken from the name of the captions.',
  })
}

function metadataOf(info: z.infer<typeof stated>): Omit<VideoMetadata, 'kept'> {
  const address = webAddress(info.webpage_url)
  const isElsewhere = isOfOtherSite(info.extractor_key ?? info.extractor, address)
  const videoId = isElsewhere ? undefined : parseVideoId(info.id ?? '')
  const description = info.description === undefined ? '' : lines(info.description)
  return {
    isElsewhere,
    ...defined({
      videoId,
      title: line(info.title ?? '') || line(info.fulltitle ?? '') || undefined,
      address,
      date: parseIsoDate((info.upload_date ?? '').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')),
      durationSeconds: info.duration,
      language: parseLanguageTag(info.language ?? ''),
      channel: line(info.channel ?? '') || line(info.uploader ?? '') || undefined,
      description: description.length > longestDescription ? undefined : description || undefined,
    }),
    tags: tagsOf(info.tags.length > 0 ? info.tags : info.categories),
    chapters: info.chapters.flatMap(({ start_time, title }) =>
      line(title) === '' ? [] : [{ seconds: start_time, title: line(title) }],
    ),
  }
}

function isOfOtherSite(extractor: string | undefined, address: string | undefined): boolean {
  if (extractor !== undefined) return !/^youtube/i.test(extractor)
  return address !== undefined && videoIdOf(address) === undefined
}

function webAddress(address = ''): string | undefined {
  return /^https?:\/\/[^\s<>]+$/i.test(address) && URL.canParse(address) ? address : undefined
}

function tagsOf(written: readonly string[]): Tag[] {
  const tags = new Map<string, Tag>()
  for (const each of written) {
    const tag = parseTag(line(each))
    if (tag !== undefined && !tags.has(tagKey(tag))) tags.set(tagKey(tag), tag)
  }
  return [...tags.values()]
}

/** The address at which a talk was published: that of its metadata, unless they lead to another video than its own. */
export function publishedAt(
  videoId: VideoId | undefined,
  metadata: VideoMetadata | undefined,
): string | undefined {
  const address = metadata?.address
  const isOwn = videoId === undefined || (address !== undefined && videoIdOf(address) === videoId)
  return isOwn ? address : watchAddress(videoId)
}

/** Text as a seed can have it on one line. */
export function line(written: string): string {
  return lines(written).replace(/\s+/g, ' ')
}

/** Text as a seed can have it: without control characters and halves of characters. */
function lines(written: string): string {
  return written
    .replace(/\r\n?/g, '\n')
    .replace(/[\0-\x08\x0B-\x1F\x7F-\x9F\uFFFE\uFFFF]/g, ' ')
    .replace(/\p{Cs}/gu, '\uFFFD')
    .normalize('NFC')
    .trim()
}
