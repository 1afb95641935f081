import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { report } from '../messages/report.ts'
import { short } from '../messages/short.ts'
import { append } from '../model/append.ts'
import { fieldKind, type FieldKind } from '../parse/field-kind.ts'
import type { FieldValue, HeaderField } from '../parse/field.ts'
import type { ParsedSeed } from '../parse/parse-seed.ts'
import type { Source as SeedSource } from '../parse/source.ts'
import { bracketedList, type ListItem } from './bracketed-list.ts'
import { unescapeMarkdown } from './escapes.ts'
import { severalSources } from './parse-source.ts'
import { written } from './written.ts'

/** A value that is one text, with its place and the field it comes from. */
export interface Stated {
  text: string
  place: Position
  field: HeaderField
  /** YAML reads it as a number or truth value. */
  type?: 'number' | 'boolean'
}

/** One text of a field that may hold several: all of it where the field is no list. */
export interface StatedItem {
  text: string
  place: Position
  field: HeaderField
  isItem: boolean
}

/** The fields of a header and front matter by kind, as the texts that they state. What contradicts itself, or is no text, is reported. */
export class StatedFields {
  readonly file: VFile
  readonly source: SeedSource
  /** In the order of the seed, those of no known kind among them. */
  readonly all: readonly HeaderField[]
  readonly #byKind = new Map<FieldKind, HeaderField[]>()

  constructor({ file, source, fields }: ParsedSeed) {
    this.file = file
    this.source = source
    this.all = fields
    for (const field of fields) {
      const kind = fieldKind(field.name)
      if (kind !== undefined) append(this.#byKind, kind, field)
    }
  }

  ofKind(kind: FieldKind): readonly HeaderField[] {
    return this.#byKind.get(kind) ?? []
  }

  /** The one text that all fields of a kind state. Reports those that contradict the first one. */
  stated(kind: FieldKind, areSame: (a: string, b: string) => boolean): Stated | undefined {
    const all = this.ofKind(kind).flatMap((field) => this.#textIn(field))
    const [first, ...others] = all
    for (const other of others) {
      if (first === undefined || areSame(first.text, other.text)) continue
      report(this.file, 'fields-differ', {
        reason: `Unexpected \`${short(other.text)}\` for \`${other.field.name}\`, expected \`${short(first.text)}\` as in the ${first.field.from} on line ${first.place.start.line}`,
        place: other.place,
        expected: [first.text],
        note: `Write: ${written(other.field, first.text)}`,
        cause: new VFileMessage('The other value', { place: first.place }),
      })
    }
    return first
  }

  /** The same as text without Markdown's escapes, and where it is stated. */
  text(kind: FieldKind): { value: string; place: Position; from: HeaderField['from'] } | undefined {
    const stated = this.stated(kind, sameText)
    if (stated === undefined) return undefined
    const { text, place, field } = stated
    return { value: field.from === 'header' ? unescapeMarkdown(text) : text, place, from: field.from }
  }

  /** The texts of a field that may hold several. */
  items(kind: FieldKind): StatedItem[] {
    return this.ofKind(kind).flatMap((field) => {
      const { value } = field
      if (value.kind === 'map') this.#reportNotText(field, value)
      if (value.kind === 'text' && field.from === 'header') {
        const listed = bracketedList(value.text)
        if (listed !== undefined) return this.#listed(listed, value, field)
      }
      const items = value.kind === 'list' ? value.items : [value]
      if (value.kind === 'list') this.#reportItems(field, items)
      return items.flatMap((item) =>
        item.kind === 'text' || item.kind === 'typed'
          ? [
              {
                text: item.text,
                place: item.place,
                field,
                isItem: value.kind === 'list' || item.kind === 'typed',
              },
            ]
          : [],
      )
    })
  }

  /** The texts of a field that may hold several, items of a list as they are and others split; each with its place. */
  parts(
    kind: FieldKind,
    split: (text: string) => { text: string; at: number }[],
  ): { text: string; place: Position; field: HeaderField }[] {
    return this.items(kind).flatMap((item) => {
      const { text, place, field } = item
      if (item.isItem) return [{ text, place, field }]
      const start = this.#startOf(item)
      return split(text).map((part) => {
        if (start === undefined) return { text: part.text, place, field }
        const from = start + part.at
        return { text: part.text, place: this.source.position(from, from + part.text.length), field }
      })
    })
  }

  /** Where a value begins in the seed; `undefined` where escapes may have moved its pieces. */
  #startOf({ text, place }: { text: string; place: Position }): number | undefined {
    const start = place.start.offset
    if (start === undefined) return undefined
    return this.source.slice({ start, end: start + text.length }) === text ? start : undefined
  }

  #textIn(field: HeaderField): Stated[] {
    const { value } = field
    if (value.kind === 'empty') return []
    if (value.kind === 'text') return [{ text: value.text, place: value.place, field }]
    if (value.kind === 'typed') return [{ text: value.text, place: value.place, field, type: value.type }]
    const [only, ...more] = value.kind === 'list' ? value.items : []
    if (only !== undefined && more.length === 0) return this.#textIn({ ...field, value: only })
    this.#reportNotText(field, value)
    return []
  }

  /** Items of a list within a text, as items of one that YAML reads. */
  #listed(
    items: readonly ListItem[],
    value: { text: string; place: Position },
    field: HeaderField,
  ): StatedItem[] {
    const start = this.#startOf(value)
    return items.map(({ text, at }) => {
      const from = (start ?? 0) + at
      const place = start === undefined ? value.place : this.source.position(from, from + text.length)
      return { text, place, field, isItem: true }
    })
  }

  #reportNotText(field: HeaderField, value: Extract<FieldValue, { kind: 'list' | 'map' }>): void {
    report(this.file, 'value-not-text', {
      reason: `Unexpected ${value.kind === 'list' ? 'list' : 'structure'} for \`${short(field.name)}\`, expected text${mayBeList(field) ? ' or a list' : ''}`,
      place: value.place,
      note: `Write: ${this.#asText(field, value)}`,
    })
  }

  /** Prose is what the list says; of dates and the like there is one, the first. */
  #asText(field: HeaderField, value: Extract<FieldValue, { kind: 'list' | 'map' }>): string {
    const kind = fieldKind(field.name)
    // A link of Obsidian is a name, and in quotes it is read as one.
    if (mayBeList(field) && !value.text.startsWith('[[')) return `${field.name}: [one, two]`
    const [first] = value.kind === 'list' ? value.items : []
    const isProse = kind === undefined || kind === 'title' || kind === 'description'
    const sources = kind === 'source' ? severalSources(value.text) : undefined
    if (sources !== undefined) return written(field, sources)
    const text = first === undefined || first.kind === 'empty' || isProse ? value.text : first.text
    return written(field, text.includes('\n') ? '…' : text)
  }

  /** `- AI: the report` is a map for YAML. */
  #reportItems(field: HeaderField, items: readonly FieldValue[]): void {
    for (const item of items) {
      if (item.kind !== 'map') continue
      report(this.file, 'value-not-text', {
        reason: `Unexpected structure \`${short(item.text)}\` in \`${short(field.name)}\`, expected text`,
        place: item.place,
        note: `Write it in quotes: ${JSON.stringify(short(item.text))}`,
      })
    }
  }
}

function mayBeList({ name }: HeaderField): boolean {
  const kind = fieldKind(name)
  return kind === 'tags' || kind === 'speakers' || kind === 'aliases'
}

/** A value as text, whatever it is: empty where it is. */
export function valueText(value: FieldValue): string {
  return value.kind === 'empty' ? '' : value.text
}

/** A note for a value that cannot be guessed. */
export function instead(field: HeaderField, example: string): string {
  return `Write it as in this example: ${written(field, example)}`
}

/** A title as it is shown: without Markdown's escapes, white space normalised. */
export function titleText(text: string): string {
  return unescapeMarkdown(text).normalize('NFC').replace(/\s+/g, ' ').trim()
}

/** Whether two texts of Markdown say the same. */
export function sameText(a: string, b: string): boolean {
  return titleText(a) === titleText(b)
}
