import { ParseDutch } from 'parse-dutch'
import { ParseEnglish } from 'parse-english'
import { ParseLatin } from 'parse-latin'
import type { Span } from '../model/transcript.ts'
import { isCapital, isDigit, isLetterOrDigit, isSmallLetter } from './characters.ts'
import { ownCopy } from './form-table.ts'
import { longestShortened, shortened } from './shortened-words.ts'
import type { Words } from './talk-words.ts'
import { WordFact } from './vocabulary.ts'

/** The parsers, each for its language; they keep nothing from one text to the next. */
const parsers: Record<string, ParseLatin> = { nl: new ParseDutch(), en: new ParseEnglish() }
const otherParser = new ParseLatin()

/**
 * Where the nlcst parsers say that sentences begin. They take hundreds of times as long as looking at the marks, so nearly all ends are
 * decided by the rules that the parsers themselves follow, and they get only the stretches in which a mark leaves doubt.
 *
 * The rules, as far as they matter where a space stands: a sentence ends behind marks and what closes with them, unless the full stop
 * is a part of the word before it. The next one is joined to it where it begins with a small letter, a comma or a semicolon, or has
 * no word.
 *
 * @param words The words of `text`: between them the marks are looked for.
 */
export function parsedStarts(text: string, language: string, words: Words): number[] {
  const { starts: wordStarts, ends: wordEnds, form, forms } = words
  const mayBeShortened = shortenedFact.of(forms.entry, forms.vocabulary)
  const starts: number[] = []
  // Only before the first word of a text is there anything that has no word and nothing to be joined to.
  const found = wordStarts.findIndex((start) => isLetterOrDigit(text, start))
  const first = found === -1 ? wordStarts.length : found
  let from = 0
  let inDoubt = wordStarts[first] !== 0
  const finish = (to: number): void => {
    if (inDoubt) for (const start of parse(text, from, to, language)) starts.push(start)
    else starts.push(from)
  }
  for (let word = first; word < wordEnds.length; word += 1) {
    const end = wordEnds[word]!
    const nextWord = word + 1 < wordEnds.length ? wordStarts[word + 1]! : text.length
    // Between most words stands one character, and no sentence begins behind a mark without a space.
    if (nextWord - end === 1 && text.charCodeAt(end) >= space) continue
    for (let at = nextMark(text, end, nextWord); at < nextWord;) {
      const behind = marksEnd(text, at)
      const closed = closingEnd(text, behind)
      const next = spacesEnd(text, closed)
      let kind = kindOfEnd(text, { at, behind, closed, next, word: nextWord })
      const isStop = behind - at === 1 && text.charCodeAt(at) === fullStop
      if (kind === 'end' && isStop && at === end && mayBeShortened[form[word]!] === 1) {
        kind = kindOfStop(text, at, closed, language)
      }
      if (kind === 'doubt') inDoubt = true
      else if (kind === 'end') {
        finish(next)
        from = next
        inDoubt = false
      }
      at = nextMark(text, behind, nextWord)
    }
  }
  finish(text.length)
  return starts
}

const space = 0x20
const fullStop = 0x2e

/** Marks that end a sentence, and line ends, which may stand between paragraphs. */
function isMark(code: number): boolean {
  return (
    code === fullStop ||
    code === 0x3f ||
    code === 0x21 ||
    code === 0x0a ||
    code === 0x0d ||
    code === 0x2026 ||
    code === 0x203d
  )
}

/** A quotation mark or bracket that belongs to the mark before it. */
function isClosing(code: number): boolean {
  return (
    code === 0x22 ||
    code === 0x27 ||
    code === 0x29 ||
    code === 0x5d ||
    code === 0x7d ||
    code === 0xbb ||
    code === 0x2019 ||
    code === 0x201d
  )
}

/** The first mark from `from` on; `to` where none stands before it. */
function nextMark(text: string, from: number, to: number): number {
  let at = from
  while (at < to && !isMark(text.charCodeAt(at))) at += 1
  return at
}

function marksEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && isMark(text.charCodeAt(at))) at += 1
  return at
}

function closingEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && isClosing(text.charCodeAt(at))) at += 1
  return at
}

/** Where the spaces end that begin at `from`. */
export function spacesEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && text.charCodeAt(at) === space) at += 1
  return at
}

/** Places in a text, ascending: of marks, behind them, behind what closes with them, behind the spaces that follow, of the next word. */
interface End {
  at: number
  behind: number
  closed: number
  next: number
  word: number
}

type KindOfEnd = 'end' | 'none' | 'doubt'

/** Whether a sentence ends there, and the next one begins behind the spaces, unless the word before takes the mark for its own. */
function kindOfEnd(text: string, end: End): KindOfEnd {
  const { at, behind, closed, next } = end
  if (!areUsual(text, at, behind)) return 'doubt'
  if (next === text.length) return 'none'
  // Other white space than spaces leaves doubt.
  if (next === closed) return isVisible(text, next) ? 'none' : 'doubt'
  return kindOfStart(text, end)
}

/** Whether marks are full stops, ellipses, question and exclamation marks only. */
function areUsual(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at)
    if (code !== fullStop && code !== 0x3f && code !== 0x21 && code !== 0x2026) return false
  }
  return true
}

/** Whether what begins at `next` may be a sentence of its own. */
function kindOfStart(text: string, { next, word }: End): KindOfEnd {
  const code = text.charCodeAt(next)
  if (next === word) {
    if (isSmallLetter(text, next)) return 'none'
    return isCapital(text, next) || isDigit(code) ? 'end' : 'doubt'
  }
  // Two of them are another mark.
  if (code === 0x2c || code === 0x3b) return text.charCodeAt(next + 1) === code ? 'doubt' : 'none'
  if (word === text.length || nextMark(text, next, word) < word) return 'none'
  return isVisible(text, next) && isLetterOrDigit(text, word) ? 'end' : 'doubt'
}

/** Whether a letter, a digit or a mark stands at a place: no white space, and nothing of which a parser may think differently. */
function isVisible(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 127 ? code > space : /[\p{L}\p{N}\p{P}]/u.test(text[at]!)
}

/** A character of two code units: the parsers do not know it for a letter. */
const twoUnits = /[\ud800-\udfff]/

/** Whether a full stop behind a word may be a part of it: 1 or 0. */
const shortenedFact = new WordFact((word) => {
  const end = word.slice(-(longestShortened + 1))
  if (twoUnits.test(end)) return 1
  const last = /[\p{L}\p{M}\p{N}]*$/u.exec(end)![0]
  return last.length <= 1 || /^\d{2,3}$/.test(last) || shortened.has(last.toLowerCase()) ? 1 : 0
})

/** Code units of what the parser is asked about, at most. */
const longestRun = 40

/** Answers of `kindOfStop`, per language: talks end their sentences with the same few thousand words. */
const stops = new Map<string, Map<string, KindOfEnd>>()
const mostRemembered = 20_000

/**
 * Whether a sentence ends with the full stop at `stop` and what closes with it up to `closed`. Nothing but what stands before it up to a
 * space tells, and the parser is asked about that once.
 */
function kindOfStop(text: string, stop: number, closed: number, language: string): KindOfEnd {
  let start = stop
  while (start > 0 && stop - start <= longestRun && text.charCodeAt(start - 1) !== space) start -= 1
  if (closed - start > longestRun) return 'doubt'
  let known = stops.get(language)
  if (known === undefined || known.size > mostRemembered) {
    known = new Map()
    stops.set(language, known)
  }
  // That there is a digit counts, not which.
  const run = text.slice(start, closed).replace(/\d/g, '0')
  let kind = known.get(run)
  if (kind === undefined) {
    kind = kindOfRun(run, language)
    known.set(ownCopy(run), kind)
  }
  return kind
}

function kindOfRun(run: string, language: string): KindOfEnd {
  if (/[\s\u0085]/.test(run) || twoUnits.test(run)) return 'doubt'
  const next = `${run} `
  return sentencesOf(`${next}A`, language).includes(next.length) ? 'end' : 'none'
}

/** The sentence starts between `from`, which is one, and `to`, as the parser finds them. */
function parse(text: string, from: number, to: number, language: string): number[] {
  const starts: number[] = []
  for (const piece of pieces(text, from, to)) {
    for (const start of sentencesOf(text.slice(piece.start, piece.end), language)) {
      // A piece that was cut inside a sentence does not begin one.
      if (start === 0 && !piece.clean) continue
      const at = piece.start + start
      if (at === 0 || /\s/.test(text[at - 1]!)) starts.push(at)
    }
  }
  return starts
}

function sentencesOf(text: string, language: string): number[] {
  const { children } = (parsers[language] ?? otherParser).parse(text)
  return children.flatMap((paragraph) =>
    paragraph.type === 'ParagraphNode'
      ? paragraph.children
          .filter(({ type }) => type === 'SentenceNode')
          .map(({ position }) => position?.start.offset ?? 0)
      : [],
  )
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
