import { distance } from 'fastest-levenshtein'
import { append } from '../model/append.ts'
import { byCodeUnit } from '../model/by-code-unit.ts'
import type { NameEntry, RefusedSpelling } from '../model/name.ts'
import type { Span } from '../model/transcript.ts'
import { findMentions } from './find-mentions.ts'
import { type CompiledGlossary, compileGlossary, runOfLetters } from './glossary.ts'
import { phoneticKey } from './phonetic-key.ts'
import { canContinueName, joint, type Word, wordsOf } from './words.ts'

/** A text to look for names in. */
export interface NamedText {
  /** The seed it is from. */
  file: string
  text: string
}

/** Where a spelling stands. */
export interface SpellingPlace {
  file: string
  span: Span
}

/** A spelling with all its places. */
export interface FoundSpelling {
  /** As it is written most. */
  text: string
  count: number
  /** In the order of the texts; the first 20. */
  places: SpellingPlace[]
}

/** What an editor may want to add to the glossary. */
export type Suggestion =
  /** A spelling that looks like a known name. `likeness` is from 0 to 1; `isSure` where it can hardly be anything else. */
  | ({ kind: 'heard'; name: string; likeness: number; isSure: boolean } & FoundSpelling)
  /** Spellings that look like each other and like no known name: perhaps one name that is not in the glossary yet. */
  | { kind: 'alike'; spellings: FoundSpelling[] }

/** What is known beside the glossary. */
export interface SuggestOptions {
  /** Whether a word, folded, is an ordinary one of the archive's languages; such spellings come last or not at all. */
  isOrdinary?: (word: string) => boolean
  /** Spellings that are no names: they are not suggested again, and neither is what begins or ends in them. */
  refused?: readonly RefusedSpelling[]
}

/** Spellings below this likeness are noise more often than names: measured on the first seed, see the README. */
const leastLikeness = 0.6

/** So many words can one spelling have; captions cut one name into three at most. */
const mostWords = 3

/** So many letters can a spelling have: longer ones are no names, and would be compared with each of their letters left out. */
const mostLetters = 60

/** So many places of a spelling are kept. */
const mostPlaces = 20

/**
 * Spellings in `texts` that look like a name of the glossary, best first, then those that look like each other, most used
 * first. What the glossary already has is left out, spellings that count near certain words only among it. Two spellings look alike when their phonetic keys differ by an edit
 * or so and their letters by half at most; a capital speaks for a name, ordinary words speak against.
 */
export function suggestNames(
  texts: Iterable<NamedText>,
  names: readonly NameEntry[],
  options: SuggestOptions = {},
): Suggestion[] {
  const glossary = compileGlossary(names.map(withoutConditions))
  const targets = targetsOf(names, options.isOrdinary)
  const seen = new Map<string, Collected>()
  const unknown = new Map<string, Collected>()
  const refusals = refusalsOf(options.refused ?? [])

  for (const { file, text } of texts) {
    const words = judgedWords(text, glossary, options.isOrdinary)
    for (const like of bestLikes(text, words, targets, refusals)) {
      if (!like.isRefused) collect(seen, `${like.name}\n${like.spelling}`, like, file, text)
    }
    for (const word of unknownNames(words)) collect(unknown, word.spelling, word, file, text)
  }

  const heard = [...seen.values()]
    .map((found) => {
      const { name, likeness, isSure } = found.like
      return { kind: 'heard' as const, name, likeness, isSure, ...foundSpelling(found) }
    })
    .sort((one, other) => other.likeness - one.likeness || mostUsedFirst(one, other))
  const suggested = new Set(heard.map(({ text }) => runOfLetters(text).letters))
  const alike = alikeGroups(
    [...unknown.values()].filter(
      ({ like: { letters } }) => !suggested.has(letters) && !refusals.has(letters),
    ),
  )
  return [...heard, ...alike]
}

/** Of a spelling with words that have to be near it the editor knows: far from them it is meant to be an ordinary word. */
function withoutConditions({ heard, ...entry }: NameEntry): NameEntry {
  return { ...entry, heard: heard.map(({ text }) => ({ text })) }
}

/** By the letters of a spelling the names that it is not; `undefined` among them where it is none at all. */
type Refusals = ReadonlyMap<string, readonly (string | undefined)[]>

function refusalsOf(refused: readonly RefusedSpelling[]): Refusals {
  const refusals = new Map<string, (string | undefined)[]>()
  for (const { text, name } of refused) append(refusals, runOfLetters(text).letters, name)
  return refusals
}

/** A word of a text, with what speaks for or against a name. */
interface JudgedWord extends Word {
  /** It lies in a name that the glossary covers. */
  isKnown: boolean
  /** One that `isOrdinary` knows, one of up to three letters, or one that the text has three times or more in small letters only. */
  isOrdinary: boolean
  /** It begins with a capital, and not because a sentence begins. */
  hasCapital: boolean
}

function judgedWords(
  text: string,
  glossary: CompiledGlossary,
  isOrdinary: (word: string) => boolean = () => false,
): JudgedWord[] {
  const words = wordsOf(text)
  const small = new Map<string, number>()
  const capital = new Set<string>()
  const hasCapital = words.map((word, index) => {
    const isCapital = /\p{Lu}/u.test(text[word.start]!)
    if (!isCapital) small.set(word.folded, (small.get(word.folded) ?? 0) + 1)
    const isOfName = isCapital && !beginsSentence(text, words, index)
    if (isOfName) capital.add(word.folded)
    return isOfName
  })
  const isKnown = wordsInside(
    words,
    findMentions(text, glossary).map(({ span }) => span),
  )
  return words.map((word, index) => {
    const { folded } = word
    const isSmall = (small.get(folded) ?? 0) >= 3 && !capital.has(folded)
    return {
      ...word,
      isKnown: isKnown[index]!,
      isOrdinary: folded.length <= 3 || isOrdinary(folded) || isSmall,
      hasCapital: hasCapital[index]!,
    }
  })
}

/** For each word whether it lies in one of `spans` (in order, without overlap). */
function wordsInside(words: readonly Word[], spans: readonly Span[]): boolean[] {
  let next = 0
  return words.map(({ start }) => {
    while (next < spans.length && spans[next]!.end <= start) next += 1
    const span = spans[next]
    return span !== undefined && span.start <= start
  })
}

function beginsSentence(text: string, words: readonly Word[], index: number): boolean {
  const before = words[index - 1]
  return before === undefined || /[.?!:"“”\]]/.test(text.slice(before.end, words[index]!.start))
}

/** What is compared of a spelling. */
interface Sound {
  letters: string
  /** Its phonetic key. */
  key: string
}

/** A right or known spelling that others are compared with. */
interface Target extends Sound {
  name: string
  /** The name as the glossary writes it, not a part of it or another spelling. */
  isWhole: boolean
}

/** Spellings by their phonetic key, and by the key with each of its sounds left out. */
class KeyIndex<Value extends Sound> {
  readonly #byPart = new Map<string, Value[]>()

  add(value: Value): void {
    for (const part of parts(value.key)) append(this.#byPart, part, value)
  }

  /** Values whose key is an edit or so from `key`; shorter keys have to be equal. */
  near(key: string): Set<Value> {
    const found = new Set<Value>()
    for (const part of parts(key)) for (const value of this.#byPart.get(part) ?? []) found.add(value)
    return found
  }
}

/** Keys of less than this many sounds fit too many words when one may differ, unless the letters are much alike. */
const soundsToDiffer = 5

function* parts(key: string): Generator<string, undefined> {
  yield key
  if (key.length < soundsToDiffer - 1) return
  for (let index = 0; index < key.length; index += 1) yield key.slice(0, index) + key.slice(index + 1)
}

function targetsOf(
  names: readonly NameEntry[],
  isOrdinary: ((word: string) => boolean) | undefined,
): KeyIndex<Target> {
  const index = new KeyIndex<Target>()
  const known = new Set<string>()
  const add = (name: string, letters: string, isWhole = false): void => {
    const key = phoneticKey(letters)
    if (key.length < 3 || letters.length < 4 || known.has(`${name}\n${letters}`)) return
    known.add(`${name}\n${letters}`)
    index.add({ name, letters, key, isWhole })
  }
  for (const { name, kind, heard } of names) {
    add(name, runOfLetters(name).letters, true)
    for (const { text } of heard) add(name, runOfLetters(text).letters)
    // People are often called by one of their names, `Claude Sonnet` by the word that is its own. Places and names of
    // several words (`Nationaal AI Impact Instituut`) consist of words that do not stand for them.
    const parts = wordsOf(name).map(({ folded }) => folded)
    const isTelling = (word: string): boolean =>
      kind === 'person' || (kind !== 'place' && parts.length === 2 && isOrdinary?.(word) === false)
    for (const word of parts) if (word.length >= 5 && isTelling(word)) add(name, word)
  }
  return index
}

/** A piece of a text that looks like a name. */
interface Like {
  name: string
  /** Its words, folded. */
  spelling: string
  letters: string
  likeness: number
  isSure: boolean
  /** The editor said so. It keeps its place: what is less like a name, with a word more or less, is no name there either. */
  isRefused: boolean
  span: Span
}

/** The best non-overlapping pieces of a text that look like names. */
function bestLikes(
  text: string,
  words: readonly JudgedWord[],
  targets: KeyIndex<Target>,
  refusals: Refusals,
): Like[] {
  const likes: (Like & { first: number; last: number })[] = []
  for (let first = 0; first < words.length; first += 1) {
    let letters = ''
    let spelling = ''
    for (let last = first; last < Math.min(words.length, first + mostWords); last += 1) {
      const word = words[last]!
      if (word.isKnown) break
      const before = words[last - 1]
      if (last > first && before !== undefined) {
        if (!canContinueName(text, before, word)) break
        letters += joint(text, before, word)
        spelling += ' '
      }
      letters += word.folded
      spelling += word.folded
      if (letters.length < 4 || letters.length > mostLetters) continue
      const best = bestTarget(letters, targets, refusals.get(letters))
      if (best === undefined) continue
      const own = words.slice(first, last + 1)
      const likeness = best.likeness + evidence(own)
      if (likeness < leastLikeness) continue
      likes.push({
        name: best.name,
        spelling,
        letters,
        likeness: Math.min(1, Math.round(likeness * 100) / 100),
        isSure: best.isSlip && isNamed(own),
        isRefused: best.isRefused,
        span: { start: words[first]!.start, end: word.end },
        first,
        last,
      })
    }
  }
  return withoutOverlaps(likes)
}

/** The name that a spelling is most like. */
interface BestTarget {
  name: string
  likeness: number
  isSlip: boolean
  isRefused: boolean
}

/** @param refused Names that it is not. One of them is given where it is more like that than like any other. */
function bestTarget(
  letters: string,
  targets: KeyIndex<Target>,
  refused: readonly (string | undefined)[] = [],
): BestTarget | undefined {
  const key = phoneticKey(letters)
  if (key.length < 3) return undefined
  let best: BestTarget | undefined
  for (const target of targets.near(key)) {
    const likeness = likenessOf({ letters, key }, target)
    if (likeness === undefined || (best !== undefined && likeness < best.likeness)) continue
    const isRefused = refused.includes(undefined) || refused.includes(target.name)
    if (likeness === best?.likeness && isRefused && !best.isRefused) continue
    // As much like another name: nobody but the editor knows which of the two is meant.
    if (likeness === best?.likeness && isRefused === best.isRefused) best.isSlip &&= best.name === target.name
    else best = { name: target.name, likeness, isSlip: isSlipOf({ letters, key }, target), isRefused }
  }
  return best
}

/** Whether a spelling sounds as all of a name does, and is written otherwise in a letter, or two of a long name. */
function isSlipOf({ letters, key }: Sound, target: Target): boolean {
  if (!target.isWhole || key !== target.key || target.letters.length < lettersToTell) return false
  const edits = distance(letters, target.letters)
  return edits > 0 && edits <= (target.letters.length < lettersOfLong ? 1 : 2)
}

/** Of a name of fewer letters another word is easily one letter away; of a long one no word is two away. */
const lettersToTell = 5
const lettersOfLong = 9

/** Whether a capital inside a sentence says that this is a name, and no word of it is an ordinary one of more than three letters. */
function isNamed(words: readonly JudgedWord[]): boolean {
  return (
    words.some(({ hasCapital }) => hasCapital) &&
    words.every(({ isOrdinary, folded }) => !isOrdinary || folded.length <= 3)
  )
}

/** How alike two spellings are, from 0 to 1; `undefined` where they are not. */
function likenessOf(one: Sound, other: Sound): number | undefined {
  const longest = Math.max(one.letters.length, other.letters.length)
  if (Math.min(one.letters.length, other.letters.length) * 2 < longest) return undefined
  const keyEdits = distance(one.key, other.key)
  const letterLikeness = 1 - distance(one.letters, other.letters) / longest
  const isShort = Math.max(one.key.length, other.key.length) < soundsToDiffer
  if (letterLikeness < (keyEdits > 0 && isShort ? 0.8 : 0.5)) return undefined
  return 0.6 * letterLikeness + 0.4 * (1 - keyEdits / Math.max(one.key.length, other.key.length))
}

/** What the words themselves say for (above 0) or against a name. */
function evidence(words: readonly JudgedWord[]): number {
  const hasCapital = words.some((word) => word.hasCapital)
  const ordinary = words.filter(({ isOrdinary }) => isOrdinary)
  return (hasCapital ? 0.1 : 0) - 0.3 * (lettersIn(ordinary) / lettersIn(words))
}

function lettersIn(words: readonly Word[]): number {
  return words.reduce((sum, { folded }) => sum + folded.length, 0)
}

/** The best ones first; whatever overlaps with a better one goes. */
function withoutOverlaps<Piece extends Like & { first: number; last: number }>(pieces: Piece[]): Piece[] {
  const taken = new Set<number>()
  const kept: Piece[] = []
  const byLikeness = [...pieces].sort(
    (one, other) => other.likeness - one.likeness || one.first - other.first,
  )
  for (const piece of byLikeness) {
    let isFree = true
    for (let index = piece.first; index <= piece.last; index += 1) if (taken.has(index)) isFree = false
    if (!isFree) continue
    for (let index = piece.first; index <= piece.last; index += 1) taken.add(index)
    kept.push(piece)
  }
  return kept.sort((one, other) => one.first - other.first)
}

/** Words with a capital inside a sentence that are no ordinary words: names that the glossary does not have, mostly. */
function unknownNames(words: readonly JudgedWord[]): Like[] {
  return words.flatMap(({ folded, start, end, isKnown, isOrdinary, hasCapital }) => {
    if (isKnown || isOrdinary || !hasCapital || folded.length < 5 || folded.length > mostLetters) return []
    const span = { start, end }
    return [
      { name: '', spelling: folded, letters: folded, likeness: 0, isSure: false, isRefused: false, span },
    ]
  })
}

/**
 * Unknown names, each with those that look like it, most used first. The most used one is taken to be right, and each of the others
 * looks like that one: a chain of spellings in which each looks like the next ends far from where it began.
 */
function alikeGroups(unknown: readonly Collected[]): Suggestion[] {
  const index = new KeyIndex<Candidate>()
  const candidates = unknown
    .map((found) => {
      const { letters } = found.like
      return { letters, key: phoneticKey(letters), spelling: foundSpelling(found) }
    })
    .filter(({ key }) => key.length >= 3)
    .sort((one, other) => mostUsedFirst(one.spelling, other.spelling))
  for (const candidate of candidates) index.add(candidate)

  const grouped = new Set<Candidate>()
  const groups: Suggestion[] = []
  for (const first of candidates) {
    if (grouped.has(first)) continue
    const others = candidatesLike(first, index).filter((other) => !grouped.has(other))
    if (others.length === 0) continue
    const spellings = [first, ...others].map(({ spelling }) => spelling)
    for (const each of [first, ...others]) grouped.add(each)
    groups.push({ kind: 'alike', spellings })
  }
  return groups
}

/** An unknown name that is compared with others. */
interface Candidate extends Sound {
  spelling: FoundSpelling
}

/** Other names that look like `one`, most used first. */
function candidatesLike(one: Candidate, index: KeyIndex<Candidate>): Candidate[] {
  return [...index.near(one.key)]
    .filter((other) => other !== one && (likenessOf(one, other) ?? 0) >= leastLikeness)
    .sort((a, b) => mostUsedFirst(a.spelling, b.spelling))
}

function mostUsedFirst(one: FoundSpelling, other: FoundSpelling): number {
  return other.count - one.count || byCodeUnit(one.text, other.text)
}

/** One spelling while its places are gathered. */
interface Collected {
  /** The place where it looks most like a name. */
  like: Like
  count: number
  places: SpellingPlace[]
  /** How often it is written in which way. */
  written: Map<string, number>
}

function collect(into: Map<string, Collected>, key: string, like: Like, file: string, text: string): void {
  const known = into.get(key) ?? { like, count: 0, places: [], written: new Map<string, number>() }
  const written = text.slice(like.span.start, like.span.end)
  if (like.likeness > known.like.likeness) known.like = like
  known.count += 1
  known.written.set(written, (known.written.get(written) ?? 0) + 1)
  if (known.places.length < mostPlaces) known.places.push({ file, span: like.span })
  into.set(key, known)
}

function foundSpelling({ count, places, written }: Collected): FoundSpelling {
  const [most] = [...written].sort((one, other) => other[1] - one[1] || byCodeUnit(one[0], other[0]))
  return { text: most?.[0] ?? '', count, places }
}
