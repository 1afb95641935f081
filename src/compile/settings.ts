import type { Position } from 'unist'
import { VFile } from 'vfile'
import { type Document, isMap, isScalar, isSeq, type Pair, type ParsedNode, type Scalar } from 'yaml'
import * as z from 'zod'
import { catalogue, type MessageId } from '../messages/catalogue.ts'
import { type Message, messagesOf } from '../messages/message.ts'
import { nearest } from '../messages/nearest.ts'
import { report } from '../messages/report.ts'
import { short } from '../messages/short.ts'
import { type ArchiveSettings, downloadFormats, type SilentWarning } from '../model/archive.ts'
import { type LanguageTag, parseLanguageTag } from '../model/ids.ts'
import { reportConflict } from '../parse/conflict.ts'
import { decodeUtf8 } from '../parse/decode.ts'
import { Source } from '../parse/source.ts'
import { aboutTypographicQuotes, inTypographicQuotes, keyName, parseYaml } from '../parse/yaml.ts'
import type { SourceFile } from '../read/read-seeds.ts'
import { languageMeant } from './language-names.ts'

/** What a key of `archive.yaml` may hold, in words and as an example. */
interface Setting {
  schema: z.ZodType
  expected: string
  example: string
}

const text = z.string().trim().min(1)
/** On a page lines are one text; in feeds, the search of a browser and `llms.txt` a second one would be something else. */
const line = text.transform((value) => value.replace(/\s+/g, ' '))
const address = text.refine((value) => /^https?:\/\//i.test(value) && URL.canParse(value))
const language = text.transform((value, context): LanguageTag => {
  const tag = parseLanguageTag(value)
  if (tag === undefined) context.addIssue({ code: 'custom', message: 'no language tag' })
  return tag ?? z.NEVER
})

const format = z.enum(downloadFormats)
/** In one order, each once, however the editor lists them. */
const formats = z
  .union([format.transform((one) => [one]), z.array(format)])
  .transform((chosen) => downloadFormats.filter((one) => chosen.includes(one)))

/** Without the slashes at its end. A loop, since a pattern is tried at every slash before it. */
function withoutSlashes(text: string): string {
  let end = text.length
  while (text[end - 1] === '/') end -= 1
  return text.slice(0, end)
}

/** The address of the home page, as of a folder: some hosts show the file in it, and a browser what was looked for there. */
function homeAddress(value: string): string {
  const page = value.replace(/[?#].*$/s, '').replace(/\/index\.html?$/i, '/')
  return page.endsWith('/') ? page : `${page}/`
}

/** A path below the folder of seeds, without the slash that may end a folder. No pattern: one slip in it would leave out talks. */
const pathBelow = text
  .transform((file) => withoutSlashes(file.normalize('NFC').replace(/^(?:\.\/)+/, '')))
  .refine((file) => !/[*?\\]/.test(file) && !file.split('/').some((name) => ['', '.', '..'].includes(name)))

/** Errors cannot be silenced. */
const warningId = text.refine(
  (id): id is MessageId => Object.hasOwn(catalogue, id) && catalogue[id as MessageId].severity === 'warning',
)
/** `id: [files]`: one warning, silent in some files only. */
const filesOfWarning = z
  .record(text, z.union([text.transform((file) => [file]), z.array(text)]))
  .transform((map, context): SilentWarning => {
    const [entry, ...more] = Object.entries(map)
    const id = warningId.safeParse(entry?.[0])
    if (entry === undefined || more.length > 0 || !id.success) {
      context.addIssue({ code: 'custom', message: 'not one id of a warning' })
      return z.NEVER
    }
    return { id: id.data, files: entry[1] }
  })

const silent = z.union([warningId.transform((id) => ({ id })), filesOfWarning])

/** Every key of `archive.yaml`. */
const known = {
  title: { schema: line, expected: 'text', example: 'title: "AI Report"' },
  description: { schema: line, expected: 'text', example: 'description: "What the archive is about"' },
  language: { schema: language, expected: 'a language tag', example: 'language: nl' },
  url: {
    schema: address.transform(homeAddress),
    expected: 'an address that begins with https://',
    example: 'url: https://example.org/archive/',
  },
  repository: {
    schema: address.transform(withoutSlashes),
    expected: 'an address that begins with https://',
    example: 'repository: https://github.com/someone/archive',
  },
  edit: {
    schema: address.refine((value) => value.includes('{file}')),
    expected: 'an address that begins with https:// and has `{file}` where the path of the seed belongs',
    example: 'edit: https://github.com/someone/archive/edit/main/seeds/{file}',
  },
  author: { schema: line, expected: 'text', example: 'author: "Jan Jansen"' },
  license: { schema: line, expected: 'text', example: 'license: "CC BY-SA 4.0"' },
  shows: {
    schema: z.union([text.transform((show) => [show]), z.array(text)]),
    expected: 'a list of names',
    example: 'shows: ["AI Report"]',
  },
  downloads: {
    schema: formats,
    expected: `a list with any of ${downloadFormats.join(', ')}`,
    example: 'downloads: [md, txt]',
  },
  files: {
    schema: text.regex(/^[1-9]\d{0,8}$/).transform(Number),
    expected: 'a whole number of at least 1',
    example: 'files: 20000',
  },
  ignore: {
    schema: z.union([pathBelow.transform((file) => [file]), z.array(pathBelow)]),
    expected: 'a list of files and folders below the folder of seeds',
    example: 'ignore: [Templates, "Daily notes", ideas.md]',
  },
  silence: {
    schema: z.array(silent),
    expected: 'a list of ids of warnings, each with the files it is silent in where it is not all of them',
    example: 'silence: [speaker-without-text, related-unknown: [one.md, two.md]]',
  },
} as const satisfies Record<string, Setting>

type Known = { -readonly [Key in keyof typeof known]?: z.output<(typeof known)[Key]['schema']> }

/** What the archive is where nobody says otherwise. */
function defaults(): ArchiveSettings {
  return {
    title: 'Archive',
    language: parseLanguageTag('en')!,
    shows: [],
    downloads: [...downloadFormats],
    // What the free plan of Cloudflare Pages takes: the fewest of the usual hosts.
    files: 20_000,
    ignore: [],
    silence: [],
  }
}

/**
 * Read `archive.yaml`. Every key is optional. Reports each problem at its place; a key with a problem has its default.
 * No source is an archive with defaults.
 */
export function compileSettings(source: SourceFile | undefined): {
  settings: ArchiveSettings
  messages: Message[]
} {
  if (source === undefined) return { settings: defaults(), messages: [] }
  const { text, invalidAt } = decodeUtf8(source.bytes)
  const file = new VFile({ path: source.file, value: text })
  const values: Known = invalidAt === undefined ? readValues(file, text) : {}
  if (invalidAt !== undefined) {
    report(file, 'settings-not-utf-8', {
      reason: 'Unexpected bytes, expected text in UTF-8',
      place: new Source(text).point(invalidAt),
      note: 'Save the file once more with the encoding UTF-8.',
    })
  }
  return { settings: { ...defaults(), ...values }, messages: messagesOf(file) }
}

function readValues(file: VFile, text: string): Known {
  const source = new Source(text)
  if (reportConflict(file, source) !== undefined) return {}
  const { document, pairs, problems, dropped } = parseYaml(text)
  for (const problem of problems) {
    const { kind, message, start, end, remedy } = problem
    report(file, 'settings-not-yaml', {
      reason: `Unexpected settings, expected YAML: ${message}`,
      place: source.position(start, end),
      note:
        kind === 'key twice'
          ? isList(source.slice(problem))
            ? 'Write what both list behind one of the two, and remove the other one.'
            : 'Keep one of the two.'
          : (remedy ??
            'Put a value with a colon or a number sign in it between double quotes: title: "AI: the report"'),
    })
  }
  for (const { message, start, end } of dropped) {
    report(file, 'settings-not-yaml', {
      reason: `Unexpected settings, expected YAML: ${message}`,
      place: source.position(start, end),
      note: 'Remove it, or put all of the value between double quotes: title: "!AI"',
    })
  }
  const contents = document?.contents ?? null
  const isEmpty = contents === null || (isScalar(contents) && contents.value === null)
  if (!isEmpty && !isMap(contents) && problems.length === 0) {
    report(file, 'settings-not-fields', {
      reason: 'Unexpected settings, expected keys with values',
      place: source.position(contents.range[0], contents.range[1]),
      note: 'Write: title: "The title of the archive"',
    })
  }
  const values: Record<string, unknown> = {}
  // Broken YAML reads as structures that nobody wrote: one message is enough.
  const isBroken = problems.some(({ kind }) => kind === 'syntax')
  for (const pair of pairs)
    if (!isBroken || isScalar(pair.value)) readPair(file, source, document!, pair, values)
  return values
}

function readPair(
  file: VFile,
  source: Source,
  document: Document.Parsed,
  { key, value }: Pair<ParsedNode, ParsedNode | null>,
  values: Record<string, unknown>,
): void {
  const name = keyName(key) ?? source.text.slice(key.range[0], key.range[1])
  if (!Object.hasOwn(known, name)) {
    reportUnknown(file, name, source.position(key.range[0], key.range[1]))
    return
  }
  if (value === null || (isScalar(value) && value.value === null)) return
  if (isListOfNames(name) && isScalar(value) && value.type === 'PLAIN' && /,\s/.test(value.source)) {
    reportCommas(file, name, value.source, source.position(value.range[0], value.range[1]))
    return
  }
  const { schema, expected, example }: Setting = known[name as keyof typeof known]
  const result = schema.safeParse(plainValue(value, document))
  if (result.success) {
    values[name] = result.data
    reportQuotes(file, source, name, value)
    return
  }
  if (isSeq(value) && reportItems(file, source, document, name, value.items)) return
  report(file, 'setting-malformed', {
    reason: `Unexpected value for \`${name}\`, expected ${expected}`,
    place: source.position(value.range[0], value.range[1]),
    note: `Write: ${(isScalar(value) ? meantFor(name, String(value.value).trim()) : undefined) ?? example}`,
  })
}

/** What an item of a list may be. */
interface ItemsOf {
  schema: z.ZodType
  known: readonly string[]
  expected: string
  /** Where it is not one of those that are known. */
  meant?: (text: string) => string | undefined
}

/** Of keys of which a message names the item that is none. */
const itemsOf: Record<string, ItemsOf> = {
  silence: {
    schema: silent,
    known: Object.keys(catalogue).filter((id) => catalogue[id as MessageId].severity === 'warning'),
    expected: 'the id of a warning',
  },
  ignore: {
    schema: pathBelow,
    known: [],
    expected: 'the path of a file or a folder: patterns are not read',
    meant: pathMeant,
  },
  downloads: { schema: format, known: downloadFormats, expected: `one of ${downloadFormats.join(', ')}` },
}

/** Say which items of a list cannot be; false where that is not known. */
function reportItems(
  file: VFile,
  source: Source,
  document: Document.Parsed,
  name: string,
  items: readonly ParsedNode[],
): boolean {
  const of = itemsOf[name]
  if (of === undefined) return false
  let isAnyNamed = false
  for (const item of items) {
    const node = nameOfItem(item)
    if (node === undefined || of.schema.safeParse(plainValue(item, document)).success) continue
    const text = String(node.value)
    if (of.known.includes(text)) continue
    isAnyNamed = true
    const isError = name === 'silence' && Object.hasOwn(catalogue, text)
    const meant = isError ? undefined : (of.meant?.(text) ?? nearest(text, of.known))
    report(file, 'setting-malformed', {
      reason: `Unexpected ${isError ? 'error ' : ''}\`${short(text)}\` in \`${name}\`, expected ${of.expected}`,
      place: source.position(node.range[0], node.range[1]),
      expected: meant === undefined ? undefined : [meant],
      note: isError
        ? 'An error cannot be silenced. Remove it from the list, and mend what it is about.'
        : meant === undefined
          ? 'Remove it from the list.'
          : `Write: ${meant}`,
    })
  }
  return isAnyNamed
}

/** The text of an item, or of the key where it is a map: `related-unknown: [one.md]`. */
function nameOfItem(item: ParsedNode): Scalar.Parsed | undefined {
  const [pair, ...more] = isMap(item) ? item.items : []
  const node = pair === undefined ? item : pair.key
  return more.length === 0 && isScalar(node) && typeof node.value === 'string' ? node : undefined
}

/** A key with the value that can be meant, where one can. */
function meantFor(name: string, text: string): string | undefined {
  const meant =
    name === 'language'
      ? languageMeant(text)
      : name === 'url' || name === 'repository'
        ? addressMeant(text)
        : name === 'ignore'
          ? listOfPath(text)
          : undefined
  return meant === undefined ? undefined : `${name}: ${meant}`
}

/** The folder of `Daily/*.md`, `/Daily` and `Daily\\notes`, as other programs take them. */
function pathMeant(text: string): string | undefined {
  const parts = text.replaceAll('\\', '/').split('/')
  const pattern = parts.findIndex((part) => /[*?]/.test(part))
  const path = parts
    .slice(0, pattern === -1 ? undefined : pattern)
    .filter((part) => part !== '' && part !== '.')
    .join('/')
  return pathBelow.safeParse(path).success ? path : undefined
}

function listOfPath(text: string): string | undefined {
  const path = pathMeant(text)
  return path === undefined ? undefined : `[${JSON.stringify(path)}]`
}

/** `www.example.org/pod` as browsers take it, `git@github.com:someone/archive.git` as git does. */
function addressMeant(text: string): string | undefined {
  const [, host, path] =
    /^(?:ssh:\/\/)?git@([\w.-]+)[:/]([\w./-]+?)(?:\.git)?$/.exec(text.slice(0, 500)) ?? []
  if (host !== undefined) return `https://${host}/${path}`
  const isDomain = /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?::\d+)?(?:\/[\w./~%-]*)?$/i.test(text.slice(0, 500))
  return isDomain ? `https://${text}` : undefined
}

/** `ignore` twice, for one: each of the two was meant to add to it. */
function isList(name: string): boolean {
  return Object.hasOwn(known, name) && known[name as keyof typeof known].expected.startsWith('a list')
}

/** What one is called, in a key that lists what may have a comma in its name. */
const listsOfNames = { shows: 'show', ignore: 'path' } as const

function isListOfNames(name: string): name is keyof typeof listsOfNames {
  return Object.hasOwn(listsOfNames, name)
}

/** `shows: One, Two` is one text for YAML; nobody but the editor knows whether it is one show. */
function reportCommas(file: VFile, name: keyof typeof listsOfNames, text: string, place: Position): void {
  const items = text.split(',').flatMap((item) => (item.trim() === '' ? [] : JSON.stringify(item.trim())))
  report(file, 'setting-malformed', {
    reason: `Unexpected text with a comma for \`${name}\`, expected ${known[name].expected}`,
    place,
    note: `Write: ${name}: [${items.join(', ')}]\nOr, if it is one ${listsOfNames[name]}: ${name}: [${JSON.stringify(text.trim())}]`,
  })
}

function reportQuotes(file: VFile, source: Source, name: string, value: ParsedNode): void {
  for (const node of isSeq(value) ? value.items : [value]) {
    const inside = inTypographicQuotes(node)
    if (inside === undefined) continue
    report(file, 'quotes-typographic', {
      ...aboutTypographicQuotes(name, inside, (text) => (isSeq(value) ? text : `${name}: ${text}`)),
      place: source.position(node.range[0], node.range[1]),
    })
  }
}

/** A value as plain data; a number as its own digits, since every setting is text. */
function plainValue(value: ParsedNode, document: Document.Parsed): unknown {
  if (isScalar(value)) return typeof value.value === 'number' ? value.source : value.value
  try {
    return value.toJS(document)
  } catch {
    // Aliases that lead nowhere, or that multiply each other: no setting is like that.
    return undefined
  }
}

function reportUnknown(file: VFile, name: string, place: Position): void {
  const meant = nearest(name, Object.keys(known))
  report(file, 'setting-unknown', {
    reason: `Unexpected key \`${name}\`, expected one of ${Object.keys(known).join(', ')}`,
    place,
    expected: meant === undefined ? Object.keys(known) : [meant],
    note: meant === undefined ? 'It has no effect: remove it.' : `Write: ${meant}`,
  })
}
