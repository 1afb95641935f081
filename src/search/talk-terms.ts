import type { ReadText } from '../segment/talk-words.ts'
import { WordFact } from '../segment/vocabulary.ts'
import { tokenize } from './fold.ts'
import { larger, type TermReader } from './term-reader.ts'

/**
 * The terms of a form, a line each, as a word of the vocabulary; or `unsure`. A form is what `segment/words.ts` takes for one
 * word: `AI-race` has two terms, `don’t` has one.
 */
const termsFact = new WordFact((form, _language, vocabulary) =>
  isSure(form)
    ? vocabulary.entryOf(
        tokenize(form)
          .map(({ term }) => term)
          .join('\n'),
      )
    : unsure,
)

const unsure = -1

/** Code units of a form from which on it may be a piece of what was too long for a word. */
const longestSure = 100

/**
 * Whether a form has the same terms wherever it stands. Not so in scripts that put no spaces between words, where pairs of
 * characters are forms: search may find a word from one pair to the next.
 */
function isSure(form: string): boolean {
  return form.length <= longestSure && /^[\0-\u0dff‐‑’]*$/.test(form)
}

const plus = 0x2b
const hash = 0x23
const softHyphen = 0xad
const nonJoiner = 0x200c
const joiner = 0x200d

/** What stands for the number of a form's term where it was not asked for yet, where it has none, and where it has several. */
const notYet = -2
const nothing = -3
const several = -4

/**
 * Reads the words of a talk as `TermReader.read` reads its text, but from the words that were found in it already: they are looked
 * up once per form, not where they stand.
 *
 * That is the same since all letters, marks and digits are in words, and a word ends where neither one of these follows nor a
 * joint with one behind it. So what search takes for a word begins in one and ends in the same one, unless one of the few
 * characters follows that join for search alone.
 */
export class TalkTerms {
  readonly #reader: TermReader
  readonly #talk: ReadText
  /** For each form what `termsFact` says. */
  readonly #termsOf: Float64Array
  /** For each form the number of its only term, `unsure`, or one of the three above. */
  readonly #numberOf: Int32Array
  #read = new Int32Array(512)

  /** @param reader One with the vocabulary of the words. */
  constructor(reader: TermReader, talk: ReadText) {
    const { entry, vocabulary } = talk.words.forms
    this.#reader = reader
    this.#talk = talk
    this.#termsOf = termsFact.of(entry, vocabulary)
    this.#numberOf = new Int32Array(entry.length).fill(notYet)
  }

  /**
   * The numbers of the terms of some words, in order; valid until the next call. `undefined` where only the text of the
   * passage tells.
   */
  read(first: number, end: number): Int32Array | undefined {
    const { text, words } = this.#talk
    const { form, ends } = words
    const numberOf = this.#numberOf
    let count = 0
    for (let at = first; at < end; at += 1) {
      if (mayJoin(text, ends[at]!)) return undefined
      let number = numberOf[form[at]!]!
      if (number === notYet) number = this.#number(form[at]!)
      if (number === unsure) return undefined
      if (number === several) count = this.#addTerms(form[at]!, count)
      else if (number !== nothing) count = this.#add(number, count)
    }
    return this.#read.subarray(0, count)
  }

  #number(form: number): number {
    const entry = this.#termsOf[form]!
    const terms = entry === unsure ? '' : this.#reader.vocabulary.wordOf(entry)
    let number: number
    if (entry === unsure) number = unsure
    else if (terms === '') number = nothing
    else if (terms.includes('\n')) number = several
    else number = this.#reader.numberOf(entry)
    this.#numberOf[form] = number
    return number
  }

  #add(number: number, count: number): number {
    if (count === this.#read.length) this.#read = larger(this.#read)
    this.#read[count] = number
    return count + 1
  }

  #addTerms(form: number, count: number): number {
    const { vocabulary } = this.#reader
    let next = count
    for (const term of vocabulary.wordOf(this.#termsOf[form]!).split('\n'))
      next = this.#add(this.#reader.numberOf(vocabulary.entryOf(term)), next)
    return next
  }
}

/** Whether search may take a word that ends at `at` for a part of one that goes on. */
function mayJoin(text: string, at: number): boolean {
  const code = at < text.length ? text.charCodeAt(at) : 0
  return code === plus || code === hash || code === softHyphen || code === nonJoiner || code === joiner
}
