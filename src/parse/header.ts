import matter from 'gray-matter'
import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  visit,
  type YAMLSeq,
} from 'yaml'
import { report } from '../messages/report.ts'
import { short } from '../messages/short.ts'
import { fieldKind, type FieldKind } from './field-kind.ts'
import type { FieldValue, HeaderField } from './field.ts'
import { isKeyLine, longestFrontMatter } from './outline.ts'
import type { Source, SourceLine, SourceSpan } from './source.ts'
import {
  aboutTypographicQuotes,
  inTypographicQuotes,
  keyName,
  type ParsedYaml,
  parseYaml,
  type YamlProblem,
} from './yaml.ts'

/** The keys of a seed's front matter. */
export interface FrontMatter {
  fields: HeaderField[]
  /** False where it could not be read in full. */
  complete: boolean
}

/**
 * Read the front matter that `span` holds, without its fences. Values keep what was written: a number's own digits, not
 * the number. Reports front matter that is not closed, that is not YAML, that is no list of fields, keys that stand
 * twice, and values that YAML cuts off at a number sign.
 */
export function readFrontMatter(file: VFile, source: Source, span: SourceSpan | undefined): FrontMatter {
  if (span === undefined)
    return { fields: [], complete: !reportUnclosed(file, source) && !reportCode(file, source) }
  if (span.end - span.start > longestFrontMatter) {
    reportTooLong(file, source, span)
    return { fields: [], complete: false }
  }
  const { document, pairs, problems } = readYaml(source.slice(span))
  if (document === undefined && problems.length === 0) return { fields: [], complete: true }
  const reader = new FrontMatterReader(file, source, span.start, document)
  for (const problem of problems) reader.reportProblem(problem)
  const contents = document?.contents ?? null
  const complete = problems.every(({ kind }) => kind === 'key twice')
  if (contents === null || isMap(contents)) {
    const fields = reader.fields(pairs)
    // Broken YAML reads as structures that nobody wrote: one message is enough.
    return { fields: complete ? fields : fields.filter(({ value }) => value.kind !== 'map'), complete }
  }
  if (complete) reader.reportNoFields(contents)
  return { fields: [], complete: false }
}

/**
 * gray-matter gets the YAML that remark-frontmatter found, between fresh fences, and always an options object: without
 * one it answers the second read of a broken header from a cache. Its engines for code are replaced by one that refuses.
 */
function readYaml(yaml: string): ParsedYaml {
  // gray-matter would take a line that begins with `---` for the end; for YAML another document begins there.
  if (/^---/m.test(yaml)) return parseYaml(yaml)
  let parsed: ParsedYaml = { pairs: [], problems: [], dropped: [] }
  const refuse = () => {
    throw new Error('Front matter is YAML, not code')
  }
  matter(`---\n${yaml}\n---\n`, {
    language: 'yaml',
    engines: {
      yaml: (text) => {
        parsed = parseYaml(text.replace(/^\n/, ''))
        return {}
      },
      json: refuse,
      js: refuse,
      javascript: refuse,
      coffee: refuse,
      coffeescript: refuse,
      cson: refuse,
      toml: refuse,
    },
  })
  return parsed
}

/** Fields whose values can have a number sign in them. Behind a date it begins a comment, and is meant as one. */
const proseFields: readonly FieldKind[] = [
  'title',
  'source',
  'tags',
  'speakers',
  'description',
  'show',
  'episode',
  'aliases',
]

/** Reads one document; offsets in the YAML become places in the seed. */
class FrontMatterReader {
  readonly #file: VFile
  readonly #source: Source
  readonly #offset: number
  readonly #document: Document.Parsed | undefined

  constructor(file: VFile, source: Source, offset: number, document: Document.Parsed | undefined) {
    this.#file = file
    this.#source = source
    this.#offset = offset
    this.#document = document
  }

  fields(pairs: readonly Pair<ParsedNode, ParsedNode | null>[]): HeaderField[] {
    return pairs.map(({ key, value }) => {
      const name = keyName(key) ?? this.#sourceOf(key)
      const end = value === null || isEmptyScalar(value) ? key.range[1] : value.range[1]
      this.#reportComments(name, value)
      this.#reportSign(name, key, value)
      this.#reportQuotes(name, value)
      return {
        from: 'front matter',
        name,
        value: this.#value(value, 0),
        place: this.#position(key.range[0], Math.max(key.range[1], end)),
      }
    })
  }

  reportProblem({ kind, message, start, end, first, remedy }: YamlProblem): void {
    const place = this.#position(start, end)
    if (kind === 'key twice') {
      const before = this.#position(first!, first! + 1)
      report(this.#file, 'key-twice', {
        reason: `Unexpected second key \`${short(this.#slice(start, end))}\`, expected one: the first is on line ${before.start.line}`,
        place,
        note: 'Keep one of the two.',
        cause: new VFileMessage('The first one', { place: before }),
      })
      return
    }
    report(this.#file, 'header-not-yaml', {
      reason: `Unexpected front matter, expected YAML: ${message}`,
      place,
      note: remedy ?? 'Write each field on its own line: title: "…"',
    })
  }

  reportNoFields(contents: ParsedNode): void {
    report(this.#file, 'header-not-fields', {
      reason: `Unexpected ${isSeq(contents) ? 'list' : 'text'} as front matter, expected keys with values`,
      place: this.#position(contents.range[0], contents.range[1]),
      note: 'Write: title: "The title of the episode"',
    })
  }

  /**
   * `tags: #a #b` has no value for YAML, `title: C # 1` ends at C, and of a list an item `- #a` is empty. Whole lines of comment are the
   * editor's own.
   */
  #reportComments(name: string, value: ParsedNode | null): void {
    if (isSeq(value)) for (const item of value.items) this.#reportComment(name, item, '- ')
    else this.#reportComment(name, value, `${name}: `)
  }

  /** @param before What the value stands behind. */
  #reportComment(name: string, value: ParsedNode | null, before: string): void {
    if (!isScalar(value) || typeof value.comment !== 'string') return
    if (value.type !== 'PLAIN' && !isEmptyScalar(value)) return
    const kind = fieldKind(name)
    if (!isEmptyScalar(value) && kind !== undefined && !proseFields.includes(kind)) return
    const start = value.range[0]
    const text = this.#slice(start, value.range[2]).split(/[\r\n]/)[0]!
    if (!text.includes('#')) return
    report(this.#file, 'comment-after-value', {
      reason: `Unexpected \`#\` in the value of \`${short(name)}\`, expected quotes around it: YAML drops what follows`,
      place: this.#position(start + text.indexOf('#'), start + text.trimEnd().length),
      note: `If it is meant, write: ${before}${JSON.stringify(short(text.trim()))}`,
    })
  }

  /** `!new talk` is a talk of the kind `!new` for YAML, and `&c talk` one with the label `c`. A label that is used is meant. */
  #reportSign(name: string, key: ParsedNode, value: ParsedNode | null): void {
    if (!isScalar(value)) return
    const from = key.range[1]
    const before = this.#slice(from, value.range[0])
    const sign = /^\s*:\s+((?:!(?!!)|&)\S*)\s*$/.exec(before.slice(0, 500))?.[1]
    if (sign === undefined || this.#hasAlias(sign)) return
    const start = from + before.indexOf(sign)
    const text = this.#slice(start, value.range[1])
    report(this.#file, 'sign-before-value', {
      reason: `Unexpected \`${short(sign)}\` before the value of \`${short(name)}\`, expected quotes around both: YAML drops it`,
      place: this.#position(start, start + sign.length),
      note: `If it is meant, write: ${name}: ${JSON.stringify(short(text.trim()))}`,
    })
  }

  #hasAlias(sign: string): boolean {
    let isUsed = false
    if (this.#document !== undefined)
      visit(this.#document, {
        Alias: (_, { source }) => {
          if (`&${source}` === sign) isUsed = true
        },
      })
    return isUsed
  }

  /** Where a value must have one form, such as that of a date, what is wrong with it is said with the quotes. */
  #reportQuotes(name: string, value: ParsedNode | null): void {
    const kind = fieldKind(name)
    if (kind === 'source' || (kind !== undefined && !proseFields.includes(kind))) return
    for (const node of isSeq(value) ? value.items : [value]) {
      const inside = inTypographicQuotes(node)
      if (inside === undefined) continue
      report(this.#file, 'quotes-typographic', {
        ...aboutTypographicQuotes(short(name), inside, (text) => (isSeq(value) ? text : `${name}: ${text}`)),
        place: this.#position(node!.range[0], node!.range[1]),
      })
    }
  }

  #value(node: ParsedNode | null, depth: number): FieldValue {
    if (node === null || isEmptyScalar(node)) return { kind: 'empty' }
    const place = this.#position(node.range[0], node.range[1])
    if (isAlias(node)) {
      const target = node.resolve(this.#document!) as ParsedNode | undefined
      // An alias of an alias is odd already, and one of itself would never end.
      if (target === undefined || depth > 10) return { kind: 'map', text: this.#sourceOf(node), place }
      return this.#value(target, depth + 1)
    }
    if (isScalar(node)) return scalarValue(node.value, node.source ?? '', place)
    if (isSeq(node) && depth === 0 && !isWikilink(node)) {
      const items = node.items.map((item) => this.#value(item, 1)).filter(({ kind }) => kind !== 'empty')
      const text = items.some(({ kind }) => kind === 'map')
        ? this.#sourceOf(node).trim()
        : items.map((item) => (item.kind === 'empty' ? '' : item.text)).join(', ')
      return items.length === 0 ? { kind: 'empty' } : { kind: 'list', items, text, place }
    }
    return { kind: 'map', text: this.#sourceOf(node).trim(), place }
  }

  #sourceOf(node: ParsedNode): string {
    return this.#slice(node.range[0], node.range[1])
  }

  #slice(start: number, end: number): string {
    return this.#source.slice({ start: this.#offset + start, end: this.#offset + end })
  }

  #position(start: number, end: number): Position {
    return this.#source.position(this.#offset + start, this.#offset + end)
  }
}

/** `[[Greens]]` without quotes is a list in a list for YAML. */
function isWikilink(node: YAMLSeq.Parsed): boolean {
  return node.flow === true && node.items.length === 1 && isSeq(node.items[0])
}

function isEmptyScalar(node: ParsedNode | null): boolean {
  if (!isScalar(node)) return false
  return node.value === null || (typeof node.value === 'string' && node.value.trim() === '')
}

function scalarValue(value: unknown, source: string, place: Position): FieldValue {
  if (typeof value === 'string') return { kind: 'text', text: value.trim(), place }
  if (typeof value === 'boolean') return { kind: 'typed', type: 'boolean', text: source, place }
  return { kind: 'typed', type: 'number', text: source, place }
}

function reportTooLong(file: VFile, source: Source, { start, end }: SourceSpan): void {
  report(file, 'header-too-long', {
    reason: `Unexpected front matter of ${end - start} characters, expected ${longestFrontMatter} at most`,
    place: source.position(0, 3),
    note: 'Write text below the front matter, and close it where it ends: ---',
  })
}

/** Front matter that is begun and not closed, or closed with `...`, would be read as a header without bold. */
function reportUnclosed(file: VFile, source: Source): boolean {
  const start = source.text.slice(0, 20_000)
  if (!/^---[ \t]*[\r\n]\s{0,100}["']?\w[\w -]{0,40}["']?:(?=\s|$)/.test(start)) return false
  const dots = /^\.\.\.(?=[ \t]*$)/m.exec(start)
  const [end] = dots === null ? wideFences(source) : [{ start: dots.index, text: dots[0] }]
  report(file, 'header-unclosed', {
    reason:
      end === undefined
        ? 'Unexpected front matter without end, expected a line of three hyphens below it'
        : `Unexpected \`${short(end.text.trimEnd())}\` below the front matter, expected three hyphens`,
    place:
      end === undefined ? source.position(0, 3) : source.position(end.start, end.start + end.text.length),
    expected: ['---'],
    note: end === undefined ? `Write below line ${lastLineOfFields(start)}: ---` : 'Write: ---',
  })
  return true
}

/** Lines directly above and below fields at the start of a seed that would be the fences of front matter with three hyphens: they have more. */
export function wideFences(source: Source): SourceLine[] {
  const lines = [...source.lines(0, Math.min(source.text.length, 20_000))]
  const open = lines.findIndex(({ text }) => text.trim() !== '')
  if (!isWideOrFence(lines[open]) || !isKeyLine(lines[open + 1])) return []
  const close = lines.findIndex((line, at) => at > open && (line.text.trim() === '' || isWideOrFence(line)))
  if (!isWideOrFence(lines[close])) return []
  return [lines[open], lines[close]].filter(({ text }) => text.trimEnd() !== '---')
}

function isWideOrFence(line: SourceLine | undefined): line is SourceLine {
  return line !== undefined && /^-{3,}[ \t]*$/.test(line.text)
}

/** The line, counted from 1, above the first empty line or heading below the opening `---`. */
function lastLineOfFields(text: string): number {
  const lines = text.split(/\r\n?|\n/)
  const first = lines.findIndex((line, at) => at > 0 && line.trim() !== '')
  const end = lines.findIndex((line, at) => at > first && /^\s*(?:#|$)/.test(line))
  return end === -1 ? lines.length : end
}

/** `---js`, `---json` and the fences of TOML begin front matter that other tools run or read. */
function reportCode(file: VFile, source: Source): boolean {
  const start = source.text.slice(0, 500)
  const fence = /^(?:---[ \t]*[a-z]{2,20}|\+\+\+|;;;)(?=[ \t]*[\r\n])/i.exec(start)?.[0]
  if (fence === undefined) return false
  // Of TOML the first field: it has `=` where YAML has a colon.
  const [, key, value = ''] = /^\+\+\+\s+([\w-]{1,40})[ \t]*=[ \t]*(.*)/.exec(start) ?? []
  report(file, 'header-not-yaml', {
    reason: `Unexpected front matter that begins with \`${fence}\`, expected YAML between lines of three hyphens`,
    place: source.position(0, fence.length),
    expected: ['---'],
    note:
      key === undefined
        ? 'Write: ---'
        : `Write in place of both \`${fence}\`: ---\nWrite each field between them with a colon: ${key}: ${short(value.trim())}`,
  })
  return true
}
