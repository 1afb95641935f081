import type { Episode } from './episode.ts'
import type { LanguageTag, PassageId, Slug, Tag } from './ids.ts'
import type { NameEntry } from './name.ts'
import type { PlacedLink, SeedPlaces } from './places.ts'
import type { Span } from './transcript.ts'

/**
 * What can be downloaded: a transcript as a seed, as plain text, as its record, as the page that the Podcast namespace
 * describes, as subtitles in WebVTT and SubRip; and `ndjson`, the records of all episodes in one file.
 */
export const downloadFormats = ['md', 'txt', 'json', 'html', 'vtt', 'srt', 'ndjson'] as const

/** One of {@link downloadFormats}. */
export type DownloadFormat = (typeof downloadFormats)[number]

/** A format of which each episode has a file; of {@link areSubtitles} each that has some. */
export type TranscriptFormat = Exclude<DownloadFormat, 'ndjson'>

/** Whether a format is one of subtitles. */
export function areSubtitles(format: DownloadFormat): format is 'vtt' | 'srt' {
  return format === 'vtt' || format === 'srt'
}

/** `seeds/archive.yaml`, checked and with its defaults. */
export interface ArchiveSettings {
  title: string
  description?: string
  language: LanguageTag
  /** Where the site will be served, with its path: `https://example.org/pod/`. Absent: no absolute addresses are made. */
  url?: string
  /** Home of the seeds, such as `https://github.com/someone/archive`. */
  repository?: string
  /** Address of one seed's edit page, with `{file}` for its path. */
  edit?: string
  author?: string
  license?: string
  /** Names of the shows in the archive, in the editor's order. */
  shows: string[]
  /** What is written for readers to take away, in the order of {@link downloadFormats}, each once. */
  downloads: DownloadFormat[]
  /** Files that the site may have, at most. */
  files: number
  /** Files, and folders with all that is in them, that are no seeds: paths below the seeds folder. */
  ignore: string[]
  /** Warnings that the editor does not want to see. */
  silence: SilentWarning[]
}

/** A warning that is not shown: in some files, or nowhere. */
export interface SilentWarning {
  /** Its permanent id. */
  id: string
  /** Paths below the seeds folder; absent, all files. */
  files?: string[]
}

/** One place where a name occurs, in whatever spelling. Spans are places in the text that was searched. */
export interface Mention {
  /** `NameEntry.name` of the name that is meant. */
  name: string
  span: Span
}

/** What linking and lists need of an episode: everything but its texts, so that an archive of thousands fits in memory. */
export interface EpisodeDigest extends Omit<Episode, 'passages' | 'sections' | 'extra'> {
  /** Words in each chapter, in order. */
  chapterWords: number[]
  /** For each topic of a title that has several the first passage of the chapter with that title, where there is one. */
  topicChapters: (PassageId | undefined)[]
  passageCount: number
  /** Set where times are known so close together that there are subtitles. */
  hasSubtitles?: true
  /** The names that occur, most often first. */
  names: NameUse[]
  /** Words that this talk has and most have not, best first, folded to lower case; at most 40. */
  keywords: string[]
  related: PlacedLink[]
  /** Targets of `[[links]]` and relative links in all sections, as written, each once. */
  linkTargets: string[]
  /** 1-based places in the seed of what is compared with other files. */
  places: SeedPlaces
}

/** How often a name occurs in an episode, and where: the passages that mention it, as places on the strip, 0 to 1000. */
export interface NameUse {
  name: string
  count: number
  ticks: number[]
  /** The chapters of these passages, by index and in order, each with the first of them and how many they are. */
  chapters: { index: number; first: PassageId; passages: number }[]
}

/** Another episode that a reader of this one may want, and why. */
export interface RelatedEpisode {
  slug: Slug
  reason:
    { kind: 'editor'; text?: string } | { kind: 'shared'; names: string[]; tags: Tag[]; words: string[] }
}

/** An episode's digest with what linking the archive found about it. */
export interface LinkedEpisode extends Omit<EpisodeDigest, 'linkTargets'> {
  readonly relatedEpisodes: RelatedEpisode[]
  /** Last parts of the addresses that its aliases give it besides its own. */
  aliasSlugs: Slug[]
  /** Slugs of episodes whose editor points here. */
  backlinks: Slug[]
  /** Which episode each link target of the seed's sections means, where it means one. Targets as written. */
  linkTargets: Record<string, Slug>
  /** The ones before and after it in the archive's order (newest first). */
  newer?: Slug
  older?: Slug
}

/** All episodes that bear one tag. */
export interface TagGroup {
  slug: Slug
  /** The spelling used most, then the first by code unit. */
  tag: Tag
  episodes: Slug[]
}

/** All episodes that mention one name, most first. */
export interface NameGroup {
  slug: Slug
  entry: NameEntry
  episodes: (Omit<NameUse, 'name'> & { slug: Slug })[]
  count: number
}

/** One place where a topic is spoken of: an episode, and its chapter with that title where it has one. */
export interface TopicPlace {
  slug: Slug
  /** First passage of the chapter. */
  chapter?: PassageId
}

/** All places of one topic, in the order of their episodes. */
export interface TopicGroup {
  /** The spelling used most, then the first by code unit. */
  topic: string
  places: TopicPlace[]
}

/** All episodes together, with what was linked between them. Dated episodes first, newest first, then by title. */
export interface Archive {
  settings: ArchiveSettings
  episodes: LinkedEpisode[]
  /** Most used first, then as readers sort. */
  tags: TagGroup[]
  /** Most mentioned first, then as readers sort. */
  names: NameGroup[]
  /** Of titles that have several, in the order in which episodes have them. */
  topics: TopicGroup[]
}
