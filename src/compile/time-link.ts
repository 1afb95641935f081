import { parseTimestamp } from './timestamp.ts'

/**
 * Whether an address leads to a time of a recording: that it is a link says no more of a word than the time does. Programs round.
 *
 * @example leadsToTime('https://youtu.be/uFiYov2U8Gc?t=83', 83) // true
 */
export function leadsToTime(address: string, seconds: number | undefined): boolean {
  const written = /[?&#](?:t|time|start)=([\d:.hms]{1,20})(?=&|#|$)/.exec(address)?.[1]
  const time = written === undefined ? undefined : secondsOf(written)
  return time !== undefined && seconds !== undefined && Math.abs(time - seconds) <= 1
}

/** `83`, `83s`, `1m23s`, `1:23`. */
function secondsOf(written: string): number | undefined {
  const parts = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s?)?$/.exec(written)
  if (parts === null) return parseTimestamp(written)
  const [, hours = '0', minutes = '0', seconds = '0'] = parts
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
}
