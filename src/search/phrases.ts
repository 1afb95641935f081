// Runs in the browser too: imports nothing from Node.
import type { Expanded } from './expand.ts'
import type { LoadedIndex } from './load-index.ts'
import { passageText } from './passage-text.ts'
import { episodeOf, type Root } from './root.ts'
import { searchedWords } from './text-file.ts'

/** The phrases of a query: which passages may hold them is known of the lists of their words, which do is seen in the texts. */
export interface Phrases {
  areNone: boolean
  /** By passage number, 1 where all of them may begin; undefined where there are none. */
  starts: () => Uint8Array | undefined
  /** Look for them in the texts of some passages. Throws `IndexError`, or the reason of an abort. */
  lookUp: (docs: readonly number[], signal?: AbortSignal) => Promise<void>
  /** How many passages were looked into. */
  lookedUp: () => number
  /** Whether a passage is known to hold them all. */
  areIn: (doc: number) => boolean
  /** Whether a passage is not known to lack one. */
  mayBeIn: (doc: number) => boolean
}

/** @param phrases Each as its folded words. */
export function phrasesOf(
  index: LoadedIndex,
  phrases: readonly string[][],
  { terms, left }: Expanded,
): Phrases {
  const { root } = index
  const areNone = phrases.length === 0
  /** By passage number, whether it holds them all. */
  const found = new Map<number, boolean>()

  /** Whether a word of a phrase was searched: it is no function word, and none that a long query does without. */
  const isSearched = (word: string): boolean => !root.functions.has(word) && !left.includes(word)

  /**
   * Whether a phrase whose first searched word is in this passage stands there. It may go on in the next one, and function
   * words before may stand in the one before.
   */
  const isIn = async (doc: number, phrase: readonly string[], signal?: AbortSignal): Promise<boolean> => {
    const episode = episodeOf(root, doc)
    const base = root.bases[episode]!
    const end = base + root.counts[episode]!
    const wordsOf = async (number: number): Promise<string[]> =>
      searchedWords((await passageText(index, number, signal)).passage)
    const words = await wordsOf(doc)
    let ends = words.length
    // Passages around are looked at only where the phrase is at an edge: they may be in files not loaded.
    const lead = phrase.findIndex(isSearched)
    if (lead > 0 && doc > base && words.slice(0, lead).includes(phrase[lead]!)) {
      const before = (await wordsOf(doc - 1)).slice(-lead)
      words.unshift(...before)
      ends += before.length
    }
    let next = doc + 1
    for (let start = 0; start < ends; start += 1) {
      let matched = 0
      while (matched < phrase.length && words[start + matched] === phrase[matched]) {
        matched += 1
        while (matched < phrase.length && start + matched >= words.length && next < end) {
          words.push(...(await wordsOf(next)))
          next += 1
        }
      }
      if (matched === phrase.length) return true
    }
    return false
  }

  return {
    areNone,
    starts() {
      let all: Uint8Array | undefined
      for (const phrase of phrases) {
        const lists = phrase
          .filter(isSearched)
          .map((word) => terms.find(({ term }) => term === word)?.lists.text?.docs)
        all = both(phraseStarts(lists, root), all)
      }
      return all
    },
    async lookUp(docs, signal) {
      if (areNone) return
      await Promise.all(
        docs.map(async (doc) => {
          if (found.has(doc)) return
          const results = await Promise.all(phrases.map((phrase) => isIn(doc, phrase, signal)))
          found.set(doc, results.every(Boolean))
        }),
      )
    },
    lookedUp: () => found.size,
    areIn: (doc) => areNone || found.get(doc) === true,
    mayBeIn: (doc) => found.get(doc) !== false,
  }
}

/** Keep in `chosen` only what `others` choose as well. */
export function both(chosen: Uint8Array, others: Uint8Array | undefined): Uint8Array {
  if (others !== undefined) for (let doc = 0; doc < chosen.length; doc += 1) chosen[doc]! &= others[doc]!
  return chosen
}

/** By passage number, 1 where the first of these words of a phrase may be: all in the passage, or the last of them in the next. */
export function phraseStarts(lists: readonly (Iterable<number> | undefined)[], root: Root): Uint8Array {
  const starts = new Uint8Array(root.numbers)
  if (lists.length === 0) return starts.fill(1)
  if (lists.includes(undefined)) return starts
  const holds = lists.map((list) => {
    const held = new Uint8Array(root.numbers + 1)
    for (const doc of list!) held[doc] = 1
    return held
  })
  for (const doc of lists[0]!) {
    let index = 1
    while (index < holds.length && holds[index]![doc] === 1) index += 1
    while (index < holds.length && holds[index]![doc + 1] === 1) index += 1
    if (index === holds.length) starts[doc] = 1
  }
  return starts
}
