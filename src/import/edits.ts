import { firstIndex } from '../model/first-index.ts'

/** Text that is put in the place of another piece of a text. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** A text with all edits made; their offsets are those of the text before. None overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let made = ''
  let at = 0
  for (const edit of inOrder(edits)) {
    made += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return made + text.slice(at)
}

/** Tells of an offset of the edited text where in the text before it was; what was put in stands where it was put. */
export function offsetsBefore(edits: readonly Edit[]): (offset: number) => number {
  let shift = 0
  const made = inOrder(edits).map(({ start, end, text }) => {
    const from = start + shift
    shift += text.length - (end - start)
    return { from, to: from + text.length, start, end }
  })
  return (offset) => {
    const edit = made[firstIndex(made.length, (at) => made[at]!.from > offset) - 1]
    if (edit === undefined) return offset
    return offset < edit.to ? edit.start : edit.end + offset - edit.to
  }
}

/** Stable: of edits at one place the first comes first. */
function inOrder(edits: readonly Edit[]): Edit[] {
  return edits.toSorted((a, b) => a.start - b.start)
}
