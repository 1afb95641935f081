import type { Span } from '../model/transcript.ts'
import { codeUnitsOf } from './code-units.ts'
import { plainText } from '../model/plain-text.ts'
import { Forms } from './vocabulary.ts'
import { isBetween, outside, plainEnd, wordAt } from './words.ts'

/**
 * The words of a text in columns: entry `n` of each is about word `n`. What is known about a word as such is worked out once
 * per form: a talk of ten thousand words has two thousand forms.
 */
export interface Words {
  starts: Int32Array
  ends: Int32Array
  /** The number of each word's form. */
  form: Int32Array
  forms: Forms
}

/** A text with its words, those in markers and addresses of links left out. */
export interface ReadText {
  text: string
  words: Words
}

/** Columns that grow, used by one text after another: growing new ones takes longer than reading the words. */
const scratch = { starts: new Int32Array(16_384), ends: new Int32Array(16_384), form: new Int32Array(16_384) }

function growScratch(): void {
  for (const name of ['starts', 'ends', 'form'] as const) {
    const larger = new Int32Array(scratch[name].length * 2)
    larger.set(scratch[name])
    scratch[name] = larger
  }
}

function fromScratch(count: number, forms: Forms): Words {
  const [starts, ends, form] = [scratch.starts, scratch.ends, scratch.form].map((all) => all.slice(0, count))
  return { starts: starts!, ends: ends!, form: form!, forms }
}

/**
 * The words of `text`, those in markers included.
 *
 * @param plain `text` as `plainText` gives it.
 */
export function readWords(text: string, plain = plainText(text)): Words {
  const forms = new Forms()
  const written = codeUnitsOf(text)
  // There is one set of code units: where both are needed, one of them is copied.
  const [own, units] =
    plain === text ? [written, written] : [written.slice(0, text.length), codeUnitsOf(plain)]
  let count = 0
  const add = (start: number, end: number): void => {
    if (count === scratch.starts.length) growScratch()
    scratch.starts[count] = start
    scratch.ends[count] = end
    scratch.form[count] = forms.numberOf(own, start, end)
    count += 1
  }
  for (let start = 0; start < text.length;) {
    if (isBetween(units[start]!)) {
      start += 1
      continue
    }
    const end = plainEnd(units, start)
    if (end === start) start = wordAt(plain, start, add)
    else {
      add(start, end)
      start = end
    }
  }
  return fromScratch(count, forms)
}

/** The words that stand in none of `markers`. */
export function withoutMarkers(words: Words, markers: readonly Span[]): Words {
  if (markers.length === 0) return words
  while (scratch.starts.length < words.starts.length) growScratch()
  return fromScratch(copyOutside(words, outside(markers)), words.forms)
}

/**
 * Copy the words that are outside to `scratch`. Gives their number. Nothing else stands here: a function that is made fast
 * while its loop runs is thrown away where it meets what was never run behind the loop, which happened for each talk.
 */
function copyOutside(
  { starts, ends, form }: Words,
  isOutside: (start: number, end: number) => boolean,
): number {
  let count = 0
  for (let at = 0; at < starts.length; at += 1) {
    if (!isOutside(starts[at]!, ends[at]!)) continue
    scratch.starts[count] = starts[at]!
    scratch.ends[count] = ends[at]!
    scratch.form[count] = form[at]!
    count += 1
  }
  return count
}

/** How often words occur in a talk, markers and addresses of links left out. */
export interface WordCounts {
  forms: Forms
  /** For each form how often. */
  ofForm: Int32Array
  /** For each passage how many words it has. */
  ofPassage: readonly number[]
}

/** How often each form stands among words. */
export function countForms({ form, forms }: Words): Int32Array {
  const counts = new Int32Array(forms.written.length)
  for (let at = 0; at < form.length; at += 1) counts[form[at]!]! += 1
  return counts
}
