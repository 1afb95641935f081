import assert from 'node:assert/strict'
import { test } from 'node:test'
import { VFile } from 'vfile'
import { messagesOf } from '../../../src/messages/message.ts'
import { reportChapters } from '../../../src/messages/report-chapters.ts'

test('a chapter is pointed at from its first to its last letter', () => {
  const file = new VFile({ path: 'a.md', value: '# A\r\n\r\n## Chapters\r\n\r\n  - 12:00 Somewhere  \r\n' })
  reportChapters(file, [{ kind: 'chapter-not-found', text: '12:00 Somewhere', line: 5 }])
  assert.deepEqual(
    messagesOf(file).map(({ line, column, endLine, endColumn }) => [line, column, endLine, endColumn]),
    [[5, 5, 5, 20]],
  )
})
