import cacache from 'cacache'
import type { SeedFile } from '../read/read-seeds.ts'

/** One of several equal shares of an archive's seeds, each made on a machine of its own. */
export interface Share {
  /** From 1 to `of`. */
  part: number
  of: number
}

/** The seeds of a share. Every seed is in one of them. */
export function seedsOf(seeds: readonly SeedFile[], { part, of }: Share): SeedFile[] {
  return seeds.filter((_, at) => at % of === part - 1)
}

/** Take what other stores hold over into the store in `folder`. What is damaged there is left out: it is made again. */
export async function mergeStores(folder: string, others: readonly string[]): Promise<void> {
  for (const other of others) {
    for (const key of Object.keys(await cacache.ls(other)).sort()) {
      const kept = await cacache.get(other, key).catch(() => undefined)
      if (kept !== undefined) await cacache.put(folder, key, kept.data, { algorithms: ['sha1'] })
    }
  }
}
