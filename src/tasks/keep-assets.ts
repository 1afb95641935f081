import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Assets, bundleAssets } from '../emit/assets.ts'
import { home } from '../home.ts'
import { codeVersion, keyOf, type Store } from './store.ts'

/** What pages load, bundled: from the store while naslag's own files are the same. */
export async function keptAssets(store: Store, options: { dev: boolean }): Promise<Assets> {
  const key = keyOf(codeVersion(), 'assets', String(options.dev), ...browserFiles())
  const known = (await store.get(key)) as Assets | undefined
  if (known !== undefined) return known
  const assets = await bundleAssets(options)
  await store.put(key, assets)
  return assets
}

/** What is bundled and is no part of {@link codeVersion}. */
function browserFiles(): Uint8Array[] {
  return ['src/browser', 'templates/style'].flatMap((folder) =>
    readdirSync(path.join(home, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => readFileSync(file)),
  )
}
