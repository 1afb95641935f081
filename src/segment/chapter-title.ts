import type { Mention } from '../model/archive.ts'
import type { Span } from '../model/transcript.ts'
import { backgroundWeight, stemOf, type Terms } from './terms.ts'
import { wordSpans } from './words.ts'

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
  // Tokens are made chapter by chapter, twice, rather than kept: a long talk has millions.
  const counter = new TermCounter(talk)
  const topicCounter = new TopicCounter(talk)
  for (const chapter of chapters) {
    const tokens = tokensOf(chapter, talk)
    counter.add(tokens)
    topicCounter.add(tokens)
  }
  const topics = topicCounter.titles()
  return chapters.map((chapter, index) => {
    const fixed = (index === 0 ? greetingOf(chapter, talk) : undefined) ?? topics.get(index)
    if (fixed !== undefined) return fixed
    const phrases = tellingPhrases(tokensOf(chapter, talk), counter)
    return titleOf(phrases, counter, talk.language) ?? firstWords(chapter, talk)
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

function tokensOf({ first, end: last }: WordRange, { text, words, terms, mentions }: TitleTalk): Token[] {
  const tokens: Token[] = []
  let mention = firstMention(mentions, words[first]?.start ?? 0)
  let afterName = false
  for (let at = first; at < last; at += 1) {
    const { start, end } = words[at]!
    while (mention < mentions.length && mentions[mention]!.span.end <= start) mention += 1
    const name = mentions[mention]
    const inName = name !== undefined && name.span.start < end
    if (inName && start > name.span.start && afterName) continue
    afterName = inName
    const before = at === 0 ? '.' : text.slice(words[at - 1]!.end, start)
    const surface = inName ? name.name : text.slice(start, end)
    const initial = before !== ' ' && /[.!?…:"“”\]]/u.test(before)
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
      joined: before === ' ' || before === '-',
    })
  }
  return tokens
}

/** Index of the first mention that ends behind `at`. */
function firstMention(mentions: readonly Mention[], at: number): number {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (mentions[middle]!.span.end <= at) low = middle + 1
    else high = middle
  }
  return low
}

function countTerms(tokens: readonly Token[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { term } of tokens) if (term >= 0) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** Articles, possessives and prepositions: what follows them is mostly a noun, or an adjective before one. */
const beforeNouns: Record<string, ReadonlySet<string>> = {
  nl: new Set(
    "de het een zo'n deze dit geen onze jullie hun mijn jouw van voor met over in op bij door naar uit aan tegen zonder per binnen tussen onder als elke alle nieuwe bepaalde eigen".split(
      ' ',
    ),
  ),
  en: new Set(
    'the a an this that these those no much more our your their my his her its of for with about in on at by from into against without per within between under as every all new some any own'.split(
      ' ',
    ),
  ),
}

/** What stands before a verb. */
const beforeVerbs: Record<string, ReadonlySet<string>> = {
  nl: new Set(
    'te gaan gaat ga kan kunnen kunt kun moet moeten wil willen wilt zou zouden zullen zal mag mogen laten laat ik je we wij hij ze zij jij jullie men'.split(
      ' ',
    ),
  ),
  en: new Set(
    "to can could will would should may might must let i you we they he she it who not don't didn't can't won't i'll you'll we'll they'll".split(
      ' ',
    ),
  ),
}

/** Endings of adjectives and adverbs: such a word names nothing by itself. */
const adjective: Record<string, RegExp> = {
  nl: /(?:lijke?|ige?r?|ische?|loze?|baar|bare|zame?|erende?|ende|aal|ale|ief|ieve|eerde?)$/iu,
  en: /(?:ly|ous|ful|able|ible|ive|ish|less|ing|ed|al|ic|er|est)$/iu,
}

/** What the whole talk says about its terms. */
class TermCounter {
  /** Tokens seen. */
  length = 0
  readonly counts: Float64Array
  readonly #nouns: Float64Array
  readonly #forms = new Map<number, Map<string, number>>()
  readonly #language: string

  constructor({ terms, language }: TitleTalk) {
    this.counts = new Float64Array(terms.weights.length)
    this.#nouns = new Float64Array(terms.weights.length)
    this.#language = language
  }

  add(tokens: readonly Token[]): void {
    this.length += tokens.length
    for (let at = 0; at < tokens.length; at += 1) {
      const token = tokens[at]!
      if (token.term < 0) continue
      this.counts[token.term]! += 1
      this.#nouns[token.term]! += nounSign(tokens, at, this.#language)
      const forms = this.#forms.get(token.term)
      const count = token.initial ? 0.01 : 1
      if (forms === undefined) this.#forms.set(token.term, new Map([[token.surface, count]]))
      else forms.set(token.surface, (forms.get(token.surface) ?? 0) + count)
    }
  }

  /** How much a term behaves like a noun, from 0 to 1. One place proves little: half a place that is none is added. */
  nounShare(term: number): number {
    return Math.max(0, this.#nouns[term]!) / (this.counts[term]! + 0.5)
  }

  /** How a term is written most, sentence starts apart where there are other places. */
  formOf(term: number): string {
    let best = ''
    let most = 0
    for (const [form, count] of this.#forms.get(term) ?? []) if (count > most) [best, most] = [form, count]
    return best
  }
}

/**
 * Whether a noun would stand at this place: behind an article or a preposition, and before a function word or the end of a clause.
 * 1 for names and in languages that we know nothing of; below 0 where a verb would stand.
 */
function nounSign(tokens: readonly Token[], at: number, language: string): number {
  const nouns = beforeNouns[language]
  const token = tokens[at]!
  if (token.proper || nouns === undefined) return 1
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  const previous = before !== undefined && token.joined ? before.surface.toLowerCase() : ''
  if (beforeVerbs[language]!.has(previous)) return -0.5
  const heads = after === undefined || !after.joined || after.term < 0 || after.weight < tellingWeight
  // Dutch writes its compounds as one word: behind another telling word stands a noun or a verb.
  const compound = before !== undefined && token.joined && before.weight >= tellingWeight && language !== 'nl'
  if (!heads || !(nouns.has(previous) || compound)) return 0
  return adjective[language]!.test(token.surface) ? 0.4 : 1
}

interface Phrase {
  tokens: Token[]
  count: number
  score: number
}

/** Words in a phrase, names counted as one. */
const phraseLength = 3

function tellingPhrases(own: readonly Token[], talk: TermCounter): Phrase[] {
  const counts = countTerms(own)
  const tells = new Map<number, number>()
  // The ratio of a word that is said in this chapter only.
  const mostRatio = Math.max(0.1, Math.log((talk.length + 1) / own.length))
  for (const [term, count] of counts) {
    // Half an occurrence goes to the rest of the talk, so that a word said once is no proof of a subject.
    const here = count / own.length
    const everywhere = (talk.counts[term]! + 0.5) / (talk.length + 1)
    const ratio = Math.log(here / everywhere)
    tells.set(term, ratio <= 0 ? 0 : ((count - 0.5) * ratio * ratio) / mostRatio)
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
  for (const phrase of candidates.values()) phrase.score = scoreOf(phrase, counts, tells, talk)
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
  // `Rotterdamse` says something about the word behind it.
  if (token.proper && !token.name && /\p{Ll}[^s\P{L}]se$/u.test(token.surface)) return false
  return !token.number || before?.proper === true
}

function scoreOf(
  { tokens, count }: Phrase,
  counts: ReadonlyMap<number, number>,
  tells: ReadonlyMap<number, number>,
  talk: TermCounter,
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
  return score * (proper ? 1.3 : 0.1 + 0.9 * Math.min(1, talk.nounShare(last.term) * 1.5)) * (short ? 0.5 : 1)
}

/** How a list's last part is joined to the others. */
const conjunctions: Record<string, string> = { nl: ' en ', en: ' and ' }

function titleOf(phrases: readonly Phrase[], talk: TermCounter, language: string): string | undefined {
  const best = phrases[0]
  if (best === undefined) return undefined
  const parts: string[] = []
  const used = new Set<number>()
  for (const phrase of phrases) {
    if (parts.length === 3 || (parts.length > 0 && phrase.score < best.score * 0.3)) break
    if (phrase.tokens.some((token) => used.has(token.term) || resembles(token, parts))) continue
    const part =
      phrase.tokens.length === 1 && !phrase.tokens[0]!.name
        ? talk.formOf(phrase.tokens[0]!.term)
        : phrase.tokens
            .map((token) => (token.initial && !token.name ? talk.formOf(token.term) : token.surface))
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

/** Topics of a title that are looked for: keeps the work linear whatever a title says. */
const mostTopics = 12

/** Spellings of one thing that a topic is about: a name, or a telling word and its stem. */
type TopicTerm = ReadonlySet<string>

function topicTerms(topic: string, { language, mentions }: TitleTalk): TopicTerm[] {
  const found: TopicTerm[] = []
  let rest = ` ${topic.toLowerCase()} `
  for (const name of new Set(mentions.map((mention) => mention.name))) {
    const at = rest.indexOf(name.toLowerCase())
    if (at === -1 || /[\p{L}\p{N}]/u.test(rest[at - 1]! + rest[at + name.length]!)) continue
    found.push(new Set([nameKey(name)]))
    rest = rest.replace(name.toLowerCase(), ' | ')
  }
  for (const { start, end } of wordSpans(rest)) {
    // `AI-Deltaplan` is said as `Delta plan` as well.
    for (const word of rest.slice(start, end).split('-')) {
      if (word.length > 3 && backgroundWeight(word, language) > 0.4)
        found.push(new Set([word, stemOf(word, language)]))
    }
  }
  return found
}

function nameKey(name: string): string {
  return `=${name}`
}

/** How often a chapter speaks of a topic, and of how many of its terms. */
interface TopicCount {
  total: number
  kinds: number
}

/** Finds out which chapter each topic of the episode's title is the title of. */
class TopicCounter {
  readonly #topics: { title: string; wanted: TopicTerm[]; counts: TopicCount[] }[]
  readonly #stems = new Map<string, string>()
  readonly #language: string

  constructor(talk: TitleTalk) {
    this.#language = talk.language
    this.#topics = talk.topics.slice(0, mostTopics).flatMap((title) => {
      const wanted = topicTerms(title, talk)
      return wanted.length === 0 ? [] : [{ title, wanted, counts: [] }]
    })
  }

  /** Count the next chapter. */
  add(tokens: readonly Token[]): void {
    if (this.#topics.length === 0) return
    const counts = this.#topics.map(() => ({ total: 0, seen: new Set<number>() }))
    let previous = ''
    for (const token of tokens) {
      const word = token.surface.toLowerCase()
      // `Delta plan` is the `Deltaplan` of the title.
      const forms = token.name ? [nameKey(token.surface)] : [word, this.#stem(word), previous + word]
      previous = word
      this.#topics.forEach(({ wanted }, topic) => {
        for (let term = 0; term < wanted.length; term += 1) {
          if (!forms.some((form) => wanted[term]!.has(form))) continue
          counts[topic]!.total += 1
          counts[topic]!.seen.add(term)
        }
      })
    }
    this.#topics.forEach((topic, at) =>
      topic.counts.push({ total: counts[at]!.total, kinds: counts[at]!.seen.size }),
    )
  }

  /**
   * The topic of each chapter that has one: the first of those that speak of it most, the talk's own opening apart, which
   * announces them all. A topic that is only touched on has none.
   */
  titles(): Map<number, string> {
    const titles = new Map<number, string>()
    for (const { title, wanted, counts } of this.#topics) {
      if (counts.length < 2) continue
      const most = counts.reduce((highest, count) => Math.max(highest, count.total), 0)
      const at = counts.findIndex(
        ({ total, kinds }, index) =>
          index > 0 && total >= Math.max(2, most * 0.5) && kinds * 2 > wanted.length && !titles.has(index),
      )
      if (at !== -1) titles.set(at, title)
    }
    return titles
  }

  #stem(word: string): string {
    const known = this.#stems.get(word)
    if (known !== undefined) return known
    const stem = stemOf(word, this.#language)
    this.#stems.set(word, stem)
    return stem
  }
}
