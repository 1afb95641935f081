/**
 * The first `most` code units of a text; one less where that would cut a character in two.
 *
 * @example cutText('ab😀', 3) // 'ab'
 */
export function cutText(text: string, most: number): string {
  return text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')
}
