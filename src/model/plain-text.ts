// Runs in the browser too: nothing from Node here.

/** Marks that are written otherwise, and how. */
const marks = [
  { marks: Array.from('‘’‛ʼ′´'), any: /[‘’‛ʼ′´]/g, plain: "'" },
  { marks: Array.from('“”„‟'), any: /[“”„‟]/g, plain: '"' },
  { marks: Array.from('‐‑'), any: /[‐‑]/g, plain: '-' },
  { marks: ['`'], any: /`(?<=\p{L}`)(?=\p{L})/gu, plain: "'" },
]

/**
 * A text as a typewriter writes it: the same length, and the same for all manners of writing apostrophes, quotation marks and
 * hyphens. What is found out about a text is found out from this one, so that it does not depend on the manner; what is
 * shown is the text itself. A grave accent is an apostrophe between letters only: elsewhere it is a mark of code.
 *
 * @example plainText('“Zo’n foto‑album”') // '"Zo\'n foto-album"'
 */
export function plainText(text: string): string {
  let written = text
  for (const { marks: own, any, plain } of marks) {
    // Most texts have none, and a pattern takes longer to say so.
    if (own.some((mark) => text.includes(mark))) written = written.replace(any, plain)
  }
  return written
}

/** A word as words are compared: in small letters, as a plain text has it, its accents composed. */
export function lowerCase(word: string): string {
  return plainText(word).normalize('NFC').toLowerCase()
}
