import type { SearchEntry } from './entry.ts'

/** What planning needs to know of an episode. A pure function of the episode: keep it with the episode's digest. */
export interface EpisodeFacts {
  slug: string
  date?: string
  episode?: string
  language: string
  passages: number
  words: number
  /** Depends on all that search shows of the episode. */
  hash: string
}

/** A file of the index. */
export interface IndexFile {
  /** Below `search-index/`, with forward slashes. All names but `manifest.json` depend on what is in the file. */
  path: string
  bytes: Uint8Array
}

/** How the index is laid out: order of the episodes, bounds of the older part, size of text files. From facts alone. */
export interface IndexPlan {
  episodes: EpisodeFacts[]
  [key: string]: unknown
}

/** Options of the plan. */
export interface PlanOptions {
  /** About how many files the whole index may have. Default: 3.5 for each episode, at least 4,000. */
  files?: number
}

/** What is kept of a block of episodes to make postings from: plain data, to be sent between threads and cached. */
export interface Run {
  slugs: string[]
  [key: string]: unknown
}

export declare function factsOf(entry: SearchEntry): EpisodeFacts
export declare function planIndex(facts: readonly EpisodeFacts[], options?: PlanOptions): IndexPlan

/** In any thread, any blocks: the words of the block, and the files that hold its text. */
export declare function mapBlock(
  entries: readonly SearchEntry[],
  plan: IndexPlan,
): { run: Run; files: IndexFile[] }

/**
 * All runs together, in any order, give the other files; the last is `manifest.json`. `runs` is gone through more than
 * once: an array, or something that reads them from a cache each time.
 */
export declare function reduceRuns(
  runs: Iterable<Run> | AsyncIterable<Run>,
  plan: IndexPlan,
  glossary?: readonly { name: string; heard: readonly { text: string; near?: string[] }[] }[],
): AsyncGenerator<IndexFile>
