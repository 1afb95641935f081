import { append } from '../model/append.ts'
import type { Mention } from '../model/archive.ts'
import { firstIndex } from '../model/first-index.ts'
import type { NameEntry } from '../model/name.ts'
import { type CompiledGlossary, fitsWords, type GlossaryNode, type Spelling } from './glossary.ts'
import { canContinueName, joint, type Word, wordsOf } from './words.ts'

/** How many words may stand between a spelling and the near word that confirms it, the near word counted. */
export const nearReach = 40

/**
 * Every place in `text` where a name of the glossary occurs, in whatever spelling, in order. From left to right the
 * longest spelling wins, and mentions do not overlap. A span covers the name without a genitive: `Anthropic's`, `Jelles`.
 * Takes time linear in the length of the text.
 *
 * @example findMentions('Zegt en trop pick', glossary) // [{ name: 'Anthropic', span: { start: 5, end: 17 } }]
 */
export function findMentions(text: string, glossary: CompiledGlossary): Mention[] {
  if (glossary.root.next.size === 0) return []
  const words = wordsOf(text)
  const { candidates, near } = scan(text, words, glossary)
  const anyCase = isWithoutCapitals(text, words)

  const mentions: Mention[] = []
  let free = 0
  for (const [first, atWord] of candidates) {
    if (first < free) continue
    const chosen = longestMeant(atWord, near, text, anyCase)
    if (chosen === undefined) continue
    mentions.push({
      name: glossary.names[chosen.spelling.name]!.name,
      span: { start: chosen.start, end: chosen.end },
    })
    free = chosen.last + 1
  }
  return mentions
}

/** A place where the letters of a spelling stand; not yet known whether it is meant. */
interface Candidate {
  spelling: Spelling
  /** Indexes of its first and last word. */
  first: number
  last: number
  start: number
  end: number
}

/** First and last word of each place of a near word, in the order of the first words. */
type NearPlaces = Map<number, { first: number; last: number }[]>

/** All candidates by their first word, and all places of near words. */
function scan(
  text: string,
  words: readonly Word[],
  glossary: CompiledGlossary,
): { candidates: Map<number, Candidate[]>; near: NearPlaces } {
  const candidates = new Map<number, Candidate[]>()
  const near: NearPlaces = new Map()
  const { names, root } = glossary

  for (let first = 0; first < words.length; first += 1) {
    walk(text, words, first, root, ({ node, last, length, wordStarts, end }) => {
      const isGenitive = end < words[last]!.end
      for (const spelling of node.spellings) {
        if (!fitsWords(length, spelling.wordStarts, wordStarts)) continue
        if (isGenitive && !takesGenitive(spelling, length, names)) continue
        append(candidates, first, { spelling, first, last, start: words[first]!.start, end })
      }
      if (!isGenitive) for (const number of node.near) append(near, number, { first, last })
    })
  }
  return { candidates, near }
}

/** The end of a walk through the tree: the letters from a word on are a spelling or a near word. */
interface WalkEnd {
  node: GlossaryNode
  /** Index of the last word. */
  last: number
  /** How many letters were walked. */
  length: number
  /** Where in them words begin (0 not counted). */
  wordStarts: readonly number[]
  /** Place in the text: the end of the last word, or before its `s`. */
  end: number
}

const noStarts: readonly number[] = []

/** Walk the tree with the words from `first` on, as far as some spelling goes, and call `arrive` at every end. */
function walk(
  text: string,
  words: readonly Word[],
  first: number,
  root: GlossaryNode,
  arrive: (end: WalkEnd) => void,
): void {
  let node: GlossaryNode | undefined = root
  let length = 0
  let wordStarts = noStarts

  for (let last = first; last < words.length; last += 1) {
    const word = words[last]!
    let added = word.folded
    if (last > first) {
      const before = words[last - 1]!
      if (!canContinueName(text, before, word)) return
      const between = joint(text, before, word)
      wordStarts = [...wordStarts, length + between.length]
      added = between + added
    }
    const lastLetter = added.length - 1
    for (let index = 0; index <= lastLetter; index += 1) {
      if (index === lastLetter && index > 0 && node.spellings.length > 0 && endsInS(text, word)) {
        arrive({ node, last, length: length + index, wordStarts, end: word.end - 1 })
      }
      node = node.next.get(added.charCodeAt(index))
      if (node === undefined) return
    }
    length += added.length
    if (node.spellings.length > 0 || node.near.length > 0) {
      arrive({ node, last, length, wordStarts, end: word.end })
    }
  }
}

function endsInS(text: string, { end }: Word): boolean {
  const letter = text[end - 1]
  return letter === 's' || letter === 'S'
}

/** The longest candidate that is meant; of those that end in one place the first. */
function longestMeant(
  candidates: readonly Candidate[],
  near: NearPlaces,
  text: string,
  anyCase: boolean,
): Candidate | undefined {
  let longest: Candidate | undefined
  for (const candidate of candidates) {
    if (longest !== undefined && candidate.end <= longest.end) continue
    if (isMeant(candidate, near, text, anyCase)) longest = candidate
  }
  return longest
}

/**
 * Whether the spelling may end in an `s` that is not its own. Not for places, because `Nederlands` is a language, nor
 * for short or ordinary words.
 */
function takesGenitive(spelling: Spelling, length: number, names: readonly NameEntry[]): boolean {
  return length >= 4 && spelling.near === undefined && names[spelling.name]!.kind !== 'place'
}

function isMeant(candidate: Candidate, near: NearPlaces, text: string, anyCase: boolean): boolean {
  const { spelling, first, last, start, end } = candidate
  // Where the text makes two words of it (`mid journey`), it is no ordinary word.
  const needsCapital = spelling.needsCapital && !anyCase && first === last
  if (needsCapital && !/\p{Lu}/u.test(text.slice(start, end))) return false
  return spelling.near?.some((number) => isWithinReach(candidate, near.get(number) ?? [])) ?? true
}

/** Whether one of `places` (in ascending order) is within reach of the candidate and does not overlap it. */
function isWithinReach(
  { first, last }: Candidate,
  places: readonly { first: number; last: number }[],
): boolean {
  const nearest = firstIndex(places.length, (at) => places[at]!.first >= first - nearReach)
  for (let index = nearest; index < places.length && places[index]!.first <= last + nearReach; index += 1) {
    const place = places[index]!
    if (place.last < first || place.first > last) return true
  }
  return false
}

/** Some captions have no capitals at all; then their absence says nothing. */
function isWithoutCapitals(text: string, words: readonly Word[]): boolean {
  const enough = Math.ceil(words.length / 50)
  let count = 0
  for (const { start } of words) {
    if (!/\p{Lu}/u.test(text[start]!)) continue
    count += 1
    if (count >= enough) return false
  }
  return true
}
