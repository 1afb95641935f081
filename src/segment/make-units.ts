import type { Span, Transcript } from '../model/transcript.ts'
import { isSpace } from './characters.ts'
import { cueStrength, hint, hintFact, isClearOpening, voiceMark } from './cues.ts'
import type { Unit } from './cut-passages.ts'
import { depths } from './lexical-depth.ts'
import { shortQuotations, sortedOnce, splitSentences } from './sentences.ts'
import type { Terms } from './terms.ts'
import type { Words } from './talk-words.ts'

/** What the talk's units are made from. */
export interface TalkText {
  transcript: Transcript
  markers: readonly Span[]
  /** Words outside markers. */
  words: Words
  terms: Terms
  /** Primary language: `nl`. */
  language: string
  /** Where the editor says that a chapter begins, ascending. */
  chapterStarts: readonly number[]
}

/** Words above which a sentence is no sentence but a talk without full stops; fewer where none stands at its end either. */
const endless = { withStop: 180, withoutStop: 120 }

/**
 * The units that passages are made of: sentences that do not run across turns, paragraphs and the editor's chapters, and
 * parts of endless ones. Every unit but the only one has words; what has none belongs to the unit before.
 */
export function makeUnits(talk: TalkText): Unit[] {
  const { transcript, words, language } = talk
  const { text, turns, paragraphs } = transcript
  const wordStarts = words.starts
  const voices = voiceMarks(text)
  const cuts = [...turns.map((turn) => turn.at), ...voices, ...paragraphs, ...talk.chapterStarts]
  for (const { start } of splitSentences(text, language, talk.markers, words)) cuts.push(start)
  const starts = sortedOnce(cuts.filter((at) => at < text.length))
  const firstWords: number[] = []
  let next = 0
  const units: Unit[] = []
  const add = (start: number, end: number, forced: boolean): void => {
    const first = next
    while (next < wordStarts.length && wordStarts[next]! < end) next += 1
    const last = units.at(-1)
    if (next === first && last !== undefined && !forced) {
      last.end = end
      return
    }
    units.push({ start, end, words: next - first, strength: 0, cue: 0, forced })
    firstWords.push(first)
  }
  const forced = new Set(talk.chapterStarts)
  // Looked for only where a sentence is endless.
  let quotations: Span[] | undefined
  let quotation = 0
  const hasTime = inOrder(transcript.times.map((mark) => mark.at))
  for (let at = 0; at < starts.length; at += 1) {
    const start = starts[at]!
    const end =
      start + text.slice(start, at + 1 < starts.length ? starts[at + 1] : text.length).trimEnd().length
    let word = next
    while (word < wordStarts.length && wordStarts[word]! < end) word += 1
    let from = start
    if (word - next > endless.withoutStop && (word - next > endless.withStop || !endsWithStop(text, end))) {
      quotations ??= shortQuotations(text)
      while (quotation < quotations.length && quotations[quotation]!.end <= start) quotation += 1
      for (const cut of breathingPlaces(talk, next, word, hasTime, quotations, quotation)) {
        add(from, from + text.slice(from, cut).trimEnd().length, forced.has(from))
        from = cut
      }
    }
    add(from, end, forced.has(from))
  }
  setStrengths(units, firstWords, talk, voices)
  return units
}

/** Whether a mark that ends a sentence stands at `end`, before what closes with it. */
function endsWithStop(text: string, end: number): boolean {
  return /[.!?…。！？｡।॥؟۔][^\p{L}\p{N}]{0,3}$/u.test(text.slice(Math.max(0, end - 4), end))
}

/** Marks of another voice in a talk that has such: fewer are something else, such as the signs of a programming language. */
const fewestVoices = 3

/** Where captions say that another voice begins, without a name. */
function voiceMarks(text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf('>>'); at !== -1; at = text.indexOf('>>', voiceEnd(text, at))) {
    if ((at === 0 || isSpace(text, at - 1)) && isSpace(text, voiceEnd(text, at))) places.push(at)
  }
  return places.length < fewestVoices ? [] : places
}

function voiceEnd(text: string, at: number): number {
  let end = at
  while (text[end] === '>') end += 1
  return end
}

/** Words before which one breathes, where nothing else tells. */
const connectives: Record<string, ReadonlySet<string>> = {
  nl: new Set(
    'maar dus want omdat nou kijk oké en terwijl waardoor waarom bijvoorbeeld toen dan ja nee'.split(' '),
  ),
  en: new Set('but so because and well okay now then while or yeah no when which if anyway'.split(' ')),
}

/** Whether one breathes before a word of a language, where nothing else tells. */
export function isConnective(word: string, language: string): boolean {
  return connectives[language]?.has(word) === true
}

/**
 * Where a stretch without full stops can be cut: where something new is clearly begun, at a pause (a marker, a time, a comma, a
 * connective) at least 12 words after the last, and after 40 words wherever the words themselves say so, so that a cut does not depend on what stands far away.
 *
 * @param hasTime Asked for one place after another, in order.
 */
function breathingPlaces(
  talk: TalkText,
  first: number,
  last: number,
  hasTime: (at: number) => boolean,
  quotations: readonly Span[],
  quotation: number,
): number[] {
  const { words, language } = talk
  const { text } = talk.transcript
  const places: number[] = []
  const hints = hintFact.of(words.forms.lowerEntry, words.forms.vocabulary, language)
  let since = 0
  for (let at = first + 1; at < last; at += 1) {
    since += 1
    const start = words.starts[at]!
    const previousEnd = words.ends[at - 1]!
    const before = text.slice(previousEnd, start)
    while (quotation < quotations.length && quotations[quotation]!.end <= start) quotation += 1
    const inQuotation = quotation < quotations.length && quotations[quotation]!.start < start
    // Passages part at white space; an opening mark goes with its word.
    const space = before.search(/\s\S*$/)
    if (space === -1 || inQuotation) continue
    const word = words.forms.lower[words.form[at]!]!
    const pause = /[,;:\])♪–—-]/.test(before) || hasTime(start)
    const opens = isConnective(word, language)
    const chance = noise(text.slice(words.starts[at - 1], words.ends[at]))
    if (
      (since >= 8 && isClearOpening(text, start, language, hints[words.form[at]!]!)) ||
      (since >= 12 && pause && opens) ||
      (since >= 16 && (opens || /[;\]♪]/.test(before) || hasTime(start))) ||
      (since >= 24 && pause) ||
      (since >= 40 && chance < 0.15) ||
      since >= 60
    ) {
      places.push(previousEnd + space + 1)
      since = 0
    }
  }
  return places
}

/** How much each sign weighs against the others in choosing a passage bound. */
const weigh = {
  cue: 3,
  depth: 1.5,
  chance: 1.5,
  turn: 1.5,
  longTurn: 0.5,
  insideTurn: -1,
  paragraph: 1.5,
  time: 0.4,
}

function setStrengths(
  units: Unit[],
  firstWords: readonly number[],
  talk: TalkText,
  voices: readonly number[],
): void {
  const { text, turns, times, paragraphs } = talk.transcript
  const beginsTurn = inOrder(turns.length > 0 ? turns.map((turn) => turn.at) : voices)
  const beginsParagraph = inOrder(paragraphs)
  const hasTime = inOrder(times.map((mark) => mark.at))
  const depth = depths(talk.terms, firstWords)
  const hints = new HintReader(talk)
  for (let at = 1; at < units.length; at += 1) {
    const unit = units[at]!
    const previous = units[at - 1]!
    const before = text.slice(Math.max(previous.start, unit.start - lookedBack), unit.start).trimEnd()
    const written = text.slice(unit.start, unit.end)
    const sentence = voices.length === 0 ? written : written.replace(voiceMark, '')
    unit.cue = cueStrength(sentence, before, talk.language, hints.of(unit, firstWords[at]!, previous))
    let strength =
      weigh.cue * unit.cue +
      weigh.depth * depth[at]! +
      noise(text.slice(Math.max(0, unit.start - 16), unit.start + 16)) * weigh.chance
    if (beginsTurn(unit.start)) strength += weigh.turn + (unit.words >= 25 ? weigh.longTurn : 0)
    else if (turns.length > 0 || voices.length > 0) strength += weigh.insideTurn
    if (beginsParagraph(unit.start)) strength += weigh.paragraph
    if (hasTime(unit.start)) strength += weigh.time
    unit.strength = strength
  }
}

/** Asked for one number after another, ascending: whether it is among `numbers`, which ascend too. */
function inOrder(numbers: readonly number[]): (number: number) => boolean {
  const next = nextOf(numbers)
  return (number) => next(number) === number
}

/** Code units before a sentence that `cueStrength` may look at. */
const lookedBack = 200

/** Tells of each sentence, in order, what its words and those shortly before it let it be. */
class HintReader {
  readonly #words: Words
  readonly #hints: Float64Array
  #next = 0
  /** End of the last word read that may name a place to visit. */
  #lastPlace = -Infinity
  /** Asked for one place after another, in order: where the next mark of a marker stands. */
  readonly #nextMark: (at: number) => number

  constructor({ transcript, words, language }: TalkText) {
    this.#words = words
    this.#nextMark = nextOf(markerMarks(transcript.text))
    this.#hints = hintFact.of(words.forms.lowerEntry, words.forms.vocabulary, language)
  }

  /** @param first Index of the first word of `sentence`. */
  of(sentence: Unit, first: number, previous: Unit): number {
    const from = sentence.start - lookedBack
    const visits = this.#placeBefore(first) >= from ? hint.visits : 0
    // Words in markers are not known here.
    const hasMarker = this.#nextMark(Math.max(previous.start, from)) < sentence.end
    if (sentence.words === 0 || hasMarker) return hint.all
    const ofFirst = this.#hintsOf(first) & (hint.opens | hint.continues | hint.reacts)
    let ofAny = 0
    for (let at = first; at < first + sentence.words; at += 1) ofAny |= this.#hintsOf(at)
    return ofFirst | (ofAny & (hint.announces | hint.welcomes)) | visits
  }

  #placeBefore(first: number): number {
    for (; this.#next < first; this.#next += 1) {
      if ((this.#hintsOf(this.#next) & hint.visits) !== 0) this.#lastPlace = this.#words.ends[this.#next]!
    }
    return this.#lastPlace
  }

  #hintsOf(word: number): number {
    return this.#hints[this.#words.form[word]!]!
  }
}

/** Places of the marks that every marker has one of, ascending. */
function markerMarks(text: string): number[] {
  const places: number[] = []
  for (const mark of '[［♪') {
    for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) places.push(at)
  }
  return places.sort((a, b) => a - b)
}

/** Asked for one number after another, ascending: the first of `numbers`, which ascend too, that is not below it. */
function nextOf(numbers: readonly number[]): (number: number) => number {
  let next = 0
  return (number) => {
    while (next < numbers.length && numbers[next]! < number) next += 1
    return numbers[next] ?? Infinity
  }
}

/** From 0 up to 1, the same for the same text: makes equal places unequal without looking further. */
function noise(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d)
  return ((value ^ (value >>> 12)) >>> 0) / 4294967296
}
