import assert from 'node:assert/strict'
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, before, test } from 'node:test'
import { unreadableMessages } from '../../../src/messages/unreadable.ts'
import { findFiles } from '../../../src/read/find-files.ts'
import { readSeeds, readSource, SeedsFolderError } from '../../../src/read/read-seeds.ts'
import { sidecarVideoId } from '../../../src/read/sidecar.ts'
import { writeTree } from '../../helpers/build-fixture.ts'

let folder = ''
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'naslag-read-'))
  for (const file of [
    'b.md',
    'B.md',
    'a/é.md',
    'a/README.md',
    'README.md',
    'archive.yaml',
    'names.yaml',
    'a/names.yaml',
    '.obsidian/x.md',
    '.hidden.md',
    'node_modules/x/y.md',
    'site.new-12-0123abcd/episodes/b/transcript.md',
    'site/build.json',
    'site/search-index/manifest.json',
    'site/episodes/b/transcript.md',
    'picture.png',
    'captions/uFiYov2U8Gc.nl.vtt',
    'captions/uFiYov2U8Gc.info.json',
  ]) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), `content of ${file}`)
  }
  await mkdir(path.join(folder, 'folder.md'))
})
after(() => rm(folder, { recursive: true }))

test('finds seeds in subfolders, by code unit, and nothing that is none', async () => {
  const { seeds } = readSeeds(folder)
  assert.deepEqual(
    seeds.map(({ file }) => file),
    ['B.md', 'a/é.md', 'b.md'],
  )
  assert.equal(seeds[0]!.size, 'content of B.md'.length)
})

test('gives settings and glossary of the folder itself, with their content', async () => {
  const { settings, names } = readSeeds(folder)
  assert.equal(new TextDecoder().decode(settings?.bytes), 'content of archive.yaml')
  assert.equal(new TextDecoder().decode(names?.bytes), 'content of names.yaml')
})

test('lists captions and metadata with their video', async () => {
  const { sidecars } = readSeeds(folder)
  assert.deepEqual(
    sidecars.map(({ file, videoId, kind, language }) => ({ file, videoId, kind, language })),
    [
      { file: 'captions/uFiYov2U8Gc.info.json', videoId: 'uFiYov2U8Gc', kind: 'info', language: undefined },
      { file: 'captions/uFiYov2U8Gc.nl.vtt', videoId: 'uFiYov2U8Gc', kind: 'vtt', language: 'nl' },
    ],
  )
})

test('reads one file at a time', async () => {
  const { seeds } = readSeeds(folder)
  const source = readSource(seeds[1]!)
  assert.equal(source.file, 'a/é.md')
  assert.equal(new TextDecoder().decode(source.bytes), 'content of a/é.md')
})

test('a folder that is missing or a file has a message for the user', () => {
  assert.throws(
    () => readSeeds(path.join(folder, 'nowhere')),
    (error) => error instanceof SeedsFolderError && error.message.startsWith('Unexpected missing folder `'),
  )
  assert.throws(
    () => readSeeds(path.join(folder, 'b.md')),
    (error) => error instanceof SeedsFolderError && error.message.startsWith('Unexpected file `'),
  )
})

test('a path that the disk cannot have is wrong use, and one that it has and cannot give is said to be', async () => {
  const long = 'x'.repeat(300)
  assert.throws(
    () => readSeeds(long),
    (error) =>
      error instanceof SeedsFolderError &&
      error.message.startsWith('Unexpected folder whose path is too long'),
  )
  const deep = writeTree({ 'a.md': '# A' })
  symlinkSync('self', path.join(deep, 'self'))
  assert.throws(
    () => readSeeds(path.join(deep, 'self')),
    (error) =>
      error instanceof SeedsFolderError &&
      error.message.startsWith('Unexpected link that leads back to itself `'),
  )
  const before = process.cwd()
  process.chdir(deep)
  try {
    for (let level = 0; level < 20; level += 1) {
      mkdirSync('d'.repeat(250))
      process.chdir('d'.repeat(250))
    }
    writeFileSync('b.md', '# B')
  } finally {
    process.chdir(before)
  }
  assert.deepEqual(
    readSeeds(deep).seeds.map(({ file, problem }) => [file.slice(0, 4), problem]),
    [
      ['a.md', undefined],
      ['dddd', 'folder whose path is too long for the disk'],
    ],
  )
  // Nobody can remove all of it by its path.
  process.chdir(path.join(deep, `${'d'.repeat(250)}/`.repeat(8)))
  try {
    rmSync('d'.repeat(250), { recursive: true })
  } finally {
    process.chdir(before)
  }
})

test('names that are not UTF-8 are said to be: nothing can be opened under what is read of them', async (context) => {
  const folder = writeTree({ 'a.md': '# A' })
  const name = (text: string): Buffer =>
    Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(text, 'latin1')])
  try {
    mkdirSync(name('\xe9t\xe9'))
  } catch {
    return context.skip('a disk that takes names in UTF-8 only')
  }
  writeFileSync(name('\xe9t\xe9/b.md'), '# B')
  writeFileSync(name('caf\xe9.md'), '# C')
  writeFileSync(name('caf\xe9.png'), '')
  const { seeds } = readSeeds(folder)
  assert.deepEqual(
    seeds.map(({ file, problem }) => [file, problem]),
    [
      ['a.md', undefined],
      ['caf\ufffd.md', 'file whose name is not text in UTF-8'],
      ['\ufffdt\ufffd', 'folder whose name is not text in UTF-8'],
    ],
  )
  assert.match(unreadableMessages('x', seeds[1]!.problem!)[0]!.note!, /^Rename it/)
})

test('names of captions and metadata', () => {
  const cases: [string, ReturnType<typeof sidecarVideoId>][] = [
    ['uFiYov2U8Gc.vtt', { videoId: id('uFiYov2U8Gc'), kind: 'vtt' }],
    ['a/uFiYov2U8Gc.pt-BR.srt', { videoId: id('uFiYov2U8Gc'), kind: 'srt', language: 'pt-BR' }],
    ['Wat is het? [uFiYov2U8Gc].nl.json3', { videoId: id('uFiYov2U8Gc'), kind: 'json3', language: 'nl' }],
    ['Title [uFiYov2U8Gc].info.json', { videoId: id('uFiYov2U8Gc'), kind: 'info' }],
    ['Title [_-iYov2U8G-].nl-orig.vtt', { videoId: id('_-iYov2U8G-'), kind: 'vtt', language: 'nl-orig' }],
    ['Title [uFiYov2U8Gc].wav.srt', { videoId: id('uFiYov2U8Gc'), kind: 'srt' }],
    ['uFiYov2U8Gc.mp3.nl.vtt', { videoId: id('uFiYov2U8Gc'), kind: 'vtt', language: 'nl' }],
    ['Title.vtt', undefined],
    ['uFiYov2U8G.vtt', undefined],
    ['Title uFiYov2U8Gc.vtt', undefined],
    ['uFiYov2U8Gc.nl.txt', undefined],
    ['uFiYov2U8Gc.json', undefined],
  ]
  for (const [file, expected] of cases) assert.deepEqual(sidecarVideoId(file), expected, file)
})

function id(text: string) {
  return text as NonNullable<ReturnType<typeof sidecarVideoId>>['videoId']
}

test('a link to a seed that is found anyway is no second seed; one to anything else is as good as the file', () => {
  const folder = writeTree({ 'b.md': '# B', '.kept/c.md': '# C', 'd.txt': 'D', 'e/f.md': '# F' })
  const elsewhere = writeTree({ 'g.md': '# G' })
  for (const [target, link] of [
    ['b.md', 'a.md'],
    ['../b.md', 'e/b.md'],
    ['.kept/c.md', 'c.md'],
    ['d.txt', 'd.md'],
    [path.join(elsewhere, 'g.md'), 'g.md'],
    [path.join(elsewhere, 'g.md'), 'h.md'],
  ] as const)
    symlinkSync(target, path.join(folder, link))
  assert.deepEqual(
    readSeeds(folder).seeds.map(({ file, problem }) => [file, problem]),
    ['b.md', 'c.md', 'd.md', 'e/f.md', 'g.md'].map((file) => [file, undefined]),
  )
})

test('a file that is too large for memory is said to be, and hides no other one', () => {
  const folder = writeTree({ 'a.md': '# A', 'abcdefghij1.nl.vtt': '', 'archive.yaml': '', 'huge.md': '' })
  for (const file of ['abcdefghij1.nl.vtt', 'archive.yaml', 'huge.md'])
    truncateSync(path.join(folder, file), 3 * 2 ** 30)
  const { seeds, sidecars, settings } = readSeeds(folder)
  assert.deepEqual(
    seeds.map(({ file, problem }) => [file, problem]),
    [
      ['a.md', undefined],
      ['abcdefghij1.nl.vtt', 'file of more than 100 MB'],
      ['archive.yaml', 'file of more than 100 MB'],
      ['huge.md', 'file of more than 100 MB'],
    ],
  )
  assert.deepEqual([sidecars, settings], [[], undefined])
  for (const size of [3 * 2 ** 30, 100e6 + 1]) {
    truncateSync(path.join(folder, 'huge.md'), size)
    const [huge] = findFiles([path.join(folder, 'huge.md')], () => true)
    assert.throws(() => readSource(huge!), { name: 'UnreadableError', message: 'file of more than 100 MB' })
  }
})
