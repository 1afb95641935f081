/**
 * Markdown's backslash escapes as the marks they stand for.
 * https://spec.commonmark.org/0.31.2/#backslash-escapes
 *
 * @example unescapeMarkdown('\\[laughs\\] C\\#') // '[laughs] C#'
 */
export function unescapeMarkdown(text: string): string {
  return text.includes('\\') ? text.replace(/\\([!-/:-@[-`{-~])/g, '$1') : text
}

/**
 * Text in which every backslash that would escape something is escaped itself.
 *
 * @example unescapeMarkdown(escapeMarkdown(text)) === text
 */
export function escapeMarkdown(text: string): string {
  return text.includes('\\') ? text.replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\') : text
}
