/**
 * What the build calls: `factsOf` for each episode, `planIndex` once, `mapBlock` and `textFiles` for each block in any
 * thread, `reduceRuns` at the end.
 */
export type { SearchEntry } from './entry.ts'
export type { Glossary } from './glossary.ts'
export type { IndexFile } from './index-file.ts'
export { mapBlock, type Run } from './map.ts'
export { type EpisodeFacts, factsOf, type IndexPlan, planIndex, type PlanOptions } from './plan.ts'
export { reduceRuns } from './reduce.ts'
export { indexEpisodes } from './index-episodes.ts'
export { textFiles } from './write-text.ts'
