import { ParseDutch } from 'parse-dutch'
import { ParseEnglish } from 'parse-english'
import { ParseLatin } from 'parse-latin'
import type { Span } from '../model/transcript.ts'
import { ownCopy } from './form-table.ts'
import { blankMarkers } from './markers.ts'
import { primaryLanguage } from '../model/language.ts'

/**
 * The sentences of `text`, in order: spans without white space at either end that leave out nothing but white space.
 * A marker between two sentences belongs to the first. The nlcst parsers of unified decide (parse-dutch, parse-english, and
 * parse-latin for the rest: the best of those compared in `tests/bench/segment`); what captions break is put right after.
 *
 * @param language A BCP 47 tag; only its first part counts.
 */
export function splitSentences(text: string, language: string): Span[] {
  const primary = primaryLanguage(language)
  const quiet = blankMarkers(text)
  const starts = parsedStarts(quiet, primary)
  for (const at of missingStarts(quiet, primary)) starts.push(at)
  return spansOf(text, withoutFalse(quiet, sortedOnce(starts)))
}

/** Numbers in ascending order, each once. */
export function sortedOnce(numbers: readonly number[]): Int32Array {
  const sorted = Int32Array.from(numbers).sort()
  return sorted.filter((number, at) => at === 0 || number !== sorted[at - 1])
}

/** The parsers, each for its language; they keep nothing from one text to the next. */
const parsers: Record<string, ParseLatin> = { nl: new ParseDutch(), en: new ParseEnglish() }
const otherParser = new ParseLatin()

/**
 * Where the parsers say that sentences begin. They take a hundred times as long as looking at the marks, so they get only the
 * stretches in which a mark leaves doubt; the other ends are decided by the rules that the parsers themselves follow.
 */
function parsedStarts(text: string, language: string): number[] {
  const starts: number[] = []
  let from = 0
  let inDoubt = /^\s/.test(text)
  const finish = (to: number): void => {
    if (inDoubt) for (const start of parse(text, from, to, language)) starts.push(start)
    else starts.push(from)
  }
  for (let at = nextMark(text, 0); at < text.length;) {
    const end = marksEnd(text, at)
    const closed = isClosing(text.charCodeAt(end)) ? end + 1 : end
    const next = spacesEnd(text, closed)
    const kind = next === closed ? kindInside(text, at, end) : kindOfEnd(text, at, end, next, language)
    if (kind === 'doubt') inDoubt = true
    else if (kind === 'end') {
      finish(next)
      from = next
      inDoubt = false
    }
    at = nextMark(text, end)
  }
  finish(text.length)
  return starts
}

/** Marks that end a sentence, and line ends, which may stand between paragraphs. */
function isMark(code: number): boolean {
  return (
    code === 0x2e ||
    code === 0x3f ||
    code === 0x21 ||
    code === 0x0a ||
    code === 0x0d ||
    code === 0x2026 ||
    code === 0x203d
  )
}

/** A quotation mark or bracket that may stand behind the mark that ends a sentence. */
function isClosing(code: number): boolean {
  return code === 0x22 || code === 0x201d || code === 0x29
}

function nextMark(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const code = text.charCodeAt(at)
    // Letters and spaces first: hardly anything else stands in a text.
    if ((code > 0x3f && code < 0x2026) || code === 0x20 || !isMark(code)) at += 1
    else break
  }
  return at
}

function marksEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && isMark(text.charCodeAt(at))) at += 1
  return at
}

function spacesEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) === 0x20) at += 1
  return at
}

type KindOfEnd = 'end' | 'none' | 'doubt'

/** Whether a sentence ends with the marks from `at` to `end`; `next` is the first behind them and the spaces that follow. */
function kindOfEnd(text: string, at: number, end: number, next: number, language: string): KindOfEnd {
  if (!isOneKind(text, at, end) || !isLetterOrDigit(text, at - 1)) return 'doubt'
  if (next === text.length || isSmallLetter(text, next)) return 'none'
  // A bracket opens with the sentence in it.
  const first = isBracket(text.charCodeAt(next)) ? next + 1 : next
  if (first === text.length || !isCapital(text, first)) return 'doubt'
  if (end - at > 1 || text.charCodeAt(at) !== fullStop) return 'end'
  return kindOfStop(text, at, language)
}

const fullStop = 0x2e

function isBracket(code: number): boolean {
  return code === 0x28 || code === 0x5b
}

/** Whether marks are full stops only, ellipses only, or question and exclamation marks only. */
function isOneKind(text: string, from: number, to: number): boolean {
  if (to - from > 1) return /^(?:\.+|\u2026+|[?!]+)$/.test(text.slice(from, to))
  const code = text.charCodeAt(from)
  return code === fullStop || code === 0x3f || code === 0x21 || code === 0x2026
}

// What a character is: a comparison for ASCII, for nearly all are, and a pattern for the rest.

function isSmallLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? code >= 0x61 && code <= 0x7a : /\p{Ll}/u.test(text[at]!)
}

function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? code >= 0x41 && code <= 0x5a : /\p{Lu}/u.test(text[at]!)
}

function isLetterOrDigit(text: string, at: number): boolean {
  if (at < 0) return false
  const code = text.charCodeAt(at)
  if (code > 127) return /[\p{L}\p{N}]/u.test(text[at]!)
  return isSmallLetter(text, at) || isCapital(text, at) || (code >= 0x30 && code <= 0x39)
}

function isSpace(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x20 || /\s/.test(text[at]!)
}

/** The same where no space follows: a full stop between letters or digits is a part of their word (`node.js`, `3.5`). */
function kindInside(text: string, at: number, end: number): KindOfEnd {
  const isPart = end - at === 1 && /^[a-z0-9]\.[a-z0-9]$/i.test(text.slice(at - 1, end + 1))
  return isPart || (end === text.length && !/[\n\r]/.test(text.slice(at, end))) ? 'none' : 'doubt'
}

/** Letters of a word that a full stop may abbreviate, at most. */
const longestWord = 40

/** Answers of `kindOfStop`, per language: talks end their sentences with the same few thousand words. */
const stops = new Map<string, Map<string, KindOfEnd>>()
const mostRemembered = 20_000

/** Whether a sentence ends with the full stop at `stop`, of which nothing but the word before it tells. It is worked out once. */
function kindOfStop(text: string, stop: number, language: string): KindOfEnd {
  let start = stop
  while (start > 0 && stop - start <= longestWord && text.charCodeAt(start - 1) !== 0x20) start -= 1
  if (stop - start > longestWord) return 'doubt'
  let known = stops.get(language)
  if (known === undefined || known.size > mostRemembered) {
    known = new Map()
    stops.set(language, known)
  }
  const word = text.slice(start, stop)
  let kind = known.get(word)
  if (kind === undefined) {
    const isWord = /^[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*$/u.test(word)
    kind = isWord && !isAbbreviation(word, language) ? 'end' : 'doubt'
    known.set(ownCopy(word), kind)
  }
  return kind
}

/** Whether the parser of a language lets a sentence go on behind `word` and a full stop. */
function isAbbreviation(word: string, language: string): boolean {
  const [paragraph] = (parsers[language] ?? otherParser).parse(`${word}. A`).children
  return (
    paragraph?.type !== 'ParagraphNode' ||
    paragraph.children.filter((node) => node.type === 'SentenceNode').length < 2
  )
}

/** The sentence starts between `from`, which is one, and `to`, as the parser finds them. */
function parse(text: string, from: number, to: number, language: string): number[] {
  const parser = parsers[language] ?? otherParser
  const starts: number[] = []
  for (const piece of pieces(text, from, to)) {
    for (const paragraph of parser.parse(text.slice(piece.start, piece.end)).children) {
      if (paragraph.type !== 'ParagraphNode') continue
      for (const sentence of paragraph.children) {
        const at = piece.start + (sentence.position?.start.offset ?? 0)
        // A piece that was cut inside a sentence does not begin one.
        if (sentence.type !== 'SentenceNode' || (at === piece.start && !piece.clean)) continue
        if (at === 0 || /\s/.test(text[at - 1]!)) starts.push(at)
      }
    }
  }
  return starts
}

/** Code units that a parser gets at a time: nlcst parsers slow down on long paragraphs. */
const pieceLength = 2000

/** An end that no parser doubts: cutting there keeps the result independent of where pieces happen to lie. */
const clearEnd = /(?:\p{Ll}{5}|\p{Ll}{3}[”"])[.?!] +(?=\p{Lu}\p{Ll}+ \p{Ll})/gu

function pieces(text: string, from: number, to: number): (Span & { clean: boolean })[] {
  const cut: (Span & { clean: boolean })[] = []
  let start = from
  let clean = true
  while (start < to) {
    const reach = Math.min(start + pieceLength, to)
    const window = text.slice(reach, Math.min(reach + pieceLength, to))
    clearEnd.lastIndex = 0
    const found = clearEnd.exec(window)
    const space = window.search(/\s\S/)
    const end =
      found !== null
        ? reach + found.index + found[0].length
        : reach + window.length >= to
          ? to
          : reach + (space === -1 ? window.length : space + 1)
    cut.push({ start, end, clean })
    clean = found !== null
    start = end
  }
  return cut
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

function* missingStarts(text: string, language: string): Generator<number> {
  yield* openingStarts(text, language)
  yield* shortStarts(text, language)
  const foreign = language === 'el' ? /[.!;·]\s+(?=\S)/gu : /[。！？｡।॥؟۔።]["”」』)]*\s+(?=\S)/gu
  for (const match of text.matchAll(foreign)) yield match.index + match[0].length
}

/** Sentences that begin with one of the openings, without a full stop before it. */
function* openingStarts(text: string, language: string): Generator<number> {
  const words = openingWords.get(language)
  if (words === undefined) return
  const follows = /,? +[\p{Ll}\p{N}]|[.,?!]/uy
  for (let at = 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    // All openings begin with an ASCII capital.
    if (code < 0x41 || code > 0x5a || !isSpace(text, at - 1) || !followsWord(text, at)) continue
    let end = at + 1
    while (end < text.length && !endsOpening(text.charCodeAt(end)) && end - at < 10) end += 1
    if (!words.has(text.slice(at, end))) continue
    follows.lastIndex = end
    if (!follows.test(text)) continue
    // Not in a pattern: looking back over white space from everywhere would take quadratic time.
    const before = text.slice(Math.max(0, at - 64), at).trimEnd()
    if (/[\p{Ll}\p{N}%]$/u.test(before) && !titleWord.test(before.slice(-24))) yield at
  }
}

/** A space or a mark that may stand behind an opening. */
function endsOpening(code: number): boolean {
  return code === 0x20 || code === 0x2c || code === 0x2e || code === 0x3f || code === 0x21
}

/** At a glance whether a small letter, a digit or a percent sign stands before the spaces that end at `end`; true where in doubt. */
function followsWord(text: string, end: number): boolean {
  let at = end - 1
  while (at >= 0 && text.charCodeAt(at) === 0x20) at -= 1
  const code = at < 0 ? 0 : text.charCodeAt(at)
  // Other white space may stand there too.
  return (
    code > 127 || code < 0x20 || isSmallLetter(text, at) || (code >= 0x30 && code <= 0x39) || code === 0x25
  )
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
  /(?:^|[\s(])(?:mr|mrs|ms|dr|drs|ir|ing|prof|mevr|dhr|st|mt|sr|sra|vs|approx|fig|sec|ca|nr|blz|bijv|art|z\.b|EE|no(?=\. *\d))\.\s*$/iu

/** Whether a full stop stands before the white space that ends at `end`, near enough for `abbreviation`. */
function mayEndShort(text: string, end: number): boolean {
  let at = end - 1
  while (at > end - 16 && at > 0 && isSpace(text, at)) at -= 1
  return text.charCodeAt(at) === fullStop
}

/** What is left of ascending starts without those behind an abbreviation, and those inside a quotation. */
function withoutFalse(text: string, starts: Int32Array): Int32Array {
  const quotations = shortQuotations(text)
  let next = 0
  return starts.filter((at) => {
    while (next < quotations.length && quotations[next]!.end <= at) next += 1
    if (next < quotations.length && quotations[next]!.start < at) return false
    return at === 0 || !mayEndShort(text, at) || !isFalse(text, at)
  })
}

/** Whether a start stands behind an abbreviation that ends no sentence. */
function isFalse(text: string, at: number): boolean {
  return abbreviation.test(text.slice(Math.max(0, at - 16), at)) && !/^\p{Ll}/u.test(text[at]!)
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
