import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Marks } from '../../../src/search/answer.ts'
import { excerptOf } from '../../../src/search/excerpt.ts'
import type { TextPassage } from '../../../src/search/text-file.ts'

/** A passage in which Ann and Bo take turns, Ann first. */
function dialogue(...said: string[]): TextPassage {
  const turns = said.map((_, index) => ({
    at: said.slice(0, index).join(' ').length + (index === 0 ? 0 : 1),
    speaker: index % 2 === 0 ? 'Ann' : 'Bo',
  }))
  return {
    id: 'p',
    text: said.join(' '),
    start: undefined,
    speaker: 'Ann',
    turns: turns.slice(1),
    markers: [],
  }
}

function marking(...words: string[]): Marks {
  return { words, parts: [], phrases: [] }
}

/** An excerpt as it is read: names before what they say, marks between stars. */
function shown(passage: TextPassage, marks: Marks, wanted?: string): string {
  const { excerpt, speaker } = excerptOf(passage, marks, (speaker) => speaker === wanted)
  const pieces = excerpt.map(
    ({ text, marked, speaker }) =>
      (speaker === undefined ? '' : `${speaker}: `) + (marked ? `*${text}*` : text),
  )
  return `${speaker}: ${pieces.join('')}`
}

const long = 'and then there was more to say about it '.repeat(8).trim()

test('an excerpt says who takes the word in it', () => {
  const passage = dialogue('The sea is calm.', 'Is the sea calm?', 'It is.')
  assert.equal(shown(passage, marking('sea')), 'Ann: The *sea* is calm. Bo: Is the *sea* calm? Ann: It is.')
})

test('someone who takes the word within a mark is named once', () => {
  const passage = dialogue('The open', 'sea.', 'Yes.')
  assert.equal(
    shown(passage, { ...marking(), phrases: [['open', 'sea']] }),
    'Ann: The *open *Bo: *sea*. Ann: Yes.',
  )
})

test('it begins where someone begins to say what was found', () => {
  assert.match(shown(dialogue(long, 'wind at sea', long), marking('sea')), /^Bo: wind at \*sea\* Ann: and/)
})

test('of a speaker who was asked for it shows what they say, if that was found', () => {
  const passage = dialogue(`Wind at sea, wind and sea. ${long}`, `Some wind. ${long}`)
  assert.match(shown(passage, marking('wind', 'sea')), /^Ann: \*Wind\* at \*sea\*/)
  assert.match(shown(passage, marking('wind', 'sea'), 'Bo'), /^Bo: Some \*wind\*\./)
  assert.match(shown(passage, marking('sea'), 'Bo'), /^Ann: Wind at \*sea\*/)
})

test('where nothing is marked it begins where who was asked for begins to speak', () => {
  const passage = dialogue(long, `No. ${long}`)
  assert.match(shown(passage, marking()), /^Ann: and then/)
  assert.match(shown(passage, marking(), 'Ann'), /^Ann: and then/)
  assert.match(shown(passage, marking(), 'Bo'), /^Bo: No\. and/)
})

test('a text without spaces is not cut within a character', () => {
  for (const before of ['sea ', 'seas ']) {
    const cut = shown(dialogue(`${before}${'\u{1F30A}'.repeat(400)}`), marking(before.trim()))
    assert.ok(cut.length < 300 && !/\p{Cs}/u.test(cut), cut)
  }
})

test('where a script puts no spaces between words and sentences it is around the match all the same', () => {
  const lead = '今日は東京の店についてお話しします。'.repeat(40)
  const found = shown(dialogue(`${lead}私は技術を学びます。${lead}`), {
    ...marking(),
    phrases: [['技', '術']],
  })
  assert.match(found, /^Ann: 私は\*技術\*を学びます。今日は/)
  assert.ok(found.length < 260, found)
  const thai = shown(dialogue(`${'น้ำ'.repeat(200)}ปลา${'น้ำ'.repeat(200)}`), {
    ...marking(),
    phrases: [['ป', 'ลา']],
  })
  assert.match(thai, /^Ann: น้ำ.*\*ปลา\*.*น้ำ(?: …)?$/)
})

test('a text without speakers has none', () => {
  const passage = { ...dialogue('The sea.'), speaker: undefined }
  assert.deepEqual(excerptOf(passage, marking('sea')), {
    excerpt: [
      { text: 'The ', marked: false },
      { text: 'sea', marked: true },
      { text: '.', marked: false },
    ],
    cut: { before: false, after: false },
    speaker: undefined,
  })
})
