import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { build } from '../../src/build.ts'
import { temporaryFolder, writeTree } from '../helpers/build-fixture.ts'
import { otherSeed } from '../helpers/example-seeds.ts'
import { filesOf } from '../helpers/site.ts'

/** Seeds enough for several blocks. */
const seeds = Object.fromEntries(
  Array.from({ length: 24 }, (_, index) => [
    `${index}.md`,
    otherSeed
      .replace('# Other talk', `# Talk number ${index}`)
      .replace('other\n', `other/${index}\n`)
      .replace('for a year', `for ${index + 2} years and counted ${index * 7919} drops`),
  ]),
)

test('threads, and what was made before, change no byte of the site', async () => {
  const folder = writeTree(seeds)
  const cache = temporaryFolder()
  const runs = [
    { threads: 0, cache },
    { threads: 2, cache: temporaryFolder() },
    { threads: 2, cache },
  ]
  const outs: string[] = []
  for (const run of runs) {
    const out = path.join(temporaryFolder(), 'site')
    const { written, messages } = await build({ seeds: folder, out, base: '/', ...run })
    assert.ok(written, JSON.stringify(messages))
    outs.push(out)
  }
  const [first, ...others] = outs
  const files = filesOf(first!)
  assert.ok(files.includes('episodes/talk-number-23/index.html'))
  for (const other of others) {
    assert.deepEqual(filesOf(other), files)
    for (const file of files) {
      assert.ok(readFileSync(path.join(first!, file)).equals(readFileSync(path.join(other, file))), file)
    }
  }
})
