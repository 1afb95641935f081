import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkArchive } from '../../../src/link/link-archive.ts'
import type { IsoDate } from '../../../src/model/ids.ts'
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

test('both feeds have the 50 newest episodes, in order, with their days and tags', () => {
  const days = Array.from({ length: 60 }, (_, at) =>
    new Date(Date.UTC(2024, 0, 1 + at)).toISOString().slice(0, 10),
  )
  const digests = days.map((date) =>
    digestOf({ title: `Talk of ${date}`, date: date as IsoDate, tags: ['Soil'] }),
  )
  const { archive } = linkArchive(digests, { ...settings, url: 'https://example.org/' }, [])
  const feeds = feedFiles(new PageContext(archive, '/', noAssets))
  const newest = days.slice(10).reverse()
  for (const feed of ['feed.xml', 'tags/soil/feed.xml']) {
    const rss = String(feeds.find(({ file }) => file === feed)!.content)
    const items = rss.match(/<item>[^]*?<\/item>/g)!
    assert.deepEqual(
      items.map((item) => [
        /<title>(.*)<\/title>/.exec(item)![1],
        new Date(/<pubDate>(.*)<\/pubDate>/.exec(item)![1]!).toISOString().slice(0, 10),
        /<category>(.*)<\/category>/.exec(item)![1],
      ]),
      newest.map((date) => [`Talk of ${date}`, date, 'Soil']),
      feed,
    )
  }
  const { items } = JSON.parse(String(feeds.find(({ file }) => file === 'feed.json')!.content)) as {
    items: { title: string }[]
  }
  assert.deepEqual(
    items.map(({ title }) => title),
    newest.map((date) => `Talk of ${date}`),
  )
})

test('a text is written so that readers of feeds which take it for HTML, as all do with descriptions, see it whole', () => {
  const title = 'Maps & List<String>: 1 > 0, &lt;'
  const digest = digestOf({ title, description: `${title}\n\n0:00 Begin` })
  const { archive } = linkArchive([digest], { ...settings, url: 'https://example.org/' }, [])
  const feed = feedFiles(new PageContext(archive, '/', noAssets)).find(({ file }) => file === 'feed.xml')
  const item = /<item>[^]*<\/item>/.exec(String(feed?.content))![0]
  assert.match(item, /<title>Maps &#x26; List&#x3C;String&#x3E;: 1 &#x3E; 0, &#x26;lt;<\/title>/)
  assert.match(
    item,
    /<description>Maps &#x26;amp; List&#x26;lt;String&#x26;gt;: 1 &#x26;gt; 0, &#x26;amp;lt;&#x3C;br&#x3E;\n&#x3C;br&#x3E;\n0:00 Begin<\/description>/,
  )
})

test('an episode whose source is a file of sound has it in both feeds, and no other has', () => {
  const sound = digestOf({
    title: 'A sound',
    source: { label: 'Sound', url: 'https://example.org/a.mp3?x=1&y=2' },
    durationSeconds: 90,
  })
  const page = digestOf({ title: 'A page', source: { label: 'Site', url: 'https://example.org/a' } })
  const { archive } = linkArchive([sound, page], { ...settings, url: 'https://example.org/' }, [])
  const feeds = feedFiles(new PageContext(archive, '/', noAssets))
  const rss = String(feeds.find(({ file }) => file === 'feed.xml')!.content)
  assert.deepEqual(rss.match(/<enclosure.*>/g), [
    '<enclosure url="https://example.org/a.mp3?x=1&amp;y=2" length="0" type="audio/mpeg"/>',
  ])
  const { items } = JSON.parse(String(feeds.find(({ file }) => file === 'feed.json')!.content)) as {
    items: { title: string; attachments?: unknown }[]
  }
  assert.deepEqual(Object.fromEntries(items.map(({ title, attachments }) => [title, attachments])), {
    'A sound': [
      { url: 'https://example.org/a.mp3?x=1&y=2', mime_type: 'audio/mpeg', duration_in_seconds: 90 },
    ],
    'A page': undefined,
  })
})
