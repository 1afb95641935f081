import type { Position } from 'unist'

/** What stands behind a field's name, before anybody asks what the field means. */
export type FieldValue =
  | { kind: 'empty' }
  | { kind: 'text'; text: string; place: Position }
  /** Front matter only: YAML reads this as a number or truth value unless it stands in quotes. `text` is as written. */
  | { kind: 'typed'; type: 'number' | 'boolean'; text: string; place: Position }
  | { kind: 'list'; items: FieldValue[]; text: string; place: Position }
  /** A map, or something else that no field is. `text` is its source. */
  | { kind: 'map'; text: string; place: Position }

/** One line of the header, or one key of the front matter. */
export interface HeaderField {
  from: 'header' | 'front matter'
  /** As written. */
  name: string
  value: FieldValue
  /** Of name and value together. */
  place: Position
}
