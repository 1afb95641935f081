// Runs in the browser too: imports nothing from Node.

/** What a filter looks at. */
export type FilterField = 'tag' | 'name' | 'speaker' | 'year' | 'in'

/** What filters are called by those who type them: in English and, as the buttons that add one say, in Dutch. */
const fieldsByName: Record<string, FilterField> = {
  tag: 'tag',
  name: 'name',
  naam: 'name',
  speaker: 'speaker',
  spreker: 'speaker',
  year: 'year',
  jaar: 'year',
  in: 'in',
  episode: 'in',
  aflevering: 'in',
}

/** The names of filters, as an alternative of a regular expression. */
export const filterNames = Object.keys(fieldsByName).join('|')

/** The filter that one of {@link filterNames} means, in capitals or not. */
export function fieldNamed(name: string): FilterField {
  return fieldsByName[name.toLowerCase()]!
}

/** Quotation marks of print begin a phrase in any of their forms: “…”, ”…”, „…”, „…“ and «…». */
const partPattern = new RegExp(
  `(-?)(?:(${filterNames}):)?(?:"([^"]*)("?)|[“”„«]([^“”»]*)([“”»]?)|([^\\s"“„«]*))`,
  'giu',
)

/** A part of a query. `typed` is its own text in the query; the parts' texts with the spaces between are the query. */
export type QueryPart =
  | { kind: 'words'; typed: string; text: string; not: boolean }
  | { kind: 'phrase'; typed: string; text: string; not: boolean; open: boolean }
  | { kind: 'filter'; typed: string; field: FilterField; value: string; not: boolean }

/** A query, taken apart so that each part can be shown, removed and put back. */
export interface ParsedQuery {
  /** As typed, to the character. */
  text: string
  parts: QueryPart[]
}

/**
 * Take a query apart: `"exact phrase"`, `-word`, `-"phrase"`, `tag:value`, `name:"two words"`, and words. A quote that is
 * not closed holds to the end. Filters have their Dutch names as well (`naam:`). A filter without a value (`tag:` while typing) is a filter with an empty one. Never fails.
 *
 * @example parseQuery('"op zee" tag:ai -wind').parts.map((part) => part.kind) // ['phrase', 'filter', 'words']
 */
export function parseQuery(text: string): ParsedQuery {
  const parts: QueryPart[] = []
  for (const match of text.matchAll(partPattern)) {
    const [typed, minus, name, straight, straightEnd, curly, curlyEnd, bare] = match
    const quoted = straight ?? curly
    const not = minus === '-' && typed !== '-'
    if (typed === '') continue
    if (name !== undefined) {
      const field = fieldNamed(name)
      parts.push({ kind: 'filter', typed, field, value: (quoted ?? bare ?? '').trim(), not })
    } else if (quoted !== undefined) {
      parts.push({ kind: 'phrase', typed, text: quoted, not, open: (straightEnd ?? curlyEnd) === '' })
    } else {
      parts.push({ kind: 'words', typed, text: not ? typed.slice(1) : typed, not })
    }
  }
  return { text, parts }
}

/** A query without one of its parts: what a chip's remove button leads to. */
export function withoutPart(query: ParsedQuery, part: QueryPart): string {
  return query.parts
    .filter((other) => other !== part)
    .map((other) => other.typed)
    .join(' ')
}

/** A query with a filter more: what choosing a value leads to. A filter of the same field without a value is replaced. */
export function withFilter(query: ParsedQuery, field: FilterField, value: string): string {
  const typed = query.parts
    .filter((part) => !(part.kind === 'filter' && part.field === field && part.value === ''))
    .map((part) => part.typed)
  return [...typed, `${field}:${/[\s"“”„«]/.test(value) ? `"${value.replaceAll('"', '')}"` : value}`].join(
    ' ',
  )
}
