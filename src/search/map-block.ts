import type { SearchEntry } from './entry.ts'
import { type IndexFile, indexFile, type NamedContent } from './index-file.ts'
import type { IndexPlan, PlannedEpisode } from './plan.ts'
import { type Run, runOf } from './run.ts'
import { textContents } from './write-text.ts'

/** Level of gzip for text files: see `indexFile`. */
const textLevel = 5

/**
 * A block of episodes, in any thread: its words, for `reduceRuns`, and the files that hold its text. Any division of an
 * archive into blocks gives the same index.
 */
export function mapBlock(entries: readonly SearchEntry[], plan: IndexPlan): { run: Run; files: IndexFile[] } {
  const run = runOf(entries)
  const places = new Map(plan.episodes.map((place) => [place.slug, place]))
  const mapped = entries.map((entry) => mapTexts(entry, places.get(entry.episode.slug), plan))
  const texts = mapped.flatMap((one) => one.texts)
  return plan.isPacked
    ? { run: { ...run, texts }, files: [] }
    : { run, files: mapped.flatMap((one) => one.files) }
}

/**
 * The text of an episode that has `place` in the plan: as files of their own or, in a small index, as `texts` of its run,
 * which go into a file with others.
 */
export function mapTexts(
  entry: SearchEntry,
  place: PlannedEpisode | undefined,
  plan: IndexPlan,
): { texts: NamedContent[]; files: IndexFile[] } {
  const texts = place === undefined ? [] : textContents(entry, place, plan)
  return plan.isPacked
    ? { texts, files: [] }
    : { texts: [], files: texts.map((text) => indexFile(text, textLevel)) }
}
