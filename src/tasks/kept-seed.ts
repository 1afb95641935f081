import { deserialize, serialize } from 'node:v8'
import type { Message } from '../messages/message.ts'
import type { EpisodeDigest } from '../model/archive.ts'
import type { Subtitle } from '../model/transcript.ts'
import type { EpisodeFacts, Run, SearchEntry } from '../search/build.ts'
import { type Store, StoreLossError } from './store.ts'

/** What linking needs of a seed, and where the rest is. */
export interface KeptSeed {
  messages: Message[]
  digest: EpisodeDigest
  facts: EpisodeFacts
}

/** An episode as it is printed and searched. */
export interface KeptEpisode extends SearchEntry {
  /** Absent where it has no times. */
  subtitles?: readonly Subtitle[]
}

/** What the store keeps of a seed under one key: three values, each read when it is needed. */
interface KeptValues {
  seed: Uint8Array
  entry: Uint8Array
  run: Uint8Array
}

/** Keep what was made of a seed: what linking needs, the episode, and its words. */
export async function keepSeed(
  store: Store,
  key: string,
  { seed, entry, run }: { seed: KeptSeed; entry: KeptEpisode; run: Run },
): Promise<void> {
  const values: KeptValues = { seed: serialize(seed), entry: serialize(entry), run: serialize(run) }
  await store.put(key, values)
}

/** What linking needs of a seed; `undefined`, as with the others, where the store does not have it any more. */
export async function readSeed(store: Store, key: string): Promise<KeptSeed | undefined> {
  return (await read(store, key, 'seed')) as KeptSeed | undefined
}

/** The episode of a seed. */
export async function readEntry(store: Store, key: string): Promise<KeptEpisode | undefined> {
  return (await read(store, key, 'entry')) as KeptEpisode | undefined
}

/** The episode of a seed that was made in this run. Throws {@link StoreLossError}. */
export async function entryOf(store: Store, key: string): Promise<KeptEpisode> {
  const entry = await readEntry(store, key)
  if (entry !== undefined) return entry
  await forgetSeed(store, key)
  throw new StoreLossError(key)
}

/** The words of a seed. */
export async function readRun(store: Store, key: string): Promise<Run | undefined> {
  return (await read(store, key, 'run')) as Run | undefined
}

async function read(store: Store, key: string, name: keyof KeptValues): Promise<unknown> {
  const values = (await store.get(key)) as KeptValues | undefined
  return values === undefined ? undefined : deserialize(values[name])
}

/** Where the store keeps what was made of all seeds in the last build. */
export const madeSeedsKey = 'made seeds'

/** The store turned out to have lost a seed: the next run makes it again. */
export async function forgetSeed(store: Store, key: string): Promise<void> {
  await store.forget(key)
  await store.forget(madeSeedsKey)
}
