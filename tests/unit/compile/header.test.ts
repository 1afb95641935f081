import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatTimestamp, parseTimestamp } from '../../../src/compile/timestamp.ts'
import { siteName, videoIdOf } from '../../../src/compile/youtube.ts'
import type { CompiledSeed } from '../../../src/model/episode.ts'
import { compile, seedText } from '../../helpers/seed-builder.ts'

type Record = CompiledSeed['record']

const cases: [header: string, expected: { [Key in keyof Record]?: unknown }][] = [
  ['**Tags:** #a #B/c', { tags: ['a', 'B/c'] }],
  ['**Tags:** a b', { tags: ['a', 'b'] }],
  ['**Tags:** AI Report, a', { tags: ['AI Report', 'a'] }],
  ['**Tags:** #a, #b c', { tags: ['a', 'b', 'c'] }],
  ['**Tags:** a [[AI Report]]', { tags: ['a', 'AI Report'] }],
  ['**Tags:** #AI #ai #Ai', { tags: ['AI'] }],
  ['**Tags**: #a', { tags: ['a'] }],
  ['__Tags:__ #a', { tags: ['a'] }],
  ['- **Tags:** #a', { tags: ['a'] }],
  ['**Tags: #a #b**', { tags: ['a', 'b'] }],
  ['tags: [a, b c, "#d"]', { tags: ['a', 'b c', 'd'] }],
  ['**Tags:** [[a]], [[b]]', { tags: ['a', 'b'] }],
  ['**Tags:** [a] b', { tags: ['[a]', 'b'] }],
  ['speakers: ["Ann Smith", [[people/Bo|Bo]]]', { speakers: ['Ann Smith', 'Bo'] }],
  ['**Tags:** [" a b ", c]', { tags: ['a b', 'c'] }],
  ['**Aliases:** ["Gardens, without gas", Soil]', { aliases: ['Gardens, without gas', 'Soil'] }],
  ['*Date:* 2024-02-29', { date: '2024-02-29' }],
  ['**Date: 2024-02-29** or so', { date: undefined }],
  ['*Weather:* fair', { extra: [] }],
  ['[date:: 2024-02-29]', { date: '2024-02-29' }],
  ['- (date:: 2024-02-29)  ', { date: '2024-02-29' }],
  ['\u200b[date:: 2024-02-29]', { date: '2024-02-29' }],
  ['[date:: 2024-02-29] or so', { date: undefined }],
  ['[date:: 2024-02-29)', { date: undefined }],
  ['[mood:: fine]', { extra: [] }],
  ['tags: a', { tags: ['a'] }],
  ['**Date:** 2024-02-29', { date: '2024-02-29' }],
  ['**Upload date:** 20240229', { date: '2024-02-29' }],
  ['**Published:** 2024-02-29T10:00:00Z', { date: '2024-02-29' }],
  ['**Duration:** 1:02:03', { durationSeconds: 3723 }],
  ['**Duration:** PT1H2M3S', { durationSeconds: 3723 }],
  ['**Duration:** 3723', { durationSeconds: 3723 }],
  ['**Language:** PT-br', { language: 'pt-BR' }],
  ['**Reviewed:** Yes', { reviewed: true }],
  ['**Reviewed:** no', { reviewed: false }],
  ['**Guests:** Ann & Bo; [[people/Cy|Cy]]', { speakers: ['Ann', 'Bo', 'Cy'] }],
  ['**Source:** [A \\[b\\]](https://x.org/a)', { source: { label: 'A [b]', url: 'https://x.org/a' } }],
  ['**Source:** <https://www.x.org/a>', { source: { label: 'x.org', url: 'https://www.x.org/a' } }],
  ['**Source:** [](https://x.org)', { source: { label: 'x.org', url: 'https://x.org' } }],
  ['**Source:** https://youtu.be/uFiYov2U8Gc?t=3', { videoId: 'uFiYov2U8Gc' }],
  ['**Source:** [[Book]]', { source: undefined, extra: [{ name: 'Source', value: '[[Book]]' }] }],
  ['**Source:** Radio 1. Live', { source: undefined, extra: [{ name: 'Source', value: 'Radio 1. Live' }] }],
  [
    '**Source:** ![x](https://e.org/a_(b)) too',
    {
      source: { label: 'x', url: 'https://e.org/a_(b)' },
      extra: [{ name: 'Source', value: '![x](https://e.org/a_(b)) too' }],
    },
  ],
  [
    '**Source:** [YouTube](https://www.youtube.com/watch?v=uFiYov2U8Gc) (recorded live)',
    {
      videoId: 'uFiYov2U8Gc',
      extra: [
        { name: 'Source', value: '[YouTube](https://www.youtube.com/watch?v=uFiYov2U8Gc) (recorded live)' },
      ],
    },
  ],
  ['**Host:** Ann\n**Weather:** fair', { speakers: ['Ann'], extra: [{ name: 'Weather', value: 'fair' }] }],
  ['**Show:** [[shows/AI Report|AI Report]]', { show: 'AI Report' }],
  ['Weather: fair', { extra: [{ name: 'Weather', value: 'fair' }] }],
]

for (const [header, expected] of cases) {
  test(`header: ${header.replaceAll('\n', ' / ')}`, () => {
    const { seed, messages } = compile(seedText('Hello.', [header]))
    const found = Object.fromEntries(
      Object.keys(expected).map((key) => [key, seed?.record[key as keyof Record]]),
    )
    assert.deepEqual(found, expected)
    assert.deepEqual(messages, [])
  })
}

for (const source of [
  'https://youtu.be/uFiYov2U8Gc and more',
  'YouTube: https://youtu.be/uFiYov2U8Gc',
  'recorded live (https://youtu.be/uFiYov2U8Gc).',
  'youtu.be/uFiYov2U8Gc and more',
]) {
  test(`an address among words is no source: ${source}`, () => {
    const { seed, messages } = compile(seedText('Hello.', [`**Source:** ${source}`]))
    assert.equal(seed?.record.source, undefined)
    assert.deepEqual(
      messages.map(({ id, note }) => [id, note]),
      [['source-malformed', 'Write: **Source:** https://youtu.be/uFiYov2U8Gc']],
    )
  })
}

test('a date in another form: what to write', () => {
  const cases: [lines: string[], notes: (string | undefined)[]][] = [
    [['**Date:** 3 Feb 2024'], ['Write: **Date:** 2024-02-03']],
    [['**Date:** 03/02/2024'], ['Write: **Date:** 2024-02-03, or **Date:** 2024-03-02, whichever is meant']],
    [['**Date:** last year'], ['Write it as in this example: **Date:** 2025-12-31']],
    [['**Date:** 3 Feb 2024', '**Published:** 2024-02-03'], ['Write: **Date:** 2024-02-03']],
    [['**Date:** 2024-02-03', '**Published:** February 3, 2024'], []],
    [['**Date:** 2024-02-03', '**Published:** 4 Feb 2024'], ['Write: **Published:** 2024-02-03']],
  ]
  for (const [lines, notes] of cases) {
    const { messages } = compile(seedText('Hello.', lines))
    assert.deepEqual(
      messages.map(({ note }) => note),
      notes,
      lines.join('\n'),
    )
  }
})

test('what is not stated is absent', () => {
  const { seed } = compile(seedText('Hello.'))
  const { record } = seed!
  for (const key of [
    'source',
    'videoId',
    'date',
    'durationSeconds',
    'description',
    'show',
    'episode',
  ] as const) {
    assert.equal(key in record, false, key)
  }
})

test('topics', () => {
  const cases: [string, string[]][] = [
    ['A + B', ['A', 'B']],
    ['C++ is fun', ['C++ is fun']],
    ['C++ + B', ['C++', 'B']],
    ['A+B', ['A+B']],
    ['A +', ['A +']],
    ['+', ['+']],
  ]
  for (const [title, topics] of cases) {
    assert.deepEqual(compile(`# ${title}\n\n## Transcript\n\nHello.\n`).seed?.record.topics, topics, title)
  }
})

test('addresses of videos', () => {
  const cases: [string, string | undefined][] = [
    ['https://www.youtube.com/watch?v=uFiYov2U8Gc&t=3', 'uFiYov2U8Gc'],
    ['http://m.youtube.com/watch?a=b&v=uFiYov2U8Gc', 'uFiYov2U8Gc'],
    ['https://music.youtube.com/watch?v=uFiYov2U8Gc', 'uFiYov2U8Gc'],
    ['https://youtu.be/uFiYov2U8Gc', 'uFiYov2U8Gc'],
    ['https://www.youtube.com/shorts/uFiYov2U8Gc', 'uFiYov2U8Gc'],
    ['https://www.youtube-nocookie.com/embed/uFiYov2U8Gc', 'uFiYov2U8Gc'],
    ['https://www.youtube.com/live/uFiYov2U8Gc?feature=share', 'uFiYov2U8Gc'],
    ['https://www.youtube.com/v/uFiYov2U8Gc', 'uFiYov2U8Gc'],
    ['https://www.youtube.com/c/uFiYov2U8Gc', undefined],
    ['https://www.youtube.com/@someone', undefined],
    ['https://www.youtube.com/watch?v=short', undefined],
    ['https://example.org/watch?v=uFiYov2U8Gc', undefined],
    ['https://evil-youtube.com/watch?v=uFiYov2U8Gc', undefined],
    ['uFiYov2U8Gc', undefined],
  ]
  for (const [address, id] of cases) assert.equal(videoIdOf(address), id, address)
  for (const host of ['youtu.be', 'www.youtube.com', 'music.youtube.com', 'www.youtube-nocookie.com'])
    assert.equal(siteName(`https://${host}/x`), 'YouTube', host)
  assert.equal(siteName('https://www.example.org/x'), 'example.org')
})

test('timestamps', () => {
  const cases: [string, number | undefined][] = [
    ['0:00', 0],
    ['4:05', 245],
    ['4:59', 299],
    ['1:59:59', 7199],
    ['62:03', 3723],
    ['1:02:03', 3723],
    ['01:02:03.25', 3723.25],
    ['01:02:03,250', 3723.25],
    ['4:60', undefined],
    ['1:60:00', undefined],
    ['4', undefined],
    ['1:2:3:4', undefined],
    ['', undefined],
  ]
  for (const [text, seconds] of cases) assert.equal(parseTimestamp(text), seconds, text)
  assert.equal(formatTimestamp(3723.9), '1:02:03')
  assert.equal(formatTimestamp(65), '1:05')
})

test('every tag has its own place', () => {
  const cases: [header: string, places: string[]][] = [
    ['**Tags:** #soil, a garden #soil #AI', ['#soil', 'a', 'garden', '#AI']],
    ['**Tags:** soil, a garden', ['soil', 'a garden']],
    ['**Tags:** [[soil]] x', ['[[soil]]', 'x']],
    ['**Tags:** ["soil", a b, " c "," a"]', ['soil', 'a b', 'c', 'a']],
  ]
  for (const [header, places] of cases) {
    const text = seedText('Hello.', [header])
    const line = text.split('\n')[2]!
    assert.deepEqual(
      compile(text).seed?.places.tags.map(({ start, end }) => line.slice(start.column - 1, end.column - 1)),
      places,
      header,
    )
  }
})

test('what a message says to write of a value that can mean one thing only', () => {
  const cases: [header: string, note: string][] = [
    ['**Duration:** 1h20', 'Write: **Duration:** 1:20:00'],
    ['**Duration:** 1 uur en 20 minuten', 'Write: **Duration:** 1:20:00'],
    ['**Duration:** 45 min', 'Write: **Duration:** 45:00'],
    ['**Duration:** 2h 3m 4s', 'Write: **Duration:** 2:03:04'],
    ['**Duration:** 1:02–03', 'Write: **Duration:** 1:02:03'],
    ['**Duration:** 1.02.03', 'Write: **Duration:** 1:02:03'],
    ['**Duration:** 1,02', 'Write it as in this example: **Duration:** 1:02:03'],
    ['**Duration:** about an hour', 'Write it as in this example: **Duration:** 1:02:03'],
    ['**Language:** English', 'Write: **Language:** en'],
    ['**Language:** Nederlands', 'Write: **Language:** nl'],
    ['**Language:** Klingon', 'Write it as in this example: **Language:** nl'],
    ['**Video ID:** ‘abcdefghij1’', 'Write: **Video ID:** abcdefghij1'],
    ['**Video ID:** ’abcdefghij1’', 'Write: **Video ID:** abcdefghij1'],
    ['**Video ID:** „abcdefghij1“', 'Write: **Video ID:** abcdefghij1'],
    ['**Video ID:** «abcdefghij1»', 'Write: **Video ID:** abcdefghij1'],
    ...['and', 'en', 'y', '+', '/'].map((between): [string, string] => [
      `**Speakers:** Ann ${between} Bo`,
      `If they are several, write: **Speakers:** Ann, Bo\nIf it is one name, write in front matter instead: speakers: ["Ann ${between} Bo"]`,
    ]),
    [
      '**Source:** www.youtube.com/watch?v=abcdefghij1',
      'Write: **Source:** https://www.youtube.com/watch?v=abcdefghij1',
    ],
    ['**Source:** [A talk](//example.org/talk)', 'Write: **Source:** https://example.org/talk'],
    [
      '**Source:** htps://example.org/talk',
      'Write it as in this example: **Source:** https://www.youtube.com/watch?v=uFiYov2U8Gc',
    ],
    ['**Source:** “https://youtu.be/abcdefghij1”', 'Write: **Source:** https://youtu.be/abcdefghij1'],
    [
      '**Source:** [YouTube](https://www.youtube.com/watch?v=<id>)',
      'Write it as in this example: **Source:** https://www.youtube.com/watch?v=uFiYov2U8Gc',
    ],
  ]
  for (const [header, note] of cases)
    assert.deepEqual(
      compile(seedText('Hello.', [header])).messages.map((message) => message.note),
      [note],
      header,
    )
})

test('a list or map where one value is expected', () => {
  const { messages } = compile(
    [
      '---',
      'title: [A, B]',
      'date: [2024-02-03, 2024-02-04]',
      'tags: {a: b}',
      'description: [One, Two]',
      '---',
      'Hello.',
    ].join('\n'),
  )
  assert.deepEqual(
    messages.map(({ id, note }) => [id, note]),
    [
      ['value-not-text', 'Write: title: "A, B"'],
      ['value-not-text', 'Write: date: 2024-02-03'],
      ['value-not-text', 'Write: tags: [one, two]'],
      ['value-not-text', 'Write: description: "One, Two"'],
    ],
  )
})

test('two fields that say the source: the same video in another address is no contradiction', () => {
  const cases: [second: string, ids: string[]][] = [
    ['https://www.youtube.com/watch?v=uFiYov2U8Gc', []],
    ['https://youtu.be/abcdefghij1', ['fields-differ']],
    ['https://example.org/talk', ['fields-differ']],
  ]
  for (const [second, ids] of cases)
    assert.deepEqual(
      compile(
        seedText('Hello.', ['**Source:** https://youtu.be/uFiYov2U8Gc', `**URL:** ${second}`]),
      ).messages.map(({ id }) => id),
      ids,
      second,
    )
})

test('a title is read as Markdown in the header and in a heading, and as it stands in front matter', () => {
  const talk = '\n\n## Transcript\n\nHello.\n'
  for (const [text, title] of [
    [`**Title:** A *b* \\#c${talk}`, 'A *b* #c'],
    [`# A \\#c${talk}`, 'A #c'],
    [`---\ntitle: A *b* \\#c\n---${talk}`, 'A *b* \\#c'],
  ] as const)
    assert.equal(compile(text).seed?.record.title, title)
})
