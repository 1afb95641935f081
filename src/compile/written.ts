import { short } from '../messages/short.ts'
import type { HeaderField } from '../parse/field.ts'

/** A field as its editor would write it, with another value; in quotes where YAML may read it as something else. */
export function written(field: Pick<HeaderField, 'from' | 'name'>, value: string): string {
  if (field.from === 'header') return `**${field.name}:** ${short(value)}`
  const isSafe = /^(?:[a-z][a-z0-9-]*|\d{4}-\d{2}-\d{2})$/.test(value)
  return `${field.name}: ${isSafe ? value : JSON.stringify(short(value))}`
}
