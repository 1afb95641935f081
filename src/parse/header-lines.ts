import type { Position } from 'unist'
import { fieldKind } from './field-kind.ts'
import type { FieldValue, HeaderField } from './field.ts'
import { contentOf, type Outline } from './outline.ts'
import { isSeparator } from './skeleton.ts'
import type { Source, SourceLine, SourceSpan } from './source.ts'
import { unseenLength } from './unseen.ts'

/** The header above the sections, taken apart. */
export interface HeaderLines {
  fields: HeaderField[]
  /** What is no field, in order. */
  rest: SourceSpan[]
  /** Lines that begin with the name of a field and have no colon behind it. */
  bare: BareField[]
}

/** `**Tags** #a #b`, `Date – 2024-02-03`: text, for a sentence may begin like that. */
export interface BareField {
  /** As written, without bold. */
  name: string
  /** Empty where the values stand below. */
  value: string
  /** Of the name, bold included. */
  place: Position
}

/**
 * Read the lines above the first section: `**Name:** value`, with or without the bold, in any order.
 * A name without bold counts where it is known, or where all lines around it are fields as well: a sentence with a
 * colon is no field. Where the transcript has no heading its speakers look like fields, so that only a block of known
 * ones at its top is header.
 */
export function readHeaderLines(source: Source, outline: Outline): HeaderLines {
  const blocks = blocksOf(outline.header)
  if (!outline.isBodyTranscript) return readBlocks(source, blocks)
  const firstOfText = blocks.findIndex((block) => !isBlockOfKnownFields(block))
  const text = firstOfText === -1 ? [] : blocks.slice(firstOfText)
  const { fields, rest } = readBlocks(source, firstOfText === -1 ? blocks : blocks.slice(0, firstOfText))
  const body = contentOf(text.flat(), 0)
  return { fields, rest: [...rest, ...(text.length === 0 ? [] : [body])], bare: [] }
}

/** Lines between blank lines and separators. */
function blocksOf(lines: SourceLine[]): SourceLine[][] {
  const blocks: SourceLine[][] = [[]]
  for (const line of lines) {
    if (line.text.trim() !== '' && !isSeparator(line.text)) blocks.at(-1)!.push(line)
    else if (blocks.at(-1)!.length > 0) blocks.push([])
  }
  return blocks.filter((block) => block.length > 0)
}

function isBlockOfKnownFields(block: SourceLine[]): boolean {
  const kinds = block.map((line) => fieldKind(fieldOf(line)?.name ?? ''))
  // `**Host:** welcome` is somebody speaking; beside a source or a date it is a header.
  return kinds.every((kind) => kind !== undefined) && kinds.some((kind) => kind !== 'speakers')
}

function readBlocks(source: Source, blocks: SourceLine[][]): HeaderLines {
  const header: HeaderLines = { fields: [], rest: [], bare: [] }
  for (const block of blocks) {
    const lines = block.map((line) => ({ line, field: fieldOf(line) }))
    for (const { line, field } of lines) {
      const bare = field === undefined ? bareFieldOf(source, line) : undefined
      if (bare !== undefined) header.bare.push(bare)
    }
    const first = readBlock(source, lines, lines.every(isField) ? lines : [])
    const rest = first.rest.flat()
    // All lines around them are fields, or go on with one: these are fields as well.
    const { fields, rest: text } =
      rest.length > 0 && rest.every(isField) ? readBlock(source, lines, rest) : first
    for (const field of fields) header.fields.push(field)
    for (const stretch of text)
      header.rest.push(
        contentOf(
          stretch.map(({ line }) => line),
          0,
        ),
      )
  }
  return header
}

interface HeaderLine {
  line: SourceLine
  field: LineField | undefined
}

function isField({ field }: HeaderLine): boolean {
  return field !== undefined
}

/** `plain` are the lines without bold that are fields although nobody knows their names. */
function readBlock(
  source: Source,
  lines: readonly HeaderLine[],
  plain: readonly HeaderLine[],
): { fields: HeaderField[]; rest: HeaderLine[][] } {
  const counted = new Set(plain)
  const fields: HeaderField[] = []
  const rest: HeaderLine[][] = []
  let isAfterField = true
  for (const each of lines) {
    const { line, field } = each
    if (field !== undefined && (field.isBold || counted.has(each) || fieldKind(field.name) !== undefined)) {
      fields.push(placed(source, line, field))
      isAfterField = true
      continue
    }
    if (rest.length === 0 && continues(fields.at(-1), source, line)) continue
    if (isAfterField) rest.push([each])
    else rest.at(-1)!.push(each)
    isAfterField = false
  }
  return { fields, rest }
}

/** A header line, its columns counted from 0. */
interface LineField {
  name: string
  isBold: boolean
  /** Where the value begins in the line. */
  valueAt: number
  /** Where it ends, where more stands behind it. */
  valueEnd?: number
}

function fieldOf(line: SourceLine): LineField | undefined {
  const before = unseenLength(line.text)
  const text = before === 0 ? line.text : line.text.slice(before)
  const field = fieldIn(text) ?? inlineField(text)
  if (field === undefined || before === 0) return field
  const { valueAt, valueEnd } = field
  return {
    ...field,
    valueAt: valueAt + before,
    ...(valueEnd === undefined ? {} : { valueEnd: valueEnd + before }),
  }
}

/** `[date:: 2024-02-03]` and `(date:: 2024-02-03)`, as Dataview has them within a line, where it is all of a line and known. */
function inlineField(text: string): LineField | undefined {
  const field = /^[ \t]{0,3}(?:[-*+][ \t]+)?(?:\[|\()(?<name>[^:[\]()]{1,60})::[ \t]*/.exec(
    text.slice(0, 120),
  )
  const name = field?.groups!['name']!.trim() ?? ''
  const end = text.trimEnd().length - 1
  const isWhole = field !== null && /^\s*(?:[-*+]\s+)?\[/.test(text) ? text[end] === ']' : text[end] === ')'
  if (field === null || fieldKind(name) === undefined || !isWhole || end < field[0].length) return undefined
  return { name, isBold: true, valueAt: field[0].length, valueEnd: end }
}

function fieldIn(text: string): LineField | undefined {
  // A name and what is around it are short: the line itself may be megabytes long.
  const start = text.slice(0, 120)
  // Two colons are those of Obsidian's plugin Dataview: https://blacksmithgu.github.io/obsidian-dataview/annotation/add-metadata/
  const bold =
    /^[ \t]{0,3}(?:[-*+][ \t]+)?(?:\*\*|__)(?<name>[^*_:][^*:]{0,60}?)(?:[ \t]*:[ \t]*(?:\*\*|__)|(?:\*\*|__)[ \t]*:(?::(?=[ \t]))?)[ \t]*/.exec(
      start,
    )
  if (bold?.groups !== undefined)
    return { name: bold.groups['name']!.trim(), isBold: true, valueAt: bold[0].length }
  const slip = slipOf(text)
  if (slip !== undefined) return slip
  const plain =
    /^[ \t]{0,3}(?:[-*+][ \t]+)?(?<name>\p{L}[\p{L}\p{N}_-]*(?: [\p{L}\p{N}_-]+){0,2})::?(?:[ \t]+|$)/u.exec(
      start,
    )
  if (plain?.groups === undefined) return undefined
  return { name: plain.groups['name']!, isBold: false, valueAt: plain[0].length }
}

/** `**Date: 2024-02-03**` and `*Date:* 2024-02-03`, which count where the name is known. */
function slipOf(text: string): LineField | undefined {
  const slip =
    /^[ \t]{0,3}(?:[-*+][ \t]+)?(?:(?<whole>\*\*|__)(?<inside>[^*_:][^*:]{0,60}):[ \t]+|(?<mark>[*_])(?<name>[^*_:][^*:]{0,60}):\k<mark>[ \t]+)/.exec(
      text.slice(0, 120),
    )
  if (slip?.groups === undefined) return undefined
  const { whole, inside, name = inside! } = slip.groups
  if (fieldKind(name) === undefined) return undefined
  const field = { name: name.trim(), isBold: true, valueAt: slip[0].length }
  if (whole === undefined) return field
  const end = text.trimEnd().length - whole.length
  return text.indexOf(whole, slip[0].length) === end ? { ...field, valueEnd: end } : undefined
}

function bareFieldOf(source: Source, { text, start }: SourceLine): BareField | undefined {
  const match =
    /^(?<indent>[ \t]{0,3}(?:[-*+][ \t]+)?)(?:(?<mark>\*\*|__|[*_])(?<bold>[^*_:]{1,60})\k<mark>(?:[ \t]+[-–—=])?|(?<plain>\p{L}[\p{L}\p{N}_ ]{0,60}?)[ \t]+[-–—=])(?:[ \t]+(?<value>\S.*)|[ \t]*$)/u.exec(
      text.slice(0, 400),
    )?.groups
  if (match === undefined) return undefined
  const { indent, mark = '', bold, plain, value = '' } = match
  const name = (bold ?? plain)!.trim()
  if (fieldKind(name) === undefined) return undefined
  const from = start + indent!.length
  const length = (bold ?? plain)!.length + 2 * mark.length
  return { name, value: value.trim(), place: source.position(from, from + length) }
}

function placed(source: Source, line: SourceLine, { name, valueAt, valueEnd }: LineField): HeaderField {
  const start = line.start + (line.text.length - line.text.trimStart().length)
  const end = line.start + line.text.trimEnd().length
  return {
    from: 'header',
    name,
    value: valueOf(source, line, valueAt, valueEnd),
    place: source.position(start, end),
  }
}

function valueOf(source: Source, line: SourceLine, from: number, to?: number): FieldValue {
  const text = line.text.slice(from, to).trim()
  if (text === '') return { kind: 'empty' }
  const start = line.start + line.text.indexOf(text, from)
  return { kind: 'text', text, place: source.position(start, start + text.length) }
}

/** A list below a field is its value; another line goes on with a field that is prose. */
function continues(field: HeaderField | undefined, source: Source, line: SourceLine): boolean {
  const isNext = field !== undefined && line.number === field.place.end.line + 1
  if (!isNext) return false
  const bullet = /^[ \t]*[-*+][ \t]+(?=\S)/.exec(line.text)
  return bullet === null ? addText(field, source, line) : addItem(field, source, line, bullet[0].length)
}

function addText(field: HeaderField, source: Source, line: SourceLine): boolean {
  const kind = fieldKind(field.name)
  if (field.value.kind !== 'text' || (kind !== undefined && kind !== 'description')) return false
  const { end } = source.position(line.start, line.start + line.text.trimEnd().length)
  const { text, place } = field.value
  field.value = { kind: 'text', text: `${text}\n${line.text.trim()}`, place: { start: place.start, end } }
  field.place = { start: field.place.start, end }
  return true
}

function addItem(field: HeaderField, source: Source, line: SourceLine, from: number): boolean {
  const { value } = field
  if (value.kind !== 'empty' && value.kind !== 'list') return false
  const item = valueOf(source, line, from)
  if (item.kind !== 'text') return false
  if (value.kind === 'empty')
    field.value = { kind: 'list', items: [item], text: item.text, place: item.place }
  else {
    // Added to, not made anew: a list may have as many items as a file has lines.
    value.items.push(item)
    value.text += `, ${item.text}`
    value.place = { start: value.place.start, end: item.place.end }
  }
  field.place = { start: field.place.start, end: item.place.end }
  return true
}
