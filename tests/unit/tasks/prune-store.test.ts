import assert from 'node:assert/strict'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { mkdtemp, readdir, rm, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, test } from 'node:test'
import { build } from '../../../src/build.ts'
import { previewSeed } from '../../../src/preview.ts'
import { noteUnused, pruneStore } from '../../../src/tasks/prune-store.ts'
import { withRun } from '../../../src/tasks/store-run.ts'
import { Store } from '../../../src/tasks/store.ts'
import { writeTree } from '../../helpers/build-fixture.ts'

const folder = await mkdtemp(path.join(tmpdir(), 'naslag-test-'))
after(() => rm(folder, { recursive: true, force: true }))

/** How many values the store has on the disk. */
async function contents(store: Store): Promise<number> {
  const below = await readdir(path.join(store.folder, 'content-v2'), { recursive: true, withFileTypes: true })
  return below.filter((entry) => entry.isFile()).length
}

test('a value that takes the place of another leaves nothing of it', async () => {
  const store = new Store(path.join(folder, 'replaced'))
  for (let time = 0; time < 5; time += 1) await store.replace('all', { time })
  assert.deepEqual(await store.get('all'), { time: 4 })
  await store.replace('all', { time: 4 })
  assert.deepEqual(await store.get('all'), { time: 4 })
  assert.equal(await contents(store), 1)
})

test('a key takes no more room for the values that it had, and none when it is removed', async () => {
  const store = new Store(path.join(folder, 'entries'))
  const entries = async (): Promise<string[]> => {
    const below = await readdir(path.join(store.folder, 'index-v5'), { recursive: true, withFileTypes: true })
    const files = below.filter((entry) => entry.isFile())
    return Promise.all(files.map((entry) => readFile(path.join(entry.parentPath, entry.name), 'utf8')))
  }
  for (let time = 0; time < 5; time += 1) await store.replace('all', { time })
  assert.deepEqual(
    (await entries()).map((lines) => lines.trim().split('\n').length),
    [1],
  )
  await store.remove('all')
  assert.deepEqual(await entries(), [])
})

test('what a killed run left in the store is removed by the next one, and nothing else', async () => {
  const cache = path.join(folder, 'killed')
  const seeds = writeTree({ 'talk.md': '# Talk\n\n## Transcript\n\nAs it was.\n' })
  const options = { seeds, out: path.join(folder, 'killed-site'), cache, threads: 0 }
  await build(options)
  await build(options)
  const store = new Store(cache)
  const inTmp = async (): Promise<string[]> => readdir(path.join(cache, 'tmp'))
  assert.deepEqual(await inTmp(), [])
  const before = await contents(store)
  // No process has a number as high as that.
  const dead = 2 ** 30
  const left = ['content-v2/sha1/00/00/orphan', `tmp/${dead}-2b1a`, 'tmp/2b1a', `tmp/run-${dead}-0-00000000`]
  for (const file of left) {
    mkdirSync(path.join(cache, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(cache, file), 'left')
  }
  await store.put('made by it', 'and in no list')
  // One that is being written now.
  const mine = path.join(cache, `tmp/${process.pid}-2b1a`)
  writeFileSync(mine, 'mine')
  await build(options)
  assert.deepEqual(await inTmp(), [path.basename(mine)])
  assert.equal(await contents(store), before)
  assert.equal(await store.get('made by it'), undefined)
})

test('what another run puts while what a killed one left is removed stays, its content too, which is there before its key', async () => {
  const cache = path.join(folder, 'meanwhile')
  const store = new Store(cache)
  await store.put('first', 1)
  writeFileSync(path.join(cache, `tmp/run-${2 ** 30}-0-00000000`), '')
  const content = path.join(cache, 'content-v2/sha1/00/00/without-key')
  await withRun(cache, async () => {
    await store.put('left by the killed one', 2)
    // A run that begins later, by the clock of files: they are some milliseconds behind.
    await new Promise((resolve) => setTimeout(resolve, 50))
    mkdirSync(path.dirname(content), { recursive: true })
    writeFileSync(content, 'being put')
    await store.put('made meanwhile', 3)
  })
  assert.ok(existsSync(content))
  assert.equal(await store.get('made meanwhile'), 3)
})

test('a value stays when an equal one under another key is removed', async () => {
  const store = new Store(path.join(folder, 'equal'))
  await store.put('by older code', 'same')
  await store.put('by newer code', 'same')
  await store.remove('by older code')
  assert.equal(await store.get('by older code'), undefined)
  assert.equal(await store.get('by newer code'), 'same')
})

test('of what builds do not use any more the store keeps the last, whatever they are called', async () => {
  const store = new Store(path.join(folder, 'pruned'))
  const fixed = ['one', 'two']
  for (const key of [...fixed, 'words']) await store.put(key, `value of ${key}`)
  for (let edit = 0; edit < 150; edit += 1) {
    const key = `edit ${edit}`
    await store.put(key, `value of ${key}`)
    // An index that was linked whole asks for no blocks: its blocks are still in use.
    await pruneStore(store, 'build', [...fixed, key], edit === 0 ? ['words'] : undefined)
  }
  for (const key of [...fixed, 'words', 'edit 149', 'edit 148', 'edit 86'])
    assert.equal(await store.get(key), `value of ${key}`)
  for (const key of ['edit 0', 'edit 84']) assert.equal(await store.get(key), undefined, key)
  // Four in use, 64 spare, and the list of them.
  assert.equal(await contents(store), 69)
})

test('what comes into use again is not removed with what is older', async () => {
  const store = new Store(path.join(folder, 'again'))
  await store.put('old', 'old')
  await pruneStore(store, 'build', ['old'], [])
  for (let edit = 0; edit < 100; edit += 1) {
    await pruneStore(store, 'build', [edit % 40 === 30 ? 'old' : `edit ${edit}`], [])
  }
  assert.equal(await store.get('old'), 'old')
})

test('checks and parts remove what they used themselves, and nothing that the last build or another part uses', async () => {
  const store = new Store(path.join(folder, 'users'))
  for (const key of ['built', 'other part']) await store.put(key, key)
  await pruneStore(store, 'build', ['built'], [])
  await pruneStore(store, 'part 2/2', ['other part'], [])
  for (const user of ['check', 'part 1/2'] as const) {
    await pruneStore(store, user, ['built'], [])
    for (let edit = 0; edit < 100; edit += 1) {
      await store.put(`${user} ${edit}`, edit)
      await pruneStore(store, user, [`${user} ${edit}`], [])
    }
    assert.equal(await store.get(`${user} 0`), undefined)
    assert.equal(await store.get(`${user} 99`), 99)
  }
  for (const key of ['built', 'other part']) assert.equal(await store.get(key), key)
})

test('what was taken over and no build uses is removed first', async () => {
  const store = new Store(path.join(folder, 'taken'))
  const taken = Array.from({ length: 100 }, (_, at) => `taken ${at}`)
  for (const key of ['old', ...taken]) await store.put(key, key)
  await pruneStore(store, 'build', ['old'], [])
  await noteUnused(store, taken)
  await pruneStore(store, 'build', ['taken 7'], [])
  const left: string[] = []
  for (const key of ['old', ...taken]) if ((await store.get(key)) !== undefined) left.push(key)
  // The one in use, and 64 spare.
  assert.equal(left.length, 65)
  assert.ok(left.includes('old') && left.includes('taken 7') && !left.includes('taken 0'))
})

test('builds with errors and previews of saved seeds leave no more than others do', async () => {
  const cache = path.join(folder, 'edits')
  const seed = (text: string): string => `# Talk\n\n## Transcript\n\n${text}\n`
  const seeds = writeTree({ 'talk.md': seed('As it was.') })
  const options = { seeds, out: path.join(folder, 'site'), cache, threads: 0 }
  const loaded = await build(options)
  assert.ok(loaded.written)
  const store = new Store(cache)
  const before = await contents(store)
  for (let edit = 0; edit < 70; edit += 1) {
    writeFileSync(path.join(seeds, 'talk.md'), seed(`Edit ${edit}.`))
    assert.ok((await previewSeed(options, loaded, 'talk.md')) !== undefined)
  }
  // One in use, 64 spare, and the list of them.
  assert.equal((await contents(store)) - before, 66)

  writeFileSync(path.join(seeds, 'broken.md'), '# Broken\n')
  const kept = await contents(store)
  for (let edit = 0; edit < 70; edit += 1) {
    writeFileSync(path.join(seeds, 'talk.md'), seed(`Another edit ${edit}.`))
    assert.ok(!(await build(options)).written)
  }
  assert.equal((await contents(store)) - kept, 66)
})
