import { FormTable } from './form-table.ts'

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
    return this.#table.numberOf(word, 0, word.length)
  }

  /** The word of a number. */
  wordOf(entry: number): string {
    return this.#table.written[entry]!
  }

  /** The number of a word in lower case. */
  lowerOf(entry: number): number {
    while (this.#lower.length <= entry) this.#lower.push(notYet)
    let lower = this.#lower[entry]!
    if (lower === notYet) {
      lower = this.entryOf(this.wordOf(entry).toLowerCase())
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

/** The words that a talk is written with, each once, numbered in order of appearance. */
export class Forms {
  readonly vocabulary: Vocabulary
  readonly #table = new FormTable()
  /** Each form as written. */
  readonly written: readonly string[] = this.#table.written
  /** Each form in lower case. */
  readonly lower: string[] = []
  /** For each form its number in the vocabulary. */
  readonly entry: number[] = []
  /** The same in lower case. */
  readonly lowerEntry: number[] = []

  constructor() {
    if (current.size > mostEntries) current = new Vocabulary()
    this.vocabulary = current
  }

  /** The number of the word that stands in `text` from `start` to `end`. */
  numberOf(text: string, start: number, end: number): number {
    const form = this.#table.numberOf(text, start, end)
    if (form === this.entry.length) this.#add(this.written[form]!)
    return form
  }

  #add(written: string): void {
    const entry = this.vocabulary.entryOf(written)
    const lower = this.vocabulary.lowerOf(entry)
    this.entry.push(entry)
    this.lowerEntry.push(lower)
    this.lower.push(this.vocabulary.wordOf(lower))
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
  of(entries: readonly number[], vocabulary: Vocabulary, language: string): Float64Array {
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
