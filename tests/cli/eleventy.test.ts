import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { siteForEleventy } from '../../src/eleventy-site.ts'
import { Staging } from '../../src/emit/staging.ts'
import { buildFixture, root, temporaryFolder, testCache, writeTree } from '../helpers/build-fixture.ts'
import { otherSeed } from '../helpers/example-seeds.ts'
import { deadLinks, filesOf, textOf } from '../helpers/site.ts'

/** The site that Eleventy's own command makes of the seeds of a folder with naslag's configuration. */
function plainRun(options: string[], env: Record<string, string> = {}, cwd = root): string {
  const out = path.join(temporaryFolder(), 'plain')
  const run = spawnSync(
    'npx',
    ['@11ty/eleventy', `--output=${path.relative(cwd, out)}`, '--quiet', ...options],
    { cwd, encoding: 'utf8', env: { ...process.env, FORCE_COLOR: '', ...env } },
  )
  assert.equal(run.status, 0, run.stderr + run.stdout)
  return out
}

test('a plain run of Eleventy finds the configuration and makes the same site', async () => {
  const out = plainRun([])
  const { out: own } = await buildFixture(path.join(root, 'seeds'))
  assert.deepEqual(filesOf(out), filesOf(own))
  for (const file of filesOf(own).filter(
    (name) => /\.(html|json|ndjson)$/.test(name) && name !== 'build.json',
  )) {
    assert.equal(textOf(out, file), textOf(own, file), file)
  }
  // Another build may replace it, but for what somebody put there.
  await (await Staging.open(out)).discard()
  writeFileSync(path.join(out, 'CNAME'), 'example.org')
  await assert.rejects(Staging.open(out), /Unexpected CNAME in /)
})

test('warnings are said once the site is written', async (t) => {
  const seeds = writeTree({
    'other.md': otherSeed.replace('## Transcript', '## Notez\n\nA note.\n\n## Transcript'),
  })
  const site = await siteForEleventy({ seeds, base: '/', cache: testCache })
  const write = t.mock.method(process.stderr, 'write', () => true)
  await site.writeRest(path.join(temporaryFolder(), 'site'))
  const said = write.mock.calls.map(({ arguments: [text] }) => String(text)).join('')
  write.mock.restore()
  assert.match(said, /other\.md\n.*Unexpected section `Notez`.*section-misspelt/)
})

test('Eleventy says where the site is served: its option first, then PATH_PREFIX, then the url of the archive', () => {
  const work = writeTree({
    'seeds/archive.yaml': 'url: https://example.org/z/\n',
    'seeds/other.md': otherSeed,
    'package.json': '{"type": "module"}',
    'tsconfig.json': JSON.stringify({ extends: path.join(root, 'tsconfig.json') }),
    'eleventy.config.mjs': `export { default } from ${JSON.stringify(path.join(root, 'eleventy.config.mjs'))}\n`,
  })
  symlinkSync(path.join(root, 'node_modules'), path.join(work, 'node_modules'))
  for (const [options, env, base] of [
    [['--pathprefix=/x/y/'], { PATH_PREFIX: '/p/' }, '/x/y/'],
    [['--pathprefix=x'], {}, '/x/'],
    [[], { PATH_PREFIX: '/p/' }, '/p/'],
    [[], {}, '/z/'],
  ] as const) {
    const out = plainRun([...options], env, work)
    assert.match(textOf(out, 'index.html'), new RegExp(`href="${base}episodes/"`))
    assert.deepEqual(deadLinks(out, base), [])
  }
})
