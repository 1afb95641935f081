// Runs in the browser too: imports nothing from Node.
import type { FilterField, ParsedQuery } from './query.ts'

/** A piece of an excerpt. The pieces joined are a piece of the passage's text, verbatim. */
export interface Segment {
  text: string
  /** It matches the query. */
  marked: boolean
  /** Who speaks from here on: where someone else takes the word within the excerpt. */
  speaker?: string
}

/** A chapter of an episode, as the strip needs it. */
export interface HitChapter {
  title: string
  /** Index of its first passage in the episode. */
  first: number
  /** How long it is, in words or seconds: its width on the strip. */
  length: number
  /** Seconds from the start of the talk, where known. */
  start?: number
  kind?: 'sponsor' | 'housekeeping'
}

/** A passage that answers the query. */
export interface Hit {
  /** Passage id: the fragment of its address. */
  id: string
  /** Index of the passage in its episode. */
  index: number
  score: number
  /** Index in `EpisodeHits.chapters`. */
  chapter: number
  chapterTitle: string
  /** Seconds from the start of the talk, where the passage has a time. */
  start?: number | undefined
  /** Who speaks where the excerpt begins, where the seed says so. */
  speaker?: string | undefined
  /** The sentence that answers best with its surroundings. */
  excerpt: Segment[]
  /** Pieces of text before or after the excerpt were left out. */
  cut: { before: boolean; after: boolean }
}

/** Where a passage that matches stands in its episode: a tick on the strip. */
export interface Place {
  /** Index of the passage in its episode. */
  index: number
  /** Passage id; absent until the passage's text was loaded (`EpisodeHits.more`). */
  id?: string | undefined
  /** The passage matches all words that were typed, and not some of them. */
  whole: boolean
}

/** An episode with the passages in it that answer the query. */
export interface EpisodeHits {
  slug: string
  title: string
  /** Language of title, chapters and passages, as a tag: `nl`. */
  language: string
  /** `YYYY-MM-DD`, where known. */
  date?: string | undefined
  /** Number of passages in the episode. */
  passages: number
  chapters: HitChapter[]
  /** In order of score (or of place, for an answer without words); at first those among the best of the whole answer. */
  hits: Hit[]
  /** Every passage that matches, in the order of the talk. */
  places: Place[]
  /** Passages that match and are not in `hits` yet. */
  left: number
  /** Load the next best passages of this episode into `hits`, and give the new ones. Throws `IndexError`. */
  more: (signal?: AbortSignal) => Promise<Hit[]>
}

/** Something that was searched although it was not typed, because it seemed to be meant. */
export interface Also {
  /**
   * - `correction`: a word of the archive near one that is rare or unknown
   * - `name`: the right spelling of a name
   * - `join`: two words written as one, or one as two
   */
  kind: 'correction' | 'name' | 'join'
  /** What was typed, folded. */
  typed: string
  /** What was searched too. */
  also: string[]
  /** Nothing was found for what was typed: all hits come from `also`. */
  instead: boolean
  /** Give this in `SearchOptions.refuse` to search without it. */
  key: string
}

/** What to try when nothing was found. */
export interface Suggestions {
  /** Words of the archive near the words typed, nearest first, with the query in which they stand. */
  words: { word: string; query: string }[]
  /** Tags that hold what was typed, as a query. */
  tags: { value: string; query: string }[]
  /** Names that hold what was typed, as a query. */
  names: { value: string; query: string }[]
  /** Values near that of a filter for which there is none, with the query in which they stand; of years the newest. */
  filters: { field: FilterField; value: string; query: string }[]
}

/** What was found. */
export interface SearchAnswer {
  query: ParsedQuery
  /** Best first (or newest first). */
  groups: EpisodeHits[]
  /** How many passages match. */
  passages: number
  /** In how many episodes. */
  episodes: number
  /** How many of them match all words that were typed, and in how many episodes. */
  whole: { passages: number; episodes: number }
  /**
   * False where a phrase was not looked up in all candidates yet, or a word of a very large archive not in all passages:
   * `passages` and `episodes` are then "at least".
   */
  counted: boolean
  also: Also[]
  /** Only when nothing was found. */
  suggestions?: Suggestions
  /** Words and phrases of the query that cannot be searched alone (`de`, `the`), as typed. */
  ignored: string[]
  /** Folded words to be marked in the page of an episode: compare them with `foldWord` of the words there. */
  marks: Marks
  /**
   * How many passages match in each year that has any, oldest first; episodes without a date under `undefined`. Where some
   * match all words that were typed, only these count.
   */
  years: { year: number | undefined; passages: number }[]
  /** Episodes that follow `groups`; also added to it. Empty at the end. Throws `IndexError`. */
  next: (signal?: AbortSignal) => Promise<EpisodeHits[]>
  /** There are more episodes than `groups` shows. */
  hasNext: boolean
}

/** What is marked in a text: words, and runs of words. */
export interface Marks {
  /** Folded words. */
  words: string[]
  /** Folded words that are longer and begin or end so: compounds. */
  parts: string[]
  /** Folded words that must follow one another. */
  phrases: string[][]
}

/** How to search. */
export interface SearchOptions {
  /** Default: by relevance; without words always by date. */
  sort?: 'relevance' | 'date'
  /** Keys of `Also` that the reader does not want. */
  refuse?: readonly string[]
  /** The reader is still typing: the last word may be unfinished. Default true. */
  typing?: boolean
  /** Passages in the first groups, and in each `next`. Default 10. */
  pageSize?: number
  /** Numbers of episodes that are left out. */
  without?: readonly number[]
  /** An aborted search rejects with the signal's reason. */
  signal?: AbortSignal
}

/** A value for a filter, and in how many episodes it is found. */
export interface Completion {
  /** To be written after the colon. */
  value: string
  /** To be shown. */
  label: string
  /** Number of episodes. */
  episodes: number
}
