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
  const { ofWord, weights } = terms
  const left = new Float64Array(weights.length)
  const right = new Float64Array(weights.length)
  let dot = 0
  let leftSquare = 0
  let rightSquare = 0
  const addLeft = (word: number, sign: number): void => {
    const term = ofWord[word] ?? -1
    if (term < 0) return
    const change = sign * weights[term]!
    dot += change * right[term]!
    leftSquare += (2 * left[term]! + change) * change
    left[term]! += change
  }
  const addRight = (word: number, sign: number): void => {
    const term = ofWord[word] ?? -1
    if (term < 0) return
    const change = sign * weights[term]!
    dot += change * left[term]!
    rightSquare += (2 * right[term]! + change) * change
    right[term]! += change
  }
  for (let word = 0; word < block; word += 1) addRight(word, 1)
  let at = 0
  return gaps.map((gap) => {
    for (; at < gap; at += 1) {
      addRight(at, -1)
      addRight(at + block, 1)
      addLeft(at, 1)
      addLeft(at - block, -1)
    }
    const norm = Math.sqrt(Math.max(0, leftSquare) * Math.max(0, rightSquare))
    // Sums that went up and down leave crumbs; rounding keeps an edit far away from tipping a bound here.
    return norm < 1e-6 ? 0.5 : Math.round((1 - dot / norm) * 20) / 20
  })
}
