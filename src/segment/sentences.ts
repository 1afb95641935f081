import type { Span } from '../model/transcript.ts'
import { isDigit, isSmallLetter, isSpace } from './characters.ts'
import { blankMarkers, findMarkers } from './markers.ts'
import { primaryLanguage } from '../model/language.ts'
import { parsedStarts, spacesEnd } from './parsed-starts.ts'
import { readWords, withoutMarkers, type Words } from './talk-words.ts'
import { WordFact } from './vocabulary.ts'

/**
 * The sentences of `text`, in order: spans without white space at either end that leave out nothing but white space.
 * A marker between two sentences belongs to the first. The nlcst parsers of unified decide (parse-dutch, parse-english, and
 * parse-latin for the rest: the best of those compared in `tests/bench/segment`); what captions break is put right after.
 *
 * @param language A BCP 47 tag; only its first part counts.
 * @param markers Sound notes of `text`.
 * @param words Words of `text`, those left out.
 */
export function splitSentences(
  text: string,
  language: string,
  markers: readonly Span[] = findMarkers(text),
  words: Words = withoutMarkers(readWords(text), markers),
): Span[] {
  const primary = primaryLanguage(language)
  const quiet = blankMarkers(text, markers)
  const starts = parsedStarts(quiet, primary, words)
  for (const at of missingStarts(quiet, primary, words)) starts.push(at)
  return spansOf(text, withoutFalse(quiet, sortedOnce(startsAtSpace(text, quiet, starts))))
}

/**
 * Where sentences that begin at `starts` are parted from those before: at white space. Of markers that stand right before a first word
 * none is between; where no white space stands before them either, the two sentences are one.
 *
 * @param quiet `text` with spaces in the place of markers.
 */
function startsAtSpace(text: string, quiet: string, starts: readonly number[]): number[] {
  const apart: number[] = []
  for (const at of starts) {
    let start = at
    while (start > 0 && !isSpace(text, start - 1) && isSpace(quiet, start - 1)) start -= 1
    if (start === 0 || isSpace(text, start - 1)) apart.push(start)
  }
  return apart
}

/** Numbers in ascending order, each once. */
export function sortedOnce(numbers: readonly number[]): Int32Array {
  const sorted = Int32Array.from(numbers).sort()
  return sorted.filter((number, at) => at === 0 || number !== sorted[at - 1])
}

/** Words with which somebody takes the word; captions often lose the full stop before them, but not the capital. */
const openings: Record<string, string> = {
  nl:
    'Ja|Nee|Nou|Ik|Dat|Dit|Maar|Want|Dus|En|Kijk|Waarom|Wat|Hoe|Wie|Waar|Wanneer|Oké|Goed|Precies|Exact|Absoluut|Zeker|' +
    'Oh|Ah|Hm|Wij|We|Je|Jij|Hij|Zij|Ze|Het|Er|Als|Omdat|Daar|Dan|Toen|Juist|Jeetje|Tuurlijk',
  en:
    'Yeah|Yes|Yep|No|Nope|Well|So|But|And|Okay|OK|Right|Exactly|Because|What|Why|How|Oh|Hm|You|We|They|It|That|This|' +
    'There|He|She',
}

/** Before these a capital is a title's. */
const titleWord =
  /(?:^|\s)(?:boek|film|lied|nummer|serie|show|podcast|album|heet|genaamd|book|movie|song|called|titled|named)$/u

/** What is a whole sentence even where a lower-case word follows its full stop. */
const answers: Record<string, string> = {
  nl: 'ja|nee|oké|precies|exact|juist|klopt|absoluut|zeker|goed',
  en: 'yes|yeah|no|okay|right|exactly|sure|true',
}

const openingWords = new Map(
  Object.entries(openings).map(([language, words]) => [language, new Set(words.split('|'))]),
)

/** Behind the full stop of a short answer, before a lower-case letter. */
const answerEnds = new Map(
  Object.entries(answers).map(([language, answer]) => [
    language,
    new RegExp(
      `(?<=(?:^|[.?!]\\s+(?:${answer}),? ?)(?:${answer}| that is right| hè)\\.) +(?=\\p{Ll})`,
      'iuy',
    ),
  ]),
)

function* missingStarts(text: string, language: string, words: Words): Generator<number> {
  yield* openingStarts(text, language, words)
  yield* shortStarts(text, language)
  const foreign = language === 'el' ? /[.!;·]\s+(?=\S)/gu : /[。！？｡।॥؟۔።]["”」』)]*\s+(?=\S)/gu
  for (const match of text.matchAll(foreign)) yield match.index + match[0].length
}

/** Whether a word is an opening: 1 or 0. */
const openingFact = new WordFact((word, language) => (openingWords.get(language)?.has(word) === true ? 1 : 0))

/** Sentences that begin with one of the openings, without a full stop before it. */
function* openingStarts(text: string, language: string, words: Words): Generator<number> {
  if (!openingWords.has(language)) return
  const { starts, ends, form, forms } = words
  const isOpening = openingFact.of(forms.entry, forms.vocabulary, language)
  const follows = /,? +[\p{Ll}\p{N}]|[.,?!]/uy
  for (let word = 0; word < form.length; word += 1) {
    const at = starts[word]!
    if (isOpening[form[word]!] === 0 || at === 0 || !isSpace(text, at - 1) || !followsWord(text, at)) continue
    follows.lastIndex = ends[word]!
    if (!follows.test(text)) continue
    // Not in a pattern: looking back over white space from everywhere would take quadratic time.
    const before = text.slice(Math.max(0, at - 64), at).trimEnd()
    if (/[\p{Ll}\p{N}%]$/u.test(before) && !titleWord.test(before.slice(-24))) yield at
  }
}

/** At a glance whether a small letter, a digit or a percent sign stands before the spaces that end at `end`; true where in doubt. */
function followsWord(text: string, end: number): boolean {
  let at = end - 1
  while (at >= 0 && text.charCodeAt(at) === 0x20) at -= 1
  const code = at < 0 ? 0 : text.charCodeAt(at)
  // Other white space may stand there too.
  return code > 127 || code < 0x20 || isSmallLetter(text, at) || isDigit(code) || code === 0x25
}

/** Sentences behind a full stop that the parsers take for that of an abbreviation, or that a lower-case word follows. */
function* shortStarts(text: string, language: string): Generator<number> {
  const answerEnd = answerEnds.get(language)
  if (answerEnd === undefined) return
  for (let stop = text.indexOf('. '); stop !== -1; stop = text.indexOf('. ', stop + 1)) {
    const at = spacesEnd(text, stop + 1)
    const next = text.slice(at, at + 2)
    if (/^\p{Ll}/u.test(next)) {
      answerEnd.lastIndex = stop + 1
      // The tag of a Dutch question that waits for no answer closes its sentence.
      if (answerEnd.test(text) || (language === 'nl' && text.endsWith(' hè', stop))) yield at
      // `al` is Dutch for "already"; parse-dutch takes it for the end of "et al.".
    } else if (language === 'nl' && text.endsWith(' al', stop) && !text.endsWith(' et al', stop)) {
      if (/^\p{Lu}/u.test(next)) yield at
    }
  }
}

/** Abbreviations that the parsers miss and that no sentence ends with. */
const abbreviation =
  /^(?:mr|mrs|ms|dr|drs|ir|ing|prof|mevr|dhr|st|mt|sr|sra|vs|approx|fig|sec|ca|nr|blz|bijv|art|z\.b|EE)$/iu
const longestAbbreviation = 6

/** What is left of ascending starts without those behind an abbreviation, and those inside a quotation. */
function withoutFalse(text: string, starts: Int32Array): Int32Array {
  const quotations = shortQuotations(text)
  let next = 0
  return starts.filter((at) => {
    while (next < quotations.length && quotations[next]!.end <= at) next += 1
    if (next < quotations.length && quotations[next]!.start < at) return false
    return at === 0 || !isFalse(text, at)
  })
}

/** Code units before a start in which the full stop of an abbreviation is looked for. */
const abbreviationReach = 16

/** Whether a start stands behind an abbreviation that ends no sentence. */
function isFalse(text: string, at: number): boolean {
  const least = Math.max(0, at - abbreviationReach)
  let stop = at - 1
  while (stop > least && isSpace(text, stop)) stop -= 1
  if (text[stop] !== '.' || isSmallLetter(text, at)) return false
  let start = stop
  while (start > 0 && stop - start <= longestAbbreviation && !isBefore(text, start - 1)) start -= 1
  const word = text.slice(start, stop)
  return abbreviation.test(word) || (word.toLowerCase() === 'no' && isDigit(text.charCodeAt(at)))
}

/** Whether an abbreviation may begin behind `at`. */
function isBefore(text: string, at: number): boolean {
  return isSpace(text, at) || text[at] === '('
}

/** Code units that a quotation may span: in captions marks are missing, and a pair that is further apart is no pair. */
const quotationLength = 200

/** Quotations short enough to be trusted, from mark to mark, in order. They are never cut. */
export function shortQuotations(text: string): Span[] {
  const found: Span[] = []
  const pattern = new RegExp(
    // The mark first, what stands before it second: the other way round, every character is looked at twice.
    `["“„](?<=(?:^|[\\s(\\[]).)(?:(?<=")[^"“”]{1,${quotationLength}}?"(?=[\\s.,;:?!)\\]]|$)|(?<=“)[^"“”]{1,${quotationLength}}?”|(?<=„)[^"“”„]{1,${quotationLength}}?[“”])`,
    'gu',
  )
  for (const match of text.matchAll(pattern)) {
    // A mark after white space opens; here it would close.
    if (/\s["”“]$/.test(match[0])) continue
    found.push({ start: match.index, end: match.index + match[0].length })
  }
  return found
}

function spansOf(text: string, starts: Int32Array): Span[] {
  const spans: Span[] = []
  let start = text.length - text.trimStart().length
  for (let at = 0; at <= starts.length; at += 1) {
    const next = at < starts.length ? starts[at]! : text.length
    if (next === 0) continue
    const end = start + text.slice(start, next).trimEnd().length
    if (end > start) spans.push({ start, end })
    start = Math.max(start, next)
  }
  return spans
}
