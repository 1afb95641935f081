import { firstIndex } from '../model/first-index.ts'

/** Two numbers that belong together, such as places in two texts. */
export type Pair = [own: number, other: number]

/** Of pairs in the order of their first numbers the longest series in which the second ones ascend too. By patience sorting. */
export function longestAscending(pairs: readonly Pair[]): Pair[] {
  const tops: number[] = []
  const before: number[] = []
  for (const [index, [, other]] of pairs.entries()) {
    const place = firstIndex(tops.length, (at) => pairs[tops[at]!]![1] >= other)
    before.push(tops[place - 1] ?? -1)
    tops[place] = index
  }
  const longest: Pair[] = []
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index]!) longest.push(pairs[index]!)
  return longest.reverse()
}
