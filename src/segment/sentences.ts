import { ParseDutch } from 'parse-dutch'
import { ParseEnglish } from 'parse-english'
import { ParseLatin } from 'parse-latin'
import type { Span } from '../model/transcript.ts'
import { blankMarkers } from './markers.ts'
import { primaryLanguage } from './language.ts'

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
  const starts = new Set(parsedStarts(quiet, primary))
  for (const at of missingStarts(quiet, primary)) starts.add(at)
  for (const at of falseStarts(quiet, starts)) starts.delete(at)
  return spansOf(
    text,
    [...starts].toSorted((a, b) => a - b),
  )
}

/** Code units that a parser gets at a time: nlcst parsers slow down on long paragraphs. */
const pieceLength = 2000

function parsedStarts(text: string, language: string): number[] {
  const parser =
    language === 'nl' ? new ParseDutch() : language === 'en' ? new ParseEnglish() : new ParseLatin()
  const starts: number[] = []
  for (const piece of pieces(text)) {
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

/** An end that no parser doubts: cutting there keeps the result independent of where pieces happen to lie. */
const clearEnd = /(?:\p{Ll}{5}|\p{Ll}{3}[”"])[.?!] +(?=\p{Lu}\p{Ll}+ \p{Ll})/gu

function pieces(text: string): (Span & { clean: boolean })[] {
  const cut: (Span & { clean: boolean })[] = []
  let start = 0
  let clean = true
  while (start < text.length) {
    const from = Math.min(start + pieceLength, text.length)
    const window = text.slice(from, from + pieceLength)
    clearEnd.lastIndex = 0
    const found = clearEnd.exec(window)
    const space = window.search(/\s\S/)
    const end =
      found !== null
        ? from + found.index + found[0].length
        : from + window.length >= text.length
          ? text.length
          : from + (space === -1 ? window.length : space + 1)
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

function* missingStarts(text: string, language: string): Generator<number> {
  const opening = openings[language]
  if (opening !== undefined) {
    const pattern = new RegExp(`(?<=\\s)(?:${opening})(?=,? +[\\p{Ll}\\p{N}]|[.,?!])`, 'gu')
    for (const match of text.matchAll(pattern)) {
      // Not in the pattern: looking back over white space from everywhere would take quadratic time.
      const before = text.slice(Math.max(0, match.index - 64), match.index).trimEnd()
      if (/[\p{Ll}\p{N}%]$/u.test(before) && !titleWord.test(before.slice(-24))) yield match.index
    }
    const answer = answers[language]!
    const short = new RegExp(
      `(?<=^|[.?!]\\s+(?:${answer}),? ?)(?:${answer}| that is right| hè)\\. +(?=\\p{Ll})`,
      'giu',
    )
    for (const match of text.matchAll(short)) yield match.index + match[0].length
  }
  // The tag of a Dutch question that waits for no answer closes its sentence.
  if (language === 'nl') {
    for (const match of text.matchAll(/ hè\. +(?=\p{Ll})/gu)) yield match.index + match[0].length
  }
  // `al` is Dutch for "already"; parse-dutch takes it for the end of "et al.".
  if (language === 'nl') {
    for (const match of text.matchAll(/(?<! et) al\. +(?=\p{Lu})/gu)) yield match.index + match[0].length
  }
  const foreign = language === 'el' ? /[.!;·]\s+(?=\S)/gu : /[。！？｡।॥؟۔።]["”」』)]*\s+(?=\S)/gu
  for (const match of text.matchAll(foreign)) yield match.index + match[0].length
}

/** Abbreviations that the parsers miss and that no sentence ends with. */
const abbreviation =
  /(?:^|[\s(])(?:mr|mrs|ms|dr|drs|ir|ing|prof|mevr|dhr|st|mt|sr|sra|vs|approx|fig|sec|ca|nr|blz|bijv|art|z\.b|EE|no(?=\. *\d))\.\s*$/iu

function* falseStarts(text: string, starts: ReadonlySet<number>): Generator<number> {
  for (const at of starts) {
    if (at > 0 && abbreviation.test(text.slice(Math.max(0, at - 16), at)) && !/^\p{Ll}/u.test(text[at]!))
      yield at
  }
  for (const { start, end } of shortQuotations(text)) {
    for (let at = start + 1; at < end; at += 1) if (starts.has(at)) yield at
  }
}

/** Code units that a quotation may span: in captions marks are missing, and a pair that is further apart is no pair. */
const quotationLength = 200

/** Quotations short enough to be trusted, from mark to mark, in order. They are never cut. */
export function shortQuotations(text: string): Span[] {
  const found: Span[] = []
  const pattern = new RegExp(
    `(?<=^|[\\s(\\[])(?:"[^"“”]{1,${quotationLength}}?"(?=[\\s.,;:?!)\\]]|$)|“[^"“”]{1,${quotationLength}}?”|„[^"“”„]{1,${quotationLength}}?[“”])`,
    'gu',
  )
  for (const match of text.matchAll(pattern)) {
    // A mark after white space opens; here it would close.
    if (/\s["”“]$/.test(match[0])) continue
    found.push({ start: match.index, end: match.index + match[0].length })
  }
  return found
}

function spansOf(text: string, starts: readonly number[]): Span[] {
  const bounds = starts.filter((at) => at > 0)
  const spans: Span[] = []
  let start = text.length - text.trimStart().length
  for (const next of [...bounds, text.length]) {
    const end = start + text.slice(start, next).trimEnd().length
    if (end > start) spans.push({ start, end })
    start = Math.max(start, next)
  }
  return spans
}
