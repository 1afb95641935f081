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

/** Where in the text before what stands at an offset of the edited text was; what was put in stands where it was put. */
export function offsetBefore(edits: readonly Edit[], offset: number): number {
  let shift = 0
  for (const { start, end, text } of inOrder(edits)) {
    if (offset < start + shift) break
    if (offset < start + shift + text.length) return start
    shift += text.length - (end - start)
  }
  return offset - shift
}

/** Stable: of edits at one place the first comes first. */
function inOrder(edits: readonly Edit[]): Edit[] {
  return edits.toSorted((a, b) => a.start - b.start)
}
