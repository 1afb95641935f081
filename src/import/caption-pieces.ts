import type { TimedText } from '../model/transcript.ts'
import type { Piece } from '../pages/pieces.ts'

/** A line of this length ends with the sentence. In UTF-16 code units. */
const longEnough = 60
/** A line ends before it is longer than this. */
const tooLong = 120

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
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const last = pieces.at(-1)
    const speaker = speakers.get(index)
    if (last === undefined || speaker !== undefined || isFull(last.text, word)) {
      const time = hasTimes ? seconds.get(index) : undefined
      pieces.push({ speaker, seconds: time, isParagraph: false, isPassage: true, text: word })
    } else last.text += text.slice(end, index) + word
    end = index + word.length
  }
  return pieces
}

function isFull(line: string, next: string): boolean {
  if (line.length + 1 + next.length > tooLong) return true
  return line.length >= longEnough && /[.!?…。！？]["'”’»)\]]*$/.test(line)
}
