// Runs in the browser.
import type { Segment } from '../../search/answer.ts'
import { beginsSentence, wordStart } from '../../search/excerpt.ts'

/** Characters that are sure to be on the first lines of an excerpt, also on a phone. */
const seen = 110
/** Characters before the first mark that show how its sentence runs. */
const lead = 45

/**
 * Cut the start of an excerpt so that its marks stand on the first lines, where they are seen: at the start of a word,
 * some words before the place with most marks. The pieces joined are the end of what was given. `speaker` says who speaks
 * where it begins, before and after.
 */
export function cutToMarks(
  excerpt: readonly Segment[],
  speaker?: string,
): { segments: Segment[]; cut: boolean; speaker: string | undefined } {
  const start = startOfMarks(excerpt)
  // Names that are said before it take room as well.
  const names = labelsBefore(excerpt, start)
  if (start === 0 || start + names <= seen - lead) return { segments: [...excerpt], cut: false, speaker }
  const text = excerpt.map((segment) => segment.text).join('')
  // At the start of a sentence if there is one near, else of a word.
  const from = Math.max(0, start - lead)
  let at = from
  while (at < start && !beginsSentence(text, at)) at += 1
  if (at === start) at = wordStart(text, from, start)
  return { ...after(excerpt, at, speaker), cut: at > 0 }
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

/** Letters of the names that are shown before a place. */
function labelsBefore(excerpt: readonly Segment[], place: number): number {
  let at = 0
  let letters = 0
  for (const { text, speaker } of excerpt) {
    if (at <= place && speaker !== undefined) letters += speaker.length + 2
    at += text.length
  }
  return letters
}

function after(
  excerpt: readonly Segment[],
  at: number,
  speaker: string | undefined,
): { segments: Segment[]; speaker: string | undefined } {
  const segments: Segment[] = []
  let from = 0
  let first = speaker
  for (const { speaker: next, ...segment } of excerpt) {
    const text = segment.text.slice(Math.max(0, at - from))
    // Whoever speaks at the new beginning is named before it.
    if (segments.length === 0) first = next ?? first
    if (text !== '')
      segments.push({
        ...segment,
        text,
        ...(segments.length === 0 || next === undefined ? {} : { speaker: next }),
      })
    from += segment.text.length
  }
  return { segments, speaker: first }
}
