import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { build } from '../../src/build.ts'
import { temporaryFolder, writeTree } from '../helpers/build-fixture.ts'
import { textOf } from '../helpers/site.ts'

const said = 'We speak about the garden and about the water that it needs in a dry summer. '.repeat(14)
const timed = [0, 120, 240, 360]
  .map((seconds) => `[${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}] ${said}`)
  .join('\n\n')
const seed = (transcript: string, more = ''): string =>
  `# Garden\n\n**Source:** [YouTube](https://www.youtube.com/watch?v=abcdefghij0)\n**Video ID:** abcdefghij0\n\n---\n\n## Transcript\n\n${transcript}\n${more}`
const info = JSON.stringify({
  id: 'abcdefghij0',
  chapters: [
    { start_time: 0, end_time: 120, title: 'Hello <there>' },
    { start_time: 120, end_time: 480, title: 'All about water' },
  ],
})

async function built(
  files: Record<string, string>,
): Promise<Awaited<ReturnType<typeof build>> & { out: string }> {
  const work = temporaryFolder()
  const out = path.join(work, 'site')
  return {
    ...(await build({ seeds: writeTree(files), base: '/', out, cache: path.join(work, 'cache') })),
    out,
  }
}

test('chapters that the video states are those of the talk, and the page says so', async () => {
  const { archive, out, messages } = await built({
    'garden.md': seed(timed),
    'Garden [abcdefghij0].info.json': info,
  })
  assert.deepEqual(messages, [])
  assert.deepEqual(
    archive.episodes[0]!.chapters.map(({ title, from }) => [title, from]),
    [
      ['Hello <there>', 'metadata'],
      ['All about water', 'metadata'],
    ],
  )
  const page = textOf(out, 'episodes/garden/index.html')
  assert.match(page, /Hello &lt;there/)
  assert.match(page, /class="status"[^>]*>[^<]*video/i)
})

test('the editor has the last word on chapters', async () => {
  const { archive } = await built({
    'garden.md': seed(timed, '\n---\n\n## Chapters\n- 2:00 Mine\n'),
    'abcdefghij0.info.json': info,
  })
  assert.ok(archive.episodes[0]!.chapters.some(({ title, from }) => title === 'Mine' && from === 'editor'))
  assert.ok(archive.episodes[0]!.chapters.every(({ from }) => from !== 'metadata'))
})

test('a video that states no chapters, or another video, changes nothing', async () => {
  const plain = await built({ 'garden.md': seed(timed) })
  for (const [file, content, said] of [
    ['abcdefghij0.info.json', '{"id":"abcdefghij0","chapters":null}', []],
    ['abcdefghij0.info.json', '{}', []],
    ['zzzzzzzzzz0.info.json', info, ['video-without-seed']],
  ] as const) {
    const { archive, messages } = await built({ 'garden.md': seed(timed), [file]: content })
    assert.deepEqual(
      messages.map(({ id }) => id),
      said,
    )
    assert.deepEqual(archive.episodes[0]!.chapters, plain.archive.episodes[0]!.chapters)
  }
})

test('only the video of the seed counts, whatever else its header says', async () => {
  const { archive } = await built({
    'garden.md': seed(timed).replace('**Source:**', '**Topics:** zzzzzzzzzz0\n**Source:**'),
    'abcdefghij0.info.json': info,
    'zzzzzzzzzz0.info.json': info.replace('All about water', 'Another talk'),
  })
  assert.deepEqual(
    archive.episodes[0]!.chapters.map(({ title }) => title),
    ['Hello <there>', 'All about water'],
  )
})

test('without times chapters have no place, and a warning says what to write', async () => {
  const { archive, messages, written } = await built({
    'garden.md': seed(said.repeat(4)),
    'abcdefghij0.info.json': info,
  })
  assert.ok(written)
  assert.deepEqual(
    messages.map(({ id, file, severity }) => [id, file, severity]),
    [['video-chapters-without-times', 'garden.md', 'warning']],
  )
  assert.ok(archive.episodes[0]!.chapters.every(({ from }) => from === 'automatic'))
})

test('metadata that cannot be read are a warning with a place, never the end', async () => {
  for (const content of [
    '{\n  "chapters": [oops]\n}',
    '{"chapters": [{"start_time": "x", "title": 1}]}',
    '[]',
    '',
  ]) {
    const { messages, written } = await built({ 'garden.md': seed(timed), 'abcdefghij0.info.json': content })
    assert.ok(written)
    assert.deepEqual(
      messages.map((message) => [message.id, message.file, message.line, message.column]),
      [['video-info-malformed', 'abcdefghij0.info.json', 1, 1]],
    )
  }
})

test('metadata that arrive or go are seen by the next build', async () => {
  const seeds = writeTree({ 'garden.md': seed(timed) })
  const work = temporaryFolder()
  const options = { seeds, base: '/', out: path.join(work, 'site'), cache: path.join(work, 'cache') }
  const from = async (): Promise<string> => (await build(options)).archive.episodes[0]!.chapters[0]!.from
  assert.equal(await from(), 'automatic')
  const file = path.join(seeds, 'abcdefghij0.info.json')
  writeFileSync(file, info)
  assert.equal(await from(), 'metadata')
  rmSync(file)
  assert.equal(await from(), 'automatic')
})
