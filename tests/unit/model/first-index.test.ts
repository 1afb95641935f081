import assert from 'node:assert/strict'
import { test } from 'node:test'
import { firstIndex } from '../../../src/model/first-index.ts'

test('the first index for which something holds', () => {
  for (let count = 0; count < 9; count += 1)
    for (let first = 0; first <= count; first += 1)
      assert.equal(
        firstIndex(count, (at) => at >= first),
        first,
      )
})
