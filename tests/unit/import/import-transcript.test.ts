import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Files, importAll, info, vtt } from '../../helpers/import-files.ts'

const tail = '\n---\n\n## Notes\n\n\n## Key Takeaways\n-\n\n## Related\n-\n'

const made: [behaviour: string, file: string, text: string, name: string, seed?: string][] = [
  ['a seed stays as it is', 'd/My seed.md', '# A\r\n\r\n## Transcript\r\n\r\nHello.', 'My seed.md'],
  ['so does front matter with a text', 'a.md', '---\ntitle: A\n---\nHello.\n', 'a.md'],
  ['a seed in a text file gets the ending of one', 'd/x.txt', '# A seed\n## Transcript\nHello.', 'A seed.md'],
  [
    'nothing but text: the name is the title',
    'd/Open talk.txt',
    'Hello there.\n\nYou.\n',
    'Open talk.md',
    `# Open talk\n\n## Transcript\n\nHello there.\n\nYou.\n${tail}`,
  ],
  [
    'fields under other names, then text',
    'x.md',
    'Title: A\nURL: https://example.org/\nKeywords: b, c\nPodcast: P\n\nDate: 2024-01-31\n\nHello.\n',
    'A.md',
    `Title: A\nURL: https://example.org/\nKeywords: b, c\nPodcast: P\n\nDate: 2024-01-31\n\n---\n\n## Transcript\n\nHello.\n${tail}`,
  ],
  [
    'a date in words, in a seed',
    'x.md',
    '# A\n\n**Date:** Saturday, 3 Feb 2024  \n\n## Transcript\n\nDate: 3 Feb 2024\n',
    'x.md',
    '# A\n\n**Date:** 2024-02-03  \n\n## Transcript\n\nDate: 3 Feb 2024\n',
  ],
  [
    'a date in words, in front matter',
    'x.md',
    "---\r\ntitle: A\r\ndate: 'February 3rd, 2024' # recorded\r\n---\r\nHello.",
    'x.md',
    '---\r\ntitle: A\r\ndate: 2024-02-03 # recorded\r\n---\r\nHello.',
  ],
  [
    'a date in words above text, and one that is said',
    'x.txt',
    'Title: A\nDate: Sat, 03 Feb 2024 10:00:00 +0000\n\nHello.\n\nDate: 4 Feb 2024\n\nYes.\n',
    'A.md',
    `Title: A\nDate: 2024-02-03 10:00:00 +0000\n\n---\n\n## Transcript\n\nHello.\n\nDate: 4 Feb 2024\n\nYes.\n${tail}`,
  ],
  [
    'front matter without a title',
    'd/Front.md',
    '---\nname: x\n---\n\nHello.',
    'Front.md',
    `---\nname: x\n---\n\n# Front\n\nHello.\n${tail}`,
  ],
  [
    'a heading of another kind',
    'x.md',
    '# A\n\n### Transcript:\n\nHello.\n',
    'A.md',
    `# A\n\n## Transcript\n\nHello.\n${tail}`,
  ],
  [
    'headings within the talk are text, sections that are known stay',
    'x.md',
    '# A\n\nHello.\n\n## Part one\n\n# Two\n\nYes.\n\n## Notes\n\nMine.\n\n## More\n\nx\n',
    'A.md',
    '# A\n\n---\n\n## Transcript\n\nHello.\n\n\\## Part one\n\n# Two\n\nYes.\n\n## Notes\n\nMine.\n\n## More\n\nx\n',
  ],
  [
    'speakers are no header',
    'x.md',
    '# A\n\n**Ann:** Hello.\n\n**Bo:** Yes.\n',
    'A.md',
    `# A\n\n---\n\n## Transcript\n\n**Ann:** Hello.\n\n**Bo:** Yes.\n${tail}`,
  ],
  [
    'a backslash of a text is one',
    'x.txt',
    'C:\\[a] \\b',
    'x.md',
    `# x\n\n## Transcript\n\nC:\\\\[a] \\b\n${tail}`,
  ],
  [
    'a text file has no quotations',
    'x.txt',
    '> Hello.\n> There.\n>> Yes.',
    'x.md',
    `# x\n\n## Transcript\n\n\\> Hello.\n\\> There.\n>> Yes.\n${tail}`,
  ],
  [
    'the name has a video id',
    'A talk [abcdefghij0].txt',
    'Hello.',
    'A talk.md',
    `# A talk\n\n**Source:** [YouTube](https://www.youtube.com/watch?v=abcdefghij0)\n**Video ID:** abcdefghij0\n\n## Transcript\n\nHello.\n${tail}`,
  ],
]

for (const [behaviour, file, text, name, seed = text] of made) {
  test(behaviour, () => {
    const { seeds, messages } = importAll({ [file]: text })
    assert.deepEqual(messages, [])
    assert.deepEqual(seeds, { [name]: seed })
    const again = importAll({ [file]: text }, { there: seeds })
    assert.deepEqual(again.seeds, seeds, 'imported again')
  })
}

const broken: [behaviour: string, files: Files, messages: string[]][] = [
  [
    'a date that may be two days, in its place',
    { 'x.txt': 'Title: A\nDate: 03/02/2024\n\nHello.\n' },
    ['x.txt:2:7 date-malformed'],
  ],
  [
    'below a title that is put in as well',
    { 'x.md': '---\nname: x\ndate: soon\n---\nHello.' },
    ['x.md:3:7 date-malformed'],
  ],
  ['front matter that is not closed', { 'x.md': '---\ntitle: A\n\nHello.' }, ['x.md:1:1 header-unclosed']],
  ['front matter that is not YAML', { 'x.md': '---\ntitle: "A\n---\nHello.' }, ['x.md:2:1 header-not-yaml']],
  ['bytes that are no text', { 'x.txt': new Uint8Array([0x48, 0xff]) }, ['x.txt:1:2 not-utf-8']],
  ['a NUL', { 'x.txt': 'Hello.\nYou\0.' }, ['x.txt:2:4 nul-character']],
  ['an empty file', { 'x.txt': '' }, ['x.txt:1:1 transcript-empty']],
  ['a title without text', { 'x.md': '# A\n\n## Notes\n\nMine.\n' }, ['x.md:3:1 transcript-empty']],
  [
    'a transcript without text',
    { 'x.md': '# A\n\n## Transcript\n\n## Notes\n' },
    ['x.md:3:1 transcript-empty'],
  ],
  ['fields that contradict each other', { 'x.md': '# A\nTitle: B\n\nHello.\n' }, ['x.md:1:1 fields-differ']],
  [
    'a broken transcript of a video: its captions do not take its place',
    { 'A [abcdefghij0].txt': 'Date: soon\n\nHello.', 'abcdefghij0.en.vtt': vtt('Hello.') },
    ['A [abcdefghij0].txt:1:7 date-malformed'],
  ],
  ['a locked file', { 'x.md': null }, ['x.md:: seed-unreadable']],
  [
    'what yt-dlp has fetched is no transcript',
    { 'archive.txt': 'youtube abcdefghij0\nyoutube dQw4w9WgXcQ\n' },
    [],
  ],
  ['nor are addresses', { 'urls.txt': '# mine\nhttps://youtu.be/abcdefghij0\n' }, []],
]

for (const [behaviour, files, messages] of broken) {
  test(behaviour, () => {
    const imported = importAll(files)
    assert.deepEqual(imported.messages, messages)
    assert.deepEqual(imported.seeds, {})
  })
}

test('a seed that was edited is the same talk', () => {
  const text = 'Hello there, and welcome to our garden.\n\nToday we speak about water in the summer.\n'
  const { seeds } = importAll({ 'd/Open talk.txt': text })
  for (const [name, edit] of [
    [
      'Open talk.md',
      seeds['Open talk.md']!.replace('# Open talk', '# Water').replace('garden', 'Garden Club'),
    ],
    ['sub/water.md', seeds['Open talk.md']!.replace('summer', 'winter')],
    ['water.md', seeds['Open talk.md']!.replace('# Open talk', '# Water\n\n**Alias:** open talk')],
  ] as const) {
    const again = importAll({ 'd/Open talk.txt': text }, { there: { [name]: edit } })
    assert.deepEqual(again.seeds, { [name]: edit })
  }
  const other = importAll({ 'd/Open talk.txt': 'Quite another talk of the same name.' }, { there: seeds })
  assert.deepEqual(Object.keys(other.seeds), ['Open talk.md', 'Open talk (1).md'])
})

test('another seed has the address: one that would stay as it is is refused, one that is made gets another', () => {
  const there = { 'first.md': '# A\n\n## Transcript\n\nSomething else was said here.\n' }
  const seed = importAll({ 'x.md': '# A\n\n## Transcript\n\nHello.\n' }, { there })
  assert.deepEqual(seed.messages, ['x.md:1:1 slug-twice'])
  assert.deepEqual(seed.seeds, there)
  const text = importAll({ 'x.md': '# A\n\nHello.\n' }, { there })
  assert.deepEqual(text.messages, [])
  assert.match(text.seeds['A.md']!, /^# A\n\n\*\*Slug:\*\* a-2\n{2,3}---\n\n## Transcript\n\nHello\.\n/)
})

test('a seed that has the id of its video in its name only gets it', () => {
  const files = {
    'A [abcdefghij0].md': '# A\n\n## Transcript\n\nHello.\n\n## Notes\n\nx\n',
    'abcdefghij0.en.vtt': vtt('Hello.'),
  }
  const { seeds } = importAll(files)
  assert.deepEqual(Object.keys(seeds), ['A.md', 'captions/abcdefghij0.en.vtt'])
  assert.match(
    seeds['A.md']!,
    /^# A\n\n\*\*Source:\*\* .*\n\*\*Video ID:\*\* abcdefghij0\n\n## Transcript\n\nHello\.\n/,
  )
  assert.deepEqual(importAll(files, { there: seeds }).seeds, seeds)
})

test('a transcript of a video: its words, what its metadata state, and the captions beside it', () => {
  const files = {
    'A [abcdefghij0].en.vtt': vtt('Hallo dear.'),
    'A [abcdefghij0].info.json': info({ upload_date: '20240131', duration: 62, tags: ['a b', 'c'] }),
    'A [abcdefghij0].txt': 'Hello there.\n',
  }
  const { all, seeds } = importAll(files)
  assert.deepEqual(
    all.map(({ kind }) => kind),
    ['made', 'present'],
  )
  assert.deepEqual(Object.keys(seeds).sort(), [
    'A talk.md',
    'captions/abcdefghij0.en.vtt',
    'captions/abcdefghij0.info.json',
  ])
  assert.equal(
    seeds['A talk.md'],
    `# A talk\n\n**Source:** [YouTube](https://www.youtube.com/watch?v=abcdefghij0)\n**Video ID:** abcdefghij0\n**Tags:** #c\n**Date:** 2024-01-31\n**Duration:** 1:02\n\n## Transcript\n\nHello there.\n${tail}`,
  )
})
