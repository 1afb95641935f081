import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildReport, sizesOf } from '../../../src/emit/build-report.ts'
import { writeFiles } from '../../../src/emit/staging.ts'
import { linkArchive } from '../../../src/link/link-archive.ts'
import type { Message } from '../../../src/messages/message.ts'
import { temporaryFolder } from '../../helpers/build-fixture.ts'
import { digestOf, settings } from '../../helpers/seed-builder.ts'

const message: Message = {
  file: 'a.vtt',
  line: null,
  column: null,
  endLine: null,
  endColumn: null,
  severity: 'warning',
  id: 'video-without-seed',
  reason: 'Unexpected captions',
  expected: [],
  note: 'Make one:',
  imports: ['a.vtt'],
}

test('the report says what the site consists of, and what it was built with', async () => {
  const folder = temporaryFolder()
  await writeFiles(folder, [
    { file: 'index.html', content: '12345' },
    { file: 'search-index/r1', content: '123' },
    { file: 'search-index/l1', content: '12' },
    { file: 'build.json', content: 'of a build before' },
  ])
  const facts = { tags: ['soil', 'worms'], words: 100, passageCount: 2 }
  const { archive } = linkArchive(
    [digestOf({ title: 'A', ...facts }), digestOf({ title: 'B', words: 11 })],
    settings,
    [],
  )
  const { file, content } = buildReport(sizesOf(folder), archive, [message], true)
  assert.equal(file, 'build.json')
  const { imports: _, ...shown } = message
  assert.deepEqual(JSON.parse(String(content)), {
    generator: 'naslag',
    episodes: 2,
    words: 111,
    passages: 3,
    topics: 0,
    tags: 2,
    names: 0,
    files: 4,
    bytes: 10,
    searchIndex: { files: 2, bytes: 5 },
    entries: ['build.json', 'index.html', 'search-index'],
    messages: [{ ...shown, note: 'Make one: npm run import -- seeds/a.vtt' }],
  })
})

test('where others may have files in the folder, the report does not say what is in it', () => {
  const { archive } = linkArchive([], settings, [])
  const { content } = buildReport([], archive, [], false)
  assert.equal('entries' in (JSON.parse(String(content)) as object), false)
})
