import { type Document, parseDocument } from 'yaml'

/**
 * YAML as the parser reads it: 1.2 with its core schema, in which `12:34:56`, `2024-01-02` and `no` are text. It has one document: that
 * another one begins is an error, but not where it has nothing but comments. Keys that stand twice are none: the parser does not say
 * where the first one is, and looks for them in time that is quadratic. Throws where brackets are nested too deeply for its stack.
 */
export function readDocument(yaml: string): Document.Parsed {
  // Silent, it would drop another document without a word.
  const options = {
    schema: 'core',
    version: '1.2',
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  } as const
  const document: Document.Parsed = parseDocument(yaml, options)
  document.errors = document.errors.filter(
    ({ code, pos: [start] }) => code !== 'MULTIPLE_DOCS' || hasContent(yaml.slice(start)),
  )
  return document
}

/** Whether a document that begins with `---` has more than comments. */
function hasContent(document: string): boolean {
  const below = document.replace(/^---/, '')
  return below.split('\n').some((line) => !/^\s*(?:#|$)/.test(line))
}
