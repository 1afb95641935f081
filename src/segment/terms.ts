import { stemmer as stemDutch } from '@orama/stemmers/dutch'
import { stemmer as stemEnglish } from '@orama/stemmers/english'
import type { Mention } from '../model/archive.ts'
import { dutchWords } from './background/nl.ts'
import { englishWords } from './background/en.ts'
import { fillers } from './fillers.ts'
import { KeyNumbers } from './key-numbers.ts'
import type { Words } from './talk-words.ts'
import { type Forms, WordFact } from './vocabulary.ts'

/** The words of a talk reduced to what they are about. */
export interface Terms {
  /** For each word of the talk its term, or -1 where it tells nothing: a filler, a function word, the rest of a name. */
  ofWord: Int32Array
  /** For each term how much it tells, from 0 to 1 and a little more for names. */
  weights: Float64Array
  /** For each term the name it stands for (`NameEntry.name`), where it is one. */
  names: (string | undefined)[]
  /** Whether a capital where no sentence begins makes a word a name in this talk: not where it is written in capitals. */
  capitalsTell: boolean
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

/** Whether `word` (lower case) is on the list of a language's common words. */
export function isCommon(word: string, language: string): boolean {
  return languages[language]?.weights.has(word) === true
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
  const { starts, ends, form } = words
  const ofWord = new Int32Array(starts.length).fill(-1)
  const isCapital = capitalForms(words.forms)
  const areNames = capitalsTell(words, isCapital)
  const isProper = areNames ? properForms(text, words, isCapital) : new Uint8Array(isCapital.length)
  const terms = new TermList(formTerms(words, language, isProper))
  let next = 0
  for (let at = 0; at < starts.length; at += 1) {
    if (next < mentions.length) {
      const start = starts[at]!
      while (next < mentions.length && mentions[next]!.span.end <= start) next += 1
      const mention = mentions[next]
      if (mention !== undefined && mention.span.start < ends[at]!) {
        if (start <= mention.span.start) ofWord[at] = terms.ofName(mention.name)
        continue
      }
    }
    ofWord[at] = terms.ofForm(form[at]!)
  }
  return { ofWord, weights: Float64Array.from(terms.weights), names: terms.names, capitalsTell: areNames }
}

/** The terms of a talk, numbered in order of appearance. */
class TermList {
  readonly weights: number[] = []
  readonly names: (string | undefined)[] = []
  readonly #forms: FormTerms
  /** For each form its term; -1 where it tells nothing. */
  readonly #ofForm: Int32Array
  readonly #keys = new KeyNumbers()
  /** For each key, by its number, the term that it is of. */
  readonly #ofKey: number[] = []
  readonly #ofName = new Map<string, number>()

  constructor(forms: FormTerms) {
    this.#forms = forms
    this.#ofForm = new Int32Array(forms.keys.length).fill(notYet)
  }

  ofForm(form: number): number {
    const term = this.#ofForm[form]!
    return term === notYet ? this.#add(form) : term
  }

  #add(form: number): number {
    const weight = this.#forms.weights[form]!
    let term = -1
    if (weight > 0) {
      const key = this.#keys.of(this.#forms.keys[form]!)
      if (key === this.#ofKey.length) this.#ofKey.push(this.#new(weight))
      term = this.#ofKey[key]!
      this.weights[term] = Math.max(this.weights[term]!, weight)
    }
    this.#ofForm[form] = term
    return term
  }

  ofName(name: string): number {
    const known = this.#ofName.get(name)
    if (known !== undefined) return known
    const term = this.#new(nameWeight, name)
    this.#ofName.set(name, term)
    return term
  }

  #new(weight: number, name?: string): number {
    this.weights.push(weight)
    this.names.push(name)
    return this.weights.length - 1
  }
}

const notYet = -2
const nameWeight = 1.25
const properWeight = 0.8

/** For each form what it tells, and a number that forms of one term share. */
interface FormTerms {
  weights: Float64Array
  keys: Float64Array
}

/** `isProper`: for each form 1 where it is a name. */
function formTerms(words: Words, language: string, isProper: Uint8Array): FormTerms {
  const { lowerEntry, vocabulary } = words.forms
  const weights = weightFact.of(lowerEntry, vocabulary, language)
  const keys = stemFact.of(lowerEntry, vocabulary, language)
  for (let form = 0; form < keys.length; form += 1) {
    // A name has no stem: `Sam` is no form of `samen`.
    keys[form] = isProper[form] === 1 ? lowerEntry[form]! * 2 + 1 : keys[form]! * 2
    if (isProper[form] === 1 && weights[form]! > 0) weights[form] = Math.max(weights[form]!, properWeight)
  }
  return { weights, keys }
}

/** Share of a talk's words with a capital above which capitals tell no names: it is written in them, or as titles are. */
const mostCapitals = 0.6

/** Words of a talk below which a few sentences of one word decide nothing about that. */
const fewestWords = 50

/** See {@link Terms}. */
function capitalsTell({ form }: Words, isCapital: Uint8Array): boolean {
  let count = 0
  for (let at = 0; at < form.length; at += 1) count += isCapital[form[at]!]!
  return form.length < fewestWords || count <= form.length * mostCapitals
}

/** For each form 1 where it begins with a capital. */
function capitalForms({ written, lower, entry, lowerEntry }: Forms): Uint8Array {
  const isCapital = new Uint8Array(entry.length)
  for (let own = 0; own < entry.length; own += 1) {
    if (entry[own] !== lowerEntry[own] && written[own]!.charCodeAt(0) !== lower[own]!.charCodeAt(0))
      isCapital[own] = 1
  }
  return isCapital
}

/** For each form 1 where its word, in whatever case, is mostly written with a capital, sentence starts apart. */
function properForms(text: string, { starts, ends, form, forms }: Words, isCapital: Uint8Array): Uint8Array {
  const { entry, lowerEntry } = forms
  const inside = new Int32Array(entry.length)
  for (let at = 1; at < starts.length; at += 1) {
    // Behind anything but one space a sentence may begin.
    const start = starts[at]!
    if (ends[at - 1]! + 1 === start && text.charCodeAt(start - 1) === 0x20) inside[form[at]!]! += 1
  }
  const lowers = new KeyNumbers()
  const lowerOf = new Int32Array(entry.length)
  /** How often a word has a capital, less twice how often it has none. */
  const excess = new Int32Array(entry.length)
  for (let own = 0; own < entry.length; own += 1) {
    lowerOf[own] = lowers.of(lowerEntry[own]!)
    excess[lowerOf[own]!]! += isCapital[own] === 1 ? inside[own]! : -2 * inside[own]!
  }
  const isProper = new Uint8Array(entry.length)
  for (let own = 0; own < entry.length; own += 1) if (excess[lowerOf[own]!]! > 0) isProper[own] = 1
  return isProper
}
