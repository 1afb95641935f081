import { longestAscending, type Pair } from '../captions/longest-ascending.ts'
import type { CaptionMark, Subtitle, TimedText } from '../model/transcript.ts'
import { isConnective } from './make-units.ts'

/** What subtitles are cut from. */
export interface TimedTalk {
  /** Its times ascend as those of captions do, or are what an editor wrote. */
  transcript: Pick<TimedText, 'text' | 'turns'> & { times: readonly CaptionMark[] }
  /** Where its sentences, or parts of endless ones, begin: ascending. */
  sentences: readonly { start: number }[]
  /** Primary language: `nl`. */
  language: string
  /** When the last words are no longer shown, where captions say that. */
  end: number | undefined
  durationSeconds: number | undefined
}

/** Characters in a line, and in two of them: as the Podcast namespace wants SubRip. */
const wanted = { line: 32, lines: 65 }
/** Seconds that a subtitle is shown. */
const shownFor = { least: 1, most: 7 }
/** Characters below which a subtitle is a scrap. */
const scrap = 24
/** Characters that are said in a second, by people who take their time. */
const pace = 10
/** Seconds above that which are a pause. */
const longestBreath = 1.5

/**
 * Cut a talk where players can show one piece after another. Pieces begin at times that are known, and no time is made up: where
 * times stand far apart they are as long as those are, and where most do
 * there are none, for nobody reads a page of text over a video. Where there are many, pieces of two short lines are chosen that begin with a
 * sentence or a clause. A new one begins with each turn that has a time, and behind each pause: nothing is shown long before it is said.
 *
 * What stands before the first time goes with it where that is no more than a line; else it is shown from the start of the talk.
 * The last piece is shown until the captions end, else until the talk does, else for as long as it takes to say it. Linear in the
 * length of the text.
 */
export function cutSubtitles(talk: TimedTalk): Subtitle[] {
  // Most talks have no times.
  if (talk.transcript.times.length === 0) return []
  const places = placesOf(talk)
  const starts = cheapestCuts(places, talk)
  if (!areReadable(starts, talk.transcript.text.length)) return []
  return starts.map(({ at, seconds }, index) => ({
    at,
    start: seconds,
    end: starts[index + 1]?.before ?? endOf(seconds, at, talk),
  }))
}

/** Characters that a player can show at once, about, and so much of a talk must be in pieces that have no more. */
const readable = { length: 300, share: 0.9 }

/** Whether players can show a talk in these pieces: all but a little of it stands in short ones. */
function areReadable(starts: readonly Place[], length: number): boolean {
  let short = 0
  for (const [index, { at }] of starts.entries()) {
    const own = (starts[index + 1]?.at ?? length) - at
    if (own <= readable.length) short += own
  }
  return short >= length * readable.share
}

/** Where a piece may begin. */
interface Place {
  at: number
  /** When it is shown. */
  seconds: number
  /** When the piece before it is no longer shown: then, or as a silence begins. */
  before: number
  /** One must begin here. */
  isForced: boolean
  /** What it costs to begin one here: less where people pause. */
  cost: number
  /** Where the sentence that it stands in begins. */
  sentence: number
  /** Characters of the label that stands before its text. */
  label: number
}

function placesOf({ transcript, sentences, language }: TimedTalk): Place[] {
  const { text, turns, times } = transcript
  const speakers = new Map(turns.map(({ at, speaker }) => [at, speaker]))
  let next = 0
  let last = { at: 0, seconds: 0 }
  return withFirst(ascending(times)).map(({ at, seconds, silentSince = seconds }): Place => {
    const silent = inThousandths(silentSince)
    const isSilent = silent > last.seconds && silent < seconds
    const isPause = seconds - last.seconds > longestBreath + (at - last.at) / pace
    last = { at, seconds }
    while (next < sentences.length && sentences[next]!.start <= at) next += 1
    const sentence = sentences[next - 1]?.start ?? 0
    const speaker = speakers.get(at)
    return {
      at,
      seconds,
      before: isSilent ? silent : seconds,
      isForced: speaker !== undefined || isSilent || isPause,
      cost: sentence === at ? 0 : costOf(text, at, language),
      sentence,
      label: speaker === undefined ? 0 : speaker.length + 2,
    }
  })
}

/** A time as players know it. */
function inThousandths(time: number): number {
  return Math.round(time * 1000) / 1000
}

/** The marks that ascend strictly. Of those of one time the first; of times that go back as few are left out as can be. */
function ascending(marks: readonly CaptionMark[]): CaptionMark[] {
  const distinct: CaptionMark[] = []
  let goesBack = false
  for (const mark of marks) {
    const time = inThousandths(mark.seconds)
    const before = distinct.at(-1)?.seconds ?? -1
    if (time === before) continue
    goesBack ||= time < before
    distinct.push(time === mark.seconds ? mark : { ...mark, seconds: time })
  }
  if (!goesBack) return distinct
  return longestAscending(distinct.map((mark, at): Pair => [at, mark.seconds])).map(([at]) => distinct[at]!)
}

/** With a mark for the words before the first one. */
function withFirst(marks: CaptionMark[]): CaptionMark[] {
  const [first] = marks
  const isNear = first!.at <= wanted.line || first!.seconds === 0
  return isNear ? marks.with(0, { ...first!, at: 0 }) : [{ at: 0, seconds: 0 }, ...marks]
}

/** What ends a sentence or a clause, and what may stand behind that. */
const signs = { sentence: '.?!…。！？', clause: ',;:，、；：♪–—-)]', closing: '"\'”’»)]' }

/** What it costs to begin a piece within a sentence: behind these signs, before a word with which one breathes, before any other one. */
const costs = { sentence: 0.3, clause: 0.6, connective: 1.2, word: 2.5, afterShortWord: 3 }
/** What it costs to break a sentence off that began within the piece. */
const brokenOff = 1.5

function costOf(text: string, at: number, language: string): number {
  if (at === 0) return 0
  let last = at - 2
  while (last > 0 && signs.closing.includes(text[last]!)) last -= 1
  if (signs.sentence.includes(text[last]!)) return costs.sentence
  if (last < at - 2 || signs.clause.includes(text[last]!)) return costs.clause
  const space = text.indexOf(' ', at)
  const word = text.slice(at, space === -1 ? text.length : space).toLowerCase()
  if (isConnective(word, language)) return costs.connective
  // A short word mostly belongs to what follows it.
  return at - 2 - text.lastIndexOf(' ', at - 2) <= 3 ? costs.afterShortWord : costs.word
}

/** Of all places those at which pieces begin, by dynamic programming over the pieces that are short enough. */
function cheapestCuts(places: readonly Place[], { transcript, end }: TimedTalk): Place[] {
  const { text } = transcript
  // Of the text up to each place.
  const cheapest = new Float64Array(places.length + 1)
  const previous = new Int32Array(places.length + 1)
  for (let to = 1; to <= places.length; to += 1) {
    const next = places[to]
    const textEnd = next === undefined ? text.length : next.at - 1
    const until = next === undefined ? end : next.before
    cheapest[to] = Infinity
    for (let from = to - 1; from >= 0; from -= 1) {
      const place = places[from]!
      const isOne = from === to - 1
      // What begins at one place and ends at the next cannot be shorter.
      if (!isOne && (places[from + 1]!.isForced || !fits(text, place, textEnd))) break
      const shown = until === undefined ? shownFor.least : until - place.seconds
      const cost =
        cheapest[from]! +
        place.cost +
        pieceCost(textEnd - place.at, shown) +
        (breaksOff(place, next) ? brokenOff : 0)
      if (cost < cheapest[to]!) {
        cheapest[to] = cost
        previous[to] = from
      }
    }
  }
  const chosen: Place[] = []
  for (let to = places.length; to > 0; to = previous[to]!) chosen.push(places[previous[to]!]!)
  return chosen.reverse()
}

/** Whether a piece begins with the end of a sentence and ends within another one. */
function breaksOff({ at }: Place, next: Place | undefined): boolean {
  return next !== undefined && next.sentence > at && next.sentence < next.at
}

/** Whether a text, with its label, can stand in two short lines. */
function fits(text: string, { at, label }: Place, end: number): boolean {
  const length = end - at + label
  if (length <= wanted.line || length > wanted.lines) return length <= wanted.line
  const space = text.lastIndexOf(' ', at + wanted.line - label)
  return space > at && end - space - 1 <= wanted.line
}

/** What it costs to show a piece: as few as can be, none a scrap, none for too short a time, or too long. */
function pieceCost(length: number, shown: number): number {
  return (
    1 +
    Math.max(0, scrap - length) * 0.08 +
    Math.max(0, shownFor.least - shown) * 4 +
    Math.max(0, shown - shownFor.most) * 0.5
  )
}

/** When the last piece is no longer shown. */
function endOf(start: number, at: number, { transcript, end, durationSeconds }: TimedTalk): number {
  const known = [end, durationSeconds].map((time) => inThousandths(time ?? 0)).find((time) => time > start)
  return known ?? inThousandths(start + Math.max(shownFor.least, (transcript.text.length - at) / pace))
}
