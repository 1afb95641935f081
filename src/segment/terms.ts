import { stemmer as stemDutch } from '@orama/stemmers/dutch'
import { stemmer as stemEnglish } from '@orama/stemmers/english'
import type { Mention } from '../model/archive.ts'
import type { Span } from '../model/transcript.ts'
import { dutchWords } from './background/nl.ts'
import { englishWords } from './background/en.ts'
import { fillers } from './fillers.ts'

/** The words of a talk reduced to what they are about. */
export interface Terms {
  /** For each word of the talk its term, or -1 where it tells nothing: a filler, a function word, the rest of a name. */
  ofWord: Int32Array
  /** For each term how much it tells, from 0 to 1 and a little more for names. */
  weights: Float64Array
  /** For each term the name it stands for (`NameEntry.name`), where it is one. */
  names: (string | undefined)[]
}

/** What is known of a language: how rare its words are, and their stems. */
interface Language {
  ranks: ReadonlyMap<string, number>
  fillers: ReadonlySet<string>
  stem: (word: string) => string
}

const languages: Record<string, Language> = {
  nl: { ranks: ranksOf(dutchWords), fillers: new Set(fillers.nl), stem: stemDutch },
  en: { ranks: ranksOf(englishWords), fillers: new Set(fillers.en), stem: stemEnglish },
}

function ranksOf(list: string): Map<string, number> {
  return new Map(
    list
      .trim()
      .split(/\s+/)
      .map((word, at) => [word, at]),
  )
}

/** Ranks up to which a word is taken for a function word, and from which it counts in full. */
const functionRank = 150
const fullRank = 4000

/**
 * How much `word` (lower case) tells about what is said, from its rank among all words of the language alone: 0 for fillers
 * and the most common words, 1 for words outside the list and for languages without one.
 */
export function backgroundWeight(word: string, language: string): number {
  const known = languages[language]
  if (/^[\p{N}.,:]+$/u.test(word)) return 0
  if (known === undefined) return word.length < 3 ? 0 : 1
  if (known.fillers.has(word) || word.length < 2) return 0
  const rank = known.ranks.get(word)
  if (rank === undefined) return 1
  if (rank < functionRank) return 0
  return Math.min(1, Math.log(rank / functionRank) / Math.log(fullRank / functionRank))
}

/** The stem of `word` (lower case); the word itself in a language that we have no rules for. */
export function stemOf(word: string, language: string): string {
  return languages[language]?.stem(word) ?? word
}

/**
 * Reduce the words of a talk to terms: stems, and names in whatever spelling as one.
 *
 * @param words Words of `text`, markers left out, in order.
 * @param mentions Names in `text`, in ascending order.
 */
export function termsOf(
  text: string,
  words: readonly Span[],
  mentions: readonly Mention[],
  language: string,
): Terms {
  const ids = new Map<string, number>()
  const known = new Map<string, number>()
  const weights: number[] = []
  const names: (string | undefined)[] = []
  const ofWord = new Int32Array(words.length).fill(-1)
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
  let next = 0
  for (let at = 0; at < words.length; at += 1) {
    const { start, end } = words[at]!
    while (next < mentions.length && mentions[next]!.span.end <= start) next += 1
    const mention = mentions[next]
    if (mention !== undefined && mention.span.start < end) {
      if (start <= mention.span.start) ofWord[at] = add(`=${mention.name}`, nameWeight, mention.name)
      continue
    }
    const word = text.slice(start, end).toLowerCase()
    let id = known.get(word)
    if (id === undefined) {
      // A name has no stem: `Sam` is no form of `samen`.
      const proper = properWords.has(word)
      const weight = backgroundWeight(word, language)
      id =
        weight === 0
          ? -1
          : add(proper ? `^${word}` : stemOf(word, language), proper ? Math.max(weight, 0.8) : weight)
      known.set(word, id)
    }
    ofWord[at] = id
  }
  return { ofWord, weights: Float64Array.from(weights), names }
}

const nameWeight = 1.25

/** Words (lower case) that are mostly written with a capital, sentence starts apart. */
function capitalised(text: string, words: readonly Span[]): Set<string> {
  const counts = new Map<string, number>()
  for (let at = 1; at < words.length; at += 1) {
    const { start, end } = words[at]!
    // Behind anything but one space a sentence may begin.
    if (words[at - 1]!.end + 1 !== start || text[start - 1] !== ' ') continue
    const surface = text.slice(start, end)
    const word = surface.toLowerCase()
    counts.set(word, (counts.get(word) ?? 0) + (surface[0] === word[0] ? -2 : 1))
  }
  const proper = new Set<string>()
  for (const [word, count] of counts) if (count > 0) proper.add(word)
  return proper
}
