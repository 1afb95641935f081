import type { Mention } from '../model/archive.ts'
import type { Span } from '../model/transcript.ts'
import { backgroundWeight, stemOf, type Terms } from './terms.ts'

/** What titles are made from. */
export interface TitleTalk {
  text: string
  words: readonly Span[]
  terms: Terms
  mentions: readonly Mention[]
  /** Primary language: `nl`. */
  language: string
  /** The parts of the episode's title. */
  topics: readonly string[]
}

/** Words of a chapter: indices from `first` up to `end`. */
export interface WordRange {
  first: number
  end: number
}

/** Characters of a title at most; the first phrase is never cut. */
const titleLength = 58

/**
 * A title for each chapter: its two or three most telling phrases, as they are written in the talk.
 *
 * A phrase is a run of words that are no fillers and no function words, as in RAKE (Rose et al. 2010), or a name. A word tells as
 * much as it adds to the difference between the chapter and the talk (its term of the Kullback-Leibler divergence), times
 * how rare it is in the language; a longer phrase counts for what its words do, in so far as they occur in it, as in C-value
 * (Frantzi, Ananiadou and Mima 2000). Words that mostly follow an article or a preposition are preferred: they name things. A topic of the
 * episode's title is the title of the chapter that speaks of it, where one does so much more than the others.
 */
export function chapterTitles(chapters: readonly WordRange[], talk: TitleTalk): string[] {
  const tokens = tokensOf(talk)
  const talkCounts = countTerms(tokens)
  const noun = nounShares(tokens, talk)
  const forms = surfaceForms(tokens)
  const topics = topicTitles(chapters, talk)
  let next = 0
  return chapters.map((chapter, index) => {
    while (next < tokens.length && tokens[next]!.word < chapter.first) next += 1
    const from = next
    while (next < tokens.length && tokens[next]!.word < chapter.end) next += 1
    const own = tokens.slice(from, next)
    const topic = topics.get(index)
    if (topic !== undefined) return topic
    const greeting = index === 0 ? greetingOf(chapter, talk) : undefined
    if (greeting !== undefined) return greeting
    const phrases = tellingPhrases(own, talkCounts, tokens.length, noun)
    return titleOf(phrases, forms, talk.language) ?? firstWords(chapter, talk)
  })
}

/** A word, or a name of several words, as a candidate's part. */
interface Token {
  /** Index of its (first) word. */
  word: number
  term: number
  weight: number
  /** As written; a name as the glossary writes it. */
  surface: string
  name: boolean
  /** A capital where no sentence begins. */
  proper: boolean
  /** A sentence begins here: its capital says nothing. */
  initial: boolean
  number: boolean
  /** Nothing but a space stands between this token and the one before. */
  joined: boolean
}

function tokensOf({ text, words, terms, mentions }: TitleTalk): Token[] {
  const tokens: Token[] = []
  let mention = 0
  let afterName = false
  for (let at = 0; at < words.length; at += 1) {
    const { start, end } = words[at]!
    while (mention < mentions.length && mentions[mention]!.span.end <= start) mention += 1
    const name = mentions[mention]
    const inName = name !== undefined && name.span.start < end
    if (inName && start > name.span.start && afterName) continue
    afterName = inName
    const before = at === 0 ? '.' : text.slice(words[at - 1]!.end, start)
    const surface = inName ? name.name : text.slice(start, end)
    const initial = /[.!?…:"“”\]]/u.test(before)
    const term = terms.ofWord[at]!
    tokens.push({
      word: at,
      term,
      weight: term < 0 ? 0 : terms.weights[term]!,
      surface,
      name: inName,
      proper: inName || (!initial && /^\p{Lu}/u.test(surface)),
      initial,
      number: /^\p{N}/u.test(surface),
      joined: /^[ -]$/u.test(before),
    })
  }
  return tokens
}

function countTerms(tokens: readonly Token[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { term } of tokens) if (term >= 0) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** Articles, possessives and prepositions: what follows them is mostly a noun, or an adjective before one. */
const beforeNouns: Record<string, ReadonlySet<string>> = {
  nl: new Set(
    "de het een zo'n die deze dit dat geen veel meer onze jullie hun mijn jouw zijn haar van voor met over in op bij door naar uit aan tegen zonder per binnen tussen onder als elke alle nieuwe bepaalde eigen".split(
      ' ',
    ),
  ),
  en: new Set(
    'the a an this that these those no much more our your their my his her its of for with about in on at by from into against without per within between under as every all new some any own'.split(
      ' ',
    ),
  ),
}

/** For each term the share of its places at which a noun would stand; 1 for names and in languages that we know nothing of. */
function nounShares(tokens: readonly Token[], { language, terms }: TitleTalk): Float64Array {
  const words = beforeNouns[language]
  const shares = new Float64Array(terms.weights.length).fill(1)
  if (words === undefined) return shares
  const all = new Float64Array(shares.length)
  const nouns = new Float64Array(shares.length)
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!
    if (token.term < 0) continue
    all[token.term]! += 1
    const before = tokens[at - 1]
    if (token.proper || (before !== undefined && token.joined && words.has(before.surface.toLowerCase()))) {
      nouns[token.term]! += 1
    }
  }
  for (let term = 0; term < shares.length; term += 1) shares[term] = (nouns[term]! + 0.5) / (all[term]! + 1.5)
  return shares
}

interface Phrase {
  tokens: Token[]
  count: number
  score: number
}

/** Words in a phrase, names counted as one. */
const phraseLength = 3

function tellingPhrases(
  own: readonly Token[],
  talkCounts: ReadonlyMap<number, number>,
  talkLength: number,
  noun: Float64Array,
): Phrase[] {
  const counts = countTerms(own)
  const tells = new Map<number, number>()
  for (const [term, count] of counts) {
    // Half an occurrence goes to the rest of the talk, so that a word said once is no proof of a subject.
    const here = count / own.length
    const everywhere = (talkCounts.get(term)! + 0.5) / (talkLength + 1)
    tells.set(term, Math.max(0, (count - 0.5) * Math.log(here / everywhere)))
  }
  const candidates = new Map<string, Phrase>()
  for (let from = 0; from < own.length; from += 1) {
    for (let length = 1; length <= phraseLength; length += 1) {
      const tokens = own.slice(from, from + length)
      if (tokens.length < length || !isPhrase(tokens)) break
      if (!mayEnd(tokens.at(-1)!, tokens.at(-2))) continue
      const key = tokens.map((token) => (token.term < 0 ? token.surface : token.term)).join(' ')
      const known = candidates.get(key)
      if (known === undefined) candidates.set(key, { tokens, count: 1, score: 0 })
      else known.count += 1
    }
  }
  for (const phrase of candidates.values()) phrase.score = scoreOf(phrase, counts, tells, noun)
  return [...candidates.values()]
    .filter((phrase) => phrase.score > 0)
    .toSorted((a, b) => b.score - a.score || a.tokens[0]!.word - b.tokens[0]!.word)
}

/** Weight below which a word is too common to be in a title. */
const tellingWeight = 0.3

function isPhrase(tokens: readonly Token[]): boolean {
  return tokens.every((token, at) => {
    if (at > 0 && !token.joined) return false
    // A version belongs to the name before it.
    if (token.number) return at > 0 && tokens[at - 1]!.proper
    return token.term >= 0 && (token.weight >= tellingWeight || token.name)
  })
}

function mayEnd(token: Token, before: Token | undefined): boolean {
  return !token.number || before?.proper === true
}

function scoreOf(
  { tokens, count }: Phrase,
  counts: ReadonlyMap<number, number>,
  tells: ReadonlyMap<number, number>,
  noun: Float64Array,
): number {
  const proper = tokens.every((token) => token.proper || token.number)
  // A run of words that occurs once may be any accident of a sentence.
  if (tokens.length > 1 && count < 2 && !proper) return 0
  let score = 0
  for (const token of tokens) {
    if (token.term < 0) continue
    score += tells.get(token.term)! * token.weight * (count / counts.get(token.term)!) ** 0.75
  }
  const last = tokens.findLast((token) => token.term >= 0)!
  const short = tokens.length === 1 && last.surface.length < 4 && !proper
  return (
    score *
    (proper ? 1.3 : 0.35 + 0.65 * Math.min(1, noun[last.term]! * 1.6)) *
    (short ? 0.5 : 1)
  )
}

/** How each term is written most, sentence starts apart where there are others. */
function surfaceForms(tokens: readonly Token[]): Map<number, string> {
  const counts = new Map<number, Map<string, number>>()
  for (const { term, surface, initial } of tokens) {
    if (term < 0) continue
    const forms = counts.get(term) ?? new Map<string, number>()
    counts.set(term, forms)
    forms.set(surface, (forms.get(surface) ?? 0) + (initial ? 0.01 : 1))
  }
  return new Map(
    Array.from(counts, ([term, forms]) => {
      let best = ''
      let most = 0
      for (const [form, count] of forms) if (count > most) [best, most] = [form, count]
      return [term, best]
    }),
  )
}

/** How a list's last part is joined to the others. */
const conjunctions: Record<string, string> = { nl: ' en ', en: ' and ' }

function titleOf(
  phrases: readonly Phrase[],
  forms: ReadonlyMap<number, string>,
  language: string,
): string | undefined {
  const best = phrases[0]
  if (best === undefined) return undefined
  const parts: string[] = []
  const used = new Set<number>()
  for (const phrase of phrases) {
    if (parts.length === 3 || (parts.length > 0 && phrase.score < best.score * 0.3)) break
    if (phrase.tokens.some((token) => used.has(token.term) || resembles(token, parts))) continue
    const part =
      phrase.tokens.length === 1 && !phrase.tokens[0]!.name
        ? forms.get(phrase.tokens[0]!.term)!
        : phrase.tokens
            .map((token) =>
              token.initial && !token.name ? (forms.get(token.term) ?? token.surface) : token.surface,
            )
            .join(' ')
    if (parts.length > 0 && [...parts, part].join(', ').length > titleLength) continue
    parts.push(part)
    for (const token of phrase.tokens) used.add(token.term)
  }
  const last = parts.at(-1)!
  const list =
    parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')}${conjunctions[language] ?? ', '}${last}`
  return capitalise(list)
}

/** Whether a word is, but for its ending, already in the title (`burgerberaad`, `burgerberaden`). */
function resembles(token: Token, parts: readonly string[]): boolean {
  const word = token.surface.toLowerCase()
  return parts.some((part) =>
    part
      .toLowerCase()
      .split(' ')
      .some((other) => {
        const least = Math.min(5, word.length, other.length)
        return least >= 4 && word.slice(0, least) === other.slice(0, least)
      }),
  )
}

/** A title begins with a capital, unless its first word has one of its own (`iPhone`). */
function capitalise(title: string): string {
  const [first = ''] = title.split(' ')
  return /\p{Lu}/u.test(first) ? title : title.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

/** Opening words of a talk: they are the best title of its first chapter. */
const greetings: Record<string, RegExp> = {
  nl: /^(?:(?:hallo|hoi|goedemorgen|goedemiddag|goedenavond)[^.,!?]{0,20}[.,!]? (?:en )?)?(welkom (?:terug )?(?:bij|in) [^.,!?]{2,40}?)(?=[.,!?]| waar(?:in)? | met )/iu,
  en: /^(?:(?:hey|hi|hello|all right|alright|okay)[^.!?]{0,30}[.,!]+ (?:and )?)?(welcome (?:back )?to [^.,!?]{2,40}?)(?=[.,!?]| where | with )/iu,
}

function greetingOf(chapter: WordRange, { text, words, language }: TitleTalk): string | undefined {
  const first = words[chapter.first]
  if (first === undefined) return undefined
  const match = greetings[language]?.exec(text.slice(first.start, first.start + 200))
  return match === undefined || match === null ? undefined : capitalise(match[1]!)
}

/** What is left where nothing tells: how the chapter begins. */
function firstWords(chapter: WordRange, { text, words }: TitleTalk): string {
  const first = words[chapter.first]
  if (first === undefined) return '…'
  const last = words[Math.min(chapter.end, chapter.first + 6) - 1]!
  return last === words[chapter.end - 1]
    ? text.slice(first.start, last.end)
    : `${text.slice(first.start, last.end)} …`
}

/** Which chapter each topic of the episode's title is the title of. */
function topicTitles(chapters: readonly WordRange[], talk: TitleTalk): Map<number, string> {
  const titles = new Map<number, string>()
  if (chapters.length < 2) return titles
  for (const topic of talk.topics) {
    const wanted = topicTerms(topic, talk)
    if (wanted.length === 0) continue
    const counts = chapters.map((chapter) => countTopic(chapter, wanted, talk))
    const all = counts.reduce((sum, count) => sum + count.total, 0)
    let best = -1
    for (let at = 0; at < counts.length; at += 1) {
      if (titles.has(at) || counts[at]!.total < 3 || counts[at]!.kinds < Math.min(2, wanted.length)) continue
      if (best === -1 || counts[at]!.rate > counts[best]!.rate) best = at
    }
    // The chapter that announces a topic names it once or twice; the one that treats it names it more than any other.
    if (best !== -1 && counts[best]!.total >= all * 0.3) titles.set(best, topic)
  }
  return titles
}

function topicTerms(topic: string, { language }: TitleTalk): string[][] {
  return Array.from(topic.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu), (match) =>
    match[0].toLowerCase(),
  )
    .flatMap((word) =>
      word.includes('-') ? [word.split('-').filter((part) => part.length > 3)].flat() : [word],
    )
    .filter((word) => word.length > 3 && backgroundWeight(word, language) > 0.4)
    .map((word) => [word, stemOf(word, language)])
}

function countTopic(
  chapter: WordRange,
  wanted: readonly string[][],
  { text, words, language }: TitleTalk,
): { total: number; kinds: number; rate: number } {
  const seen = new Set<number>()
  let total = 0
  let previous = ''
  for (let at = chapter.first; at < chapter.end; at += 1) {
    const word = text.slice(words[at]!.start, words[at]!.end).toLowerCase()
    const forms = [word, stemOf(word, language), previous + word]
    for (let index = 0; index < wanted.length; index += 1) {
      if (forms.some((form) => wanted[index]!.includes(form))) {
        total += 1
        seen.add(index)
      }
    }
    previous = word
  }
  return { total, kinds: seen.size, rate: total / Math.max(200, chapter.end - chapter.first) }
}
