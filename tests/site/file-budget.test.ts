import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { checkArchive } from '../../src/build.ts'
import { buildFixture, root, testCache, writeTree } from '../helpers/build-fixture.ts'
import { completeSeed, otherSeed } from '../helpers/example-seeds.ts'
import { deadLinks, filesOf, textOf } from '../helpers/site.ts'

const corpus = path.resolve(root, '../shared/corpus/changelog')

function threeSeeds(settings: string): Record<string, string> {
  const seeds = ['One', 'Two', 'Three'].map((title) => [
    `${title}.md`,
    `# ${title}\n\n## Transcript\n\nHello.\n`,
  ])
  return { ...(Object.fromEntries(seeds) as Record<string, string>), 'archive.yaml': settings }
}

test('a site of few files leaves downloads out, says so, and writes it in its report', async () => {
  const whole = await buildFixture(threeSeeds('title: A'))
  const count = filesOf(whole.out).length
  assert.deepEqual(whole.messages, [])

  const { out, messages } = await buildFixture(threeSeeds(`files: ${count - 4}`))
  const files = filesOf(out)
  assert.deepEqual(
    messages.map(({ id, file }) => `${file} ${id}`),
    ['archive.yaml downloads-left-out'],
  )
  assert.ok(files.length <= count - 4, `${files.length} files`)
  assert.ok(files.includes('episodes/one/transcript.md'))
  assert.ok(!files.some((file) => file.endsWith('transcript.html')))
  assert.deepEqual(deadLinks(out, '/'), [])
  const report = JSON.parse(textOf(out, 'build.json')) as { files: number; messages: { id: string }[] }
  assert.equal(report.files, files.length)
  assert.deepEqual(
    report.messages.map(({ id }) => id),
    ['downloads-left-out'],
  )
})

test('of a site with everything that is made for an address, each file is counted', async () => {
  const seeds = (files: string): Record<string, string> => ({
    'archive.yaml': `url: https://example.org/pod/\n${files}`,
    'names.yaml': 'Ann: {kind: person, heard: [gardeners]}\n',
    'complete.md': completeSeed.replace('mood:', 'aliases: [Old talk]\nmood:'),
    'other.md': otherSeed,
  })
  const whole = await buildFixture(seeds(''))
  const count = filesOf(whole.out).length
  const enough = await buildFixture(seeds(`files: ${count}`))
  assert.equal(filesOf(enough.out).length, count)
  const { out, messages } = await buildFixture(seeds(`files: ${count - 1}`))
  assert.ok(messages.some(({ id }) => id === 'downloads-left-out'))
  assert.ok(filesOf(out).length < count, `${filesOf(out).length} of ${count}`)
})

test('a check says what a build says of its downloads and its path, where no seed is broken', async () => {
  const messagesOf = async (files: Record<string, string>, base?: string) =>
    (await checkArchive({ seeds: writeTree(files), cache: testCache, base })).messages
  const few = threeSeeds('files: 45')
  assert.deepEqual(await messagesOf(few), (await buildFixture(few)).messages)
  const elsewhere = threeSeeds('url: https://example.org/a/')
  assert.deepEqual(await messagesOf(elsewhere), [])
  const checked = await messagesOf(elsewhere, '/b/')
  assert.deepEqual(
    checked.map(({ id }) => id),
    ['url-and-base-differ'],
  )
  assert.deepEqual(checked, (await buildFixture(elsewhere, { base: '/b/' })).messages)
  assert.deepEqual(
    (await messagesOf({ ...few, 'Broken.md': '# A\n' })).map(({ id }) => id),
    ['transcript-missing'],
  )
  assert.deepEqual(await messagesOf(threeSeeds('files: 45\nsilence: [downloads-left-out]')), [])
})

test('a budget that cannot be met gives a warning that can be silenced', async () => {
  const { out, messages } = await buildFixture(threeSeeds('files: 3'))
  assert.deepEqual(messages.map(({ id }) => id).toSorted(), ['downloads-left-out', 'files-over-budget'])
  assert.ok(filesOf(out).includes('episodes/one/index.html'))

  const silent = await buildFixture(threeSeeds('files: 3\nsilence: [downloads-left-out, files-over-budget]'))
  assert.deepEqual(silent.messages, [])
})

test(
  'real talks: the index takes what is left, and the site has no more files than it may',
  { skip: existsSync(corpus) ? false : 'the corpus is not here' },
  async () => {
    const names = readdirSync(corpus)
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .toSorted()
      .slice(0, 40)
    const talks = Object.fromEntries(names.map((name) => [name, readFileSync(path.join(corpus, name))]))
    for (const budget of [1300, 1000]) {
      const { out, messages } = await buildFixture({ ...talks, 'archive.yaml': `files: ${budget}` })
      const count = filesOf(out).length
      const isOver = messages.some(({ id }) => id === 'files-over-budget')
      assert.ok(count <= budget && count > budget * 0.7 && !isOver, `${count} of ${budget}`)
    }
  },
)
