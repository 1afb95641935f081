import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SearchAnswer, SearchOptions } from '../../../src/search/answer.ts'
import { withEdited } from '../../../src/search/edited-index.ts'
import { buildIndex, entriesOf, talk } from '../../search/archive-index.ts'

const talks = [
  talk({
    slug: 'a',
    title: 'A',
    language: 'en',
    date: '2020-01-01',
    passages: ['Water for roses.', 'More water.'],
  }),
  talk({
    slug: 'b',
    title: 'B',
    language: 'en',
    date: '2021-01-01',
    passages: ['Water and light.', 'Old tulips.'],
  }),
  talk({ slug: 'c', title: 'C', language: 'en', passages: ['Stones and water.'] }),
]
const editedB = talk({
  slug: 'b',
  title: 'B, again',
  language: 'en',
  date: '2022-01-01',
  passages: ['Light alone.', 'Waterlilies and water.', 'Ferns and moss.'],
})
const built = (await buildIndex(entriesOf(talks))).open()
const edited = (await buildIndex(entriesOf([editedB]))).open()
// Oldest first, those without a date before all others: b is the last of three.
const index = withEdited(built, async () => ({ index: edited, without: [2] }))

async function search(query: string, options: SearchOptions = {}): Promise<SearchAnswer> {
  return index.search(query, { typing: false, ...options })
}

function found({ groups }: SearchAnswer): string[] {
  return groups.map(({ slug, title, hits }) => `${slug} ${title}: ${hits.map((hit) => hit.index).join(' ')}`)
}

test('an edited episode comes first, as it is now, and once', async () => {
  const answer = await search('water')
  assert.deepEqual(found(answer), ['b B, again: 1', 'c C: 0', 'a A: 0 1'])
  assert.equal(answer.passages, 4)
  assert.equal(answer.episodes, 3)
  assert.deepEqual(answer.whole, { passages: 4, episodes: 3 })
  assert.deepEqual(answer.years, [
    { year: undefined, passages: 1 },
    { year: 2020, passages: 2 },
    { year: 2022, passages: 1 },
  ])
})

test('new words are found and not taken for others; words that are gone are not found', async () => {
  const answer = await search('ferns')
  assert.deepEqual(found(answer), ['b B, again: 2'])
  assert.deepEqual(answer.also, [])
  assert.deepEqual(answer.suggestions, undefined)
  assert.deepEqual(found(await search('tulips')), [])
})

test('words of other episodes are not taken for near ones of the edited', async () => {
  assert.deepEqual(found(await search('stones')), ['c C: 0'])
  // Nobody says it: what is near is looked for among all others.
  const misspelt = await search('stonees')
  assert.deepEqual(found(misspelt), ['c C: 0'])
  assert.deepEqual(
    misspelt.also.map(({ also }) => also),
    [['stones']],
  )
})

test('more pages follow, and counts stay whole', async () => {
  const answer = await search('water', { pageSize: 1 })
  assert.deepEqual(
    answer.groups.map(({ slug }) => slug),
    ['b', 'c'],
  )
  assert.equal(answer.hasNext, true)
  const next = await answer.next()
  assert.deepEqual(
    next.map(({ slug }) => slug),
    ['a'],
  )
  assert.deepEqual(
    answer.groups.map(({ slug }) => slug),
    ['b', 'c', 'a'],
  )
  assert.equal(answer.passages, 4)
})

test('phrases, filters and words not wanted leave the old words out too', async () => {
  assert.deepEqual(found(await search('"water and light"')), [])
  assert.deepEqual(found(await search('"light alone"')), ['b B, again: 0'])
  assert.deepEqual(found(await search('year:2021 water')), [])
  assert.deepEqual(found(await search('water -lilies', { sort: 'date' })), [
    'b B, again: 1',
    'a A: 0 1',
    'c C: 0',
  ])
})

test('where nothing was edited the index is the built one', async () => {
  const answer = await withEdited(built, async () => undefined).search('tulips', { typing: false })
  assert.deepEqual(found(answer), ['b B: 1'])
})
