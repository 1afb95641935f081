import type { Terms } from './terms.ts'

/** Words on either side of a gap that are compared. Small, so that an edit is felt near it only. */
const block = 80

/**
 * How little the words before and after each gap have in common: 1 minus the cosine of two blocks of 80 words, as TextTiling
 * (Hearst 1997) compares them. One step per word, whatever the length of the talk.
 *
 * @param gaps Indices of words, ascending: the gap is before the word.
 */
export function depths(terms: Terms, gaps: readonly number[]): number[] {
  const blocks = new Blocks(terms)
  return gaps.map((gap) => blocks.depthAt(gap))
}

/** The two blocks of words before and after a place, which moves on word by word. */
class Blocks {
  readonly #ofWord: Int32Array
  readonly #weights: Float64Array
  /** What each term weighs in either block. */
  readonly #left: Float64Array
  readonly #right: Float64Array
  #dot = 0
  #leftSquare = 0
  #rightSquare = 0
  /** Index of the first word of the right block. */
  #at = 0

  constructor({ ofWord, weights }: Terms) {
    this.#ofWord = ofWord
    this.#weights = weights
    this.#left = new Float64Array(weights.length)
    this.#right = new Float64Array(weights.length)
    for (let word = 0; word < block; word += 1) this.#addRight(word, 1)
  }

  depthAt(gap: number): number {
    for (; this.#at < gap; this.#at += 1) {
      this.#addRight(this.#at, -1)
      this.#addRight(this.#at + block, 1)
      this.#addLeft(this.#at, 1)
      this.#addLeft(this.#at - block, -1)
    }
    const norm = Math.sqrt(Math.max(0, this.#leftSquare) * Math.max(0, this.#rightSquare))
    // Sums that went up and down leave crumbs; rounding keeps an edit far away from tipping a bound here.
    return norm < 1e-6 ? 0.5 : Math.round((1 - this.#dot / norm) * 20) / 20
  }

  #addLeft(word: number, sign: number): void {
    const term = this.#termOf(word)
    if (term < 0) return
    const change = sign * this.#weights[term]!
    this.#dot += change * this.#right[term]!
    this.#leftSquare += (2 * this.#left[term]! + change) * change
    this.#left[term]! += change
  }

  #addRight(word: number, sign: number): void {
    const term = this.#termOf(word)
    if (term < 0) return
    const change = sign * this.#weights[term]!
    this.#dot += change * this.#left[term]!
    this.#rightSquare += (2 * this.#right[term]! + change) * change
    this.#right[term]! += change
  }

  /** -1 beside the talk as well. */
  #termOf(word: number): number {
    return word < 0 || word >= this.#ofWord.length ? -1 : this.#ofWord[word]!
  }
}
