import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { runOf } from '../../src/search/build.ts'
import { tokenize } from '../../src/search/fold.ts'
import { TalkTerms } from '../../src/search/talk-terms.ts'
import { TermReader } from '../../src/search/term-reader.ts'
import { segmentSeed } from '../../src/segment/segment-seed.ts'
import { readWords } from '../../src/segment/talk-words.ts'
import { seedOf } from '../bench/segment/talks.ts'

const bits =
  "a B z 0 9 . , ' ’ ʼ ‘ ′ ´ ` ‐ ‑ “ ” + ++ # - _ é É ß ½ ﷺ Ж 日 カ \u0301 \u{10400} \u{1F600} \ud800 ー ﾞ เ ก า ่ 한 ك َ ש \u200c \u200d ς १ c++ C# 4,5 1.000 don't 's aaaaaaaaaaaaaaaaaaaa __proto__"
    .split(' ')
    .concat(' ')

test('the terms that are read for the index are those that are searched for', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.constantFrom(...bits), { maxLength: 30 }), { maxLength: 6 }),
      (texts) => {
        const reader = new TermReader()
        for (const text of texts.map((own) => own.join(''))) {
          assert.deepEqual(
            Array.from(reader.read(text), (term) => reader.terms[term]),
            tokenize(text).map(({ term }) => term),
          )
        }
        assert.equal(new Set(reader.terms).size, reader.terms.length)
      },
    ),
    { numRuns: 3000 },
  )
})

test('each term has one number, however many there are', () => {
  const reader = new TermReader()
  const words = Array.from({ length: 30_000 }, (_, at) => `${at % 2 === 0 ? 'W' : 'w'}${(at * 7919) % 9000}`)
  const read = reader.read(words.join(' '))
  assert.equal(reader.terms.length, 9000)
  assert.ok(words.every((word, at) => reader.terms[read[at]!] === word.toLowerCase()))
})

const transcript = fc
  .array(
    fc.constantFrom(
      ...bits,
      ...'de het. Ja, AI-race 10:30 [muziek] [music ♪ Dat'.split(' '),
      'a\u00adb',
      ' ',
      ' ',
    ),
    {
      maxLength: 400,
    },
  )
  .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())

test('the terms of the words of a talk are those of its text, or it is not said what they are', () => {
  fc.assert(
    fc.property(transcript, (text) => {
      const reader = new TermReader()
      const words = readWords(text)
      const read = new TalkTerms(reader, { text, words }).read(0, words.form.length)
      if (read === undefined) return
      assert.deepEqual(
        Array.from(read, (term) => reader.terms[term]),
        tokenize(text).map(({ term }) => term),
      )
    }),
    { numRuns: 2000 },
  )
  for (const text of ['De AI-race, zo’n 4,5 of É. "Don\'t" om 10:30', "rock'90 – Jan's ½", '']) {
    const words = readWords(text)
    assert.ok(new TalkTerms(new TermReader(), { text, words }).read(0, words.form.length) !== undefined, text)
  }
})

test('what is read of an episode is the same with and without the words of its transcript', () => {
  fc.assert(
    fc.property(transcript, (text) => {
      const { episode, words, counts } = segmentSeed(seedOf(text), [])
      const entry = { episode, names: [], words: counts.ofPassage }
      assert.deepEqual(runOf([{ ...entry, transcript: { text, words } }]), runOf([entry]))
    }),
    { numRuns: 300 },
  )
})
