// Runs in the browser too: imports nothing from Node.
import { blankSpans } from './blank-spans.ts'
import type { Passage } from './episode.ts'
import { firstIndex } from './first-index.ts'
import type { Span } from './transcript.ts'

/** A link in a text, as Markdown writes it: from its bracket to the end of its address. */
export interface TextLink extends Span {
  address: string
  /** What of it is seen. */
  words: Span
}

/** Without others inside; of a picture too. Bounded, so that a line full of brackets costs no more than its length. */
const link =
  /(?<before>!?\[)(?<words>[^[\]]{1,200})\]\((?<address>https?:\/\/(?:[^\s()<>]|\([^\s()<>]{0,200}\)){1,1000})\)/g

/** The links of a text, in order. */
export function findLinks(text: string): TextLink[] {
  // Most texts have none.
  if (!text.includes('](http')) return []
  return Array.from(text.matchAll(link), ({ index, 0: all, groups }): TextLink => {
    const start = index + groups!['before']!.length
    const words = { start, end: start + groups!['words']!.length }
    return { start: index, end: index + all.length, address: groups!['address']!, words }
  }).filter(({ address }) => URL.canParse(address))
}

/** What of a text is only there to make words of it a link. */
export function unseenSpans(text: string): Span[] {
  return findLinks(text).flatMap(({ start, end, words }) => [
    { start, end: words.start },
    { start: words.end, end },
  ])
}

/** `text` with spaces for what only makes links: no word comes from an address. The length stays. */
export function blankAddresses(text: string): string {
  return blankSpans(text, unseenSpans(text))
}

/**
 * A text as it is seen: of its links the words, without brackets and address.
 *
 * @example seenText('[Soil](https://example.org/soil), and worms') // 'Soil, and worms'
 */
export function seenText(text: string): string {
  return without(text, unseenSpans(text))
}

/** A passage with its text as it is seen; the same one where it has no links. */
export function seenPassage(passage: Passage): Passage {
  const { text, turns, times, paragraphs, markers } = passage
  const unseen = unseenSpans(text)
  if (unseen.length === 0) return passage
  const placeOf = placesWithout(unseen)
  const moved = <At extends { at: number }>(one: At): At => ({ ...one, at: placeOf(one.at) })
  return {
    ...passage,
    text: without(text, unseen),
    ...(turns === undefined ? {} : { turns: turns.map(moved) }),
    ...(times === undefined ? {} : { times: times.map(moved) }),
    ...(paragraphs === undefined ? {} : { paragraphs: paragraphs.map(placeOf) }),
    markers: markers.map(({ start, end }) => ({ start: placeOf(start), end: placeOf(end) })),
  }
}

/** The passages of an episode as they are seen, and where a place in their text, joined by one space, is then. */
export function seenPassages(passages: readonly Passage[]): {
  passages: Passage[]
  placeOf: (at: number) => number
} {
  let offset = 0
  const unseen = passages.flatMap(({ text }) => {
    const from = offset
    offset += text.length + 1
    return unseenSpans(text).map(({ start, end }) => ({ start: from + start, end: from + end }))
  })
  return { passages: passages.map(seenPassage), placeOf: placesWithout(unseen) }
}

function without(text: string, spans: readonly Span[]): string {
  let left = ''
  let at = 0
  for (const { start, end } of spans) {
    left += text.slice(at, start)
    at = end
  }
  return left + text.slice(at)
}

/** Where a place of a text is when `spans` are taken out; of one inside them, where they were. */
function placesWithout(spans: readonly Span[]): (at: number) => number {
  /** For each span the length of those before it. */
  const before = [0]
  for (const { start, end } of spans) before.push(before.at(-1)! + end - start)
  return (at) => {
    const later = firstIndex(spans.length, (index) => spans[index]!.end > at)
    return Math.min(at, spans[later]?.start ?? at) - before[later]!
  }
}
