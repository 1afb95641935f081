import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { build, readArchive } from '../../src/build.ts'
import { temporaryFolder, writeTree } from '../helpers/build-fixture.ts'
import { textOf } from '../helpers/site.ts'

const talk = Array.from(
  { length: 60 },
  (_, at) => `In part ${at} we speak about water and about garden number ${at * 7}.`,
).join(' ')
const seed = (transcript: string): string =>
  `# Garden\n\n**Source:** [YouTube](https://www.youtube.com/watch?v=abcdefghij0)\n**Video ID:** abcdefghij0\n${transcript}`

/** Captions of three words each, a second apart, `late` seconds late. */
function captions(text: string, late = 0): string {
  const words = text.split(' ')
  const cues = Array.from({ length: Math.ceil(words.length / 3) }, (_, at) => {
    const time = (seconds: number): string =>
      `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}.000`
    return `${time(at + late)} --> ${time(at + late + 1)}\n${words.slice(at * 3, at * 3 + 3).join(' ')}\n`
  })
  return ['WEBVTT\n', ...cues].join('\n')
}

interface Built {
  messages: string[]
  starts: (number | undefined)[]
  text: string
  page: string
}

async function built(seeds: string, work: string): Promise<Built> {
  const out = path.join(work, 'site')
  const { messages } = await build({ seeds, base: '/', out, cache: path.join(work, 'cache') })
  const { passages } = JSON.parse(textOf(out, 'episodes/garden/transcript.json')) as {
    passages: { text: string; start?: number }[]
  }
  return {
    messages: messages.map(({ id }) => id),
    starts: passages.map(({ start }) => start),
    text: passages.map(({ text }) => text).join(' '),
    page: textOf(out, 'episodes/garden/index.html'),
  }
}

test('captions give each passage a time and leave the words of the transcript as they are', async () => {
  const work = temporaryFolder()
  const seeds = writeTree({
    'garden.md': seed(`\n## Transcript\n\n${talk}\n`),
    'Garden [abcdefghij0].en.vtt': captions(talk.replaceAll('garden', 'guard in').replaceAll('.', '')),
    'abcdefghij0.info.json': JSON.stringify({
      chapters: [
        { start_time: 0, title: 'Hello' },
        { start_time: 120, title: 'All about water' },
      ],
    }),
  })
  const first = await built(seeds, work)
  assert.deepEqual(first.messages, [])
  assert.equal(first.text, talk)
  assert.ok(first.starts.length > 5)
  assert.equal(first.starts[0], 0)
  assert.ok(first.starts.every((start, at, all) => start !== undefined && start >= (all[at - 1] ?? 0)))
  assert.match(first.page, /All about water/)
  assert.match(first.page, /watch\?v=abcdefghij0&(?:amp;)?t=1\d\d/)

  // Other captions are another build, no captions a talk without times.
  writeFileSync(path.join(seeds, 'Garden [abcdefghij0].en.vtt'), captions(talk, 30))
  assert.equal((await built(seeds, work)).starts[0], 30)
  rmSync(path.join(seeds, 'Garden [abcdefghij0].en.vtt'))
  const last = await built(seeds, work)
  assert.deepEqual(last.messages, ['video-chapters-without-times'])
  assert.ok(last.starts.every((start) => start === undefined))
})

test('captions alone are a talk', async () => {
  const { messages, text, starts } = await built(
    writeTree({ 'garden.md': seed(''), 'captions/abcdefghij0.en.vtt': captions(talk) }),
    temporaryFolder(),
  )
  assert.deepEqual(messages, [])
  assert.equal(text, talk)
  assert.ok(starts.every((start) => start !== undefined))
})

test('beside malformed captions the next ones are read', async () => {
  const { messages, text } = await built(
    writeTree({ 'garden.md': seed(''), 'abcdefghij0.en.json3': '{}', 'abcdefghij0.en.vtt': captions(talk) }),
    temporaryFolder(),
  )
  assert.deepEqual(messages, ['captions-malformed'])
  assert.equal(text, talk)
})

test('captions of another talk are not used, and a message says so', async () => {
  const { messages, starts } = await built(
    writeTree({
      'garden.md': seed(`\n## Transcript\n\n${talk}\n`),
      'abcdefghij0.en.vtt': captions(
        'Your new phone comes with three lenses and nobody knows what they are for '.repeat(9),
      ),
    }),
    temporaryFolder(),
  )
  assert.deepEqual(messages, ['captions-differ'])
  assert.ok(starts.every((start) => start === undefined))
})

/** The talk with times before some of its parts, by their number. */
function withTimes(times: Record<number, string>): string {
  return talk.replace(/In part (\d+)/g, (part, at) => `${times[Number(at)] ?? ''} ${part}`.trim())
}

async function builtWithTimes(times: Record<number, string>): Promise<Built & { reasons: string[] }> {
  const folder = writeTree({
    'garden.md': seed(`\n## Transcript\n\n${withTimes(times)}\n`),
    'abcdefghij0.en.vtt': captions(talk),
  })
  const work = temporaryFolder()
  const { messages } = await readArchive({ seeds: folder, cache: path.join(work, 'cache') })
  return { ...(await built(folder, work)), reasons: messages.map(({ reason }) => reason) }
}

// Part 30 begins with word 360: said after two minutes.
test('beside a few times of its own a transcript has those of its captions', async () => {
  const { messages, starts, text } = await builtWithTimes({ 30: '[2:03]' })
  assert.deepEqual(messages, [])
  assert.equal(text, talk)
  assert.ok(starts.length > 5)
  assert.ok(starts.every((start, at, all) => start !== undefined && start >= (all[at - 1] ?? 0)))
})

test('a time that captions do not have is named, and hides theirs no more', async () => {
  const { messages, reasons, starts } = await builtWithTimes({ 30: '[0:10]' })
  assert.deepEqual(messages, ['times-differ'])
  assert.deepEqual(reasons, [
    'Unexpected time 0:10, expected about 2:00, which the captions beside the seed have there',
  ])
  assert.deepEqual(
    starts.filter((start) => start === undefined),
    [],
  )
  const escaped = await builtWithTimes({ 30: String.raw`[0\:10]` })
  assert.deepEqual(escaped.messages, [])
  assert.deepEqual(
    escaped.starts.filter((start) => start === undefined),
    [],
  )
})

test('where most times of a transcript are others than those of captions, these are not used', async () => {
  const { messages, starts } = await builtWithTimes({ 0: '[10:00]', 20: '[12:00]', 40: '[14:00]' })
  assert.deepEqual(messages, ['times-differ'])
  assert.equal(starts[0], 600)
  assert.ok(starts.every((start) => start === undefined || start >= 600))
})

test('captions are not asked where a transcript has times enough', async () => {
  const parts = Array.from({ length: 10 }, (_, at) => at * 6)
  const { messages, starts } = await builtWithTimes(
    Object.fromEntries(parts.map((part) => [part, `[${10 + part / 6}:00]`])),
  )
  assert.deepEqual(messages, [])
  assert.ok(starts.every((start) => start === undefined || start >= 600))
})

test('a comment in the front matter hides no captions', async () => {
  const { messages, text } = await built(
    writeTree({
      'garden.md': '---\ntitle: Garden\n## the video\nvideo_id: abcdefghij0\n---\n',
      'abcdefghij0.en.vtt': captions(talk),
    }),
    temporaryFolder(),
  )
  assert.deepEqual(messages, [])
  assert.equal(text, talk)
})
