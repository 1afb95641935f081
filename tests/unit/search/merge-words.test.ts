import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { mergeWords, placesOfLists, type WordTree } from '../../../src/search/merge-words.ts'

const word = fc.oneof(
  fc.string({ minLength: 1, maxLength: 2, unit: 'binary' }).filter((text) => !text.includes('\n')),
  fc.constantFrom('boat', 'boats', '\u0001tag x'),
)
const list = fc.uniqueArray(word).map((words) => words.sort())
const lists = fc.array(list, { maxLength: 9 })

function check({ words, ...tree }: WordTree, lists: readonly string[][]): void {
  assert.deepEqual(words, [...new Set(lists.flat())].sort())
  assert.deepEqual(
    placesOfLists({ words, ...tree }).map((own) => Array.from(own, (place) => words[place])),
    lists,
  )
}

const lines = (lists: readonly string[][]): string[] => lists.map((list) => list.join('\n'))

test('lists of words are merged by code unit, and each word is found where it is then', () => {
  fc.assert(fc.property(lists, (lists) => check(mergeWords(lines(lists)), lists)))
})

test('what was merged before is used again where the lists are the same, and changes nothing', () => {
  fc.assert(
    fc.property(lists, list, fc.nat(), fc.constantFrom(0, 1), (lists, other, at, removed) => {
      const before = mergeWords(lines(lists), undefined, true)
      assert.equal(mergeWords(lines(lists), before), before)
      const changed = lists.toSpliced(at % (lists.length + 1), removed, other)
      check(mergeWords(lines(changed), before), changed)
      check(before, lists)
    }),
  )
})

test('of many lists of which one changed most is used again', () => {
  const lists = Array.from({ length: 64 }, (_, at) => `word${at}`)
  const before = mergeWords(lists, undefined, true)
  const after = mergeWords(lists.with(40, 'other'), before)
  const known = new Set<WordTree>()
  const each = (tree: WordTree, see: (tree: WordTree) => void): void => {
    see(tree)
    for (const half of tree.halves) each(half.tree, see)
  }
  each(before, (tree) => known.add(tree))
  let fresh = 0
  each(after, (tree) => (fresh += known.has(tree) ? 0 : 1))
  assert.equal(fresh, 7)
})
