import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import * as client from '../../../src/search/client.ts'
import { bundleClient } from '../../helpers/bundle-client.ts'
import { buildIndex, entriesOf, talk } from '../../search/archive-index.ts'

test('the engine and its client weigh at most 16 KB, gzipped', async () => {
  const bytes = gzipSync(await bundleClient(), { level: 9 }).length
  assert.ok(bytes <= 16 * 1024, `${bytes} bytes`)
})

test('they answer as with all of MiniSearch', async () => {
  const code = Buffer.from(await bundleClient()).toString('base64')
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
