// Runs in the browser too: nothing from Node here.
import type { Passage } from '../model/episode.ts'
import type { Span } from '../model/transcript.ts'

/**
 * A word: letters, marks and digits, held together by an apostrophe, a hyphen, or a point, comma or colon between digits.
 * Bounded, since a pattern that runs for megabytes exhausts the stack.
 */
const word =
  /[\p{L}\p{M}\p{N}]{1,500}(?:(?:['’\-‐‑]|(?<=\p{N})[.,:](?=\p{N}))[\p{L}\p{M}\p{N}]{1,500}){0,50}/uy

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
 * Call `add` with every word of `text` that begins between `from` and `to`, in order. Where a script puts no spaces between
 * words, two characters are one: no list of words is at hand that gives the same answer on every machine.
 *
 * ASCII words are found by a loop, and only what else a word can be is left to the pattern: it takes eight times as long.
 */
export function eachWord(
  text: string,
  from: number,
  to: number,
  add: (start: number, end: number) => void,
): void {
  for (let start = from; start < to;) {
    const first = text.charCodeAt(start)
    if (first < 128 && isPlain[first] === 0) {
      start += 1
      continue
    }
    let end = plainEnd(text, start)
    if (end > start && end - start <= longestPlain && endsAt(text, end)) {
      add(start, end)
      start = end
      continue
    }
    word.lastIndex = start
    if (!word.test(text)) {
      start += first >= 0xd800 && first < 0xdc00 ? 2 : 1
      continue
    }
    end = word.lastIndex
    const found = first >= 0x0e00 ? text.slice(start, end) : ''
    if (found !== '' && unspaced.test(found)) addPairs(found, start, add)
    else add(start, end)
    start = end
  }
}

function plainEnd(text: string, start: number): number {
  let end = start
  // Not further than a plain word goes: from every part of an endless one, its end would be looked for again.
  const last = Math.min(text.length, start + longestPlain + 1)
  // The comparisons keep the tables from being read beside their ends, which is slow.
  while (end < last) {
    const code = text.charCodeAt(end)
    if (code < 128 && isPlain[code] === 1) end += 1
    else if ((code === apostrophe || code === hyphen) && end > start && isPlainAt(text, end + 1)) end += 2
    else break
  }
  return end
}

function isPlainAt(text: string, at: number): boolean {
  const code = at < text.length ? text.charCodeAt(at) : 0
  return code < 128 && isPlain[code] === 1
}

/** Whether an ASCII word cannot go on at `end`. */
function endsAt(text: string, end: number): boolean {
  if (end >= text.length) return true
  const next = text.charCodeAt(end)
  if (next >= 128) return false
  if (mayJoin[next] === 0 || end + 1 === text.length) return true
  return text.charCodeAt(end + 1) < 128 && !isPlainAt(text, end + 1)
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

/** The words of `text` that begin between `from` and `to`, in order. Markers are not known here: see `wordsOutside`. */
export function wordSpans(text: string, from = 0, to = text.length): Span[] {
  const spans: Span[] = []
  eachWord(text, from, to, (start, end) => spans.push({ start, end }))
  return spans
}

/** The words of `text` that stand in none of `markers` (ascending, without overlap): what is counted as the talk's words. */
export function wordsOutside(text: string, markers: readonly Span[]): Span[] {
  const spans: Span[] = []
  const isOutside = outside(markers)
  eachWord(text, 0, text.length, (start, end) => {
    if (isOutside(start, end)) spans.push({ start, end })
  })
  return spans
}

/** How many words {@link wordsOutside} would give. */
function countOutside(text: string, markers: readonly Span[]): number {
  let count = 0
  const isOutside = outside(markers)
  eachWord(text, 0, text.length, (start, end) => {
    if (isOutside(start, end)) count += 1
  })
  return count
}

/** How many words each passage has. */
export function wordsOfPassages(passages: readonly Pick<Passage, 'text' | 'markers'>[]): number[] {
  return passages.map(({ text, markers }) => countOutside(text, markers))
}

/** Asked for one span after another, in order: whether it ends before the next marker. */
export function outside(markers: readonly Span[]): (start: number, end: number) => boolean {
  let next = 0
  return (start, end) => {
    while (next < markers.length && markers[next]!.end <= start) next += 1
    return next === markers.length || end <= markers[next]!.start
  }
}
