/** The order of what nobody reads as a list: by UTF-16 code unit, the same on every machine. A comparison to sort by. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
