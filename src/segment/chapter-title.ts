import { lowerCase, plainText } from '../model/plain-text.ts'
import { blankMarkers, findMarkers } from './markers.ts'
import type { Terms } from './terms.ts'
import {
  Lexicon,
  sign,
  type TitleTalk,
  type TokenRange,
  type Tokens,
  tokensOf,
  type WordRange,
} from './title-tokens.ts'
import { beforeNouns, trait } from './title-words.ts'
import { TopicCounter } from './topic-counter.ts'

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
  const lexicon = new Lexicon(talk.words.forms, talk.terms, talk.language, talk.speakers)
  const tokens = tokensOf(chapters, talk, lexicon)
  const counter = new TermCounter(talk, lexicon)
  const topicCounter = new TopicCounter(talk, lexicon)
  for (const own of tokens.chapters) {
    counter.add(tokens, own)
    topicCounter.add(tokens, own)
  }
  const topics = topicCounter.titles()
  const finder = new PhraseFinder(tokens, counter, talk.terms)
  return chapters.map((chapter, index) => {
    const cased = (words: string): string => (lexicon.capitalsTell ? words : words.toLowerCase())
    const greeting = index === 0 ? greetingOf(chapter, talk) : undefined
    if (greeting !== undefined) return capitalise(cased(greeting))
    const topic = topics.get(index)
    if (topic !== undefined) return topic
    const phrases = finder.tellingPhrases(tokens.chapters[index]!)
    return titleOf(phrases, tokens, counter, talk.language) ?? firstWords(chapter, talk)
  })
}

/** What the whole talk says about its terms. */
class TermCounter {
  /** Tokens seen. */
  length = 0
  readonly counts: Float64Array
  readonly #nouns: Float64Array
  readonly #lexicon: Lexicon
  readonly #language: string
  /** Forms in order of appearance; and for each form how often it was seen, and of which term: it has one. */
  readonly #forms: number[] = []
  readonly #formCounts: Float64Array
  readonly #termOfForm: Int32Array
  #formOfTerm: Int32Array | undefined

  constructor({ terms, language }: TitleTalk, lexicon: Lexicon) {
    this.counts = new Float64Array(terms.weights.length)
    this.#nouns = new Float64Array(terms.weights.length)
    this.#lexicon = lexicon
    this.#language = language
    this.#formCounts = new Float64Array(lexicon.size)
    this.#termOfForm = new Int32Array(lexicon.size)
  }

  add(tokens: Tokens, { first, end }: TokenRange): void {
    this.length += end - first
    for (let at = first; at < end; at += 1) {
      const term = tokens.term[at]!
      if (term < 0) continue
      this.counts[term]! += 1
      const noun = nounSign(tokens, at, first, end, this.#language)
      this.#nouns[term]! += noun
      const form = tokens.form[at]!
      if (this.#formCounts[form] === 0) {
        this.#forms.push(form)
        this.#termOfForm[form] = term
      }
      this.#formCounts[form]! += tokens.is(at, sign.initial) ? 0.01 : noun < 0 ? 0.5 : 1
    }
  }

  /** How much a term behaves like a noun, up to 1; below 0 for verbs, and adjectives behind them. One place proves little: half a place that is none is added. */
  nounShare(term: number): number {
    return this.#nouns[term]! / (this.counts[term]! + 0.5)
  }

  /** How a term is written most, sentence starts apart where there are other places. */
  formOf(term: number): string {
    this.#formOfTerm ??= this.#mostUsed()
    return this.#lexicon.written(this.#formOfTerm[term]!)
  }

  #mostUsed(): Int32Array {
    const most = new Float64Array(this.counts.length)
    const forms = new Int32Array(this.counts.length)
    for (const form of this.#forms) {
      const term = this.#termOfForm[form]!
      if (this.#formCounts[form]! <= most[term]!) continue
      most[term] = this.#formCounts[form]!
      forms[term] = form
    }
    return forms
  }
}

/**
 * Whether a noun would stand at this place of a chapter (tokens from `first` up to `end`): behind an article or a preposition,
 * and before a function word or the end of a clause. 1 for names and in languages that we know nothing of; below 0 where a verb,
 * or an adjective without a noun, would stand.
 */
function nounSign(tokens: Tokens, at: number, first: number, end: number, language: string): number {
  const { lexicon, form } = tokens
  if (tokens.is(at, sign.proper) || beforeNouns[language] === undefined) return 1
  const follows = at > first && tokens.is(at, sign.joined)
  const before = follows ? form[at - 1]! : undefined
  if (before !== undefined && lexicon.has(before, trait.beforeOthers)) return -0.5
  const next = at + 1
  const after = next < end && tokens.is(next, sign.joined) ? form[next]! : undefined
  if (after !== undefined && (tokens.is(next, sign.telling) || lexicon.has(after, trait.vague))) return 0
  const share = lexicon.has(form[at]!, trait.adjective) ? 0.4 : 1
  if (before !== undefined && lexicon.has(before, trait.beforeNouns)) return share
  const isBeforeObject = after !== undefined && lexicon.has(after, trait.beforeObjects)
  // Dutch writes its compounds as one word: behind another telling word stands a noun or a verb.
  if (before === undefined || !tokens.is(at - 1, sign.telling) || language === 'nl')
    return isBeforeObject ? -0.5 : 0
  return isBeforeObject ? 0 : lexicon.has(before, trait.plural) ? 0.3 * share : share
}

/** A run of tokens, where it occurs first. */
interface Phrase {
  /** Indices of its tokens: from `first` up to `end`. */
  first: number
  end: number
  score: number
}

/** Words in a phrase, names counted as one. */
const phraseLength = 3

/** Share of the best phrase's score that another one in the title has at least. */
const leastScore = 0.3

/** Finds the phrases that may stand in the titles of a talk's chapters, one chapter after the other. */
class PhraseFinder {
  readonly #tokens: Tokens
  readonly #talk: TermCounter
  readonly #weights: Float64Array
  /** For each term how often the chapter has it, and what it tells there; 0 between chapters. */
  readonly #counts: Int32Array
  readonly #tells: Float64Array
  /** For each term the phrase of the chapter that is nothing else, as its number plus 1; 0 where there is none. */
  readonly #single: Int32Array
  /** The terms of the chapter. */
  readonly #terms: Int32Array
  /**
   * The phrases of the chapter in columns, since most are in no title: their tokens where they occur first, and how often they
   * do. Of the columns as many entries count as there are phrases: they are used again for the next chapter.
   */
  #phrases = 0
  readonly #firsts: number[] = []
  readonly #ends: number[] = []
  readonly #occurrences: number[] = []

  constructor(tokens: Tokens, talk: TermCounter, { weights }: Terms) {
    this.#tokens = tokens
    this.#talk = talk
    this.#weights = weights
    this.#counts = new Int32Array(weights.length)
    this.#tells = new Float64Array(weights.length)
    this.#single = new Int32Array(weights.length)
    this.#terms = new Int32Array(weights.length)
  }

  /** The phrases that may stand in a chapter's title, best first. */
  tellingPhrases(chapter: TokenRange): Phrase[] {
    const terms = this.#weigh(chapter)
    this.#findPhrases(chapter)
    const scores = new Float64Array(this.#phrases)
    let best = 0
    for (let phrase = 0; phrase < scores.length; phrase += 1) {
      scores[phrase] = this.#scoreOf(phrase)
      best = Math.max(best, scores[phrase]!)
    }
    const found: Phrase[] = []
    for (let phrase = 0; phrase < scores.length; phrase += 1) {
      const score = scores[phrase]!
      if (score > 0 && score >= best * leastScore)
        found.push({ first: this.#firsts[phrase]!, end: this.#ends[phrase]!, score })
    }
    for (const term of terms) {
      this.#counts[term] = 0
      this.#single[term] = 0
    }
    return found.sort((a, b) => b.score - a.score || a.first - b.first || a.end - b.end)
  }

  /** Count the terms of a chapter, and work out what each tells. Gives the terms. */
  #weigh({ first, end }: TokenRange): Int32Array {
    const { term } = this.#tokens
    const { counts, length } = this.#talk
    let found = 0
    for (let at = first; at < end; at += 1) {
      const own = term[at]!
      if (own < 0) continue
      if (this.#counts[own] === 0) this.#terms[found++] = own
      this.#counts[own]! += 1
    }
    const terms = this.#terms.subarray(0, found)
    // The ratio of a word that is said in this chapter only.
    const mostRatio = Math.max(0.1, Math.log((length + 1) / (end - first)))
    for (const own of terms) {
      // Half an occurrence goes to the rest of the talk, so that a word said once is no proof of a subject.
      const count = this.#counts[own]!
      const here = count / (end - first)
      const everywhere = (counts[own]! + 0.5) / (length + 1)
      const ratio = Math.log(here / everywhere)
      this.#tells[own] = ratio <= 0 ? 0 : ((count - 0.5) * ratio * ratio) / mostRatio
    }
    return terms
  }

  /** Find every phrase of a chapter once, where it occurs first. */
  #findPhrases({ first: from, end }: TokenRange): void {
    const tokens = this.#tokens
    this.#phrases = 0
    // Runs of several words are numbered: by the number of what they begin with and that of their last word, as one number.
    const numbers = new Map<number, number>()
    // For each of them the phrase that it is, or none.
    const longer: number[] = []
    const symbols = this.#counts.length + tokens.lexicon.size
    for (let first = from; first < end; first += 1) {
      if (!mayGoOn(tokens, first, first)) continue
      const term = tokens.term[first]!
      if (mayEnd(tokens, first, first)) {
        if (this.#single[term] === 0) this.#single[term] = this.#add(first, first + 1) + 1
        else this.#occurrences[this.#single[term]! - 1]! += 1
      }
      let before = term
      const last = Math.min(end, first + phraseLength)
      for (let at = first + 1; at < last && mayGoOn(tokens, first, at); at += 1) {
        // Numbers have no term: they are told apart by how they are written.
        const own = tokens.term[at]! < 0 ? this.#counts.length + tokens.form[at]! : tokens.term[at]!
        const key = before * symbols + own
        let run = numbers.get(key)
        if (run === undefined) {
          run = longer.length
          numbers.set(key, run)
          longer.push(-1)
        }
        before = symbols + run
        if (!mayEnd(tokens, first, at)) continue
        if (longer[run] === -1) longer[run] = this.#add(first, at + 1)
        else this.#occurrences[longer[run]!]! += 1
      }
    }
  }

  #add(first: number, end: number): number {
    const phrase = this.#phrases
    this.#phrases += 1
    this.#firsts[phrase] = first
    this.#ends[phrase] = end
    this.#occurrences[phrase] = 1
    return phrase
  }

  #scoreOf(phrase: number): number {
    const tokens = this.#tokens
    const first = this.#firsts[phrase]!
    const end = this.#ends[phrase]!
    const count = this.#occurrences[phrase]!
    let proper = true
    for (let at = first; at < end; at += 1) proper &&= tokens.is(at, sign.proper | sign.number)
    // A run of words that occurs once may be any accident of a sentence.
    if (end - first > 1 && count < 2 && !proper) return 0
    let score = 0
    let last = first
    for (let at = first; at < end; at += 1) {
      const term = tokens.term[at]!
      if (term < 0) continue
      last = at
      const share = count / this.#counts[term]!
      // To raise 1 to a power takes as long as everything else here.
      score += this.#tells[term]! * this.#weights[term]! * (share === 1 ? 1 : share ** 0.75)
    }
    if (score === 0) return 0
    const short = end - first === 1 && !proper && tokens.lexicon.has(tokens.form[last]!, trait.short)
    // `You submit proposals`.
    const isClause =
      end - first > 1 &&
      !proper &&
      tokens.is(first, sign.joined) &&
      first > 0 &&
      tokens.lexicon.has(tokens.form[first - 1]!, trait.beforeVerbs)
    const share = proper ? 1 : this.#talk.nounShare(tokens.term[last]!)
    const noun = proper ? 1.3 : share < 0 ? 0.02 : 0.1 + 0.9 * Math.min(1, share * 1.5)
    return score * noun * (short || isClause ? 0.5 : 1)
  }
}

/** Whether the token `at` can be in a phrase that begins with `first`, those between being in it. */
function mayGoOn(tokens: Tokens, first: number, at: number): boolean {
  if (at > first && !tokens.is(at, sign.joined)) return false
  // A version belongs to the name before it.
  if (tokens.is(at, sign.number)) return at > first && tokens.is(at - 1, sign.proper)
  // `Brian Brian LaRue`: said again.
  if (at > first && tokens.term[at] === tokens.term[at - 1]) return false
  return tokens.is(at, sign.telling) || (tokens.is(at, sign.name) && tokens.term[at]! >= 0)
}

/** Whether a phrase that begins with `first` can end with `at`. */
function mayEnd(tokens: Tokens, first: number, at: number): boolean {
  const isProper = tokens.is(at, sign.proper) && !tokens.is(at, sign.name)
  if (isProper && tokens.lexicon.has(tokens.form[at]!, trait.derived)) return false
  if (!tokens.is(at, sign.name) && tokens.lexicon.has(tokens.form[at]!, trait.possessive)) return false
  return !tokens.is(at, sign.number) || (at > first && tokens.is(at - 1, sign.proper))
}

/** How a list's last part is joined to the others. */
const conjunctions: Record<string, string> = { nl: ' en ', en: ' and ' }

function titleOf(
  phrases: readonly Phrase[],
  tokens: Tokens,
  talk: TermCounter,
  language: string,
): string | undefined {
  const parts: string[] = []
  const used = new Set<number>()
  const usedWords: string[] = []
  for (const { first, end } of phrases) {
    if (parts.length === 3) break
    const own = Array.from({ length: end - first }, (_, index) => first + index)
    if (own.some((at) => used.has(tokens.term[at]!) || resembles(tokens.lower(at), usedWords))) continue
    const part =
      own.length === 1 && !tokens.is(first, sign.name)
        ? talk.formOf(tokens.term[first]!)
        : own
            .map((at) => (isInitialWord(tokens, at) ? talk.formOf(tokens.term[at]!) : tokens.written(at)))
            .join(' ')
    if (parts.length > 0 && [...parts, part].join(', ').length > titleLength) continue
    parts.push(part)
    usedWords.push(...lowerCase(part).split(' '))
    for (const at of own) used.add(tokens.term[at]!)
  }
  const last = parts.at(-1)
  if (last === undefined) return undefined
  const list =
    parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')}${conjunctions[language] ?? ', '}${last}`
  return capitalise(list)
}

/** Whether a word may owe its capital to the start of a sentence. */
function isInitialWord(tokens: Tokens, at: number): boolean {
  return tokens.is(at, sign.initial) && !tokens.is(at, sign.name)
}

/** Whether a word (lower case) is, but for its ending, one of those in the title (`burgerberaad`, `burgerberaden`). */
function resembles(word: string, others: readonly string[]): boolean {
  return others.some((other) => {
    if (word === `${other}s` || other === `${word}s`) return true
    const least = Math.min(5, word.length, other.length)
    return least >= 4 && word.slice(0, least) === other.slice(0, least)
  })
}

/** A title begins with a capital, unless its first word has one of its own (`iPhone`; `non-Newtonian` has none before its hyphen). */
function capitalise(title: string): string {
  const [first = ''] = title.split(/[ -]/)
  return /\p{Lu}/u.test(first) ? title : title.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

/** Opening words of a talk: they are the best title of its first chapter. */
const greetings: Record<string, RegExp> = {
  nl: /^(?:(?:hallo|hoi|goedemorgen|goedemiddag|goedenavond)[^.,!?]{0,20}[.,!]? (?:en )?)?(welkom (?:terug )?(?:bij|in) [^.,!?]{2,40}?)(?=[.,!?]| waar(?:in)? | met )/iu,
  en: /^(?:(?:hey|hi|hello|all right|alright|okay)[^.!?]{0,30}[.,!]+ (?:and )?)?(welcome (?:back )?to [^.,!?]{2,40}?)(?=[.,!?]| where | with )/iu,
}

/** The same in a talk without punctuation: there the words behind a show's name tell where it ends. */
const bareGreetings: Record<string, RegExp> = {
  nl: /^(?:(?:hallo|hoi|goedemorgen|goedemiddag|goedenavond) (?:\p{L}+ ){0,3}?)?(welkom (?:terug )?(?:bij|in) (?:de |het |een )?\S.{0,40}?)(?= (?:de|het|een|dé|hét|waar|waarin|met|ik|mijn|vandaag|dit|in|voor|over) )/iu,
  en: /^(?:(?:hey|hi|hello|all right|alright|okay) (?:\p{L}+ ){0,3}?)?(welcome (?:back )?to (?:the |a |another )?\S.{0,40}?)(?= (?:the|a|where|with|i|i'm|my|we|we're|today|this|on|in|for|it's|your|about) )/iu,
}

function greetingOf(chapter: WordRange, talk: TitleTalk): string | undefined {
  const first = talk.words.starts[chapter.first]
  if (first === undefined) return undefined
  const opening = seenBetween(first, first + 400, talk).slice(0, 200)
  const known = /[.,!?]/.test(opening) ? greetings : bareGreetings
  const greeting = known[talk.language]?.exec(plainText(opening))
  if (greeting === undefined || greeting === null) return undefined
  const end = greeting[0].length
  return opening.slice(end - greeting[1]!.length, end)
}

/** What is left where nothing tells: how the chapter begins. */
function firstWords(chapter: WordRange, talk: TitleTalk): string {
  const { starts, ends } = talk.words
  const first = starts[chapter.first]
  if (first === undefined) return '…'
  const end = Math.min(chapter.end, chapter.first + 6)
  const beginning = withoutMarkers(seenBetween(first, ends[end - 1]!, talk))
  return end === chapter.end ? beginning : `${beginning} …`
}

function withoutMarkers(text: string): string {
  return findMarkers(text).length === 0 ? text : blankMarkers(text).replace(/\s+/g, ' ')
}

/** A stretch of the talk as it is written, without what only makes links, which is spaces in `text`. */
function seenBetween(start: number, end: number, { text, written }: TitleTalk): string {
  return written
    .slice(start, end)
    .split('')
    .filter((unit, at) => text[start + at] !== ' ' || unit === ' ')
    .join('')
}
