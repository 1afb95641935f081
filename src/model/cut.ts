/**
 * Items in groups of `size`; the last one may be smaller.
 *
 * @example cut([1, 2, 3], 2) // [[1, 2], [3]]
 */
export function cut<Item>(items: readonly Item[], size: number): Item[][] {
  const groups: Item[][] = []
  for (let first = 0; first < items.length; first += size) groups.push(items.slice(first, first + size))
  return groups
}
