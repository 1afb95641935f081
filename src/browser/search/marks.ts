// Runs in the browser.
import type { Marks } from '../../search/answer.ts'

const prefix = 'naslag-marks:'

/**
 * Remember what a query marks, for the page that a hit opens: it also holds the corrections and right spellings that
 * the query itself does not say. Kept by the browser until the tab is closed; where it keeps nothing, pages do without.
 */
export function rememberMarks(query: string, marks: Marks): void {
  try {
    sessionStorage.setItem(prefix + query, JSON.stringify(marks))
  } catch {
    // Storage is full or forbidden: the page marks the words of the query alone.
  }
}

/** What was remembered for a query, if anything. */
export function recallMarks(query: string): Marks | undefined {
  try {
    const text = sessionStorage.getItem(prefix + query)
    const value: unknown = JSON.parse(text ?? 'null')
    return isMarks(value) ? value : undefined
  } catch {
    return undefined
  }
}

/** Another site on the same host, or another release of this one, may have kept something else there. */
function isMarks(value: unknown): value is Marks {
  if (typeof value !== 'object' || value === null) return false
  const { words, parts, phrases } = value as Partial<Record<keyof Marks, unknown>>
  return (
    isTexts(words) &&
    isTexts(parts) &&
    Array.isArray(phrases) &&
    phrases.every((phrase) => isTexts(phrase) && phrase.length > 0)
  )
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string')
}
