import { byCodeUnit } from './by-code-unit.ts'
import { foldText } from './fold-text.ts'

/**
 * Letters that Unicode does not take apart as it does `é`, and what Dutch and English lists sort them by. Written out, since
 * transliterating a whole text is another thing: `東京` keeps its own letters.
 */
const spelledOut = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  ŧ: 't',
} as Record<string, string>

/**
 * A text by its letters as lists have them: folded, and with `ø` as `o`.
 *
 * @example readingText('Ørsted: the wind') // 'orsted the wind'
 */
export function readingText(text: string): string {
  return foldText(text).replace(/[ßæœøđðþłħıŋŧ]/g, (letter) => spelledOut[letter]!)
}

/**
 * The one order of lists that people read, as a comparison to sort by: by {@link readingText}, runs of digits as numbers, then by code unit, so
 * that no two texts that differ are equal. Make one for each list: what it compares of a text is worked out once.
 *
 * `Intl.Collator` would know more, and another thing in each version of its data: the same seeds have to give the same bytes.
 *
 * @example ['Talk 10', 'talk 2', 'élan', 'Elastic'].sort(readingOrder()) // ['élan', 'Elastic', 'talk 2', 'Talk 10']
 */
export function readingOrder(): (a: string, b: string) => number {
  const keys = new Map<string, string>()
  const keyOf = (text: string): string => {
    let key = keys.get(text)
    if (key === undefined) keys.set(text, (key = readingKey(text)))
    return key
  }
  return (a, b) => byCodeUnit(keyOf(a), keyOf(b)) || byCodeUnit(a, b)
}

/** Compared by code unit it gives the order. Numbers have the count of their digits before them: `2` is `12`, `10` is `210`. */
function readingKey(text: string): string {
  return readingText(text).replace(/\d+/g, (digits) => {
    const number = digits.replace(/^0+/, '')
    return '9'.repeat(Math.floor(number.length / 9)) + (number.length % 9) + number
  })
}
