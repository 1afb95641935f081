import type { TimedText } from '../model/transcript.ts'
import type { Piece } from '../pages/pieces.ts'

/** A line of this length ends with the sentence. In UTF-16 code units. */
const longEnough = 60
/** A line ends before it is longer than this. */
const tooLong = 120

/**
 * A name before what somebody says, as captions of meetings have it, in some letters too. It begins a line: there an editor sees it, and so
 * does `check`.
 */
const name =
  /^\[?\p{Lu}[\p{L}\p{M}\p{N}_.'’-]{0,30}(?: (?:[\p{Lu}\p{N}][\p{L}\p{M}\p{N}_.'’-]{0,30}|\p{Ll}{1,3})){0,3}\]?: /u
/** In UTF-16 code units. */
const longestName = 130

/**
 * The words of captions in lines that an editor can read and correct: a sentence or some words each. A line break says nothing
 * in a seed.
 *
 * @param hasTimes Lines say when they are said.
 */
export function captionPieces({ text, turns, times }: TimedText, hasTimes: boolean): Piece[] {
  const speakers = new Map(turns.map(({ at, speaker }) => [at, speaker]))
  const seconds = new Map(times.map(({ at, seconds }) => [at, seconds]))
  const pieces: Piece[] = []
  let end = 0
  let nameEnd = 0
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const last = pieces.at(-1)
    const speaker = speakers.get(index)
    const named = index >= nameEnd && seconds.has(index) ? nameAt(text, index) : undefined
    if (named !== undefined) nameEnd = index + named.length
    if (last === undefined || speaker !== undefined || named !== undefined || isFull(last.text, word)) {
      const time = hasTimes ? seconds.get(index) : undefined
      pieces.push({ speaker, seconds: time, isParagraph: false, isPassage: true, text: word })
    } else last.text += text.slice(end, index) + word
    end = index + word.length
  }
  return pieces
}

function nameAt(text: string, index: number): string | undefined {
  return name.exec(text.slice(index, index + longestName))?.[0]
}

function isFull(line: string, next: string): boolean {
  if (line.length + 1 + next.length > tooLong) return true
  return line.length >= longEnough && /[.!?…。！？]["'”’»)\]]*$/.test(line)
}
