import { VFile } from 'vfile'
import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml'
import { z } from 'zod'
import { type Message, messagesOf } from '../messages/message.ts'
import { nearest } from '../messages/nearest.ts'
import { report } from '../messages/report.ts'
import type { ArchiveSettings } from '../model/archive.ts'
import { type LanguageTag, parseLanguageTag } from '../model/ids.ts'
import { decodeUtf8 } from '../parse/decode.ts'
import { Source } from '../parse/source.ts'

/** `archive.yaml` as it is in the seeds folder, not yet read. */
export interface SettingsSource {
  file: string
  bytes: Uint8Array
}

/** What a key of `archive.yaml` may hold, in words and as an example. */
interface Setting {
  schema: z.ZodType
  expected: string
  example: string
}

const text = z.string().trim().min(1)
const address = text.refine((value) => /^https?:\/\//i.test(value) && URL.canParse(value))
const language = text.transform((value, context): LanguageTag => {
  const tag = parseLanguageTag(value)
  if (tag === undefined) context.addIssue({ code: 'custom', message: 'no language tag' })
  return tag ?? z.NEVER
})

/** Every key of `archive.yaml`. */
const known = {
  title: { schema: text, expected: 'text', example: 'title: "AI Report"' },
  description: { schema: text, expected: 'text', example: 'description: "What the archive is about"' },
  language: { schema: language, expected: 'a language tag', example: 'language: nl' },
  url: {
    schema: address.transform((value) => (value.endsWith('/') ? value : `${value}/`)),
    expected: 'an address that begins with https://',
    example: 'url: https://example.org/archive/',
  },
  repository: {
    schema: address.transform((value) => value.replace(/\/+$/, '')),
    expected: 'an address that begins with https://',
    example: 'repository: https://github.com/someone/archive',
  },
  edit: {
    schema: address.refine((value) => value.includes('{file}')),
    expected: 'an address that begins with https:// and has `{file}` where the path of the seed belongs',
    example: 'edit: https://github.com/someone/archive/edit/main/seeds/{file}',
  },
  author: { schema: text, expected: 'text', example: 'author: "Jan Jansen"' },
  license: { schema: text, expected: 'text', example: 'license: "CC BY-SA 4.0"' },
  shows: {
    schema: z.union([text.transform((show) => [show]), z.array(text)]),
    expected: 'a list of names',
    example: 'shows: ["AI Report"]',
  },
} as const satisfies Record<string, Setting>

type Known = { -readonly [Key in keyof typeof known]?: z.output<(typeof known)[Key]['schema']> }

/** What the archive is where nobody says otherwise. */
const defaults = { title: 'Archive', language: parseLanguageTag('en')!, shows: [] }

/**
 * Read `archive.yaml`. Every key is optional. Reports each problem at its place; a key with a problem has its default.
 * No source is an archive with defaults.
 */
export function compileSettings(source: SettingsSource | undefined): {
  settings: ArchiveSettings
  messages: Message[]
} {
  if (source === undefined) return { settings: { ...defaults, shows: [] }, messages: [] }
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
  return { settings: { ...defaults, shows: [], ...values }, messages: messagesOf(file) }
}

function readValues(file: VFile, text: string): Known {
  const lines = new LineCounter()
  const document = parseDocument(text, {
    schema: 'core',
    version: '1.2',
    prettyErrors: false,
    lineCounter: lines,
  })
  const place = (start: number, end: number) => new Source(text).position(start, end)
  for (const error of document.errors) {
    report(file, 'settings-not-yaml', {
      reason: `Unexpected settings, expected YAML: ${error.message.split('\n')[0]}`,
      place: place(error.pos[0], Math.max(error.pos[1], error.pos[0] + 1)),
      note: 'Put a value with a colon, a number sign or quotes in it between double quotes: title: "AI: the report"',
    })
  }
  return readPairs(file, document, place)
}

function readPairs(
  file: VFile,
  document: Document.Parsed,
  place: (start: number, end: number) => ReturnType<Source['position']>,
): Known {
  const { contents } = document
  if (contents === null || (isScalar(contents) && contents.value === null)) return {}
  if (!isMap(contents)) {
    if (document.errors.length === 0) {
      report(file, 'settings-not-fields', {
        reason: 'Unexpected settings, expected keys with values',
        place: place(contents.range[0], contents.range[1]),
        note: 'Write: title: "The title of the archive"',
      })
    }
    return {}
  }
  const values: Record<string, unknown> = {}
  for (const { key, value } of contents.items) {
    const name = isScalar(key) ? String(key.value) : '?'
    if (!Object.hasOwn(known, name)) {
      reportUnknown(file, name, place(key.range[0], key.range[1]))
      continue
    }
    const { schema, expected, example }: Setting = known[name as keyof typeof known]
    if (value === null || (isScalar(value) && value.value === null)) continue
    const written: unknown =
      isScalar(value) && typeof value.value === 'number' ? value.source : value.toJS(document)
    const result = schema.safeParse(written)
    if (result.success) values[name] = result.data
    else {
      report(file, 'setting-malformed', {
        reason: `Unexpected value for \`${name}\`, expected ${expected}`,
        place: place(value.range[0], value.range[1]),
        note: `Write: ${example}`,
      })
    }
  }
  return values as Known
}

function reportUnknown(file: VFile, name: string, place: ReturnType<Source['position']>): void {
  const meant = nearest(name, Object.keys(known))
  report(file, 'setting-unknown', {
    reason: `Unexpected key \`${name}\`, expected one of ${Object.keys(known).join(', ')}`,
    place,
    expected: meant === undefined ? Object.keys(known) : [meant],
    ...(meant === undefined ? {} : { note: `Write: ${meant}` }),
  })
}
