import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { build } from '../../../src/build.ts'
import { loadArchive, type LoadOptions } from '../../../src/load-archive.ts'
import { planIndex } from '../../../src/search/build.ts'
import { type IndexKeys, lastIndexKey, readLastIndex } from '../../../src/tasks/index-block.ts'
import { openPool } from '../../../src/tasks/pool.ts'
import { Store } from '../../../src/tasks/store.ts'
import { type IndexTask, makeIndex } from '../../../src/tasks/write-index.ts'
import { ownBuild, temporaryFolder, writeTree } from '../../helpers/build-fixture.ts'
import { filesOf } from '../../helpers/site.ts'

/** Seeds of so many passages that their index is in several files. */
function manyPassages(subjects = ['apples', 'bridges', 'clouds']): string {
  const talks = subjects.map((subject, number): [string, string] => {
    const sentences = Array.from(
      { length: 1100 },
      (_, at) => `So this is what we said about ${subject} and the number ${at * 7 + number} of them there.`,
    )
    return [`${subject}.md`, `# Talk on ${subject}\n\n## Transcript\n\n${sentences.join(' ')}\n`]
  })
  return writeTree(Object.fromEntries(talks))
}

/** The index of seeds that were built, to be put together in `output`. */
async function taskOf(options: LoadOptions, output: string): Promise<IndexTask> {
  const { episodes } = await loadArchive({ ...options, threads: 0 }, openPool(0))
  const plan = planIndex(episodes.map(({ facts }) => facts))
  const keyOf = new Map(episodes.map(({ facts, key }) => [facts.slug, key]))
  return {
    store: options.cache,
    output,
    plan,
    keys: plan.episodes.map(({ slug }) => keyOf.get(slug)!),
    names: [],
    earlier: { folder: '', files: [] },
  }
}

test('an index that another thread puts together has the same bytes, and links what it has in common with the one before', async () => {
  const seeds = manyPassages()
  const warm = { ...ownBuild(seeds), threads: 1 }
  await build(warm)
  const before = filesOf(warm.out)
  // Of a name that nobody mentions nothing but the index says anything.
  writeFileSync(path.join(seeds, 'names.yaml'), 'Gravenstein: {kind: product, heard: [grafensteen]}\n')
  await build(warm)
  const cold = ownBuild(seeds)
  await build(cold)
  assert.deepEqual(filesOf(warm.out), filesOf(cold.out))
  assert.notDeepEqual(filesOf(warm.out), before)
})

test('what was read ahead of an index is not looked for again', async () => {
  const options = ownBuild(manyPassages())
  await build({ ...options, threads: 0 })
  const store = new Store(options.cache)
  await readLastIndex({ store: options.cache })
  const { words, postings } = (await store.get(lastIndexKey)) as IndexKeys
  for (const key of [...words, ...postings]) await store.remove(key)
  const made = await makeIndex(await taskOf(options, temporaryFolder()))
  assert.ok('files' in made && made.files.length > 3)
  assert.ok(words.length > 0)
  for (const key of [...words, ...postings]) assert.equal(await store.has(key), false)
})

test('nothing is read ahead of an index that other code kept', async () => {
  // Others than above: of those this thread has read something ahead.
  const options = { ...ownBuild(manyPassages(['dolphins', 'engines'])), threads: 0 }
  await build(options)
  const store = new Store(options.cache)
  const last = (await store.get(lastIndexKey)) as { merged: { words: string } }
  const merged = { ...last.merged, words: last.merged.words.split('\n').reverse().join('\n') }
  await store.replace(lastIndexKey, { ...last, merged, version: 'other' })
  await readLastIndex({ store: options.cache })
  const output = temporaryFolder()
  const made = await makeIndex(await taskOf(options, output))
  assert.ok('files' in made)
  const ofIndex = filesOf(options.out).filter((file) => /^search-index\/(?!.*-t\d)/.test(file))
  assert.deepEqual(filesOf(output), ofIndex)
})

test('who puts an index together says what the store lost', async () => {
  const options = { seeds: manyPassages(), cache: path.join(temporaryFolder(), 'cache'), threads: 0 }
  const { episodes } = await loadArchive(options, openPool(0))
  const plan = planIndex(episodes.map(({ facts }) => facts))
  const lost = { store: options.cache, output: temporaryFolder(), plan, names: [] }
  const keys = episodes.map(({ key }) => `${key} lost`)
  const made = await makeIndex({ ...lost, keys, earlier: { folder: '', files: [] } })
  assert.deepEqual(made, { lost: keys[0] })
})
