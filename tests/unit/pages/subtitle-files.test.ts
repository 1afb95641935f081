import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Passage } from '../../../src/model/episode.ts'
import { cuesOf, subRipOf, webVttOf } from '../../../src/pages/subtitle-files.ts'

function passage(text: string, fields: Partial<Passage> = {}): Passage {
  return { id: 'p' as Passage['id'], text, markers: [], chapter: 0, ...fields }
}

/** Both files of passages with subtitles of a second that begin at these places. */
function written(passages: Passage[], places: number[]): { vtt: string; srt: string } {
  const cues = cuesOf(
    passages,
    places.map((at, index) => ({ at, start: index, end: index + 1 })),
  )
  return { vtt: webVttOf(cues), srt: subRipOf(cues) }
}

/** The lines below the times of each cue. */
function payloads(file: string): string[] {
  return [...file.matchAll(/ --> .*\n((?:.+\n)+)/g)].map((match) => match[1]!.trimEnd())
}

test('the whole of each file', () => {
  const { vtt, srt } = written([passage('Hello there.'), passage('Bye. [laughs]')], [0, 13])
  assert.equal(
    vtt,
    'WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nHello there.\n\n00:00:01.000 --> 00:00:02.000\nBye. [laughs]\n',
  )
  assert.equal(
    srt,
    '1\n00:00:00,000 --> 00:00:01,000\nHello there.\n\n2\n00:00:01,000 --> 00:00:02,000\nBye. [laughs]\n',
  )
})

test('times', () => {
  const cases: [seconds: number, time: string][] = [
    [0, '00:00:00.000'],
    [61.5, '00:01:01.500'],
    [0.1 + 0.2, '00:00:00.300'],
    [59.9996, '00:01:00.000'],
    [3661.042, '01:01:01.042'],
    [360_000, '100:00:00.000'],
  ]
  for (const [start, time] of cases) {
    const cues = cuesOf([passage('Hello')], [{ at: 0, start, end: start + 3600 }])
    assert.equal(/.* (?=-->)/.exec(webVttOf(cues))?.[0].trim(), time)
    assert.equal(/.* (?=-->)/.exec(subRipOf(cues))?.[0].trim(), time.replace('.', ','))
  }
})

test('who speaks is a voice in WebVTT, and stands in SubRip where it is somebody else', () => {
  const passages = [
    passage('One. Two. Three. Four.', { speaker: 'Ann & Co', turns: [{ at: 10, speaker: 'Bo' }] }),
    passage('Five.', { speaker: 'Bo' }),
    passage('Six.', { speaker: 'A > B' }),
  ]
  const { vtt, srt } = written(passages, [0, 5, 17, 23, 29])
  assert.deepEqual(payloads(vtt), [
    '<v Ann &amp; Co>One.',
    '<v Ann &amp; Co>Two.</v>\n<v Bo>Three.</v>',
    '<v Bo>Four.',
    '<v Bo>Five.',
    '<v A &gt; B>Six.',
  ])
  assert.deepEqual(payloads(srt), ['Ann & Co: One.', 'Two.\nBo: Three.', 'Four.', 'Five.', 'A > B: Six.'])
})

test('one line, or two that are as equal as can be; what is longer is left to the player', () => {
  const cases: [text: string, lines: string][] = [
    ['These are thirty-two characters.', 'These are thirty-two characters.'],
    ['These are thirty-three characters', 'These are thirty-three\ncharacters'],
    [
      'which is what every garden needs more than anything else, and that is so for',
      'which is what every garden needs more\nthan anything else, and that is so for',
    ],
    ['water '.repeat(20).trim(), 'water '.repeat(20).trim()],
    [`${'water'.repeat(9)} and soil`, `${'water'.repeat(9)} and soil`],
    ['水'.repeat(50), '水'.repeat(50)],
  ]
  for (const [text, lines] of cases) {
    const { vtt, srt } = written([passage(text)], [0])
    assert.deepEqual([payloads(vtt), payloads(srt)], [[lines], [lines]])
  }
})

test('text stays text', () => {
  const cases: [text: string, vtt: string, srt: string][] = [
    ['a --> b', 'a --&gt; b', 'a --\u2060> b'],
    ['<b>x</b> & y', '&lt;b&gt;x&lt;/b&gt; &amp; y', '<\u2060b>x<\u2060/b> & y'],
    ['3 < 4 > 2', '3 &lt; 4 &gt; 2', '3 < 4 > 2'],
    ['&lt; R&D; Q&A', '&amp;lt; R&amp;D; Q&amp;A', '&\u2060lt; R&\u2060D; Q&A'],
    ['{\\an8}x {y:i}z {a}', '{\u2060\\an8}x {\u2060y:i}z {a}', '{\u2060\\an8}x {\u2060y:i}z {a}'],
    ['a\0b \x85 c\x92', 'a\ufffdb c\ufffd', 'a\ufffdb c\ufffd'],
    ['\x85', '', ''],
  ]
  for (const [text, vtt, srt] of cases) {
    const files = written([passage(text)], [0])
    assert.deepEqual([payloads(files.vtt).join(), payloads(files.srt).join()], [vtt, srt], text)
  }
})
