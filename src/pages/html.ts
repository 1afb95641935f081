import type { Brand } from '../model/brand.ts'

/** HTML that was made by `text.ts` or `markdown.ts` from escaped or sanitised text: safe to print as it is. */
export type Html = Brand<string, 'Html'>

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it must stand in HTML, in an element or in a double-quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character]!)
}
