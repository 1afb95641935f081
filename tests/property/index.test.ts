import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Episode } from '../../src/model/episode.ts'
import type { EpisodeHits, SearchAnswer } from '../../src/search/answer.ts'
import { type IndexFile, mapBlock, planIndex, reduceRuns, factsOf } from '../../src/search/build.ts'
import { IndexError } from '../../src/search/index-error.ts'
import { tokenize } from '../../src/search/fold.ts'
import { blankMarkers } from '../../src/segment/markers.ts'
import {
  buildIndex,
  changedFiles,
  entriesOf,
  Inside,
  served,
  talk,
  Undivided,
} from '../search/archive-index.ts'

const words = [
  'wind',
  'zee',
  'molen',
  'windmolen',
  'wind molen',
  'Één',
  'café',
  '4,5',
  "Jan's",
  'AI-plan',
  'aiplan',
  'de',
  'van',
  'x',
]
const passage = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 })
  .map((some) => some.join(' '))
const episodes: fc.Arbitrary<Episode[]> = fc
  .array(
    fc.record({
      passages: fc.array(passage, { maxLength: 20 }),
      language: fc.constantFrom('nl', 'en'),
      title: passage,
      tags: fc.array(fc.constantFrom('wind', 'Zee', 'c++'), { maxLength: 2 }),
      date: fc.option(fc.constantFrom('2024-01-01', '2023-05-05'), { nil: undefined }),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((all) =>
    all.map(({ date, ...facts }, number) =>
      talk({ ...facts, slug: `talk-${number}`, ...(date === undefined ? {} : { date }) }),
    ),
  )

/** All answers, however many pages they take. */
async function everything(answer: SearchAnswer): Promise<EpisodeHits[]> {
  while (answer.hasNext) await answer.next()
  for (const group of answer.groups) while (group.left > 0) await group.more()
  return answer.groups
}

test('a phrase is found exactly where a scan of the texts finds it', async () => {
  await fc.assert(
    fc.asyncProperty(episodes, passage, async (all, phrase) => {
      const wanted = tokenize(phrase).map(({ term }) => term)
      const index = await buildIndex(entriesOf(all))
      const answer = await index.open().search(`"${phrase}"`, { typing: false })
      const found = (await everything(answer)).flatMap(({ slug, hits }) =>
        hits.map((hit) => `${slug} ${hit.index}`),
      )
      assert.equal(new Set(found).size, found.length)
      if (answer.ignored.length > 0) return
      const isFound = new Set(found)
      for (const { slug, passages } of all) {
        const terms = passages.map(({ text, markers }) =>
          tokenize(blankMarkers(text, markers)).map(({ term }) => term),
        )
        const whole = terms.flat()
        const bounds = terms.map((_, index) => terms.slice(0, index).flat().length)
        // Where it begins with function words it may be shown with the passage of its first other word.
        for (const [index, own] of terms.entries()) {
          const holds = own.some((_, start) =>
            wanted.every((word, offset) => whole[bounds[index]! + start + offset] === word),
          )
          if (holds)
            assert.ok(
              isFound.has(`${slug} ${index}`) || isFound.has(`${slug} ${index + 1}`),
              `${slug} ${index}`,
            )
        }
        for (const [index, own] of terms.entries()) {
          if (!isFound.has(`${slug} ${index}`)) continue
          const first = Math.max(0, bounds[index]! - wanted.length)
          const reach = whole.slice(first, bounds[index]! + own.length + wanted.length)
          assert.ok(reach.some((_, start) => wanted.every((word, offset) => reach[start + offset] === word)))
        }
      }
    }),
    { numRuns: 60 },
  )
})

test('an index that was cut, saved and loaded ranks as an undivided MiniSearch', async () => {
  await fc.assert(
    fc.asyncProperty(
      episodes,
      fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }),
      async (all, query) => {
        const entries = entriesOf(all)
        const inside = await Inside.open(await buildIndex(entries))
        const terms = await inside.expand(query.join(' '), true)
        const ours = inside.rank(terms, 1000)
        const theirs = new Undivided(entries).rank(terms, 1000)
        assert.deepEqual(
          ours.map(({ id, score }) => [id, score.toFixed(9)]),
          theirs.map(({ id, score }) => [id, score.toFixed(9)]),
        )
      },
    ),
    { numRuns: 60 },
  )
})

async function indexInBlocks(all: Episode[], size: number, reversed: boolean): Promise<IndexFile[]> {
  const entries = entriesOf(all)
  const plan = planIndex(entries.map(factsOf))
  const files: IndexFile[] = []
  const runs = []
  for (let first = 0; first < entries.length; first += size) {
    const block = mapBlock(entries.slice(first, first + size), plan)
    runs.push(block.run)
    files.push(...block.files)
  }
  // Workers finish in any order, and what they send is a copy.
  if (reversed) runs.reverse()
  for await (const file of reduceRuns(structuredClone(runs), plan)) files.push(file)
  return files.sort((a, b) => (a.path < b.path ? -1 : 1))
}

test('blocks of any size, in any order, give the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(episodes, fc.integer({ min: 1, max: 9 }), fc.boolean(), async (all, size, reversed) => {
      const before = await indexInBlocks(all, 40, false)
      const after = await indexInBlocks(all.toReversed(), size, reversed)
      assert.deepEqual(
        after.map(({ path }) => path),
        before.map(({ path }) => path),
      )
      assert.deepEqual(changedFiles(before, after), [])
    }),
    { numRuns: 30 },
  )
})

const sample = await buildIndex(
  entriesOf(
    Array.from({ length: 30 }, (_, number) =>
      talk({
        slug: `t-${number}`,
        tags: ['wind'],
        passages: Array.from({ length: 20 }, () => words.join(' ')),
      }),
    ),
  ),
)

test('whatever is typed: an answer, whose excerpts are pieces of the texts', async () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      ...words,
      '"',
      '-',
      'tag:',
      'name:"',
      'year:20',
      'in:',
      '<b>',
      '</script>',
      '\\',
      '(',
      '*',
      '.*',
    ),
  )
  const text = words.join(' ')
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 8 }), fc.boolean(), async (pieces, isByDate) => {
      const query = pieces.join(' ')
      const answer = await sample.open().search(query, { sort: isByDate ? 'date' : 'relevance' })
      assert.equal(answer.query.text, query)
      for (const { hits } of answer.groups) {
        for (const { excerpt } of hits)
          assert.ok(text.includes(excerpt.map((segment) => segment.text).join('')))
      }
    }),
    { numRuns: 300 },
  )
})

test('whatever is wrong with a file: an answer or an IndexError', async () => {
  const paths = [...sample.files.keys()]
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.constantFrom(...sample.files.values())),
      fc.nat(5000),
      fc.constantFrom('wind', '"wind molen"', 'wnid', 'tag:wind', 'mol', 'tag:w'),
      async (path, bytes, cut, query) => {
        const whole = sample.files.get(path)!
        for (const wrong of [
          bytes,
          whole.slice(0, cut),
          Uint8Array.from([...whole.slice(0, cut), ...bytes]),
        ]) {
          try {
            await served(new Map(sample.files).set(path, wrong)).open().search(query)
          } catch (error) {
            assert.ok(error instanceof IndexError, String(error))
          }
        }
      },
    ),
    { numRuns: 150 },
  )
})
