import type { Position } from 'unist'
import { type FieldKind, fieldKind } from '../parse/field-kind.ts'
import type { Source, SourceLine, SourceSpan } from '../parse/source.ts'

/** A table or quotation above the first section that has fields in it, where they are text. */
export interface FieldBlock {
  kind: 'table' | 'quotation'
  fields: { name: string; value: string }[]
  place: Position
}

/** One field that is written in another way than as a line of the header. */
interface Cell {
  kind: FieldKind
  name: string
  value: string
}

/** In UTF-16 code units; a line that is longer is no row of a header. */
const longestLine = 2000

/**
 * The tables and quotations among what stands above the first section that may be meant as the header: with two known fields or more, or with
 * the source or video id, of which `isStated` knows none yet.
 */
export function findFieldBlocks(
  source: Source,
  intro: readonly SourceSpan[],
  isStated: (kind: FieldKind) => boolean,
): FieldBlock[] {
  return intro.flatMap(({ start, end }) =>
    blocksOf([...source.lines(start, end)]).flatMap(({ kind, lines }) => {
      const cells = kind === 'table' ? cellsOfTable(lines) : lines.flatMap(quotedField)
      const fields = cells.filter((cell) => !isStated(cell.kind))
      if (!areHeader(fields)) return []
      const place = source.position(lines[0]!.start, lines.at(-1)!.end)
      return [{ kind, fields: fields.map(({ name, value }) => ({ name, value })), place }]
    }),
  )
}

function areHeader(fields: readonly Cell[]): boolean {
  const kinds = new Set(fields.map(({ kind }) => kind))
  return kinds.size >= 2 || kinds.has('source') || kinds.has('videoId')
}

interface Block {
  kind: FieldBlock['kind']
  lines: SourceLine[]
}

/** Lines that follow each other and are all of a table, or all of a quotation. */
function blocksOf(lines: readonly SourceLine[]): Block[] {
  const blocks: Block[] = []
  let before: Block['kind'] | undefined
  for (const line of lines) {
    const kind = kindOf(line.text)
    if (kind !== undefined && kind === before) blocks.at(-1)!.lines.push(line)
    else if (kind !== undefined) blocks.push({ kind, lines: [line] })
    before = kind
  }
  return blocks
}

function kindOf(line: string): Block['kind'] | undefined {
  if (line.length > longestLine) return undefined
  if (/^ {0,3}>/.test(line)) return 'quotation'
  return /\S[ \t]*\|/.test(line) || /^[ \t]*\|/.test(line) ? 'table' : undefined
}

/** A row for each field, its name first; or one row of names above one of values. */
function cellsOfTable(lines: readonly SourceLine[]): Cell[] {
  const rows = lines
    .map(({ text }) => cellsOf(text))
    .filter((row) => !row.every((cell) => /^:?-*:?$/.test(cell)))
  const [names = [], values = [], ...more] = rows
  const isAcross =
    more.length === 0 && names.length > 1 && names.every((name) => fieldKind(name) !== undefined)
  const pairs = isAcross
    ? names.map((name, at) => [name, values[at] ?? ''] as const)
    : rows.filter((row) => row.length === 2).map(([name = '', value = '']) => [name, value] as const)
  return pairs.flatMap(([name, value]) => cellOf(name, value))
}

function cellsOf(row: string): string[] {
  return row
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())
}

/** `> **Date:** 2024-02-03`, with or without the bold. */
function quotedField({ text }: SourceLine): Cell[] {
  const match = /^ {0,3}>[ \t]*(?:[-*+][ \t]+)?(?<name>[^:]{1,60}?):{1,2}(?<value>.*)$/.exec(text)?.groups
  return match === undefined ? [] : cellOf(match['name']!, match['value']!.replace(/^\s*(?:\*\*|__)/, ''))
}

function cellOf(name: string, value: string): Cell[] {
  const plain = name.replace(/^(?:\*\*|__)|:?(?:\*\*|__)$|:$/g, '').trim()
  const kind = fieldKind(plain)
  return kind === undefined || value.trim() === '' ? [] : [{ kind, name: plain, value: value.trim() }]
}
