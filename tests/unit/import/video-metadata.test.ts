import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readVideoMetadata } from '../../../src/import/video-metadata.ts'
import { messagesOf } from '../../../src/messages/message.ts'
import { info } from '../../helpers/import-files.ts'
import { sourceOf } from '../../helpers/seed-builder.ts'

const nothing = { isElsewhere: false, tags: [], chapters: [] }

const stated: [behaviour: string, fields: Record<string, unknown>, metadata: Record<string, unknown>][] = [
  ['a title and an id', {}, { title: 'A talk', videoId: 'abcdefghij0' }],
  [
    'every field',
    {
      webpage_url: 'https://www.youtube.com/watch?v=abcdefghij0',
      upload_date: '20240131',
      duration: 62,
      language: 'en-US',
      tags: ['a b', '#c', 'C'],
      categories: ['Education'],
      channel: 'A channel',
      description: ' One.\r\n\r\nTwo. ',
      chapters: [{ start_time: 3, end_time: 4, title: ' A\nchapter' }],
    },
    {
      title: 'A talk',
      videoId: 'abcdefghij0',
      address: 'https://www.youtube.com/watch?v=abcdefghij0',
      date: '2024-01-31',
      durationSeconds: 62,
      language: 'en-US',
      tags: ['a b', 'c'],
      channel: 'A channel',
      description: 'One.\n\nTwo.',
      chapters: [{ seconds: 3, title: 'A chapter' }],
    },
  ],
  [
    'categories where there are no tags, who put it there where there is no channel, the full title',
    { title: ' ', fulltitle: 'Full', tags: [], categories: ['News & Politics'], uploader: 'Somebody' },
    { title: 'Full', videoId: 'abcdefghij0', tags: ['News & Politics'], channel: 'Somebody' },
  ],
  [
    'a video of another site has no id of YouTube',
    { extractor_key: 'Vimeo', webpage_url: 'https://vimeo.com/12345678901', id: '12345678901' },
    { title: 'A talk', isElsewhere: true, address: 'https://vimeo.com/12345678901' },
  ],
  [
    'without its extractor the address tells the site',
    { extractor_key: undefined, webpage_url: 'https://vimeo.com/12345678901', id: '12345678901' },
    { title: 'A talk', isElsewhere: true, address: 'https://vimeo.com/12345678901' },
  ],
  [
    'without its extractor, from YouTube',
    { extractor_key: undefined, webpage_url: 'https://youtu.be/abcdefghij0' },
    { title: 'A talk', videoId: 'abcdefghij0', address: 'https://youtu.be/abcdefghij0' },
  ],
  [
    'without an extractor or an address an id is one of YouTube',
    { extractor_key: undefined },
    { title: 'A talk', videoId: 'abcdefghij0' },
  ],
  [
    'what is not as yt-dlp writes it is absent',
    {
      id: 7,
      upload_date: '20240230',
      duration: 'long',
      language: 'English',
      tags: 'a',
      channel: {},
      webpage_url: 'javascript:alert(1)',
      description: null,
      chapters: [{ start_time: -1 }],
    },
    { title: 'A talk' },
  ],
  [
    'control characters and halves of characters are no text',
    { title: 'A\0 talk\uD800', description: '\u0007' },
    { title: 'A talk\uFFFD', videoId: 'abcdefghij0' },
  ],
  [
    'a description that is a book is left out',
    { description: 'x'.repeat(20_001) },
    { title: 'A talk', videoId: 'abcdefghij0' },
  ],
]

for (const [behaviour, fields, expected] of stated) {
  test(behaviour, () => {
    const { file, metadata } = readVideoMetadata(sourceOf(info(fields), 'a.info.json'))
    const { kept, ...rest } = metadata!
    assert.deepEqual(rest, { ...nothing, ...expected })
    assert.deepEqual(Object.keys(JSON.parse(kept) as object).includes('title'), true)
    assert.deepEqual(messagesOf(file), [])
  })
}

test('what only a downloader needs is not kept', () => {
  const { metadata } = readVideoMetadata(
    sourceOf(
      info({
        formats: [{ url: 'https://example.org/?ip=192.0.2.1' }],
        automatic_captions: {},
        chapters: null,
      }),
    ),
  )
  assert.deepEqual(JSON.parse(metadata!.kept), { ...(JSON.parse(info()) as object), chapters: null })
})

const broken: [behaviour: string, content: string | Uint8Array, messages: string[]][] = [
  ['an empty file', '', ['video-info-malformed']],
  ['half a file', '{"id": "abcdefghij0", ', ['video-info-malformed']],
  ['a list', '[]', ['video-info-malformed']],
  ['bytes', new Uint8Array([0xff, 0xfe, 0x00]), ['video-info-malformed']],
  [
    'lists in lists without end',
    `{"id": "abcdefghij0", "cast": ${'['.repeat(200_000)}${']'.repeat(200_000)}}`,
    ['video-info-malformed'],
  ],
  ['a playlist is no talk and no fault', '{"_type": "playlist", "id": "PL1", "title": "A list"}', []],
]

for (const [behaviour, content, messages] of broken) {
  test(behaviour, () => {
    const { file, metadata } = readVideoMetadata(sourceOf(content, 'a.info.json'))
    assert.equal(metadata, undefined)
    assert.deepEqual(
      messagesOf(file).map(({ id }) => id),
      messages,
    )
  })
}
