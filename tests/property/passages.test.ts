import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nearestPassage, passageIdOf, passageLikeness } from '../../src/segment/passage-id.ts'
import { segmentSeed } from '../../src/segment/segment-seed.ts'
import { wordSpans } from '../../src/segment/words.ts'
import { findMarkers } from '../../src/segment/markers.ts'
import { parsePassageId } from '../../src/model/ids.ts'
import { survivalOf } from '../bench/segment/edits.ts'
import { randomFrom } from '../bench/segment/random.ts'
import { realSeed, seedOf } from '../bench/segment/talks.ts'

const piece = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      'Ja.',
      'Nee,',
      'de',
      'het',
      'model',
      'Google',
      '4,5',
      'via.nl',
      'denk',
      'ik',
      'Goed,',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '[muziek]',
      '[gelach]',
      'goed. [muziek]En',
      'goed. [muziek][gelach]"Ja',
      'goed.[muziek]En',
      '"Kijk',
      'dan."',
      'hè?',
      'Dhr.',
      '…',
      '(',
      '。',
      'これは文です。',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }) },
)
const text = fc.array(piece, { maxLength: 900 }).map((parts) => parts.join(' ').replace(/\s+/g, ' ').trim())
const language = fc.constantFrom('nl', 'en', 'fr', 'ja', 'nl-BE', 'xx')

/** Word starts of a text, some of them, ascending. */
function someStarts(text: string, random: () => number, share: number): number[] {
  return [...text.matchAll(/\S+/g)].map((match) => match.index).filter(() => random() < share)
}

test('passages joined by one space are the transcript, and chapters cover them', () => {
  fc.assert(
    fc.property(text, language, fc.nat(), (text, language, chance) => {
      const random = randomFrom(chance)
      const turns = someStarts(text, random, 0.02).map((at) => ({ at, speaker: random() < 0.5 ? 'A' : 'B' }))
      const times = someStarts(text, random, 0.02).map((at, index) => ({ at, seconds: index * 10 }))
      const paragraphs = someStarts(text, random, 0.02).filter((at) => at > 0)
      const { episode } = segmentSeed(seedOf(text, { language, turns, times, paragraphs }), [])
      const { passages, chapters } = episode
      assert.equal(passages.map((passage) => passage.text).join(' '), text)
      assert.equal(passages.length === 0, text === '')
      assert.equal(new Set(passages.map((passage) => passage.id)).size, passages.length)
      for (const { id } of passages) assert.equal(parsePassageId(id), id)
      const firsts = chapters.map((chapter) => passages.findIndex((passage) => passage.id === chapter.first))
      assert.deepEqual(
        firsts,
        firsts.toSorted((a, b) => a - b),
      )
      passages.forEach((passage, at) =>
        assert.equal(
          passage.chapter,
          firsts.findLastIndex((first) => first <= at),
        ),
      )
      assert.ok(chapters.every((chapter) => chapter.title !== ''))
      assert.ok(chapters.every(({ summary }) => summary === undefined || text.includes(summary)))
    }),
    { numRuns: 150 },
  )
})

test('turns, times, paragraphs and markers keep their places', () => {
  fc.assert(
    fc.property(text, fc.nat(), (text, chance) => {
      const random = randomFrom(chance)
      const turns = someStarts(text, random, 0.03).map((at, index) => ({ at, speaker: `Spreker ${index}` }))
      const times = someStarts(text, random, 0.03).map((at, index) => ({ at, seconds: index * 10 }))
      const paragraphs = someStarts(text, random, 0.03).filter((at) => at > 0)
      const { passages } = segmentSeed(seedOf(text, { turns, times, paragraphs }), []).episode
      let start = 0
      const found = {
        turns: [] as typeof turns,
        times: [] as typeof times,
        paragraphs: [] as number[],
        markers: [] as string[],
      }
      let speaker: string | undefined
      for (const passage of passages) {
        if (passage.speaker !== undefined && passage.speaker !== speaker)
          found.turns.push({ at: start, speaker: passage.speaker })
        if (passage.start !== undefined) found.times.push({ at: start, seconds: passage.start })
        for (const turn of passage.turns ?? []) found.turns.push({ ...turn, at: start + turn.at })
        for (const mark of passage.times ?? []) found.times.push({ ...mark, at: start + mark.at })
        for (const at of passage.paragraphs ?? []) found.paragraphs.push(start + at)
        for (const marker of passage.markers) found.markers.push(passage.text.slice(marker.start, marker.end))
        speaker = found.turns.at(-1)?.speaker
        start += passage.text.length + 1
      }
      assert.deepEqual(found.turns, turns)
      assert.deepEqual(found.times, times)
      assert.deepEqual(
        found.markers,
        findMarkers(text).map((span) => text.slice(span.start, span.end)),
      )
      const inside = new Set(found.paragraphs)
      assert.ok(found.paragraphs.every((at) => paragraphs.includes(at)))
      const starts = new Set<number>()
      let at = 0
      for (const passage of passages) {
        starts.add(at)
        at += passage.text.length + 1
      }
      assert.ok(paragraphs.every((at) => inside.has(at) || starts.has(at)))
    }),
    { numRuns: 100 },
  )
})

test('passages hold 60 to 120 words where sentences are short', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 2, max: 25 }), { minLength: 40, maxLength: 200 }),
      fc.nat(),
      (lengths, chance) => {
        const random = randomFrom(chance)
        const text = lengths
          .map(
            (length) =>
              `Zin ${Array.from({ length }, () => `woord${Math.floor(random() * 500)}`).join(' ')}.`,
          )
          .join(' ')
        const { passages } = segmentSeed(seedOf(text), []).episode
        const counts = passages.map((passage) => wordSpans(passage.text).length)
        assert.ok(
          counts.every((count) => count <= 150),
          `at most 150: ${counts.join(' ')}`,
        )
        const other = counts.filter((count) => count < 60 || count > 120).length
        assert.ok(other <= Math.max(1, counts.length * 0.1), `60 to 120: ${counts.join(' ')}`)
      },
    ),
    { numRuns: 60 },
  )
})

test('a text without any punctuation becomes passages of a readable length', () => {
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 3000 }), fc.nat(), language, (length, chance, language) => {
      const random = randomFrom(chance)
      const words = ['maar', 'dus', 'so', 'and']
      const text = Array.from({ length }, () =>
        random() < 0.05 ? words[Math.floor(random() * 4)]! : `woord${Math.floor(random() * 800)}`,
      ).join(' ')
      for (const passage of segmentSeed(seedOf(text, { language }), []).episode.passages) {
        assert.ok(passage.text.split(' ').length <= 150)
      }
    }),
    { numRuns: 40 },
  )
})

test('edits leave at least 95 % of the other ids of the real seed as they were', () => {
  const seed = realSeed()
  for (const edits of [1, 2, 5]) {
    for (let round = 0; round < 4; round += 1) {
      const { kept, untouched, moved, landed } = survivalOf(seed, edits, randomFrom(round * 1000 + edits))
      assert.ok(kept >= untouched * 0.95, `${edits} edits, round ${round}: ${kept} of ${untouched}`)
      assert.ok(landed >= moved - 1, `${edits} edits, round ${round}: ${landed} of ${moved} land`)
    }
  }
})

test('an id says what its passage says: case and punctuation do not count, other words do', () => {
  const words = fc.array(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 60, maxLength: 120 })
  fc.assert(
    fc.property(words, fc.nat(), (words, chance) => {
      const text = words.join(' ')
      const id = passageIdOf(text)
      assert.equal(passageIdOf(`${words.join(', ').toUpperCase()}!`), id)
      const random = randomFrom(chance)
      const corrected = [...words]
      corrected[Math.floor(random() * words.length)] = 'Verbeterd'
      assert.ok(passageLikeness(passageIdOf(corrected.join(' ')), id) >= 5)
      const others = Array.from({ length: 50 }, () =>
        passageIdOf(Array.from({ length: 90 }, () => `ander${Math.floor(random() * 1e6)}`).join(' ')),
      )
      assert.equal(
        nearestPassage(id, [...others, passageIdOf(corrected.join(' '))]),
        passageIdOf(corrected.join(' ')),
      )
      assert.equal(nearestPassage(id, others), undefined)
    }),
    { numRuns: 50 },
  )
})
