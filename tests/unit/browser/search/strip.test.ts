import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ticksOf, wholePassages } from '../../../../src/browser/search/strip.ts'

const place = (index: number, whole = true): { index: number; whole: boolean } => ({ index, whole })

test('a tick stands inside its chapter, in the order of the talk', () => {
  const chapters = [
    { title: 'a', first: 0, length: 100 },
    { title: 'b', first: 2, length: 300 },
  ]
  const ticks = ticksOf({
    slug: 's',
    passages: 4,
    chapters,
    places: [place(0), place(1), place(2), place(3)],
  })
  assert.deepEqual(
    ticks.map(({ x, chapter }) => [x, chapter?.title]),
    [
      [62.5, 'a'],
      [187.5, 'a'],
      [437.5, 'b'],
      [812.5, 'b'],
    ],
  )
})

test('ticks never leave the strip nor change places, also of an index that contradicts itself', () => {
  const chapter = fc.record({ title: fc.string(), first: fc.nat(50), length: fc.nat(500) })
  fc.assert(
    fc.property(
      fc.array(chapter).map((list) => list.sort((a, b) => a.first - b.first)),
      fc.uniqueArray(fc.nat(60)).map((list) => list.sort((a, b) => a - b)),
      fc.nat(60),
      (chapters, indexes, passages) => {
        const ticks = ticksOf({ slug: 's', passages, chapters, places: indexes.map((index) => place(index)) })
        assert.equal(ticks.length, indexes.length)
        for (const { x } of ticks) assert.ok(x >= 0 && x <= 1000, String(x))
      },
    ),
  )
})

test('passages with all words are counted', () => {
  assert.equal(wholePassages({ places: [place(0), place(1, false), place(2)] }), 2)
  assert.equal(wholePassages({ places: [place(0, false), place(1, false)] }), 0)
})
