import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { tokenize } from '../../src/search/fold.ts'
import { TermReader } from '../../src/search/term-reader.ts'

const bits =
  "a B z 0 9 . , ' ’ ʼ + ++ # - _ é É ß ½ ﷺ Ж 日 カ \u0301 \u{10400} \u{1F600} \ud800 c++ C# 4,5 1.000 don't 's aaaaaaaaaaaaaaaaaaaa __proto__"
    .split(' ')
    .concat(' ')

test('the terms that are read for the index are those that are searched for', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom(...bits), { maxLength: 30 }), { maxLength: 6 }),
      (texts) => {
        const reader = new TermReader()
        for (const text of texts.map((own) => own.join(''))) {
          assert.deepEqual(
            Array.from(reader.read(text), (term) => reader.terms[term]),
            tokenize(text).map(({ term }) => term),
          )
        }
        assert.equal(new Set(reader.terms).size, reader.terms.length)
      },
    ),
    { numRuns: 3000 },
  )
})

test('each term has one number, however many there are', () => {
  const reader = new TermReader()
  const words = Array.from({ length: 30_000 }, (_, at) => `${at % 2 === 0 ? 'W' : 'w'}${(at * 7919) % 9000}`)
  const read = reader.read(words.join(' '))
  assert.equal(reader.terms.length, 9000)
  assert.ok(words.every((word, at) => reader.terms[read[at]!] === word.toLowerCase()))
})
