import { readableSource, type SeedFile } from '../read/read-seeds.ts'
import { madeSeedsKey } from './kept-seed.ts'
import { besideOf, keyOfSource, type MadeSeed, type MakeTask, sharedKey } from './make-block.ts'
import { bucketOf, keyOf, Store } from './store.ts'

/** Seeds whose results are kept as one value, about: when one of them changes, those of its group are written again. */
const groupSize = 32

/** What is kept of all seeds: what their results depend on besides them, and the keys of their groups. */
interface Kept {
  shared: string
  groups: readonly string[]
}

/** The results of a group of seeds, by `MadeSeed.source`. */
type Group = ReadonlyMap<string, MadeSeed>

/**
 * What the last build made of all seeds, in some values of the store: to look up thousands of small ones takes longer than to
 * read the seeds themselves.
 */
export class MadeSeeds {
  readonly #store: Store
  readonly #task: Omit<MakeTask, 'seeds'>
  readonly #shared: string
  /** Keys of the groups that the store has, of whatever build. */
  readonly #before: readonly string[]
  /** Those that are of use, by key. */
  readonly #groups: ReadonlyMap<string, Group>

  private constructor(
    task: Omit<MakeTask, 'seeds'>,
    before: readonly string[],
    made: ReadonlyMap<string, Group>,
  ) {
    this.#task = task
    this.#shared = sharedKey(task)
    this.#store = new Store(task.store)
    this.#before = before
    this.#groups = made
  }

  static async open(task: Omit<MakeTask, 'seeds'>): Promise<MadeSeeds> {
    const store = new Store(task.store)
    const kept = ((await store.get(madeSeedsKey)) as Kept | undefined) ?? { shared: '', groups: [] }
    const made = new Map<string, Group>()
    if (kept.shared !== sharedKey(task)) return new MadeSeeds(task, kept.groups, made)
    for (const key of kept.groups) {
      const group = (await store.get(key)) as Group | undefined
      if (group !== undefined) made.set(key, group)
    }
    return new MadeSeeds(task, kept.groups, made)
  }

  /** What is known of each seed, by what it holds now. */
  find(seeds: readonly SeedFile[]): (MadeSeed | undefined)[] {
    if (this.#groups.size === 0) return seeds.map(() => undefined)
    const made = new Map([...this.#groups.values()].flatMap((group) => [...group]))
    return seeds.map((seed) => {
      const source = this.#sourceOf(seed)
      return source === undefined ? undefined : made.get(source)
    })
  }

  #sourceOf(seed: SeedFile): string | undefined {
    // Of one that cannot be read whoever makes the seed says so.
    const source = readableSource(seed)
    return source === undefined ? undefined : keyOfSource(source, besideOf(source, this.#task.beside))
  }

  /** Keep these for the next build. */
  async replace(all: readonly MadeSeed[]): Promise<void> {
    const count = groupCount(all.length)
    const grouped = new Map<number, Map<string, MadeSeed>>()
    for (const seed of all) {
      if (seed.made === undefined) continue
      const number = bucketOf(seed.made.digest.file, count)
      const group = grouped.get(number)
      if (group === undefined) grouped.set(number, new Map([[seed.made.source, seed]]))
      else group.set(seed.made.source, seed)
    }
    const keys = new Set<string>()
    for (const group of grouped.values()) {
      const key = keyOf(this.#shared, 'group', ...group.keys())
      if (!this.#groups.has(key)) await this.#store.put(key, group satisfies Group)
      keys.add(key)
    }
    await this.#store.replace(madeSeedsKey, { shared: this.#shared, groups: [...keys] } satisfies Kept)
    for (const key of this.#before) if (!keys.has(key)) await this.#store.remove(key)
  }
}

/** A power of two, so that it stays the same when there are some seeds more. */
function groupCount(seeds: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(seeds / groupSize)))
}
