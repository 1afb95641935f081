// Runs in the browser too: imports nothing from Node.

/**
 * Read a time such as `4:05`, `00:04:05` or `1:04:05.20` as seconds; `undefined` when it is none (`4:75`, `99:99:00`).
 * Minutes go beyond 59 only where no hours are written.
 */
export function parseTimestamp(text: string): number | undefined {
  const match = /^(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?$/.exec(text)
  if (match === null) return undefined
  const [, hours, minutes, seconds, fraction] = match
  if (Number(seconds) > 59 || (hours !== undefined && Number(minutes) > 59)) return undefined
  const whole = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds)
  return fraction === undefined ? whole : Number(`${whole}.${fraction}`)
}

/** Seconds as `m:ss` or `h:mm:ss`; parts of a second are left out. */
export function formatTimestamp(seconds: number): string {
  const whole = Math.floor(seconds)
  const two = (part: number) => String(part).padStart(2, '0')
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor(whole / 60) % 60
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}
