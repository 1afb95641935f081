import type { Episode } from '../model/episode.ts'

/** An episode with what was found in it: what the search index is made from. */
export interface SearchEntry {
  episode: Episode
  /** For each passage, by index, the right spellings of the names that are mentioned in it, in whatever spelling. */
  names: readonly (readonly string[])[]
  /** Words of each passage where they were counted already: see `wordsOfPassages`. */
  words?: readonly number[]
}
