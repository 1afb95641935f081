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
    if (passage.speaker !== undefined) turns.set(0, passage.speaker)
    const times = new Map((passage.times ?? []).map((time) => [time.at, time.seconds]))
    if (passage.start !== undefined) times.set(0, passage.start)
    return cutsOf(passage).map((at, index, cuts): Piece => {
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

/** Where pieces of a passage begin. */
function cutsOf({ turns = [], times = [], paragraphs = [] }: Passage): number[] {
  // Most passages are one piece.
  if (turns.length + times.length + paragraphs.length === 0) return [0]
  const inside = [...turns, ...times].map(({ at }) => at)
  return [...new Set([0, ...inside, ...paragraphs])].sort((a, b) => a - b)
}
