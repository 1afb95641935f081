// Runs in the browser too: imports nothing from Node.

/** A word of a text as search sees it. */
export interface Token {
  /** Folded: the same for all spellings that are one to a reader. */
  term: string
  start: number
  end: number
}

/**
 * A word: letters and digits, with an apostrophe or soft hyphen between letters and a comma or point between digits.
 * Scripts without spaces between words give one word for each character, so that a run of them is found as a phrase.
 * `c++` and `c#` too.
 */
export const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|\p{L}(?:\+\+|#)(?![\p{L}\p{N}])|(?:\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}])(?:\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+|['’ʼ\u00ad](?=\p{L}))*/gu

/** Letters that Unicode does not take apart. */
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
}

/** Longer words are cut: they are no words, and must not cost more than one. */
const longest = 40

/**
 * What makes two spellings of a word one: case, accents and Unicode form do not count, nor does `'s` or `'n` at its end
 * (`zo'n` is no `zon`) or an apostrophe, and a decimal comma is a point.
 *
 * @example foldWord('Één') // 'een'
 * @example foldWord('4,5') // '4.5'
 */
export function foldWord(text: string): string {
  let folded = text.toLowerCase()
  if (!/^[a-z]*$/.test(folded)) {
    folded = folded
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .replace(/[ßæœøłđı]/g, (letter) => letters[letter]!)
      .normalize('NFC')
      .toLowerCase()
      .replace(/['’ʼ][sn]$/, '')
      .replaceAll(',', '.')
      // What is left of a letter that stands for more, such as `½` or `ﷺ`.
      .replace(/[^\p{L}\p{M}\p{N}.+#]/gu, '')
  }
  return folded.slice(0, longest)
}

/**
 * The words of a text in order, with their places. Takes time linear in the length of the text.
 *
 * @example tokenize('AI-Deltaplan').map((token) => token.term) // ['ai', 'deltaplan']
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  for (const match of text.matchAll(word)) {
    const term = foldWord(match[0])
    if (term !== '') tokens.push({ term, start: match.index, end: match.index + match[0].length })
  }
  return tokens
}

/** A value of a filter as a term: begins with a character that no word has. */
export function filterTerm(field: string, value: string): string {
  return `\u0001${field[0]} ${field === 'in' ? value : foldPhrase(value)}`
}

/** The words of a text folded, with one space between: what makes two names or tags one. */
export function foldPhrase(text: string): string {
  return (
    tokenize(text)
      .map(({ term }) => term)
      .join(' ')
      .slice(0, 200) || foldWord(text)
  )
}

/** A word from its end to its beginning. */
export function backwards(word: string): string {
  return Array.from(word).reverse().join('')
}
