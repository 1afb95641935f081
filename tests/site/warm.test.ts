import assert from 'node:assert/strict'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { mock, test } from 'node:test'
import { build } from '../../src/build.ts'
import { EarlierSite } from '../../src/tasks/earlier-site.ts'
import { ownBuild, temporaryFolder, writeTree } from '../helpers/build-fixture.ts'
import { filesOf } from '../helpers/site.ts'

const talk = (title: string, text: string): string =>
  `# ${title}\n\n## Transcript\n\n${`${text} and that is what people say about it. `.repeat(900)}\n`

test('a name more in the glossary changes the episodes that mention it, and no other', async () => {
  const seeds = writeTree({
    'boats.md': talk('Boats', 'The harbour is full of small wooden boats'),
    'trains.md': talk('Trains', 'The station of Uteregt is full of yellow trains'),
    'wheels.md': talk('Wheels', 'The path along the canal is full of wheels'),
  })
  const options = ownBuild(seeds)
  await build(options)
  const before = timesOf(options.out)
  writeFileSync(path.join(seeds, 'names.yaml'), 'Utrecht: {kind: place, heard: [Uteregt]}\n')
  const { archive } = await build(options)
  assert.deepEqual(
    archive.names.map(({ entry }) => entry.name),
    ['Utrecht'],
  )
  const changed = [...timesOf(options.out)].filter(([file, time]) => before.get(file) !== time)
  const records = changed.map(([file]) => file).filter((file) => file.endsWith('transcript.json'))
  assert.ok(
    records.every((file) => file === 'episodes/trains/transcript.json'),
    records.join(),
  )
  const between = timesOf(options.out)
  await build(options)
  assert.deepEqual(timesOf(options.out), between)
})

test('a site that another build publishes before this one notes its files is not taken for its own', async () => {
  const seeds = writeTree({ 'boats.md': talk('Boats', 'The harbour is full of small wooden boats') })
  const others = writeTree({ 'boats.md': talk('Boats', 'The harbour is full of great wooden boats') })
  const options = ownBuild(seeds)
  const keep = Reflect.get(EarlierSite.prototype, 'keep')
  const keeping = mock.method(EarlierSite.prototype, 'keep', async function (this: EarlierSite) {
    keeping.mock.restore()
    await build({ ...options, seeds: others })
    await keep.call(this)
  })
  await build(options)
  await build(options)
  const page = readFileSync(path.join(options.out, 'episodes/boats/index.html'), 'utf8')
  assert.match(page, /small wooden/)
  assert.doesNotMatch(page, /great wooden/)
})

test('a store that lost episodes between reading and printing is mended in the same build', async () => {
  const seeds = writeTree({ 'boats.md': talk('Boats', 'The harbour is full of small wooden boats') })
  const options = ownBuild(seeds)
  await build(options)
  const page = readFileSync(path.join(options.out, 'episodes/boats/index.html'))
  // Every value of the store is another now: small ones and large ones alike.
  for (const file of filesOf(options.cache).filter((name) => name.includes('content-v2'))) {
    const full = path.join(options.cache, file)
    const bytes = readFileSync(full)
    if (bytes.length < 20_000) continue
    bytes[bytes.length >> 1]! ^= 1
    writeFileSync(full, bytes)
  }
  const other = path.join(temporaryFolder(), 'other')
  const { written } = await build({ ...options, out: other })
  assert.ok(written)
  assert.ok(readFileSync(path.join(other, 'episodes/boats/index.html')).equals(page))
})

function timesOf(site: string): Map<string, number> {
  return new Map(filesOf(site).map((file) => [file, statSync(path.join(site, file)).mtimeMs]))
}
