// What a character is: a comparison for ASCII, for nearly all are, and a pattern for the rest.

/** Whether the code unit of `text` at `at` is a small letter. A half of a character of two code units is none. */
export function isSmallLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? code >= 0x61 && code <= 0x7a : /\p{Ll}/u.test(text[at]!)
}

/** Whether the code unit of `text` at `at` is a capital letter. */
export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? code >= 0x41 && code <= 0x5a : /\p{Lu}/u.test(text[at]!)
}

/** Whether a code unit is an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** Whether the code unit of `text` at `at` is a letter or digit of any script. */
export function isLetterOrDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code > 127) return /[\p{L}\p{N}]/u.test(text[at]!)
  return isSmallLetter(text, at) || isCapital(text, at) || isDigit(code)
}

/** Whether the code unit of `text` at `at` is white space of any kind. */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : /\s/.test(text[at]!)
}
