import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findQuoted, quoteAddress, wordsOfAddress } from '../../../../src/browser/episode/quoted-words.ts'

const page = 'https://example.org/pod/episodes/een-talk/'
const talk = [
  'Welkom bij de talk, de Nederlandse talk over rekenen.',
  'Zo’n plan kost €2,50 & meer; wie betaalt dat? Eén ding weten we zeker.',
  'Dat zeiden ze vorig jaar ook, en toen kwam er niets van terecht.',
]

function roundTrip(quote: string, first = 0): string {
  const url = new URL(quoteAddress(page, 'pabcdefghijkl', quote))
  assert.equal(url.hash, '#pabcdefghijkl')
  const spans = findQuoted(talk, wordsOfAddress(url.search)!, first)
  return spans.map((span) => talk[span.text]!.slice(span.start, span.end)).join(' ')
}

const quotes = [
  'Zo’n plan kost €2,50 & meer',
  'rekenen',
  'Eén ding weten we zeker',
  // Longer than a link carries whole, over two passages.
  'plan kost €2,50 & meer; wie betaalt dat? Eén ding weten we zeker. Dat zeiden ze vorig jaar ook, en toen kwam er niets',
  // Over all of them.
  talk.join(' ').replace(/\.$/, ''),
]

for (const quote of quotes) {
  test(`a link finds its words again: ${quote.slice(0, 40)}`, () => {
    assert.equal(roundTrip(quote), quote)
  })
}

test('of words that occur twice, those at or behind the passage of the link are found', () => {
  const texts = ['een twee drie', 'een twee drie', 'vier']
  assert.deepEqual(findQuoted(texts, { text: 'twee drie' }, 1), [{ text: 1, start: 4, end: 13 }])
  assert.deepEqual(findQuoted(texts, { text: 'twee drie' }, 2), [{ text: 0, start: 4, end: 13 }])
})

test('where the last words were changed, the first are found', () => {
  assert.deepEqual(findQuoted(talk, { text: 'Zo’n plan', to: 'staat er niet' }), [
    { text: 1, start: 0, end: 9 },
  ])
})

test('words that are not there are not found', () => {
  assert.deepEqual(findQuoted(talk, { text: 'plan zo’n' }), [])
})

test('a link to a passage as a whole carries no words', () => {
  assert.equal(quoteAddress(`${page}?q=x`, 'pabcdefghijkl', undefined), `${page}#pabcdefghijkl`)
  assert.equal(wordsOfAddress('?text=%20&q=x'), undefined)
})

test('whatever is quoted, its link leads to a place with the same words', () => {
  const words = fc.array(fc.constantFrom('een', 'twee', 'Één', "zo'n", 'AI-plan', '4,5', '中文'), {
    minLength: 1,
    maxLength: 40,
  })
  fc.assert(
    fc.property(words, fc.nat(39), fc.nat(39), (list, a, b) => {
      const [from, to] = [Math.min(a, b) % list.length, Math.max(a, b) % list.length]
      const quote = list.slice(Math.min(from, to), Math.max(from, to) + 1).join(' ')
      const texts = [list.join(' ')]
      const url = new URL(quoteAddress(page, 'pabcdefghijkl', quote))
      assert.equal(findQuoted(texts, wordsOfAddress(url.search)!).length, 1)
    }),
  )
})
