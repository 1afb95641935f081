import type { SearchEntry } from './entry.ts'
import type { IndexFile } from './index-file.ts'
import type { IndexPlan } from './plan.ts'
import { type Run, runOf } from './run.ts'
import { textFiles } from './write-text.ts'

/**
 * A block of episodes, in any thread: its words, for `reduceRuns`, and the files that hold its text. Any division of an
 * archive into blocks gives the same index. `run` depends on the entries alone and may be kept in a cache.
 */
export function mapBlock(entries: readonly SearchEntry[], plan: IndexPlan): { run: Run; files: IndexFile[] } {
  const places = new Map(plan.episodes.map((place) => [place.slug, place]))
  return {
    run: runOf(entries),
    files: entries.flatMap(({ episode }) => {
      const place = places.get(episode.slug)
      return place === undefined ? [] : textFiles(episode, place, plan)
    }),
  }
}
