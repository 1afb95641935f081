/**
 * Text as a file can keep it: escapes of YAML and JSON can say a NUL, which no text has, and half of a character, which UTF-8 cannot
 * write. Each is U+FFFD, so that a reader sees that something is wrong there. The length stays.
 */
export function keepableText(text: string): string {
  return /[\0\p{Cs}]/u.test(text) ? text.replace(/[\0\p{Cs}]/gu, '\uFFFD') : text
}
