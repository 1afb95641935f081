// Runs in the browser too: imports nothing from Node.
import { tokenize } from './fold.ts'

/** The names of an archive and how they are misheard: `NameEntry[]` fits. */
export type Glossary = readonly {
  name: string
  heard: readonly { text: string; near?: readonly string[] }[]
}[]

/** What a shard says about one of its terms. */
export type Note =
  /** The term begins or belongs to a spelling that was heard for a name. */
  | { kind: 'heard'; heard: string[]; name: string; near: string[] }
  /** The term belongs to a name: these spellings mean it too. */
  | { kind: 'name'; name: string; heard: string[][] }

/**
 * The glossary as notes by term, each a line of text: a heard spelling under its first word that is no function word, a
 * name under each of its words.
 */
export function notesOf(glossary: Glossary, isFunction: (term: string) => boolean): Map<string, string[]> {
  const notes = new Map<string, string[]>()
  const add = (term: string, note: string): void => {
    const known = notes.get(term)
    if (known === undefined) notes.set(term, [note])
    else if (!known.includes(note)) known.push(note)
  }
  for (const { name, heard } of glossary) {
    const all: string[] = []
    for (const { text, near = [] } of heard) {
      const terms = termsOf(text)
      const key = terms.find((term) => !isFunction(term)) ?? terms[0]
      if (key === undefined) continue
      all.push(terms.join(' '))
      const nearTerms = near.flatMap((word) => termsOf(word).slice(0, 1))
      add(key, ['h', terms.join(' '), name, nearTerms.join(' ')].join('\n'))
    }
    for (const term of termsOf(name)) {
      if (!isFunction(term)) add(term, ['n', name, ...all].join('\n'))
    }
  }
  for (const list of notes.values()) list.sort()
  return notes
}

/** Read a note; `undefined` where it is none. */
export function readNote(note: string): Note | undefined {
  const [kind, first = '', ...rest] = note.split('\n')
  if (kind === 'n') return { kind: 'name', name: first, heard: rest.map((heard) => heard.split(' ')) }
  if (kind !== 'h') return undefined
  const [name = '', near = ''] = rest
  return { kind: 'heard', heard: first.split(' '), name, near: near === '' ? [] : near.split(' ') }
}

function termsOf(text: string): string[] {
  return tokenize(text).map(({ term }) => term)
}
