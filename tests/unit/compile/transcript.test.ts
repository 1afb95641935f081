import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Transcript } from '../../../src/model/transcript.ts'
import { compile, seedText } from '../../helpers/seed-builder.ts'

/** A stretch without white space: two of them are too long for a passage, or short enough. */
const [long, short] = ['話'.repeat(300), '話'.repeat(200)]

const cases: [name: string, source: string, expected: Partial<Transcript>][] = [
  ['white space is one space', ' a \t b\u00a0c\n d ', { text: 'a b c d' }],
  [
    'white space of any kind is one space',
    'a\u3000b  c\u2003\u2009d\u202fe\u1680f\ufeffg',
    { text: 'a b c d e f g' },
  ],
  ['blank lines begin paragraphs', 'a\n\n\nb\nc\n \nd', { text: 'a b c d', paragraphs: [2, 6] }],
  ['a bold label', '**Ann B.:** Hello.', { text: 'Hello.', turns: [{ at: 0, speaker: 'Ann B.' }] }],
  [
    'a label whose colon is not bold',
    '**Ann**: Hello.',
    { text: 'Hello.', turns: [{ at: 0, speaker: 'Ann' }] },
  ],
  [
    'a note with a time is no label',
    '**Break**: \\[23:03\\]\nHello.',
    { text: '**Break**: Hello.', turns: [] },
  ],
  ['a label alone on its line', '**Ann:**\nHello.', { text: 'Hello.', turns: [{ at: 0, speaker: 'Ann' }] }],
  [
    'a label alone on its line whose colon is not bold',
    '**Ann**:\nHello.',
    { text: 'Hello.', turns: [{ at: 0, speaker: 'Ann' }] },
  ],
  [
    'a label behind a tab or spaces',
    '\t**Ann:** Hello.\n  **Bo**: Hi.',
    {
      text: 'Hello. Hi.',
      turns: [
        { at: 0, speaker: 'Ann' },
        { at: 7, speaker: 'Bo' },
      ],
    },
  ],
  ['a label without a name is text', '** :** Hello.', { text: '** :** Hello.', turns: [] }],
  [
    'a label with a second colon is text',
    '**Ann: so (0:05):** Hello.',
    { text: '**Ann: so (0:05):** Hello.', turns: [], times: [] },
  ],
  ['a label within a line is text', 'Hello **Ann:** you.', { text: 'Hello **Ann:** you.', turns: [] }],
  [
    'a label without room behind it',
    '**Ann:**Hello.\n**Bo (0:05):**Hi.',
    {
      text: 'Hello. Hi.',
      turns: [
        { at: 0, speaker: 'Ann' },
        { at: 7, speaker: 'Bo' },
      ],
      times: [{ at: 7, seconds: 5 }],
    },
  ],
  ['a colon that is not bold needs room behind it', '**Ann**:80', { text: '**Ann**:80', turns: [] }],
  [
    'a time before a label',
    '[0:05] **Ann:** Hello.\n\\[0:09\\]  **Bo**: Hi. [0:11] You.\n(00:00:12) **Ann:** No.',
    {
      text: 'Hello. Hi. You. No.',
      turns: [
        { at: 0, speaker: 'Ann' },
        { at: 7, speaker: 'Bo' },
        { at: 16, speaker: 'Ann' },
      ],
      times: [
        { at: 0, seconds: 5 },
        { at: 7, seconds: 9 },
        { at: 11, seconds: 11 },
        { at: 16, seconds: 12 },
      ],
    },
  ],
  [
    'a time that is a link to it',
    '[0:05](https://www.youtube.com/watch?v=uFiYov2U8Gc&t=5) Hello.\n[1:05](https://youtu.be/uFiYov2U8Gc?t=1m4s) **Ann:** Hi. [1:09](https://example.org/talk?time=69) So.',
    {
      text: 'Hello. Hi. So.',
      turns: [{ at: 7, speaker: 'Ann' }],
      times: [
        { at: 0, seconds: 5 },
        { at: 7, seconds: 65 },
        { at: 11, seconds: 69 },
      ],
    },
  ],
  [
    'a link elsewhere whose words are a time is text',
    '[0:05](https://example.org/late) **Ann:** Hello.\nAt [1:05](https://youtu.be/uFiYov2U8Gc?t=99) too.',
    {
      text: '[0:05](https://example.org/late) **Ann:** Hello. At [1:05](https://youtu.be/uFiYov2U8Gc?t=99) too.',
      turns: [],
      times: [],
    },
  ],
  [
    'a clock time before a label is text',
    '(12:30) **Ann:** Hello.',
    { text: '(12:30) **Ann:** Hello.', turns: [] },
  ],
  ['a time before what is bold and no label', '[0:05] **Ann** came.', { text: '**Ann** came.', turns: [] }],
  ['a bold time is no label', '**Note** well: yes.', { text: '**Note** well: yes.', turns: [] }],
  ['a label with an escape', '**Ann \\#1:** Hello.', { turns: [{ at: 0, speaker: 'Ann #1' }] }],
  [
    'who goes on speaking takes no second turn',
    '**Ann:** A.\n\n**Ann:** B.\n\n**Bo:** C.',
    {
      text: 'A. B. C.',
      turns: [
        { at: 0, speaker: 'Ann' },
        { at: 6, speaker: 'Bo' },
      ],
    },
  ],
  [
    'name and time in brackets',
    'Ann Smith (00:01:23):\nHello.',
    { text: 'Hello.', turns: [{ at: 0, speaker: 'Ann Smith' }], times: [{ at: 0, seconds: 83 }] },
  ],
  [
    'name and time',
    'Hi.\nAnn: 1:02:03\nHello.',
    { text: 'Hi. Hello.', turns: [{ at: 4, speaker: 'Ann' }], times: [{ at: 4, seconds: 3723 }] },
  ],
  [
    'a name and time with text behind are text',
    'Ann: 1:02:03 Hello.',
    { text: 'Ann: 1:02:03 Hello.', turns: [] },
  ],
  ['a sentence with a time is text', 'it began at: 12:30', { text: 'it began at: 12:30', times: [] }],
  ['too many words for a name', 'All Of Us Will Begin At: 12:30', { turns: [] }],
  ['a name alone, without time', 'Ann:\nHello.', { text: 'Ann: Hello.', turns: [] }],
  [
    'a name, a colon and a time in round brackets on a line of their own, as Rev writes them',
    'Speaker 1: (00:07)\nHello.\nBo: (1:00:09)\nHi: (0:05) there.\nSo: (0:75)\n**Break**: (23:03)\nYes.',
    {
      text: 'Hello. Hi: (0:05) there. So: (0:75) **Break**: (23:03) Yes.',
      turns: [
        { at: 0, speaker: 'Speaker 1' },
        { at: 7, speaker: 'Bo' },
      ],
      times: [
        { at: 0, seconds: 7 },
        { at: 7, seconds: 3609 },
      ],
    },
  ],
  ['a time in square brackets', 'a [00:01:23] b', { text: 'a b', times: [{ at: 2, seconds: 83 }] }],
  [
    'times as Whisper prints them',
    '[00:01:23.500 --> 00:01:25.000]   a\n\\[01:25.000 --\\> 01:27.000\\]  b [a --> b]',
    {
      text: 'a b [a --> b]',
      times: [
        { at: 0, seconds: 83.5 },
        { at: 2, seconds: 85 },
      ],
    },
  ],
  ['a time with its brackets escaped', '\\[04:05\\] a', { text: 'a', times: [{ at: 0, seconds: 245 }] }],
  [
    'times on lines of their own, as YouTube shows them',
    '0:05\nHello there.\n1:02:03\nBye.',
    {
      text: 'Hello there. Bye.',
      times: [
        { at: 0, seconds: 5 },
        { at: 13, seconds: 3723 },
      ],
      paragraphs: [],
    },
  ],
  [
    'a time on its own line with an escaped colon is text',
    '0\\:05\nHello.',
    { text: '0:05 Hello.', times: [] },
  ],
  ['a time on its own line that is none', '0:75\nHello.', { text: '0:75 Hello.', times: [] }],
  ['a time on the last line is text', 'Hello.\n0:05', { text: 'Hello. 0:05', times: [] }],
  ['a time with parts of a second', '\\[01:06:17.24\\] a', { times: [{ at: 0, seconds: 3977.24 }] }],
  [
    'a speaker with a time before the words',
    'Ann Smith (00:01:23): Hello.',
    { text: 'Hello.', turns: [{ at: 0, speaker: 'Ann Smith' }], times: [{ at: 0, seconds: 83 }] },
  ],
  [
    'a bold speaker with a time before the words',
    '**ann (1:23):** Hello.\n**Bo (1:30)**: Hi.',
    {
      text: 'Hello. Hi.',
      turns: [
        { at: 0, speaker: 'ann' },
        { at: 7, speaker: 'Bo' },
      ],
      times: [
        { at: 0, seconds: 83 },
        { at: 7, seconds: 90 },
      ],
    },
  ],
  [
    'too many words for the name of a speaker',
    'All Of Us Will Begin At It Now (0:05): Hello.',
    { turns: [] },
  ],
  ['a time before a colon that is no label', 'as ann (00:01:23): said', { text: 'as ann (00:01:23): said' }],
  ['a time in round brackets', 'a (00:01:23) b', { text: 'a b', times: [{ at: 2, seconds: 83 }] }],
  ['a clock time in round brackets is text', 'a (12:30) b', { text: 'a (12:30) b', times: [] }],
  ['a time that is glued to a word is text', 'a[00:01] b', { text: 'a[00:01] b', times: [] }],
  ['a time before a full stop', 'a [0:01]. b', { text: 'a . b', times: [{ at: 2, seconds: 1 }] }],
  ['a time that is none', 'a [1:75] [99:99:99] b', { text: 'a [1:75] [99:99:99] b', times: [] }],
  ['two times before one word', '[0:01] [0:02] a', { text: 'a', times: [{ at: 0, seconds: 2 }] }],
  ['a time that no word follows is text', 'a [0:01]', { text: 'a [0:01]', times: [] }],
  ['markers are text', 'a [muziek] b \\[laughs\\]', { text: 'a [muziek] b [laughs]' }],
  ['Markdown escapes are the marks they stand for', 'C\\# f\\*\\* a\\b \\\\', { text: 'C# f** a\\b \\' }],
  ['Markdown means nothing', '*a* _b_ # c `d` [e](f)', { text: '*a* _b_ # c `d` [e](f)' }],
  [
    'sentences of a long stretch without white space',
    `${long}。「${long}！」${long}？！`,
    { text: `${long}。 「${long}！」 ${long}？！` },
  ],
  [
    'sentences of a stretch that is short enough',
    `${short}。${short}。 ${short}！`,
    { text: `${short}。${short}。 ${short}！` },
  ],
  [
    'a long stretch beside text with white space',
    `a。b ${long}。${long}。 c`,
    { text: `a。b ${long}。 ${long}。 c` },
  ],
  ['a long word without the end of a sentence', 'a.'.repeat(400), { text: 'a.'.repeat(400) }],
  ['a talk in a quotation', '> Hello.\n>\n>There.', { text: 'Hello. There.', paragraphs: [7] }],
  ['a talk in a quotation within one', '> > Hello.\n> > There.', { text: 'Hello. There.' }],
  ['a talk in a callout', '> [!quote]- Transcript\n> Hello.\n> There.', { text: 'Hello. There.' }],
  ['a callout without room behind its mark', '>[!quote]+ Transcript\n>Hello.', { text: 'Hello.' }],
  ['a callout with words of its own', '> [!note|wide] My talk\n> Hello.', { text: 'My talk Hello.' }],
  [
    'from a callout on',
    'Hello.\n\n> [!quote] Transcript\n> Bye.\n\nYes.',
    { text: 'Hello. Bye. Yes.', paragraphs: [7, 12] },
  ],
  ['a quotation among other lines is text', 'So on.\n   > Hello.', { text: 'So on. > Hello.' }],
  ['a quotation that is indented', '   > Hello.\n   > There.', { text: 'Hello. There.' }],
  ['a quotation that is indented as code is text', '    > Hello.', { text: '> Hello.' }],
  ['lines that look like blocks', '# a\n1. b\n> c\n- d', { text: '# a 1. b > c - d' }],
]

for (const [name, source, expected] of cases) {
  test(`transcript: ${name}`, () => {
    const { seed } = compile(seedText(source))
    const found = Object.fromEntries(
      Object.keys(expected).map((key) => [key, seed?.transcript[key as keyof Transcript]]),
    )
    assert.deepEqual(found, expected)
  })
}

test('speakers of the header come first, then those who speak', () => {
  const { seed } = compile(seedText('**Bo:** Hi.\n\n**Cy:**\n\n**Ann:** Ho.', ['**Speakers:** Ann, Dee']))
  assert.deepEqual(seed?.record.speakers, ['Ann', 'Dee', 'Bo'])
})

test('a line of 10 MB with 20,000 markers', () => {
  const part = `${'woord '.repeat(83)}[muziek] `
  const { seed, messages } = compile(seedText(part.repeat(20_000)))
  assert.deepEqual(messages, [])
  assert.equal(seed?.transcript.text, part.repeat(20_000).trim())
})
