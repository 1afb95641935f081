import assert from 'node:assert/strict'
import fs, { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'
import { mock, test } from 'node:test'
import { EarlierFiles, type WrittenFile } from '../../../src/tasks/earlier-files.ts'
import { temporaryFolder } from '../../helpers/build-fixture.ts'

/** A site with some files, as they were written. */
function siteOf(...files: string[]): { folder: string; written: WrittenFile[] } {
  const folder = temporaryFolder()
  const written = files.map((file) => {
    const full = path.join(folder, file)
    mkdirSync(path.dirname(full), { recursive: true })
    writeFileSync(full, file)
    const { size, mtimeMs } = statSync(full)
    return { file, size, mtime: mtimeMs }
  })
  return { folder, written }
}

test('files are linked, all of them or none', () => {
  const { folder, written } = siteOf('a/b.txt', 'a/c.txt')
  const files = new EarlierFiles(folder)
  const output = temporaryFolder()
  assert.ok(files.link(written, output))
  assert.equal(statSync(path.join(output, 'a/c.txt')).ino, statSync(path.join(folder, 'a/c.txt')).ino)
  writeFileSync(path.join(folder, 'a/c.txt'), 'changed by somebody')
  const other = temporaryFolder()
  assert.ok(!files.link(written, other))
  assert.deepEqual(fs.readdirSync(other), [])
})

test('what cannot be linked is to be written, whatever the reason, and no link is left', () => {
  const { folder, written } = siteOf('one.txt', 'two.txt')
  const link = fs.linkSync
  for (const code of ['EXDEV', 'EPERM', 'ENOSYS', 'EACCES', 'EINVAL']) {
    const output = temporaryFolder()
    const mocked = mock.method(fs, 'linkSync', (from: string, to: string) => {
      if (from.endsWith('two.txt')) throw Object.assign(new Error(code), { code })
      link(from, to)
    })
    syncBuiltinESMExports()
    try {
      assert.ok(!new EarlierFiles(folder).link(written, output), code)
    } finally {
      mocked.mock.restore()
      syncBuiltinESMExports()
    }
    assert.deepEqual(fs.readdirSync(output), [])
  }
})

test('a file that is there already is not taken for one that can be written: it may be a link to the site that is served', () => {
  const { folder, written } = siteOf('one.txt')
  const output = temporaryFolder()
  const files = new EarlierFiles(folder)
  assert.ok(files.link(written, output))
  assert.throws(() => files.link(written, output), { code: 'EEXIST' })
  assert.equal(readFileSync(path.join(folder, 'one.txt'), 'utf8'), 'one.txt')
})
