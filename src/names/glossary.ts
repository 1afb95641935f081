import type { NameEntry } from '../model/name.ts'
import { canContinueName, joint, type Word, wordsOf } from './words.ts'

/** A spelling as it is looked for. */
export interface Spelling {
  /** Index in `CompiledGlossary.names`. */
  name: number
  /** Where its words begin in the run of letters (0 not counted): `Chat GPT` has 4. */
  wordStarts: number[]
  /** An ordinary word in small letters does not count: `Apple`, but not `apple`. */
  needsCapital: boolean
  /** Numbers of the near words of which one has to stand within reach; absent: it always counts. */
  near?: number[]
}

/** One letter further in the tree of all spellings and near words. */
export interface GlossaryNode {
  next: Map<number, GlossaryNode>
  /** In order of preference: those with near words in the order of the glossary, then the one without. */
  spellings: Spelling[]
  /** Numbers of the near words that end here. */
  near: number[]
}

/** The glossary made ready to search texts with. It is only read, so one is enough for any number of texts. */
export interface CompiledGlossary {
  names: readonly NameEntry[]
  root: GlossaryNode
}

/**
 * Make a glossary ready to search with. Spellings go into one tree of letters with spaces and hyphens left out, so that
 * `AI-Deltaplan`, `AI Deltaplan` and `AI Delta Plan` are one. The known Aho–Corasick packages look for characters
 * wherever they stand and list every overlap; names begin and end with words and the longest one counts, for which a
 * plain tree is enough: its depth, and so the work for each word of a text, is bounded by the longest spelling.
 */
export function compileGlossary(names: readonly NameEntry[]): CompiledGlossary {
  const root = emptyNode()
  const nearNumbers = new Map<string, number>()
  const safeSpellings = new Map<string, string[]>()

  names.forEach((entry, name) => {
    const right = runOfLetters(entry.name)
    // Spellings that come with a condition replace the bare one: this is how an editor limits `Apple` itself.
    const limited = entry.heard.filter(
      ({ text, near }) => near && runOfLetters(text).letters === right.letters,
    )
    if (limited.length === 0) {
      const needsCapital = isOneCapitalisedWord(entry.name)
      addSpelling(nodeOf(root, right.letters), { name, wordStarts: right.wordStarts, needsCapital })
    }
    const safe = safeSpellings.get(right.letters) ?? []
    safeSpellings.set(right.letters, safe)
    for (const { text, near } of entry.heard) {
      const { letters, wordStarts } = runOfLetters(text)
      if (near === undefined) safe.push(letters)
      const numbers = near?.map((word) => numberOf(nearNumbers, runOfLetters(word).letters))
      // A short form such as `Trump` is a right spelling too, and `trump` an ordinary word.
      const needsCapital = near === undefined && isOneCapitalisedWord(text) && hasWord(entry.name, letters)
      addSpelling(nodeOf(root, letters), {
        name,
        wordStarts,
        needsCapital,
        ...(numbers && { near: numbers }),
      })
    }
  })

  // A near word that is itself a name counts in all spellings that need no near word of their own.
  for (const [letters, number] of nearNumbers) {
    for (const spelling of new Set([letters, ...(safeSpellings.get(letters) ?? [])])) {
      nodeOf(root, spelling).near.push(number)
    }
  }
  return { names, root }
}

/**
 * Shorter spellings have to be written in the words that the glossary gives: `Manus` is not `man us`. From this many
 * letters on, chance does not put a name together from other words.
 */
export const lettersToJoin = 6

/** Whether a spelling of `length` letters may be cut into words in another way than the glossary writes it. */
export function fitsWords(length: number, expected: readonly number[], found: readonly number[]): boolean {
  if (length >= lettersToJoin) return true
  return expected.length === found.length && expected.every((start, index) => start === found[index])
}

/** The letters of a spelling without what stands between its words, and where its words begin in them. */
export function runOfLetters(text: string): { letters: string; wordStarts: number[] } {
  let letters = ''
  const wordStarts: number[] = []
  let before: Word | undefined
  for (const word of wordsOf(text)) {
    if (before !== undefined) {
      letters += joint(text, before, word)
      wordStarts.push(letters.length)
    }
    letters += word.folded
    before = word
  }
  return { letters, wordStarts }
}

/** Whether the words of a spelling can be found in a text at all: `Altman (Sam)` cannot. */
export function isFindable(text: string): boolean {
  const words = wordsOf(text)
  return (
    words.length > 0 &&
    words.every((word, index) => {
      const before = words[index - 1]
      return before === undefined || canContinueName(text, before, word)
    })
  )
}

/**
 * One word with a capital at its start or in capitals altogether: its small letters may be an ordinary word (`apple`,
 * `dept`). `OpenAI` and `iPhone` are never ordinary words.
 */
function isOneCapitalisedWord(name: string): boolean {
  return wordsOf(name).length === 1 && /^\p{Lu}/u.test(name) && !/\p{Ll}\p{Lu}/u.test(name)
}

function hasWord(name: string, letters: string): boolean {
  return wordsOf(name).some(({ folded }) => folded === letters)
}

function addSpelling({ spellings }: GlossaryNode, spelling: Spelling): void {
  const firstBare = spellings.findIndex(({ near }) => near === undefined)
  const at = spelling.near === undefined || firstBare === -1 ? spellings.length : firstBare
  spellings.splice(at, 0, spelling)
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}

function nodeOf(root: GlossaryNode, letters: string): GlossaryNode {
  let node = root
  for (let index = 0; index < letters.length; index += 1) {
    const code = letters.charCodeAt(index)
    let next = node.next.get(code)
    if (next === undefined) {
      next = emptyNode()
      node.next.set(code, next)
    }
    node = next
  }
  return node
}

function emptyNode(): GlossaryNode {
  return { next: new Map(), spellings: [], near: [] }
}
