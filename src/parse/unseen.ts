/**
 * What word processors and web pages leave at the start of a line, and nobody sees: marks of width zero and of direction, hyphens that are not shown, and
 * spaces that do not break.
 */
const unseen = /^[\u00A0\u00AD\u200B\u200E\u200F\u2060\uFEFF]+(?=\S)/

/** How many such characters a line begins with; none where a space follows, for then they stand for a word. */
export function unseenLength(line: string): number {
  return unseen.exec(line)?.[0].length ?? 0
}
