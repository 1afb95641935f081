// Runs in the browser.
import type { Span } from '../../model/transcript.ts'
import { foldWord } from '../../search/fold.ts'

/** A text in which spellings that are one to a reader look the same, and where each of its characters comes from. */
export interface FoldedText {
  text: string
  /** For each code unit of `text` its offset in the original; one more for the end. */
  offsets: number[]
}

/**
 * Fold a text for finding pieces of it: case, accents, apostrophes and the kind and amount of white space do not count.
 * The rules for letters are those of the search. Linear in the length of the text.
 *
 * @example foldedText('Één  zo’n').text // 'een zon'
 */
export function foldedText(original: string): FoldedText {
  let text = ''
  const offsets: number[] = []
  let at = 0
  for (const character of original) {
    const folded = /\s/u.test(character) ? (text.endsWith(' ') ? '' : ' ') : foldCharacter(character)
    for (let unit = 0; unit < folded.length; unit += 1) offsets.push(at)
    text += folded
    at += character.length
  }
  offsets.push(original.length)
  return { text, offsets }
}

/** Every place where `query` stands in a folded text, from left to right, without overlap; spans are in the original. */
export function findLiteral(folded: FoldedText, query: string): Span[] {
  const wanted = foldedText(query).text.trim()
  if (wanted === '') return []
  const spans: Span[] = []
  let end = 0
  for (let at = folded.text.indexOf(wanted); at >= 0; at = folded.text.indexOf(wanted, end)) {
    end = at + wanted.length
    // A character that folds to two (`ß`) is found whole, also where only one of them was asked for.
    while (folded.offsets[end] === folded.offsets[end - 1]) end += 1
    spans.push({ start: folded.offsets[at]!, end: folded.offsets[end]! })
  }
  return spans
}

function foldCharacter(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 128 && code !== 0x27 && code !== 0x2c) return character.toLowerCase()
  if (code === 0x2c) return ','
  const folded = foldWord(character)
  // What is no word is still found as it stands; only accents and apostrophes do not count.
  return folded === '' && !/[\p{M}'’ʼ]/u.test(character) ? character : folded
}
