import assert from 'node:assert/strict'
import { test } from 'node:test'
import { canImport, groupFiles } from '../../../src/import/talk-files.ts'

/** Talks as `id or -: title: files`, transcripts as their path. */
function grouped(...files: string[]): string[] {
  const { talks, transcripts } = groupFiles(files.map((file) => ({ file, path: file, size: 0 })))
  return [
    ...talks.map(({ videoId = '-', title, captions, infos }) => {
      const own = captions.map(({ kind, language = '' }) => `${language}.${kind}`)
      return `${videoId}: ${title}: ${[...own, ...infos.map(() => 'info')].join(' ')}`
    }),
    ...transcripts.map(({ file }) => file),
  ]
}

const cases: [behaviour: string, files: string[], groups: string[]][] = [
  [
    'files of a video have its id in square brackets',
    [
      'd/A talk [abcdefghij0].nl.vtt',
      'd/A talk [abcdefghij0].en-orig.vtt',
      'd/A talk [abcdefghij0].info.json',
    ],
    ['abcdefghij0: A talk: nl.vtt en-orig.vtt info'],
  ],
  [
    'in other folders as well, and where the id is all of the name',
    ['subs/abcdefghij0.en.json3', 'd/A talk [abcdefghij0].info.json'],
    ['abcdefghij0: A talk: en.json3 info'],
  ],
  [
    'without an id the rest of the name and the folder tell',
    ['d/A talk.nl.srt', 'd/A talk.info.json', 'e/A talk.srt'],
    ['-: A talk: nl.srt info', '-: A talk: .srt'],
  ],
  [
    'capital letters in an ending say nothing',
    ['d/A talk.EN.VTT', 'd/abcdefghij0.SRT', 'd/abcdefghij0.Info.JSON', 'd/Other.TXT'],
    ['-: A talk: EN.vtt', 'abcdefghij0: : .srt info', 'd/Other.TXT'],
  ],
  [
    'a word of eleven letters is no video id, but where metadata have that name',
    ['Pocketcasts.vtt', 'garden-talk.en.srt', 'pocket_casts.vtt', 'abcdefghijk.vtt', 'abcdefghijk.info.json'],
    ['-: Pocketcasts: .vtt', '-: garden-talk: en.srt', '-: pocket_casts: .vtt', 'abcdefghijk: : .vtt info'],
  ],
  [
    'what metadata have in their name is no language',
    ['d/About node.js.vtt', 'd/About node.js.info.json'],
    ['-: About node.js: .vtt info'],
  ],
  [
    'the ending of the recording is no language, and no part of the name',
    ['d/A talk.wav.srt', 'd/A talk.mp3.nl.vtt', 'd/B [abcdefghij0].m4a.srt', 'd/Wav.srt', 'd/wav.vtt'],
    ['-: A talk: .srt nl.vtt', 'abcdefghij0: B: .srt', '-: Wav: .srt', '-: wav: .vtt'],
  ],
  ['transcripts are by themselves', ['d/a.md', 'd/b.txt', 'c.MARKDOWN'], ['d/a.md', 'd/b.txt', 'c.MARKDOWN']],
  [
    'other files are left out',
    ['a.mp4', 'a.json', 'a.description', 'a.vtt.part', 'live_chat.json', 'd/README.md', 'vtt'],
    [],
  ],
  ['names that are nothing but an ending', ['.vtt', 'd/.info.json', '.srt'], []],
]

for (const [behaviour, files, groups] of cases) {
  test(behaviour, () => {
    assert.deepEqual(grouped(...files), groups)
    assert.equal(files.some(canImport), groups.length > 0)
  })
}
