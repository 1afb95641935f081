import type { Span } from '../model/transcript.ts'
import { plainText } from '../model/plain-text.ts'
import { continues, voiceMark } from './cues.ts'
import type { Terms } from './terms.ts'

/** Sentences of a chapter among which its summary is looked for. */
export const summarySentences = 14

/** Words that a summary may have. */
const words = { least: 7, most: 38 }

/** Code units of a summary at most. */
const longest = 400

/** A sentence, and its words as indices from `firstWord` up to `endWord`. */
export interface Sentence extends Span {
  firstWord: number
  endWord: number
}

/**
 * The first sentence of a chapter that says something: whole, neither short nor endless, no answer or continuation of what was said
 * before, with at least two telling words. Where none is like that, the most telling of the first ones; `undefined` where even that
 * is missing.
 *
 * @param sentences The first `summarySentences` of the chapter.
 */
export function chapterSummary(
  sentences: readonly Sentence[],
  text: string,
  terms: Terms,
  language: string,
): string | undefined {
  let best: { text: string; value: number } | undefined
  for (const sentence of sentences) {
    const count = sentence.endWord - sentence.firstWord
    if (count < words.least || count > words.most || sentence.end - sentence.start > longest) continue
    const written = text
      .slice(sentence.start, sentence.end)
      .replace(/\s*\[[^\]]*\]$/u, '')
      .replace(voiceMark, '')
    const plain = plainText(written)
    if (!/^["'«¿¡(]?[\p{Lu}\p{N}\p{Lo}]/u.test(plain) || !/[.!?。！？।]["'»)]*$/u.test(plain)) continue
    let telling = 0
    let mass = 0
    const seen = new Set<number>()
    for (let word = sentence.firstWord; word < sentence.endWord; word += 1) {
      const term = terms.ofWord[word]!
      if (term < 0 || seen.has(term)) continue
      seen.add(term)
      mass += terms.weights[term]!
      if (terms.weights[term]! >= 0.4) telling += 1
    }
    if (telling >= 2 && mass / count >= 0.12 && !continues(plain, language)) return written
    const value = mass / Math.sqrt(count)
    if (telling >= 1 && (best === undefined || value > best.value)) best = { text: written, value }
  }
  return best?.text
}
