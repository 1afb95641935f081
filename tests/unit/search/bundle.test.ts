import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { slimEngine } from '../../../src/emit/slim-engine.ts'
import * as client from '../../../src/search/client.ts'
import { buildIndex, entriesOf, talk } from '../../search/archive-index.ts'

/** The engine and its client as a site has them. */
async function bundled(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [new URL('../../../src/search/client.ts', import.meta.url).pathname],
    bundle: true,
    minify: true,
    format: 'esm',
    plugins: [slimEngine],
    write: false,
  })
  return outputFiles[0]!.contents
}

test('the engine and its client weigh at most 16 KB, gzipped', async () => {
  const bytes = gzipSync(await bundled(), { level: 9 }).length
  assert.ok(bytes <= 16 * 1024, `${bytes} bytes`)
})

test('they answer as with all of MiniSearch', async () => {
  const code = Buffer.from(await bundled()).toString('base64')
  const slim = (await import(`data:text/javascript;base64,${code}`)) as typeof client
  const passages = [
    'wind at sea',
    'a windmill and more wind',
    'the sea, the sea',
    'ships and windows',
    'nothing',
  ]
  const { fetch } = await buildIndex(entriesOf([talk({ title: 'Wind', tags: ['sea'], passages })]))
  for (const query of ['wind', 'wind sea', 'win', 'wimd', 'windmil', '"the sea"', 'ships -sea', 'tag:sea']) {
    const [whole, cut] = await Promise.all(
      [client, slim].map(async ({ openIndex }) => {
        const { groups } = await openIndex({ fetch }).search(query)
        return groups.flatMap(({ hits }) => hits.map(({ id, score }) => [id, score]))
      }),
    )
    assert.notEqual(whole!.length, 0, query)
    assert.deepEqual(cut, whole, query)
  }
})
