import { functionWords } from './function-words.ts'

/** How often each term stands in the texts (number of passages), before anything is added. */
export interface Vocabulary {
  /** Sorted by code unit. */
  terms: readonly string[]
  /** By index in `terms`. */
  passages: ArrayLike<number>
  /** The index of each term, where that is known already. */
  numbers?: ReadonlyMap<string, number>
}

/** What the corpus itself says about its words. Numbers are indexes in `Vocabulary.terms`. */
export interface Tables {
  /** 1 for words that get no postings. */
  isFunction: Uint8Array
  joins: Joins
  /** The parts of compounds, in languages that make them: `beeldmodel` → `beeld`, `model`. */
  parts: Map<number, readonly number[]>
}

/** Pairs of words that are also written as one, such as `delta`, `plan` and `deltaplan`: column by column, which is quick to go through. */
export interface Joins {
  firsts: Uint32Array
  seconds: Uint32Array
  joined: Uint32Array
}

/** The same for looking up: first words, and after them what may follow and what both are together. */
export function followers({ firsts, seconds, joined }: Joins): Map<number, Map<number, number>> {
  const followers = new Map<number, Map<number, number>>()
  for (const [at, first] of firsts.entries()) {
    const after = followers.get(first)
    if (after === undefined) followers.set(first, new Map([[seconds[at]!, joined[at]!]]))
    else after.set(seconds[at]!, joined[at]!)
  }
  return followers
}

/** Languages that write compounds as one word. */
const compounding = new Set(['nl', 'de', 'af', 'da', 'sv', 'nb', 'nn', 'no', 'fy', 'lb'])

/** Whether a language writes compounds as one word. */
export function makesCompounds(language: string): boolean {
  return compounding.has(language.split('-')[0]!)
}

/**
 * Decide from the words of an archive which are function words, which pairs are one word, and which words are compounds.
 *
 * @param languages That of each talk.
 */
export function decideTables(
  vocabulary: Vocabulary,
  languages: readonly string[],
  allPassages: number,
): Tables {
  const { terms, passages } = vocabulary
  const isFunction = new Uint8Array(terms.length)
  const numbers = vocabulary.numbers ?? new Map(terms.map((term, number) => [term, number]))
  for (const word of functionWords(languages)) {
    const number = numbers.get(word)
    if (number !== undefined) isFunction[number] = 1
  }
  // In a large archive a word that stands once or twice may be a slip of the pen.
  const evidence = allPassages > 2000 ? 3 : 1
  const pairs: Pair[] = []
  const parts: Tables['parts'] = new Map()
  const compounds = languages.some(makesCompounds)

  terms.forEach((term, joined) => {
    if (passages[joined]! < evidence || isFunction[joined] === 1 || !/^\p{L}[\p{L}\p{N}]{3,}$/u.test(term))
      return
    for (let cut = 2; cut <= term.length - 2; cut += 1) {
      const first = numbers.get(term.slice(0, cut))
      if (first === undefined || passages[first] === 0) continue
      const second = numbers.get(term.slice(cut))
      if (second === undefined || passages[second] === 0) continue
      const functions = isFunction[first]! + isFunction[second]!
      if (functions === 2 || (functions === 1 && term.length < 7)) continue
      pairs.push([first, second, joined])
    }
    if (!compounds) return
    const found = partsOf(term, numbers, passages, isFunction, evidence)
    if (found !== undefined) parts.set(joined, found)
  })
  return { isFunction, joins: joinsOf(pairs), parts }
}

type Pair = [first: number, second: number, joined: number]

/** Pairs as columns. */
function joinsOf(pairs: readonly Pair[]): Joins {
  return {
    firsts: Uint32Array.from(pairs, ([first]) => first),
    seconds: Uint32Array.from(pairs, ([, second]) => second),
    joined: Uint32Array.from(pairs, ([, , joined]) => joined),
  }
}

/** Letters that Dutch and German put between the parts of a compound. */
const links = ['', 's', 'e', 'en', 'n', 'es', 'er']

/**
 * The parts of a compound: words of the archive, four letters or more, that make it up, with a linking letter between
 * them. Of several divisions the one whose rarer part is the most common; a part may itself be one.
 */
function partsOf(
  term: string,
  numbers: ReadonlyMap<string, number>,
  passages: ArrayLike<number>,
  isFunction: Uint8Array,
  evidence: number,
): number[] | undefined {
  if (term.length < 8) return undefined
  let best: number[] | undefined
  let bestCount = 0
  for (let start = 4; start <= term.length - 4; start += 1) {
    const second = numbers.get(term.slice(start))
    if (second === undefined || isFunction[second] === 1 || passages[second]! < evidence) continue
    for (const link of links) {
      const end = start - link.length
      if (end < 4 || term.slice(end, start) !== link) continue
      const first = numbers.get(term.slice(0, end))
      if (first === undefined || isFunction[first] === 1 || passages[first]! < evidence) continue
      const count = Math.min(passages[first]!, passages[second]!)
      if (count > bestCount) {
        best = [first, second]
        bestCount = count
      }
    }
  }
  return best
}
