import assert from 'node:assert/strict'
import { test } from 'node:test'
import { interfaceLanguage, wordsFor } from '../../../src/pages/words.ts'

test('one thing and several', () => {
  const kinds = [
    'wordsCount',
    'minutes',
    'minutesReading',
    'episodesCount',
    'topicsCount',
    'mentionsCount',
  ] as const
  const said = (language: 'nl' | 'en', n: number): string =>
    kinds.map((kind) => wordsFor(language)[kind](n)).join(', ')
  const cases: [language: 'nl' | 'en', n: number, said: string][] = [
    ['en', 1, '1 word, 1 minute, 1 minute to read, 1 episode, 1 topic, 1 mention'],
    ['en', 0, '0 words, 0 minutes, 0 minutes to read, 0 episodes, 0 topics, 0 mentions'],
    [
      'en',
      1234,
      '1,234 words, 1,234 minutes, 1,234 minutes to read, 1,234 episodes, 1,234 topics, 1,234 mentions',
    ],
    ['nl', 1, '1 woord, 1 minuut, 1 minuut lezen, 1 aflevering, 1 onderwerp, 1 keer genoemd'],
    ['nl', 2, '2 woorden, 2 minuten, 2 minuten lezen, 2 afleveringen, 2 onderwerpen, 2 keer genoemd'],
    [
      'nl',
      1234,
      '1.234 woorden, 1.234 minuten, 1.234 minuten lezen, 1.234 afleveringen, 1.234 onderwerpen, 1.234 keer genoemd',
    ],
  ]
  for (const [language, n, expected] of cases) assert.equal(said(language, n), expected)
})

test('the language of the interface', () => {
  const cases: [language: string, ofInterface: string][] = [
    ['nl', 'nl'],
    ['nl-BE', 'nl'],
    ['NL', 'nl'],
    ['en-GB', 'en'],
    ['nld', 'en'],
    ['fr', 'en'],
  ]
  for (const [language, expected] of cases) assert.equal(interfaceLanguage(language), expected, language)
})
