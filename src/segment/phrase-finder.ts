import type { TermCounter } from './term-counter.ts'
import type { Terms } from './terms.ts'
import { sign, type TokenRange, type Tokens } from './title-tokens.ts'
import { trait } from './title-words.ts'

/** A run of tokens, where it occurs first. */
export interface Phrase {
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
export class PhraseFinder {
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
