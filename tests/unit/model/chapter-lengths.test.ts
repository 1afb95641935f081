import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chapterLengths, type TimedChapters } from '../../../src/model/chapter-lengths.ts'

test('chapters are as long as they take where that is known of all of them, else as their words', () => {
  const words = [10, 40]
  const cases: [starts: (number | undefined)[], durationSeconds: number | undefined, lengths: number[]][] = [
    [[0, 60], 90, [60, 30]],
    [[5, 60.5], 90, [60.5, 29.5]],
    // Nobody knows when the last one ends.
    [[0, 60], undefined, words],
    [[0, undefined], 90, words],
    [[undefined, 60], 90, words],
    // Times that contradict each other.
    [[0, 60], 60, words],
    [[60, 20], 90, words],
    [[0, 0], 90, words],
  ]
  for (const [starts, durationSeconds, lengths] of cases) {
    const timed: TimedChapters = {
      chapters: starts.map((start) => (start === undefined ? {} : { start })),
      ...(durationSeconds === undefined ? {} : { durationSeconds }),
    }
    assert.deepEqual(chapterLengths(timed, words), lengths)
  }
  assert.deepEqual(chapterLengths({ chapters: [], durationSeconds: 90 }, []), [])
})
