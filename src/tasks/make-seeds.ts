import { readSource, type SeedFile, UnreadableError } from '../read/read-seeds.ts'
import type { Progress } from './blocks.ts'
import { cut } from './cut.ts'
import { allMadeKey } from './kept-seed.ts'
import { besideOf, keyOfSource, type MadeSeed, type MakeTask, sharedKey } from './make-block.ts'
import type { Pool } from './pool.ts'
import { Store } from './store.ts'
import { codeVersion } from './version.ts'

/** Seeds that are made at a time. */
const makeSize = 10
/** Milliseconds that it takes to make an episode in a thread that has just started, about. */
const makeWork = 80

/** What makes an episode of a seed, besides the seed. */
export type Surroundings = Omit<MakeTask, 'seeds' | 'version'>

/**
 * Make the episodes of seeds, or take them from the store. The answers are in the order of `seeds`.
 *
 * @param areAll These are all seeds there are: what is known of them is kept together for the next build.
 */
export async function makeSeeds(
  seeds: readonly SeedFile[],
  surroundings: Surroundings,
  pool: Pool,
  areAll: boolean,
  progress?: Progress,
): Promise<MadeSeed[]> {
  const task = { ...surroundings, version: codeVersion() }
  const before = areAll ? await AllMade.open(task) : undefined
  const made = before?.find(seeds) ?? seeds.map(() => undefined)
  const unknown = seeds.flatMap((_, at) => (made[at] === undefined ? [at] : []))
  let done = seeds.length - unknown.length
  await Promise.all(
    cut(unknown, makeSize).map(async (block) => {
      const blockTask = { ...task, seeds: block.map((at) => seeds[at]!) }
      const results = await pool.run('makeBlock', blockTask, unknown.length * makeWork)
      block.forEach((at, index) => (made[at] = results[index]!))
      progress?.('seeds', (done += block.length), seeds.length)
    }),
  )
  const all = made as MadeSeed[]
  if (unknown.length > 0) await before?.replace(all)
  return all
}

/**
 * What the last build made of all seeds, as one value of the store: to look up thousands of small ones takes longer than to
 * read the seeds themselves.
 */
class AllMade {
  readonly #store: Store
  readonly #task: Omit<MakeTask, 'seeds'>
  /** What results depend on besides the seeds. */
  readonly #shared: string
  readonly #made: ReadonlyMap<string, MadeSeed>

  private constructor(task: Omit<MakeTask, 'seeds'>, store: Store, made: ReadonlyMap<string, MadeSeed>) {
    this.#task = task
    this.#shared = sharedKey(task)
    this.#store = store
    this.#made = made
  }

  static async open(task: Omit<MakeTask, 'seeds'>): Promise<AllMade> {
    const store = new Store(task.store)
    const kept = (await store.get(allMadeKey)) as { shared: string; made: Map<string, MadeSeed> } | undefined
    return new AllMade(task, store, kept?.shared === sharedKey(task) ? kept.made : new Map())
  }

  /** What is known of each seed, by what it holds now. */
  find(seeds: readonly SeedFile[]): (MadeSeed | undefined)[] {
    if (this.#made.size === 0) return seeds.map(() => undefined)
    return seeds.map((seed) => this.#findOne(seed))
  }

  #findOne(seed: SeedFile): MadeSeed | undefined {
    try {
      const source = readSource(seed)
      return this.#made.get(keyOfSource(source, besideOf(source, this.#task.beside)))
    } catch (error) {
      // Whoever makes the seed says so.
      if (error instanceof UnreadableError) return undefined
      throw error
    }
  }

  /** Keep these for the next build. */
  async replace(all: readonly MadeSeed[]): Promise<void> {
    const made = new Map(all.flatMap((seed) => (seed.made === undefined ? [] : [[seed.made.source, seed]])))
    await this.#store.replace(allMadeKey, { shared: this.#shared, made })
  }
}
