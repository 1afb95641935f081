import { stemmer as stemDutch } from '@orama/stemmers/dutch'
import { stemmer as stemEnglish } from '@orama/stemmers/english'
import type { Mention } from '../model/archive.ts'
import { dutchWords } from './background/nl.ts'
import { englishWords } from './background/en.ts'
import { fillers } from './fillers.ts'
import type { Words } from './words.ts'

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
  nl: { weights: weightsOf(dutchWords, fillers.nl), stem: remembered(stemDutch) },
  en: { weights: weightsOf(englishWords, fillers.en), stem: remembered(stemEnglish) },
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

/** Stemming takes longer than all else that is done with a word, and talks share most of their words. */
const mostRemembered = 50_000

function remembered(stem: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>()
  return (word) => {
    let answer = known.get(word)
    if (answer === undefined) {
      answer = stem(word)
      if (known.size === mostRemembered) known.clear()
      known.set(word, answer)
    }
    return answer
  }
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

/**
 * Reduce the words of a talk to terms: stems, and names in whatever spelling as one.
 *
 * @param words Words of `text`, markers left out.
 * @param mentions Names in `text`, in ascending order.
 */
export function termsOf(text: string, words: Words, mentions: readonly Mention[], language: string): Terms {
  const { starts, ends, form, forms } = words
  const ids = new Map<string, number>()
  const weights: number[] = []
  const names: (string | undefined)[] = []
  const ofWord = new Int32Array(starts.length).fill(-1)
  const ofForm = new Int32Array(forms.lower.length).fill(notYet)
  const add = (key: string, weight: number, name?: string): number => {
    const id = ids.get(key) ?? ids.size
    if (id === ids.size) {
      ids.set(key, id)
      weights.push(weight)
      names.push(name)
    } else weights[id] = Math.max(weights[id]!, weight)
    return id
  }
  const properWords = capitalised(text, words)
  const addWord = (word: string): number => {
    const weight = backgroundWeight(word, language)
    if (weight === 0) return -1
    // A name has no stem: `Sam` is no form of `samen`.
    return properWords.has(word)
      ? add(`^${word}`, Math.max(weight, 0.8))
      : add(stemOf(word, language), weight)
  }
  let next = 0
  for (let at = 0; at < starts.length; at += 1) {
    const start = starts[at]!
    while (next < mentions.length && mentions[next]!.span.end <= start) next += 1
    const mention = mentions[next]
    if (mention !== undefined && mention.span.start < ends[at]!) {
      if (start <= mention.span.start) ofWord[at] = add(`=${mention.name}`, nameWeight, mention.name)
      continue
    }
    const own = form[at]!
    if (ofForm[own] === notYet) ofForm[own] = addWord(forms.lower[own]!)
    ofWord[at] = ofForm[own]!
  }
  return { ofWord, weights: Float64Array.from(weights), names }
}

const notYet = -2
const nameWeight = 1.25

/** Words (lower case) that are mostly written with a capital, sentence starts apart. */
function capitalised(text: string, { starts, ends, form, forms }: Words): Set<string> {
  const inside = new Int32Array(forms.lower.length)
  for (let at = 1; at < starts.length; at += 1) {
    // Behind anything but one space a sentence may begin.
    const start = starts[at]!
    if (ends[at - 1]! + 1 === start && text.charCodeAt(start - 1) === 0x20) inside[form[at]!]! += 1
  }
  const counts = new Map<string, number>()
  for (const [form, word] of forms.lower.entries()) {
    const sign = forms.written[form]![0] === word[0] ? -2 : 1
    if (inside[form]! > 0) counts.set(word, (counts.get(word) ?? 0) + sign * inside[form]!)
  }
  const proper = new Set<string>()
  for (const [word, count] of counts) if (count > 0) proper.add(word)
  return proper
}
