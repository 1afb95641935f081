/**
 * The fields that are not `undefined`, to spread into a record in which what is not stated is absent.
 *
 * @example defined({ date: undefined, show: 'One' }) // { show: 'One' }
 */
export function defined<Fields extends object>(
  fields: Fields,
): { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> } {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as { [Key in keyof Fields]?: Exclude<Fields[Key], undefined> }
}
