import { FormTable } from './form-table.ts'
import { KeyNumbers } from './key-numbers.ts'
import { lowerCase } from '../model/plain-text.ts'

/** Entries above which a thread forgets what it knows: memory is not to grow with the archive. */
const mostEntries = 150_000

/**
 * The words of all talks that a thread reads, numbered: what is known of a word as such is worked out once for all of them,
 * since talks share most of their words. What is known does not depend on the talks, so no result does.
 */
export class Vocabulary {
  readonly #table = new FormTable()
  readonly #lower: number[] = []

  /** The number of a word. */
  entryOf(word: string): number {
    return this.#table.numberOfWord(word)
  }

  /** The number of the word whose code units stand in `units` from `start` to `end`. */
  entryAt(units: Uint16Array, start: number, end: number): number {
    return this.#table.numberOf(units, start, end)
  }

  /** The word of a number. */
  wordOf(entry: number): string {
    return this.#table.written[entry]!
  }

  /** The number of a word in lower case, as `lowerCase` says. */
  lowerOf(entry: number): number {
    while (this.#lower.length <= entry) this.#lower.push(notYet)
    let lower = this.#lower[entry]!
    if (lower === notYet) {
      lower = this.entryOf(lowerCase(this.wordOf(entry)))
      this.#lower[entry] = lower
    }
    return lower
  }

  get size(): number {
    return this.#table.written.length
  }
}

const notYet = -1

let current = new Vocabulary()

/** The vocabulary of this thread: another one, with nothing in it, where there were too many words in the last. */
export function vocabularyOfThread(): Vocabulary {
  if (current.size > mostEntries) current = new Vocabulary()
  return current
}

/** The words that a talk is written with, each once, numbered in order of appearance. */
export class Forms {
  readonly vocabulary = vocabularyOfThread()
  readonly #numbers = new KeyNumbers()
  /** Each form as written. */
  readonly written: string[] = []
  /** Each form in lower case, as `lowerCase` says. */
  readonly lower: string[] = []
  /** For each form its number in the vocabulary. */
  readonly entry: readonly number[] = this.#numbers.keys
  /** The same in lower case. */
  readonly lowerEntry: number[] = []

  /** The number of the word whose code units stand in `units` from `start` to `end`. */
  numberOf(units: Uint16Array, start: number, end: number): number {
    const entry = this.vocabulary.entryAt(units, start, end)
    const form = this.#numbers.of(entry)
    if (form === this.written.length) this.#add(entry)
    return form
  }

  #add(entry: number): void {
    const lower = this.vocabulary.lowerOf(entry)
    this.written.push(this.vocabulary.wordOf(entry))
    this.lower.push(this.vocabulary.wordOf(lower))
    this.lowerEntry.push(lower)
  }
}

/** Something that is known of words as such, as a number: worked out when it is first asked for, and remembered. */
export class WordFact {
  readonly #work: (word: string, language: string, vocabulary: Vocabulary) => number
  #vocabulary: Vocabulary | undefined
  /** For each language the answers by number of the word; NaN where not yet known. */
  readonly #answers = new Map<string, Float64Array>()

  /** @param work Must depend on the word and the language only; it has the vocabulary to name other words by their numbers. */
  constructor(work: (word: string, language: string, vocabulary: Vocabulary) => number) {
    this.#work = work
  }

  /** The answers for words of a vocabulary, given by their numbers. */
  of(entries: readonly number[], vocabulary: Vocabulary, language = ''): Float64Array {
    const found = new Float64Array(entries.length)
    let answers = this.#answersOf(vocabulary, language)
    for (let at = 0; at < entries.length; at += 1) {
      const entry = entries[at]!
      let answer = answers[entry]!
      if (Number.isNaN(answer)) {
        answer = this.#work(vocabulary.wordOf(entry), language, vocabulary)
        answers[entry] = answer
      }
      found[at] = answer
    }
    return found
  }

  /** The answer for one word. */
  ofOne(entry: number, vocabulary: Vocabulary, language = ''): number {
    const answers = this.#answersOf(vocabulary, language)
    if (Number.isNaN(answers[entry]!))
      answers[entry] = this.#work(vocabulary.wordOf(entry), language, vocabulary)
    return answers[entry]!
  }

  #answersOf(vocabulary: Vocabulary, language: string): Float64Array {
    if (this.#vocabulary !== vocabulary) this.#answers.clear()
    this.#vocabulary = vocabulary
    let answers = this.#answers.get(language)
    if (answers === undefined || answers.length < vocabulary.size) {
      const larger = new Float64Array(vocabulary.size * 2).fill(NaN)
      if (answers !== undefined) larger.set(answers)
      answers = larger
      this.#answers.set(language, answers)
    }
    return answers
  }
}
