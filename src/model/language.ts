/** The first part of a language tag, lower case: `nl` for `nl-BE`. */
export function primaryLanguage(tag: string): string {
  return tag.split('-')[0]!.toLowerCase()
}
