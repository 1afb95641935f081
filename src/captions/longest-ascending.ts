/** Two numbers that belong together, such as places in two texts. */
export type Pair = [own: number, other: number]

/** Of pairs in the order of their first numbers the longest series in which the second ones ascend too. By patience sorting. */
export function longestAscending(pairs: readonly Pair[]): Pair[] {
  const tops: number[] = []
  const before: number[] = []
  for (const [index, [, other]] of pairs.entries()) {
    let [low, high] = [0, tops.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (pairs[tops[middle]!]![1] < other) low = middle + 1
      else high = middle
    }
    before.push(tops[low - 1] ?? -1)
    tops[low] = index
  }
  const longest: Pair[] = []
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index]!) longest.push(pairs[index]!)
  return longest.reverse()
}
