import { foldText } from '../model/folded-text.ts'

/** What begins with one letter, in order. */
export interface LetterGroup<Item> {
  letter: string
  items: Item[]
}

/**
 * The one order of lists by letter: by folded text, then as written, by code unit, so that it is the same on every machine.
 * What begins with no letter stands first, under `#`.
 */
export function byLetter<Item>(items: readonly Item[], textOf: (item: Item) => string): LetterGroup<Item>[] {
  const sorted = items
    .map((item) => ({ item, text: textOf(item), folded: foldText(textOf(item)) }))
    .sort((a, b) => compare(a.folded, b.folded) || compare(a.text, b.text))
  const groups = new Map<string, Item[]>()
  for (const { item, folded } of sorted) {
    const letter = letterOf(folded)
    const group = groups.get(letter)
    if (group === undefined) groups.set(letter, [item])
    else group.push(item)
  }
  return [...groups].sort(([a], [b]) => compare(a, b)).map(([letter, group]) => ({ letter, items: group }))
}

function letterOf(folded: string): string {
  const [first = '#'] = folded.slice(0, 2).toUpperCase()
  return /\p{L}/u.test(first) ? first : '#'
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
