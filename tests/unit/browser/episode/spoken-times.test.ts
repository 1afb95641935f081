import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SpokenTimes } from '../../../../src/browser/episode/spoken-times.ts'

/** Where one speaks at a moment, in passages of 600 characters that begin at these times. */
function spokenAt(starts: (number | undefined)[], seconds: number): [number, number] | undefined {
  const spoken = new SpokenTimes(starts, () => 600).at(seconds)
  return spoken === undefined ? undefined : [spoken.index, spoken.share]
}

for (const [name, starts, seconds, expected] of [
  ['before the first passage nobody speaks', [10, 50], 9.9, undefined],
  ['a passage begins at its time', [10, 50], 10, [0, 0]],
  ['half of it was said halfway to the next one', [10, 50], 30, [0, 0.5]],
  ['the next one ends it', [10, 50, 90], 50, [1, 0]],
  ['of two with one time it is the second', [10, 10, 50], 10, [1, 0]],
  ['the last one lasts for as long as it takes at least', [10, 50], 69.9, [1, 0]],
  ['then nobody knows', [10, 50], 70, undefined],
  ['so it is before passages without a time', [10, undefined, 100], 29.9, [0, 0]],
  ['which may have begun then', [10, undefined, 100], 30, undefined],
  ['and after which the next time is known again', [10, undefined, 100], 100, [2, 0]],
  ['a passage after which nothing is said for minutes is over before the next one', [0, 600], 60, [0, 0.5]],
  ['and nothing is said of the time between', [0, 600], 120, undefined],
  ['a time that goes back is none', [100, 40, 200], 110, [0, 0]],
  ['nor is the passage before it known to end there', [100, 40, 200], 130, undefined],
  ['without times nothing is known', [undefined, undefined], 10, undefined],
  ['nor without passages', [], 10, undefined],
] as const) {
  test(name, () => {
    assert.deepEqual(spokenAt([...starts], seconds), expected)
  })
}
