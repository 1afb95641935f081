import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findWanted, wantedWords } from '../../../../src/browser/episode/find-words.ts'

const texts = [
  'Het AI-Deltaplan is een plan.',
  'De plannen gaan over de zee.',
  'Eén plan op zee, de rest op het land.',
  'De wind waait de hele dag.',
]

const cases: [query: string, marked: string[]][] = [
  ['plan', ['plan', 'plan']],
  ['deltaplan', ['Deltaplan']],
  ['ai-deltaplan', ['AI-Deltaplan']],
  ['een', ['een', 'Eén']],
  ['"op zee"', ['op zee']],
  ['plann', ['plannen']],
  ['zee -plan', ['zee', 'zee']],
  ['zee speaker:Jan tag:ai', ['zee', 'zee']],
  ['opzee', ['op zee']],
  ['aideltaplan', ['AI-Deltaplan']],
  ['de wind', ['wind']],
  ['de', ['De', 'de', 'de', 'De', 'de']],
  ['een plan op zee de rest', ['Eén plan op zee, de rest']],
  ['wind waait de hele nacht', ['wind', 'waait', 'hele']],
  ['plan plan', ['plan', 'plan']],
  ['nergens', []],
  ['', []],
]

for (const [query, marked] of cases) {
  test(`marks of the query ${query === '' ? '(empty)' : query}`, () => {
    const spans = findWanted(texts, wantedWords(query))
    assert.deepEqual(
      spans.map((span) => texts[span.text]!.slice(span.start, span.end)),
      marked,
    )
  })
}
