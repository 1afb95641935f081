import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaptionMark, Turn } from '../../../src/model/transcript.ts'
import { cutSubtitles, type TimedTalk } from '../../../src/segment/cut-subtitles.ts'
import { splitSentences } from '../../../src/segment/sentences.ts'

/** A talk as people write one: `[4]` is a time, `[4<2]` one behind a silence since second 2, `Ann:` a turn. */
function talkOf(written: string, facts: Partial<Pick<TimedTalk, 'end' | 'durationSeconds'>> = {}): TimedTalk {
  let text = ''
  const times: CaptionMark[] = []
  const turns: Turn[] = []
  let waiting: Omit<CaptionMark, 'at'> | undefined
  let speaker: string | undefined
  for (const word of written.split(' ')) {
    const mark = /^\[(?<seconds>[\d.]+)(?:<(?<since>[\d.]+))?\]$/.exec(word)?.groups
    if (mark !== undefined) {
      const since = mark['since'] === undefined ? {} : { silentSince: Number(mark['since']) }
      waiting = { seconds: Number(mark['seconds']), ...since }
    } else if (/^[A-Z][a-z]+:$/.test(word)) speaker = word.slice(0, -1)
    else {
      if (text !== '') text += ' '
      if (waiting !== undefined) times.push({ at: text.length, ...waiting })
      if (speaker !== undefined) turns.push({ at: text.length, speaker })
      waiting = undefined
      speaker = undefined
      text += word
    }
  }
  const sentences = splitSentences(text, 'en')
  return {
    transcript: { text, turns, times },
    sentences,
    language: 'en',
    end: undefined,
    durationSeconds: undefined,
    ...facts,
  }
}

/** Subtitles as `start–end text`. */
function shown(talk: TimedTalk): string[] {
  const subtitles = cutSubtitles(talk)
  return subtitles.map(({ at, start, end }, index) =>
    [`${start}–${end}`, talk.transcript.text.slice(at, subtitles[index + 1]?.at).trim()].join(' '),
  )
}

/** Every word with a time, half a second each from second 0. */
function everyWord(text: string): string {
  return text
    .split(' ')
    .map((word, at) => `[${at / 2}] ${word}`)
    .join(' ')
}

test('a talk without times has no subtitles', () => {
  assert.deepEqual(cutSubtitles(talkOf('Hello there, you.', { durationSeconds: 60 })), [])
})

test('between times that are far apart nothing is made up: a piece is as long as they are', () => {
  const long = 'We speak about water, and about gardens, and about all that grows. '.repeat(4).trim()
  assert.deepEqual(shown(talkOf(`[5] ${long} [80] And that was it.`, { durationSeconds: 90 })), [
    `5–80 ${long}`,
    '80–90 And that was it.',
  ])
})

test('times that are too far apart for a player give no subtitles, but where that is a small part of the talk', () => {
  const minutes = 'We speak about water, and about gardens, and about all that grows. '.repeat(9).trim()
  assert.deepEqual(shown(talkOf(`[5] ${minutes} [80] And that was it.`)), [])
  const many = everyWord('We speak of water, and of gardens. '.repeat(180).trim())
  const [longest = ''] = shown(talkOf(`${many} [900] ${minutes}`)).sort((a, b) => b.length - a.length)
  assert.ok(longest.includes(minutes), longest)
})

test('of many times those at which sentences and clauses begin, in pieces of two short lines', () => {
  const text =
    'Welcome to the show. Today we speak about water, which is what every garden needs most, and about the soil that holds it. Bye.'
  assert.deepEqual(shown(talkOf(everyWord(text), { end: 12 })), [
    '0–2 Welcome to the show.',
    '2–4.5 Today we speak about water,',
    '4.5–8 which is what every garden needs most,',
    '8–12 and about the soil that holds it. Bye.',
  ])
})

test('words before the first time', () => {
  const line = 'These words fill half a line or so'
  const cases: [why: string, written: string, pieces: string[]][] = [
    [
      'go with it where they are few',
      'Hello there. [7] And then we began.',
      ['7–9 Hello there. And then we began.'],
    ],
    [
      'are shown from the start where they are more',
      `${line}. [7] And then we began.`,
      [`0–7 ${line}.`, '7–9 And then we began.'],
    ],
    ['go with it where it is the start', `${line}. [0] And then.`, [`0–9 ${line}. And then.`]],
  ]
  for (const [why, written, pieces] of cases)
    assert.deepEqual(shown(talkOf(written, { durationSeconds: 9 })), pieces, why)
})

test('the end of the last one', () => {
  const cases: [why: string, facts: Parameters<typeof talkOf>[1], end: number][] = [
    ['that of the captions', { end: 20, durationSeconds: 90 }, 20],
    ['else that of the talk', { durationSeconds: 90 }, 90],
    ['not an end before its start', { end: 3, durationSeconds: 90 }, 90],
    ['else as long as it takes to say it', { durationSeconds: 9 }, 13],
    ['the same where nothing is known', {}, 13],
  ]
  const thirty = 'It takes so long to say these.'
  for (const [why, facts, end] of cases)
    assert.equal(cutSubtitles(talkOf(`[10] ${thirty}`, facts))[0]?.end, end, why)
  assert.equal(cutSubtitles(talkOf('[10] Bye.'))[0]?.end, 11, 'a second at least')
})

test('times of one moment are one, those that go back are left out where they are few', () => {
  const cases: [why: string, written: string, pieces: string[]][] = [
    ['the same second', '[5] One. [5] Two. [8] Three.', ['5–8 One. Two.', '8–10 Three.']],
    ['a thousandth', '[5] One. [5.0004] Two. [8] Three.', ['5–8 One. Two.', '8–10 Three.']],
    [
      'one that was mistyped',
      '[5] Number one is this. [800] Number two is that. [8] Number three is it. [9.5] Number four.',
      ['5–8 Number one is this. Number two is that.', '8–10 Number three is it. Number four.'],
    ],
  ]
  for (const [why, written, pieces] of cases)
    assert.deepEqual(shown(talkOf(written, { end: 10, durationSeconds: 10 })), pieces, why)
})

test('a new one begins behind a pause, where what is said takes less time than there is', () => {
  assert.deepEqual(shown(talkOf('[1] Yes. [4] No. [4.6] Well. [5.1] Now.', { end: 6 })), [
    '1–4 Yes.',
    '4–6 No. Well. Now.',
  ])
})

test('a new one begins with each turn that has a time', () => {
  assert.deepEqual(shown(talkOf('Ann: [1] Yes. Bo: [1.5] No. Ann: Why? [2] Well.', { end: 4 })), [
    '1–1.5 Yes.',
    '1.5–4 No. Why? Well.',
  ])
})

test('nothing is shown in a silence', () => {
  assert.deepEqual(shown(talkOf('[1] So [1.5] we [2] wait [60<4] until [61] now.', { end: 62 })), [
    '1–4 So we wait',
    '60–62 until now.',
  ])
})

test('a silence that would begin before what it ends is none', () => {
  assert.deepEqual(shown(talkOf('[5] So [6<5] now.', { end: 7 })), ['5–7 So now.'])
})

test('cost is linear: a talk of a hundred thousand words with times takes seconds at most', () => {
  const talk = talkOf(everyWord('word '.repeat(100_000).trim()))
  const before = process.cpuUsage()
  const subtitles = cutSubtitles(talk)
  assert.ok(subtitles.length > 5000)
  assert.ok(process.cpuUsage(before).user < 5e6)
})
