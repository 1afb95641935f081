import cacache from 'cacache'
import { lastIndexKey } from './index-block.ts'
import { madeSeedsKey } from './kept-seed.ts'
import type { Store } from './store.ts'

/** Keys of the store that the last run used, and of those that runs before it used, longest unused first. */
interface UsedKeys {
  seeds: readonly string[]
  blocks: readonly string[]
  unused: readonly string[]
}

/**
 * Who uses a store. Each has a list of its own: a part knows nothing of the others, and a check need not be of what is built. `check` is whoever
 * reads all seeds and makes no site of them, a build with errors among them; `preview` shows a seed that was saved before it is built.
 */
export type StoreUser = 'build' | 'check' | 'preview' | `part ${number}/${number}`

/** So many values that the last run did not use stay in any case: an editor takes back a change, or goes to another branch and back. */
const spare = 64

/**
 * Remove what a user of the store did not use for long, so that the store does not grow for ever: of what its last run did not use,
 * a quarter of what it did use stays, and at least {@link spare} values. What the last build used stays, whoever asks. Only what is on
 * its own list does a user remove: what another one makes at the same time is safe. What is missed after all is made again.
 *
 * @param seeds Keys of all seeds of this run.
 * @param blocks Keys of the blocks of its index; undefined where it asked for none, and those of the last run count.
 */
export async function pruneStore(
  store: Store,
  user: StoreUser,
  seeds: readonly string[],
  blocks: readonly string[] | undefined,
): Promise<void> {
  const before = await usedBy(store, user)
  const used = { seeds, blocks: blocks ?? before.blocks }
  const now = new Set([...used.seeds, ...used.blocks])
  const then = new Set([...before.seeds, ...before.blocks])
  if (now.size === then.size && [...now].every((key) => then.has(key))) return
  const unused = [...new Set([...before.unused, ...then])].filter((key) => !now.has(key))
  const excess = unused.splice(0, Math.max(0, unused.length - Math.max(spare, Math.ceil(now.size / 4))))
  const built = user === 'build' ? { seeds: [], blocks: [] } : await usedBy(store, 'build')
  const kept = new Set([...built.seeds, ...built.blocks])
  for (const key of excess) if (!kept.has(key)) await store.remove(key)
  await store.replace(listKey(user), { ...used, unused } satisfies UsedKeys)
}

/** Values that were taken over into a store for its builds: those that no build uses are then removed first. */
export async function noteUnused(store: Store, keys: readonly string[]): Promise<void> {
  const before = await usedBy(store, 'build')
  await store.replace(listKey('build'), { ...before, unused: [...new Set([...keys, ...before.unused])] })
}

/** The keys of all lists, and of these. */
export async function listedKeys(store: Store): Promise<Set<string>> {
  const listed = new Set<string>()
  for (const key of Object.keys(await cacache.ls(store.folder))) {
    if (!isList(key)) continue
    listed.add(key)
    const list = (await store.get(key)) as Partial<UsedKeys & { groups: readonly string[] }> | undefined
    for (const named of [list?.seeds, list?.blocks, list?.unused, list?.groups])
      for (const each of named ?? []) listed.add(each)
  }
  return listed
}

async function usedBy(store: Store, user: StoreUser): Promise<UsedKeys> {
  return ((await store.get(listKey(user))) as UsedKeys | undefined) ?? { seeds: [], blocks: [], unused: [] }
}

/** Where the store keeps the list of a user. */
function listKey(user: StoreUser): string {
  return user === 'build' ? 'used' : `used by ${user}`
}

/** What a store knows of its own runs, and no other store should take over. */
export function isList(key: string): boolean {
  return (
    key === madeSeedsKey || key === lastIndexKey || key === listKey('build') || key.startsWith('used by ')
  )
}
