// Runs in the browser too: imports nothing from Node.
import { completions } from './complete.ts'
import { filterTerm, foldPhrase, tokenize } from './fold.ts'
import type { LoadedIndex } from './load-index.ts'
import type { QueryPart } from './query.ts'

/** The passages that filters and words not wanted leave. */
export interface ChosenPassages {
  /** By passage number, 1 where all of them let it through; undefined where there are none. */
  allowed: Uint8Array | undefined
  /** Names, folded, of those of whom alone something was asked for. */
  speakers: ReadonlySet<string>
}

/**
 * Look up what a query says of the passages besides the words that they should hold.
 *
 * @param without Numbers of episodes that are left out.
 */
export async function choosePassages(
  index: LoadedIndex,
  parts: readonly QueryPart[],
  without: readonly number[],
): Promise<ChosenPassages> {
  const { root, terms } = index
  const speakers = new Set<string>()

  /** Passages that hold all of these words. */
  const holding = async (words: readonly string[]): Promise<Uint8Array | undefined> => {
    const content = [...new Set(words)].filter((word) => !root.functions.has(word))
    if (content.length === 0) return undefined
    const counts = new Uint8Array(root.numbers)
    for (const { text } of await Promise.all(content.map((word) => terms.get(word, true)))) {
      for (const doc of text?.docs ?? []) counts[doc]! += 1
    }
    return counts.map((count) => (count === content.length ? 1 : 0))
  }

  /** Passages that a filter chooses: those with the value itself, else those whose value begins as it does. */
  const chosenBy = async ({
    field,
    value,
    not,
  }: QueryPart & { kind: 'filter' }): Promise<Uint8Array | undefined> => {
    if (value === '') return undefined
    const chosen = new Uint8Array(root.numbers)
    if (field === 'year') {
      root.head.years.forEach(([year, first], at, years) => {
        if (!String(year).startsWith(value)) return
        const end = years[at + 1]?.[1] ?? root.bases.length
        chosen.fill(1, root.bases[first], root.bases[end] ?? root.numbers)
      })
      return chosen
    }
    let values = [value]
    let found = [await terms.get(filterTerm(field, value))]
    if (found[0]!.text === undefined && found[0]!.about === undefined) {
      values = (await completions(index, field, value)).map(({ value }) => value)
      found = await Promise.all(values.map((value) => terms.get(filterTerm(field, value))))
    }
    if (field === 'speaker' && !not) for (const value of values) speakers.add(foldPhrase(value))
    for (const { text, about } of found) {
      for (const doc of text?.docs ?? []) chosen[doc] = 1
      for (const episode of about ?? []) {
        chosen.fill(1, root.bases[episode], root.bases[episode]! + root.counts[episode]!)
      }
    }
    return chosen
  }

  let allowed = without.length > 0 ? new Uint8Array(root.numbers).fill(1) : undefined
  for (const episode of without) allowed!.fill(0, root.bases[episode], root.bases[episode + 1])
  const conditions = await Promise.all(
    parts.map(async (part) => {
      if (part.kind === 'filter') return chosenBy(part)
      return part.not ? holding(tokenize(part.text).map(({ term }) => term)) : undefined
    }),
  )
  conditions.forEach((chosen, index) => {
    if (chosen === undefined) return
    allowed ??= new Uint8Array(root.numbers).fill(1)
    const { not } = parts[index]!
    for (let doc = 0; doc < allowed.length; doc += 1) if ((chosen[doc] === 1) === not) allowed[doc] = 0
  })
  return { allowed, speakers }
}
