import assert from 'node:assert/strict'
import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { findFiles } from '../../../src/read/find-files.ts'
import { writeTree } from '../../helpers/build-fixture.ts'

const isWanted = (file: string): boolean => file.endsWith('.vtt')

test('files of folders in order, each once, whatever names them', () => {
  const folder = writeTree({
    'd/b.vtt': '',
    'd/a/c.vtt': '',
    'd/e.mp4': '',
    'd/.cache/f.vtt': '',
    'd/node_modules/g.vtt': '',
  })
  const at = (...parts: string[]): string => path.join(folder, ...parts)
  const found = findFiles([at('d', 'b.vtt'), at('d'), at('d', 'a', '..', 'b.vtt')], isWanted)
  assert.deepEqual(
    found.map(({ file }) => path.posix.relative(folder, file)),
    ['d/b.vtt', 'd/a/c.vtt'],
  )
  assert.ok(found.every(({ problem }) => problem === undefined))
})

test('a link that leads nowhere, named or in a folder', () => {
  const folder = writeTree({ 'd/a.vtt': '' })
  symlinkSync('nowhere', path.join(folder, 'd/b.md'))
  for (const place of [path.join(folder, 'd'), path.join(folder, 'd/b.md')]) {
    const problems = findFiles([place], isWanted).flatMap(({ problem }) => problem ?? [])
    assert.deepEqual(problems, ['link to a file that is not there'])
  }
})
