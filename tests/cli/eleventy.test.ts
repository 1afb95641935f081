import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { test } from 'node:test'
import { buildFixture, root, temporaryFolder } from '../helpers/build-fixture.ts'
import { filesOf, textOf } from '../helpers/site.ts'

test('a plain run of Eleventy finds the configuration and makes the same site', async () => {
  const out = path.join(temporaryFolder(), 'plain')
  const run = spawnSync('npx', ['@11ty/eleventy', `--output=${path.relative(root, out)}`, '--quiet'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '' },
  })
  assert.equal(run.status, 0, run.stderr + run.stdout)
  const { out: own } = await buildFixture(path.join(root, 'seeds'))
  assert.deepEqual(filesOf(out), filesOf(own))
  for (const file of filesOf(own).filter(
    (name) => /\.(html|json|ndjson)$/.test(name) && name !== 'build.json',
  )) {
    assert.equal(textOf(out, file), textOf(own, file), file)
  }
})
