import assert from 'node:assert/strict'
import { readFileSync, readdirSync, copyFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { root, temporaryFolder, writeTree } from '../helpers/build-fixture.ts'
import { completeSeed, otherSeed } from '../helpers/example-seeds.ts'
import { naslag } from '../helpers/naslag.ts'
import { filesOf } from '../helpers/site.ts'

test('the same seeds give the same bytes in another time zone, locale and order of files', async () => {
  const first = writeTree({ 'b.md': completeSeed, 'a.md': otherSeed })
  const second = writeTree({ 'a.md': otherSeed, 'b.md': completeSeed })
  for (const file of readdirSync(path.join(root, 'seeds')).filter(
    (name) => name.endsWith('.md') || name.endsWith('.yaml'),
  )) {
    copyFileSync(path.join(root, 'seeds', file), path.join(first, file))
    copyFileSync(path.join(root, 'seeds', file), path.join(second, file))
  }
  const out = temporaryFolder()
  // Each with a cache of its own: what the first has made would else be in the second.
  const build = (seeds: string, name: string): string[] => [
    'build',
    '--seeds',
    seeds,
    '--out',
    path.join(out, name),
    '--cache',
    path.join(out, `cache ${name}`),
  ]
  const one = await naslag(build(first, 'one'), {
    env: { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
  })
  const two = await naslag(build(second, 'two'), {
    env: { TZ: 'America/Los_Angeles', LC_ALL: 'C', LANG: 'C' },
  })
  assert.deepEqual([one.status, two.status], [0, 0], one.stderr + two.stderr)
  const files = filesOf(path.join(out, 'one'))
  assert.deepEqual(filesOf(path.join(out, 'two')), files)
  for (const file of files) {
    assert.ok(
      readFileSync(path.join(out, 'one', file)).equals(readFileSync(path.join(out, 'two', file))),
      file,
    )
  }
})
