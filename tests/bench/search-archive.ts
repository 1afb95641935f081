import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deserialize, serialize } from 'node:v8'
import type { Episode } from '../../src/model/episode.ts'
import {
  type EpisodeFacts,
  factsOf,
  type IndexFile,
  type IndexPlan,
  mapBlock,
  planIndex,
  reduceRuns,
  type Run,
} from '../../src/search/build.ts'

/** Where an archive comes from: each call gives the same episodes again, one at a time. */
export type Source = () => Iterable<Episode>

/** Files of an index by path: bytes and a hash. */
export type FileTable = Map<string, { size: number; hash: string }>

/** An index that was written to a folder. */
export interface WrittenIndex {
  plan: IndexPlan
  facts: EpisodeFacts[]
  /** Those in memory; none where they were kept on the disk. */
  runs: Run[]
  files: FileTable
  words: number
  /** CPU seconds for words and text, and for the rest. */
  cpu: { map: number; reduce: number }
}

/**
 * Write the index of an archive into `folder`, a block at a time; `each` sees every episode. With `runFolder` the runs are kept
 * there and read again each time, as the build does with a cache.
 */
export async function writeIndex(
  source: Source,
  folder: string,
  each: (episode: Episode) => Promise<void> = async () => {},
  runFolder?: string,
): Promise<WrittenIndex> {
  await mkdir(folder, { recursive: true })
  const facts: EpisodeFacts[] = []
  let words = 0
  for (const episode of source()) {
    facts.push(factsOf({ episode, names: [] }))
    words += episode.words
    await each(episode)
  }
  const plan = planIndex(facts)
  const files: FileTable = new Map()
  const put = async ({ path, bytes }: IndexFile): Promise<void> => {
    files.set(path, { size: bytes.length, hash: createHash('sha1').update(bytes).digest('hex') })
    await writeFile(join(folder, path), bytes)
  }
  const runs: Run[] = []
  const kept = new KeptRuns(runFolder ?? folder)
  let map = 0
  for (const block of blocks(source(), 25)) {
    const start = cpuSeconds()
    const mapped = mapBlock(
      block.map((episode) => ({ episode, names: [] })),
      plan,
    )
    map += cpuSeconds() - start
    if (runFolder === undefined) runs.push(mapped.run)
    else await kept.add(mapped.run)
    for (const file of mapped.files) await put(file)
  }
  const start = cpuSeconds()
  for await (const file of reduceRuns(runFolder === undefined ? runs : kept, plan)) await put(file)
  return { plan, facts, runs, files, words, cpu: { map, reduce: cpuSeconds() - start } }
}

/** What a release changes in the index: `changed` replaces an episode of the same slug, or is one more. */
export async function afterRelease(
  before: WrittenIndex,
  source: Source,
  changed: Episode,
): Promise<{ files: number; bytes: number; shards: number }> {
  const facts = [
    ...before.facts.filter(({ slug }) => slug !== changed.slug),
    factsOf({ episode: changed, names: [] }),
  ]
  const plan = planIndex(facts)
  const cells = new Set(before.plan.cells)
  const isNew = new Set(
    plan.episodes.filter(({ cell }) => !cells.has(plan.cells[cell]!)).map(({ slug }) => slug),
  )
  const after: IndexFile[] = []
  const runs: Run[] = []
  let number = 0
  for (const block of blocks(source(), 25)) {
    const now = block.map((episode) => (episode.slug === changed.slug ? changed : episode))
    const entries = now.map((episode) => ({ episode, names: [] }))
    const isTouched = now.some((episode, index) => episode !== block[index])
    runs.push(isTouched ? mapBlock(entries, plan).run : before.runs[number]!)
    const some = entries.filter(({ episode }) => isNew.has(episode.slug))
    after.push(...mapBlock(some, plan).files)
    number += 1
  }
  if (!before.facts.some(({ slug }) => slug === changed.slug)) {
    const mapped = mapBlock([{ episode: changed, names: [] }], plan)
    runs.push(mapped.run)
    after.push(...mapped.files)
  }
  for await (const file of reduceRuns(runs, plan)) after.push(file)
  const isChanged = ({ path, bytes }: IndexFile): boolean =>
    before.files.get(path)?.hash !== createHash('sha1').update(bytes).digest('hex')
  const different = after.filter(isChanged)
  return {
    files: different.length,
    bytes: different.reduce((sum, { bytes }) => sum + bytes.length, 0),
    shards: different.filter(({ path }) => isShard(path)).length,
  }
}

/** Whether a file of the index holds postings. */
export function isShard(path: string): boolean {
  return /^[a-z2-7]{7}-\d+\.bin$/.test(path)
}

/** Whether a file of the index holds text. */
export function isText(path: string): boolean {
  return /-t\d+\.bin$/.test(path)
}

/** Processor time of this process, in seconds. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Runs in files: gone through without holding more than one in memory. */
class KeptRuns implements AsyncIterable<Run> {
  readonly #folder: string
  #count = 0

  constructor(folder: string) {
    this.#folder = folder
  }

  async add(run: Run): Promise<void> {
    await mkdir(this.#folder, { recursive: true })
    await writeFile(join(this.#folder, `${this.#count}.run`), serialize(run))
    this.#count += 1
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Run> {
    for (let number = 0; number < this.#count; number += 1) {
      yield deserialize(await readFile(join(this.#folder, `${number}.run`))) as Run
    }
  }
}

function* blocks<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let block: T[] = []
  for (const item of items) {
    block.push(item)
    if (block.length < size) continue
    yield block
    block = []
  }
  if (block.length > 0) yield block
}
