/**
 * What the build calls: `factsOf` for each episode, `planIndex` once, `mapBlock` for each block in any thread,
 * `reduceRuns` at the end; or `indexEpisodes` for all of it.
 */
export type { SearchEntry } from './entry.ts'
export type { Glossary } from './glossary.ts'
export { indexEpisodes } from './index-episodes.ts'
export type { IndexFile } from './index-file.ts'
export { mapBlock, mapTexts } from './map-block.ts'
export {
  type EpisodeFacts,
  factsOf,
  type IndexPlan,
  leastFiles,
  planIndex,
  type PlanOptions,
} from './plan.ts'
export { reduceRuns } from './reduce.ts'
export { type Run, runOf } from './run.ts'
