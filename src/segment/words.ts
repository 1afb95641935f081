// Runs in the browser too: nothing from Node here.
import type { Span } from '../model/transcript.ts'

/**
 * A word: letters, marks and digits, held together by an apostrophe, a hyphen, or a point, comma or colon between digits.
 * Bounded, since a pattern that runs for megabytes exhausts the stack.
 */
const word =
  /[\p{L}\p{M}\p{N}]{1,500}(?:(?:['’\-‐‑]|(?<=\p{N})[.,:](?=\p{N}))[\p{L}\p{M}\p{N}]{1,500}){0,50}/uy

const apostrophe = 0x27
const hyphen = 0x2d

/** Code units of a word that needs no counting: the pattern's own bounds are far. */
const longestPlain = 100

/** Scripts that put no spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** For each ASCII character 1 where it is a letter or digit. */
const isPlain = Uint8Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0,
)

/** For each ASCII character 1 where a word that stands before it may go on behind it. */
const mayJoin = Uint8Array.from({ length: 128 }, (_, code) =>
  /['\-.,:]/.test(String.fromCharCode(code)) ? 1 : 0,
)

/**
 * Call `add` with every word of `text` that begins between `from` and `to`, in order. Where a script puts no spaces between
 * words, two characters are one: no list of words is at hand that gives the same answer on every machine.
 *
 * ASCII words are found by a loop, and only what else a word can be is left to the pattern: it takes eight times as long.
 */
function eachWord(text: string, from: number, to: number, add: (start: number, end: number) => void): void {
  for (let start = from; start < to;) {
    const first = text.charCodeAt(start)
    if (first < 128 && isPlain[first] === 0) {
      start += 1
      continue
    }
    let end = plainEnd(text, start)
    if (end > start && end - start <= longestPlain && endsAt(text, end)) {
      add(start, end)
      start = end
      continue
    }
    word.lastIndex = start
    const found = word.exec(text)?.[0]
    if (found === undefined) {
      start += first >= 0xd800 && first < 0xdc00 ? 2 : 1
      continue
    }
    end = start + found.length
    if (first >= 0x0e00 && unspaced.test(found)) addPairs(found, start, add)
    else add(start, end)
    start = end
  }
}

function plainEnd(text: string, start: number): number {
  let end = start
  // The comparisons keep the tables from being read beside their ends, which is slow.
  while (end < text.length) {
    const code = text.charCodeAt(end)
    if (code < 128 && isPlain[code] === 1) end += 1
    else if ((code === apostrophe || code === hyphen) && end > start && isPlainAt(text, end + 1)) end += 2
    else break
  }
  return end
}

function isPlainAt(text: string, at: number): boolean {
  const code = at < text.length ? text.charCodeAt(at) : 0
  return code < 128 && isPlain[code] === 1
}

/** Whether an ASCII word cannot go on at `end`. */
function endsAt(text: string, end: number): boolean {
  if (end >= text.length) return true
  const next = text.charCodeAt(end)
  if (next >= 128) return false
  if (mayJoin[next] === 0 || end + 1 === text.length) return true
  return text.charCodeAt(end + 1) < 128 && !isPlainAt(text, end + 1)
}

function addPairs(found: string, start: number, add: (start: number, end: number) => void): void {
  let at = start
  let characters = 0
  let from = start
  for (const character of found) {
    at += character.length
    characters += /\p{M}/u.test(character) ? 0 : 1
    if (characters === 2) {
      add(from, at)
      from = at
      characters = 0
    }
  }
  if (from < at) add(from, at)
}

/** The words of `text` that begin between `from` and `to`, in order. Markers are not known here: see `wordsOutside`. */
export function wordSpans(text: string, from = 0, to = text.length): Span[] {
  const spans: Span[] = []
  eachWord(text, from, to, (start, end) => spans.push({ start, end }))
  return spans
}

/** The words of `text` that stand in none of `markers` (ascending, without overlap): what is counted as the talk's words. */
export function wordsOutside(text: string, markers: readonly Span[]): Span[] {
  const spans: Span[] = []
  const isOutside = outside(markers)
  eachWord(text, 0, text.length, (start, end) => {
    if (isOutside(start, end)) spans.push({ start, end })
  })
  return spans
}

/** Asked for one span after another, in order: whether it ends before the next marker. */
function outside(markers: readonly Span[]): (start: number, end: number) => boolean {
  let next = 0
  return (start, end) => {
    while (next < markers.length && markers[next]!.end <= start) next += 1
    return next === markers.length || end <= markers[next]!.start
  }
}

/**
 * The words that texts are written with, each once, numbered in order of appearance. A table of hashes over the text's own
 * code units, since a `Map` needs a string for every word that is looked up: half of the time of reading a talk.
 */
export class Forms {
  /** As written. */
  readonly written: string[] = []
  /** In lower case. */
  readonly lower: string[] = []
  /** Numbers plus 1, where their hashes point to; 0 where free. At most half full, its size a power of two. */
  #table = new Int32Array(8192)
  readonly #hashes: number[] = []

  /** The number of the word that stands in `text` from `start` to `end`. */
  numberOf(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5
    for (let at = start; at < end; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
    hash ^= hash >>> 15
    let slot = hash & (this.#table.length - 1)
    for (let found = this.#table[slot]!; found !== 0; found = this.#table[slot]!) {
      const number = found - 1
      if (this.#hashes[number] === hash && isAt(this.written[number]!, text, start, end)) return number
      slot = (slot + 1) & (this.#table.length - 1)
    }
    return this.#add(text.slice(start, end), hash, slot)
  }

  #add(written: string, hash: number, slot: number): number {
    this.written.push(written)
    this.lower.push(written.toLowerCase())
    this.#hashes.push(hash)
    this.#table[slot] = this.written.length
    if (this.written.length * 2 > this.#table.length) this.#grow()
    return this.written.length - 1
  }

  #grow(): void {
    const table = new Int32Array(this.#table.length * 2)
    for (const [number, hash] of this.#hashes.entries()) {
      let slot = hash & (table.length - 1)
      while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1)
      table[slot] = number + 1
    }
    this.#table = table
  }
}

function isAt(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false
  for (let at = 0; at < word.length; at += 1) {
    if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  }
  return true
}

/**
 * The words of a text in columns: entry `n` of each is about word `n`. What is known about a word as such is worked out once
 * per form: a talk of ten thousand words has two thousand forms.
 */
export interface Words {
  starts: readonly number[]
  ends: readonly number[]
  /** The number of each word's form. */
  form: readonly number[]
  forms: Forms
}

/** The words of `text`, those in markers included; of forms that `forms` has already, where other texts were read before. */
export function readWords(text: string, forms = new Forms()): Words {
  const starts: number[] = []
  const ends: number[] = []
  const form: number[] = []
  eachWord(text, 0, text.length, (start, end) => {
    starts.push(start)
    ends.push(end)
    form.push(forms.numberOf(text, start, end))
  })
  return { starts, ends, form, forms }
}

/** The words that stand in none of `markers`. */
export function withoutMarkers(words: Words, markers: readonly Span[]): Words {
  if (markers.length === 0) return words
  const kept = { starts: [] as number[], ends: [] as number[], form: [] as number[], forms: words.forms }
  const isOutside = outside(markers)
  for (const [at, start] of words.starts.entries()) {
    const end = words.ends[at]!
    if (!isOutside(start, end)) continue
    kept.starts.push(start)
    kept.ends.push(end)
    kept.form.push(words.form[at]!)
  }
  return kept
}

/** How often words occur in a talk, markers left out. */
export interface WordCounts {
  forms: Forms
  /** For each form how often. */
  ofForm: Int32Array
  /** For each passage how many words it has. */
  ofPassage: readonly number[]
}

/** Count the words of a talk anew from its passages. */
export function countWords(passages: readonly { text: string; markers: readonly Span[] }[]): WordCounts {
  const forms = new Forms()
  const columns = passages.map(({ text, markers }) => withoutMarkers(readWords(text, forms), markers).form)
  return {
    forms,
    ofForm: countForms(forms, columns),
    ofPassage: columns.map((column) => column.length),
  }
}

/** For each of `forms` how often it stands in the columns. */
export function countForms(forms: Forms, columns: readonly (readonly number[])[]): Int32Array {
  const counts = new Int32Array(forms.written.length)
  for (const column of columns) for (const form of column) counts[form]! += 1
  return counts
}
