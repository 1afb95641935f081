import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { loadArchive } from '../../../src/load-archive.ts'
import { makeSite } from '../../../src/make-site.ts'
import { printPages } from '../../../src/emit/print-pages.ts'
import { makePages } from '../../../src/pages/make-pages.ts'
import { openPool } from '../../../src/tasks/pool.ts'
import { temporaryFolder, writeTree } from '../../helpers/build-fixture.ts'
import { otherSeed } from '../../helpers/example-seeds.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

/** Print the lists of a site with one episode; the pages live on only where somebody else holds them. */
async function printLists(output: string): Promise<WeakRef<object>> {
  const options = {
    seeds: writeTree({ 'other.md': otherSeed }),
    cache: path.join(temporaryFolder(), 'cache'),
    base: '/',
    threads: 0,
  }
  const pool = openPool(0)
  const site = await makeSite(await loadArchive(options, pool), options, pool)
  const pages = makePages(site.pages)
  await printPages(pages, output)
  return new WeakRef(pages)
}

test('pages are let go once they are printed, so that a thread can print thousands', async () => {
  const output = path.join(temporaryFolder(), 'site')
  const pages = await printLists(output)
  assert.ok(existsSync(path.join(output, 'index.html')))
  // What waits for a turn of the event loop may still hold them.
  for (let turn = 0; turn < 100 && pages.deref() !== undefined; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve))
    collectGarbage()
  }
  assert.equal(pages.deref(), undefined)
})

test('what the disk says of a page reaches whoever builds as it is, and is no fault of a template', async () => {
  // Pages cannot be below a file.
  const output = path.join(writeTree({ site: '' }), 'site')
  await assert.rejects(printLists(output), { code: 'ENOTDIR' })
})
