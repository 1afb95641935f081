import type { Position } from 'unist'
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { isMap, isNode, isScalar, type Pair, visit, type YAMLMap } from 'yaml'
import * as z from 'zod'
import type { MessageId } from '../messages/catalogue.ts'
import { type Message, messagesOf } from '../messages/message.ts'
import { nearest } from '../messages/nearest.ts'
import { reportConflict } from '../parse/conflict.ts'
import { decodeUtf8 } from '../parse/decode.ts'
import { Source } from '../parse/source.ts'
import { aboutTypographicQuotes, inTypographicQuotes, parseYaml } from '../parse/yaml.ts'
import { type Facts, report } from '../messages/report.ts'
import { cutText } from '../model/cut-text.ts'
import { type NameEntry, nameKinds, refusedKey, type RefusedSpelling } from '../model/name.ts'
import type { SourceFile } from '../read/read-seeds.ts'
import { Aliases, tooMuch } from './aliases.ts'
import { isFindable, runOfLetters } from './glossary.ts'

/** No name is longer than this. The bound keeps the search in a text linear. In UTF-16 code units. */
const longestSpelling = 100

const example = 'Anthropic: {kind: organisation, heard: [Entropic, Antropic]}'
const spellingSchema = z.string().refine((text) => text.length <= longestSpelling && isFindable(text))
const heardSchema = z.preprocess(
  (item) => (typeof item === 'string' ? { text: item } : item),
  z.strictObject({ text: spellingSchema, near: z.array(spellingSchema).min(1).exactOptional() }),
)
const refusedSchema = z
  .array(spellingSchema)
  .nullish()
  .transform((refused) => refused ?? [])
const entrySchema = z.strictObject({
  kind: z.enum(nameKinds),
  heard: z
    .array(heardSchema)
    .nullish()
    .transform((heard) => heard ?? []),
  [refusedKey]: refusedSchema,
})

/** What `seeds/names.yaml` says. */
export interface Glossary {
  names: NameEntry[]
  /** They change nothing of what is found: of the names alone it depends what is made of a talk. */
  refused: RefusedSpelling[]
}

const emptyGlossary: Glossary = { names: [], refused: [] }

/**
 * Read `seeds/names.yaml`. Reports every problem there is, each at its place. Entries that are in order are used all the
 * same, so that one bad line does not hide the mentions of other names. No source is an empty glossary.
 */
export function compileNames(source: SourceFile | undefined): Glossary & { messages: Message[] } {
  if (source === undefined) return { ...emptyGlossary, messages: [] }
  const file = new VFile({ path: source.file })
  const { text, invalidAt } = decodeUtf8(source.bytes)
  if (invalidAt !== undefined) {
    report(file, 'names-not-utf8', {
      reason: 'Unexpected bytes in the glossary, expected text in UTF-8',
      place: new Source(text).position(invalidAt, invalidAt + 1),
      note: 'Save the file once more with the encoding UTF-8.',
    })
    return { ...emptyGlossary, messages: messagesOf(file) }
  }
  const glossary = readGlossary(file, text)
  return { ...glossary, messages: messagesOf(file) }
}

/** What the steps below share: where to report, and how to find a place. */
interface Context {
  file: VFile
  source: Source
  aliases: Aliases
}

function readGlossary(file: VFile, text: string): Glossary {
  const source = new Source(text)
  if (reportConflict(file, source) !== undefined) return emptyGlossary
  const { document, problems, dropped } = parseYaml(text)
  if (document === undefined) {
    report(file, 'names-not-yaml', {
      reason: 'Unexpected depth of lists and maps, expected a name, its kind and a list of spellings',
      note: `Write: ${example}`,
    })
    return emptyGlossary
  }
  const context = { file, source, aliases: new Aliases(document) }
  // Keys that stand twice are looked for below: one name twice is told with other spellings that two names have.
  const broken = problems.filter(({ kind }) => kind === 'syntax')
  for (const { message, start, end, remedy } of [...broken, ...dropped]) {
    report(file, 'names-not-yaml', {
      reason: `Unexpected text, expected YAML: ${message}`,
      place: context.source.position(start, end),
      note: remedy ?? `Write each name like this: ${example}`,
    })
  }
  // After an error the parser guesses; its guesses are no basis for more messages.
  if (broken.length > 0) return emptyGlossary
  const { contents } = document
  if (contents === null || (isScalar(contents) && contents.value === null)) return emptyGlossary
  if (!isMap(contents)) {
    report(file, 'name-not-a-map', {
      reason: 'Unexpected contents of the glossary, expected names, each with its kind',
      place: placeOf(context, contents),
      note: `Write each name like this: ${example}`,
    })
    return emptyGlossary
  }
  reportKeysTwice(context, contents)
  const isOfNone = ({ key, value }: Pair): boolean => textOf(key) === refusedKey && !isMap(value)
  const entries = contents.items.flatMap((pair) =>
    isOfNone(pair) ? [] : (readEntry(context, pair.key, pair.value) ?? []),
  )
  const refused = [
    ...entries.flatMap(refusedOf),
    ...contents.items.filter(isOfNone).flatMap((pair) => readRefused(context, contents, pair)),
  ]
  reportSpellingsTwice(context, entries, refused)
  return { names: entries.map(({ entry }) => entry), refused: refused.map(({ spelling }) => spelling) }
}

/** An entry that is in order, with the nodes it was read from. */
interface PlacedEntry {
  entry: NameEntry
  refused: string[]
  key: unknown
  value: unknown
}

/** A spelling that is refused, with the node it was read from. */
interface PlacedRefused {
  spelling: RefusedSpelling
  node: unknown
}

function refusedOf({ entry: { name }, refused, value }: PlacedEntry): PlacedRefused[] {
  return refused.map((text, index) => ({
    spelling: { name, text },
    node: nodeAt(value, [refusedKey, index]),
  }))
}

/** Spellings that are no name: a list where the names stand. With a kind, `not` is a name as any other. */
function readRefused(context: Context, contents: YAMLMap, { key, value: node }: Pair): PlacedRefused[] {
  const value = toValue(context, node)
  const parsed = refusedSchema.safeParse(value)
  if (parsed.success)
    return parsed.data.map((text, index) => ({
      spelling: { text },
      node: nodeAt(contents, [refusedKey, index]),
    }))
  for (const issue of parsed.error.issues)
    reportIssue(
      context,
      { ...issue, path: [refusedKey, ...issue.path] },
      { name: refusedKey, key, node: contents, value: { [refusedKey]: value } },
    )
  return []
}

function readEntry(context: Context, key: unknown, node: unknown): PlacedEntry | undefined {
  const name = textOf(key)
  if (name === undefined || !spellingFits(name)) {
    report(context.file, 'name-spelling-unfindable', {
      reason: `Unexpected ${name === undefined ? 'list or map' : `\`${shortened(name)}\``} as a name, expected words of together at most ${longestSpelling} characters`,
      place: placeOf(context, key),
      note: `Write: ${example}`,
    })
    return undefined
  }
  const value = toValue(context, node)
  const parsed = entrySchema.safeParse(value)
  reportQuotes(context, key)
  if (parsed.success) {
    const { [refusedKey]: refused, ...entry } = parsed.data
    return { entry: { name, ...entry }, refused, key, value: node }
  }
  for (const issue of parsed.error.issues) reportIssue(context, issue, { name, key, node, value })
  return undefined
}

/** Spellings that are heard may have any quotes: no text is without them for that. */
function reportQuotes(context: Context, key: unknown): void {
  const inside = inTypographicQuotes(key)
  if (inside === undefined) return
  report(context.file, 'quotes-typographic', {
    ...aboutTypographicQuotes(inside, inside, (text) => `${text}: {…}`),
    place: placeOf(context, key),
  })
}

/** Where an issue was found. */
interface Subject {
  name: string
  key: unknown
  node: unknown
  value: unknown
}

/** Say in the editor's words what zod found. */
function reportIssue(context: Context, issue: z.core.$ZodIssue, { name, key, node, value }: Subject): void {
  const found = at(value, issue.path)
  const place = placeOf(context, nodeAt(node, issue.path)) ?? placeOf(context, key)
  const say = (id: MessageId, facts: Facts): void => {
    report(context.file, id, { place, ...facts })
  }
  const [field, , part] = issue.path
  const whose = field === refusedKey ? `under \`${refusedKey}\`` : `for \`${name}\``

  if (issue.code === 'unrecognized_keys') {
    const known = field === 'heard' ? ['text', 'near'] : ['kind', 'heard', refusedKey]
    for (const unknown of issue.keys) {
      const meant = nearest(unknown, known)
      say('name-key-unknown', {
        reason: `Unexpected \`${unknown}\` for \`${name}\`, expected ${known.slice(0, -1).join(', ')} or ${known.at(-1)}`,
        place: placeOf(context, keyNodeAt(node, issue.path, unknown)) ?? place,
        expected: known,
        note: meant === undefined ? undefined : `Write: ${meant}`,
      })
    }
  } else if (field === undefined) {
    say('name-not-a-map', {
      reason: `Unexpected ${described(found)} for \`${name}\`, expected its kind and the spellings heard`,
      note: `Write: ${name}: {kind: ${nearest(String(found), nameKinds) ?? 'organisation'}, heard: []}`,
    })
  } else if (field === 'kind') {
    const meant = nearest(String(found), nameKinds)
    say(found === undefined ? 'name-kind-missing' : 'name-kind-unknown', {
      reason: `${found === undefined ? 'Missing kind' : `Unexpected kind ${described(found)}`} for \`${name}\`, expected one of ${nameKinds.join(', ')}`,
      ...(found === undefined ? { place: placeOf(context, key) } : {}),
      expected: [...nameKinds],
      note: `Write: kind: ${meant ?? 'other'}`,
    })
  } else if (issue.path.length === 1 && field === refusedKey) {
    say('name-refused-not-a-list', {
      reason: `Unexpected ${described(found)} under \`${refusedKey}\`, expected a list of spellings`,
      note: `Write: ${refusedKey}: [${typeof found === 'string' ? found : 'one spelling, another one'}]`,
    })
  } else if (issue.path.length === 1) {
    say('name-heard-not-a-list', {
      reason: `Unexpected ${described(found)} as the spellings heard for \`${name}\`, expected a list`,
      note: `Write: heard: [${typeof found === 'string' ? found : 'one spelling, another one'}]`,
    })
  } else if (part === 'near' && issue.path.length === 3) {
    say('name-near-not-a-list', {
      reason: `Unexpected ${Array.isArray(found) ? 'empty list' : described(found)} as the words near a spelling of \`${name}\`, expected a list of words`,
      note: `Write: near: [${typeof found === 'string' ? found : 'one word, another one'}]`,
    })
  } else if (issue.code === 'custom') {
    say('name-spelling-unfindable', {
      reason: `Unexpected spelling ${described(found)} ${whose}, expected words of one sentence, together at most ${longestSpelling} characters`,
      note: 'Write only the words, without brackets, commas or quotation marks.',
    })
  } else {
    say('name-spelling-not-text', {
      reason: `Unexpected ${described(found)} as a spelling ${whose}, expected text`,
      note: isSimple(found)
        ? `Write: "${String(found)}"`
        : field === refusedKey
          ? 'Write only the words.'
          : 'Write: {text: Cloud, near: [Opus, Anthropic]}',
    })
  }
}

/** One key twice in a map would drop what stands under the first one. */
function reportKeysTwice(context: Context, glossary: YAMLMap): void {
  for (const { value } of glossary.items) {
    if (!isNode(value)) continue
    visit(value, {
      Map: (_, map) => {
        const seen = new Map<string, unknown>()
        for (const { key } of map.items) {
          const text = textOf(key)
          if (text === undefined) continue
          const first = seen.get(text)
          if (first === undefined) seen.set(text, key)
          else reportTwo(context, 'name-key-twice', `Unexpected second \`${text}\`, expected one`, first, key)
        }
      },
    })
  }
}

/**
 * One spelling under two names cannot be told apart, unless near words tell: then the first entry counts whose near
 * word is there. Twice under one name is harmless, but one of the two is likely to be a slip. So is one that is refused as well.
 */
function reportSpellingsTwice(
  context: Context,
  entries: readonly PlacedEntry[],
  refused: readonly PlacedRefused[],
): void {
  const seen = new Map<string, { of: PlacedEntry; node: unknown }>()
  const check = (of: PlacedEntry, text: string, isLimited: boolean, node: unknown): void => {
    const { letters } = runOfLetters(text)
    const key = isLimited ? `${letters}\n${of.entry.name}` : letters
    const first = seen.get(key)
    if (first === undefined) {
      seen.set(key, { of, node })
      return
    }
    const { name } = of.entry
    if (first.of === of) {
      const reason = `Unexpected second spelling \`${text}\` for \`${name}\`, expected each once (case, accents, spaces and hyphens do not count)`
      reportTwo(context, 'name-spelling-twice', reason, first.node, node)
    } else {
      const what = node === of.key ? `entry \`${text}\`` : `spelling \`${text}\` for \`${name}\``
      const reason = `Unexpected ${what}, which already stands for \`${first.of.entry.name}\``
      reportTwo(context, 'name-heard-twice', reason, first.node, node)
    }
  }
  for (const placed of entries) check(placed, placed.entry.name, false, placed.key)
  for (const placed of entries) {
    placed.entry.heard.forEach(({ text, near }, index) => {
      // The right spelling in small letters says that it is meant in small letters too.
      if (near === undefined && text !== placed.entry.name && sameLetters(text, placed.entry.name)) return
      check(placed, text, near !== undefined, nodeAt(placed.value, ['heard', index]))
    })
  }
  for (const { spelling, node } of refused) {
    const first = seen.get(runOfLetters(spelling.text).letters)
    if (first === undefined || (spelling.name ?? first.of.entry.name) !== first.of.entry.name) continue
    // `Trump` is found with a capital only; that `trump` is not meant may be said.
    const { name, heard } = first.of.entry
    if (name !== spelling.text && heard.every(({ text }) => text !== spelling.text)) continue
    const reason = `Unexpected \`${spelling.text}\` under \`${refusedKey}\`, which is a spelling of \`${name}\``
    reportTwo(context, 'name-spelling-twice', reason, first.node, node)
  }
}

function reportTwo(context: Context, id: MessageId, reason: string, first: unknown, second: unknown): void {
  const firstPlace = placeOf(context, first)
  report(context.file, id, {
    reason,
    place: placeOf(context, second),
    cause: firstPlace && new VFileMessage('The first one', { place: firstPlace }),
    note:
      firstPlace &&
      `The first one is on line ${firstPlace.start.line}, column ${firstPlace.start.column}. Take one of them out.`,
  })
}

/** A node as plain data; one whose aliases stand for too much is reported and left out. */
function toValue(context: Context, node: unknown): unknown {
  if (!isNode(node)) return undefined
  const value = context.aliases.valueOf(node)
  if (value !== tooMuch) return value
  report(context.file, 'names-not-yaml', {
    reason: 'Unexpected number of aliases, expected the spellings themselves',
    place: placeOf(context, node),
    note: `Write: ${example}`,
  })
  return undefined
}

/** What a key says, as written: `2024` and `No` are names too. */
function textOf(key: unknown): string | undefined {
  if (!isScalar(key)) return undefined
  return typeof key.value === 'string' ? key.value : (key.source ?? '')
}

function spellingFits(name: string): boolean {
  return name.length <= longestSpelling && runOfLetters(name).letters !== ''
}

function sameLetters(one: string, other: string): boolean {
  return runOfLetters(one).letters === runOfLetters(other).letters
}

/** What stands at `path`. A bare spelling is its own `text`. */
function at(value: unknown, path: readonly PropertyKey[]): unknown {
  let inner = value
  for (const key of path) {
    if (typeof inner === 'string' && key === 'text') return inner
    if (typeof inner !== 'object' || inner === null) return undefined
    inner = (inner as Record<PropertyKey, unknown>)[key]
  }
  return inner
}

/** The node at `path`; where there is none, the nearest one around it. */
function nodeAt(node: unknown, path: readonly PropertyKey[]): unknown {
  let inner = node
  for (const key of path) {
    const next: unknown =
      isMap(inner) || (isNode(inner) && 'items' in inner) ? (inner as YAMLMap).get(key, true) : undefined
    if (next === undefined || next === null) return inner
    inner = next
  }
  return inner
}

function keyNodeAt(node: unknown, path: readonly PropertyKey[], key: string): unknown {
  const map = nodeAt(node, path)
  return isMap(map) ? map.items.find((pair) => textOf(pair.key) === key)?.key : undefined
}

function placeOf({ source }: Context, node: unknown): Position | undefined {
  return isNode(node) && node.range ? source.position(node.range[0], node.range[1]) : undefined
}

function described(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'string') return `\`${shortened(value)}\``
  return isSimple(value) ? `${typeof value} \`${String(value)}\`` : 'map'
}

function isSimple(value: unknown): value is number | bigint | boolean {
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean'
}

function shortened(text: string): string {
  return text.length <= 40 ? text : `${cutText(text, 40)}…`
}
