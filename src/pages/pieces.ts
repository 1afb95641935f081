import type { Passage } from '../model/episode.ts'

/** A stretch of a passage that one speaker says in one paragraph, without another time in it. */
export interface Piece {
  /** Set where it begins with another speaker, or with a speaker at all. */
  speaker: string | undefined
  seconds: number | undefined
  /** A paragraph of the seed begins with it. */
  isParagraph: boolean
  /** A passage begins with it. */
  isPassage: boolean
  text: string
}

/** Passages cut wherever a turn, a paragraph or a time begins. */
export function piecesOf(passages: readonly Passage[]): Piece[] {
  let speaker: string | undefined
  return passages.flatMap((passage) => {
    const turns = new Map((passage.turns ?? []).map((turn) => [turn.at, turn.speaker]))
    const times = new Map((passage.times ?? []).map((time) => [time.at, time.seconds]))
    if (passage.speaker !== undefined) turns.set(0, passage.speaker)
    if (passage.start !== undefined) times.set(0, passage.start)
    const cuts = [...new Set([0, ...turns.keys(), ...times.keys(), ...(passage.paragraphs ?? [])])].sort(
      (a, b) => a - b,
    )
    return cuts.map((at, index): Piece => {
      const next = turns.get(at)
      const shown = next === undefined || (next === speaker && at === 0) ? undefined : next
      speaker = next ?? speaker
      return {
        speaker: shown,
        seconds: times.get(at),
        isParagraph: passage.paragraphs?.includes(at) === true,
        isPassage: at === 0,
        text: passage.text.slice(at, cuts[index + 1] ?? passage.text.length).trim(),
      }
    })
  })
}
