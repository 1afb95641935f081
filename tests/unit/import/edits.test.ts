import assert from 'node:assert/strict'
import { test } from 'node:test'
import { applyEdits, offsetsBefore } from '../../../src/import/edits.ts'

test('offsets of an edited text are those of the text before', () => {
  const text = 'abcdef'
  const edits = [
    { start: 4, end: 5, text: '' },
    { start: 2, end: 2, text: '--' },
    { start: 0, end: 1, text: 'A' },
  ]
  const before = offsetsBefore(edits)
  assert.equal(applyEdits(text, edits), 'Ab--cdf')
  assert.deepEqual(
    Array.from({ length: 8 }, (_, at) => before(at)),
    [0, 1, 2, 2, 2, 3, 5, 6],
  )
})
