import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cueStrength } from '../../src/segment/cues.ts'
import { makeUnits } from '../../src/segment/make-units.ts'
import { findMarkers } from '../../src/segment/markers.ts'
import { readWords, withoutMarkers } from '../../src/segment/talk-words.ts'
import { termsOf } from '../../src/segment/terms.ts'

const phrases = {
  nl:
    'goed, we gaan|oké, dan|zullen we verder|laten we beginnen|nu gaan we naar|straks hoor je|je hoorde het al|terug naar de|tijd voor|' +
    'welkom bij|Jan, welkom.|bedankt voor|tot slot|heel iets anders|een ander onderwerp|volgende week hebben|daarnaast is er een tweede|' +
    'er is nog iets|stel je voor|we hadden het net|ik las iets|jij noemde iets|maar eerst|te gast|praat je bij|want|dus|precies.|nee.|' +
    'jullie|onze nieuwsbrief.|link in de beschrijving.|ja,|nou,|naslag.nl.|[muziek]',
  en:
    "all right, so|let's move|moving on|next up|up next,|hello and welcome to|today's show is sponsored by|thanks for joining|" +
    "I'd love to ask|before we|one more thing|speaking of|on that note|back to|we're going to start|let me ask|tell us|can you tell|what about|" +
    "how did you get|you mentioned|I'm curious|but first|joined by|our guest|joining us|because|that's|right.|no.|yeah,|okay.|well,|" +
    'in the show notes.|our newsletter.|changelog.com.|... so|[laughter]',
}
const fillers = 'boom tafel 12 Feb ſo éé K table Sam'.split(' ')
const ends = ['.', '?', '!', ',', '']

test('a sentence whose words give no hint of a cue has none', () => {
  for (const language of ['nl', 'en'] as const) {
    const piece = fc
      .tuple(
        fc.constantFrom(...phrases[language].split('|'), ...fillers),
        fc.boolean(),
        fc.constantFrom(...ends),
      )
      .map(([text, isFirst, end]) => (isFirst ? text[0]!.toUpperCase() + text.slice(1) : text) + end)
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 40 }), (pieces) => {
        const text = pieces.join(' ')
        const markers = findMarkers(text)
        const words = withoutMarkers(readWords(text), markers)
        const units = makeUnits({
          transcript: { text, turns: [], times: [], paragraphs: [] },
          markers,
          words,
          terms: termsOf(text, words, [], language),
          language,
          chapterStarts: [],
        })
        for (const [at, { start, end, cue }] of units.entries()) {
          if (at === 0) continue
          const before = text.slice(Math.max(units[at - 1]!.start, start - 200), start).trimEnd()
          assert.equal(cue, cueStrength(text.slice(start, end), before, language))
        }
      }),
      { numRuns: 1000 },
    )
  }
})
