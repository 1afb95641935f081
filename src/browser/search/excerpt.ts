// Runs in the browser.
import type { Segment } from '../../search/answer.ts'

/** Characters that are sure to be on the first lines of an excerpt, also on a phone. */
const seen = 110
/** Characters before the first mark that show how its sentence runs. */
const lead = 45

/**
 * Cut the start of an excerpt so that its marks stand on the first lines, where they are seen: at the start of a word,
 * some words before the place with most marks. The pieces joined are the end of what was given.
 */
export function cutToMarks(excerpt: readonly Segment[]): { segments: Segment[]; cut: boolean } {
  const start = startOfMarks(excerpt)
  if (start <= seen - lead) return { segments: [...excerpt], cut: false }
  const text = excerpt.map((segment) => segment.text).join('')
  // At the start of a sentence if there is one near, else of a word.
  const from = start - lead
  const before = text.slice(from, start)
  const sentence = before.search(/(?<=[.!?…] )\S/)
  const word = before.search(/(?<=\s)\S/)
  const at = from + (sentence >= 0 ? sentence : word >= 0 ? word : 0)
  return { segments: after(excerpt, at), cut: at > 0 }
}

/** Where the stretch of about two lines begins that holds most marks; the first of them. */
function startOfMarks(excerpt: readonly Segment[]): number {
  const marks: number[] = []
  let at = 0
  for (const segment of excerpt) {
    if (segment.marked) marks.push(at)
    at += segment.text.length
  }
  let best = 0
  let most = 0
  let first = 0
  marks.forEach((mark, last) => {
    while (mark - marks[first]! > seen) first += 1
    if (last - first + 1 > most) {
      most = last - first + 1
      best = marks[first]!
    }
  })
  return best
}

function after(excerpt: readonly Segment[], at: number): Segment[] {
  const kept: Segment[] = []
  let from = 0
  for (const segment of excerpt) {
    const text = segment.text.slice(Math.max(0, at - from))
    if (text !== '') kept.push({ ...segment, text })
    from += segment.text.length
  }
  return kept
}
