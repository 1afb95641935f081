import {
  type Document,
  isScalar,
  isMap,
  type Node,
  type Pair,
  type ParsedNode,
  visit,
  type YAMLError,
} from 'yaml'
import { short } from '../messages/short.ts'
import { keepableText } from '../model/keepable-text.ts'
import { readDocument } from './yaml-document.ts'
import { type SyntaxProblem, withRemedies } from './yaml-remedy.ts'
import { thrownWords, yamlWords } from './yaml-words.ts'

/** One thing that is wrong with a piece of YAML. */
export interface YamlProblem extends SyntaxProblem {
  kind: 'syntax' | 'key twice'
  /** Of the first of two keys. */
  first?: number
}

/** A piece of YAML, read as far as it can be. */
export interface ParsedYaml {
  document?: Document.Parsed
  /** The pairs of its map, keys that stand twice left out. */
  pairs: Pair<ParsedNode, ParsedNode | null>[]
  problems: YamlProblem[]
  /** Places of what the parser drops: the kind of a value, as in `!kind value`, and a line that begins with `%`. */
  dropped: SyntaxProblem[]
}

/**
 * Read YAML as {@link readDocument} does. Never throws, and takes time linear in the length of the text.
 */
export function parseYaml(yaml: string): ParsedYaml {
  let document: Document.Parsed
  try {
    document = readDocument(yaml)
  } catch (error) {
    const message = thrownWords(error)
    return { pairs: [], problems: [{ kind: 'syntax', message, start: 0, end: yaml.length }], dropped: [] }
  }
  makeKeepable(document)
  const found = withRemedies(yaml, document.errors.map(problemOf))
  const problems = found.map((problem): YamlProblem => ({ kind: 'syntax', ...problem }))
  const { contents } = document
  const { pairs, doubles } = isMap(contents) ? uniquePairs(contents.items) : { pairs: [], doubles: [] }
  return {
    document,
    pairs,
    problems: [...problems, ...doubles],
    dropped: document.warnings.map(problemOf),
  }
}

/** Only double quotes have escapes. */
function makeKeepable(document: Document.Parsed): void {
  visit(document, {
    Scalar: (_, scalar) => {
      if (scalar.type !== 'QUOTE_DOUBLE' || typeof scalar.value !== 'string') return
      scalar.value = keepableText(scalar.value)
      if (scalar.source !== undefined) scalar.source = keepableText(scalar.source)
    },
  })
}

function problemOf(error: YAMLError): SyntaxProblem {
  const [start, end] = error.pos
  return { message: yamlWords(error), start, end: Math.max(end, start + 1) }
}

function uniquePairs(items: Pair<ParsedNode, ParsedNode | null>[]) {
  const first = new Map<string, number>()
  const pairs: typeof items = []
  const doubles: YamlProblem[] = []
  for (const pair of items) {
    const [start, end] = pair.key.range
    const name = keyName(pair.key)
    const before = name === undefined ? undefined : first.get(name)
    if (before !== undefined) {
      doubles.push({ kind: 'key twice', message: `the key ${name} stands twice`, start, end, first: before })
      continue
    }
    if (name !== undefined) first.set(name, start)
    pairs.push(pair)
  }
  return { pairs, doubles }
}

/** A key as written; `undefined` where it is a list or a map. */
export function keyName(key: Node): string | undefined {
  if (!isScalar(key)) return undefined
  return key.source ?? String(key.value)
}

/**
 * The text within typographic quotes around a whole value: for YAML they are a part of it, as any letter is. `undefined` where there
 * are none, or straight ones around them.
 *
 * @example inTypographicQuotes(node of “My talk”) // 'My talk'
 */
export function inTypographicQuotes(node: unknown): string | undefined {
  if (!isScalar(node) || node.type !== 'PLAIN' || typeof node.value !== 'string') return undefined
  const [, ...inside] =
    /^(?:[“„”]([^“„”]+)[“”]|[‘‚’]([^‘‚’]+)[‘’]|[«»]\s?([^«»]+)[«»])$/.exec(node.value.trim()) ?? []
  return inside.find((text) => text !== undefined)?.trim()
}

/** What is said of such a value. */
export function aboutTypographicQuotes(
  name: string,
  inside: string,
  write: (value: string) => string,
): { reason: string; note: string } {
  return {
    reason: `Unexpected typographic quotes around \`${name}\`, expected straight ones: YAML takes these for a part of it`,
    note: `Write: ${write(JSON.stringify(short(inside)))}`,
  }
}
