import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { before, test } from 'node:test'
import { VFile } from 'vfile'
import { readCaptions } from '../../src/captions/read-captions.ts'
import { compileSettings } from '../../src/compile/settings.ts'
import { type FileSize, limitMessages } from '../../src/emit/host-limits.ts'
import { linkArchive } from '../../src/link/link-archive.ts'
import { findMoved } from '../../src/link/moved.ts'
import { findVideosWithoutSeed } from '../../src/link/videos.ts'
import { catalogue, type MessageId } from '../../src/messages/catalogue.ts'
import { type Message, messagesOf } from '../../src/messages/message.ts'
import { reportChapters } from '../../src/messages/report-chapters.ts'
import { downloadFormats } from '../../src/model/archive.ts'
import { parseSlug, parseVideoId } from '../../src/model/ids.ts'
import { budgetFiles, budgetMessages } from '../../src/pages/file-budget.ts'
import { baseMessages } from '../../src/pages/site-base.ts'
import { finishEpisode } from '../../src/make-episode.ts'
import { parseVideoInfo } from '../../src/parse/video-info.ts'
import { unreadMessages } from '../../src/read/unread-files.ts'
import { segmentSeed } from '../../src/segment/segment-seed.ts'
import { makeBlock } from '../../src/tasks/make-block.ts'
import { root, temporaryFolder } from '../helpers/build-fixture.ts'
import { misspeltIgnored } from '../../src/read/misspelt-ignored.ts'
import { type Files, importAll, info, vtt } from '../helpers/import-files.ts'
import { compile, digestOf, settings } from '../helpers/seed-builder.ts'

const ids = Object.keys(catalogue) as MessageId[]

/** Messages that need more than one seed, or another file than a seed: what raises each. */
const raisedElsewhere: Partial<Record<MessageId, () => Message[] | Promise<Message[]>>> = {
  'seed-unreadable': unreadableMessages,
  'video-info-malformed': () =>
    messagesOf(parseVideoInfo({ file: 'abcdefghij0.info.json', bytes: new Uint8Array() }).file),
  'captions-differ': () => {
    const bytes = new TextEncoder().encode('WEBVTT\n\n00:00.000 --> 00:09.000\nWhat somebody else said\n')
    const captions = readCaptions({ file: 'abcdefghij0.vtt', bytes }, 'vtt')
    return finishEpisode({
      file: new VFile({ path: 'talk.md' }),
      seed: compile('# A\n\n## Transcript\n\nAll of these words are other ones.\n').seed!,
      mentions: [],
      captions: () => [captions],
    }).messages
  },
  'times-differ': () => {
    const bytes = new TextEncoder().encode('WEBVTT\n\n00:00.000 --> 00:09.000\nWe have the same words here\n')
    return finishEpisode({
      file: new VFile({ path: 'talk.md' }),
      seed: compile('# A\n\n## Transcript\n\nWe have [12:30] the same words here.\n').seed!,
      mentions: [],
      captions: () => [readCaptions({ file: 'abcdefghij0.vtt', bytes }, 'vtt')],
    }).messages
  },
  'video-chapters-without-times': () =>
    finishEpisode(
      {
        file: new VFile({ path: 'talk.md' }),
        seed: compile('# A\n\n## Transcript\n\nHello.\n').seed!,
        mentions: [],
        captions: () => [],
      },
      [{ seconds: 0, title: 'Hello' }],
    ).messages,
  'language-unlikely': () =>
    finishEpisode({
      file: new VFile({ path: 'talk.md' }),
      seed: compile(`# A\n\n**Language:** nl\n\n## Transcript\n\n${'That is what they have. '.repeat(100)}\n`)
        .seed!,
      mentions: [],
      captions: () => [],
    }).messages,
  'ignore-misspelt': () =>
    misspeltIgnored({ seeds: [], sidecars: [], unread: ['Daily/a.png'], linkedFolders: [] }, ['daily/a.png']),
  'chapter-not-found': () => chapterMessages('- Never said: A title'),
  'chapter-place-taken': () => chapterMessages('- Hello there: One\n- Hello there: Two'),
  'captions-missing': () => importMessages({ 'abcdefghij0.info.json': info() }),
  'not-imported': () => importMessages({ 'abcdefghij0.vtt': vtt('Hello.'), 'abcdefghij0.info.json': '' }),
  'settings-not-utf-8': () =>
    compileSettings({ file: 'archive.yaml', bytes: new Uint8Array([0xff]) }).messages,
  'settings-not-yaml': () => settingsMessages('title: a: b'),
  'settings-not-fields': () => settingsMessages('- a'),
  'setting-malformed': () => settingsMessages('url: x'),
  'setting-unknown': () => settingsMessages('x: y'),
  'slug-twice': () => linkMessages({ title: 'A', file: '1.md' }, { title: 'A', file: '2.md' }),
  'alias-taken': () => linkMessages({ title: 'A', aliases: ['B'] }, { title: 'B' }),
  'video-id-twice': () => {
    const videoId = parseVideoId('uFiYov2U8Gc')!
    return linkMessages({ title: 'A', videoId }, { title: 'B', videoId })
  },
  'tag-misspelt': () =>
    linkMessages(
      { title: 'A', tags: ['podcast'] },
      { title: 'B', tags: ['podcast'] },
      { title: 'C', tags: ['podcats'] },
    ),
  'video-without-seed': () => {
    const videoId = parseVideoId('uFiYov2U8Gc')!
    return findVideosWithoutSeed(
      [{ file: 'uFiYov2U8Gc.vtt', path: '', size: 0, videoId, kind: 'vtt' }],
      new Set(),
    )
  },
  'file-not-read': () => unreadMessages(['talk.docx'], []),
  'address-changed': () =>
    findMoved(
      [{ file: 'a.md', slug: parseSlug('old')! }],
      linkArchive([digestOf({ title: 'A' })], settings, []).archive.episodes,
    ),
  'url-and-base-differ': () => baseMessages('/x/', { url: 'https://example.org/' }),
  'downloads-left-out': () => fileBudgetMessages(),
  'files-over-budget': () => limitMessages(sizesOf(2), { files: 1, downloads: [] }),
  'host-limit': () => limitMessages(sizesOf(20_001), { files: 30_000, downloads: [] }),
  'show-unknown': () =>
    linkArchive([digestOf({ title: 'A', show: 'B' })], { ...settings, shows: ['C'] }, []).messages,
  'related-unknown': () =>
    linkMessages({ title: 'A', related: [{ target: 'Nowhere', line: 1, column: 1, endColumn: 8 }] }),
}

let raised = new Set<string>()
let readme = ''
let tests = ''
before(async () => {
  const fixtures = path.join(root, 'tests/fixtures/seeds')
  const texts = await Promise.all(
    (await readdir(fixtures)).map((name) => readFile(path.join(fixtures, name, 'messages.txt'), 'utf8')),
  )
  raised = new Set(texts.join('\n').match(/(?<= {2})[a-z0-9]+(?:-[a-z0-9]+)+$/gm))
  readme = await readFile(path.join(root, 'seeds/README.md'), 'utf8')
  tests = await readFile(path.join(root, 'tests/unit/names/compile-names.test.ts'), 'utf8')
})

for (const id of ids) {
  test(`message ${id}: raised by a test, and in seeds/README.md`, async () => {
    const elsewhere = raisedElsewhere[id]
    if (elsewhere !== undefined) assert.ok((await elsewhere()).some((message) => message.id === id))
    else if (id.startsWith('name'))
      assert.ok(tests.includes(`'${id}'`) || tests.includes(id), 'a test of the glossary')
    else assert.ok(raised.has(id), 'a folder in tests/fixtures/seeds')
    const { severity, about } = catalogue[id]
    assert.ok(readme.includes(`| \`${id}\` | ${severity} | ${about} |`), 'a line in seeds/README.md')
  })
}

test('messages that the documents name exist', () => {
  const named = [...readme.matchAll(/^\| `([a-z0-9-]+)` \| (?:error|warning) \|/gm)].map((match) => match[1])
  assert.deepEqual(named, ids)
  for (const id of raised) assert.ok(id in catalogue, id)
})

test('every sentence of the golden messages has one wording', async () => {
  const fixtures = path.join(root, 'tests/fixtures/seeds')
  for (const name of await readdir(fixtures)) {
    const text = await readFile(path.join(fixtures, name, 'messages.txt'), 'utf8')
    for (const [line] of text.matchAll(/^.*(?:error|warning) {2,}.*$/gm)) {
      assert.match(line, /(?:error|warning) +Unexpected .+, expected .+ {2}[a-z0-9-]+$/, name)
    }
  }
})

test('the example of seeds/README.md compiles without messages', () => {
  const example = /```markdown\n([\s\S]*?)\n```/.exec(readme)?.[1]
  const { seed, messages } = compile(example!)
  assert.deepEqual(messages, [])
  assert.deepEqual(seed?.record.speakers, ['Ann Smith', 'Bo de Vries'])
  assert.deepEqual(
    seed.record.sections.map(({ kind }) => kind),
    ['chapters', 'notes', 'takeaways', 'related'],
  )
  const { episode, problems } = segmentSeed(seed, [])
  assert.deepEqual(problems, [])
  assert.deepEqual(
    episode.chapters.map(({ title, from }) => [title, from]),
    [
      ['Welcome', 'editor'],
      ['Soil', 'editor'],
    ],
  )
})

test('the settings of seeds/README.md compile without messages', () => {
  const example = /```yaml\n( {2}title: AI Report[\s\S]*?)\n {2}```/.exec(readme)?.[1]
  assert.deepEqual(settingsMessages(example!.replace(/^ {2}/gm, '')), [])
})

function importMessages(files: Files): Message[] {
  return importAll(files).all.flatMap((imported) => (imported.kind === 'no talk' ? [] : imported.messages))
}

function fileBudgetMessages(): Message[] {
  const needs = {
    budget: 100,
    downloads: downloadFormats,
    episodes: 20,
    subtitled: 20,
    always: 30,
    records: 1,
    leastIndex: 20,
  }
  return budgetMessages(needs, budgetFiles(needs))
}

function sizesOf(count: number): FileSize[] {
  return Array.from({ length: count }, (_, number) => ({ file: `${number}.html`, bytes: 1 }))
}

function chapterMessages(chapters: string): Message[] {
  const { seed } = compile(`# A talk\n\n## Transcript\n\nHello there, you.\n\n## Chapters\n\n${chapters}\n`)
  const file = new VFile({ path: 'talk.md' })
  reportChapters(file, segmentSeed(seed!, []).problems, true)
  return messagesOf(file)
}

function settingsMessages(text: string): Message[] {
  return compileSettings({ file: 'archive.yaml', bytes: new TextEncoder().encode(text) }).messages
}

async function unreadableMessages(): Promise<Message[]> {
  const folder = temporaryFolder()
  const [made] = await makeBlock({
    seeds: [{ file: 'talk.md', path: path.join(folder, 'talk.md'), size: 0 }],
    settings,
    names: [],
    beside: new Map(),
    store: folder,
    version: '',
  })
  return made!.messages
}

function linkMessages(...facts: Parameters<typeof digestOf>[0][]): Message[] {
  return linkArchive(facts.map(digestOf), settings, []).messages
}
