import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { mock, test } from 'node:test'
import { build } from '../../../src/build.ts'
import { mergeStores } from '../../../src/tasks/shares.ts'
import { Store } from '../../../src/tasks/store.ts'
import { temporaryFolder, writeTree } from '../../helpers/build-fixture.ts'
import { completeSeed } from '../../helpers/example-seeds.ts'

/** The one file that a store with one value keeps it in. */
function contentOf(store: Store): string {
  return fileBelow(store, 'content-v2')
}

/** The one that tells where. */
function entryOf(store: Store): string {
  return fileBelow(store, 'index-v5')
}

function fileBelow(store: Store, folder: string): string {
  const below = fs.readdirSync(path.join(store.folder, folder), {
    recursive: true,
    withFileTypes: true,
  })
  const [file] = below.filter((entry) => entry.isFile())
  return path.join(file!.parentPath, file!.name)
}

async function storeOfOne(): Promise<Store> {
  const store = new Store(temporaryFolder())
  await store.put('key', 'value')
  return store
}

test('a value that was cut off, changed or removed is not there, and can be put again', async () => {
  for (const damage of [
    (file: string) => fs.truncateSync(file, 3),
    (file: string) => fs.writeFileSync(file, fs.readFileSync(file).reverse()),
    (file: string) => fs.rmSync(file),
    (file: string) => {
      fs.rmSync(file)
      fs.mkdirSync(file)
    },
  ]) {
    for (const fileOf of [contentOf, entryOf]) {
      const store = await storeOfOne()
      damage(fileOf(store))
      assert.equal(await store.get('key'), undefined)
      await store.put('key', 'value')
      assert.equal(await store.get('key'), 'value')
    }
  }
})

test('a value that the disk does not give now is an error, and stays', async () => {
  const store = await storeOfOne()
  const content = contentOf(store)
  const { readFile } = fs.promises
  for (const code of ['EACCES', 'EIO', 'EMFILE']) {
    const refusing = mock.method(fs.promises, 'readFile', async (file: string, options: object) => {
      if (file === content) throw Object.assign(new Error(code), { code, syscall: 'open', path: file })
      return readFile(file, options)
    })
    try {
      await assert.rejects(store.get('key'), { code })
      await assert.rejects(mergeStores(temporaryFolder(), [store.folder]), { code })
    } finally {
      refusing.mock.restore()
    }
    assert.equal(await store.get('key'), 'value')
  }
})

test('what the disk says reaches whoever builds from any thread, with its own code', async () => {
  const cache = writeTree({ 'content-v2': '' })
  const options = { seeds: writeTree({ 'talk.md': completeSeed }), out: `${cache}/site`, cache }
  for (const threads of [0, 1])
    await assert.rejects(build({ ...options, threads }), { code: 'ENOTDIR', syscall: 'mkdir' })
})
