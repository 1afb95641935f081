import type { SearchEntry } from './entry.ts'
import { type IndexFile, indexFile } from './index-file.ts'
import type { IndexPlan } from './plan.ts'
import { type Run, runOf } from './run.ts'
import { textContents } from './write-text.ts'

/**
 * A block of episodes, in any thread: its words, for `reduceRuns`, and the files that hold its text. Any division of an
 * archive into blocks gives the same index.
 */
export function mapBlock(entries: readonly SearchEntry[], plan: IndexPlan): { run: Run; files: IndexFile[] } {
  return mapTexts(entries, runOf(entries), plan)
}

/** The same for a block whose words were read before: `run` is `runOf(entries)`, which depends on no plan. */
export function mapTexts(
  entries: readonly SearchEntry[],
  run: Run,
  plan: IndexPlan,
): { run: Run; files: IndexFile[] } {
  const wanted = new Set(entries.map(({ episode }) => episode.slug as string))
  const places = new Map(
    plan.episodes.filter(({ slug }) => wanted.has(slug)).map((place) => [place.slug, place]),
  )
  const texts = entries.flatMap(({ episode }) => {
    const place = places.get(episode.slug)
    return place === undefined ? [] : textContents(episode, place, plan)
  })
  return plan.isPacked ? { run: { ...run, texts }, files: [] } : { run, files: texts.map(indexFile) }
}
