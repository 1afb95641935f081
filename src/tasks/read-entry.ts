import type { SearchEntry } from '../search/build.ts'
import type { StoredSeed } from './make-block.ts'
import { Store } from './store.ts'

/** An episode that was made in this run, from the store. */
export async function readEntry(store: string, key: string): Promise<SearchEntry> {
  const seed = (await new Store(store).get(key)) as StoredSeed | undefined
  if (seed?.entry === undefined) throw new Error(`the store lost ${key}`)
  return seed.entry
}
