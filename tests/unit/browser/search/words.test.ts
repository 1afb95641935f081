import assert from 'node:assert/strict'
import { test } from 'node:test'
import { episodeWords } from '../../../../src/browser/episode/words.ts'
import { searchWords } from '../../../../src/browser/search/words.ts'
import { wordsFor } from '../../../../src/pages/words.ts'

const languages = ['nl', 'en'] as const

test('a share is written on a tick and beside a passage as the language has it', () => {
  for (const language of languages) {
    const share = new Intl.NumberFormat(language, { style: 'percent' }).format(0.5)
    assert.ok(searchWords(language).tick('Soil', 50).includes(share), language)
    assert.ok(inLanguage(language).at('50%').includes(share), language)
  }
})

test('what does the same is called the same, whichever script says it', () => {
  for (const language of languages) {
    assert.equal(inLanguage(language).close, searchWords(language).close)
    assert.equal(wordsFor(language).keys, searchWords(language).keys)
    assert.equal(wordsFor(language).searchAll, inLanguage(language).searchAll)
  }
})

function inLanguage(language: string): ReturnType<typeof episodeWords> {
  return episodeWords({ dataset: { words: language } } as unknown as HTMLElement)
}
