/**
 * A count as sentences have it.
 *
 * @example countText(20000) // '20,000'
 */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/**
 * A count with what is counted, whose plural has an s.
 *
 * @example countOf(1, 'seed') // '1 seed'
 * @example countOf(20000, 'seed') // '20,000 seeds'
 */
export function countOf(count: number, noun: string): string {
  return `${countText(count)} ${noun}${count === 1 ? '' : 's'}`
}

const units = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const

/**
 * A size as sentences have it, in powers of 1,000. Sizes are rounded up and limits down, so that what is over a limit
 * never looks as if it was not.
 *
 * @example sizeText(1_234_567, Math.ceil) // '1.3 MB'
 */
export function sizeText(bytes: number, round: typeof Math.ceil): string {
  let size = bytes
  let unit = 0
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000
    unit += 1
  }
  return `${unit === 0 ? size : round(size * 10) / 10} ${units[unit]}`
}
