import { append } from '../model/append.ts'
import { byCodeUnit } from '../model/by-code-unit.ts'
import { readingOrder, readingText } from '../model/reading-order.ts'

/** What begins with one letter, in order. */
export interface LetterGroup<Item> {
  letter: string
  items: Item[]
}

/** A list by letter, in the order of readers. What begins with no letter stands first, under `#`. */
export function byLetter<Item>(items: readonly Item[], textOf: (item: Item) => string): LetterGroup<Item>[] {
  const order = readingOrder()
  const groups = new Map<string, Item[]>()
  for (const item of [...items].sort((a, b) => order(textOf(a), textOf(b)))) {
    append(groups, letterOf(readingText(textOf(item))), item)
  }
  return [...groups].sort(([a], [b]) => byCodeUnit(a, b)).map(([letter, group]) => ({ letter, items: group }))
}

function letterOf(letters: string): string {
  const [first = '#'] = letters.slice(0, 2).toUpperCase()
  return /\p{L}/u.test(first) ? first : '#'
}
