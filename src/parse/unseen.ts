/** Marks of width zero and of direction, and hyphens that are not shown, as they stand in a pattern between `[` and `]`. */
export const unseenMarks = String.raw`\u00ad\u200b-\u200f\u2060\ufeff`

/**
 * What word processors and web pages leave at the start of a line, and nobody sees: these marks, and spaces that do not break.
 */
const unseen = new RegExp(String.raw`^[\u00a0${unseenMarks}]+(?=\S)`)

/** How many such characters a line begins with; none where a space follows, for then they stand for a word. */
export function unseenLength(line: string): number {
  return unseen.exec(line)?.[0].length ?? 0
}
