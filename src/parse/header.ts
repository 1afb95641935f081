import matter from 'gray-matter'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import {
  type Document,
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type ParsedNode,
  type YAMLError,
} from 'yaml'
import { report } from '../messages/report.ts'
import type { FieldValue, HeaderField } from './field.ts'
import type { Source, SourceSpan } from './source.ts'

/** The keys of a seed's front matter. */
export interface FrontMatter {
  fields: HeaderField[]
  /** False where it could not be read in full. */
  complete: boolean
}

/**
 * Read the front matter that `span` holds, without its fences. Values keep what was written: a number's own digits, not
 * the number. Reports front matter that is not closed, that is not YAML, that is no list of fields, and keys that stand twice.
 */
export function readFrontMatter(file: VFile, source: Source, span: SourceSpan | undefined): FrontMatter {
  if (span === undefined) return { fields: [], complete: !reportUnclosed(file, source) }
  const document = parseYaml(source.slice(span))
  if (document === undefined) return { fields: [], complete: true }
  const reader = new FrontMatterReader(source, span.start, document)
  for (const error of document.errors) reader.reportError(file, error)
  const { contents } = document
  if (isMap(contents))
    return { fields: reader.fields(contents.items), complete: document.errors.length === 0 }
  if (document.errors.length === 0 && contents !== null) reader.reportNoFields(file, contents)
  return { fields: [], complete: contents === null && document.errors.length === 0 }
}

/**
 * gray-matter gets the YAML that remark-frontmatter found, between fresh fences, and always an options object: without
 * one it answers the second read of a broken header from a cache. Its engines for code are replaced by one that refuses.
 */
function parseYaml(yaml: string): Document.Parsed | undefined {
  // gray-matter would take `---js` for a language and `---x` for the end; YAML takes both for the start of a document.
  if (/^---/m.test(yaml)) return parse(yaml)
  let document: Document.Parsed | undefined
  const refuse = () => {
    throw new Error('Front matter is YAML, not code')
  }
  matter(`---\n${yaml}\n---\n`, {
    language: 'yaml',
    engines: {
      yaml: (text) => {
        document = parse(text.replace(/^\r?\n/, ''))
        return {}
      },
      json: refuse,
      js: refuse,
      javascript: refuse,
      coffee: refuse,
      cson: refuse,
      toml: refuse,
    },
  })
  return document
}

function parse(yaml: string): Document.Parsed {
  return parseDocument(yaml, { schema: 'core', version: '1.2', prettyErrors: false, strict: true })
}

/** Reads one document; offsets in the YAML become places in the seed. */
class FrontMatterReader {
  readonly #source: Source
  readonly #offset: number
  readonly #document: Document.Parsed

  constructor(source: Source, offset: number, document: Document.Parsed) {
    this.#source = source
    this.#offset = offset
    this.#document = document
  }

  fields(pairs: Pair<ParsedNode, ParsedNode | null>[]): HeaderField[] {
    return pairs.filter(isPair).map(({ key, value }) => {
      const keyEnd = key.range[1]
      const end = value === null || isEmptyScalar(value) ? keyEnd : value.range[1]
      return {
        from: 'front matter',
        name: isScalar(key) ? String(key.source ?? key.value) : this.#slice(key),
        value: this.#value(value, 0),
        place: this.#position(key.range[0], Math.max(keyEnd, end)),
      }
    })
  }

  reportError(file: VFile, error: YAMLError): void {
    const [start, end] = error.pos
    const place = this.#position(start, Math.max(end, start + 1))
    if (error.code === 'DUPLICATE_KEY') {
      report(file, 'key-twice', {
        reason: 'Unexpected second key of the same name in the front matter, expected each key once',
        place,
        note: 'Keep one of the two.',
      })
      return
    }
    const quoted = this.#quotedLine(start)
    report(file, 'header-not-yaml', {
      reason: `Unexpected front matter, expected YAML: ${error.message.split('\n')[0]}`,
      place,
      ...(quoted === undefined ? {} : { note: `Write: ${quoted}` }),
    })
  }

  reportNoFields(file: VFile, contents: ParsedNode): void {
    report(file, 'header-not-fields', {
      reason: `Unexpected ${isSeq(contents) ? 'list' : 'text'} as front matter, expected keys with values`,
      place: this.#position(contents.range[0], contents.range[1]),
      note: 'Write: title: "The title of the episode"',
    })
  }

  #value(node: ParsedNode | null, depth: number): FieldValue {
    if (node === null || isEmptyScalar(node)) return { kind: 'empty' }
    const place = this.#position(node.range[0], node.range[1])
    if (isAlias(node)) {
      const target = node.resolve(this.#document) as ParsedNode | undefined
      // Ten: an alias of an alias is odd already, and one of itself would never end.
      return target === undefined || depth > 10
        ? { kind: 'map', text: this.#slice(node), place }
        : this.#value(target, depth + 1)
    }
    if (isScalar(node)) return scalarValue(node.value, node.source ?? '', place)
    if (isSeq(node) && depth === 0 && node.items.every((item) => !isMap(item) && !isSeq(item))) {
      const items = node.items
        .map((item) => this.#value(item, depth + 1))
        .filter(({ kind }) => kind !== 'empty')
      return items.length === 0
        ? { kind: 'empty' }
        : { kind: 'list', items, text: items.map(textOf).join(', '), place }
    }
    return { kind: 'map', text: this.#slice(node).trim(), place }
  }

  /** The line at `at` with its value in quotes: most broken YAML is a title with a colon. */
  #quotedLine(at: number): string | undefined {
    const { text } = this.#source
    const from = Math.max(text.lastIndexOf('\n', this.#offset + at - 1) + 1, this.#offset)
    const line = /^(?<key>[\w -]{1,40}):[ \t]+(?<value>[^\r\n]{1,300})/.exec(
      text.slice(from, from + 400),
    )?.groups
    return line === undefined
      ? undefined
      : `${line['key']}: ${JSON.stringify(line['value']!.trim().replace(/^"|"$/g, ''))}`
  }

  #slice(node: ParsedNode): string {
    return this.#source.slice({ start: this.#offset + node.range[0], end: this.#offset + node.range[1] })
  }

  #position(start: number, end: number): Position {
    return this.#source.position(this.#offset + start, this.#offset + end)
  }
}

function isEmptyScalar(node: ParsedNode): boolean {
  return isScalar(node) && (node.value === null || node.value === '')
}

function scalarValue(value: unknown, source: string, place: Position): FieldValue {
  if (typeof value === 'string') return { kind: 'text', text: value.trim(), place }
  if (typeof value === 'boolean') return { kind: 'typed', type: 'boolean', text: source, place }
  return { kind: 'typed', type: 'number', text: source, place }
}

/** A value as it was written. */
export function textOf(value: FieldValue): string {
  return value.kind === 'empty' ? '' : value.text
}

/** Front matter that is begun and not closed, or closed with `...`, would be read as a header without bold. */
function reportUnclosed(file: VFile, source: Source): boolean {
  if (!/^---[ \t]*\r?\n(?:[ \t]*\r?\n)?[ \t]*["']?[\w -]{1,40}["']?:(?:\s|$)/.test(source.text.slice(0, 400)))
    return false
  const dots = /^\.\.\.[ \t]*$/m.exec(source.text.slice(0, 20_000))
  report(file, 'header-unclosed', {
    reason:
      dots === null
        ? 'Unexpected end of file in the front matter, expected a line with three hyphens'
        : 'Unexpected `...` at the end of the front matter, expected three hyphens',
    place: dots === null ? source.position(0, 3) : source.position(dots.index, dots.index + 3),
    expected: ['---'],
    note: 'Write: ---',
  })
  return true
}
