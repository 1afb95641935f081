import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Message } from '../../../src/messages/message.ts'
import { withoutSilenced } from '../../../src/messages/silence.ts'

function message(file: string, id: string, severity: Message['severity'] = 'warning'): Message {
  return {
    file,
    id,
    severity,
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 2,
    reason: '',
    expected: [],
    note: null,
  }
}

test('a warning is silent anywhere, or in the files that are named; an error never', () => {
  const messages = [
    message('a.md', 'tag-misspelt'),
    message('b.md', 'tag-misspelt'),
    message('a.md', 'related-unknown'),
    message('b.md', 'related-unknown'),
    message('c.md', 'related-unknown'),
    message('cafe\u0301.md', 'related-unknown'),
    message('th\u00E9.md', 'related-unknown'),
    message('a.md', 'title-missing', 'error'),
  ]
  const shown = withoutSilenced(messages, [
    { id: 'tag-misspelt' },
    { id: 'tag-misspelt', files: ['a.md'] },
    { id: 'related-unknown', files: ['a.md'] },
    { id: 'related-unknown', files: ['c.md', 'caf\u00E9.md', 'the\u0301.md'] },
    { id: 'title-missing' },
  ])
  assert.deepEqual(
    shown.map(({ file, id }) => `${file} ${id}`),
    ['b.md related-unknown', 'a.md title-missing'],
  )
})
