import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mergeWords } from '../../../src/search/merge-words.ts'

test('lists of words are merged by code unit, and each word is found where it is then', () => {
  const word = fc.oneof(
    fc.string({ maxLength: 2, unit: 'binary' }),
    fc.constantFrom('boat', 'boats', '\u0001tag x'),
  )
  const list = fc.uniqueArray(word).map((words) => words.sort())
  fc.assert(
    fc.property(fc.array(list, { maxLength: 9 }), (lists) => {
      const { words, places } = mergeWords(lists.map((list) => () => list))
      assert.deepEqual(words, [...new Set(lists.flat())].sort())
      assert.deepEqual(
        places.map((own) => Array.from(own, (place) => words[place])),
        lists,
      )
    }),
  )
})
