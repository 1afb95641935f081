import type { ChapterProblem } from '../messages/report-chapters.ts'
import { append } from '../model/append.ts'
import type { ChapterLine } from '../model/episode.ts'
import { firstIndex } from '../model/first-index.ts'
import { seenText } from '../model/links.ts'
import type { TimeMark } from '../model/transcript.ts'
import type { ReadText, Words } from './talk-words.ts'
import { lowerCase } from '../model/plain-text.ts'
import { wordSpans } from './words.ts'

/** A chapter whose place is known. */
interface PlacedChapter {
  /** Where it begins in the text: the start of a word. */
  at: number
  title: string
}

/** The editor's chapters with their places, in the order of the talk, and the lines that have none. */
export interface PlacedChapters {
  chapters: PlacedChapter[]
  problems: ChapterProblem[]
}

/**
 * Find where the chapters of a `## Chapters` section begin. A line is a time and a title (`04:05 Title`), or the first words
 * of the chapter and a title, with a dash, a colon or a bar between, the words in quotation marks, or nothing at all
 * between: then the words are as many as stand in the talk in that order. Lines are looked for in order, each after the one before where possible.
 *
 * @param talk `words` are those of `text`, markers left out; `seen` those of them that are in no address of a link.
 * @param times What the seed or its captions say about when things were said, ascending.
 */
export function placeChapterLines(
  lines: readonly ChapterLine[],
  { text, words, seen }: ReadText & { seen: Words },
  times: readonly TimeMark[],
  durationSeconds: number | undefined,
): PlacedChapters {
  const problems: ChapterProblem[] = []
  const found: PlacedChapter[] = []
  const taken = new Set<number>()
  const index = lines.some((line) => line.seconds === undefined) ? indexWords(seen) : undefined
  let after = 0
  for (const line of lines) {
    const shown = seenText(line.text)
    const placed =
      line.seconds === undefined
        ? placeByWords(shown, seen, index!, after)
        : placeByTime(line.seconds, shown, text, words, times, durationSeconds)
    if (placed === undefined) {
      problems.push({ kind: 'chapter-not-found', text: line.text, line: line.line })
      continue
    }
    const at = tokenStart(text, placed.at)
    if (taken.has(at)) {
      problems.push({ kind: 'chapter-place-taken', text: line.text, line: line.line })
      continue
    }
    taken.add(at)
    found.push({ at, title: placed.title })
    after = placed.at
  }
  return { chapters: found.toSorted((a, b) => a.at - b.at), problems }
}

/** Characters that are said in a second at least, pauses counted: people say 10 to 20, and 4 or 5 of Chinese. */
const slowestSpeech = 2

/**
 * Where something said at `seconds` stands in the text: by the times around it, words counted evenly between them, moved to the
 * nearest sentence start; `undefined` where no time tells, or the text ends before.
 */
export function placeOfTime(
  seconds: number,
  text: string,
  words: Words,
  times: readonly TimeMark[],
  durationSeconds?: number,
): number | undefined {
  if (words.starts.length === 0) return undefined
  if (seconds <= 0) return words.starts[0]!
  if (times.length === 0) return undefined
  const later = firstIndex(times.length, (at) => times[at]!.seconds > seconds)
  const before = times[later - 1] ?? { at: 0, seconds: 0 }
  if (before.seconds === seconds) return words.starts[wordAt(words, before.at)]
  const last = durationSeconds === undefined ? undefined : { at: text.length, seconds: durationSeconds }
  const next = times[later] ?? last
  if (next === undefined || next.seconds <= before.seconds || seconds > next.seconds) return undefined
  // A text that ends before its recording has no words of what is said later.
  if (later === times.length && seconds > before.seconds + (text.length - before.at) / slowestSpeech)
    return undefined
  const from = wordAt(words, before.at)
  const to = wordAt(words, next.at)
  const exact =
    from + Math.round(((to - from) * (seconds - before.seconds)) / (next.seconds - before.seconds))
  return words.starts[nearestSentence(text, words, exact, from, to)]
}

function placeByTime(
  seconds: number,
  line: string,
  text: string,
  words: Words,
  times: readonly TimeMark[],
  durationSeconds: number | undefined,
): PlacedChapter | undefined {
  const at = placeOfTime(seconds, text, words, times, durationSeconds)
  if (at === undefined) return undefined
  const [start = '', open = '', close = ''] =
    /^(\*\*|__)?\\?[[(<]?\d[\d:.,]*\\?[\])>]?(\*\*|__)?[\s–—:|-]*/u.exec(line) ?? []
  const rest = line.slice(start.length).trim()
  // `**0:05 Title**`
  const title = open !== '' && close === '' && rest.endsWith(open) ? rest.slice(0, -open.length).trim() : rest
  return { at, title: title === '' ? line.trim() : title }
}

interface WordIndex {
  folded: string[]
  /** Indices of the words that begin with these two words. */
  pairs: Map<string, number[]>
}

function indexWords({ form, forms }: Words): WordIndex {
  const foldedForms = forms.written.map(fold)
  const folded = Array.from(form, (own) => foldedForms[own]!)
  const pairs = new Map<string, number[]>()
  for (let at = 0; at < folded.length; at += 1) {
    append(pairs, `${folded[at]} ${folded[at + 1] ?? ''}`, at)
  }
  return { folded, pairs }
}

function placeByWords(
  line: string,
  words: Words,
  index: WordIndex,
  after: number,
): PlacedChapter | undefined {
  // `s`: U+2028 does not end a line of a seed, and a pattern that stops at it would be tried again at every separator before it.
  const parts =
    /^["“”'‘„]([^"“”]+)["”’“][\s:–—|-]*(.*)$/su.exec(line) ??
    /^(.+?)(?:(?<!\s)(?:\s+[–—|-]+\s+|\s*\|\s*)|:\s+)(.+)$/su.exec(line)
  if (parts !== null) {
    const match = longestMatch(wordsOf(parts[1]!), index, words, after)
    // Two words out of five may be chance; the editor quotes what is there, give or take a filler.
    if (match !== undefined && match.length >= Math.min(3, wordsOf(parts[1]!).length)) {
      const title = parts[2]!.trim()
      return { at: match.at, title: title === '' ? parts[1]!.trim() : title }
    }
  }
  const spans = wordSpans(line)
  const match = longestMatch(wordsOf(line), index, words, after)
  if (match === undefined || match.length < 2) return undefined
  const rest = spans[match.length]
  return { at: match.at, title: rest === undefined ? line.trim() : line.slice(rest.start).trim() }
}

/** The place where most of `wanted` (from its first word on) stands in the talk: behind `after` if it is there, else anywhere. */
function longestMatch(
  wanted: readonly string[],
  { folded, pairs }: WordIndex,
  words: Words,
  after: number,
): { at: number; length: number } | undefined {
  const places = pairs.get(`${wanted[0] ?? ''} ${wanted[1] ?? ''}`) ?? []
  let best: { at: number; length: number; later: boolean } | undefined
  for (const place of places.slice(0, 5000)) {
    let length = 0
    while (length < wanted.length && folded[place + length] === wanted[length]) length += 1
    const at = words.starts[place]!
    const later = at >= after
    if (best === undefined || length > best.length || (length === best.length && later && !best.later)) {
      best = { at, length, later }
    }
  }
  return best
}

function wordsOf(text: string): string[] {
  return wordSpans(text).map((span) => fold(text.slice(span.start, span.end)))
}

function fold(word: string): string {
  return lowerCase(word).normalize('NFKD').replace(/\p{M}/gu, '')
}

/** Passages part at white space only: an opening quotation mark goes with its word. */
export function tokenStart(text: string, at: number): number {
  let start = at
  while (start > 0 && !/\s/.test(text[start - 1]!)) start -= 1
  return start
}

/** Index of the first word that begins at or after `at`. */
function wordAt({ starts }: Words, at: number): number {
  return firstIndex(starts.length, (word) => starts[word]! >= at)
}

/** Words that a time may be moved to reach the start of a sentence. */
const reach = 25

function nearestSentence(text: string, words: Words, exact: number, from: number, to: number): number {
  for (let away = 0; away <= reach; away += 1) {
    for (const at of [exact - away, exact + away]) {
      if (at < from || at > to || at >= words.starts.length) continue
      const before = at === 0 ? '.' : text.slice(words.ends[at - 1], words.starts[at])
      if (/[.!?…。]/u.test(before)) return at
    }
  }
  return Math.min(exact, words.starts.length - 1)
}
