import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Episode } from '../../../src/model/episode.ts'
import { segmentSeed } from '../../../src/segment/segment-seed.ts'
import { realMentions, realSeed, seedOf } from '../../bench/segment/talks.ts'

/* Captions without punctuation, in one case, with marks of another voice: what speech recognition and broadcasters write. */

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}'[\] -]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function episodeOf(text: string, language = 'nl'): Episode {
  return segmentSeed(seedOf(text, { language }), language === 'nl' ? realMentions(text) : []).episode
}

const { text } = realSeed().transcript

test('without punctuation, clear openings begin passages', () => {
  const { passages } = episodeOf(bare(text))
  for (const opening of ['straks ga je alles horen', 'laten we het dan gewoon eens', 'goed straks hoor je']) {
    const passage = passages.find((passage) => passage.text.includes(opening))
    assert.ok(passage!.text.startsWith(opening), `${opening}: ${passage!.text.slice(0, 80)}`)
  }
})

test('without punctuation, a weaker opening within a sentence begins nothing', () => {
  const piece =
    'hij vertelde dat hij toen nog een volgende keer wilde zien wat ik ook wil zeggen over die tuin '
  const { passages } = episodeOf(piece.repeat(20).trim())
  assert.ok(passages.every((passage) => !passage.text.startsWith('ik ook wil')))
})

const greetings: [opening: string, title: string, language: string][] = [
  ['welkom bij ai report de nederlandse podcast over techniek', 'Welkom bij ai report', 'nl'],
  ['hallo allemaal welkom bij de tuinshow mijn naam is jan', 'Welkom bij de tuinshow', 'nl'],
  ['WELKOM BIJ AI REPORT, DE NEDERLANDSE PODCAST.', 'Welkom bij ai report', 'nl'],
  ["hello and welcome to the changelog i'm adam and we talk", 'Welcome to the changelog', 'en'],
  ['welcome back to orchards today we have a guest', 'Welcome back to orchards', 'en'],
]

test('the greeting of a talk is its first title without punctuation too', () => {
  for (const [opening, title, language] of greetings) {
    const more =
      opening === opening.toUpperCase() ? ' DE TUIN IS MOOI EN GROOT.' : ' and the garden de tuin is groot'
    assert.equal(episodeOf(opening + more.repeat(20), language).chapters[0]!.title, title)
  }
})

test('in a talk that is written in capitals they make no word a name', () => {
  const { chapters } = episodeOf(text.toUpperCase())
  const titles = chapters.map(({ title }) => title)
  assert.ok(titles.includes('Burgerberaad, samenleving en technologie'), titles.join('\n'))
  for (const title of titles) assert.doesNotMatch(title, /\b(?:zich|enorme|ter|al)\b|(?!SketchUp)\p{Lu}{5}/u)
})

test('a mark of another voice stands before its words, and is no part of a summary', () => {
  const turns = Array.from({ length: 80 }, (_, at) =>
    at % 2 === 0
      ? `We planted ${at} pears in the orchard behind the old house, and the birds of the valley came to eat them all.`
      : `Yeah, the orchard of my grandfather had ${at} kinds of apples, and each of these was good for another cake.`,
  )
  for (const spoken of [turns, turns.map(bare)]) {
    const { passages, chapters } = episodeOf(`>> ${spoken.join(' >> ')}`, 'en')
    assert.ok(passages.every((passage) => passage.text.startsWith('>> ') && !passage.text.endsWith('>')))
    for (const { title, summary } of chapters) assert.doesNotMatch(title + (summary ?? ''), />/)
  }
  assert.match(episodeOf(`>> ${turns.join(' >> ')}`, 'en').chapters[0]!.summary!, /^We planted/)
})

test('one or two such marks in a talk are signs of something else', () => {
  const sentence = 'The line of the shell reads cat orchard >> garden and it is fine.'
  const { passages } = episodeOf(`${'The orchard is green and large. '.repeat(30)}${sentence}`, 'en')
  assert.ok(passages.every((passage) => !passage.text.startsWith('>>')))
})

test('a turn without a full stop is no sentence of 180 words', () => {
  const turn = Array.from({ length: 150 }, (_, at) => `word${at}`).join(' ')
  const { passages } = episodeOf(`>> ${turn} >> ${turn} >> ${turn}`, 'en')
  assert.ok(passages.every((passage) => passage.text.split(' ').length <= 121))
})

test('a title made of first words has no sound notes', () => {
  const { chapters } = episodeOf('Dames en heren! (gelach) Ik was er [muziek] ook weer.')
  assert.equal(chapters[0]!.title, 'Dames en heren! Ik was er …')
})
