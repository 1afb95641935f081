// Runs in the browser too: imports nothing from Node.
import type { HitChapter } from './answer.ts'
import { textOf } from './file-format.ts'
import { tokenize } from './fold.ts'

/** A passage in a text file: id, text, and what else there is of it. */
export interface TextPassage {
  id: string
  text: string
  /** Seconds. */
  start: number | undefined
  speaker: string | undefined
  turns: { at: number; speaker: string }[]
  markers: [start: number, end: number][]
}

/** What a text file says of its episode: all that a group of hits shows. */
export interface EpisodeCard {
  slug: string
  title: string
  /** Language of the texts. */
  language: string
  date?: string
  passages: number
  chapters: HitChapter[]
}

/** Neighbouring passages of one episode. */
export interface TextFile {
  card: EpisodeCard
  /** Index of the first passage in its episode. */
  first: number
  passages: TextPassage[]
}

/**
 * A text file is this as JSON, a line feed, and the text of each passage in a line: passages hold no line feeds. `rest` has
 * what else there is of each passage: id; speaker (index, -1 for none); places and speakers of turns, alternating; starts and
 * ends of markers, alternating; seconds. What is empty at the end is left out.
 */
export interface TextHead extends EpisodeCard {
  /** Index of the first passage. */
  from: number
  speakers: string[]
  rest: [id: string, speaker: number, turns?: number[], markers?: number[], start?: number][]
}

/** Read a text file. Throws where it is none. */
export function readTextFile(content: Uint8Array): TextFile {
  const [first, ...texts] = textOf(content).split('\n')
  const { from, speakers, rest, ...card } = JSON.parse(first!) as TextHead
  const passages = rest.map(([id, speaker, turns, markers, start], index): TextPassage => ({
    id,
    text: texts[index]!,
    speaker: speakers[speaker],
    turns: pairs(turns).map(([at, speaker]) => ({ at, speaker: speakers[speaker]! })),
    markers: pairs(markers),
    start,
  }))
  return { card, first: from, passages }
}

function pairs(numbers: readonly number[] = []): [number, number][] {
  return Array.from({ length: numbers.length / 2 }, (_, index) => [
    numbers[index * 2]!,
    numbers[index * 2 + 1]!,
  ])
}

/** The folded words of a passage, markers left out. */
export function searchedWords({ text, markers }: TextPassage): string[] {
  return tokenize(text)
    .filter(({ start, end }) => !markers.some(([from, to]) => start < to && end > from))
    .map(({ term }) => term)
}
