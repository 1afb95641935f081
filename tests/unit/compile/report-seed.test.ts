import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile } from '../../helpers/seed-builder.ts'

/** The messages of a seed: their lines, ids and what they say to write. */
function messagesOf(seed: string): string[] {
  return compile(seed).messages.map(({ line, id, note }) => `${line} ${id} ${note}`)
}

function idsOf(seed: string): string[] {
  return compile(seed).messages.map(({ line, id }) => `${line} ${id}`)
}

test('a key `title` with nothing behind it is no title', () => {
  for (const title of ['title:', 'title: null', 'title: ""'])
    assert.deepEqual(
      idsOf(`---\n${title}\n---\n\n## Transcript\n\nHello there.\n`),
      ['1 title-missing'],
      title,
    )
})

test('a title that stands there to be replaced', () => {
  for (const title of ['Title', 'The title of the episode', '{{title}}', '<% tp.file.title %>'])
    assert.deepEqual(idsOf(`# ${title}\n\n## Transcript\n\nHello there.\n`), ['1 title-placeholder'], title)
  for (const title of ['Titles', 'Title <% 5', 'About {{title}}'])
    assert.deepEqual(idsOf(`# ${title}\n\n## Transcript\n\nHello there.\n`), [], title)
})

test('each further section of a kind is told which one is the first', () => {
  const seed =
    '# A\n\n## Transcript\n\nHello.\n\n## Notes\n\nOne.\n\n## Notes\n\nTwo.\n\n## notes\n\nThree.\n'
  assert.deepEqual(
    compile(seed).messages.map(({ line, reason }) => `${line} ${reason}`),
    [
      '11 Unexpected second section `Notes`, expected one: the first is on line 7',
      '15 Unexpected second section `notes`, expected one: the first is on line 7',
    ],
  )
})

test('people who speak in a section: a part of the talk, unless its name is a known one', () => {
  const seed = (title: string): string =>
    `# A\n\n## Transcript\n\nHello.\n\n## ${title}\n\n**Ann:** Hello.\n\n**Bo:** Hi.\n`
  assert.deepEqual(idsOf(seed('Part two')), ['7 section-like-transcript'])
  assert.deepEqual(idsOf(seed('Part two').replace('**Bo:** ', '')), [])
  for (const title of ['Notes', 'Key Takeaways', 'Related']) assert.deepEqual(idsOf(seed(title)), [], title)
})

test('below an empty transcript a section with text may be a part of the talk', () => {
  const seed = (below: string): string => `# A\n\n## Transcript\n\n## Part one\n\n${below}\n`
  const about = '3 transcript-empty Write the text below: ## Transcript'
  assert.deepEqual(messagesOf(seed('Hello.')), [
    `${about}\nIf \`## Part one\` is a part of the talk, write: ### Part one`,
  ])
  assert.deepEqual(messagesOf(seed('-')), [about])
})

test('a time that is told with a name is told once', () => {
  const lines = ['0:05 Ann: Hello.', '0:09 Bo: Hi.', '0:12 Ann: So.', '0:15 Bo: Yes.']
  assert.deepEqual(messagesOf(`# A\n\n## Transcript\n\n${lines.join('\n\n')}\n`), [
    '5 speaker-not-bold If it is who speaks, write: **Ann:** [0:05] Hello.\nIn the same way 3 more below.',
  ])
})

test('a dash above fields is the start of front matter, above other text a separator', () => {
  const note = (below: string): string | null =>
    compile(`—\n${below}\n\n## Transcript\n\nHello.\n`).messages[0]!.note
  assert.match(note('title: A talk')!, /^Write: ---\nThe line below the last field as well: ---$/)
  assert.match(note('\n# A talk')!, /^It is kept and shown as text\./)
})

test('names of languages in any Unicode form', () => {
  const seed = '# A\n\n**Language:** français\n\n## Transcript\n\nHello.\n'
  for (const form of ['NFC', 'NFD'])
    assert.deepEqual(messagesOf(seed.normalize(form)), ['3 language-malformed Write: **Language:** fr'], form)
})

test('a table in a talk: what to write of its first row', () => {
  const cases: [rows: string[], note: string][] = [
    [
      ['| Time | Who | Text |', '|---|---|---|', '| 0:01 | Ann | Welcome here. |'],
      '[0:01] **Ann:** Welcome here.',
    ],
    [
      ['Time | Who | Text', '--- | :---: | ---', '0:01 | Ann | Welcome here.'],
      '[0:01] **Ann:** Welcome here.',
    ],
    [['| Time | Text |', '|---|---|', '| [0:01] | Welcome here. |'], '[0:01] Welcome here.'],
    [['| Who | Text |', '|---|---|', '| **Ann** | Welcome here. |'], '**Ann:** Welcome here.'],
    [['| Text |', '|---|', '| Welcome here. |'], 'Welcome here.'],
  ]
  for (const [rows, note] of cases)
    assert.deepEqual(
      messagesOf(`# A\n\n## Transcript\n\n${rows.join('\n')}\n`),
      [`7 markup-in-transcript Write: ${note}`],
      rows[0],
    )
  assert.deepEqual(idsOf('# A\n\n## Transcript\n\nThis | that is\nsaid | so.\n'), [])
})

test('a comment in a talk, closed in its line or on one of its own', () => {
  const seed = (text: string): string => `# A\n\n## Transcript\n\n${text}\n`
  for (const [text, lines] of [
    ['Hello %% really? %% there.', [5]],
    ['Hello.\n%%\nreally?\n%%\nThere.', [6]],
    ['A %% b %% c.\nD %% e %% f.', [5]],
    ['Hello %% there.', []],
    ['So 5%% of it, and 5%% more.', []],
    ['Hello \\%% there \\%% so.', []],
  ] as const)
    assert.deepEqual(
      idsOf(seed(text)),
      lines.map((line) => `${line} markup-in-transcript`),
      text,
    )
})
