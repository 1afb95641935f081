// Runs in the browser too: imports nothing from Node.
import type { Completion, SearchAnswer, SearchOptions } from './answer.ts'
import type { FilterField } from './query.ts'

/** Where the index is. */
export interface OpenOptions {
  /**
   * Get a file below the index folder. Throw an `IndexError` of the kind `missing` or `unreachable`, as `httpFetch` does.
   * `fresh`: ask the server even if an answer is cached; set for `manifest.json` alone, the only name without a hash.
   */
  fetch: (path: string, options: { fresh: boolean; signal?: AbortSignal }) => Promise<ArrayBuffer>
}

/** A search index that is being read. Every method throws nothing but `IndexError` (and the reason of an abort). */
export interface SearchIndex {
  /** Load what every query needs: call it on focus. */
  warm: () => Promise<void>
  search: (query: string, options?: SearchOptions) => Promise<SearchAnswer>
  /** Values of a filter that hold `typed`, best first, at most 20. */
  complete: (field: FilterField, typed: string) => Promise<Completion[]>
  /** Forget all that was loaded: for a retry after an `IndexError`, which may come from a new release. */
  reload: () => void
}

/** Open an index. Nothing is fetched before `warm` or `search`. */
export declare function openIndex(options: OpenOptions): SearchIndex

/** The `fetch` of an index that is served at `base` (with a slash at its end). */
export declare function httpFetch(base: string): OpenOptions['fetch']
