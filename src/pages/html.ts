// Runs in the browser too: imports nothing from Node.
import type { Brand } from '../model/brand.ts'

/** HTML that was made by `text.ts` or `markdown.ts` from escaped or sanitised text, or JSON that ends no script element: safe to print as it is. */
export type Html = Brand<string, 'Html'>

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it must stand in an element of HTML: quotes are themselves there. */
export function escapeText(text: string): string {
  const shown = withoutControls(text)
  return shown.includes('&') || shown.includes('<')
    ? shown.replace(/[&<]/g, (character) => entities[character]!)
    : shown
}

/** Text as it must stand in HTML or XML, in an element or in a double-quoted attribute. */
export function escapeHtml(text: string): string {
  const shown = withoutControls(text)
  return /[&<>"]/.test(shown) ? shown.replace(/[&<>"]/g, (character) => entities[character]!) : shown
}

/**
 * Without characters that neither HTML nor XML may have, not even escaped: white space of other times is a space, all
 * others are U+FFFD, so that a reader sees that something is wrong there. The length stays.
 */
export function withoutControls(text: string): string {
  // Most text has none, and to look is cheaper than to replace.
  if (!/[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\ufffe\uffff]/.test(text)) return text
  return text.replace(/[\v\f\x85]/g, ' ').replace(/[\0-\x08\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g, '\ufffd')
}
