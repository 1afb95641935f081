import cacache from 'cacache'
import type { SeedFile } from '../read/read-seeds.ts'
import { isList, noteUnused } from './prune-store.ts'
import { withRun } from './store-run.ts'
import { bucketOf, isRefused, putBytes, Store } from './store.ts'

/** One of several shares of an archive's seeds, about equal, each made on a machine of its own. */
export interface Share {
  /** From 1 to `of`. */
  part: number
  of: number
}

/** The seeds of a share. Every seed is in one of them, the same one whatever other seeds there are: a share finds in its store what it made before. */
export function seedsOfShare(seeds: readonly SeedFile[], { part, of }: Share): SeedFile[] {
  return seeds.filter(({ file }) => bucketOf(file, of) === part - 1)
}

/**
 * Take what other stores hold over into the store in `folder`. What is damaged there is left out: it is made again. Throws where the
 * disk does not give it.
 */
export async function mergeStores(folder: string, others: readonly string[]): Promise<void> {
  if (others.length > 0) await withRun(folder, async () => takeOver(folder, others))
}

async function takeOver(folder: string, others: readonly string[]): Promise<void> {
  const taken: string[] = []
  for (const other of others) {
    for (const key of Object.keys(await cacache.ls(other)).sort()) {
      const kept = isList(key) ? undefined : await cacache.get(other, key).catch(damaged)
      if (kept === undefined) continue
      await putBytes(folder, key, kept.data)
      taken.push(key)
    }
  }
  if (taken.length > 0) await noteUnused(new Store(folder), taken)
}

function damaged(error: unknown): undefined {
  if (isRefused(error)) throw error
}
