// Runs in the browser too: imports nothing from Node.
import { append } from '../model/append.ts'
import type { Completion, Suggestions } from './answer.ts'
import { nearest } from './expand.ts'
import { type FilterLists, textOf } from './file-format.ts'
import { foldPhrase, tokenize } from './fold.ts'
import type { LoadedIndex } from './load-index.ts'
import { limits } from './options.ts'
import { type FilterField, type ParsedQuery, parseQuery, withFilter } from './query.ts'
import type { KnownWord } from './terms.ts'

function filterLists({ loader, root }: LoadedIndex): Promise<FilterLists> {
  return loader.get(root.head.lists, (content) => JSON.parse(textOf(content)) as FilterLists)
}

/** Values of a filter that hold `typed`: those that begin with it first. Throws `IndexError`. */
export async function completions(
  index: LoadedIndex,
  field: FilterField,
  typed: string,
): Promise<Completion[]> {
  if (field === 'year') {
    return index.root.head.years
      .map(([year, first], at, years) => ({
        value: String(year),
        label: String(year),
        episodes: (years[at + 1]?.[1] ?? index.root.bases.length) - first,
      }))
      .filter(({ value }) => value.startsWith(typed.trim()))
      .reverse()
      .slice(0, limits.values)
  }
  const wanted = foldPhrase(typed)
  return (await valuesOf(index, field))
    .map((value) => ({ value, at: placeOf(wanted, `${value.value} ${value.label}`) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .slice(0, limits.values)
    .map(({ value }) => value)
}

async function valuesOf(index: LoadedIndex, field: Exclude<FilterField, 'year'>): Promise<Completion[]> {
  const lists = await filterLists(index)
  return field === 'in'
    ? lists.in.map(([value, label]) => ({ value, label, episodes: 1 }))
    : lists[field].map(([value, episodes]) => ({ value, label: value, episodes }))
}

/** Values of a filter of which `typed` may be a misspelling, or of which one of the words may be; of years the newest. */
async function nearValues(index: LoadedIndex, field: FilterField, typed: string): Promise<string[]> {
  if (field === 'year') return (await completions(index, field, '')).map(({ value }) => value)
  const byWord = new Map<string, string[]>()
  for (const { value, label } of await valuesOf(index, field)) {
    const folded = foldPhrase(label)
    for (const word of new Set([folded, ...folded.split(' ')])) {
      append(byWord, word, value)
    }
  }
  const known = Array.from(byWord, ([term, values]): KnownWord => ({ term, df: values.length }))
  return [...new Set(nearest(foldPhrase(typed), 0, known).flatMap(({ term }) => byWord.get(term)!))]
}

/** 0 where `text` begins with `wanted`, 1 where one of its words does, -1 elsewhere. */
function placeOf(wanted: string, text: string): number {
  const folded = foldPhrase(text)
  if (folded.startsWith(wanted)) return 0
  return ` ${folded}`.includes(` ${wanted}`) ? 1 : -1
}

/** What to try where nothing was found. Throws `IndexError`. */
export async function suggest(index: LoadedIndex, { parts }: ParsedQuery): Promise<Suggestions> {
  const suggestions: Suggestions = { words: [], tags: [], names: [], filters: [] }
  const offered = new Set<string>()
  for (const part of parts) {
    // In its own part: the same letters may stand in another one before.
    const queryWith = (changed: string): string =>
      parts.map((other) => (other === part ? changed : other.typed)).join(' ')
    if (part.not) continue
    if (part.kind === 'filter') {
      const { field } = part
      if (part.value === '' || (await completions(index, field, part.value)).length > 0) continue
      for (const value of (await nearValues(index, field, part.value)).slice(0, 5)) {
        const query = queryWith(withFilter(parseQuery(''), field, value))
        suggestions.filters.push({ field, value, query })
      }
      continue
    }
    const tokens = tokenize(part.text)
    // What is too common to be searched is in the names of anything.
    if (tokens.every(({ term }) => index.root.functions.has(term))) continue
    for (const [field, list] of [
      ['tag', suggestions.tags],
      ['name', suggestions.names],
    ] as const) {
      for (const { value } of (await completions(index, field, part.text)).slice(0, 5)) {
        if (list.every((other) => other.value !== value))
          list.push({ value, query: withFilter(parseQuery(''), field, value) })
      }
    }
    for (const { term, start, end } of tokens) {
      // What the archive has is no slip: something else of the query was not found.
      if (offered.has(term) || index.root.functions.has(term)) continue
      offered.add(term)
      if ((await index.terms.get(term)).df > 0) continue
      const alike = nearest(term, 0, await index.terms.around(term), 3)
      const near = alike.length > 0 ? alike : await otherEnds(index, term)
      for (const { term: word } of near) {
        const changed = part.text.slice(0, start) + word + part.text.slice(end)
        suggestions.words.push({ word, query: queryWith(part.typed.replace(part.text, () => changed)) })
      }
    }
  }
  return suggestions
}

/** Words that differ from `term` in their ends alone, the most frequent first: `huis` and `huizen`, `story` and `stories`. */
async function otherEnds({ terms }: LoadedIndex, term: string): Promise<KnownWord[]> {
  const stem = Array.from(term).slice(0, -1).join('')
  if (stem.length < 3) return []
  const words = await terms.beginning(stem)
  return words.filter((word) => word.term.length <= term.length + 3).slice(0, 3)
}
