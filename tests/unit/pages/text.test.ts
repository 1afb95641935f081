import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Passage } from '../../../src/model/episode.ts'
import type { PassageId } from '../../../src/model/ids.ts'
import { passageHtml, passagesHtml } from '../../../src/pages/text.ts'

function passage(fields: Partial<Passage> & { text: string }): Passage {
  return { id: 'pabcdefghijkl' as PassageId, markers: [], chapter: 0, ...fields }
}

const cases: [name: string, passage: Passage, before: string | undefined, html: string][] = [
  ['plain text', passage({ text: 'Een <b> & "twee"' }), undefined, '<p>Een &lt;b> &amp; "twee"'],
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
    '<p>a <i>[gelach]</i> <i class=music>[muziek]</i>',
  ],
  [
    'a link can be followed; its signs are not shown',
    passage({
      text: 'see [a "b" & c](https://example.org/x_(y)?a=1&b="2") and [d](javascript:e) [f](https://[)',
    }),
    undefined,
    '<p>see <span hidden>[</span><a href="https://example.org/x_(y)?a=1&amp;b=&quot;2&quot;">a "b" &amp; c</a>' +
      '<span hidden>](https://example.org/x_(y)?a=1&amp;b="2")</span> and [d](javascript:e) [f](https://[)',
  ],
  ['a new speaker at the start', passage({ text: 'Ja.', speaker: 'Ann' }), 'Bo', '<div>Ann</div><p>Ja.'],
  ['the same speaker goes on', passage({ text: 'Ja.', speaker: 'Ann' }), 'Ann', '<p>Ja.'],
  [
    'turns and paragraphs inside',
    passage({ text: 'Ja. Nee. Wel.', speaker: 'Ann', turns: [{ at: 4, speaker: 'Bo' }], paragraphs: [9] }),
    'Ann',
    '<p>Ja.<div>Bo</div><p>Nee.<p>Wel.',
  ],
  [
    'a turn with a time',
    passage({ text: 'Ja. Nee.', turns: [{ at: 4, speaker: 'Bo' }], times: [{ at: 4, seconds: 65 }] }),
    undefined,
    '<p>Ja.<div>Bo</div><p><b>1:05</b>Nee.',
  ],
]

for (const [name, given, before, html] of cases) {
  test(`a passage as HTML: ${name}`, () => assert.equal(passageHtml(given, before), html))
}

test('passages with what stands beside them, in the language of the interface where the text is in another', () => {
  const [ja, nee] = [passage({ text: 'Ja.' }), passage({ text: 'Nee.' })]
  assert.equal(
    passagesHtml(
      [
        { passage: ja, before: undefined, place: '0%', play: undefined },
        { passage: nee, before: undefined, place: '1:05', play: 'https://example.org/?v=1&t=65' },
      ],
      { play: 'play <it>', lang: 'en' },
    ),
    '<div id=pabcdefghijkl><a href=#pabcdefghijkl>0%</a><p>Ja.</div>' +
      '<div id=pabcdefghijkl><a href=#pabcdefghijkl>1:05</a>' +
      '<a class=play href="https://example.org/?v=1&amp;t=65" lang="en">play &lt;it></a><p>Nee.</div>',
  )
})

test('the paragraphs joined by one space are the text of the passage, whatever it holds', () => {
  const word = fc.constantFrom('een', '<b>', '&amp;', '[gelach]', '"', '{{x}}', '😀', '[a](https://b.c/?d&e)')
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.array(fc.nat(11)), (words, cuts) => {
      const text = words.join(' ')
      const starts = words.map((_, index) => words.slice(0, index).join(' ').length + (index === 0 ? 0 : 1))
      const paragraphs = [...new Set(cuts)]
        .filter((cut) => cut > 0 && cut < words.length)
        .sort((a, b) => a - b)
        .map((cut) => starts[cut]!)
      const html = passageHtml(passage({ text, paragraphs }), undefined)
      const shown = html
        .split('<p>')
        .slice(1)
        .map((paragraph) =>
          paragraph
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
