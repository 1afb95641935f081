import type { SearchEntry } from './entry.ts'
import type { Glossary } from './glossary.ts'
import type { IndexFile } from './index-file.ts'
import { mapBlock } from './map-block.ts'
import { factsOf, planIndex, type PlanOptions } from './plan.ts'
import { reduceRuns } from './reduce.ts'
import type { Run } from './run.ts'

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
  const runs: Run[] = []
  const size = options.block ?? 25
  for (let first = 0; first < entries.length; first += size) {
    const { run, files } = mapBlock(entries.slice(first, first + size), plan)
    runs.push(run)
    yield* files
  }
  yield* reduceRuns(runs, plan, options.glossary)
}
