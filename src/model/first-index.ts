// Runs in the browser too: no imports from Node.

/**
 * The first index below `count` for which something holds that holds for all after it too; `count` where it holds for none.
 *
 * @example firstIndex(3, (at) => [1, 4, 9][at]! >= 4) // 1
 */
export function firstIndex(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
