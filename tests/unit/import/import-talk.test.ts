import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Files, importAll, info, vtt } from '../../helpers/import-files.ts'

const tail = '\n---\n\n## Notes\n\n\n## Key Takeaways\n-\n\n## Related\n-\n'
const head = '**Source:** [YouTube](https://www.youtube.com/watch?v=abcdefghij0)\n**Video ID:** abcdefghij0\n'

const made: [behaviour: string, files: Files, seeds: Record<string, string | undefined>][] = [
  [
    'captions and metadata are a seed, and lie beside it',
    {
      'd/A talk [abcdefghij0].en.vtt': vtt('Hello there,', 'you and me.'),
      'd/A talk [abcdefghij0].info.json': info({
        upload_date: '20240131',
        tags: ['a', 'b'],
        language: 'en',
        channel: 'C',
      }),
    },
    {
      'A talk.md': `# A talk\n\n${head}**Date:** 2024-01-31\n**Tags:** #a #b\n**Language:** en\n**Channel:** C\n\n---\n\n## Transcript\n\nHello there, you and me.\n${tail}`,
      'captions/abcdefghij0.en.vtt': vtt('Hello there,', 'you and me.'),
      'captions/abcdefghij0.info.json': undefined,
    },
  ],
  [
    'without metadata the name has the title',
    { 'd/Another [abcdefghij0].srt': '1\n00:00:01,000 --> 00:00:02,000\nHi.\n' },
    {
      'Another.md': `# Another\n\n${head}\n---\n\n## Transcript\n\nHi.\n${tail}`,
      'captions/abcdefghij0.srt': undefined,
    },
  ],
  [
    'without a title the id stands for it',
    { 'abcdefghij0.en.vtt': vtt('Hi.') },
    {
      'abcdefghij0.md': `# abcdefghij0\n\n${head}\n---\n\n## Transcript\n\nHi.\n${tail}`,
      'captions/abcdefghij0.en.vtt': undefined,
    },
  ],
  [
    'without a video id times and chapters stand in the seed',
    {
      'd/Interview.vtt': vtt('Hello there.', '<v Ann>Welcome.'),
      'd/Interview.info.json': info({
        extractor_key: 'Vimeo',
        webpage_url: 'https://vimeo.com/1',
        id: '1',
        chapters: [
          { start_time: 0, title: 'Begin' },
          { start_time: 4, title: 'On' },
        ],
      }),
    },
    {
      'A talk.md': `# A talk\n\n**Source:** [vimeo.com](https://vimeo.com/1)\n\n---\n\n## Transcript\n\n[0:00] Hello there.\n**Ann:** [0:04] Welcome.\n\n---\n\n## Chapters\n\n- 0:00 Begin\n- 0:04 On\n${tail}`,
    },
  ],
  [
    'captions that state the only language, or the original one, say what the talk is in',
    {
      'abcdefghij0.nl.vtt': vtt('Hallo.'),
      'abcdefghij1.fr.vtt': vtt('x'),
      'abcdefghij1.de-orig.vtt': vtt('Ja.'),
    },
    {
      'abcdefghij0.md': `# abcdefghij0\n\n${head}**Language:** nl\n\n---\n\n## Transcript\n\nHallo.\n${tail}`,
      'captions/abcdefghij0.nl.vtt': undefined,
      'abcdefghij1.md': `# abcdefghij1\n\n${head.replaceAll('j0', 'j1')}**Language:** de\n\n---\n\n## Transcript\n\nJa.\n${tail}`,
      'captions/abcdefghij1.de-orig.vtt': undefined,
    },
  ],
  [
    'of two talks with one title the second has another name and address',
    { 'T [abcdefghij0].en.vtt': vtt('Hi.'), 'T [abcdefghij1].en.vtt': vtt('Ho.') },
    {
      'T.md': `# T\n\n${head}\n---\n\n## Transcript\n\nHi.\n${tail}`,
      'T (1).md': `# T\n\n${head.replaceAll('j0', 'j1')}**Slug:** t-2\n\n---\n\n## Transcript\n\nHo.\n${tail}`,
      'captions/abcdefghij0.en.vtt': undefined,
      'captions/abcdefghij1.en.vtt': undefined,
    },
  ],
  [
    'markup in words and titles is text',
    {
      'd/x [abcdefghij0].en.vtt': vtt('## Notes', '---', '**Ann:** [0:01] \\[x\\]', '&lt;b&gt; # a'),
      'd/x [abcdefghij0].info.json': info({ title: '# **A** \\[talk\\] ## #', description: '---\n## Notes' }),
    },
    {
      'A talk.md': `---\ndescription: |-\n  ---\n  ## Notes\n---\n\n# # **A** \\\\[talk\\\\] ## # #\n\n${head}\n---\n\n## Transcript\n\n\\## Notes --- **Ann:** [0\\:01] \\\\[x\\\\] <b> # a\n${tail}`,
      'captions/abcdefghij0.en.vtt': undefined,
      'captions/abcdefghij0.info.json': undefined,
    },
  ],
]

for (const [behaviour, files, expected] of made) {
  test(behaviour, () => {
    const { seeds, messages } = importAll(files)
    assert.deepEqual(messages, [])
    assert.deepEqual(Object.keys(seeds).sort(), Object.keys(expected).sort())
    for (const [file, text] of Object.entries(expected))
      if (text !== undefined) assert.equal(seeds[file], text)
    const again = importAll(files, { there: seeds })
    assert.deepEqual(again.seeds, seeds, 'imported again')
    assert.deepEqual([...new Set(again.all.map(({ kind }) => kind))], ['present'])
  })
}

const missing = (file: string): string => `${file}:1:1 captions-missing`

const broken: [behaviour: string, files: Files, messages: string[], names: string[]][] = [
  ['metadata alone', { 'abcdefghij0.info.json': info() }, [missing('abcdefghij0.info.json')], []],
  [
    'captions in other languages only',
    { 'abcdefghij0.nl.vtt': vtt('Hallo.'), 'abcdefghij0.info.json': info({ language: 'fr' }) },
    [missing('abcdefghij0.info.json')],
    [],
  ],
  [
    'captions in several languages, none of them said to be that of the talk',
    { 'abcdefghij0.nl.vtt': vtt('Hallo.'), 'abcdefghij0.fr.vtt': vtt('Oui.') },
    [missing('abcdefghij0.nl.vtt')],
    [],
  ],
  [
    'captions that are not closed',
    { 'abcdefghij0.en.json3': '{"events": [' },
    ['abcdefghij0.en.json3:1:1 captions-malformed', missing('abcdefghij0.en.json3')],
    [],
  ],
  [
    'captions without a word',
    { 'abcdefghij0.vtt': 'WEBVTT\n' },
    ['abcdefghij0.vtt:1:1 captions-malformed', missing('abcdefghij0.vtt')],
    [],
  ],
  [
    'beside malformed captions the next best are taken',
    { 'abcdefghij0.en.json3': '', 'abcdefghij0.en.vtt': vtt('Hi.') },
    ['abcdefghij0.en.json3:1:1 captions-malformed'],
    ['abcdefghij0.md', 'captions/abcdefghij0.en.vtt'],
  ],
  [
    'metadata that cannot be read: no seed that would stay without what they say',
    { 'abcdefghij0.en.vtt': vtt('Hi.'), 'abcdefghij0.info.json': '{' },
    ['abcdefghij0.info.json:1:1 video-info-malformed', 'abcdefghij0.info.json:1:1 not-imported'],
    [],
  ],
  [
    'captions that are locked',
    { 'abcdefghij0.en.vtt': null },
    ['abcdefghij0.en.vtt:: seed-unreadable', missing('abcdefghij0.en.vtt')],
    [],
  ],
  [
    'a NUL among the words',
    { 'abcdefghij0.en.vtt': vtt('a\0b') },
    ['abcdefghij0.en.vtt:1:1 not-imported'],
    [],
  ],
  [
    'one talk does not stop the next',
    { 'abcdefghij0.en.vtt': '', 'abcdefghij1.en.vtt': vtt('Hi.') },
    ['abcdefghij0.en.vtt:1:1 captions-malformed', missing('abcdefghij0.en.vtt')],
    ['abcdefghij1.md', 'captions/abcdefghij1.en.vtt'],
  ],
  ['metadata of a playlist', { 'List [PLabcdefghi].info.json': '{"_type": "playlist"}' }, [], []],
]

for (const [behaviour, files, messages, names] of broken) {
  test(behaviour, () => {
    const imported = importAll(files)
    assert.deepEqual(imported.messages, messages)
    assert.deepEqual(Object.keys(imported.seeds).sort(), names)
  })
}

test('a seed that is there stays, and gets the captions and metadata that it lacks', () => {
  const there = { 'sub/mine.md': `# Mine\n\n**Video ID:** abcdefghij0\n\n## Transcript\n\nHello.\n` }
  const files = { 'abcdefghij0.en.vtt': vtt('Hello.'), 'abcdefghij0.info.json': info() }
  const { all, seeds } = importAll(files, { there })
  assert.equal(all[0]?.kind === 'present' && all[0].seed, 'sub/mine.md')
  assert.deepEqual(Object.keys(seeds), [
    'sub/mine.md',
    'captions/abcdefghij0.en.vtt',
    'captions/abcdefghij0.info.json',
  ])
  assert.equal(seeds['sub/mine.md'], there['sub/mine.md'])
  const own = importAll(files, {
    there: { ...there, 'x/Mine [abcdefghij0].en.srt': '', 'abcdefghij0.info.json': '' },
  })
  assert.equal(Object.keys(own.seeds).length, 3)
})

test('captions that begin with names: each begins a line, as does one in an archive of words with times', () => {
  const lines = [
    'Ann Smith: Hello.',
    'Bo de Vries: Hi.',
    'Bo de Vries: I am: here.',
    '[SPEAKER_00]: Yes.',
    'So.',
  ]
  const { seeds } = importAll({ 'd/meeting.vtt': vtt(...lines) })
  assert.match(
    seeds['meeting.md']!,
    /\n\[0:00\] Ann Smith: Hello\.\n\[0:04\] Bo de Vries: Hi\.\n\[0:08\] Bo de Vries: I am: here\.\n\[0:12\] \[SPEAKER_00\]: Yes\. So\.\n/,
  )
  const words = ['so', ' Ann', ' Smith:', ' hello'].map((utf8, at) => ({ utf8, tOffsetMs: at }))
  const events = [{ tStartMs: 0, segs: words }]
  assert.match(
    importAll({ 'd/meeting.json3': JSON.stringify({ events }) }).seeds['meeting.md']!,
    /\n\[0:00\] so\n\S+ Ann Smith: hello\n/,
  )
})

test('a text of the words of captions beside it and no others is left to them; one with other words is a talk', () => {
  const files = {
    'd/talk one.srt': '1\n00:00:01,000 --> 00:00:02,000\nHello there.\n',
    'd/talk one.vtt': vtt('Hello there.'),
    'd/talk one.txt': '\uFEFFHello\r\nthere.\r\n',
    'd/two.en.vtt': vtt('Hello you there, my good friend.'),
    'd/two.txt': 'Hello you there, my good friends.\n',
  }
  const { seeds, all } = importAll(files)
  assert.deepEqual(
    all.map(({ kind }) => kind),
    ['made', 'made', 'present'],
  )
  assert.match(seeds['talk one.md']!, /\n\[0:00\] Hello there\.\n/)
  assert.match(seeds['two.md']!, /\nHello you there, my good friends\.\n/)
})

test('whisper.cpp leaves the ending of the recording in its names: one talk, in the language of the archive', () => {
  const { seeds } = importAll({
    'd/talk.wav.srt': '1\n00:00:01,000 --> 00:00:02,000\n Hello there.\n',
    'd/talk.wav.vtt': vtt('Hello there.'),
    'd/talk.wav.txt': ' Hello there.\n',
    'd/Other [abcdefghij0].m4a.txt': 'Hello, all of you.\n',
  })
  assert.deepEqual(Object.keys(seeds), ['Other.md', 'talk.md'])
  assert.doesNotMatch(seeds['talk.md']!, /Language/)
  assert.match(seeds['Other.md']!, /\*\*Video ID:\*\* abcdefghij0\n/)
})
