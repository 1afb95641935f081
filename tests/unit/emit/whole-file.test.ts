import assert from 'node:assert/strict'
import fs, { chmodSync, linkSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import path from 'node:path'
import { mock, test } from 'node:test'
import { replaceFile, writeNewFile } from '../../../src/emit/whole-file.ts'
import { temporaryFolder, writeTree } from '../../helpers/build-fixture.ts'
import { filesOf } from '../../helpers/site.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test('a file is written with the folders above it, and nothing else', async () => {
  const folder = temporaryFolder()
  assert.equal(await writeNewFile(path.join(folder, 'a/b/c.md'), bytes('Hello.')), true)
  assert.deepEqual(filesOf(folder), ['a/b/c.md'])
  assert.equal(readFileSync(path.join(folder, 'a/b/c.md'), 'utf8'), 'Hello.')
})

test('what is there is not replaced, be it a file or a folder', async () => {
  const folder = writeTree({ 'a.md': 'mine', 'b.md/c': '' })
  assert.equal(await writeNewFile(path.join(folder, 'a.md'), bytes('other')), false)
  assert.equal(await writeNewFile(path.join(folder, 'b.md'), bytes('other')), false)
  assert.equal(readFileSync(path.join(folder, 'a.md'), 'utf8'), 'mine')
  assert.deepEqual(readdirSync(folder).sort(), ['a.md', 'b.md'])
})

test('of many that write one file at once one does, and the file is whole', async () => {
  const file = path.join(temporaryFolder(), 'a.md')
  const texts = Array.from({ length: 20 }, (_, at) => `${at} `.repeat(10_000))
  const written = await Promise.all(texts.map((text) => writeNewFile(file, bytes(text))))
  assert.equal(written.filter(Boolean).length, 1)
  assert.ok(texts.includes(readFileSync(file, 'utf8')))
  assert.deepEqual(readdirSync(path.dirname(file)), ['a.md'])
})

test('of a file that the disk does not take whole nothing stays', async () => {
  const folder = temporaryFolder()
  const { writeFile } = fs.promises
  const full = mock.method(
    fs.promises,
    'writeFile',
    async (file: string, text: Uint8Array, options: object) => {
      await writeFile(file, text.subarray(0, 3), options)
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
    },
  )
  syncBuiltinESMExports()
  try {
    await assert.rejects(writeNewFile(path.join(folder, 'a.md'), bytes('Hello.')), { code: 'ENOSPC' })
  } finally {
    full.mock.restore()
    syncBuiltinESMExports()
  }
  assert.equal(full.mock.callCount(), 1)
  assert.deepEqual(readdirSync(folder), [])
})

test('a file that is replaced is never written into: its old bytes stay where a second name has them', async () => {
  const folder = writeTree({ 'a.yaml': 'old' })
  const [file, second] = [path.join(folder, 'a.yaml'), path.join(folder, 'second.yaml')]
  linkSync(file, second)
  chmodSync(file, 0o666)
  await replaceFile(file, bytes('new'))
  assert.deepEqual([readFileSync(file, 'utf8'), readFileSync(second, 'utf8')], ['new', 'old'])
  assert.equal(statSync(file).mode & 0o777, 0o666)
  assert.deepEqual(readdirSync(folder).sort(), ['a.yaml', 'second.yaml'])
})

test('of a link the file is replaced that it leads to', async () => {
  const folder = writeTree({ 'elsewhere/a.yaml': 'old', 'seeds/b.yaml': '' })
  const file = path.join(folder, 'seeds/a.yaml')
  symlinkSync('../elsewhere/a.yaml', file)
  await replaceFile(file, bytes('new'))
  assert.ok(lstatSync(file).isSymbolicLink())
  assert.equal(readFileSync(path.join(folder, 'elsewhere/a.yaml'), 'utf8'), 'new')
  assert.deepEqual(filesOf(folder), ['elsewhere/a.yaml', 'seeds/b.yaml'])
})
