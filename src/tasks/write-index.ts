import { writeFiles } from '../emit/staging.ts'
import { defined } from '../model/defined.ts'
import type { NameEntry } from '../model/name.ts'
import type { OutputFile } from '../model/output-file.ts'
import { indexFiles, type IndexPlan, type KnownGroup } from '../search/build.ts'
import { EarlierFiles, type WrittenFile } from './earlier-files.ts'
import { type EarlierPart, indexPart } from './earlier-site.ts'
import {
  blocksFrom,
  blockWork,
  keepLastIndex,
  keysOfBlocks,
  type Lost,
  present,
  wordsKeys,
} from './index-block.ts'
import { openPool, type Pool } from './pool.ts'
import type { Printing } from './print-episodes.ts'
import type { SiteWork } from './site-work.ts'
import { keyOf, Store, StoreLossError } from './store.ts'
import { codeVersion } from './version.ts'

/** An index to put together. Plain data: it crosses to another thread. */
export interface IndexTask {
  /** Folder of the store. */
  store: string
  /** Folder of the site that is being written. */
  output: string
  plan: IndexPlan
  /** Keys of the episodes in the store, in the order of the plan. */
  keys: string[]
  names: NameEntry[]
  /** The files of the earlier site's index. */
  earlier: EarlierPart
}

/** What was written of an index. */
interface WrittenIndex {
  /** Paths below the site. */
  files: string[]
  /** Those of them that were linked from the earlier site. */
  linked: WrittenFile[]
  /** Keys of what was asked for of its blocks. */
  blocks: string[]
  /** For the next one that is put together. */
  groups: KnownGroup[]
}

/** Get another thread ready that will put together the index of so many episodes, of which few changed, where one is worth it. */
export function prepareIndex(pool: Pool, store: string, episodes: number): void {
  pool.prepare('readLastIndex', { store }, indexWork(episodes))
}

/** Milliseconds that it takes to put the words of so many episodes into an index, about. */
function indexWork(episodes: number): number {
  return episodes
}

/**
 * The files of the index that are made from the words of all episodes: linked from the earlier site where no episode changed,
 * else those of them that are the same again. Where little else is to be done another thread puts them together, while this one links
 * pages. The answer is the keys of the blocks that were asked for; undefined for none.
 */
export async function writeIndex(
  { context, plan, keys, store, output, earlier, pool }: SiteWork,
  { areGivenOut, texts }: Printing,
  names: NameEntry[],
): Promise<string[] | undefined> {
  const key = keyOf(codeVersion(), JSON.stringify([plan, keys, names]))
  if (earlier?.link(indexPart, key, output) === true) return undefined
  const bySlug = new Map(context.archive.episodes.map(({ slug }, at) => [slug as string, keys[at]!]))
  const task: IndexTask = {
    store,
    output,
    plan,
    keys: plan.episodes.map(({ slug }) => bySlug.get(slug)!),
    names,
    earlier: earlier?.filesOf(indexPart) ?? { folder: output, files: [] },
  }
  const work = indexWork(plan.episodes.length)
  const join = async (): Promise<WrittenIndex> => {
    // Other threads have episodes to print then, whenever this one has nothing of the index for them.
    await areGivenOut
    return joinIndex(task, pool, texts)
  }
  const { files, linked, blocks, groups } = (await isNearlyMade(task, work))
    ? present(await pool.run('makeIndex', task, work))
    : await join()
  earlier?.wrote(indexPart, key, files, { linked, about: groups })
  return blocks
}

/** Whether putting an index together is most of its work: then one thread does all of it. */
async function isNearlyMade({ store: folder, plan, keys }: IndexTask, work: number): Promise<boolean> {
  if (plan.isPacked) return false
  const store = new Store(folder)
  let toMake = 0
  for (const key of wordsKeys(plan, keys)) {
    if (!(await store.has(key))) toMake += 2 * blockWork
    if (toMake > work / 2) return false
  }
  return true
}

/** Put an index together in the thread that is asked. */
export async function makeIndex(task: IndexTask): Promise<WrittenIndex | Lost> {
  try {
    return await joinIndex(task, openPool(0))
  } catch (error) {
    if (error instanceof StoreLossError) return { lost: error.key }
    throw error
  }
}

/** Put an index together. Throws {@link StoreLossError}. `texts`: those of a small one, which are part of it. */
async function joinIndex(
  { store, output, plan, keys, names, earlier }: IndexTask,
  pool: Pool,
  texts?: Printing['texts'],
): Promise<WrittenIndex> {
  const source = blocksFrom(store, plan, keys, pool)
  const before = new Map(earlier.files.map((written) => [written.file, written]))
  const earlierFiles = new EarlierFiles(earlier.folder)
  const linked = new Map<string, WrittenFile>()
  const groups: KnownGroup[] = []
  const files = new Set<string>()
  const isThere = (file: string): boolean => {
    const written = before.get(file)
    if (written === undefined) return false
    if (!linked.has(file)) {
      if (!earlierFiles.link([written], output)) return false
      linked.set(file, written)
    }
    files.add(file)
    return true
  }
  async function* noted(): AsyncGenerator<OutputFile> {
    const known = {
      groups: (earlier.about ?? []) as KnownGroup[],
      note: (group: KnownGroup) => groups.push(group),
    }
    const options = { glossary: names, isThere, groups: known, ...defined({ texts }) }
    for await (const file of indexFiles(source, plan, options)) {
      files.add(file.file)
      yield file
    }
  }
  await writeFiles(output, noted())
  await keepLastIndex(store, source)
  return { files: [...files], linked: [...linked.values()], blocks: keysOfBlocks(source.used), groups }
}
