import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type DrawnSegment, shownWidth, stripPicture, ticksPath } from '../../../src/pages/strip-picture.ts'

test('segments as three lines: the talk in turns, and what is not the talk', () => {
  const segments: DrawnSegment[] = [
    { x: 0, width: 100, kind: 'talk' },
    { x: 100, width: 50.5, kind: 'sponsor' },
    { x: 150.5, width: 449.5, kind: 'talk' },
    { x: 600, width: 300, kind: 'talk' },
    { x: 900, width: 100, kind: 'housekeeping' },
  ]
  assert.deepEqual(stripPicture(segments), {
    talk: 'M0 6h98M150.5 6h447.5',
    even: 'M600 6h298',
    aside: 'M100 6h48.5M900 6h98',
    ticks: '',
  })
  assert.deepEqual(stripPicture([]), { talk: '', even: '', aside: '', ticks: '' })
  assert.equal(ticksPath([0, 12.5]), 'M0 0v12M12.5 0v12')
})

test('room between segments; the narrowest are still seen', () => {
  for (const [width, shown] of [
    [1000, 998],
    [10.4, 8.4],
    [2.5, 1],
    [0, 1],
  ] as const)
    assert.equal(shownWidth({ width }), shown)
})
