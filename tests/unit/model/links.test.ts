import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { PassageId } from '../../../src/model/ids.ts'
import { blankAddresses, seenPassage, seenPassages, seenText } from '../../../src/model/links.ts'

test('a text as it is seen has the words of its links', () => {
  const cases: [text: string, seen: string][] = [
    ['Nothing [here] (https://example.org)', 'Nothing [here] (https://example.org)'],
    ['See [the soil](https://example.org/a/long/path).', 'See the soil.'],
    ['[A](http://example.org/b_(c)), [d](https://example.org)', 'A, d'],
    ['![a worm](https://example.org/worm.png) digs', 'a worm digs'],
    ['[no address](https://[)', '[no address](https://[)'],
    ['[a note](other.md)', '[a note](other.md)'],
  ]
  for (const [text, seen] of cases) {
    assert.equal(seenText(text), seen, text)
    assert.equal(blankAddresses(text).length, text.length, text)
    assert.equal(blankAddresses(text).replaceAll(/\s+/g, ''), seen.replaceAll(/\s+/g, ''), text)
  }
})

test('places in a passage are those of what is seen', () => {
  const text = 'A [b c](https://example.org/b) d [laughs] e'
  const at = text.indexOf('d')
  const marker = { start: text.indexOf('[laughs]'), end: text.indexOf(' e') }
  const passage = {
    id: 'paaaaaaaaaaaa' as PassageId,
    text,
    turns: [{ at, speaker: 'Ann' }],
    times: [{ at, seconds: 3 }],
    paragraphs: [0, at],
    markers: [marker],
    chapter: 0,
  }
  const seen = seenPassage(passage)
  assert.equal(seen.text, 'A b c d [laughs] e')
  assert.deepEqual(seen.turns, [{ at: 6, speaker: 'Ann' }])
  assert.deepEqual(seen.times, [{ at: 6, seconds: 3 }])
  assert.deepEqual(seen.paragraphs, [0, 6])
  assert.equal(seen.text.slice(seen.markers[0]!.start, seen.markers[0]!.end), '[laughs]')
  const all = seenPassages([passage, passage])
  assert.equal(all.placeOf(text.length + 1 + at), seen.text.length + 1 + 6)
  assert.equal(all.placeOf(text.indexOf('example')), text.indexOf('](') - 1)
  const plain = { ...passage, text: 'A b c', turns: [], times: [], paragraphs: [], markers: [] }
  assert.equal(seenPassage(plain), plain)
})
