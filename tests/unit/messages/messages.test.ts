import assert from 'node:assert/strict'
import { test } from 'node:test'
import { VFile } from 'vfile'
import { hasErrors, type Message, messagesOf, sortMessages } from '../../../src/messages/message.ts'
import { nearest, NearestIndex } from '../../../src/messages/nearest.ts'
import { report } from '../../../src/messages/report.ts'
import { messageAnnotations, messageJson, messageText } from '../../../src/messages/reporter.ts'

const message: Message = {
  file: 'talk.md',
  line: 4,
  column: 1,
  endLine: 4,
  endColumn: 26,
  severity: 'error',
  id: 'video-id-malformed',
  reason: 'Unexpected video id `x`, expected 11 characters',
  expected: ['uFiYov2U8Gc'],
  note: 'Write: **Video ID:** uFiYov2U8Gc',
}
const warning: Message = {
  ...message,
  line: 12,
  endLine: 13,
  severity: 'warning',
  id: 'tag-misspelt',
  note: null,
}
const whole: Message = { ...message, file: 'b.md', line: null, column: null, endLine: null, endColumn: null }

test('text for the terminal', () => {
  assert.equal(
    messageText([message, warning, whole], { folder: 'seeds/' }),
    `seeds/talk.md
  4:1-4:26    error    Unexpected video id \`x\`, expected 11 characters  video-id-malformed
                       Write: **Video ID:** uFiYov2U8Gc
  12:1-13:26  warning  Unexpected video id \`x\`, expected 11 characters  tag-misspelt

seeds/b.md
    error    Unexpected video id \`x\`, expected 11 characters  video-id-malformed
             Write: **Video ID:** uFiYov2U8Gc

2 errors, 1 warning
`,
  )
  assert.equal(messageText([]), '')
})

test('while there are errors, warnings can be counted only', () => {
  const text = messageText([warning, message], { errorsOnly: true })
  assert.match(
    text,
    /^talk\.md\n {2}4:1-4:26 {2}error .*\n .*\n\n1 error, 1 warning besides\. See: npm run check\n$/,
  )
  for (const same of [[warning], [message], []])
    assert.equal(messageText(same, { errorsOnly: true }), messageText(same))
})

test('a file may have more messages than a function can have arguments', () => {
  const many = Array.from({ length: 200_000 }, () => message)
  assert.match(messageText(many), /\n200,000 errors\n$/)
})

test('colour where it is asked for, and none from a seed', () => {
  assert.ok(messageText([message], { colour: true }).includes('\u001b[31merror'))
  assert.ok(messageText([warning], { colour: true }).includes('\u001b[33mwarning'))
  const hostile = { ...message, reason: '\u001b[31m\u202e', note: 'a\u001b[2J\nb\u009b' }
  for (const text of [messageText([hostile]), messageAnnotations([hostile])])
    assert.doesNotMatch(text, /[\u001b\u009b\u202e]/)
})

test('JSON', () => {
  assert.deepEqual(JSON.parse(messageJson([message, warning])), {
    messages: [message, warning],
    errors: 1,
    warnings: 1,
  })
  assert.equal(messageJson([]), '{"messages":[],"errors":0,"warnings":0}\n')
})

test('annotations', () => {
  assert.equal(
    messageAnnotations([{ ...message, file: 'a,b: 100%.md' }, warning, whole], { folder: 'seeds' }),
    `::error file=seeds/a%2Cb%3A 100%25.md,line=4,col=1,endColumn=26,endLine=4,title=video-id-malformed::Unexpected video id \`x\`, expected 11 characters%0AWrite: **Video ID:** uFiYov2U8Gc
::warning file=seeds/talk.md,line=12,endLine=13,title=tag-misspelt::Unexpected video id \`x\`, expected 11 characters
::error file=seeds/b.md,title=video-id-malformed::Unexpected video id \`x\`, expected 11 characters%0AWrite: **Video ID:** uFiYov2U8Gc
`,
  )
})

test('messages of a file as plain data, in the order of their places', () => {
  const file = new VFile({ path: 'a.md' })
  report(file, 'section-twice', { reason: 'B', place: { line: 3, column: 1 } })
  report(file, 'title-missing', {
    reason: 'A',
    place: { start: { line: 1, column: 2 }, end: { line: 1, column: 3 } },
    expected: ['x'],
    note: 'n',
  })
  report(file, 'not-utf-8', { reason: 'C' })
  const found = messagesOf(file)
  assert.deepEqual(
    found.map(({ reason, severity, line, endColumn }) => ({ reason, severity, line, endColumn })),
    [
      { reason: 'C', severity: 'error', line: null, endColumn: null },
      { reason: 'A', severity: 'error', line: 1, endColumn: 3 },
      { reason: 'B', severity: 'warning', line: 3, endColumn: null },
    ],
  )
  assert.deepEqual(sortMessages([...found].reverse()), found)
  const sorted = [
    { ...message, file: 'B.md' },
    { ...message, file: 'a.md', line: null },
    { ...message, file: 'a.md', line: 2, column: 9 },
    { ...message, file: 'a.md', line: 10, column: 1 },
    { ...message, file: 'a.md', line: 10, column: 3, id: 'a', reason: 'B' },
    { ...message, file: 'a.md', line: 10, column: 3, id: 'b', reason: 'A' },
    { ...message, file: 'a.md', line: 10, column: 3, id: 'b', reason: 'B' },
  ]
  assert.deepEqual(sortMessages([...sorted].reverse()), sorted)
  assert.equal(hasErrors(found), true)
  assert.equal(hasErrors([warning]), false)
})

test('the nearest of what is known', () => {
  const cases: [string, string[], string | undefined][] = [
    ['titel', ['tags', 'title'], 'title'],
    ['Titel', ['TITLE'], 'TITLE'],
    ['één', ['een'], 'een'],
    ['podcsat', ['podcast'], 'podcast'],
    ['ai', ['ia'], undefined],
    ['cat', ['dog'], undefined],
    ['date', ['data', 'date'], 'date'],
    ['', ['a'], undefined],
    ['x'.repeat(400), ['x'.repeat(400)], undefined],
  ]
  for (const [text, known, expected] of cases) assert.equal(nearest(text, known), expected, text)
})

test('the nearest among thousands', () => {
  const titles = Array.from(
    { length: 5000 },
    (_, at) => `Conversation number ${at} with somebody about something`,
  )
  const index = new NearestIndex([...titles, 'A talk about the soil below us'])
  assert.equal(index.nearest('A tlak about the soil below us'), 'A talk about the soil below us')
  assert.equal(index.nearest('Nothing that anybody said'), undefined)
  // What one looks for the nearest of may be known itself.
  assert.equal(new NearestIndex(['abcdef', 'abcdex']).nearest('abcdef'), 'abcdex')
  // Of two that are as near the first one.
  assert.equal(new NearestIndex(['abcdex', 'xbcdef', 'abczzzz']).nearest('abcdef'), 'abcdex')
})
