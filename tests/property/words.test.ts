import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readWords } from '../../src/segment/talk-words.ts'
import { wordSpans } from '../../src/segment/words.ts'

/** The pattern that words are, without the loop that finds most of them faster. */
const word =
  /[\p{L}\p{M}\p{N}]{1,500}(?:(?:['’\-‐‑]|(?<=\p{N})[.,:](?=\p{N}))[\p{L}\p{M}\p{N}]{1,500}){0,50}/gu

const letters = [
  'a',
  'B',
  'z',
  '0',
  '9',
  ' ',
  'é',
  'ñ',
  'ß',
  'Ж',
  "'",
  '’',
  '-',
  '‑',
  '.',
  ',',
  ':',
  '\u0301',
  '\u{10400}',
  '\u{1F600}',
  '\ud800',
  '_',
  '/',
]

test('the words that the loop finds are those of the pattern', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...letters), { maxLength: 60 }), (characters) => {
      const text = characters.join('')
      const expected = Array.from(text.matchAll(word), ([found]) => found)
      const spans = wordSpans(text)
      assert.deepEqual(
        spans.map(({ start, end }) => text.slice(start, end)),
        expected,
      )
      const { form, forms } = readWords(text)
      assert.deepEqual(
        Array.from(form, (own) => forms.written[own]),
        expected,
      )
    }),
    { numRuns: 3000 },
  )
  for (const text of ['a-'.repeat(400), 'a'.repeat(1200), `${'a'.repeat(499)}-${'b'.repeat(700)}`]) {
    const { form, forms } = readWords(text)
    const expected = Array.from(text.matchAll(word), ([found]) => found)
    assert.deepEqual(
      wordSpans(text).map(({ start, end }) => text.slice(start, end)),
      expected,
    )
    assert.deepEqual(
      Array.from(form, (own) => forms.written[own]),
      expected,
    )
  }
})

test('each form has one number, however many there are', () => {
  const text = Array.from({ length: 30_000 }, (_, at) => `w${(at * 7919) % 9000}`).join(' ')
  const { starts, ends, form, forms } = readWords(text)
  assert.equal(forms.written.length, 9000)
  assert.equal(new Set(forms.written).size, 9000)
  assert.ok(starts.every((start, at) => forms.written[form[at]!] === text.slice(start, ends[at])))
})
