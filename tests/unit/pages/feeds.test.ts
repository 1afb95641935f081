import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkArchive } from '../../../src/link/link-archive.ts'
import { PageContext } from '../../../src/pages/context.ts'
import { feedFiles } from '../../../src/pages/feeds.ts'
import { digestOf, settings, noAssets } from '../../helpers/seed-builder.ts'

test('feed.xml has the number of an episode where it is one that the Podcast namespace takes', () => {
  const cases: [episode: string, written: string | undefined][] = [
    ['12', '12'],
    ['3.5', '3.5'],
    ['7b', undefined],
    ['The one with worms', undefined],
  ]
  for (const [episode, written] of cases) {
    const digest = digestOf({ title: 'A talk', episode })
    const { archive } = linkArchive([digest], { ...settings, url: 'https://example.org/' }, [])
    const context = new PageContext(archive, '/', noAssets)
    const feed = feedFiles(context).find(({ file }) => file === 'feed.xml')
    assert.equal(
      /<podcast:episode>(.*?)<\/podcast:episode>/.exec(String(feed?.content))?.[1],
      written,
      episode,
    )
  }
})
