/** Accents as Unicode writes them behind a letter, and the hyphen that is only seen at the end of a line. */
const accents = /[\u0300-\u036f\u00ad]/g
/** What stands between words. Signs that tell things apart (`C#`, `50%`, `R&D`) are no such thing. */
const between = /(?:\s|(?![#%&@*])\p{P})+/gu

/**
 * What counts of a text that is looked up in a list: not case, accents or Unicode form, nor what stands between its words.
 *
 * @example foldText('Één AI-plan?') // 'een ai plan'
 */
export function foldText(text: string): string {
  const folded = text.normalize('NFKD').replace(accents, '').normalize('NFC').toLowerCase()
  // A text of nothing but such signs stays as it is.
  return folded.replace(between, ' ').trim() || folded
}
