// What a character is: a comparison for ASCII, for nearly all are, and a pattern for the rest.

/** A small letter of one code unit; so are the others below. */
export function isSmallLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? code >= 0x61 && code <= 0x7a : /\p{Ll}/u.test(text[at]!)
}

/** A capital letter. */
export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? code >= 0x41 && code <= 0x5a : /\p{Lu}/u.test(text[at]!)
}

/** Whether a code unit is an ASCII digit. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

/** A letter or digit of any script. */
export function isLetterOrDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code > 127) return /[\p{L}\p{N}]/u.test(text[at]!)
  return isSmallLetter(text, at) || isCapital(text, at) || isDigit(code)
}

/** White space of any kind. */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code < 128 ? code === 0x20 || (code >= 0x09 && code <= 0x0d) : /\s/.test(text[at]!)
}
