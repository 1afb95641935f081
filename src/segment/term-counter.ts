import { type Lexicon, sign, type TitleTalk, type TokenRange, type Tokens } from './title-tokens.ts'
import { beforeNouns, trait } from './title-words.ts'

/** What the whole talk says about its terms. */
export class TermCounter {
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
