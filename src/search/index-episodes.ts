import type { SearchEntry } from './entry.ts'
import type { Glossary } from './glossary.ts'
import type { IndexFile } from './index-file.ts'
import { mapBlock, type Run } from './map.ts'
import { factsOf, planIndex, type PlanOptions } from './plan.ts'
import { reduceRuns } from './reduce.ts'
import { textFiles } from './write-text.ts'

/** How `indexEpisodes` works. */
export interface IndexOptions extends PlanOptions {
  glossary?: Glossary
  /** Episodes in a block. Changes nothing in the result. */
  block?: number
}

/** The whole index of some episodes, in one thread. */
export async function* indexEpisodes(
  entries: readonly SearchEntry[],
  options: IndexOptions = {},
): AsyncGenerator<IndexFile> {
  const plan = planIndex(entries.map(factsOf), options)
  const places = new Map(plan.episodes.map((place) => [place.slug, place]))
  const runs: Run[] = []
  const block = options.block ?? 25
  for (let first = 0; first < entries.length; first += block) {
    const some = entries.slice(first, first + block)
    runs.push(mapBlock(some))
    for (const { episode } of some) yield* textFiles(episode, places.get(episode.slug)!, plan)
  }
  yield* reduceRuns(runs, plan, options.glossary)
}
