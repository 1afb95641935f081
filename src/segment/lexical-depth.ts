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
    for (let word = 0; word < Math.min(block, ofWord.length); word += 1) {
      if (ofWord[word]! >= 0) this.#addRight(ofWord[word]!, 1)
    }
  }

  depthAt(gap: number): number {
    const ofWord = this.#ofWord
    for (; this.#at < gap; this.#at += 1) {
      const at = this.#at
      // Most words are no term.
      const term = ofWord[at]!
      const enters = at + block < ofWord.length ? ofWord[at + block]! : -1
      const leaves = at >= block ? ofWord[at - block]! : -1
      if (term >= 0) this.#addRight(term, -1)
      if (enters >= 0) this.#addRight(enters, 1)
      if (term >= 0) this.#addLeft(term, 1)
      if (leaves >= 0) this.#addLeft(leaves, -1)
    }
    const norm = Math.sqrt(Math.max(0, this.#leftSquare) * Math.max(0, this.#rightSquare))
    // Sums that went up and down leave crumbs; rounding keeps an edit far away from tipping a bound here.
    return norm < 1e-6 ? 0.5 : Math.round((1 - this.#dot / norm) * 20) / 20
  }

  #addLeft(term: number, sign: number): void {
    const change = sign * this.#weights[term]!
    this.#dot += change * this.#right[term]!
    this.#leftSquare += (2 * this.#left[term]! + change) * change
    this.#left[term]! += change
  }

  #addRight(term: number, sign: number): void {
    const change = sign * this.#weights[term]!
    this.#dot += change * this.#left[term]!
    this.#rightSquare += (2 * this.#right[term]! + change) * change
    this.#right[term]! += change
  }
}
