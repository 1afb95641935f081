import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Formats, readingMinutes } from '../../../src/pages/format.ts'

test('reading takes a minute at least', () => {
  const cases: [words: number, minutes: number][] = [
    [0, 1],
    [20, 1],
    [344, 1],
    [345, 2],
    [2300, 10],
  ]
  for (const [words, minutes] of cases) assert.equal(readingMinutes(words), minutes, String(words))
})

test('a day is the same one wherever a site is built, and is written as people write it', () => {
  assert.equal(new Formats('nl').date('2024-02-03'), '3 februari 2024')
  assert.equal(new Formats('en').date('2024-02-03'), 'February 3, 2024')
  assert.equal(new Formats('nl').number(12_345), '12.345')
  assert.equal(new Formats('nl').list(['Ann', 'Bo', 'Di']), 'Ann, Bo en Di')
})
