import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { KeyNumbers } from '../../../src/segment/key-numbers.ts'

test('numberings do not disturb each other, whichever is asked', () => {
  const asked = fc.array(fc.tuple(fc.nat(2), fc.oneof(fc.nat(20), fc.nat(200_000))), { maxLength: 200 })
  fc.assert(
    fc.property(asked, (calls) => {
      const numberings = [new KeyNumbers(), new KeyNumbers(), new KeyNumbers()]
      const maps = numberings.map(() => new Map<number, number>())
      for (const [which, key] of calls) {
        const map = maps[which]!
        if (!map.has(key)) map.set(key, map.size)
        assert.equal(numberings[which]!.of(key), map.get(key))
      }
      for (const [which, map] of maps.entries()) assert.deepEqual(numberings[which]!.keys, [...map.keys()])
    }),
  )
})
