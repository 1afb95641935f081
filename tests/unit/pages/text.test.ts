import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Passage } from '../../../src/model/episode.ts'
import type { PassageId } from '../../../src/model/ids.ts'
import { passageHtml } from '../../../src/pages/text.ts'

function passage(fields: Partial<Passage> & { text: string }): Passage {
  return { id: 'pabcdefghijkl' as PassageId, markers: [], chapter: 0, ...fields }
}

const cases: [name: string, passage: Passage, before: string | undefined, html: string][] = [
  [
    'plain text',
    passage({ text: 'Een <b> & "twee"' }),
    undefined,
    '<p>Een &lt;b&gt; &amp; &quot;twee&quot;</p>',
  ],
  [
    'sound notes',
    passage({
      text: 'a [gelach] [muziek]',
      markers: [
        { start: 2, end: 10 },
        { start: 11, end: 19 },
      ],
    }),
    undefined,
    '<p>a <span class="marker">[gelach]</span> <span class="marker music">[muziek]</span></p>',
  ],
  [
    'a new speaker at the start',
    passage({ text: 'Ja.', speaker: 'Ann' }),
    'Bo',
    '<div class="speaker">Ann</div><p>Ja.</p>',
  ],
  ['the same speaker goes on', passage({ text: 'Ja.', speaker: 'Ann' }), 'Ann', '<p>Ja.</p>'],
  [
    'turns and paragraphs inside',
    passage({ text: 'Ja. Nee. Wel.', speaker: 'Ann', turns: [{ at: 4, speaker: 'Bo' }], paragraphs: [9] }),
    'Ann',
    '<p>Ja.</p><div class="speaker">Bo</div><p>Nee.</p><p>Wel.</p>',
  ],
  [
    'a turn with a time',
    passage({ text: 'Ja. Nee.', turns: [{ at: 4, speaker: 'Bo' }], times: [{ at: 4, seconds: 65 }] }),
    undefined,
    '<p>Ja.</p><div class="speaker">Bo</div><p><time class="time">1:05</time>Nee.</p>',
  ],
]

for (const [name, given, before, html] of cases) {
  test(`a passage as HTML: ${name}`, () => assert.equal(passageHtml(given, before), html))
}

test('the paragraphs joined by one space are the text of the passage, whatever it holds', () => {
  const word = fc.constantFrom('een', '<b>', '&amp;', '[gelach]', '"', '{{x}}', '😀')
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.array(fc.nat(11)), (words, cuts) => {
      const text = words.join(' ')
      const starts = words.map((_, index) => words.slice(0, index).join(' ').length + (index === 0 ? 0 : 1))
      const paragraphs = [...new Set(cuts)]
        .filter((cut) => cut > 0 && cut < words.length)
        .sort((a, b) => a - b)
        .map((cut) => starts[cut]!)
      const html = passageHtml(passage({ text, paragraphs }), undefined)
      const shown = [...html.matchAll(/<p>(.*?)<\/p>/gs)].map((match) =>
        match[1]!
          .replace(/<[^>]*>/g, '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&amp;', '&'),
      )
      assert.equal(shown.join(' '), text)
    }),
  )
})
