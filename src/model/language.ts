// Runs in the browser too: imports nothing from Node.

/** The first part of a language tag, lower case: `nl` for `nl-BE`. */
export function primaryLanguage(tag: string): string {
  return tag.split('-')[0]!.toLowerCase()
}

/** Languages that are written from right to left where their tag states no script. */
const rightToLeft = new Set('ar arc arz ckb dv fa he iw ks lrc mzn nqo pnb prs ps sd syr ug ur yi'.split(' '))

/** Whether what is in a language runs from right to left. */
export function isRightToLeft(tag: string): boolean {
  const script = /-([a-z]{4})(?=-|$)/i.exec(tag)
  if (script !== null) return /adlm|arab|hebr|mand|nkoo|rohg|samr|syrc|thaa/i.test(script[1]!)
  return rightToLeft.has(primaryLanguage(tag))
}

/** Attributes of an element that say a language and, where it is not that of the interface, its direction. */
export interface InLanguage {
  lang?: string | undefined
  dir?: 'ltr' | 'rtl' | undefined
}

/**
 * Attributes of what is in another language than the text around it, which runs from left to right; none where the language is
 * not stated.
 */
export function inLanguage(tag: string | undefined): InLanguage {
  return { lang: tag, dir: tag !== undefined && isRightToLeft(tag) ? 'rtl' : undefined }
}
