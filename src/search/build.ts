/**
 * What the build calls: `factsOf` and `runOf` for each episode, `planIndex` once, `mapTexts` for each episode that is printed,
 * `wordsOfBlock` and `postingsOfBlock` for each block of the plan, in any thread, `indexFiles` at the end; or
 * `indexEpisodes` for all of it.
 */
export type { SearchEntry } from './entry.ts'
export type { Glossary } from './glossary.ts'
export { indexEpisodes } from './index-episodes.ts'
export type { IndexFile, NamedContent } from './index-file.ts'
export { indexFiles } from './index-files.ts'
export { mapBlock, mapTexts } from './map-block.ts'
export {
  type EpisodeFacts,
  factsOf,
  type IndexBlock,
  type IndexPlan,
  type PlannedEpisode,
  leastFiles,
  planIndex,
} from './plan.ts'
export { type BlockSource, reduceRuns } from './reduce.ts'
export { type BlockPostings, type BlockTables, postingsOfBlock } from './block-postings.ts'
export { type BlockWords, type EpisodeNumbers, type EpisodeRun, wordsOfBlock } from './block-words.ts'
export { type MergedWords, wordsIn } from './merge-words.ts'
export { type Run, runOf } from './run.ts'
export type { KnownGroup } from './shard-writer.ts'
