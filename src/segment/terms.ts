import { stemmer as stemDutch } from '@orama/stemmers/dutch'
import { stemmer as stemEnglish } from '@orama/stemmers/english'
import type { Mention } from '../model/archive.ts'
import { dutchWords } from './background/nl.ts'
import { englishWords } from './background/en.ts'
import { fillers } from './fillers.ts'
import type { Words } from './talk-words.ts'
import { WordFact } from './vocabulary.ts'

/** The words of a talk reduced to what they are about. */
export interface Terms {
  /** For each word of the talk its term, or -1 where it tells nothing: a filler, a function word, the rest of a name. */
  ofWord: Int32Array
  /** For each term how much it tells, from 0 to 1 and a little more for names. */
  weights: Float64Array
  /** For each term the name it stands for (`NameEntry.name`), where it is one. */
  names: (string | undefined)[]
}

/** What is known of a language: how much its common words tell, and the stems of all. */
interface Language {
  weights: ReadonlyMap<string, number>
  stem: (word: string) => string
}

/** Ranks up to which a word is taken for a function word, and from which it counts in full. */
const functionRank = 150
const fullRank = 4000

const languages: Record<string, Language> = {
  nl: { weights: weightsOf(dutchWords, fillers.nl), stem: stemDutch },
  en: { weights: weightsOf(englishWords, fillers.en), stem: stemEnglish },
}

function weightsOf(list: string, fillers: readonly string[]): Map<string, number> {
  const words = list.trim().split(/\s+/)
  const weights = new Map(words.map((word, rank) => [word, weightOfRank(rank)]))
  for (const filler of fillers) weights.set(filler, 0)
  return weights
}

function weightOfRank(rank: number): number {
  return rank < functionRank
    ? 0
    : Math.min(1, Math.log(rank / functionRank) / Math.log(fullRank / functionRank))
}

/**
 * How much `word` (lower case) tells about what is said, from its rank among all words of the language alone: 0 for fillers
 * and the most common words, 1 for words outside the list and for languages without one.
 */
export function backgroundWeight(word: string, language: string): number {
  const known = languages[language]
  const least = known === undefined ? 3 : 2
  if (word.length < least) return 0
  return known?.weights.get(word) ?? (/^[\p{N}.,:]+$/u.test(word) ? 0 : 1)
}

/** The stem of `word` (lower case); the word itself in a language that we have no rules for. */
export function stemOf(word: string, language: string): string {
  return languages[language]?.stem(word) ?? word
}

/** `backgroundWeight` of words in lower case. */
export const weightFact = new WordFact(backgroundWeight)

/** The stems of words in lower case, as words of the vocabulary. */
export const stemFact = new WordFact((word, language, vocabulary) =>
  vocabulary.entryOf(stemOf(word, language)),
)

/**
 * Reduce the words of a talk to terms: stems, and names in whatever spelling as one.
 *
 * @param words Words of `text`, markers left out.
 * @param mentions Names in `text`, in ascending order.
 */
export function termsOf(text: string, words: Words, mentions: readonly Mention[], language: string): Terms {
  const { starts, ends, form, forms } = words
  const ofWord = new Int32Array(starts.length).fill(-1)
  const termOfForm = formTerms(text, words, language)
  const numbers = new Map<number | string, number>()
  const weights: number[] = []
  const names: (string | undefined)[] = []
  const ofForm = new Int32Array(forms.lower.length).fill(notYet)
  const add = (key: number | string, weight: number, name?: string): number => {
    const known = numbers.get(key)
    if (known === undefined) {
      numbers.set(key, weights.length)
      weights.push(weight)
      names.push(name)
      return weights.length - 1
    }
    weights[known] = Math.max(weights[known]!, weight)
    return known
  }
  let next = 0
  for (let at = 0; at < starts.length; at += 1) {
    if (next < mentions.length) {
      const start = starts[at]!
      while (next < mentions.length && mentions[next]!.span.end <= start) next += 1
      const mention = mentions[next]
      if (mention !== undefined && mention.span.start < ends[at]!) {
        if (start <= mention.span.start) ofWord[at] = add(mention.name, nameWeight, mention.name)
        continue
      }
    }
    const own = form[at]!
    let term = ofForm[own]!
    if (term === notYet) {
      const weight = termOfForm.weights[own]!
      term = weight === 0 ? -1 : add(termOfForm.keys[own]!, weight)
      ofForm[own] = term
    }
    ofWord[at] = term
  }
  return { ofWord, weights: Float64Array.from(weights), names }
}

const notYet = -2
const nameWeight = 1.25
const properWeight = 0.8

/** For each form what it tells, and a number that forms of one term share. */
function formTerms(
  text: string,
  words: Words,
  language: string,
): { weights: Float64Array; keys: Float64Array } {
  const { lowerEntry, vocabulary } = words.forms
  const weights = weightFact.of(lowerEntry, vocabulary, language)
  const keys = stemFact.of(lowerEntry, vocabulary, language)
  const properWords = capitalised(text, words)
  for (let form = 0; form < keys.length; form += 1) {
    // A name has no stem: `Sam` is no form of `samen`.
    const isProper = properWords.has(lowerEntry[form]!)
    keys[form] = isProper ? lowerEntry[form]! * 2 + 1 : keys[form]! * 2
    if (isProper && weights[form]! > 0) weights[form] = Math.max(weights[form]!, properWeight)
  }
  return { weights, keys }
}

/** Words (lower case, as numbers of the vocabulary) that are mostly written with a capital, sentence starts apart. */
function capitalised(text: string, { starts, ends, form, forms }: Words): Set<number> {
  const inside = new Int32Array(forms.lower.length)
  for (let at = 1; at < starts.length; at += 1) {
    // Behind anything but one space a sentence may begin.
    const start = starts[at]!
    if (ends[at - 1]! + 1 === start && text.charCodeAt(start - 1) === 0x20) inside[form[at]!]! += 1
  }
  const proper = new Set<number>()
  const counts = new Map<number, number>()
  const { written, lower, lowerEntry } = forms
  for (let own = 0; own < inside.length; own += 1) {
    if (inside[own] === 0 || written[own]!.charCodeAt(0) === lower[own]!.charCodeAt(0)) continue
    counts.set(lowerEntry[own]!, (counts.get(lowerEntry[own]!) ?? 0) + inside[own]!)
  }
  for (let own = 0; own < inside.length; own += 1) {
    if (inside[own] === 0 || written[own]!.charCodeAt(0) !== lower[own]!.charCodeAt(0)) continue
    const capitals = counts.get(lowerEntry[own]!)
    if (capitals !== undefined) counts.set(lowerEntry[own]!, capitals - 2 * inside[own]!)
  }
  for (const [word, count] of counts) if (count > 0) proper.add(word)
  return proper
}
