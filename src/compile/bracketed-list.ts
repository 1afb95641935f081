/** A piece of a text, and where in it. */
export interface ListItem {
  text: string
  at: number
}

/**
 * The items of a list as YAML writes it, in a line that is none of YAML: without its brackets, and quotes around an item. `undefined` where
 * the text is no such list; `[[name]]` is a link to a note.
 *
 * @example bracketedList('[soil, "a, b"]') // [{ text: 'soil', at: 1 }, { text: 'a, b', at: 8 }]
 */
export function bracketedList(text: string): ListItem[] | undefined {
  const inside = /^\[((?:[^[\]]|\[\[[^[\]]*\]\])*)\]$/.exec(text)?.[1]
  if (inside === undefined) return undefined
  return Array.from(
    inside.matchAll(/[^,\s"](?:[^,]*[^,\s])?|"([^"]*)"/g),
    ({ 0: whole, 1: quoted, index }) => {
      const text = (quoted ?? whole).trim()
      return { text, at: index + 1 + whole.indexOf(text) }
    },
  ).filter((item) => item.text !== '')
}
