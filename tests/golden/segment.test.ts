import assert from 'node:assert/strict'
import path from 'node:path'
import { test } from 'node:test'
import type { Mention } from '../../src/model/archive.ts'
import type { CompiledSeed, Episode } from '../../src/model/episode.ts'
import { segmentSeed } from '../../src/segment/segment-seed.ts'
import { wordsOfPassages } from '../../src/segment/words.ts'
import { randomFrom } from '../bench/segment/random.ts'
import {
  hasCorpus,
  readCorpusTalk,
  realMentions,
  realSeed,
  seedOf,
  withSpeakers,
} from '../bench/segment/talks.ts'
import { assertGolden } from '../helpers/golden.ts'

const fixtures = path.resolve(import.meta.dirname, '../fixtures/segment')

/** What an editor reviews: the chapters, how long they are and how they begin, then the passages as counts of words. */
function overview({ chapters, passages, words }: Episode): string {
  const counts = wordsOfPassages(passages)
  const lines = chapters.map(({ title, kind, from, start, first }, index) => {
    const own = counts.filter((_, at) => passages[at]!.chapter === index)
    const length = own.reduce((sum, count) => sum + count, 0)
    const facts = [
      from,
      ...(kind === undefined ? [] : [kind]),
      ...(start === undefined ? [] : [`${start} s`]),
    ]
    const opening = passages.find((passage) => passage.id === first)!.text
    return `${title} (${facts.join(', ')}; ${length} words, ${own.length} passages)\n  ${opening.split(' ').slice(0, 9).join(' ')}\n`
  })
  const facts = `${words} words, ${chapters.length} chapters, ${passages.length} passages of ${Math.min(...counts)} to ${Math.max(...counts)} words\n`
  return `${facts}\n${lines.join('')}`
}

function compare(
  name: string,
  seed: CompiledSeed,
  mentions: readonly Mention[] = [],
  passages = false,
): Promise<void> {
  const { episode } = segmentSeed(seed, mentions)
  const files = new Map([['chapters.txt', overview(episode)]])
  if (passages) files.set('passages.json', `${JSON.stringify(episode.passages, null, 2)}\n`)
  return assertGolden(path.join(fixtures, name), files)
}

test('real-seed', () => {
  const seed = realSeed()
  return compare('real-seed', seed, realMentions(seed.transcript.text))
})

const corpusTalks = [
  'changelog--friends-1',
  'changelog--friends-101',
  'changelog--friends-106',
  'the-changelog-578',
  'go-time-1',
  'go-time-240',
  'go-time-303',
  'ship-it-91',
  'js-party-136',
  'js-party-148',
]

for (const name of corpusTalks) {
  test(`corpus-${name}`, { skip: hasCorpus() ? false : 'the corpus is not here' }, () =>
    compare(`corpus-${name}`, withSpeakers(readCorpusTalk(`${name}.md`))),
  )
}

const gardening =
  'De appelboom staat in het midden van de tuin. Hij draagt dit jaar meer vruchten dan ooit. Snoeien doen we in de winter, als de sappen stilstaan.'
const cooking =
  'Voor de soep hebben we uien en bleekselderij nodig. Fruit de uien rustig in de boter. Laat de soep daarna een uur trekken op laag vuur.'

test('speakers', () => {
  let text = ''
  const turns = Array.from({ length: 24 }, (_, at) => {
    if (text !== '') text += ' '
    const turn = { at: text.length, speaker: at % 2 === 0 ? 'Anna' : 'Bram' }
    text +=
      at % 2 === 0 ? `Vraag ${at} over ${at < 12 ? 'de tuin' : 'de soep'}?` : at < 12 ? gardening : cooking
    return turn
  })
  return compare('speakers', seedOf(text, { turns }), [], true)
})

test('times', () => {
  let text = ''
  const times = Array.from({ length: 12 }, (_, at) => {
    if (text !== '') text += ' '
    const mark = { at: text.length, seconds: at * 12 }
    text += at < 6 ? gardening : cooking
    return mark
  })
  const chapterLines = [
    { text: '0:00 De tuin', seconds: 0, line: 30 },
    { text: '1:12 De keuken', seconds: 72, line: 31 },
  ]
  return compare('times', { ...seedOf(text, { times }), chapterLines }, [], true)
})

test('language-without-words', () => {
  const first =
    'Jabuka stoji usred vrta. Ove godine nosi više plodova nego ikada. Orezujemo je zimi, kada sokovi miruju.'
  const second =
    'Za juhu trebamo luk i celer. Luk polako popržimo na maslacu. Juha se zatim kuha sat vremena na laganoj vatri.'
  const text = `${Array.from({ length: 24 }, () => first).join(' ')} ${Array.from({ length: 24 }, () => second).join(' ')}`
  return compare('language-without-words', seedOf(text, { language: 'hr' }))
})

test('three-words', () => compare('three-words', seedOf('Dat was het.'), [], true))

test('a talk of a million words: the same laws, and work that grows with its length', () => {
  const random = randomFrom(1)
  const sentence = (subject: number): string => {
    const words = Array.from({ length: 5 + Math.floor(random() * 15) }, () =>
      random() < 0.6
        ? ['de', 'het', 'een', 'van', 'in', 'dat'][Math.floor(random() * 6)]!
        : `woord${subject * 40 + Math.floor(random() * 60)}`,
    )
    return `Zin ${words.join(' ')}.`
  }
  const parts: string[] = []
  for (let count = 0; count < 1_000_000;) {
    const part = sentence(Math.floor(count / 900))
    parts.push(part)
    count += part.split(' ').length
  }
  const tenth = parts.slice(0, Math.floor(parts.length / 10)).join(' ')
  const text = parts.join(' ')
  segmentSeed(seedOf(tenth), [])
  const timeOf = (text: string): number => {
    const from = performance.now()
    segmentSeed(seedOf(text), [])
    return performance.now() - from
  }
  const { passages, chapters } = segmentSeed(seedOf(text), []).episode
  assert.equal(passages.map((passage) => passage.text).join(' '), text)
  assert.equal(new Set(passages.map((passage) => passage.id)).size, passages.length)
  assert.ok(passages.every((passage) => passage.text.split(' ').length <= 150))
  assert.ok(chapters.length > 200 && chapters.length < 3000, `${chapters.length}`)
  // Ten times the text may take ten times the time, not a hundred times; a busy machine gets the benefit of the doubt.
  const ratio = timeOf(text) / timeOf(tenth)
  assert.ok(ratio < 45, `ten times the text took ${ratio.toFixed(0)} times as long`)
})
