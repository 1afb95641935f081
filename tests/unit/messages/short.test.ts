import assert from 'node:assert/strict'
import { test } from 'node:test'
import { short } from '../../../src/messages/short.ts'
import { compile } from '../../helpers/seed-builder.ts'

const cases: [given: string, shown: string][] = [
  ['as it is', 'as it is'],
  ['on\n one\tline', 'on one line'],
  ['a'.repeat(120), 'a'.repeat(120)],
  ['a'.repeat(121), `${'a'.repeat(117)}…`],
  [`${'a'.repeat(116)}😀${'a'.repeat(9)}`, `${'a'.repeat(116)}…`],
]
for (const [given, shown] of cases) {
  test(`a message shows ${JSON.stringify(given.slice(0, 20))} of ${given.length} code units`, () =>
    assert.equal(short(given), shown))
}

test('no message has half a character, wherever a long value stands', () => {
  const long = '😀'.repeat(100)
  const { messages } = compile(
    `---\ntitle: A\nshow: “${long}”\ntext: "${long}\n---\n\n**Date:** ${long}\n**Duration:** ${long}\n\n## Transcript\n\nHello.\n`,
  )
  const other = compile(`---\nshow: “${long}”\ntitle: a # ${long}\n---\n\n## Transcript\n\nHello.\n`).messages
  assert.ok(messages.length > 1 && other.length > 1)
  for (const { reason, note } of [...messages, ...other])
    assert.doesNotMatch(`${reason} ${note ?? ''}`, /\p{Cs}/u)
})
