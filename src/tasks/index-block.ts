import { serialize } from 'node:v8'
import {
  type BlockPostings,
  type BlockSource,
  type BlockTables,
  type BlockWords,
  type EpisodeNumbers,
  type EpisodeRun,
  type IndexBlock,
  type IndexPlan,
  type MergedWords,
  postingsOfBlock,
  wordsIn,
  wordsOfBlock,
} from '../search/build.ts'
import { forgetSeed, readRun } from './kept-seed.ts'
import type { Pool } from './pool.ts'
import { keyOf, Store, StoreLossError } from './store.ts'
import { codeVersion } from './version.ts'

/** A block of episodes of the index, by their keys in the store, in the order of the plan. */
export interface WordsTask {
  store: string
  episodes: string[]
  /** Key under which the answer is kept. */
  key: string
}

/** What to read ahead. Plain data. */
export interface ReadTask {
  store: string
}

/** A block of which the words are known. */
export interface PostingsTask extends WordsTask {
  /** Key of its words. */
  words: string
  tables: BlockTables
  packed: boolean
}

/** Milliseconds that it takes to count a block, about. */
export const blockWork = 100

/** The words of an episode are not in the store any more. */
export interface Lost {
  /** Its key. */
  lost: string
}

/** What of a block is needed once more for its postings. */
interface CountedBlock {
  runs: EpisodeRun[]
  numbers: EpisodeNumbers[]
}

/** What this thread read ahead: words and postings by their key, and the words merged. */
const readAhead = { values: new Map<string, unknown>(), merged: undefined as MergedWords | undefined }

/** Keys of what an index was made of. */
export interface IndexKeys {
  words: readonly string[]
  postings: readonly string[]
}

/** What the store keeps of the last index: most of the next one is the same. */
interface LastIndex extends IndexKeys {
  /** See {@link codeVersion}: what other code kept may be of another form. */
  version: string
  /** Its words merged: all of them, a line each, and the lists that are not those of a block. */
  merged: { words: string; places: readonly Uint32Array[]; others: readonly string[] }
}

/** Where it keeps it. */
export const lastIndexKey = 'last index'

/** Read what the last index was made of. */
export async function readLastIndex({ store: folder }: ReadTask): Promise<void> {
  const store = new Store(folder)
  const last = (await store.get(lastIndexKey)) as LastIndex | undefined
  if (last?.version !== codeVersion()) return
  const { words, postings, merged } = last
  for (const key of [...words, ...postings]) readAhead.values.set(key, await store.get(key))
  const blocks = words.map((key) => readAhead.values.get(key) as BlockWords | undefined)
  if (blocks.includes(undefined)) return
  const lists = [...blocks.map((block) => block!.words), ...merged.others]
  readAhead.merged = { lists, words: wordsIn(merged.words), places: merged.places }
}

/** Keep what an index was made of for the next one. */
export async function keepLastIndex(folder: string, { used, wordsMerged }: UsedBlocks): Promise<void> {
  const { words, places, lists } = wordsMerged!
  const merged = { words: words.join('\n'), places, others: lists.slice(used.words.length) }
  await new Store(folder).replace(lastIndexKey, {
    version: codeVersion(),
    ...used,
    merged,
  } satisfies LastIndex)
}

/** Count the words of a block, and keep the answer. */
export async function makeWords({ store: folder, episodes, key }: WordsTask): Promise<BlockWords | Lost> {
  const store = new Store(folder)
  const runs = await runsOf(store, episodes)
  if ('lost' in runs) return runs
  const { words, numbers } = wordsOfBlock(runs)
  const counted: CountedBlock = { runs, numbers }
  await store.put(countedKey(key), counted)
  await store.put(key, words)
  return words
}

/** Find the postings of a block, and keep the answer. */
export async function makePostings(task: PostingsTask): Promise<BlockPostings | Lost> {
  const store = new Store(task.store)
  const counted =
    ((await store.get(countedKey(task.words))) as CountedBlock | undefined) ??
    (await countAgain(store, task.episodes))
  if ('lost' in counted) return counted
  const postings = postingsOfBlock(counted.runs, counted.numbers, task.tables, task.packed)
  await store.put(task.key, postings)
  return postings
}

async function countAgain(store: Store, keys: readonly string[]): Promise<CountedBlock | Lost> {
  const runs = await runsOf(store, keys)
  return 'lost' in runs ? runs : { runs, numbers: wordsOfBlock(runs).numbers }
}

/** The words of the episodes of a block. */
async function runsOf(store: Store, keys: readonly string[]): Promise<EpisodeRun[] | Lost> {
  const runs: EpisodeRun[] = []
  for (const key of keys) {
    const run = await readRun(store, key)
    if (run === undefined) {
      await forgetSeed(store, key)
      return { lost: key }
    }
    for (const episode of run.episodes) runs.push({ run, episode })
  }
  return runs
}

/** Keys of everything that the store keeps of the blocks of an index. */
export function keysOfBlocks({ words, postings }: IndexKeys): string[] {
  return [...words, ...words.map(countedKey), ...postings]
}

/** Beside the words of a block, for a value is read as a whole. */
function countedKey(words: string): string {
  return `${words} counted`
}

/** Keys of the words of each block. `keys`: those of the episodes in the store, in the order of the plan. */
export function wordsKeys({ blocks }: IndexPlan, keys: readonly string[]): string[] {
  const version = codeVersion()
  return blocks.map(({ first, end }) => keyOf(version, 'words', ...keys.slice(first, end)))
}

/** What was used of the blocks of an index. */
interface UsedBlocks {
  /** Keys of all values that were asked for. */
  used: IndexKeys
  wordsMerged: MergedWords | undefined
}

/**
 * The blocks of an index: from the store where it has them, else made by the pool; both throw {@link StoreLossError}.
 *
 * @param keys Those of the episodes in the store, in the order of the plan.
 */
export function blocksFrom(
  folder: string,
  plan: IndexPlan,
  keys: readonly string[],
  pool: Pool,
): BlockSource & UsedBlocks {
  const store = new Store(folder)
  const version = codeVersion()
  const used: IndexKeys = { words: wordsKeys(plan, keys), postings: [] }
  const keyOfWords = new Map(used.words.map((key, at) => [plan.blocks[at]!.first, key]))
  const keysOf = ({ first, end }: IndexBlock): string[] => keys.slice(first, end)
  /** The values under `keys`; those that are not there are made. */
  async function all<Value extends object>(
    keys: readonly string[],
    make: (at: number, work: number) => Promise<Value | Lost>,
  ): Promise<Value[]> {
    const known: (Value | undefined)[] = []
    for (const key of keys)
      known.push((readAhead.values.get(key) ?? (await store.get(key))) as Value | undefined)
    const work = known.filter((value) => value === undefined).length * blockWork
    return Promise.all(known.map(async (value, at) => value ?? present(await make(at, work))))
  }
  const source: BlockSource & UsedBlocks = {
    used,
    wordsMerged: undefined,
    merged: { before: readAhead.merged, note: (merged) => (source.wordsMerged = merged) },
    words(blocks) {
      const tasks = blocks.map((block): WordsTask => {
        return { store: folder, episodes: keysOf(block), key: keyOfWords.get(block.first)! }
      })
      const wanted = tasks.map(({ key }) => key)
      return all(wanted, async (at, work) => pool.run('makeWords', tasks[at]!, work))
    },
    postings(blocks) {
      const packed = plan.isPacked
      const tasks = blocks.map((block): PostingsTask => {
        const episodes = keysOf(block)
        const { tables } = block
        const key = keyOf(version, 'postings', ...episodes, serialize([tables, packed]))
        return { store: folder, episodes, key, words: keyOfWords.get(block.first)!, tables, packed }
      })
      used.postings = tasks.map(({ key }) => key)
      return all(used.postings, async (at, work) => pool.run('makePostings', tasks[at]!, work))
    },
  }
  return source
}

/** What was made. Throws {@link StoreLossError} where it could not be. */
export function present<Made extends object>(made: Made | Lost): Made {
  if ('lost' in made) throw new StoreLossError(made.lost)
  return made
}
