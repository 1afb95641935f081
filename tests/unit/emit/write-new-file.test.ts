import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { writeNewFile } from '../../../src/emit/write-new-file.ts'
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
