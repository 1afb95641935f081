import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Assets, bundleAssets } from '../emit/assets.ts'
import { home } from '../home.ts'
import { codeVersion, keyOf, Store } from './store.ts'

/** Assets depend on naslag alone, so they are kept beside its compiled code and not with what is made of seeds. */
const store = new Store(path.join(home, '.cache', 'assets'))

/** What pages load, bundled once for as long as naslag's own files are the same. */
export async function keptAssets(options: { dev: boolean }): Promise<Assets> {
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
