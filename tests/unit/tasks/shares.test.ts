import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seedsOfShare } from '../../../src/tasks/shares.ts'

const of = 4
const seeds = Array.from({ length: 2000 }, (_, at) => ({ file: `talk-${at}.md`, path: '', size: 0 }))
const partsOf = (all: typeof seeds): string[][] =>
  Array.from({ length: of }, (_, at) => seedsOfShare(all, { part: at + 1, of }).map(({ file }) => file))

test('shares are about equal, and every seed is in one of them', () => {
  const parts = partsOf(seeds)
  assert.deepEqual(parts.flat().toSorted(), seeds.map(({ file }) => file).toSorted())
  for (const part of parts) assert.ok(part.length > 400 && part.length < 600, String(part.length))
})

test('a seed more leaves all others in their shares', () => {
  const more = partsOf([{ file: 'a.md', path: '', size: 0 }, ...seeds])
  assert.deepEqual(
    more.map((part) => part.filter((file) => file !== 'a.md')),
    partsOf(seeds),
  )
})
