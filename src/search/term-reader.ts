import { FormTable } from '../segment/form-table.ts'
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

/**
 * Reads texts as `tokenize` does, several times as fast: words are found by a loop, looked up where they stand, and folded once
 * per spelling. Gives numbers, in order of the terms' first use.
 */
export class TermReader {
  /** Every term read so far, at its number. */
  readonly terms: string[] = []
  /** Spellings, and among them the terms themselves. */
  readonly #forms = new FormTable()
  /** For each form the number of its term, or one of the two below. */
  readonly #termOf: number[] = []
  #read = new Int32Array(512)

  /** The numbers of the words of a text, in order. Valid until the next call. */
  read(text: string): Int32Array {
    let count = 0
    for (let start = 0; start < text.length;) {
      const first = text.charCodeAt(start)
      if (first < 128 && parts[first] === 0) {
        start += 1
        continue
      }
      let end = plainEnd(text, start)
      if (end === start) end = patternEnd(text, start)
      if (end === start) {
        start += text.codePointAt(start)! > 0xffff ? 2 : 1
        continue
      }
      const term = this.#termAt(text, start, end)
      start = end
      if (term === nothing) continue
      if (count === this.#read.length) this.#read = larger(this.#read)
      this.#read[count] = term
      count += 1
    }
    return this.#read.subarray(0, count)
  }

  #termAt(text: string, start: number, end: number): number {
    const form = this.#forms.numberOf(text, start, end)
    const known = form < this.#termOf.length ? this.#termOf[form]! : notYet
    return known === notYet ? this.#fold(form) : known
  }

  #fold(form: number): number {
    const written = this.#forms.written[form]!
    const term = isFolded(written) ? written : folded(written)
    // Terms are forms too, which saves a second table.
    const own = term === written ? form : term === '' ? -1 : this.#forms.numberOf(term, 0, term.length)
    while (this.#termOf.length < this.#forms.written.length) this.#termOf.push(notYet)
    let number = own === -1 ? nothing : this.#termOf[own]!
    if (number === notYet) {
      number = this.terms.length
      this.terms.push(term)
      this.#termOf[own] = number
    }
    this.#termOf[form] = number
    return number
  }
}

/** What stands for the number of a term where the spelling was not folded yet, and where nothing is left of it. */
const notYet = -2
const nothing = -1

/** Whether folding leaves a word as it is, at a glance: short, and of small letters. */
function isFolded(written: string): boolean {
  if (written.length > shortWord) return false
  for (let at = 0; at < written.length; at += 1) {
    const code = written.charCodeAt(at)
    if (code < 0x61 || code > 0x7a) return false
  }
  return true
}

const shortWord = 30

/** Talks share most of their spellings. Forgotten when there are too many: memory is not to grow with the archive. */
const remembered = new Map<string, string>()
const mostRemembered = 50_000

function folded(written: string): string {
  let term = remembered.get(written)
  if (term === undefined) {
    term = foldWord(written)
    if (remembered.size === mostRemembered) remembered.clear()
    remembered.set(written, term)
  }
  return term
}

function larger(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(numbers.length * 2)
  grown.set(numbers)
  return grown
}

/** Where an ASCII word that begins at `start` ends; `start` where only the pattern can tell. */
function plainEnd(text: string, start: number): number {
  let end = start
  let last = 0
  for (; end < text.length; end += 1) {
    const code = text.charCodeAt(end)
    // The comparison keeps the table from being read beside its end, which is slow.
    if (code > 127) return start
    const kind = parts[code]!
    if (kind !== 0) last = kind
    else {
      const isJoint = code === apostrophe || ((code === point || code === comma) && last === part.digit)
      if (!isJoint || end === start || end + 1 === text.length) break
      const next = text.charCodeAt(end + 1)
      if (next > 127) return start
      if (parts[next] !== (code === apostrophe ? part.letter : part.digit)) break
    }
  }
  if (end === text.length) return end
  const isLanguage = end - start === 1 && (text.charCodeAt(end) === plus || text.charCodeAt(end) === hash)
  return isLanguage ? start : end
}

function patternEnd(text: string, start: number): number {
  stickyWord.lastIndex = start
  return stickyWord.test(text) ? stickyWord.lastIndex : start
}

const stickyWord = new RegExp(word.source, 'uy')
