import type { SearchEntry } from './entry.ts'
import { type IndexFile, indexFile, type NamedContent } from './index-file.ts'
import type { IndexPlan } from './plan.ts'
import { type Run, runOf } from './run.ts'
import { textContents } from './write-text.ts'

/**
 * A block of episodes, in any thread: its words, for `reduceRuns`, and the files that hold its text. Any division of an
 * archive into blocks gives the same index.
 */
export function mapBlock(entries: readonly SearchEntry[], plan: IndexPlan): { run: Run; files: IndexFile[] } {
  const { files, texts } = mapTexts(entries, plan)
  const run = runOf(entries)
  return { run: texts === undefined ? run : { ...run, texts }, files }
}

/** The files that hold the text of a block; in a small index `texts` instead, to be packed with the rest. */
export function mapTexts(
  entries: readonly SearchEntry[],
  plan: IndexPlan,
): { files: IndexFile[]; texts?: NamedContent[] } {
  const wanted = new Set(entries.map(({ episode }) => episode.slug as string))
  const places = new Map(
    plan.episodes.filter(({ slug }) => wanted.has(slug)).map((place) => [place.slug, place]),
  )
  const texts = entries.flatMap(({ episode }) => {
    const place = places.get(episode.slug)
    return place === undefined ? [] : textContents(episode, place, plan)
  })
  return plan.isPacked ? { files: [], texts } : { files: texts.map(indexFile) }
}
