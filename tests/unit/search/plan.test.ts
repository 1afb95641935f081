import assert from 'node:assert/strict'
import { test } from 'node:test'
import { filesOf, padded, textFileSize } from '../../../src/search/numbering.ts'
import { type EpisodeFacts, partRanges, planIndex } from '../../../src/search/plan.ts'

function facts(slug: string, more: Partial<EpisodeFacts> = {}): EpisodeFacts {
  return { slug, language: 'en', passages: 100, hash: slug, ...more }
}

function slugs(all: EpisodeFacts[]): string[] {
  return planIndex(all).episodes.map(({ slug }) => slug)
}

test('the oldest comes first, those without a date before all', () => {
  const all = [facts('b', { date: '2024-01-02' }), facts('a', { date: '2024-01-10' }), facts('c')]
  assert.deepEqual(slugs(all), ['c', 'b', 'a'])
})

test('without dates the number in the show decides, then numbers in the slug', () => {
  const all = [facts('x', { episode: '10' }), facts('y', { episode: '9' })]
  assert.deepEqual(slugs(all), ['y', 'x'])
  assert.deepEqual(slugs([facts('talk-10'), facts('talk-9')]), ['talk-9', 'talk-10'])
})

test('the order in which facts come does not count', () => {
  const all = Array.from({ length: 300 }, (_, index) => facts(`talk-${index}`))
  assert.deepEqual(planIndex(all), planIndex(all.toReversed()))
})

test('a small archive has one part; in a large one a new episode comes in the newer part', () => {
  const all = Array.from({ length: 300 }, (_, index) => facts(`talk-${index}`))
  assert.equal(partRanges(planIndex(all.slice(0, 100))).length, 1)
  const [frozen, newer] = partRanges(planIndex(all))
  assert.deepEqual(frozen, partRanges(planIndex([...all, facts('talk-999')]))[0])
  assert.ok(newer!.endEpisode - newer!.firstEpisode <= 64)
})

test('an episode more changes the cell of its own text only', () => {
  const all = Array.from({ length: 300 }, (_, index) => facts(`talk-${index * 2}`))
  const before = new Set(planIndex(all).cells)
  const after = planIndex([...all, facts('talk-301')]).cells
  assert.ok(after.filter((cell) => !before.has(cell)).length <= 2)
})

test('text files stay within the budget', () => {
  const all = Array.from({ length: 500 }, (_, index) => facts(`talk-${index}`))
  for (const files of [500, 1000, 5000]) {
    const { chunk } = planIndex(all, { files })
    const count = all.reduce((sum, { passages }) => sum + filesOf(passages, chunk), 0)
    assert.ok(count <= files, `${count} of ${files}`)
  }
})

test('text files hold all passages of an episode, none of them is empty', () => {
  for (let passages = 0; passages < 400; passages += 1) {
    for (const chunk of [16, 24, 48, 256]) {
      const files = filesOf(passages, chunk)
      const size = textFileSize(passages, chunk)
      assert.ok(size <= chunk || passages === 0)
      assert.ok(files * size >= padded(passages))
      assert.ok(passages === 0 || (files - 1) * size < passages)
    }
  }
})
