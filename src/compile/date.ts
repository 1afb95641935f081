import { foldText } from '../model/fold-text.ts'
import { type IsoDate, parseIsoDate } from '../model/ids.ts'

/** A day as a seed has it, as `YYYY-MM-DD`, whether it exists or not; a time may stand behind it. */
export function isoText(text: string): string | undefined {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}.*)?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  return match === null ? undefined : `${match[1]}-${match[2]}-${match[3]}`
}

/** Longer texts are no dates. */
const longest = 80

/**
 * Days that a date in another form can mean, as a seed has them, a time behind them as it is. Two where day and month may be either of
 * two numbers: nobody but its writer knows which one is meant.
 *
 * @example daysMeant('Saturday, 3rd of Feb. 2024') // ['2024-02-03']
 * @example daysMeant('03/02/2024') // ['2024-02-03', '2024-03-02']
 */
export function daysMeant(text: string): string[] {
  if (text.length > longest) return []
  const { time = '' } = /(?<time>[T ]\d{2}:\d{2}.*)$/.exec(text)?.groups ?? {}
  const words = foldText(text.slice(0, text.length - time.length)).split(' ')
  const weekday = weekdays.get(words[0]!)
  const days = daysOf(words.slice(weekday === undefined ? 0 : 1).filter((word) => word !== 'of'))
  return days.filter((day) => weekday === undefined || weekday === weekdayOf(day)).map((day) => day + time)
}

function daysOf(words: readonly string[]): IsoDate[] {
  if (words.length !== 3) return []
  const isYearFirst = isYear(words[0]!)
  const [year, one, other] = (isYearFirst ? words : [words[2], words[0], words[1]]) as [
    string,
    string,
    string,
  ]
  if (!isYear(year)) return []
  const [month, day] = months.has(one) ? [months.get(one), other] : [months.get(other), one]
  if (month !== undefined) return existing(year, month, day.replace(/(?<=\d)(?:st|nd|rd|th|e|ste|de)$/, ''))
  if (isYearFirst) return existing(year, one, other)
  return [...new Set([...existing(year, other, one), ...existing(year, one, other)])]
}

function existing(year: string, month: string, day: string): IsoDate[] {
  const date = parseIsoDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
  return date === undefined ? [] : [date]
}

function isYear(word: string): boolean {
  return /^\d{4}$/.test(word)
}

function weekdayOf(day: IsoDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

/** In English and Dutch, as they are written and cut off. */
const months = numbered([
  'january jan januari',
  'february feb februari febr',
  'march mar maart mrt',
  'april apr',
  'may mei',
  'june jun juni',
  'july jul juli',
  'august aug augustus',
  'september sep sept',
  'october oct oktober okt',
  'november nov',
  'december dec',
])
const weekdays = new Map(
  Array.from(
    numbered([
      'sunday sun zondag zo',
      'monday mon maandag ma',
      'tuesday tue tues dinsdag di',
      'wednesday wed woensdag wo',
      'thursday thu thur thurs donderdag do',
      'friday fri vrijdag vr',
      'saturday sat zaterdag za',
    ]),
    ([word, number]) => [word, Number(number) - 1],
  ),
)

/** The number of each word's line, from 1. */
function numbered(lines: readonly string[]): Map<string, string> {
  return new Map(lines.flatMap((line, at) => line.split(' ').map((word) => [word, String(at + 1)] as const)))
}
