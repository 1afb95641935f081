import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countOf, countText, sizeText } from '../../../src/messages/quantities.ts'

test('counts', () => {
  const cases: [number, string][] = [
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [20_000, '20,000'],
    [123_456_789, '123,456,789'],
  ]
  for (const [count, text] of cases) assert.equal(countText(count), text)
})

test('counts with what is counted', () => {
  const cases: [number, string][] = [
    [0, '0 seeds'],
    [1, '1 seed'],
    [2000, '2,000 seeds'],
  ]
  for (const [count, text] of cases) assert.equal(countOf(count, 'seed'), text)
})

test('sizes, rounded up for what is and down for what may be', () => {
  const cases: [bytes: number, is: string, atMost: string][] = [
    [0, '0 bytes', '0 bytes'],
    [999, '999 bytes', '999 bytes'],
    [1000, '1 kB', '1 kB'],
    [1_000_000_001, '1.1 GB', '1 GB'],
    [25 * 2 ** 20, '26.3 MB', '26.2 MB'],
    [5e15, '5000 TB', '5000 TB'],
  ]
  for (const [bytes, is, atMost] of cases)
    assert.deepEqual([sizeText(bytes, Math.ceil), sizeText(bytes, Math.floor)], [is, atMost])
})
