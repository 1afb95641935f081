// Runs in the browser too: nothing from Node here.
import type { Span } from '../model/transcript.ts'

/**
 * A word: letters, marks and digits, held together by an apostrophe, a hyphen, or a point or comma between digits. A
 * stroke of a script that puts no spaces between words is cut in pairs of characters, since no list of words is at
 * hand that gives the same answer on every machine.
 */
const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]{1,2}|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}])+(?:(?:['’\-‐‑]|(?<=\p{N})[.,:](?=\p{N}))(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+)*/gu

/** The words of `text` between `from` and `to`, in order. Markers are not known here: leave them out with `wordsOutside`. */
export function wordSpans(text: string, from = 0, to = text.length): Span[] {
  const spans: Span[] = []
  word.lastIndex = from
  for (let match = word.exec(text); match !== null; match = word.exec(text)) {
    if (match.index >= to) break
    spans.push({ start: match.index, end: match.index + match[0].length })
  }
  word.lastIndex = 0
  return spans
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
