import type { SearchEntry } from '../search/build.ts'
import { entryKey } from './make-block.ts'
import { Store } from './store.ts'

/** An episode that was made in this run, from the store. Throws where the store does not have it any more. */
export async function readEntry(store: string, key: string): Promise<SearchEntry> {
  const texts = new Store(store)
  const entry = (await texts.get(entryKey(key))) as SearchEntry | undefined
  if (entry !== undefined) return entry
  // So that the next run makes it again.
  await texts.forget(key)
  throw new Error(`the store lost ${key}`)
}
