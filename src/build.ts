import { Staging } from './emit/staging.ts'
import { findMoved, givenAddresses } from './link/moved.ts'
import { keysOf, loadArchive, type LoadedArchive, type LoadOptions, makeArchive } from './load-archive.ts'
import { makeSite, outlineSite, type SiteOptions, withMessages } from './make-site.ts'
import { hasErrors, sortMessages, type Message } from './messages/message.ts'
import { withoutSilenced } from './messages/silence.ts'
import { EarlierSite } from './tasks/earlier-site.ts'
import { keepAddresses, lastAddresses } from './tasks/last-addresses.ts'
import { seedsOfShare, type Share } from './tasks/shares.ts'
import { openPool, type Pool } from './tasks/pool.ts'
import { printLists } from './tasks/print-lists.ts'
import { pruneStore } from './tasks/prune-store.ts'
import { withRun } from './tasks/store-run.ts'
import { Store, withLossMended } from './tasks/store.ts'

/** Where the site goes. */
export interface BuildOptions extends SiteOptions {
  out: string
}

/** What a build read, with all messages, and whether it wrote a site. */
export type BuiltSite = LoadedArchive & { written: boolean }

/** The whole way, from a folder of seeds to a site in `out`: {@link loadArchive}, then {@link makeSite}. With an error in the input nothing is written. */
export async function build(options: BuildOptions): Promise<BuiltSite> {
  const pool = openPool(options.threads)
  try {
    return await withRun(options.cache, async () => withLossMended(async () => buildOnce(options, pool)))
  } finally {
    await pool.close()
  }
}

async function buildOnce(options: BuildOptions, pool: Pool): Promise<BuiltSite> {
  const loaded = await loadArchive(options, pool)
  if (hasErrors(loaded.messages)) {
    // An editor who mends one seed after the other would leave a value of each step.
    await pruneStore(new Store(options.cache), 'check', keysOf(loaded), [])
    return { ...loaded, written: false }
  }
  const staging = await Staging.open(options.out)
  try {
    const store = new Store(options.cache)
    const earlier = await EarlierSite.open(options.out, store)
    const site = await makeSite(loaded, options, pool)
    const { messages, written, blocks } = await site.writeRest(staging.folder, earlier, async () =>
      printLists(site.pages, staging.folder, earlier),
    )
    // Before the site is published: where the disk does not give what they read, it stays as it was.
    const aboutMoves = await movedSince(loaded, options)
    await pruneStore(store, 'build', keysOf(loaded), blocks)
    staging.publish(written, () => earlier.note(staging.folder))
    await earlier.keep()
    if (options.dev !== true) await keepAddresses(store, options.out, givenAddresses(loaded.archive.episodes))
    return { ...loaded, messages: withMessages({ ...loaded, messages }, aboutMoves), written: true }
  } catch (error) {
    await staging.discard()
    throw error
  }
}

/** {@link readArchive} with what can be said of the site before it is written. */
export async function checkArchive(options: SiteOptions & { out?: string }): Promise<LoadedArchive> {
  const loaded = await readArchive(options)
  if (hasErrors(loaded.messages)) return loaded
  const { messages } = await outlineSite(loaded, options)
  const aboutMoves = await movedSince(loaded, options)
  return { ...loaded, messages: withMessages(loaded, [...messages, ...aboutMoves]) }
}

/** {@link loadArchive} for whoever makes no site of it. */
export async function readArchive(options: LoadOptions): Promise<LoadedArchive> {
  return withRun(options.cache, async () => {
    const loaded = await loadArchive(options)
    await pruneStore(new Store(options.cache), 'check', keysOf(loaded), [])
    return loaded
  })
}

/**
 * The part of {@link loadArchive} that several machines can share: make the episodes of some of the seeds and leave them in
 * the cache. A build that has the caches of all shares makes none of them again.
 */
export async function makeShare(
  options: LoadOptions,
  share: Share,
): Promise<{ seeds: number; messages: Message[] }> {
  return withRun(options.cache, async () => makeShareOnce(options, share))
}

async function makeShareOnce(
  options: LoadOptions,
  share: Share,
): Promise<{ seeds: number; messages: Message[] }> {
  const { settings, seeds, messages } = await makeArchive(options, {
    choose: (all) => seedsOfShare(all, share),
  })
  const keys = seeds.flatMap(({ made }) => made?.key ?? [])
  if (!hasErrors(messages))
    await pruneStore(new Store(options.cache), `part ${share.part}/${share.of}`, keys, [])
  return { seeds: seeds.length, messages: sortMessages(withoutSilenced(messages, settings.silence)) }
}

/** What moved since the last build. It is told to who builds, and is in no file: a site depends on its input alone. */
async function movedSince(
  { archive }: LoadedArchive,
  { out, cache, dev }: SiteOptions & { out?: string },
): Promise<Message[]> {
  // In `dev` titles are being written.
  if (out === undefined || dev === true) return []
  return findMoved(await lastAddresses(new Store(cache), out), archive.episodes)
}
