import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import fc from 'fast-check'
import { unescapeMarkdown, escapeMarkdown } from '../../src/compile/escapes.ts'
import { makeEpisode } from '../../src/make-episode.ts'
import type { Episode } from '../../src/model/episode.ts'
import { compileGlossary } from '../../src/names/glossary.ts'
import { seedText } from '../../src/pages/seed-text.ts'
import { parseVideoInfo } from '../../src/parse/video-info.ts'
import { settings, sourceOf } from '../helpers/seed-builder.ts'

const fixtures = path.resolve(import.meta.dirname, '../fixtures/seeds')
const glossary = compileGlossary([])

/** The record of a seed; `undefined` where it has errors, for then nothing is published. */
function recordOf(seed: string | Uint8Array): Episode | undefined {
  const { made, messages } = makeEpisode(sourceOf(seed), { settings, glossary })
  return messages.some(({ severity }) => severity === 'error') ? undefined : made?.episode
}

/**
 * A field that stands twice, with lines below it that look like fields: front matter has each name once, and the lines are no
 * fields only beside text that is written elsewhere.
 */
function isBeyondSeeds({ extra }: Episode): boolean {
  const names = extra.map(({ name }) => name)
  return extra.some(
    ({ value }, at) =>
      /\n.*:/.test(value) && names.some((name, other) => names.indexOf(name) < other && other <= at),
  )
}

/** Asserts that an episode, written as a seed and read again, is the same record. */
function assertSame(seed: string | Uint8Array, about = ''): boolean {
  const record = recordOf(seed)
  if (record === undefined || isBeyondSeeds(record)) return false
  const written = seedText(record, settings)
  assert.deepEqual(recordOf(written), record, `${about}\n${written}`)
  return true
}

test('every golden seed, written again, is the same record', () => {
  const written = readdirSync(fixtures).filter((name) =>
    assertSame(readFileSync(path.join(fixtures, name, 'input.md')), name),
  )
  assert.ok(written.length >= 25, `${written.length} seeds`)
})

test('a field with a name that ends like bold, behind one that stands twice, is the same', () => {
  for (const name of ['word____', 'word__', 'a b__', 'a_'])
    assert.ok(assertSame(`# A talk\n\nMood: a\nMood: a\n${name}: b\n\n## Transcript\n\nHello.\n`, name))
})

test('names that together look like a list in brackets are the same', () => {
  for (const [key, one, other] of [
    ['speakers', '[Ann', 'Bo]'],
    ['aliases', '[Soil', 'Worms]'],
    ['aliases', '[Soil]', '[Worms]'],
    ['tags', '[a b', 'c d]'],
  ])
    for (const names of [[one], [one, other]])
      assert.ok(
        assertSame(`---\n${key}: ${JSON.stringify(names)}\n---\n# A talk\n\n## Transcript\n\nHello.\n`),
      )
})

test('what escapes of YAML and captions say, and no file can keep, is the same', () => {
  const odd = JSON.stringify('a\0b \ud800c \udfffd \u0001e \ufffe')
  const fields = ['title', 'show', 'description', 'episode', `"k\\ud800"`].map((key) => `${key}: ${odd}\n`)
  const lists = ['speakers', 'tags', 'aliases'].map((key) => `${key}: [${odd}]\n`)
  assert.ok(assertSame(`---\n${fields.join('')}${lists.join('')}---\n\n## Transcript\n\nHello.\n`))

  const chapters = { chapters: [{ start_time: 1, title: 'a\ud800' }] }
  assert.deepEqual(parseVideoInfo(sourceOf(JSON.stringify(chapters))).chapters, [
    { seconds: 1, title: 'a\ufffd' },
  ])

  const seed = '# A talk\n\n**Video ID:** uFiYov2U8Gc\n'
  const json3 = { events: [{ tStartMs: 0, segs: [{ utf8: 'one \ud83d' }, { utf8: '\ude00 t\0wo \udfff' }] }] }
  const captionsOf = () => [{ ...sourceOf(JSON.stringify(json3), 'x.json3'), kind: 'json3' as const }]
  const { made } = makeEpisode(sourceOf(seed), { settings, glossary, captionsOf })
  assert.deepEqual(
    made?.episode.passages.map(({ text }) => text),
    ['one \u{1F600} t\ufffdwo \ufffd'],
  )
  const again = recordOf(seedText(made.episode, settings))
  assert.deepEqual(
    again?.passages.map(({ text }) => text),
    made.episode.passages.map(({ text }) => text),
  )
})

test('escaping and reading escapes are each other’s inverse', () => {
  const text = fc.string({ unit: fc.constantFrom('\\', '[', '#', 'a', ' ', '*') })
  fc.assert(fc.property(text, (value) => unescapeMarkdown(escapeMarkdown(value)) === value))
})

/** Text of a transcript, and what looks like something else in one. */
const said = [
  [
    'word',
    'Hello there.',
    'één',
    '\u{1F600}',
    '\\',
    '\\\\[',
    '\\##',
    '##',
    '## ',
    '#',
    '---',
    '* * *',
    '___',
  ],
  [
    '[0:01]',
    '\\[0:01\\]',
    '[0\\:01]',
    '(00:00:01)',
    '[00:01:02.5]',
    '[99:99]',
    '[0:05](https://youtu.be/uFiYov2U8Gc?t=5)',
    '[0\\:05](https://youtu.be/uFiYov2U8Gc?t=5)',
    '[0:05](https://example.org/)',
    'Ann: 00:01',
    'Ann (0:02):',
    '**Ann (0:02):**',
  ],
  ['0:01', '**Ann:**', '**Bo B.:** [0:03]', '\\**Ann:**', '**Ann\\: x:**', '**A\\\\:**', '[muziek]'],
  [
    '\\[laughs\\]',
    '```',
    '<!--',
    '\n',
    '\n\n',
    '\n',
    '\n\n',
    '\t',
    '\u2028',
    '%%',
    '- a',
    '1. a',
    '===',
    '\\\n',
    '\n\n0\\:05\n\n',
    '\n0:05\n',
  ],
  [
    '[0:05 - 0:10]',
    '[0\\:05 --> 0:10]',
    '\n0:05 - 0:10\n',
    '\n0\\:05-0:10\n',
    '**[[A|Ann]]:**',
    '**Ann [0:10]:**',
  ],
  [
    '>',
    '\n> a',
    '\n\\> a',
    '>>',
    '\n> [!quote]- Transcript\n',
    '\u200b',
    '\n\u200b**Ann:**',
    '\n\u2060[0:05]',
  ],
].flat()
const talk = fc
  .array(fc.constantFrom(...said), { minLength: 1, maxLength: 60 })
  .map((parts) => parts.join(' '))

test('a transcript, written again, is the same passages', () => {
  fc.assert(
    fc.property(talk, fc.nat(3), (text, times) => {
      const long = Array.from({ length: times + 1 }, () => text).join('\n')
      assertSame(`# A talk\n\n## Transcript\n\nbegin ${long}`)
      assertSame(`---\ntitle: A talk\n---\n\n${long}`)
    }),
    { numRuns: 1500 },
  )
})

test('a talk without white space, written again, is the same passages', () => {
  const sentence = fc.constantFrom(
    'これは文です。',
    '「はい！」',
    'そうですか？！',
    'a。',
    '』',
    ' ',
    '話'.repeat(200),
  )
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 400 }), (sentences) => {
      const talk = sentences.join('')
      const seed = `---\nlanguage: ja\n---\n# A talk\n\n## Transcript\n\n${talk}\n`
      assert.equal(assertSame(seed), talk.trim() !== '')
      const text = recordOf(seed)
        ?.passages.map((passage) => passage.text)
        .join('')
      assert.equal(text?.replace(/\s/g, '') ?? '', talk.replace(/\s/g, ''))
    }),
  )
})

/** What values of fields are made of. */
const parts = [
  [
    'word',
    'C#',
    'a,b',
    'x & y',
    '[[A]]',
    '[[A|b]]',
    '\\',
    '\\[',
    '#',
    '##',
    '*',
    '__',
    ':',
    '"',
    "'",
    ' ',
    '\n',
  ],
  [
    '- ',
    '**',
    '](',
    '<b>',
    'https://example.org/',
    '\u{1F600}',
    'é',
    '---',
    '===',
    '%%',
    '1',
    'true',
    '\t',
    ';',
  ],
].flat()
const words = fc.array(fc.constantFrom(...parts), { maxLength: 5 }).map((some) => some.join(''))
const name = fc.oneof(
  fc.constantFrom(
    'Mood',
    'cover_image',
    'Host city',
    '__x',
    'a:b',
    'x*',
    '1',
    'Guest list',
    'source',
    'Note',
  ),
  words,
)

const frontMatter = fc
  .record(
    {
      title: words,
      source: fc.oneof(
        words,
        words.map((label) => `[${label}](https://example.org/a_(b))`),
        words.map((label) => `${label} [site](https://youtu.be/uFiYov2U8Gc) more`),
        fc.constantFrom('https://example.org/<x>', 'own recording', 'https://youtu.be/uFiYov2U8Gc'),
      ),
      tags: fc.oneof(fc.array(words), words),
      speakers: fc.oneof(fc.array(words), words),
      date: fc.constantFrom('2024-02-03', '20240203'),
      duration: fc.constantFrom('1:02:03', '0:07', '62:03.25', '3723.5', 'PT1H2M3.123456S', '9999999'),
      language: fc.constantFrom('nl', 'en', 'pt-BR'),
      description: words,
      show: words,
      episode: words,
      slug: fc.constantFrom('another-name', 'a-talk'),
      aliases: fc.oneof(fc.array(words), words),
      reviewed: fc.constantFrom('true', 'no'),
    },
    { requiredKeys: [] },
  )
  .chain((known) => fc.dictionary(name, words, { maxKeys: 3 }).map((extra) => ({ ...extra, ...known })))
  .map((fields) =>
    Object.entries(fields).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`),
  )

const headerLine = fc.oneof(
  fc.tuple(name, words).map(([key, value]) => `**${key}:** ${value}`),
  fc.tuple(name, words).map(([key, value]) => `${key}: ${value}`),
  fc.constantFrom(
    '**Tags:** #one #C# two',
    '**Tags:** one, two words',
    '**Speakers:** Ann, Bo & Cy',
    '**Show:** a\\[b',
    '**Aliases:** One, a\\[b & c',
    '**Alias:** C# now',
  ),
  words,
)
const section = fc.tuple(
  fc.oneof(fc.constantFrom('Notes', 'Key Takeaways', 'Related', 'Chapters', '', '# #', 'a \\#'), words),
  fc.array(fc.oneof(words, fc.constantFrom('    code', '- a', '```\n## x\n```', '[[A]]', '[^1]: b')), {
    minLength: 1,
  }),
)

test('fields, text above the sections, and sections, written again, are the same', () => {
  let same = 0
  fc.assert(
    fc.property(
      frontMatter,
      fc.array(headerLine, { maxLength: 8 }),
      words,
      fc.array(section, { maxLength: 3 }),
      fc.boolean(),
      (fields, header, title, sections, isFirst) => {
        const below = sections.map(
          ([heading, lines]) => `## ${heading.replaceAll('\n', ' ')}\n\n${lines.join('\n')}`,
        )
        const transcript = '## Transcript\n\n**Ann:** Hello there.\n\n**Zoë:** Yes.'
        const seed = [
          ...(fields.length === 0 ? [] : ['---', ...fields, '---', '']),
          `# A talk ${title.replaceAll('\n', ' ')}`,
          '',
          ...header,
          '',
          ...(isFirst ? [transcript, ...below] : [...below, transcript]),
        ].join('\n')
        if (assertSame(seed)) same += 1
      },
    ),
    { numRuns: 1500 },
  )
  assert.ok(same > 300, `${same} seeds without errors`)
})
