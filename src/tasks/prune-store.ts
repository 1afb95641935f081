import type { Store } from './store.ts'

/** Keys of the store that the last build used, and of those that builds before it used, longest unused first. */
interface UsedKeys {
  seeds: readonly string[]
  blocks: readonly string[]
  unused: readonly string[]
}

const usedKey = 'used'

/** So many values that the last build did not use stay in any case: an editor takes back a change, or goes to another branch and back. */
const spare = 64

/**
 * Remove what no build used for long, so that the store does not grow for ever: of what the last build did not use,
 * a quarter of what it did use stays, and at least {@link spare} values. What is missed after all is made again.
 *
 * @param seeds Keys of all seeds of this build.
 * @param blocks Keys of the blocks of its index; undefined where it asked for none, and those of the last build count.
 */
export async function pruneStore(
  store: Store,
  seeds: readonly string[],
  blocks: readonly string[] | undefined,
): Promise<void> {
  const before = ((await store.get(usedKey)) as UsedKeys | undefined) ?? { seeds: [], blocks: [], unused: [] }
  const used = { seeds, blocks: blocks ?? before.blocks }
  const now = new Set([...used.seeds, ...used.blocks])
  const then = new Set([...before.seeds, ...before.blocks])
  if (now.size === then.size && [...now].every((key) => then.has(key))) return
  const unused = [...new Set([...before.unused, ...then])].filter((key) => !now.has(key))
  const excess = unused.splice(0, Math.max(0, unused.length - Math.max(spare, Math.ceil(now.size / 4))))
  for (const key of excess) await store.remove(key)
  await store.replace(usedKey, { ...used, unused } satisfies UsedKeys)
}
