// Runs in the browser.
import type { Span } from '../../model/transcript.ts'
import { tokenize } from '../../search/fold.ts'

/** Sounds of somebody who thinks, in the languages of the interface and as captions write them. */
const sounds = new Set([
  'eh',
  'ehh',
  'ehm',
  'uh',
  'uhh',
  'uhm',
  'um',
  'umm',
  'hm',
  'hmm',
  'mm',
  'mmm',
  'er',
  'erm',
])
/** `er` is a word in Dutch and German. */
const notASound: Record<string, readonly string[]> = { nl: ['er'], de: ['er', 'um'], af: ['er'] }
/** Words that are said twice on purpose, or that grammar puts side by side. */
const meantTwice = new Set(
  'ja nee heel erg zo zeer veel bla bye no yes yeah very really so much many that had dat die sie was is 1 2 3 4 5 6 7 8 9 0'.split(
    ' ',
  ),
)

/**
 * Fillers in a text: `eh`, `uhm`, and the first of a word said twice (`de de`). For showing them softer; they stay part of
 * the text.
 *
 * @example findFillers('Dat is eh de de vraag', 'nl').length // 2
 */
export function findFillers(text: string, language: string): Span[] {
  const real = notASound[language.toLowerCase().split('-')[0]!] ?? []
  const tokens = tokenize(text)
  return tokens
    .filter(({ term, end }, index) => {
      if (sounds.has(term) && !real.includes(term)) return true
      const next = tokens[index + 1]
      return (
        next?.term === term &&
        !meantTwice.has(term) &&
        /^[\s,]*$/.test(text.slice(end, next.start)) &&
        /\p{L}/u.test(term)
      )
    })
    .map(({ start, end }) => ({ start, end }))
}
