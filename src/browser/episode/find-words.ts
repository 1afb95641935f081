// Runs in the browser.
import type { Span } from '../../model/transcript.ts'
import type { Marks } from '../../search/answer.ts'
import { lettersIn, tokenize, type Token } from '../../search/fold.ts'
import { parseQuery } from '../../search/query.ts'

/** Folded words that a query asks for: alone, or one after the other. */
export interface WantedWords {
  words: string[]
  phrases: string[][]
}

/** A piece of one of several texts. */
export interface PlacedSpan extends Span {
  /** Index of the text. */
  text: number
}

/**
 * What of a search query can be marked in a text: its words and phrases, without filters and without what it excludes.
 *
 * @example wantedWords('"op zee" Één -wind tag:ai') // { words: ['een'], phrases: [['op', 'zee']] }
 */
export function wantedWords(query: string): WantedWords {
  const words: string[] = []
  const phrases: string[][] = []
  for (const part of parseQuery(query).parts) {
    if (part.not || part.kind === 'filter') continue
    const terms = tokenize(part.text).map((token) => token.term)
    if (terms.length === 1) words.push(terms[0]!)
    else if (terms.length > 1) phrases.push(terms)
  }
  // What was typed without quotation marks may be a sentence of the text.
  if (words.length >= sentence) phrases.push([...words])
  return { words: [...new Set(words)], phrases }
}

/** A run of so many words is a sentence, whose words mean nothing elsewhere. */
const sentence = 5

/** The same, with what the search page remembered of the query: corrections, right spellings, spellings heard. */
export function withRemembered(wanted: WantedWords, remembered: Marks | undefined): WantedWords {
  if (remembered === undefined) return wanted
  return {
    words: [...new Set([...wanted.words, ...remembered.words])],
    phrases: [...wanted.phrases, ...remembered.phrases],
  }
}

/**
 * Where the words of a search query stand in `texts`, in order. A word that is nowhere counts where other words begin with
 * it, as the search does while one types; a word that is in more than half of the texts is passed over when the query has
 * others, since marking every `de` marks nothing. So are the words of a whole sentence where that is found.
 */
export function findWanted(texts: readonly string[], wanted: WantedWords): PlacedSpan[] {
  const tokens = texts.map((text) => tokenize(text))
  const found = new Map<string, PlacedSpan[]>()
  const look = (term: string, matches: (token: Token) => boolean): void => {
    const spans = tokens.flatMap((list, text) =>
      list.filter(matches).map(({ start, end }) => ({ text, start, end })),
    )
    found.set(term, spans)
  }
  const phrases: PlacedSpan[] = []
  const said = new Set<string>()
  for (const phrase of wanted.phrases) {
    const spans = tokens.flatMap((list, text) => findRun(list, phrase).map((span) => ({ text, ...span })))
    phrases.push(...spans)
    if (spans.length > 0 && phrase.length >= sentence) for (const word of phrase) said.add(word)
  }
  for (const word of wanted.words) {
    if (said.has(word)) continue
    look(word, (token) => token.term === word)
    const apart = tokens.flatMap((list, text) => findPairs(list, word).map((span) => ({ text, ...span })))
    found.set(word, [...found.get(word)!, ...apart])
    if (found.get(word)!.length === 0 && lettersIn(word) >= 3)
      look(word, (token) => token.term.startsWith(word))
  }
  const isCommon = (spans: PlacedSpan[]): boolean =>
    texts.length > 3 && new Set(spans.map((span) => span.text)).size * 2 > texts.length
  const lists = [...found.values()]
  const telling = lists.filter((spans) => !isCommon(spans))
  const hasOther = phrases.length > 0 || telling.some((spans) => spans.length > 0)
  return withoutOverlap([...(hasOther ? telling : lists).flat(), ...phrases])
}

/** Where `terms` follow one another in `tokens`; spans are in the text of the tokens. */
function findRun(tokens: readonly Token[], terms: readonly string[]): Span[] {
  const spans: Span[] = []
  for (let at = 0; at + terms.length <= tokens.length; at += 1) {
    if (terms.every((term, next) => tokens[at + next]!.term === term)) {
      spans.push({ start: tokens[at]!.start, end: tokens[at + terms.length - 1]!.end })
    }
  }
  return spans
}

/** Where two words that follow one another are `word` written apart: `Delta Plan` for `deltaplan`, as the index has it. */
function findPairs(tokens: readonly Token[], word: string): Span[] {
  const spans: Span[] = []
  for (let at = 1; at < tokens.length; at += 1) {
    const [first, second] = [tokens[at - 1]!, tokens[at]!]
    if (first.term.length + second.term.length === word.length && first.term + second.term === word)
      spans.push({ start: first.start, end: second.end })
  }
  return spans
}

function withoutOverlap(spans: PlacedSpan[]): PlacedSpan[] {
  const kept: PlacedSpan[] = []
  for (const span of spans.sort((a, b) => a.text - b.text || a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (last === undefined || last.text !== span.text || last.end <= span.start) kept.push(span)
  }
  return kept
}
