/**
 * What word processors and web pages leave at the start of a line, and nobody sees: marks of width zero and of direction, hyphens that are not shown, and
 * spaces that do not break.
 */
const unseen = /^[\u00A0\u00AD\u200B\u200E\u200F\u2060\uFEFF]+/

/** How many such characters a line begins with. */
export function unseenLength(line: string): number {
  return unseen.exec(line)?.[0].length ?? 0
}
