import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadArchive } from '../../../src/load-archive.ts'
import { withImportCommand } from '../../../src/messages/import-command.ts'
import { testCache, writeTree } from '../../helpers/build-fixture.ts'

const captions = 'WEBVTT\n\n00:00.000 --> 00:09.000\nHello there.\n'
const info = '{"id": "abcdefghij1", "title": "A talk"}'

/** The seed, what lies beside it, and the notes of messages about a video without seed. */
const cases: [name: string, seed: string, beside: Record<string, string>, notes: string[]][] = [
  ['a video id', '**Video ID:** abcdefghij1', { 'abcdefghij1.en.vtt': captions }, []],
  ['a source', '**Source:** https://youtu.be/abcdefghij1', { 'abcdefghij1.info.json': info }, []],
  [
    'another video',
    '**Video ID:** abcdefghij2',
    { 'a/abcdefghij1.en.vtt': captions, 'a/abcdefghij1.info.json': info },
    [
      'Make one: npm run import -- seeds/a/abcdefghij1.en.vtt seeds/a/abcdefghij1.info.json\nOr write in the seed of the talk: **Video ID:** abcdefghij1\nOr remove the files: they are not used.',
    ],
  ],
  [
    'no video',
    '',
    { 'abcdefghij1.info.json': info },
    ['Write in the seed of the talk: **Video ID:** abcdefghij1\nOr remove the file: it is not used.'],
  ],
  [
    'its video and an error',
    '**Video ID:** abcdefghij1\n**Date:** x',
    { 'abcdefghij1.en.vtt': captions },
    [],
  ],
  [
    'a video id that is wrong beside its own',
    '**Video ID:** abcdefghij\n**Source:** https://youtu.be/abcdefghij1',
    { 'abcdefghij1.en.vtt': captions },
    [],
  ],
]

for (const [name, header, beside, notes] of cases) {
  test(`captions and metadata beside a seed with ${name}`, async () => {
    const seed = `# A talk\n\n${header}\n\n## Transcript\n\nHello there.\n`
    const seeds = writeTree({ 'talk.md': seed, ...beside })
    const { messages } = await loadArchive({ seeds, cache: testCache, threads: 0 })
    assert.deepEqual(
      messages
        .filter(({ id }) => id === 'video-without-seed')
        .map((message) => withImportCommand(message).note),
      notes,
    )
  })
}
