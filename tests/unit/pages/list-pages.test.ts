import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkArchive } from '../../../src/link/link-archive.ts'
import type { Archive, NameUse } from '../../../src/model/archive.ts'
import type { Chapter } from '../../../src/model/episode.ts'
import { parsePassageId, parseVideoId } from '../../../src/model/ids.ts'
import type { NameEntry } from '../../../src/model/name.ts'
import { PageContext } from '../../../src/pages/context.ts'
import { namePages, redirectPages } from '../../../src/pages/list-pages.ts'
import { countPages, listPages } from '../../../src/pages/make-pages.ts'
import type { NamePage } from '../../../src/pages/models.ts'
import { siteFiles } from '../../../src/pages/site-files.ts'
import { digestOf, settings, noAssets } from '../../helpers/seed-builder.ts'

const anthropic: NameEntry = { name: 'Anthropic', kind: 'organisation', heard: [] }

/** The pages of a name in talks that each have this use of it. */
function pagesOf(...uses: Pick<NameUse, 'count' | 'ticks'>[]): NamePage[] {
  const digests = uses.map((use, at) =>
    digestOf({
      title: `Talk ${at}`,
      slug: `e${at}`,
      names: [{ name: anthropic.name, chapters: [], ...use }],
    }),
  )
  const { archive } = linkArchive(digests, settings, [anthropic])
  return namePages(contextOf(archive)).map((make) => make())
}

function contextOf(archive: Archive): PageContext {
  return new PageContext(archive, '/pod/', noAssets)
}

test('a name that few talks mention has one page: most mentions first, each with its ticks', () => {
  const [page, ...others] = pagesOf({ count: 1, ticks: [500] }, { count: 3, ticks: [20, 700.5] })
  assert.deepEqual(others, [])
  assert.deepEqual(
    page!.entries.map(({ slug, mentions, strip }) => [slug, mentions, strip.ticks]),
    [
      ['e1', '3 mentions', 'M20 0v12M700.5 0v12'],
      ['e0', '1 mention', 'M500 0v12'],
    ],
  )
  assert.deepEqual([page!.path, page!.count, page!.paging], ['/names/anthropic/', '4 mentions', undefined])
})

test('the chapters that mention a name lead to the first passage that does, with how many do', () => {
  const chapter = (title: string, first: string): Chapter => ({
    title,
    from: 'automatic',
    first: parsePassageId(first)!,
  })
  const digest = digestOf({
    title: 'Talk',
    slug: 'e0',
    names: [
      {
        name: anthropic.name,
        count: 4,
        ticks: [0.1, 249.9, 750],
        chapters: [
          { index: 0, first: parsePassageId('pabd')!, passages: 2 },
          { index: 2, first: parsePassageId('pghk')!, passages: 1 },
        ],
      },
    ],
    chapters: [chapter('One', 'pabc'), chapter('Two', 'pdef'), chapter('Three', 'pghk')],
    chapterWords: [250, 500, 250],
  })
  const { archive } = linkArchive([digest], settings, [anthropic])
  const [page] = namePages(contextOf(archive)).map((make) => make())
  assert.deepEqual(page!.entries[0]!.chapters, [
    { text: 'One', href: '/pod/episodes/e0/#pabd', count: '2' },
    { text: 'Three', href: '/pod/episodes/e0/#pghk', count: '1' },
  ])
})

test('a name that many talks mention has several pages, which lead to each other', () => {
  const pages = pagesOf(...Array.from({ length: 101 }, () => ({ count: 2, ticks: [1] })))
  assert.deepEqual(
    pages.map(({ path, title, count, entries }) => [path, title, count, entries.length]),
    [
      ['/names/anthropic/', 'Anthropic', '202 mentions', 50],
      ['/names/anthropic/page/2/', 'Anthropic, page 2 of 3', '202 mentions', 50],
      ['/names/anthropic/page/3/', 'Anthropic, page 3 of 3', '202 mentions', 1],
    ],
  )
  assert.equal(new Set(pages.flatMap(({ entries }) => entries.map(({ slug }) => slug))).size, 101)
  assert.deepEqual(
    pages.map(({ paging }) => [paging!.newer?.href, paging!.older?.href]),
    [
      [undefined, '/pod/names/anthropic/page/2/'],
      ['/pod/names/anthropic/', '/pod/names/anthropic/page/3/'],
      ['/pod/names/anthropic/page/2/', undefined],
    ],
  )
})

test('the addresses of a video and of aliases lead to the episode, which search engines are told to take', () => {
  const digest = digestOf({
    title: 'Één talk',
    videoId: parseVideoId('abcdefghij0')!,
    aliases: ['Een tlak', 'een tlak!', '東京', 'Éen talk', '/episodes/old/'],
  })
  const { archive } = linkArchive([digest], { ...settings, url: 'https://example.org/pod/' }, [])
  const context = contextOf(archive)
  const pages = redirectPages(context).map((make) => make())
  assert.deepEqual(
    pages.map(({ path, canonical, to }) => [path, canonical, to.href]),
    ['/v/abcdefghij0/', '/episodes/een-tlak/'].map((path) => [
      path,
      'https://example.org/pod/episodes/een-talk/',
      '/pod/episodes/een-talk/',
    ]),
  )
  assert.equal(countPages(listPages(context)) - countPages({ ...listPages(context), redirects: [] }), 2)
  const sitemap = siteFiles(context).find(({ file }) => file === 'sitemap.xml')!
  assert.doesNotMatch(String(sitemap.content), /tlak|abcdefghij0/)
})
