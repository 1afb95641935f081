import type { IsoDate, LanguageTag, PassageId, Slug, Tag, VideoId } from './ids.ts'
import type { Place, PlacedLink, RelatedLink, SeedPlaces } from './places.ts'
import type { CaptionTimes, Span, TimeMark, Transcript, Turn } from './transcript.ts'

/** Where a talk was published. */
export interface Source {
  /** What the link says in the seed, such as `YouTube`. */
  label: string
  /** An absolute `http:` or `https:` address. */
  url: string
}

/** 60 to 120 words that belong together: the unit that is read, linked, quoted, found and timed. */
export interface Passage {
  id: PassageId
  /** Verbatim, markers included. The passages of an episode joined by one space are its transcript. */
  text: string
  /** Who speaks at the start of the passage; only where the seed names speakers. */
  speaker?: string
  /** Where another turn begins inside the passage (`at` > 0). */
  turns?: Turn[]
  /** Seconds from the start of the talk; only where the seed or its captions state a time at the passage's first word. */
  start?: number
  /** Times stated inside the passage (`at` > 0). */
  times?: TimeMark[]
  /** Where a paragraph of the seed begins in the passage, 0 included; not at the start of the transcript. */
  paragraphs?: number[]
  /** Sound notes such as `[muziek]`: no words, shown muted, not searched. */
  markers: Span[]
  /** Index of its chapter in `Episode.chapters`. */
  chapter: number
}

/** A run of passages about one subject. It ends where the next one begins. */
export interface Chapter {
  title: string
  /** Who drew its bounds. */
  from: 'editor' | 'metadata' | 'automatic'
  /** Id of its first passage. */
  first: PassageId
  /** Seconds, where its first passage has a time. */
  start?: number
  /** A sentence of the chapter that says what it is about, verbatim. */
  summary?: string
  /** Set where the chapter is not the talk itself: an advertisement, or announcements of the makers. */
  kind?: 'sponsor' | 'housekeeping'
}

/**
 * A part of the seed under a `##` heading, or the text above the first one (`intro`, which comes first and has no title).
 * Only sections with content are in a record. `markdown` is verbatim.
 */
export type Section =
  | { kind: 'intro'; markdown: string }
  | { kind: 'notes'; title: string; markdown: string }
  | { kind: 'takeaways'; title: string; markdown: string }
  | { kind: 'related'; title: string; markdown: string; links: RelatedLink[] }
  | { kind: 'chapters'; title: string; markdown: string }
  /** `title` is empty where the heading has no words. */
  | { kind: 'other'; title: string; markdown: string }

/** A header field or front matter key that nobody knows: kept and shown. */
export interface ExtraField {
  name: string
  value: string
}

/** The typed record made from one seed. This is what `transcript.json` publishes. */
export interface Episode {
  slug: Slug
  title: string
  /** Other names, former titles among them, as written. */
  aliases: string[]
  /** The parts of a title joined by " + "; one element where there are none. */
  topics: string[]
  source?: Source
  videoId?: VideoId
  tags: Tag[]
  date?: IsoDate
  durationSeconds?: number
  /** The seed's own, else the archive's. */
  language: LanguageTag
  /** People the header names, then those who speak in the transcript, in order, each once. */
  speakers: string[]
  description?: string
  show?: string
  /** The number or name of the episode within its show, as written. */
  episode?: string
  passages: Passage[]
  chapters: Chapter[]
  sections: Section[]
  extra: ExtraField[]
  /** A person has checked the transcript. */
  reviewed: boolean
  /** The seed's path below the seeds folder, with forward slashes. */
  file: string
  /** Words in the transcript, markers not counted. */
  words: number
}

/** A seed that was read in full: the record without passages and chapters, and the text they are cut from. */
export interface CompiledSeed {
  record: Omit<Episode, 'passages' | 'chapters' | 'words'>
  transcript: Transcript
  /** When its words are said, where they are those of the captions. */
  captionTimes?: CaptionTimes
  /** Where each of the transcript's times stands in the seed. */
  timeSpans: readonly Span[]
  /** Lines of a `## Chapters` section, in order; none: chapters are found automatically. */
  chapterLines: ChapterLine[]
  places: SeedPlaces
  related: PlacedLink[]
  languageField: LanguageField
}

/** The field that states the language of a talk, or would. */
export interface LanguageField {
  from: 'header' | 'front matter'
  /** As written. */
  name: string
  /** Where it stands; absent where the language is that of the archive. */
  place?: Place
}

/** One line of a `## Chapters` section: `- <first words or time> Title`. */
export interface ChapterLine {
  /** The whole line without its bullet. */
  text: string
  /** Seconds, where the line begins with a time. */
  seconds?: number
  /** 1-based line in the seed. */
  line: number
}
