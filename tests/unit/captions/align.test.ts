import assert from 'node:assert/strict'
import { test } from 'node:test'
import { alignTimes } from '../../../src/captions/align.ts'
import type { CaptionText } from '../../../src/model/transcript.ts'

/** Captions with a word a second. */
function spoken(text: string): CaptionText {
  return {
    text,
    turns: [],
    times: Array.from(text.matchAll(/\S+/g), ({ index }, seconds) => ({ at: index, seconds })),
  }
}

function aligned(text: string, captions: string): string[] | undefined {
  return alignTimes(text, spoken(captions))?.times.map(
    ({ at, seconds }) => `${text.slice(at).split(' ')[0]} ${seconds}`,
  )
}

test('the same words have the times of the captions, whatever their case and punctuation', () => {
  assert.deepEqual(aligned('Hello, my dear friends.', 'hello my dear friends'), [
    'Hello, 0',
    'my 1',
    'dear 2',
    'friends. 3',
  ])
})

test('words that were corrected have the time of what was heard there, those that were added none', () => {
  assert.deepEqual(
    aligned(
      'We use Claude of Anthropic every day at work',
      'we use cloud of en trop pick every single day at work',
    ),
    ['We 0', 'use 1', 'Claude 2', 'of 3', 'Anthropic 4', 'every 7', 'day 9', 'at 10', 'work 11'],
  )
  assert.deepEqual(aligned('We all use it well today', 'we use it badly and often and late'), [
    'We 0',
    'use 1',
    'it 2',
  ])
  assert.deepEqual(aligned('Hoi we use it here', 'hello we use it there'), [
    'Hoi 0',
    'we 1',
    'use 2',
    'it 3',
    'here 4',
  ])
})

test('a word that is said twice in one and once in the other has one time', () => {
  const cases: [text: string, captions: string, expected: string[]][] = [
    ['ja dat is zo', 'ja dat dat is zo', ['ja 0', 'dat 1', 'is 3', 'zo 4']],
    ['ja dat dat is zo', 'ja dat is zo', ['ja 0', 'dat 1', 'is 2', 'zo 3']],
    ['we say so', 'we say say say so', ['we 0', 'say 1', 'so 4']],
    ['we a b', 'we b a b', ['we 0', 'a 2', 'b 3']],
  ]
  for (const [text, captions, expected] of cases) assert.deepEqual(aligned(text, captions), expected, text)
})

test('a phrase that is said twice is tied to the right place by what stands around', () => {
  const captions = 'so a b c said you know one you know two you know three d e f'
  assert.deepEqual(aligned('you know two you know three d e f', captions), [
    'you 8',
    'know 9',
    'two 10',
    'you 11',
    'know 12',
    'three 13',
    'd 14',
    'e 15',
    'f 16',
  ])
})

test('the time of a cue that begins with a dash, `>>` or a note of music is that of its first word', () => {
  const captions = '- Hello there >> ♪ my friends'
  const times = [0, captions.indexOf('>>')].map((at, seconds) => ({ at, seconds }))
  assert.deepEqual(alignTimes('Hello there my friends', { text: captions, turns: [], times })?.times, [
    { at: 0, seconds: 0 },
    { at: 12, seconds: 1 },
  ])
})

test('a silence stands before the word that it stood before', () => {
  const captions = {
    text: 'we begin uh with water',
    turns: [],
    times: [
      { at: 0, seconds: 1 },
      { at: 12, seconds: 9, silentSince: 3 },
    ],
  }
  assert.deepEqual(alignTimes('We begin with water.', captions)?.times, [
    { at: 0, seconds: 1 },
    { at: 9, seconds: 9, silentSince: 3 },
  ])
})

test('the last words are shown until the captions end; those of a text that ends before, until its next word is said', () => {
  const captions = { ...spoken('one two three four five six'), end: 8 }
  const cases: [text: string, end: number | undefined][] = [
    ['one two three four five six', 8],
    ['one two three four five sicks', 8],
    ['one two three four', 4],
    ['one two three', 3],
  ]
  for (const [text, end] of cases) assert.equal(alignTimes(text, captions)?.end, end, text)
  assert.equal(alignTimes('one two three', spoken('one two three'))?.end, undefined)
})

test('a song of one verse has the times of its captions', () => {
  const song = 'na na hey hey goodbye '.repeat(200).trim()
  assert.equal(aligned(song, song)?.length, 1000)
})

test('captions of another talk give nothing', () => {
  assert.equal(
    aligned('we speak about water and the garden today', 'your new phone is here and it is great'),
    undefined,
  )
})

test('sixty thousand words with an error in each ten take no longer than reading them', () => {
  let number = 1
  const next = (): number => (number = (number * 48271) % 2147483647)
  const words = Array.from({ length: 60_000 }, () => `w${Math.floor(Math.sqrt(next() % 1_000_000))}`)
  const heard = words.map((word, at) => (at % 10 === 3 ? 'uh' : word))
  const start = process.cpuUsage()
  const { times } = alignTimes(words.join(' '), spoken(heard.join(' ')))!
  assert.ok(times.length > 50_000, String(times.length))
  assert.ok(process.cpuUsage(start).user < 20e6)
  assert.ok(
    times.every(
      ({ at, seconds }, index) =>
        index === 0 || (at > times[index - 1]!.at && seconds > times[index - 1]!.seconds),
    ),
  )
})
