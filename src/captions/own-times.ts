import { firstIndex } from '../model/first-index.ts'
import type { TimedText, TimeMark } from '../model/transcript.ts'

/** Characters behind a time of which it tells when they are said: a passage. */
export const reach = 800
/** So much of a talk must be in reach of its own times for them to be all that it needs. */
const enough = 0.9
/** Seconds between two times of one word: people write down a time when they hear it, and some round it. */
export const leeway = 30

/** Whether the times that a transcript states itself tell when all of it is said: those of each turn do, one `[12:30]` in an hour does not. */
export function tellOfAll({ text, times }: TimedText): boolean {
  let told = 0
  for (const [at, mark] of times.entries())
    told += Math.min((times[at + 1]?.at ?? text.length) - mark.at, reach)
  return times.length > 0 && told >= enough * text.length
}

/** A time of a transcript that is not the one that captions have for the same word. */
export interface DifferingTime {
  /** Index among the transcript's own. */
  index: number
  seconds: number
  /** By the captions. */
  expected: number
}

/** The times of a transcript that are not those of its captions. Captions without times differ from none. */
export function differingTimes(own: readonly TimeMark[], captions: readonly TimeMark[]): DifferingTime[] {
  return own.flatMap(({ at, seconds }, index) => {
    const next = firstIndex(captions.length, (mark) => captions[mark]!.at > at)
    const before = captions[next - 1] ?? captions[next]
    const after = captions[next] ?? before
    if (before === undefined || after === undefined) return []
    const isNear = seconds >= before.seconds - leeway && seconds <= after.seconds + leeway
    return isNear ? [] : [{ index, seconds, expected: before.seconds }]
  })
}
