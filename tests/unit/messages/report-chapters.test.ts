import assert from 'node:assert/strict'
import { test } from 'node:test'
import { VFile } from 'vfile'
import { messagesOf } from '../../../src/messages/message.ts'
import { reportChapters } from '../../../src/messages/report-chapters.ts'

test('a chapter is pointed at from its first to its last letter, whatever ends lines', () => {
  for (const end of ['\n', '\r\n', '\r']) {
    const value = ['# A', '', '## Chapters', '', '  - 12:00 Somewhere  ', ''].join(end)
    const file = new VFile({ path: 'a.md', value })
    reportChapters(file, [{ kind: 'chapter-not-found', text: '12:00 Somewhere', line: 5 }], true)
    assert.deepEqual(
      messagesOf(file).map(({ line, column, endLine, endColumn }) => [line, column, endLine, endColumn]),
      [[5, 5, 5, 20]],
    )
  }
})

test('a second chapter at one place is told so, with or without times', () => {
  for (const hasTimes of [true, false]) {
    const file = new VFile({ path: 'a.md', value: '- 12:00 Somewhere\n' })
    reportChapters(file, [{ kind: 'chapter-place-taken', text: '12:00 Somewhere', line: 1 }], hasTimes)
    assert.deepEqual(
      messagesOf(file).map(({ id, reason, note }) => [id, reason, note]),
      [
        [
          'chapter-place-taken',
          'Unexpected second chapter at one place: `12:00 Somewhere`, expected each chapter at its own',
          'Remove one of the two lines, or correct its time or first words.',
        ],
      ],
    )
  }
})

test('where the transcript has no times, a time is not asked for', () => {
  const reasons = (hasTimes: boolean, text: string): string[] => {
    const file = new VFile({ path: 'a.md', value: `# A\n\n## Chapters\n\n- ${text}\n` })
    reportChapters(file, [{ kind: 'chapter-not-found', text, line: 5 }], hasTimes)
    return messagesOf(file).map(({ reason }) => reason.replace(/^.*`, /, ''))
  }
  const either = ['expected the time or the first words of a place in the transcript']
  const words = ['expected the first words of a place in the transcript, which has no times']
  assert.deepEqual(reasons(true, '12:00 Somewhere'), either)
  assert.deepEqual(reasons(false, 'Some words: Somewhere'), either)
  assert.deepEqual(reasons(false, '12:00 Somewhere'), words)
  assert.deepEqual(reasons(false, '**[1:12:00]** Somewhere'), words)
})
