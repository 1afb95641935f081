import assert from 'node:assert/strict'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { OutputFolderError, Staging, writeFiles } from '../../../src/emit/staging.ts'
import { temporaryFolder } from '../../helpers/build-fixture.ts'

async function publish(out: string, text: string): Promise<void> {
  const staging = await Staging.open(out)
  await writeFiles(staging.folder, [
    { file: 'build.json', content: '{}' },
    { file: 'a/b.txt', content: text },
  ])
  staging.publish()
}

test('a site replaces the one before it, and nothing is left beside it', async () => {
  const parent = temporaryFolder()
  const out = path.join(parent, 'site')
  await publish(out, 'one')
  await publish(out, 'two')
  assert.equal(readFileSync(path.join(out, 'a/b.txt'), 'utf8'), 'two')
  assert.deepEqual(readdirSync(parent), ['site'])
})

test('until it is published the old site is as it was', async () => {
  const parent = temporaryFolder()
  const out = path.join(parent, 'site')
  await publish(out, 'one')
  const staging = await Staging.open(out)
  await writeFiles(staging.folder, [{ file: 'a/b.txt', content: 'two' }])
  assert.equal(readFileSync(path.join(out, 'a/b.txt'), 'utf8'), 'one')
  await staging.discard()
  assert.deepEqual(readdirSync(parent), ['site'])
})

test('what killed builds left is cleared, and a site caught between two names is put back', async () => {
  const parent = temporaryFolder()
  const out = path.join(parent, 'site')
  await publish(out, 'one')
  // No process has this number: the largest that Linux gives is 4194304.
  renameSync(out, `${out}.old-99999999`)
  mkdirSync(`${out}.new-99999999-0a1b2c3d`)
  const staging = await Staging.open(out)
  assert.equal(readFileSync(path.join(out, 'a/b.txt'), 'utf8'), 'one')
  await staging.discard()
  assert.deepEqual(readdirSync(parent), ['site'])
})

test('a folder with other files, or a file, is refused and left alone', async () => {
  const parent = temporaryFolder()
  const folder = path.join(parent, 'documents')
  mkdirSync(folder)
  writeFileSync(path.join(folder, 'letter.txt'), 'dear')
  await assert.rejects(Staging.open(folder), OutputFolderError)
  await assert.rejects(Staging.open(path.join(folder, 'letter.txt')), OutputFolderError)
  assert.deepEqual(readdirSync(folder), ['letter.txt'])
})

test('an empty folder is taken', async () => {
  const out = path.join(temporaryFolder(), 'site')
  mkdirSync(out)
  await publish(out, 'one')
  assert.ok(existsSync(path.join(out, 'build.json')))
})
