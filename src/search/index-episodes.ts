import { cut } from '../model/cut.ts'
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
  for (const block of cut(entries, options.block ?? 25)) {
    const { run, files } = mapBlock(block, plan)
    runs.push(run)
    yield* files
  }
  yield* reduceRuns(runs, plan, options.glossary)
}
