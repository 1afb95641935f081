// Runs in the browser.
import { tokenize } from '../../search/fold.ts'
import type { PlacedSpan } from './find-words.ts'

/** Words that a link carries: where a quote begins and, if it is long, how it ends. */
export interface QuotedWords {
  text: string
  to?: string
}

/** Quotes up to this number of words are carried whole. */
const whole = 12
/** Words at either end that are carried of a longer one: enough to be found in one place only. */
const ends = 6

/** How far behind its first words the last words of a quote are looked for, in words. */
const longest = 4000

/**
 * The words that a link to `quote` carries.
 *
 * @example quotedWords('rough vibes') // { text: 'rough vibes' }
 */
function quotedWords(quote: string): QuotedWords | undefined {
  const tokens = tokenize(quote)
  if (tokens.length === 0) return undefined
  const piece = (from: number, to: number): string => quote.slice(tokens[from]!.start, tokens[to]!.end)
  if (tokens.length <= whole) return { text: piece(0, tokens.length - 1) }
  return { text: piece(0, ends - 1), to: piece(tokens.length - ends, tokens.length - 1) }
}

/**
 * The address of a passage with the words that are quoted from it: `?text=…&to=…#<passage id>`. Query parameters, since
 * a page may read them: the `:~:text=` of browsers is hidden from it, cannot be cleared, and is not known everywhere.
 */
export function quoteAddress(page: string, passage: string, quote: string | undefined): string {
  const url = new URL(page)
  url.search = ''
  url.hash = passage
  const words = quote === undefined ? undefined : quotedWords(quote)
  if (words !== undefined) {
    url.searchParams.set('text', words.text)
    if (words.to !== undefined) url.searchParams.set('to', words.to)
  }
  return url.href
}

/** The words that an address carries; `undefined` when it carries none. */
export function wordsOfAddress(search: string): QuotedWords | undefined {
  const parameters = new URLSearchParams(search)
  const text = parameters.get('text')?.trim() ?? ''
  const to = parameters.get('to')?.trim() ?? ''
  if (text === '') return undefined
  return to === '' ? { text } : { text, to }
}

/**
 * Where quoted words stand in `texts`, which follow one another: from text `first` on, else anywhere. Case, accents and
 * punctuation do not count. One span for each text that the quote covers; where only its first words are found, those.
 */
export function findQuoted(texts: readonly string[], quoted: QuotedWords, first = 0): PlacedSpan[] {
  const tokens = texts.flatMap((text, index) => tokenize(text).map((token) => ({ ...token, text: index })))
  const terms = tokens.map((token) => token.term)
  const opening = tokenize(quoted.text).map((token) => token.term)
  const from = Math.max(
    0,
    tokens.findIndex((token) => token.text >= first),
  )
  const later = indexOfRun(terms, opening, from, terms.length)
  const begin = later >= 0 ? later : indexOfRun(terms, opening, 0, terms.length)
  if (begin < 0) return []
  const ending = tokenize(quoted.to ?? '').map((token) => token.term)
  const behind = begin + opening.length
  const last = ending.length === 0 ? -1 : indexOfRun(terms, ending, behind, behind + longest)
  const covered = tokens.slice(begin, last < 0 ? behind : last + ending.length)
  const spans: PlacedSpan[] = []
  for (const token of covered) {
    const span = spans.at(-1)
    if (span?.text === token.text) span.end = token.end
    else spans.push({ text: token.text, start: span === undefined ? token.start : 0, end: token.end })
  }
  // In a text that the quote runs through to the next one, it covers the rest.
  spans.slice(0, -1).forEach((span) => (span.end = texts[span.text]!.length))
  return spans
}

function indexOfRun(terms: readonly string[], run: readonly string[], from: number, to: number): number {
  if (run.length === 0) return -1
  for (let at = from; at + run.length <= Math.min(to, terms.length); at += 1) {
    if (run.every((term, next) => terms[at + next] === term)) return at
  }
  return -1
}
