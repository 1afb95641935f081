/** Items in groups of `size`; the last one may be smaller. */
export function cut<Item>(items: readonly Item[], size: number): Item[][] {
  const blocks: Item[][] = []
  for (let first = 0; first < items.length; first += size) blocks.push(items.slice(first, first + size))
  return blocks
}
