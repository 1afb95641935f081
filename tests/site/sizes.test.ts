import assert from 'node:assert/strict'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import { readCorpus, writeSeeds } from '../bench/archive.ts'
import { sizesByKind, sizeOf, type Size } from '../bench/sizes.ts'
import { buildFixture, root, temporaryFolder } from '../helpers/build-fixture.ts'

const episodes = 24
let sizes = new Map<string, Size>()
let all: Size = { files: 0, bytes: 0 }
let seedBytes = 0

before(async () => {
  const seeds = path.join(temporaryFolder(), 'seeds')
  writeSeeds(seeds, await readCorpus(path.join(root, 'seeds'), 'nl'), { episodes, words: 11_700 })
  seedBytes = readdirSync(seeds).reduce((sum, file) => sum + statSync(path.join(seeds, file)).size, 0)
  const { out } = await buildFixture(seeds)
  sizes = sizesByKind(out)
  all = sizeOf(out)
})

function timesTheSeeds(kind: string): number {
  return sizes.get(kind)!.bytes / seedBytes
}

/** Bytes are exact, so what grows them is seen here: a budget is little more than what there is now. */
function assertBudget(t: { diagnostic: (text: string) => void }, kind: string, budget: number): void {
  const times = timesTheSeeds(kind)
  t.diagnostic(`${kind}: ${times.toFixed(3)} times the seeds, ${sizes.get(kind)!.files} files`)
  assert.ok(times > 0.1 && times <= budget, `${kind}: ${times} times the seeds, at most ${budget}`)
}

test('pages of long talks are little more than their text', (t) =>
  assertBudget(t, 'pages and the rest', 1.71))

test('the search index of long talks', (t) => assertBudget(t, 'search index', 0.8))

test('all downloads', (t) => assertBudget(t, 'downloads', 5.55))

test('the number of files', (t) => {
  t.diagnostic(`${all.files} files`)
  assert.ok(all.files <= 820)
})
