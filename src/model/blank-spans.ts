// Runs in the browser too: imports nothing from Node.
import type { Span } from './transcript.ts'

/** `text` with a space for every code unit of `spans`, which are in order: the length stays. */
export function blankSpans(text: string, spans: readonly Span[]): string {
  let blanked = ''
  let at = 0
  for (const { start, end } of spans) {
    blanked += text.slice(at, start) + ' '.repeat(end - start)
    at = end
  }
  return blanked + text.slice(at)
}
