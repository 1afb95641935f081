import { codeUnitsOf } from '../segment/code-units.ts'
import { FormTable } from '../segment/form-table.ts'

/** Gives each word a number, in order of first use, and counts passages by it. */
export class WordNumbers {
  readonly #forms = new FormTable()
  /** By number, in how many passages the word is. */
  readonly passages: number[] = []

  /** Every word, at its number. */
  get words(): readonly string[] {
    return this.#forms.written
  }

  of(word: string): number {
    return this.#counted(this.#forms.numberOfWord(word))
  }

  /** The numbers of words that stand in a line each. */
  ofLines(lines: string): Uint32Array {
    const units = codeUnitsOf(lines)
    const numbers: number[] = []
    for (let start = 0; start < lines.length;) {
      const next = lines.indexOf('\n', start)
      const end = next === -1 ? lines.length : next
      numbers.push(this.#counted(this.#forms.numberOf(units, start, end)))
      start = end + 1
    }
    return Uint32Array.from(numbers)
  }

  #counted(number: number): number {
    if (number === this.passages.length) this.passages.push(0)
    return number
  }

  /** All words sorted by code unit, their passages in the same order, and by number the new place of each word. */
  sorted(): { words: string[]; passages: Uint32Array; places: Uint32Array } {
    const words = [...this.words].sort()
    const places = new Uint32Array(words.length)
    const passages = new Uint32Array(words.length)
    words.forEach((word, place) => {
      const number = this.of(word)
      places[number] = place
      passages[place] = this.passages[number]!
    })
    return { words, passages, places }
  }
}
