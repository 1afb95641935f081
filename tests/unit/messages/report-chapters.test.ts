import assert from 'node:assert/strict'
import { test } from 'node:test'
import { VFile } from 'vfile'
import { messagesOf } from '../../../src/messages/message.ts'
import { reportChapters } from '../../../src/messages/report-chapters.ts'

test('a chapter is pointed at from its first to its last letter', () => {
  const file = new VFile({ path: 'a.md', value: '# A\r\n\r\n## Chapters\r\n\r\n  - 12:00 Somewhere  \r\n' })
  reportChapters(file, [{ kind: 'chapter-not-found', text: '12:00 Somewhere', line: 5 }], true)
  assert.deepEqual(
    messagesOf(file).map(({ line, column, endLine, endColumn }) => [line, column, endLine, endColumn]),
    [[5, 5, 5, 20]],
  )
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
