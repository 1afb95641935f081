import { parseDuration } from './duration.ts'

/**
 * Whether an address leads to a time of a recording: that it is a link says no more of a word than the time does. Programs round.
 *
 * @example leadsToTime('https://youtu.be/uFiYov2U8Gc?t=83', 83) // true
 */
export function leadsToTime(address: string, seconds: number | undefined): boolean {
  const written = /[?&#](?:t|time|start)=([\d:.hms]{1,20})(?=&|#|$)/.exec(address)?.[1]
  // `83`, `1:23`, `83s`, `1m23s`.
  if (written === undefined || seconds === undefined) return false
  const time = parseDuration(written) ?? parseDuration(`PT${written.toUpperCase()}`)
  return time !== undefined && Math.abs(time - seconds) <= 1
}
