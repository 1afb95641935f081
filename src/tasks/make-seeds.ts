import { cut } from '../model/cut.ts'
import type { SeedFile } from '../read/read-seeds.ts'
import type { Progress } from './print-episodes.ts'
import { MadeSeeds } from './made-seeds.ts'
import type { MadeSeed, MakeTask } from './make-block.ts'
import type { Pool } from './pool.ts'
import { codeVersion } from './version.ts'

/** Seeds that are made at a time. */
const makeSize = 10
/** Milliseconds that it takes to make an episode in a thread that has just started, about. */
const makeWork = 80

/** What makes an episode of a seed, besides the seed. */
export type Surroundings = Omit<MakeTask, 'seeds' | 'version'>

/** How {@link makeSeeds} is done. */
export interface MakeOptions {
  /** These are all seeds there are: what is known of them is kept together for the next build. */
  areAll: boolean
  onProgress?: Progress | undefined
  /** Called when the first ones are given out to be made, where some have to be. */
  onFresh?: (() => void) | undefined
}

/** Make the episodes of seeds, or take them from the store; the answers are in the order of the seeds. */
export async function makeSeeds(
  seeds: readonly SeedFile[],
  surroundings: Surroundings,
  pool: Pool,
  { areAll, onProgress, onFresh }: MakeOptions,
): Promise<MadeSeed[]> {
  const task = { ...surroundings, version: codeVersion() }
  const before = areAll ? await MadeSeeds.open(task) : undefined
  const made = before?.find(seeds) ?? seeds.map(() => undefined)
  const unknown = seeds.flatMap((_, at) => (made[at] === undefined ? [at] : []))
  let done = seeds.length - unknown.length
  const making = Promise.all(
    cut(unknown, makeSize).map(async (block) => {
      const blockTask = { ...task, seeds: block.map((at) => seeds[at]!) }
      const results = await pool.run('makeBlock', blockTask, unknown.length * makeWork)
      block.forEach((at, index) => (made[at] = results[index]!))
      onProgress?.('seeds', (done += block.length), seeds.length)
    }),
  )
  // Many have started threads by now.
  if (unknown.length > 0) onFresh?.()
  await making
  const all = made as MadeSeed[]
  if (unknown.length > 0) await before?.replace(all)
  return all
}
