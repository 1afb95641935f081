import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkArchive } from '../../../src/link/link-archive.ts'
import { parseIsoDate, parsePassageId } from '../../../src/model/ids.ts'
import { PageContext } from '../../../src/pages/context.ts'
import type { TopicsPage } from '../../../src/pages/models.ts'
import { topicsPages } from '../../../src/pages/topics-pages.ts'
import { type DigestFacts, digestOf, settings, noAssets } from '../../helpers/seed-builder.ts'

/** The pages of episodes of which only the topics matter. */
function pagesOf(...episodes: (DigestFacts & { topics: string[] })[]): TopicsPage[] {
  const digests = episodes.map((facts, at) =>
    digestOf({ title: facts.topics.join(' + '), slug: `e${at}`, ...facts }),
  )
  const { archive } = linkArchive(digests, settings, [])
  return topicsPages(new PageContext(archive, '/pod/', noAssets)).map((make) => make())
}

function entriesOf(page: TopicsPage): string[] {
  return page.groups.flatMap(({ letter = '', entries }) =>
    entries.map(
      ({ topic, places }) =>
        `${letter} ${topic}: ${places.map(({ href }) => href.replace('/pod/episodes/', '')).join(', ')}`,
    ),
  )
}

test('no title with several topics: no page', () => {
  assert.deepEqual(pagesOf(), [])
  assert.deepEqual(pagesOf({ topics: ['One'] }, { topics: ['Two'] }), [])
})

test('a topic leads to its chapter, else to its episode; few stand without letters', () => {
  const [page, ...others] = pagesOf(
    { topics: ['Worms', 'Één plan'], topicChapters: [undefined, parsePassageId('pabc')!] },
    { topics: ['Alone'] },
  )
  assert.deepEqual(others, [])
  assert.deepEqual(entriesOf(page!), [' Één plan: e0/#c-pabc', ' Worms: e0/'])
  assert.deepEqual([page!.letters, page!.paging, page!.count], [[], undefined, '2 topics'])
})

test('topics that are one have a place for each episode, newest first', () => {
  const date = (text: string) => ({ date: parseIsoDate(text)! })
  const [page] = pagesOf(
    { topics: ['AI-plan?', 'Water'], ...date('2023-01-01') },
    { topics: ['Soil', 'ai plan', 'AI Plan'], ...date('2024-01-01') },
    { topics: ['AI plan', 'Rain'] },
    { topics: ['AI plan', 'Wind'] },
  )
  assert.deepEqual(entriesOf(page!), [
    ' AI plan: e1/, e0/, e2/, e3/',
    ' Rain: e2/',
    ' Soil: e1/',
    ' Water: e0/',
    ' Wind: e3/',
  ])
  assert.deepEqual(page!.groups[0]!.entries[0]!.places[0], {
    href: '/pod/episodes/e1/',
    title: 'Soil · ai plan · AI Plan',
    date: 'January 1, 2024',
    isoDate: '2024-01-01',
    lang: undefined,
  })
})

test('a long list is cut into pages; letters lead to where they begin, and a topic goes on', () => {
  const episodes = Array.from({ length: 150 }, (_, at) => ({
    topics: [`A ${String(at).padStart(3, '0')}`, 'Questions'],
    title: `Talk ${String(at).padStart(3, '0')}`,
  }))
  const pages = pagesOf(...episodes)
  assert.deepEqual(
    pages.map(({ path, title }) => `${path} ${title}`),
    ['/topics/ Topics', '/topics/page/2/ Topics, page 2 of 2'],
  )
  assert.deepEqual(
    pages.map((page) => page.groups.map(({ letter, entries }) => [letter, entries.length])),
    [
      [
        ['A', 150],
        ['Q', 1],
      ],
      [['Q', 1]],
    ],
  )
  const [first, second] = pages.map((page) => page.groups.at(-1)!.entries[0]!.places.map(({ href }) => href))
  assert.equal(first!.length, 50)
  assert.equal(second!.length, 100)
  assert.equal(second![0], '/pod/episodes/e50/')
  for (const page of pages)
    assert.deepEqual(page.letters, [
      { text: 'A', href: '/pod/topics/#group-0' },
      { text: 'Q', href: '/pod/topics/#group-1' },
    ])
})

test('the title beside a topic is short, however long it is', () => {
  const titles = (topics: string[]): string[] =>
    pagesOf({ topics }).flatMap(({ groups }) =>
      groups.flatMap(({ entries }) => entries.map(({ places }) => places[0]!.title)),
    )
  const many = Array.from({ length: 1000 }, (_, at) => `Subject ${1000 + at}`)
  assert.ok(titles(many).every((title) => title.length < 300 && title.endsWith('Subject 1015 · …')))
  const long = titles([`${'a'.repeat(199)}\u{1F600}${'b'.repeat(5000)}`, 'Short'])
  assert.equal(long[0], `${'a'.repeat(199)} …`)
})
