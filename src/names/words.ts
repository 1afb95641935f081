import { plainText } from '../model/plain-text.ts'

/** One word of a text: where it stands, and how it reads with case and accents folded. */
export interface Word {
  start: number
  end: number
  folded: string
}

// `C++`, `C#` and `F#` would otherwise be the letters C and F, which are everywhere. A soft hyphen is only a place
// where a line may break, so it belongs to its word.
const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD]*(?:[+#]+(?![\p{L}\p{N}]))?/gu

/**
 * The words of `text`, in order. An apostrophe, a hyphen and a full stop end a word: `Anthropic's` is two words. A
 * regular expression, because `Intl.Segmenter` takes quadratic time on a long line in Node 20.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const match of plainText(text).matchAll(wordPattern)) {
    words.push({ start: match.index, end: match.index + match[0].length, folded: foldWord(match[0]) })
  }
  return words
}

/**
 * One word as it is compared: lower case, without accents, in one Unicode form.
 *
 * @example foldWord('Één') // 'een'
 */
function foldWord(word: string): string {
  if (/^[\x00-\x7F]*$/.test(word)) return word.toLowerCase()
  return word
    .normalize('NFKD')
    .replace(/[\p{M}\u00AD]/gu, '')
    .toLowerCase()
    .replace(/[ßøłđæœ]/g, (letter) => plain[letter] ?? letter)
}

/** Letters that Unicode does not decompose, as people type them who have no key for them. */
const plain: Record<string, string> = { ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe' }

/**
 * Whether a name can go on from word `before` to the next one, `after`. The captions write hyphen and space as they come,
 * but no name goes on over the end of a sentence, a comma or a bracket. The stop of `J. Prins` and `St. Gallen` ends none.
 */
export function canContinueName(text: string, before: Word, after: Word): boolean {
  const gap = text.slice(before.end, after.start)
  if (gap === ' ') return true
  if (/^(?:\s+|[-\u2010-\u2013'`\u00b4\u02bc\u2018\u2019\u201b\u2032._,/&]|\s&\s)$/.test(gap)) return true
  if (!/^\.\s$/.test(gap)) return false
  return before.folded.length === 1 || (before.folded.length === 2 && /\p{Lu}/u.test(text[before.start]!))
}

/**
 * What stands between two words of a name where it is read as one run of letters: nothing, so that `Chat GPT` and
 * `ChatGPT` are one; but figures keep apart, so that `4,5` is `4.5` and neither is `45`.
 */
export function joint(text: string, before: Word, after: Word): string {
  if (!/[0-9]$/.test(before.folded) || !/^[0-9]/.test(after.folded)) return ''
  const gap = text.slice(before.end, after.start)
  return gap === '.' || gap === ',' ? '.' : ' '
}
