import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeQuote } from '../../../../src/browser/episode/quote-text.ts'

const source = {
  title: 'Plan + "Vibes"',
  address: 'https://example.org/e/?text=a&to=b#p',
  place: 'op 34% van het gesprek',
  status: 'Automatische ondertiteling, niet nagekeken',
}

test('the words come first, as printed, then title, place, link and status', () => {
  const quote = makeQuote([{ text: 'Zo’n  plan ' }, { text: 'en <meer>' }], source)
  assert.equal(
    quote.text,
    [
      'Zo’n  plan  en <meer>',
      '',
      '— Plan + "Vibes", op 34% van het gesprek',
      'https://example.org/e/?text=a&to=b#p',
      'Automatische ondertiteling, niet nagekeken',
    ].join('\n'),
  )
  assert.equal(quote.words, 'Zo’n  plan  en <meer>')
  assert.deepEqual(quote.shared, {
    text: quote.text.replace(`${source.address}\n`, ''),
    url: source.address,
  })
})

test('the date of the episode stands behind its title', () => {
  const { text, html } = makeQuote([{ text: 'Ja' }], { ...source, date: '3 februari 2024' })
  assert.match(text, /^— Plan \+ "Vibes", 3 februari 2024, op 34% van het gesprek$/m)
  assert.ok(html.includes('</a>, 3 februari 2024, op 34% van het gesprek<br>'))
})

test('in HTML nothing of the text is markup', () => {
  const { html } = makeQuote([{ text: 'een <b>& "twee"' }], source)
  assert.ok(html.includes('<p>een &lt;b&gt;&amp; &quot;twee&quot;</p>'))
  assert.ok(html.includes('href="https://example.org/e/?text=a&amp;to=b#p">Plan + &quot;Vibes&quot;</a>'))
})

test('one speaker is named with the source, several before their words', () => {
  const one = makeQuote(
    [
      { text: 'Ja.', speaker: 'Ann' },
      { text: 'Nee.', speaker: 'Ann' },
    ],
    source,
  )
  assert.match(one.text, /^Ja\. Nee\.\n\n— Ann, Plan/)
  const two = makeQuote(
    [
      { text: 'Ja?', speaker: 'Ann' },
      { text: 'Nee.', speaker: 'Bo' },
    ],
    source,
  )
  assert.match(two.text, /^Ann: Ja\?\nBo: Nee\.\n\n— Plan/)
})

test('a checked text has no status line', () => {
  const { text } = makeQuote([{ text: 'Ja' }], { title: 'T', address: 'https://example.org/' })
  assert.equal(text, 'Ja\n\n— T\nhttps://example.org/')
})
