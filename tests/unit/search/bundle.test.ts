import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

test('the engine and its client weigh at most 16 KB, gzipped', async () => {
  const client = new URL('../../../src/search/client.ts', import.meta.url).pathname
  const { outputFiles } = await build({
    entryPoints: [client],
    bundle: true,
    minify: true,
    format: 'esm',
    write: false,
  })
  const bytes = gzipSync(outputFiles[0]!.contents, { level: 9 }).length
  assert.ok(bytes <= 16 * 1024, `${bytes} bytes`)
})
