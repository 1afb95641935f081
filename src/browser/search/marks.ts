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
    return text === null ? undefined : (JSON.parse(text) as Marks)
  } catch {
    return undefined
  }
}
