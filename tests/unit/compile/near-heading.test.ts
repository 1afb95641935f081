import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compile } from '../../helpers/seed-builder.ts'

/** The only message of a seed: its id, its place, what to write. */
function messageAbout(seed: string): string {
  const { messages } = compile(seed)
  const { id, line, column, endLine, endColumn, note } = messages.find(
    ({ severity }) => severity === 'error',
  )!
  return `${id} ${line}:${column}${endLine === null ? '' : `-${endLine}:${endColumn}`} ${note}`
}

test('a heading that was probably meant for the transcript', () => {
  const cases: [line: string, place: string][] = [
    ['### Transcript', '3:1-3:15'],
    ['##Transcript', '3:1-3:13'],
    ['# Transcript', '3:1-3:13'],
    ['  ## Transcripts  ', '3:3-3:17'],
    ['## Transcritp ##', '3:1-3:17'],
    ['###Transkript', '3:1-3:14'],
    ['**Transcript**', '3:1-3:15'],
    ['Transcript:', '3:1-3:12'],
  ]
  for (const [line, place] of cases)
    assert.equal(
      messageAbout(`# A talk\n\n${line}\n\nHello there.\n`),
      `transcript-missing ${place} Write: ## Transcript`,
      line,
    )
})

test('a title with the same word is not taken for the heading', () => {
  assert.equal(
    messageAbout('# Transcripts\n\n**Transcript**\n\nHello there.\n'),
    'transcript-missing 3:1-3:15 Write: ## Transcript',
  )
})

test('a transcript in code is none, and captions do not take its place unsaid', () => {
  const captions = () => ({ text: 'Said aloud.', turns: [], times: [] })
  const found = (above: string): string[] =>
    compile(`# A talk\n\n**Video ID:** uFiYov2U8Gc\n\n${above}`, { captions }).messages.map(({ id }) => id)
  assert.deepEqual(found('```\n\n## Transcript\n\nHello there.\n'), ['transcript-missing'])
  assert.deepEqual(found('```\na\n```\n\n### Transcript notes\n'), [])
})

test('a section in which people speak where there is no transcript', () => {
  const { messages } = compile('# A talk\n\n## The whole talk\n\n**Ann:** Hello.\n\n**Bo:** Hi.\n')
  assert.deepEqual(
    messages.map(({ id, line, note }) => [id, line, note]),
    [['transcript-missing', 3, 'If it is the talk, write in place of this heading: ## Transcript']],
  )
})

test('an invisible character before a heading', () => {
  const hidden = ['\u200b', '\u200e', '\u200f', '\u2060', '\ufeff', '\u00ad']
  const cases: [seed: string, reason: string][] = [
    ...hidden.map((sign): [string, string] => [
      `# A talk\n\n## Transcript\n\nHello.\n\n${sign}## Notes\n\nText.\n`,
      'Unexpected invisible character before a heading in the transcript, expected `## Notes`, which begins a section',
    ]),
    ...hidden.map((sign): [string, string] => [
      `# A talk\n\n ${sign}## Transcript\n\nHello.\n`,
      'Unexpected invisible character before the heading, expected `## Transcript`',
    ]),
    [
      '\u200b# A talk\n\n## Transcript\n\nHello.\n',
      'Unexpected invisible character before the title, expected one number sign, a space and the title',
    ],
    [
      '# A talk\n\n\u2060## Transcript\n\nHello.\n',
      'Unexpected invisible character before the heading, expected `## Transcript`',
    ],
  ]
  for (const [seed, reason] of cases)
    assert.deepEqual(
      compile(seed).messages.map((message) => message.reason),
      [reason],
    )
})

test('a known heading in another dress within the talk', () => {
  const cases: [line: string, heading: string | undefined][] = [
    ['# Notes', '## Notes'],
    ['### Notes', '## Notes'],
    ['##Notes', '## Notes'],
    ['**Key takeaways**', '## Key Takeaways'],
    ['#### Related:', '## Related'],
    ['### Part two', undefined],
    ['Notes', undefined],
    ['**Notes** are what I make.', undefined],
    ['**Notes:** what I make.', undefined],
  ]
  for (const [line, heading] of cases) {
    const { messages } = compile(`# A talk\n\n## Transcript\n\nHello there.\n\n${line}\n\nText.\n`)
    assert.deepEqual(
      messages.map(({ id, line: at, expected }) => [id, at, ...expected]),
      heading === undefined ? [] : [['section-misspelt', 7, heading]],
      line,
    )
  }
})

test('a heading in code or in a comment', () => {
  const cases: [above: string, note: string][] = [
    ['```', 'Remove or close what begins on line 3: ```'],
    ['<!-- not yet', 'Remove or close what begins on line 3: <!--'],
  ]
  for (const [above, note] of cases)
    assert.equal(
      messageAbout(`# A talk\n\n${above}\n\n## Transcript\n\nHello there.\n`),
      `transcript-missing 5:1-5:14 ${note}`,
    )
})

/** What is added where nothing in a file says that it is a talk. */
const orNoTalk = '\nIf it is no talk, write in archive.yaml: ignore: ["talk.md"]'

test('text of which nothing is a heading', () => {
  const seed = (field: string): string =>
    `# A talk\n\n**${field}\nRecorded live.\n\n---\n\nHello there, all of you.\n`
  const about = 'transcript-missing 8:1 Write above the text of the talk: ## Transcript'
  assert.equal(messageAbout(seed('Date:** 2024-02-03')), `${about}${orNoTalk}`)
  for (const field of ['Source:** own recording', 'Video ID:** uFiYov2U8Gc', 'Duration:** 1:02:03'])
    assert.equal(messageAbout(seed(field)), about, field)
})

test('fields between lines of more than three hyphens', () => {
  const note = (lines: string): string =>
    `What is below the fields is the transcript then. Write on ${lines}: ---`
  const cases: [open: string, close: string, about: string][] = [
    ['----', '----', `transcript-missing 1:1-1:5 ${note('line 1 and on line 4')}`],
    ['-----', '---', `transcript-missing 1:1-1:6 ${note('line 1')}`],
    ['---', '----', 'header-unclosed 4:1-4:5 Write: ---'],
    ['---', '\n\n----', 'header-unclosed 1:1-1:4 Write below line 3: ---'],
    ['----', 'So.', `transcript-missing 6:1 Write above the text of the talk: ## Transcript${orNoTalk}`],
  ]
  for (const [open, close, about] of cases)
    assert.equal(messageAbout(`${open}\ntitle: A talk\ntags: [a]\n${close}\n\nHello there.\n`), about, close)
  assert.deepEqual(compile('----\ntitle: A talk\n----\n\n## Transcript\n\nHello there.\n').messages, [])
})

test('what is no heading is not pointed at', () => {
  const cases: [line: string, about: string][] = [
    ['## Summary', '1:1 Write: ## Transcript'],
    ['A transcript of a talk.', '3:1 Write above the text of the talk: ## Transcript'],
    ['## Transport', '1:1 Write: ## Transcript'],
    ['### ', '5:1 Write above the text of the talk: ## Transcript'],
  ]
  for (const [line, about] of cases)
    assert.equal(
      messageAbout(`# A talk\n\n${line}\n\nHello there.\n`),
      `transcript-missing ${about}${orNoTalk}`,
      line,
    )
})

test('a first line that was probably meant for the title', () => {
  const cases: [line: string, place: string, title: string][] = [
    ['#T', '1:1-1:3', 'T'],
    ['#A talk + C#', '1:1-1:13', 'A talk + C#'],
    ['## A talk', '1:1-1:10', 'A talk'],
    ['  ###A talk', '1:3-1:12', 'A talk'],
  ]
  for (const [line, place, title] of cases)
    assert.equal(
      messageAbout(`${line}\n\n## Transcript\n\nHello there.\n`),
      `title-missing ${place} Write: # ${title}`,
      line,
    )
  assert.equal(
    messageAbout('---\n# a comment\ndate: 2024-01-01\n---\n\n#Talk\n\n## Transcript\n\nHello.\n'),
    'title-missing 6:1-6:6 Write: # Talk',
  )
})

test('tags, sections, comments of the front matter and text are no titles', () => {
  for (const line of ['#one #two', '**Video ID:** uFiYov2U8Gc', 'Text', '#'])
    assert.equal(
      messageAbout(`${line}\n\n## Transcript\n\nHello there.\n`),
      'title-missing 1:1 Write: # The title of the episode',
      line,
    )
})

test('a title that the front matter does not have belongs in it', () => {
  assert.equal(
    messageAbout('---\n# a comment\ndate: 2024-01-01\n---\n\n## Transcript\n\nHello there.\n'),
    'title-missing 1:1 Write in it: title: "The title of the episode"',
  )
})

test('a line of megabytes is no heading, and costs nothing', () => {
  const long = `#${' #'.repeat(1_000_000)}`
  assert.equal(
    messageAbout(`# A\n\n${long}\n`),
    `transcript-missing 3:1 Write above the text of the talk: ## Transcript${orNoTalk}`,
  )
})

test('an item of a list that is no text is named; the others stay', () => {
  const seed = (tags: string): string => `---\ntitle: A\n${tags}\n---\n\nHello there.\n`
  const { messages, seed: compiled } = compile(seed('tags:\n  - garden\n  - AI: the report\n  - [a, b]'))
  assert.deepEqual(
    messages.map(({ id, line, column, reason, note }) => [id, `${line}:${column}`, reason, note]),
    [
      [
        'value-not-text',
        '5:5',
        'Unexpected structure `AI: the report` in `tags`, expected text',
        'Write it in quotes: "AI: the report"',
      ],
      [
        'value-not-text',
        '6:5',
        'Unexpected structure `[a, b]` in `tags`, expected text',
        'Write it in quotes: "[a, b]"',
      ],
    ],
  )
  assert.deepEqual(compiled?.record.tags, ['garden'])
  assert.equal(compile(seed('speakers: [Ann, {name: Bo}]')).messages[0]?.column, 17)
})

test('a misspelt heading of the transcript is named once, also where captions stand in for it', () => {
  const seed = '# A talk\n\n**Video ID:** abcdefghij1\n\n## Transcritp\n\nHello there.\n'
  const captions = () => ({ text: 'Hello.', turns: [], times: [] })
  const ids = (beside?: Parameters<typeof compile>[1]) => compile(seed, beside).messages.map(({ id }) => id)
  assert.deepEqual(ids(), ['transcript-missing'])
  assert.deepEqual(ids({ captions }), ['section-misspelt'])
})

test('a transcript below another section is said to be missing, once', () => {
  const { messages } = compile('# A talk\n\n## Notes\n\nOne.\n\n# Transcript\n\nHello there.\n')
  assert.deepEqual(
    messages.map(({ id, line }) => `${line} ${id}`),
    ['7 transcript-missing'],
  )
})

test('within a section no comment and no code is a heading of another one', () => {
  const seed = (notes: string): string =>
    `# A talk\n\n## Transcript\n\nHello there.\n\n## Notes\n\n${notes}\n`
  const ids = (notes: string) => compile(seed(notes)).messages.map(({ id }) => id)
  assert.deepEqual(ids('One.\n\n# Related\n\n- [[A]]'), ['section-misspelt'])
  for (const notes of [
    '```sh\n# Related\n```',
    '````\n```\n# Related\n```\n# Notes\n````',
    '~~~\n```\n~~~~\n\n- a\n\n  ```sh\n  # Related\n  ```',
    '<!--\n# Related\n-->',
  ])
    assert.deepEqual(ids(notes), [], notes)
})
