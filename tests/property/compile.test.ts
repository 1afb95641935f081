import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { compileSettings } from '../../src/compile/settings.ts'
import { makeEpisode } from '../../src/make-episode.ts'
import type { Message } from '../../src/messages/message.ts'
import type { CompiledSeed } from '../../src/model/episode.ts'
import { episodeSchema } from '../../src/model/schema.ts'
import { compileGlossary } from '../../src/names/glossary.ts'
import { compile, seedText, settings, sourceOf } from '../helpers/seed-builder.ts'

const fixtures = path.resolve(import.meta.dirname, '../fixtures/seeds')
const seeds = readdirSync(fixtures)
  .map((name) => readFileSync(path.join(fixtures, name, 'input.md')))
  .filter(({ length }) => length < 5000)

/** Pieces that seeds are made of, and that break them. */
const pieces = [
  ['# A talk', '## Transcript', '## Notes', '## Key Takeaways', '## Related', '## Chapters', '## Sponsors'],
  ['---', '```', '<!--', '-->', '<pre>', '...', '+++', '===', '>', '- ', '1. ', '    ', '\t'],
  ['**Source:** https://youtu.be/uFiYov2U8Gc', '**Video ID:** uFiYov2U8Gc', '**Tags:** #a', 'title: A talk'],
  ['video_id: 12345678901', 'tags: [a, b]', 'date: 2023-02-29', '- a', 'a: &a [*a]', 'x: |', '? [', '<<: *a'],
  [
    '**Ann:** Hello.',
    'Ann (0:01):',
    'Ann: 00:01:02',
    '[0:01]',
    '(00:00:01)',
    '[muziek]',
    '\\[laughs\\]',
    '**Bo:**',
  ],
  ['word', 'één', 'e\u0301', '\u{1F600}', '\u2028', '\u00a0', '\0', '\ufeff', '[[A|b]]', '![a](', '](', '\\'],
].flat()
const line = fc.array(fc.constantFrom(...pieces), { maxLength: 3 }).map((parts) => parts.join(' '))
const file = fc
  .tuple(fc.array(line, { maxLength: 40 }), fc.constantFrom('\n', '\r\n', '\r', '\n\n'))
  .map(([lines, ending]) => new TextEncoder().encode(lines.join(ending)))

/** A seed of the golden ones with bytes changed, removed and put in. */
const mutated = fc
  .tuple(
    fc.constantFrom(...seeds),
    fc.array(fc.tuple(fc.nat(5000), fc.nat(20), fc.uint8Array({ maxLength: 8 })), { maxLength: 4 }),
  )
  .map(([seed, edits]) => {
    let bytes = Buffer.from(seed)
    for (const [at, remove, insert] of edits) {
      const from = at % (bytes.length + 1)
      bytes = Buffer.concat([bytes.subarray(0, from), insert, bytes.subarray(from + remove)])
    }
    return new Uint8Array(bytes)
  })

const anything = fc.oneof(file, mutated, fc.uint8Array({ maxLength: 300 }))

test('compiling never throws: it gives a record or an error, and places inside the file', () => {
  fc.assert(
    fc.property(anything, fc.boolean(), (bytes, hasCaptions) => {
      const captions = hasCaptions
        ? { text: 'Said aloud.', turns: [], times: [{ at: 0, seconds: 1 }] }
        : undefined
      const { seed, messages } = compile(bytes, { captions: () => captions })
      if (seed === undefined) assert.ok(messages.some(({ severity }) => severity === 'error'))
      const lines = new TextDecoder().decode(bytes).split(/\r\n|\n|\r/)
      for (const message of messages) assertInside(message, lines)
      if (seed !== undefined) assertOrdered(seed)
    }),
    { numRuns: 2000 },
  )
})

function assertInside({ line, column, endLine, endColumn, id }: Message, lines: string[]): void {
  assert.ok(line !== null && column !== null, id)
  assert.ok(line >= 1 && line <= lines.length && column >= 1 && column <= lines[line - 1]!.length + 1, id)
  if (endLine === null || endColumn === null) return
  assert.ok(endLine >= line && endLine <= lines.length && endColumn <= lines[endLine - 1]!.length + 1, id)
  assert.ok(endLine > line || endColumn >= column, id)
}

/** What the types of a record cannot say. */
function assertOrdered({ transcript, record, places }: CompiledSeed): void {
  const { text, turns, times, paragraphs } = transcript
  assert.equal(text, normalised(text))
  for (const list of [turns, times, paragraphs.map((at) => ({ at }))]) {
    for (const [index, { at }] of list.entries()) {
      assert.ok(at === 0 || text[at - 1] === ' ', 'a mark stands before a word')
      assert.ok(at < text.length && (index === 0 || at > list[index - 1]!.at))
    }
  }
  assert.equal(places.tags.length, record.tags.length)
  assert.equal(new Set(record.speakers).size, record.speakers.length)
  assert.notEqual(record.title, '')
  for (const { markdown } of record.sections) assert.notEqual(markdown.trim(), '')
}

/** White space as design has it, the slow and obvious way. */
function normalised(text: string): string {
  return text
    .split(/\s/)
    .filter((word) => word !== '')
    .join(' ')
}

test('a transcript without labels and times is its own characters, white space normalised', () => {
  const safe = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '*',
          '_',
          '#',
          '<b>',
          '{{',
          '}}',
          '1.',
          '[x](y)',
          '\n',
          '\n\n',
          '\t',
          ' ',
          '---',
          '```',
        ),
        fc.string(),
      ),
    )
    .map((parts) => parts.join(' '))
    .filter((text) => !/\\|\0|^[ \t]*#|:|\r|-[ \t]*$|_[ \t]*$|\*[ \t]*$/m.test(text) && text.trim() !== '')
  fc.assert(
    fc.property(safe, (text) => {
      const { seed } = compile(seedText(`begin ${text} end`))
      assert.equal(seed?.transcript.text, normalised(`begin ${text} end`))
    }),
    { numRuns: 1000 },
  )
})

test('labels, times and escapes are the only characters that are taken away', () => {
  const said = fc.constantFrom(
    'word',
    '[muziek]',
    '**bold** text',
    'at 12:30',
    '(see 1:2)',
    'C++',
    '#1',
    'a - b',
  )
  const label = fc.constantFrom('', '**Ann B.:** ', '**Bo:** [0:01] ', '\\[01:02:03.45\\] ', '(00:01:02) ')
  fc.assert(
    fc.property(fc.array(fc.tuple(label, fc.array(said, { minLength: 1 })), { minLength: 1 }), (turns) => {
      const source = turns.map(([label, words]) => label + words.join(' ')).join('\n\n')
      const { seed } = compile(seedText(source))
      assert.equal(seed?.transcript.text, turns.flatMap(([, words]) => words).join(' '))
    }),
  )
})

test('nothing that an editor wrote is dropped', () => {
  const word = fc.stringMatching(/^[a-z]{1,6}$/)
  const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => all.join(' '))
  const block = fc.oneof(
    words,
    words.map((text) => `**Mood ${text}:** ${text}`),
    words.map((text) => `- ${text}\n- [[${text}]]`),
    words.map((text) => `> ${text}\n\n    ${text}`),
    words.map((text) => `\`\`\`\n## ${text}\n\`\`\``),
    words.map((text) => `### ${text}\n${text}`),
    words.map((text) => `%% ${text} %%`),
    words.map((text) => `---\n${text}`),
  )
  const heading = fc.oneof(
    fc.constantFrom('Notes', 'Key Takeaways', 'Related', 'Chapters', 'Transcript'),
    words,
  )
  const section = fc.tuple(heading, fc.array(block, { minLength: 1, maxLength: 4 }))
  fc.assert(
    fc.property(
      fc.array(block, { maxLength: 4 }),
      words,
      fc.array(section, { maxLength: 5 }),
      (above, said, below) => {
        const sections = [['Transcript', [said]] as const, ...below]
        const text = [
          '# A title',
          ...above,
          ...sections.flatMap(([title, blocks]) => [`## ${title}`, ...blocks]),
        ].join('\n\n')
        const { seed } = compile(text)
        const found = new Set(
          JSON.stringify([seed?.record, seed?.transcript])
            .replaceAll('\\n', ' ')
            .match(/[a-z]+/gi),
        )
        const known = new Set('A title Transcript'.split(' '))
        for (const each of text.match(/[a-z]+/gi) ?? [])
          assert.ok(found.has(each) || known.has(each), `${each} is in the record`)
      },
    ),
    { numRuns: 500 },
  )
})

test('every record follows its schema', () => {
  const surroundings = { settings, glossary: compileGlossary([]), captioned: new Set<string>() }
  fc.assert(
    fc.property(anything, (bytes) => {
      const { made } = makeEpisode(sourceOf(bytes), surroundings)
      if (made !== undefined) assert.deepEqual(episodeSchema.safeParse(made.episode).error?.issues ?? [], [])
    }),
    { numRuns: 500 },
  )
})

test('settings never throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        anything,
        fc.string().map((text) => new TextEncoder().encode(text)),
      ),
      (bytes) => {
        const read = compileSettings({ file: 'archive.yaml', bytes })
        assert.equal(typeof read.settings.title, 'string')
      },
    ),
    { numRuns: 500 },
  )
})
