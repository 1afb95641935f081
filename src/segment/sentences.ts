import type { Span } from '../model/transcript.ts'

const end = /[.!?…]+["'”’»)\]]*\s+(?=["'“‘«([¿¡]*[\p{Lu}\p{N}])/gu

/** The sentences of `text`: spans that touch no white space at either end, in order, leaving out nothing but white space. */
export function splitSentences(text: string, _language: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const match of text.matchAll(end)) {
    const stop = match.index + match[0].trimEnd().length
    spans.push({ start, end: stop })
    start = match.index + match[0].length
  }
  if (start < text.length) spans.push({ start, end: text.length })
  return spans
}
