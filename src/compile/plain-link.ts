/** `[[Name]]` and `[[note|Name]]` as the name that Obsidian shows. */
export function plainLink(text: string): string {
  return text.trim().replace(/^\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]$/, '$1')
}
