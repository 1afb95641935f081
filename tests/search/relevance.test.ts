import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SearchEntry } from '../../src/search/build.ts'
import type { Glossary } from '../../src/search/glossary.ts'
import { readCorpus } from '../bench/archive.ts'
import { buildIndex, entriesOf } from './archive-index.ts'
import { accepted, ownSeeds, readQueries, type Relevance, relevanceOf } from './relevance.ts'

/** What must be reached. Below what is reached now (see `npm run bench -- search`) by less than one query in twenty. */
const floors: Record<string, { mrr: number; recall: number }> = {
  corpus: { mrr: 0.86, recall: 0.96 },
  seed: { mrr: 0.88, recall: 0.94 },
}

async function measure(
  name: 'corpus' | 'seed',
  entries: readonly SearchEntry[],
  glossary: Glossary,
): Promise<Map<string, Relevance>> {
  const episodes = entries.map(({ episode }) => episode)
  const items = await readQueries(name)
  for (const item of items)
    assert.ok(accepted(item, episodes).size > 0, `no passage holds ${item.contains.toString()}`)
  const index = (await buildIndex(entries, { glossary })).open()
  return relevanceOf(items, episodes, async ({ query, kind }) => {
    const { groups } = await index.search(query, { typing: kind === 'prefix' })
    return groups.flatMap(({ slug, hits }) => hits.map((hit) => `${slug} ${hit.index}`))
  })
}

function assertFloor(name: string, found: Map<string, Relevance>): void {
  const { mrr, recall } = found.get('all')!
  const floor = floors[name]!
  assert.ok(mrr >= floor.mrr, `mean reciprocal rank ${mrr.toFixed(3)}, at least ${floor.mrr} expected`)
  assert.ok(recall >= floor.recall, `recall ${recall.toFixed(3)}, at least ${floor.recall} expected`)
}

test("passages of the archive's own seeds are found", async () => {
  const { entries, glossary } = await ownSeeds()
  const found = await measure('seed', entries, glossary)
  assertFloor('seed', found)
  assert.ok(found.get('misheard')!.recall >= 0.95, 'misheard names')
  assert.ok(found.get('compound')!.recall >= 0.85, 'compounds')
})

const corpus = await readCorpus()
const skip = corpus.length === 0 ? 'the corpus is not here' : false
test('passages of the corpus are found', { skip }, async () => {
  assertFloor('corpus', await measure('corpus', entriesOf(corpus), []))
})
