import assert from 'node:assert/strict'
import { describe, it, test } from 'node:test'
import fc from 'fast-check'
import { NumberList, VarintReader, Varints } from '../../../src/search/varints.ts'
import { WordNumbers } from '../../../src/search/word-numbers.ts'

const table: [lines: string, numbers: number[]][] = [
  ['', []],
  ['boat', [0]],
  ['harbour\nboat\nboats', [1, 0, 2]],
  ['\u0001tag boats\né\n東', [3, 4, 5]],
  ['é\nharbour', [4, 1]],
]

describe('words are numbered in order of first use', () => {
  const found = new WordNumbers()
  for (const [lines, numbers] of table) {
    it(JSON.stringify(lines), () => assert.deepEqual([...found.ofLines(lines)], numbers))
  }
  it('and sorted by code unit', () => {
    found.passages[found.of('boat')] = 7
    const { words, passages, places } = found.sorted()
    assert.deepEqual(words, ['\u0001tag boats', 'boat', 'boats', 'harbour', 'é', '東'])
    assert.equal(passages[places[found.of('boat')]!], 7)
    assert.deepEqual(
      found.words.map((word, number) => words[places[number]!] === word),
      words.map(() => true),
    )
  })
})

test('lists of numbers are read as they were written, whatever was read before', () => {
  const numbers = fc.array(fc.nat({ max: 0xffffffff }), { maxLength: 600, size: 'max' })
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 5 }), (lists) => {
      const to = new Varints()
      for (const list of lists) to.list(list)
      const reader = new VarintReader(to.bytes())
      const read = new NumberList()
      for (const list of lists) {
        reader.list(read)
        assert.deepEqual([...read.items.subarray(0, read.length)], list)
      }
    }),
  )
})
