/** The shortest word after `before` and not after `first`. */
export function separator(before: string, first: string): string {
  let shared = 0
  while (before[shared] === first[shared]) shared += 1
  return first.slice(0, shared + 1)
}
