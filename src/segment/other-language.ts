import { functionWordLists } from '../model/function-word-lists.ts'
import type { WordCounts } from './talk-words.ts'
import { WordFact } from './vocabulary.ts'

/** Words of a talk below which nothing is said: a quotation, or a song, may be in another language. */
const fewest = 400

/**
 * Shares of all words that are function words of one language and of none of the others with a list. Measured, of talks and of
 * the Universal Declaration of Human Rights in 532 versions: in English talks 39 to 53 % are such of English, in a Dutch one 44 % of
 * Dutch, in legal French 29 %; of another language of these 2 % at most. Of languages without a list, in Scots 26 % of
 * English, in Picard 21 % of French, in Afrikaans 16 % of Dutch; in Nigerian Pidgin alone more, 32 % of English.
 */
const shares = {
  /** Of the other language, at least. */
  other: 0.28,
  /** Of the stated language, at most: where both are spoken there are more. */
  stated: 0.03,
  /** Of the other language, at least, where the stated one has no list and it cannot be seen whether it is spoken too. */
  otherAlone: 0.38,
}

const languages = Object.keys(functionWordLists)

/** For each function word of one language only the number of that language; 0 for words of several. */
const ofOne = new Map<string, number>()
for (const [at, language] of languages.entries()) {
  for (const word of functionWordLists[language]!.split(/\s+/)) ofOne.set(word, ofOne.has(word) ? 0 : at + 1)
}

/** Afrikaans, of which most other words are those of Dutch, is known by these. */
const afrikaans = languages.length + 1
for (const word of 'ek hy hulle julle nie sy vir'.split(' ')) ofOne.set(word, afrikaans)

const longest = Math.max(...Array.from(ofOne.keys(), (word) => word.length))

/** The number of the one language, counted from 1, that a word (lower case) is a function word of, or 0. */
const languageFact = new WordFact((word) => {
  // With an apostrophe and an accent or two.
  if (word.length > longest + 3) return 0
  const folded = /[^a-z]/.test(word) ? word.normalize('NFD').replace(/[\p{M}']/gu, '') : word
  return ofOne.get(folded) ?? 0
})

/**
 * The language that a talk is in where that is surely another one than the stated; `undefined` for all others: short talks, talks in
 * several languages, talks in a language that we have no function words of.
 *
 * @param stated Primary language: `nl`.
 */
export function otherLanguage({ forms, ofForm }: WordCounts, stated: string): string | undefined {
  const found = languageFact.of(forms.lowerEntry, forms.vocabulary)
  const counts = new Float64Array(afrikaans + 1)
  let total = 0
  for (let form = 0; form < ofForm.length; form += 1) {
    counts[found[form]!]! += ofForm[form]!
    total += ofForm[form]!
  }
  const own = languages.indexOf(stated)
  // Three letters are `mul`, several languages, or one whose words may be those of a neighbour: `pcm`, `sco`.
  if (total < fewest || (own === -1 && stated.length !== 2)) return undefined
  const isStatedToo = own !== -1 && counts[own + 1]! > total * shares.stated
  if (isStatedToo || counts[afrikaans]! > total * shares.stated) return undefined
  const least = total * (own === -1 ? shares.otherAlone : shares.other)
  // Of two languages there are not as many words each.
  return languages.find((_, at) => at !== own && counts[at + 1]! >= least)
}
