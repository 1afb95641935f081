import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile, seedText } from '../../helpers/seed-builder.ts'

/** The lines of a transcript, and what the note says of the first that should be written in another way. */
const cases: [lines: string[], meant: string | undefined][] = [
  [['Ann: Hello there, you all.', 'Bo: Hi.', 'Ann: Ho.', 'Bo: Hu.'], '**Ann:** Hello there, you …'],
  [['*Ann:* Hello.', '*Bo:* Hi.', '*Ann:* Ho.', '*Bo:* Hu.'], '**Ann:** Hello.'],
  [['__Ann__: Hello.', '__Bo__: Hi.', '__Ann__: Ho.', '__Bo__: Hu.'], '**Ann:** Hello.'],
  [['- **Ann:** Hello.', '- **Bo:** Hi.', '- **Ann:** Ho.', '- **Bo:** Hu.'], '**Ann:** Hello.'],
  [['<b>Ann:</b> Hello.', '<b>Bo:</b> Hi.', '<b>Ann:</b> Ho.', '<b>Bo:</b> Hu.'], '**Ann:** Hello.'],
  [['[Ann]: Hello.', '[Bo]: Hi.', '[Ann]: Ho.', '[Bo]: Hu.'], '**Ann:** Hello.'],
  [['[0:05] Ann: A', '[0:09] Bo: B', '[0:12] Ann: C', '[0:15] Bo: D'], '**Ann:** [0:05] A'],
  [['Ann [0:05]: A', 'Bo [0:09]: B', 'Ann [0:12]: C', 'Bo [0:15]: D'], '**Ann:** [0:05] A'],
  [['Ann 0:05', 'A', 'Bo 0:09', 'B', 'Ann 0:12', 'C', 'Bo 0:15', 'D'], 'Ann: 0:05'],
  // As Teams writes them, and Zoom.
  [['**Ann** 0:05', 'A', '**Bo** 0:09', 'B', '**Ann** 0:12', 'C', '**Bo** 0:15', 'D'], 'Ann: 0:05'],
  [['**Ann  **0:05\\', 'A', '**Bo  **0:09\\', 'B', '**Ann  **0:12\\', 'C', '**Bo  **0:15', 'D'], 'Ann: 0:05'],
  [['[Ann] 0:05', 'A', '[Bo] 0:09', 'B', '[Ann] 0:12', 'C', '[Bo] 0:15', 'D'], 'Ann: 0:05'],
  [['### Ann (0:05)', 'A', '### Bo (0:09)', 'B', '### Ann (0:12)', 'C', '### Bo (0:15)', 'D'], 'Ann: 0:05'],
  [['**[0:05] Ann:** A', '**[0:09] Bo:** B', '**[0:12] Ann:** C', '**[0:15] Bo:** D'], '**Ann:** [0:05] A'],
  [
    ['**[0:05]** **Ann:** A', '**[0:09]** **Bo:** B', '**[0:12]** **Ann:** C', '**[0:15]** **Bo:** D'],
    '**Ann:** [0:05] A',
  ],
  [['**Ann: [0:05]** A', '**Bo: [0:09]** B', '**Ann: [0:12]** C', '**Bo: [0:15]** D'], '**Ann:** [0:05] A'],
  [
    [
      '[0:05 --> 0:08] [Ann]: A',
      '[0:09 --> 0:11] [Bo]: B',
      '[0:12 --> 0:14] [Ann]: C',
      '[0:15 --> 0:16] [Bo]: D',
    ],
    '**Ann:** [0:05] A',
  ],
  // Names on lines of their own.
  [['Ann Lee', 'A', 'Bo de Vries', 'B', 'Ann Lee', 'C', 'Bo de Vries', 'D'], '**Ann Lee:**'],
  [
    ['Speaker 1', '0:05', 'A', 'Speaker 2', '0:09', 'B', 'Speaker 1', '0:12', 'C', 'Speaker 2', 'D'],
    '**Speaker 1:**',
  ],
  [['**Ann**', 'A', '**Bo**', 'B', '**Ann**', 'C', '**Bo**', 'D'], '**Ann:**'],
  [['### Ann', 'A', '### Bo', 'B', '### Ann', 'C', '### Bo', 'D'], '**Ann:**'],
  [['0:05 Ann Lee', 'A', '0:09 Bo Vos', 'B', '0:12 Ann Lee', 'C', '0:15 Bo Vos', 'D'], 'Ann Lee: 0:05'],
  [
    ['[0:05] - Ann Lee', 'A', '[0:09] - Bo Vos', 'B', '[0:12] - Ann Lee', 'C', '[0:15] - Bo Vos', 'D'],
    'Ann Lee: 0:05',
  ],
  [['Dee', 'A', 'Bo Vos', 'B', 'Dee', 'C', 'Bo Vos', 'D'], '**Dee:**'],
  [['Speaker 1: A', 'Speaker 2: B', 'Speaker 1: C', 'Speaker 2: D'], '**Speaker 1:** A'],
  [['Dr. Ann O’Neil-Smith: A', 'Bo: B', 'Dr. Ann O’Neil-Smith: C', 'Bo: D'], '**Dr. Ann O’Neil-Smith:** A'],
  [['**Ann:** A', 'Ann: B'], '**Ann:** B'],
  [['Dee: Hello.'], '**Dee:** Hello.'],
  // Sentences.
  [['Yeah', 'Right', 'Yeah', 'Right', 'Yeah'], undefined],
  [['Thank you', 'Oh well', 'Thank you', 'Oh well'], undefined],
  [['Oh No.', 'Oh Yes.', 'Oh No.', 'Oh Yes.'], undefined],
  [['Ann Lee', 'A', 'Bo Vos', 'B', 'Ann Lee', 'C'], undefined],
  [['Dee', 'Hello.', 'Dee'], undefined],
  [['Ann: Hello.', 'Bo: Hi.', 'Cy: Ho.', 'Eve: Hu.'], undefined],
  [['Note: one.', 'Some text.', 'Note: two.', 'Note: three.', 'Note: four.'], undefined],
  [['Ann: Hello.', 'Ann: Hi.', 'Bo: Ho.', 'Bo: Hu.'], undefined],
  [['so we said: yes.', 'and: no.', 'so we said: yes.', 'and: no.'], undefined],
  [['**Ann:** A', 'Bo: B'], undefined],
  [['**Ann:** A', '**Break**: [23:03]', '**Break**: [23:05] to [23:09]', 'B'], undefined],
  [['https://a.org: one', 'Http://b.org: two', 'https://a.org: three', 'Http://b.org: four'], undefined],
  [['A long sentence of many words: one', 'B: two'], undefined],
]

for (const [lines, meant] of cases) {
  test(`${meant === undefined ? 'no speaker' : 'a speaker'}: ${lines.join(' / ')}`, () => {
    const { messages } = compile(seedText(lines.join('\n\n'), ['**Speakers:** Dee']))
    assert.deepEqual(
      messages.filter(({ id }) => id === 'speaker-not-bold').map(({ note }) => note?.split('\n')[0]),
      meant === undefined ? [] : [`If it is who speaks, write: ${meant}`],
    )
  })
}

test('times above names are said as well', () => {
  const lines = ['Ann: A', 'Bo: B', 'Ann: C', 'Bo: D'].map((line, at) => `0:0${at} --> 0:0${at + 1}\n${line}`)
  assert.deepEqual(
    compile(seedText(lines.join('\n\n'))).messages.map(({ id }) => id),
    ['time-without-brackets', 'speaker-not-bold'],
  )
})

test('the line that the message asks for is a speaker', () => {
  const lines = ['[0:05] Ann: Hello there.', '[0:09] Bo: Hi.', '[0:12] Ann: Ho.', '[0:15] Bo: Hu.']
  const bold = lines.map((line) => line.replace(/^(\S+) (\w+): /, '**$2:** $1 '))
  const { messages, seed } = compile(seedText(bold.join('\n\n')))
  assert.deepEqual(messages, [])
  assert.deepEqual(
    seed?.transcript.turns.map(({ speaker }) => speaker),
    ['Ann', 'Bo', 'Ann', 'Bo'],
  )
})

test('speakers within lines: two at least, behind words', () => {
  const cases: [lines: string, others: number | undefined][] = [
    ['**Ann:** A. **Bo:** B. **Ann:** C.', 1],
    ['A. **Ann:** B.\n\nC. **Bo:** D.\n\nE. **Ann:** F.', 2],
    ['**Ann:** A. **Bo:** B.', undefined],
    ['[0:05] **Ann:** A.\n\n[0:09] **Bo:** B.', undefined],
    ['A **word** and **another**: B.', undefined],
  ]
  for (const [lines, others] of cases) {
    const notes = compile(seedText(lines)).messages.map(({ id, note }) => [id, note?.split('\n')[1]])
    const count = others === 1 ? 'one' : String(others)
    const expected = [['speaker-within-line', `In the same way ${count} more below.`]]
    assert.deepEqual(notes, others === undefined ? [] : expected, lines)
  }
})
