import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cutToMarks } from '../../../../src/browser/search/excerpt.ts'
import type { Segment } from '../../../../src/search/answer.ts'

const joined = (segments: readonly Segment[]): string => segments.map(({ text }) => text).join('')
const plain = (text: string): Segment => ({ text, marked: false })
const mark = (text: string): Segment => ({ text, marked: true })

test('a mark near the start leaves the excerpt as it is', () => {
  const excerpt = [plain('Het gaat over '), mark('zon'), plain(' en zee.')]
  assert.deepEqual(cutToMarks(excerpt, 'Ann'), { segments: excerpt, cut: false, speaker: 'Ann' })
})

test('who speaks where the excerpt was cut is said, and whoever takes the word after that', () => {
  const bo = { ...plain(`${'woord '.repeat(60)}klaar. Dan komt de `), speaker: 'Bo' }
  const ann = { ...plain(' Ja.'), speaker: 'Ann' }
  assert.deepEqual(cutToMarks([plain('Nee. '), bo, mark('zon'), ann], 'Ann'), {
    segments: [plain('Dan komt de '), mark('zon'), ann],
    cut: true,
    speaker: 'Bo',
  })
})

test('names of who speaks take room before a mark', () => {
  const long = { ...plain('en ook nog een half jaar. '), speaker: 'Maximiliaan van der Velden-Oudenhoven' }
  const { segments, speaker } = cutToMarks([plain('Ja. '), long, { ...mark('zon'), speaker: 'Bo' }], 'Ann')
  assert.deepEqual(
    [segments.map(({ text }) => text), speaker],
    [['en ook nog een half jaar. ', 'zon'], long.speaker],
  )
})

test('a mark far from the start is brought to the first lines, at the start of a word', () => {
  const { segments, cut } = cutToMarks([plain('woord '.repeat(60)), mark('zon'), plain(' en zee.')])
  assert.ok(cut)
  assert.match(joined(segments), /^(woord ){3,8}zon en zee\.$/)
})

test('a sentence that begins shortly before the mark is shown from its start', () => {
  const { segments } = cutToMarks([plain(`${'woord '.repeat(60)}klaar. Dan komt de `), mark('zon')])
  assert.equal(joined(segments), 'Dan komt de zon')
})

test('the place with most marks is the one that is shown', () => {
  const { segments } = cutToMarks([
    mark('zon'),
    plain(` ${'woord '.repeat(60)}`),
    mark('zon'),
    plain(' en '),
    mark('zee'),
  ])
  assert.match(joined(segments), /^(woord ){3,8}zon en zee$/)
})

test('what is shown is the end of what was given, with the same marks, and holds one on its first lines', () => {
  const segment = fc.record({
    text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
    marked: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(segment), (excerpt) => {
      const { segments, cut } = cutToMarks(excerpt)
      const all = joined(excerpt)
      assert.ok(all.endsWith(joined(segments)))
      assert.equal(cut, joined(segments).length < all.length)
      const first = segments.findIndex(({ marked }) => marked)
      if (excerpt.some(({ marked }) => marked)) assert.ok(joined(segments.slice(0, first)).length <= 110)
    }),
  )
})
