import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ParseDutch } from 'parse-dutch'
import { ParseEnglish } from 'parse-english'
import { ParseLatin } from 'parse-latin'
import { parsedStarts } from '../../src/segment/parsed-starts.ts'
import { readWords } from '../../src/segment/talk-words.ts'

const parsers = { nl: new ParseDutch(), en: new ParseEnglish(), hr: new ParseLatin() }

/** Where the parser of a language, given the whole text, says that sentences begin. */
function parsed(text: string, language: keyof typeof parsers): number[] {
  return parsers[language].parse(text).children.flatMap((paragraph) =>
    paragraph.type !== 'ParagraphNode'
      ? []
      : paragraph.children.flatMap((sentence) => {
          const at = sentence.position?.start.offset ?? 0
          return sentence.type === 'SentenceNode' && (at === 0 || /\s/.test(text[at - 1]!)) ? [at] : []
        }),
  )
}

const words =
  "boom Tafel can’t can't self-made node.js élan Écran a\u0301 ß ª ½ 中 文 ǅ ٣ 𝒜 3 116 2020 3.5 3,5 v2 B2B C# C++ 100% changelog.com/request"
const shortened =
  "etc al ca no nr op zo in inc a X p.s PS EE U.S N.B Hr.Ms i.e z.B Dr mr M Prof Feb Sep jan Mass St Co d' ol' o' 't 's 'n' 'tis 'em em n w/ km/ a/b '99 ’90s"
const symbols =
  '" \' ’ “ ” „ « » ( ) [ ] { } - -- — – _ __ % & &quot; * ** # $ / \\ @ ~ = 😀 ‽ ,, \u0085 \u00a0'
const bits = [words, shortened, symbols].flatMap((list) => list.split(' ')).concat(['\n', '\n\n', '\t'])
const marks =
  `. . . ? ! ... … ?! .? ?. .. ...? .) ?) .) .] .' ." .” ?" .") ." ?", ., , ; : .5 .a .A ."A .- ‽`.split(' ')
const marksApart = [' .', ' ...', '" ', ' "']
const piece = fc
  .tuple(
    fc.constantFrom(...bits),
    fc.oneof({ weight: 2, arbitrary: fc.constant('') }, fc.constantFrom(...marks, ...marksApart)),
    fc.constantFrom('', ' ', ' ', ' ', ' ', '  '),
  )
  .map((parts) => parts.join(''))

test('the ends that are decided without a parser are those that it finds in the whole text', () => {
  for (const language of ['nl', 'en', 'hr'] as const) {
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        const starts = parsedStarts(text, language, readWords(text))
        assert.deepEqual([...new Set(starts)], parsed(text, language))
      }),
      { numRuns: 1500 },
    )
  }
})
