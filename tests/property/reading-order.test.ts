import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readingOrder, readingText } from '../../src/model/reading-order.ts'

const pieces = [
  'a',
  'B',
  'é',
  'ø',
  'ß',
  'e\u0301',
  '東',
  '\u{10400}',
  '\uD800',
  ' ',
  '-',
  '#',
  '?',
  '0',
  '00',
  '1',
  '2',
  '9',
  '10',
  '²',
  '123456789',
]
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(''))

/** Piece by piece, without keys. */
function slowly(a: string, b: string): number {
  const [ours, theirs] = [a, b].map((each) => readingText(each).match(/\d+|[^\d]/g) ?? [])
  for (const [at, mine] of ours!.entries()) {
    const other = theirs![at]
    if (other === undefined) return 1
    const areNumbers = /\d/.test(mine) && /\d/.test(other)
    const difference = areNumbers ? Number(BigInt(mine) - BigInt(other)) : codeUnits(mine[0]!, other[0]!)
    if (difference !== 0) return Math.sign(difference)
  }
  return ours!.length < theirs!.length ? -1 : codeUnits(a, b)
}

function codeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

test('the order of readers is that of letters, with digits as numbers', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      assert.equal(readingOrder()(a, b), slowly(a, b))
    }),
    { numRuns: 5000 },
  )
})

test('the order of readers is total, and only what is equal is equal in it', () => {
  const order = readingOrder()
  fc.assert(
    fc.property(text, text, text, (a, b, c) => {
      assert.equal(order(a, b) === 0, a === b)
      assert.equal(order(a, b), -order(b, a) + 0)
      const [first, second, third] = [a, b, c].sort(order)
      assert.ok(order(first!, second!) <= 0 && order(second!, third!) <= 0 && order(first!, third!) <= 0)
    }),
    { numRuns: 5000 },
  )
})
