import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { stripPlaces } from '../../../src/pages/strip.ts'

test('segments are as wide as their chapters are long', () => {
  assert.deepEqual(stripPlaces([1, 3]), [
    { x: 0, width: 250 },
    { x: 250, width: 750 },
  ])
  assert.deepEqual(stripPlaces([]), [])
})

test('segments fill the strip without gaps, whatever their lengths', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(100_000), { minLength: 1, maxLength: 60 }), (lengths) => {
      const places = stripPlaces(lengths)
      let end = 0
      for (const { x, width } of places) {
        assert.ok(Math.abs(x - end) < 1e-6 && width >= 0)
        end = x + width
      }
      if (lengths.some((length) => length > 0)) assert.ok(Math.abs(end - 1000) < 1e-6)
    }),
  )
})
