// Runs in the browser too: imports nothing from Node.

/** A word of a text as search sees it. */
export interface Token {
  /** Folded: the same for all spellings that are one to a reader. */
  term: string
  start: number
  end: number
}

/** Scripts that put no spaces between words, with the signs that go on with them. */
const unspaced =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\u30fc\uff70\uff9e\uff9f'

/** A character of these, with the marks and vowels that are written around it and the letter that is stacked under it. */
const character = `(?!\\p{N})[\u0e40-\u0e44\u0ec0-\u0ec4]?[${unspaced}](?:[\u17d2\u1039]\\p{L}|[\\p{M}\uff9e\uff9f])*[\u0e30\u0e32\u0e33\u0eb0\u0eb2\u0eb3]?`

/** Letters and marks of all other scripts but Korean, whose words follow others without a space; Unicode takes an apostrophe for one. */
const letter = `[^\\P{L}ʼ${unspaced}\\p{sc=Hangul}]|\\p{M}`
const number = '\\p{N}+(?:[.,]\\p{N}+)*'

/**
 * A word: letters and digits, with an apostrophe, a soft hyphen or a joiner between letters and a comma or point between digits.
 * Scripts without spaces between words give one word for each character, so that a run of them is found as a phrase.
 * `c++` and `c#` too.
 */
export const word = new RegExp(
  `${character}|\\p{sc=Hangul}+|\\p{L}(?:\\+\\+|#)(?![\\p{L}\\p{N}])|(?:${number}|${letter})(?:${number}|(?:${letter})+|['’ʼ\u00ad\u200c\u200d](?=\\p{L}))*`,
  'gu',
)

const unspacedTerm = new RegExp(`^[${unspaced}]`, 'u')

/** Whether endings are written on to a folded word: a Korean one stands alone nowhere. */
export function takesEndings(term: string): boolean {
  return /^\p{sc=Hangul}/u.test(term)
}

/** Whether a folded word is a character of a script that puts no spaces between words. */
export function isCharacter(term: string): boolean {
  return unspacedTerm.test(term)
}

/** Letters that Unicode does not take apart. */
const letters: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
}

/** Accents, points and vowel signs that are left out as often as they are written, and what draws a word out. */
const accents = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u093c]/g

/** Longer words are cut: they are no words, and must not cost more than one. */
const longest = 40

/**
 * What makes two spellings of a word one: case, accents and Unicode form do not count, nor does `'s` or `'n` at its end
 * (`zo'n` is no `zon`) or an apostrophe, nor the script of a digit, and a decimal comma is a point.
 *
 * @example foldWord('Één') // 'een'
 * @example foldWord('4,5') // '4.5'
 */
export function foldWord(text: string): string {
  let folded = text.toLowerCase()
  if (!/^[a-z]*$/.test(folded)) {
    folded = folded
      .normalize('NFKD')
      .replace(accents, '')
      .replace(/[ßæœøłđıςٱىیکة]/g, (letter) => letters[letter]!)
      .replace(/(?![0-9])\p{Nd}/gu, digitOf)
      .normalize('NFC')
      .toLowerCase()
      .replace(/['’ʼ][sn]$/, '')
      .replaceAll(',', '.')
      // What is left of a letter that stands for more, such as `½` or `ﷺ`; and the apostrophe that Unicode takes for a letter.
      .replace(/[^\p{L}\p{M}\p{N}.+#]|ʼ/gu, '')
  }
  return folded.slice(0, longest)
}

/** A digit of any script in ASCII: Unicode has those of a script together, from zero on. */
function digitOf(digit: string): string {
  const code = digit.codePointAt(0)!
  let value = 0
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1
  return String(value)
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

/** The runs of two and more characters of scripts without spaces between words, each of which may be a word. */
export function characterRuns(tokens: readonly Token[]): string[][] {
  const runs: string[][] = []
  let end = -1
  for (const token of tokens) {
    if (!isCharacter(token.term)) continue
    if (token.start === end) runs.at(-1)!.push(token.term)
    else runs.push([token.term])
    end = token.end
  }
  return runs.filter((run) => run.length > 1)
}

/** How many letters a folded word has; the syllables of Korean are made of two or three. */
export function lettersIn(term: string): number {
  return term.normalize('NFD').length
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
  let back = ''
  for (const letter of word) back = letter + back
  return back
}
