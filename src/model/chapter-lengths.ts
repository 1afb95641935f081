import type { Chapter, Episode } from './episode.ts'

/** What says how long the chapters of an episode are. */
export interface TimedChapters extends Pick<Episode, 'durationSeconds'> {
  chapters: readonly Pick<Chapter, 'start'>[]
}

/**
 * How long each chapter takes, where it is known when all of them begin and when the last one ends. What stands before the
 * time of the first chapter belongs to it.
 *
 * @example
 * chapterSeconds({ chapters: [{ start: 5 }, { start: 60 }], durationSeconds: 90 }) // [60, 30]
 * chapterSeconds({ chapters: [{ start: 5 }, {}], durationSeconds: 90 }) // undefined
 */
export function chapterSeconds({ chapters, durationSeconds }: TimedChapters): number[] | undefined {
  const starts = chapters.map(({ start }) => start)
  const lengths: number[] = []
  for (const [at, start] of starts.entries()) {
    const end = at + 1 < starts.length ? starts[at + 1] : durationSeconds
    if (start === undefined || end === undefined || end <= start) return undefined
    lengths.push(end - (at === 0 ? 0 : start))
  }
  return lengths
}

/**
 * How long each chapter is, as strips show it: in seconds where they are known, else in words.
 *
 * @param words Words in each chapter.
 */
export function chapterLengths(episode: TimedChapters, words: readonly number[]): readonly number[] {
  return chapterSeconds(episode) ?? words
}
