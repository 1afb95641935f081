import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { makeEpisode } from '../../src/make-episode.ts'
import type { Episode } from '../../src/model/episode.ts'
import { compileGlossary } from '../../src/names/glossary.ts'
import { isSeparator } from '../../src/parse/skeleton.ts'
import { importAll, info, vtt } from '../helpers/import-files.ts'
import { settings, sourceOf } from '../helpers/seed-builder.ts'

const glossary = compileGlossary([])

/** What a build makes of a seed that has no errors. */
function built(seed: string, file: string): Episode {
  const { made, messages } = makeEpisode(sourceOf(seed, file), { settings, glossary })
  assert.deepEqual(
    messages.filter(({ severity }) => severity === 'error'),
    [],
    seed,
  )
  return made!.episode
}

function wordsOf({ passages }: Episode): string {
  return passages.map(({ text }) => text).join(' ')
}

/** Words, and what looks like something else in a seed. */
const said = [
  [
    'word',
    'Hello there.',
    'één',
    '\u{1F600}',
    '東京は日本です。',
    '#',
    '##',
    '## Notes',
    '# A',
    '---',
    '***',
    '___',
    '===',
  ],
  [
    '**Ann:**',
    '**Ann (0:02):**',
    'Ann (0:02):',
    'Ann: 00:01',
    '[0:01]',
    '0:03',
    '\\[0:01\\]',
    '(00:00:01)',
    '[muziek]',
    '\\',
    '\\\\#',
  ],
  [
    '- a',
    '-',
    '1. a',
    '> a',
    '```',
    '~~~',
    '&lt;!--',
    '--&gt;',
    '%%',
    '[[a]]',
    '| a |',
    '$x$',
    '{{ a }}',
    '&amp;amp;',
  ],
  [
    '**Title:** b',
    'Title: b',
    'Date: 3 Feb 2024',
    'x'.repeat(130),
    '\t',
    '\u00A0',
    '\u2028',
    'Transcript',
    '[^1]: a',
  ],
].flat()
const cue = fc
  .array(fc.constantFrom(...said), { minLength: 1, maxLength: 8 })
  .map((words) => `a ${words.join(' ')}`)
  .chain((text) => fc.boolean().map((isBare) => (isBare ? text.slice(2) : text)))
  // An arrow, or no text at all, is another thing in captions themselves.
  .map((text) => (text.trim() === '' ? 'a' : text))
const cues = fc.array(cue, { minLength: 1, maxLength: 20 })

/** The words of lines as captions say them. */
function normal(lines: readonly string[]): string {
  const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&' }
  return lines
    .join(' ')
    .replace(/&(lt|gt|amp);/g, (_, name: string) => entities[name]!)
    .replace(/\s+/g, ' ')
    .trim()
}

const titleParts = [
  [
    'A',
    'talk',
    'é',
    'e\u0301',
    '東京',
    'C#',
    '#',
    '##',
    ' ',
    '  ',
    '\n',
    '\t',
    '+',
    ' + ',
    '\\',
    '\\#',
    '*',
    '**',
    '[',
    '](',
  ],
  [
    ':',
    '"',
    "'",
    '---',
    '===',
    '<b>',
    '%%',
    '`',
    '/',
    '..',
    '\0',
    '\uD800',
    '\u202E',
    '- ',
    '> ',
    '1.',
    'Transcript',
    '|',
  ],
].flat()
const title = fc.array(fc.constantFrom(...titleParts), { maxLength: 8 }).map((parts) => parts.join(''))

test('captions that are imported and built have their words, and the title of the video', () => {
  fc.assert(
    fc.property(cues, title, title, fc.boolean(), (lines, name, description, hasId) => {
      const site = hasId ? {} : { extractor_key: 'Vimeo' }
      const { seeds, messages } = importAll({
        'x [abcdefghij0].en.vtt': vtt(...lines),
        'x [abcdefghij0].info.json': info({
          title: name,
          description,
          tags: [name, 'b c'],
          channel: name,
          ...site,
        }),
      })
      assert.deepEqual(messages, [])
      const [[file, seed]] = Object.entries(seeds).filter(([path]) => path.endsWith('.md')) as [
        [string, string],
      ]
      assert.match(file, /^(?![.~ -])[ -~]+\.md$/)
      const episode = built(seed, file)
      assert.equal(wordsOf(episode), normal(lines), seed)
      const wanted = name
        .replace(/\0/g, ' ')
        .replace(/\uD800/g, '\uFFFD')
        .normalize('NFC')
        .replace(/\s+/g, ' ')
        .trim()
      assert.equal(episode.title, wanted === '' ? 'x' : wanted, seed)
      assert.equal(episode.videoId, hasId ? 'abcdefghij0' : undefined)
      assert.deepEqual(
        episode.sections.map(({ kind }) => kind),
        [],
      )
    }),
    { numRuns: 600 },
  )
})

const textLine = fc
  .array(fc.constantFrom(...said.filter((words) => !words.includes(':') && !words.includes('[0:01]'))), {
    minLength: 1,
    maxLength: 5,
  })
  .map((words) => words.join(' '))
const text = fc.array(fc.oneof(textLine, fc.constant('')), { minLength: 1, maxLength: 20 })

/** The words of a text; separators at its end are none. */
function spoken(written: string): string {
  const lines = written.split('\n')
  while (lines.length > 0 && (lines.at(-1)!.trim() === '' || isSeparator(lines.at(-1)!))) lines.pop()
  return lines.join(' ').replace(/\s+/g, ' ').trim()
}

test('a text that is imported loses no line: what was put in taken out again, it is as it was', () => {
  let made = 0
  fc.assert(
    fc.property(text, fc.constantFrom('md', 'txt'), (lines, ending) => {
      const before = `a ${lines.join('\n')}`
      const { seeds } = importAll({ [`A talk.${ending}`]: before })
      const [seed] = Object.values(seeds)
      if (seed === undefined) return
      made += 1
      const episode = built(seed, 'A talk.md')
      for (const word of before.match(/[\p{L}\p{N}]+/gu) ?? []) assert.ok(seed.includes(word), seed)
      // Sections, and a title underlined with `===`, are what they are in a text as well.
      if (ending === 'txt' && !/^ {0,3}(?:## .*(?:Notes|Transcript)|=+\s*$)/m.test(before))
        assert.equal(wordsOf(episode), spoken(before), seed)
    }),
    { numRuns: 600 },
  )
  assert.ok(made > 400, `${made} seeds`)
})

test('whatever the bytes, an import is seeds without errors or messages', () => {
  const names = fc.constantFrom(
    'a.md',
    'b.txt',
    'abcdefghij0.en.vtt',
    'abcdefghij0.info.json',
    'c.srt',
    'abcdefghij1.en.json3',
  )
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc
      .array(
        fc.constantFrom(
          ...said,
          '\n',
          '\n\n',
          'WEBVTT\n\n',
          '00:01.000 --> 00:02.000\n',
          '{"events": [',
          '{}',
        ),
        { maxLength: 12 },
      )
      .map((parts) => parts.join('')),
  )
  fc.assert(
    fc.property(fc.dictionary(names, content), (files) => {
      const { all, seeds } = importAll(files)
      for (const [file, seed] of Object.entries(seeds)) if (file.endsWith('.md')) built(seed, file)
      const again = importAll(files, { there: seeds })
      assert.deepEqual(again.seeds, seeds)
      assert.ok(all.every((each) => each.kind !== 'refused' || each.messages.length > 0))
    }),
    { numRuns: 600 },
  )
})
