import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { report } from './report.ts'
import { short } from './short.ts'

/** A line of the Chapters section whose chapter is not in the episode. */
export interface ChapterProblem {
  kind: 'chapter-not-found' | 'chapter-place-taken'
  /** The line as written, without its bullet. */
  text: string
  /** 1-based line in the seed. */
  line: number
}

/**
 * Report lines of the Chapters section that could not be given a place in the talk.
 *
 * @param hasTimes Whether it is known of any words when they are said.
 */
export function reportChapters(file: VFile, problems: readonly ChapterProblem[], hasTimes: boolean): void {
  if (problems.length === 0) return
  const lines = String(file.value ?? '').split(/\r\n|\n|\r/)
  for (const { kind, text, line } of problems) {
    const shown = short(text)
    const isTaken = kind === 'chapter-place-taken'
    const isTimeOnly = !hasTimes && /^\W{0,4}\d{1,3}:\d{2}(?!\d)/.test(text)
    report(file, kind, {
      reason: isTaken
        ? `Unexpected second chapter at one place: \`${shown}\`, expected each chapter at its own`
        : isTimeOnly
          ? `Unexpected chapter \`${shown}\`, expected the first words of a place in the transcript, which has no times`
          : `Unexpected chapter \`${shown}\`, expected the time or the first words of a place in the transcript`,
      place: placeIn(lines[line - 1] ?? '', text, line),
      note: isTaken
        ? 'Remove one of the two lines, or correct its time or first words.'
        : isTimeOnly
          ? 'Write the first words as they stand in the transcript in place of the time, then the title: - I brought questions: Title\nOr write times in the transcript, such as [12:30].'
          : 'Write the time, or the first words as they stand in the transcript, then the title: - 12:30 Title',
    })
  }
}

/** Where a chapter's text stands in its line. */
function placeIn(source: string, text: string, line: number): Point | Position {
  const at = source.indexOf(text)
  if (at === -1) return { line, column: 1 }
  return { start: { line, column: at + 1 }, end: { line, column: at + text.length + 1 } }
}
