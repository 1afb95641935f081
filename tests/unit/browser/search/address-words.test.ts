import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressWords } from '../../../../src/browser/search/address-words.ts'

const cases: [path: string, base: string, words: string][] = [
  ['/episodes/wat-is-het-ai-deltaplan/', '/', 'wat is het ai deltaplan'],
  ['/x/y/episodes/rough-vibes/', '/x/y/', 'rough vibes'],
  ['/episodes/a-former-title/transcript.vtt', '/', 'a former title'],
  ['/tags/c++/', '/', 'c++'],
  ['/names/%C3%A9%C3%A9n_twee.html', '/', 'één twee'],
  ['/kapot/%E0%A4%A/', '/', 'kapot E0 A4 A'],
  ['/', '/', ''],
  ['/search/', '/', ''],
  ['/<b>/"quoted"/', '/', 'b quoted'],
]

for (const [path, base, words] of cases) {
  test(`the words of ${path} below ${base} are “${words}”`, () => {
    assert.equal(addressWords(path, base), words)
  })
}

test('no more words than a search can use', () => {
  assert.equal(addressWords(`/${'woord-'.repeat(100)}/`, '/').split(' ').length, 12)
})
