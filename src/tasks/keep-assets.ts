import path from 'node:path'
import { type Assets, bundleAssets } from '../emit/assets.ts'
import { ownCache } from '../home.ts'
import { keyOf, Store } from './store.ts'
import { assetsVersion } from './version.ts'

/** Assets depend on naslag alone, so they are kept beside its compiled code and not with what is made of seeds. */
const store = new Store(path.join(ownCache, 'assets'))

/** What the disk did not take, because the program belongs to another user for one: kept for as long as this process runs. */
const held = new Map<string, Assets>()

/** What pages load, bundled once for as long as naslag's own files are the same. */
export async function keptAssets(options: { dev: boolean }): Promise<Assets> {
  const key = keyOf(assetsVersion(), String(options.dev))
  const known = held.get(key) ?? ((await store.get(key).catch(() => undefined)) as Assets | undefined)
  if (known !== undefined) return known
  const assets = await bundleAssets(options)
  await store.put(key, assets).catch(() => held.set(key, assets))
  return assets
}
