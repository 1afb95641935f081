// Runs in the browser.
import { fieldNamed, filterNames, parseQuery, type FilterField } from '../../search/query.ts'

/** A filter that is being typed, and the query without it. */
export interface TypedFilter {
  field: FilterField
  value: string
  not: boolean
  rest: string
}

/** A filter that has no value yet. */
const open = new RegExp(`^(-?)(${filterNames}):$`, 'i')

/**
 * The filter in which the caret stands, if its value may still be unfinished.
 *
 * @example typedFilter('zon tag:ki', 10) // { field: 'tag', value: 'ki', not: false, rest: 'zon' }
 */
export function typedFilter(text: string, caret: number): TypedFilter | undefined {
  const { parts } = parseQuery(text)
  let from = 0
  for (const part of parts) {
    const start = text.indexOf(part.typed, from)
    from = start + part.typed.length
    if (caret <= start || caret > from) continue
    const rest = parts
      .filter((other) => other !== part)
      .map((other) => other.typed)
      .join(' ')
    const bare = open.exec(part.typed)
    if (bare !== null) {
      return { field: fieldNamed(bare[2]!), value: '', not: bare[1] === '-', rest }
    }
    if (part.kind !== 'filter' || isClosed(part.typed)) return undefined
    return { field: part.field, value: part.value, not: part.not, rest }
  }
  return undefined
}

/** The query without filters that have no value yet: what can be asked while one is being chosen. */
export function withoutOpenFilters(text: string): string {
  const { parts } = parseQuery(text)
  if (!parts.some((part) => open.test(part.typed))) return text
  return parts
    .filter((part) => !open.test(part.typed))
    .map((part) => part.typed)
    .join(' ')
}

function isClosed(typed: string): boolean {
  return /:(?:".*"|[“”„«].*[“”»])$/.test(typed)
}
