import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type MergedWords, mergeWords } from '../../../src/search/merge-words.ts'

const word = fc.oneof(
  fc.string({ minLength: 1, maxLength: 2, unit: 'binary' }).filter((text) => !text.includes('\n')),
  fc.constantFrom('boat', 'boats', '\u0001tag x'),
)
const list = fc.uniqueArray(word).map((words) => words.sort())
const lists = fc.array(list, { maxLength: 9 })

function check({ lists: own, words, places }: MergedWords, lists: readonly string[][]): void {
  assert.deepEqual(own, lines(lists))
  assert.deepEqual(words, [...new Set(lists.flat())].sort())
  assert.deepEqual(
    places.map((places) => Array.from(places, (place) => words[place])),
    lists,
  )
}

const lines = (lists: readonly string[][]): string[] => lists.map((list) => list.join('\n'))

test('lists of words are merged by code unit, and each word is found where it is then', () => {
  fc.assert(fc.property(lists, (lists) => check(mergeWords(lines(lists)), lists)))
})

test('what was merged before gives the same, whichever lists came, went or changed places', () => {
  const edit = fc.record({ list, at: fc.nat(9), removed: fc.constantFrom(0, 1, 2) })
  fc.assert(
    fc.property(lists, fc.array(edit, { maxLength: 3 }), fc.boolean(), (lists, edits, isReversed) => {
      const before = mergeWords(lines(lists))
      const kept = structuredClone(before)
      let changed = isReversed ? lists.toReversed() : lists
      for (const { list, at, removed } of edits) changed = changed.toSpliced(at, removed, list)
      check(mergeWords(lines(changed), before), changed)
      assert.deepEqual(before, kept)
    }),
  )
})
