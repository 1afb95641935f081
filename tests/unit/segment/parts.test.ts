import assert from 'node:assert/strict'
import { test } from 'node:test'
import { SignReader } from '../../../src/segment/chapter-kind.ts'
import { cueStrength } from '../../../src/segment/cues.ts'
import { cutPassages } from '../../../src/segment/cut-passages.ts'
import { blankMarkers, findMarkers, isMusic } from '../../../src/segment/markers.ts'
import { nearestPassage, passageIdOf, passageLikeness } from '../../../src/segment/passage-id.ts'
import { splitSentences } from '../../../src/segment/sentences.ts'
import { readWords, withoutMarkers } from '../../../src/segment/talk-words.ts'
import { wordSpans } from '../../../src/segment/words.ts'
import { scoreSentences } from '../../bench/segment/sentences.ts'

const kindOf = (text: string, words: number, language: string) =>
  new SignReader(text, readWords(text), language).kindOf({ start: 0, end: text.length }, words)
const words = (text: string): string[] => wordSpans(text).map((span) => text.slice(span.start, span.end))
const sentences = (text: string, language: string): string[] =>
  splitSentences(text, language).map((span) => text.slice(span.start, span.end))

test('words', () => {
  for (const [text, expected] of [
    ['De AI-race, zo’n 4,5 of 1.000.', ['De', 'AI-race', 'zo’n', '4,5', 'of', '1.000']],
    ["A4'tje om 12:30 – klaar", ["A4'tje", 'om', '12:30', 'klaar']],
    ['これは文', ['これ', 'は文']],
    ['', []],
  ] as const) {
    assert.deepEqual(words(text), expected)
  }
})

test('sentences part at white space: a sound note that stands at a word goes with it', () => {
  for (const [text, expected] of [
    ['Dat is goed. [muziek]En dan dit.', ['Dat is goed.', '[muziek]En dan dit.']],
    ['Dat is goed. [muziek] [gelach]"En dan dit.', ['Dat is goed. [muziek]', '[gelach]"En dan dit.']],
    ['Dat is goed.[muziek]En dan dit.', ['Dat is goed.[muziek]En dan dit.']],
    ['Dat is goed.[muziek] En dan dit.', ['Dat is goed.[muziek]', 'En dan dit.']],
    ['[muziek]En dan dit. Ja.', ['[muziek]En dan dit.', 'Ja.']],
  ] as const)
    assert.deepEqual(sentences(text, 'nl'), expected)
})

test('a word of megabytes is read in bounded pieces', () => {
  assert.ok(wordSpans('a'.repeat(3_000_000)).length > 0)
})

test('markers are sound notes, not every bracket', () => {
  const text =
    'werk, [muziek] en [European] of [laughs] ♪ [ __ ] \\[applause\\] [win sound] [unintelligible 00:12] (Laughter) (all laughing) (such music)'
  const found = findMarkers(text)
  assert.deepEqual(
    found.map((span) => text.slice(span.start, span.end)),
    [
      '[muziek]',
      '[laughs]',
      '♪',
      '[ __ ]',
      '\\[applause\\]',
      '[win sound]',
      '[unintelligible 00:12]',
      '(Laughter)',
      '(all laughing)',
    ],
  )
  assert.equal(blankMarkers(text).length, text.length)
  assert.equal(isMusic('[muziek]') && isMusic('♪') && !isMusic('[gelach]'), true)
  const { starts, ends } = withoutMarkers(readWords('[muziek] ja'), findMarkers('[muziek] ja'))
  assert.deepEqual([...starts, ...ends], [9, 11])
})

test('sentences', () => {
  assert.deepEqual(sentences('Dat is 4,5 keer. [gelach] Ja, hoor. in je werk ook.', 'nl'), [
    'Dat is 4,5 keer. [gelach]',
    'Ja, hoor. in je werk ook.',
  ])
  // The end of a word is no abbreviation, however far the white space of a sound note reaches.
  assert.deepEqual(sentences('That is amazing. [applause] And so on.', 'en'), [
    'That is amazing. [applause]',
    'And so on.',
  ])
  assert.deepEqual(sentences('It was no. 5 of ten. No. 6 came late. I said no. Five people left.', 'en'), [
    'It was no. 5 of ten.',
    'No. 6 came late.',
    'I said no.',
    'Five people left.',
  ])
  assert.deepEqual(sentences('', 'nl'), [])
  assert.deepEqual(sentences('geen eind', 'xx'), ['geen eind'])
})

test('no library splits the table of sentences better', () => {
  const scores = scoreSentences()
  const own = scores.find((score) => score.name === 'naslag')!
  assert.ok(own.cases >= 120)
  assert.ok(own.right >= own.cases * 0.95, own.wrong.join('\n'))
  for (const other of scores) assert.ok(other === own || other.right < own.right, other.name)
})

test('a talk of more passages than a call takes arguments', () => {
  const unit = { start: 0, end: 0, words: 100, strength: 0, cue: 0, forced: false }
  const units = Array.from({ length: 200_000 }, () => unit)
  assert.equal(cutPassages(units).length, units.length)
})

test('cues', () => {
  assert.ok(cueStrength('Goed, we gaan eerst eens kijken.', 'Dat was het.', 'nl') >= 1)
  assert.ok(cueStrength("All right, let's talk about tests.", 'Sure.', 'en') >= 0.8)
  assert.ok(cueStrength('Google bracht iets uit.', 'Dat was het. [muziek]', 'nl') > 0.5)
  assert.ok(cueStrength('Want dat is zo.', 'Dat was het.', 'nl') < 0)
  assert.ok(cueStrength('Drie mensen zeiden dat.', 'Wie zei dat?', 'nl') < 0)
  assert.equal(cueStrength('Tout va bien.', 'Voilà.', 'fr'), 0)
})

test('a kind needs several signs in few words', () => {
  const advertisement =
    'Deze aflevering is mogelijk gemaakt door Voorbeeld. Wil je meer weten over jouw organisatie? Ga naar voorbeeld.nl/start.'
  assert.equal(kindOf(advertisement, 20, 'nl'), 'sponsor')
  assert.equal(kindOf(advertisement, 2000, 'nl'), undefined)
  assert.equal(kindOf('Wij maken reclame voor een bedrijf.', 6, 'nl'), undefined)
  assert.equal(kindOf(advertisement, 20, 'fr'), undefined)
})

test('ids lead to the passage that is nearest, or to none', () => {
  const text = Array.from({ length: 90 }, (_, at) => `woord${at}`).join(' ')
  const id = passageIdOf(text)
  const corrected = passageIdOf(text.replace('woord40', 'woordje'))
  assert.equal(nearestPassage(id, ['pabc', id]), id)
  assert.equal(nearestPassage(id, [corrected]), corrected)
  assert.equal(nearestPassage(id, [passageIdOf('heel iets anders dan dat')]), undefined)
  assert.equal(nearestPassage('<script>', [id]), undefined)
  assert.equal(passageLikeness(id, `${id}-2`), 12)
})
