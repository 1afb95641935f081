// Runs in the browser too: imports nothing from Node.
import type { HitChapter } from './answer.ts'

/** A passage in a text file: id, text, and what else there is of it. */
export interface TextPassage {
  id: string
  text: string
  /** Seconds. */
  start?: number
  speaker?: string
  turns?: { at: number; speaker: string }[]
  markers?: [start: number, end: number][]
}

/** What a text file says of its episode: all that a group of hits shows. */
export interface EpisodeCard {
  slug: string
  title: string
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
