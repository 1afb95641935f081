import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findLiteral, foldedText } from '../../../../src/browser/episode/folded-text.ts'

const found: [text: string, query: string, pieces: string[]][] = [
  ['Één plan, een plan', 'een', ['Één', 'een']],
  ['AI-Deltaplan', 'delta', ['Delta']],
  ['rough  vibes\nhere', 'rough vibes HERE', ['rough  vibes\nhere']],
  ["zo’n zo'n zon", "zo'n", ['zo’n', "zo'n", 'zon']],
  ['Cafe\u0301 en café', 'café', ['Cafe\u0301', 'café']],
  ['Straße', 'ss', ['ß']],
  ['Straße', 'as', ['aß']],
  ['sßs', 'ss', ['sß']],
  ['4,5 en 4.5', '4,5', ['4,5']],
  ['aaaa', 'aa', ['aa', 'aa']],
  ['niets', '', []],
  ['a c++ b (c) $2.50', 'c++', ['c++']],
  ['𝒜 een 😀 twee', 'een 😀', ['een 😀']],
]

for (const [text, query, pieces] of found) {
  test(`"${query}" in "${text}"`, () => {
    const spans = findLiteral(foldedText(text), query)
    assert.deepEqual(
      spans.map((span) => text.slice(span.start, span.end)),
      pieces,
    )
  })
}

test('what is found folds to what was asked for, and spans ascend without overlap', () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', 'Á', 'e\u0301', ' ', '\n', 'ß', 's', '’', 'b', '😀'),
  })
  fc.assert(
    fc.property(letters, letters, (text, query) => {
      let last = 0
      for (const { start, end } of findLiteral(foldedText(text), query)) {
        assert.ok(start >= last && end > start && end <= text.length)
        last = end
        assert.ok(foldedText(text.slice(start, end)).text.includes(foldedText(query).text.trim()))
      }
    }),
  )
})
