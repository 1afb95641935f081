// Runs in the browser too: nothing from Node here.
import type { Passage } from '../model/episode.ts'
import { seenPassage } from '../model/links.ts'
import type { Span } from '../model/transcript.ts'
import { plainText } from '../model/plain-text.ts'

/**
 * A word of a plain text: letters, marks and digits, held together by an apostrophe, a hyphen, or a point, comma or colon between digits.
 * Bounded, since a pattern that runs for megabytes exhausts the stack.
 */
const word = /[\p{L}\p{M}\p{N}]{1,500}(?:(?:['-]|(?<=\p{N})[.,:](?=\p{N}))[\p{L}\p{M}\p{N}]{1,500}){0,50}/uy

const apostrophe = 0x27
const hyphen = 0x2d

/** Code units of a word that needs no counting: the pattern's own bounds are far. */
const longestPlain = 100

/** Scripts that put no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** For each ASCII character 1 where it is a letter or digit. */
const isPlain = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
)

/** For each ASCII character 1 where a word that stands before it may go on behind it. */
const mayJoin = Uint8Array.from({ length: 128 }, (_, code) =>
  /['\-.,:]/.test(String.fromCharCode(code)) ? 1 : 0,
)

/**
 * Call `add` with every word of `text`, in order. Where a script puts no spaces between
 * words, two characters are one: no list of words is at hand that gives the same answer on every machine.
 */
function eachWord(text: string, add: (start: number, end: number) => void): void {
  const plain = plainText(text)
  for (let start = 0; start < plain.length;) start = wordAt(plain, start, add)
}

/**
 * Call `add` with the word that begins at `start`, where one does, or with its pairs. Gives the place to go on from.
 *
 * @param text A plain text.
 */
export function wordAt(text: string, start: number, add: (start: number, end: number) => void): number {
  const first = text.charCodeAt(start)
  if (isBetween(first)) return start + 1
  word.lastIndex = start
  if (!word.test(text)) return start + (text.codePointAt(start)! > 0xffff ? 2 : 1)
  const end = word.lastIndex
  const found = first >= 0x0e00 ? text.slice(start, end) : ''
  if (found !== '' && unspaced.test(found)) addPairs(found, start, add)
  else add(start, end)
  return end
}

/**
 * Where the word of ASCII characters that begins at `start` ends; `start` itself where none begins, or where only the pattern,
 * which takes eight times as long, can tell its end.
 *
 * @param units Code units of a plain text, with a zero behind them.
 */
export function plainEnd(units: Uint16Array, start: number): number {
  // Not further than a plain word goes: from every part of an endless one, its end would be looked for again.
  const last = start + longestPlain
  for (let end = start; end <= last; end += 1) {
    const code = units[end]!
    // The comparisons keep the tables from being read beside their ends, which is slow.
    if (code > 127) return start
    if (isPlain[code] === 1) continue
    const next = mayJoin[code] === 0 ? 0 : units[end + 1]!
    if (next > 127) return start
    if (isPlain[next] === 0) return end
    if (end === start || (code !== apostrophe && code !== hyphen)) return start
  }
  return start
}

/** Whether no word begins with this code unit, at a glance. */
export function isBetween(unit: number): boolean {
  return unit < 128 && isPlain[unit] === 0
}

function addPairs(found: string, start: number, add: (start: number, end: number) => void): void {
  let at = start
  let characters = 0
  let from = start
  for (const character of found) {
    at += character.length
    characters += /\p{M}/u.test(character) ? 0 : 1
    if (characters === 2) {
      add(from, at)
      from = at
      characters = 0
    }
  }
  if (from < at) add(from, at)
}

/** The words of `text`, in order, those in markers included. */
export function wordSpans(text: string): Span[] {
  const spans: Span[] = []
  eachWord(text, (start, end) => spans.push({ start, end }))
  return spans
}

/** How many words each passage has, as it is seen and without its markers. */
export function wordsOfPassages(passages: readonly Passage[]): number[] {
  return passages.map(seenPassage).map(({ text, markers }) => {
    let count = 0
    const isOutside = outside(markers)
    eachWord(text, (start, end) => {
      if (isOutside(start, end)) count += 1
    })
    return count
  })
}

/** A function that says whether a span overlaps none of `markers` (ascending). It must be asked for spans in ascending order. */
export function outside(markers: readonly Span[]): (start: number, end: number) => boolean {
  let next = 0
  return (start, end) => {
    while (next < markers.length && markers[next]!.end <= start) next += 1
    return next === markers.length || end <= markers[next]!.start
  }
}
