// Runs in the browser too: nothing from Node here.
import type { Span } from '../model/transcript.ts'

/**
 * A word: letters, marks and digits, held together by an apostrophe, a hyphen, or a point, comma or colon between digits.
 * Bounded, since a pattern that runs for megabytes exhausts the stack.
 */
const word =
  /[\p{L}\p{M}\p{N}]{1,500}(?:(?:['’\-‐‑]|(?<=\p{N})[.,:](?=\p{N}))[\p{L}\p{M}\p{N}]{1,500}){0,50}/gu

/** Scripts that put no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/**
 * The words of `text` between `from` and `to`, in order. Where a script puts no spaces between words, two characters are one: no list of
 * words is at hand that gives the same answer on every machine. Markers are not known here: see `wordsOutside`.
 */
export function wordSpans(text: string, from = 0, to = text.length): Span[] {
  const spans: Span[] = []
  word.lastIndex = from
  for (let match = word.exec(text); match !== null; match = word.exec(text)) {
    const start = match.index
    if (start >= to) break
    const found = match[0]
    if (text.charCodeAt(start) >= 0x0e00 && unspaced.test(found)) addPairs(spans, found, start)
    else spans.push({ start, end: start + found.length })
  }
  word.lastIndex = 0
  return spans
}

function addPairs(spans: Span[], found: string, start: number): void {
  let at = start
  let characters = 0
  let from = start
  for (const character of found) {
    at += character.length
    characters += /\p{M}/u.test(character) ? 0 : 1
    if (characters === 2) {
      spans.push({ start: from, end: at })
      from = at
      characters = 0
    }
  }
  if (from < at) spans.push({ start: from, end: at })
}

/** The words of `text` that stand in none of `markers` (ascending, without overlap): what is counted as the talk's words. */
export function wordsOutside(text: string, markers: readonly Span[]): Span[] {
  let next = 0
  return wordSpans(text).filter((span) => {
    while (next < markers.length && markers[next]!.end <= span.start) next += 1
    const marker = markers[next]
    return marker === undefined || span.end <= marker.start
  })
}
