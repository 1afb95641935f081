import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CaptionsKind, readCaptions } from '../../../src/captions/read-captions.ts'
import type { CaptionText } from '../../../src/model/transcript.ts'

function read(kind: CaptionsKind, text: string): CaptionText | undefined {
  return readCaptions({ file: `abcdefghij0.${kind}`, bytes: new TextEncoder().encode(text) }, kind).timed
}

/** Each word that has a time, with it. */
function timed({ text, times }: CaptionText): string[] {
  return times.map(({ at, seconds }) => `${seconds} ${text.slice(at).split(' ')[0]}`)
}

const rolling = `WEBVTT
Kind: captions
Language: nl

00:00:00.160 --> 00:00:02.389 align:start position:0%
 
ja<00:00:00.480><c> hallo</c><00:00:01.000><c> wel</c><c>kom</c>

00:00:02.389 --> 00:00:02.399 align:start position:0%
ja hallo welkom
 

00:00:02.399 --> 00:00:04.000 align:start position:0%
ja hallo welkom
ja

00:00:04.000 --> 00:00:04.010 align:start position:0%
ja
 

00:00:04.010 --> 00:00:06.000 align:start position:0%
ja
ja<00:00:05.000><c> zeker</c>
`

test('captions that roll: each line once, a word said twice stays', () => {
  const captions = read('vtt', rolling)!
  assert.equal(captions.text, 'ja hallo welkom ja ja zeker')
  assert.deepEqual(timed(captions), ['0.16 ja', '0.48 hallo', '1 welkom', '2.399 ja', '4.01 ja', '5 zeker'])
})

test('captions that roll: what is said again after a pause stays', () => {
  const again = `
00:00:09.000 --> 00:00:10.000 align:start position:0%
 
ja<00:00:09.500><c> zeker</c>

00:00:10.000 --> 00:00:10.010 align:start position:0%
ja zeker
 
`
  assert.equal(read('vtt', rolling + again)!.text, 'ja hallo welkom ja ja zeker ja zeker')
})

test('SubRip without empty lines between, with what says how it looks', () => {
  const captions = read(
    'srt',
    '\ufeff1\r\n00:00:01,500 --> 00:00:02,000\r\n<font color="#fff">It was</font> {\\an8}1984\r\n2\r\n00:01:00,000 --> 00:01:02,250\r\n1984\r\n',
  )!
  assert.equal(captions.text, 'It was 1984 1984')
  assert.deepEqual(timed(captions), ['1.5 It', '60 1984'])
  assert.equal(captions.end, 62.25)
})

test('what only says how a caption looks is no text', () => {
  for (const [line, text] of [
    ['<i>a</i> <B>b</B> <u>c</u> <font face="x">d</font>', 'a b c d'],
    ['<c.red>a</c> <lang en>b</lang> <ruby>c<rt>d</rt></ruby> {\\an8}e', 'a b cd e'],
    ['<strong>a <1> <u2>', '<strong>a <u2>'],
  ] as const)
    assert.equal(read('srt', `1\n00:00:01,500 --> 00:00:02,250\n${line}\n`)!.text, text, line)
})

test('SubRip with empty lines in a cue: no word is lost', () => {
  const captions = read(
    'srt',
    '1\n00:00:01,000 --> 00:00:02,000\n\nfirst\n\n2\n00:00:02,000 --> 00:00:03,000\nsecond\n\nthird\n\n3\n00:00:03,000 --> 00:00:04,000\n44\n',
  )!
  assert.equal(captions.text, 'first second third 44')
  assert.deepEqual(timed(captions), ['1 first', '2 second', '3 44'])
})

test('a line that stands twice in captions that do not roll is said twice', () => {
  assert.equal(
    read(
      'vtt',
      'WEBVTT\n\n00:01.000 --> 00:02.000\nYes.\n\n00:02.000 --> 00:03.000\nYes.\n\n00:03.000 --> 00:04.000\nNo.\n\n00:04.000 --> 00:05.000\nWell.\n',
    )!.text,
    'Yes. Yes. No. Well.',
  )
})

test('what looks like a tag and is none is text', () => {
  assert.equal(
    read('vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\na <b and 3 < 4 &amp; &copy; <x>\n')!.text,
    'a <b and 3 < 4 & &copy; <x>',
  )
})

for (const piece of ['<v ', ' ', '{\\', '<c.', '<v.a', '<00:01.', '&#x'])
  test(`a line of 400 KB costs no more than its length: ${JSON.stringify(piece)}`, () => {
    const before = process.cpuUsage()
    read('vtt', `WEBVTT\n\n00:01.000 --> 00:02.000\na <v${piece.repeat(400_000 / piece.length)}\n`)
    const { user, system } = process.cpuUsage(before)
    assert.ok((user + system) / 1e6 < 5, `${(user + system) / 1e6} CPU-seconds`)
  })

test('characters by number and name', () => {
  assert.equal(
    read(
      'vtt',
      'WEBVTT\n\n00:01.000 --> 00:02.000\nit&#8217;s &#39;a&apos; &#x1F600;&#160;b &#0; &#xD800; &amp;#39; &constructor; &toString;\n',
    )!.text,
    "it’s 'a' 😀 b &#0; &#xD800; &#39; &constructor; &toString;",
  )
})

test('captions that only repeat, and never add to it, do not roll', () => {
  const cue = (from: number): string => `00:00:0${from}.000 --> 00:00:0${from + 1}.000\nja ja\n\n`
  assert.equal(read('vtt', `WEBVTT\n\n${cue(0)}${cue(1)}${cue(2)}`)!.text, 'ja ja ja ja ja ja')
})

test('a line that holds only a space by name is empty in captions that roll', () => {
  const cues = ['&nbsp;\none two', 'one two\n&nbsp;', 'one two\nthree', 'three\n&nbsp;', 'three\nfour']
  const text = cues.map((lines, at) => `00:0${at}.000 --> 00:0${at + 1}.000\n${lines}\n`).join('\n')
  assert.equal(read('vtt', `WEBVTT\n\n${text}`)!.text, 'one two three four')
})

test('a voice without a name is no speaker', () => {
  assert.deepEqual(read('vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Hello</v> <v >there\n')!.turns, [
    { at: 0, speaker: 'Ann' },
  ])
})

test('voices are speakers', () => {
  const { text, turns } = read(
    'vtt',
    'WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann &amp; Co>Hello\nthere\n\n00:02.000 --> 00:03.000\n<v Bo>Hi</v>\n',
  )!
  assert.equal(text, 'Hello there Hi')
  assert.deepEqual(turns, [
    { at: 0, speaker: 'Ann & Co' },
    { at: 12, speaker: 'Bo' },
  ])
})

test('a voice is named as a label of a seed can name it', () => {
  const { turns } = read(
    'vtt',
    `WEBVTT\n\n00:01.000 --> 00:02.000\n<v Bo: *host*>Hello\n\n00:02.000 --> 00:03.000\n<v ${'Ann '.repeat(40)}>Hi\n`,
  )!
  assert.deepEqual(
    turns.map(({ speaker }) => speaker),
    ['Bo host', 'Ann '.repeat(20).trim()],
  )
})

test('json3: segments are pieces of text with times of their own', () => {
  const captions = read(
    'json3',
    JSON.stringify({
      wireMagic: 'pb3',
      events: [
        { tStartMs: 0, dDurationMs: 9000, id: 1 },
        { tStartMs: 160, segs: [{ utf8: 'hallo' }, { utf8: ' wel', tOffsetMs: 320 }, { utf8: 'kom' }] },
        { tStartMs: 2000, aAppend: 1, segs: [{ utf8: '\n' }] },
        { tStartMs: 2399, dDurationMs: 1000, segs: [{ utf8: 'bij' }, { utf8: ' AI', tOffsetMs: 100 }] },
        { tStartMs: 3000, dDurationMs: 9000, aAppend: 1, segs: [{ utf8: '\n' }] },
        { tStartMs: 6000, dDurationMs: 1500, segs: [{ utf8: 'dag' }] },
      ],
    }),
  )!
  assert.equal(captions.text, 'hallo welkom bij AI dag')
  assert.deepEqual(timed(captions), ['0.16 hallo', '0.48 welkom', '2.399 bij', '2.499 AI', '6 dag'])
  assert.equal(captions.times.at(-1)?.silentSince, 3.399)
  assert.equal(captions.end, 7.5)
})

test('captions tell when nothing is said, and when the last of them ends', () => {
  const cue = (from: string, to: string, line: string): string => `00:${from} --> 00:${to}\n${line}\n\n`
  const cases: [why: string, cues: string[], silences: string[], end: number][] = [
    ['from its end to the next', [cue('01.0', '02.5', 'a'), cue('09.0', '10.0', 'b')], ['2.5 9 b'], 10],
    ['a breath is none', [cue('01.0', '02.5', 'a'), cue('04.0', '05.0', 'b')], [], 5],
    [
      'not while another one is shown',
      [cue('01.0', '08.5', 'a'), cue('02.0', '03.0', 'b'), cue('09.0', '10.0', 'c')],
      [],
      10,
    ],
    ['not before the first', [cue('08.0', '09.0', 'a')], [], 9],
    ['a caption without words is none', [cue('01.0', '02.0', 'a'), cue('03.0', '30.0', ' ')], [], 2],
  ]
  for (const [why, cues, silences, end] of cases) {
    const captions = read('vtt', `WEBVTT\n\n${cues.join('')}`)!
    const found = captions.times.flatMap(({ at, seconds, silentSince }) =>
      silentSince === undefined ? [] : [`${silentSince} ${seconds} ${captions.text[at]}`],
    )
    assert.deepEqual([found, captions.end], [silences, end], why)
  }
})

test('of captions that overlap the later time is good enough for both', () => {
  const captions = read(
    'srt',
    '1\n00:00:05,000 --> 00:00:09,000\nfive\n\n2\n00:00:03,000 --> 00:00:04,000\nthree\n\n3\n00:00:08,000 --> 00:00:08,500\neight\n',
  )!
  assert.deepEqual(timed(captions), ['5 five', '5 three', '8 eight'])
  assert.equal(captions.end, 9)
})

test('captions that roll are shown as long as they are repeated', () => {
  const cues = [' \none two', 'one two\n ', 'one two\nthree', 'three\n ']
  const times = [0, 3, 5, 7, 9]
  const text = cues.map((lines, at) => `00:0${times[at]}.000 --> 00:0${times[at + 1]}.000\n${lines}\n`)
  const { times: found, end } = read('vtt', `WEBVTT\n\n${text.join('\n')}`)!
  assert.deepEqual(found, [
    { at: 0, seconds: 0 },
    { at: 8, seconds: 5 },
  ])
  assert.equal(end, 9)
})

const malformed: [why: string, kind: CaptionsKind, bytes: Uint8Array | string, reason: RegExp][] = [
  ['an empty file', 'vtt', '', /^Unexpected empty file, expected captions in the form `vtt`/],
  ['no cue', 'srt', 'Sign in to continue', /^Unexpected text without a caption/],
  [
    'cues without words',
    'vtt',
    'WEBVTT\n\n00:01.000 --> 00:02.000\n \n',
    /^Unexpected text without a caption/,
  ],
  ['no JSON', 'json3', '{', /^Unexpected text without a caption/],
  [
    'times beyond all times',
    'json3',
    '{"events":[{"tStartMs":1e300,"segs":[{"utf8":"a"}]}]}',
    /^Unexpected text without a caption/,
  ],
  ['other JSON', 'json3', '{"events":[{"tStartMs":"0"}]}', /^Unexpected text without a caption/],
  ['other bytes', 'vtt', Uint8Array.of(0x57, 0xff), /^Unexpected bytes that are not UTF-8/],
]
for (const [why, kind, content, reason] of malformed) {
  test(`malformed captions: ${why}`, () => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const { file, timed } = readCaptions({ file: 'abcdefghij0.vtt', bytes }, kind)
    assert.equal(timed, undefined)
    assert.deepEqual(
      file.messages.map(({ ruleId }) => ruleId),
      ['captions-malformed'],
    )
    assert.match(file.messages[0]!.reason, reason)
  })
}

test('captions in another encoding are to be saved in UTF-8, others to be fetched again', () => {
  const noteOf = (bytes: Uint8Array): unknown =>
    readCaptions({ file: 'abcdefghij0.srt', bytes }, 'srt').file.messages[0]?.note
  assert.match(
    String(noteOf(Uint8Array.of(0xff, 0xfe, 0x31, 0))),
    /^Save them once more with the encoding UTF-8/,
  )
  assert.match(String(noteOf(new TextEncoder().encode('no captions'))), /^Fetch them again/)
})
