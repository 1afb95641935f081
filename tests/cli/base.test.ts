import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import { temporaryFolder, writeTree } from '../helpers/build-fixture.ts'
import { otherSeed } from '../helpers/example-seeds.ts'
import { naslag } from '../helpers/naslag.ts'
import { deadLinks, textOf } from '../helpers/site.ts'

const seeds = { 'other.md': otherSeed, 'archive.yaml': 'url: https://example.org/archive/\n' }

test('the base of a site: the option, then PATH_PREFIX, then the path of url, then /', async () => {
  const stated = writeTree(seeds)
  const unstated = writeTree({ 'other.md': otherSeed })
  const prefix = { PATH_PREFIX: '/prefix/' }
  for (const [folder, options, env, base, warns] of [
    [stated, [], {}, '/archive/', false],
    [stated, ['--base', 'archive'], {}, '/archive/', false],
    [stated, ['--base', ''], {}, '/', true],
    [stated, ['--base', '/x/'], prefix, '/x/', true],
    [stated, [], prefix, '/prefix/', true],
    [unstated, [], {}, '/', false],
    [unstated, ['--base', '/x/'], {}, '/x/', false],
  ] as const) {
    const out = path.join(temporaryFolder(), 'site')
    const { status, stderr } = await naslag(['build', '--seeds', folder, '--out', out, ...options], { env })
    assert.equal(status, 0, stderr)
    assert.equal(stderr.includes('url-and-base-differ'), warns, stderr)
    assert.match(textOf(out, 'index.html'), new RegExp(`href="${base}episodes/"`))
    assert.deepEqual(deadLinks(out, base), [])
    if (folder === stated)
      assert.ok(textOf(out, 'sitemap.xml').includes(`<loc>https://example.org${base}</loc>`))
  }
})
