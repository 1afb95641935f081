import { codeUnitsOf, wordOfUnits } from '../segment/code-units.ts'
import { KeyNumbers } from '../segment/key-numbers.ts'
import { type Vocabulary, vocabularyOfThread, WordFact } from '../segment/vocabulary.ts'
import { foldWord, word } from './fold.ts'

/** What a character is to a word; other characters end it, and what is not ASCII is left to the pattern. */
const part = { letter: 1, digit: 2 }

/** For each ASCII character what it is to a word. */
const parts = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code)
  return /[A-Za-z]/.test(character) ? part.letter : /\d/.test(character) ? part.digit : 0
})

const apostrophe = 0x27
const comma = 0x2c
const point = 0x2e
const plus = 0x2b
const hash = 0x23

/** A spelling folded, as a word of the vocabulary. */
const foldFact = new WordFact((spelling, _language, vocabulary) => vocabulary.entryOf(foldWord(spelling)))

/** Code units of a spelling above which it is not remembered: it is no word, and may be as long as the text. */
const longestRemembered = 100

/**
 * Reads texts as `tokenize` does, several times as fast: words are found by a loop, looked up where they stand, and folded once
 * per spelling. Gives numbers, in order of the terms' first use.
 */
export class TermReader {
  /** Every term read so far, at its number. */
  readonly terms: string[] = []
  readonly vocabulary: Vocabulary = vocabularyOfThread()
  /** Numbers for terms, which are words of the vocabulary. */
  readonly #numbers = new KeyNumbers()
  #read = new Int32Array(512)

  /** The numbers of the words of a text, in order. Valid until the next call. */
  read(text: string): Int32Array {
    const units = codeUnitsOf(text)
    let count = 0
    for (let start = 0; start < text.length;) {
      const first = units[start]!
      if (first < 128 && parts[first] === 0) {
        start += 1
        continue
      }
      let end = plainEnd(units, start)
      if (end === start) end = patternEnd(text, start)
      if (end === start) {
        start += text.codePointAt(start)! > 0xffff ? 2 : 1
        continue
      }
      const entry = this.#foldedAt(units, start, end)
      start = end
      if (this.vocabulary.wordOf(entry) === '') continue
      if (count === this.#read.length) this.#read = larger(this.#read)
      this.#read[count] = this.numberOf(entry)
      count += 1
    }
    return this.#read.subarray(0, count)
  }

  /** The number of a term, given as a word of the vocabulary. */
  numberOf(entry: number): number {
    const number = this.#numbers.of(entry)
    if (number === this.terms.length) this.terms.push(this.vocabulary.wordOf(entry))
    return number
  }

  #foldedAt(units: Uint16Array, start: number, end: number): number {
    if (end - start > longestRemembered)
      return this.vocabulary.entryOf(foldWord(wordOfUnits(units.subarray(start, end))))
    return foldFact.ofOne(this.vocabulary.entryAt(units, start, end), this.vocabulary)
  }
}

/** The same numbers, with room for as many more. */
export function larger(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(numbers.length * 2)
  grown.set(numbers)
  return grown
}

/** Where an ASCII word that begins at `start` ends; `start` where only the pattern can tell. A zero stands behind the text. */
function plainEnd(units: Uint16Array, start: number): number {
  let last = 0
  for (let end = start; ; end += 1) {
    const code = units[end]!
    // The comparison keeps the table from being read beside its end, which is slow.
    if (code > 127) return start
    const kind = parts[code]!
    if (kind !== 0) last = kind
    else {
      const isJoint = code === apostrophe || ((code === point || code === comma) && last === part.digit)
      const next = isJoint ? units[end + 1]! : 0
      if (next > 127) return start
      if (end === start || parts[next] !== (code === apostrophe ? part.letter : part.digit)) {
        const isLanguage = end - start === 1 && (code === plus || code === hash)
        return isLanguage ? start : end
      }
    }
  }
}

function patternEnd(text: string, start: number): number {
  stickyWord.lastIndex = start
  return stickyWord.test(text) ? stickyWord.lastIndex : start
}

const stickyWord = new RegExp(word.source, 'uy')
