import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { browser, phone } from '../helpers/browse.ts'
import { buildFixture } from '../helpers/build-fixture.ts'
import { filesOf, textOf } from '../helpers/site.ts'

const { visit } = browser()

const references: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const odd = `<b>"Quotes" & 'more'</b> ]]> \x92 😀`
const seeds: Record<string, string> = {
  'archive.yaml': `title: 'Archive ${odd.replaceAll("'", "''")}'\nlanguage: nl\nurl: https://example.org/pod/\nlicense: CC BY 4.0\nauthor: Jan\ndownloads: [txt, html]\n`,
  'undated.md': '# Undated\n\n## Transcript\n\nHello.\n',
}
for (let day = 1; day <= 60; day += 1) {
  const date = new Date(Date.UTC(2024, 0, day)).toISOString().slice(0, 10)
  seeds[`${day}.md`] =
    `# Talk ${day} ${odd}\n\n**Slug:** talk-${day}\n**Date:** ${date}\n**Tags:** #a&b #c\n**Description:** About ${odd}\n\n## Transcript\n\nHello ${day}.\n`
}

let site = ''
before(async () => {
  site = (await buildFixture(seeds, { base: '/pod/' })).out
})

test('feed.xml is XML that a parser reads: the newest fifty, with absolute addresses', async () => {
  const { page, end } = await visit(site, { base: '/pod/' })
  const feed = await page.evaluate(
    (xml) => {
      const document = new DOMParser().parseFromString(xml, 'application/xml')
      const namespace = 'https://podcastindex.org/namespace/1.0'
      return {
        faults: document.querySelectorAll('parsererror').length,
        channel: Array.from(document.querySelector('channel')!.children, (node) => [
          node.tagName,
          node.textContent,
        ]),
        items: Array.from(document.querySelectorAll('item'), (item) =>
          Array.from(item.children, (node) => [node.tagName, node.textContent]),
        ),
        summary: new DOMParser().parseFromString(
          document.querySelector('item description')!.textContent,
          'text/html',
        ).body.textContent,
        transcripts: Array.from(document.getElementsByTagNameNS(namespace, 'transcript'), (node) =>
          [node.getAttribute('type'), node.getAttribute('url')].join(' '),
        ),
      }
    },
    textOf(site, 'feed.xml'),
  )
  const shown = odd.replace('\x92', '\ufffd')
  const last = 'https://example.org/pod/episodes/talk-60/'
  assert.equal(feed.faults, 0)
  assert.deepEqual(feed.channel.slice(0, 4), [
    ['title', `Archive ${shown}`],
    ['link', 'https://example.org/pod/'],
    ['description', `Archive ${shown}`],
    ['language', 'nl'],
  ])
  assert.equal(feed.items.length, 50)
  assert.deepEqual(feed.items[0]!.slice(0, 6), [
    ['title', `Talk 60 ${shown}`],
    ['link', last],
    ['guid', last],
    ['pubDate', 'Thu, 29 Feb 2024 00:00:00 GMT'],
    ['description', `About ${shown.replace(/[&<>"]/g, (mark) => references[mark]!)}`],
    ['category', 'a&b'],
  ])
  // Readers of feeds take a description for HTML.
  assert.equal(feed.summary, `About ${shown}`)
  assert.deepEqual(feed.items[49]![3], ['pubDate', 'Thu, 11 Jan 2024 00:00:00 GMT'])
  assert.deepEqual(feed.transcripts.slice(0, 2), [
    `text/plain ${last}transcript.txt`,
    `text/html ${last}transcript.html`,
  ])
  await end()
})

test('a tag has a feed of its own, which its page leads to', () => {
  const feed = textOf(site, 'tags/c/feed.xml')
  assert.match(feed, /<title>#c · Archive/)
  assert.match(feed, /<atom:link href="https:\/\/example\.org\/pod\/tags\/c\/feed\.xml"/)
  assert.equal(feed.split('<item>').length - 1, 50)
  assert.match(
    textOf(site, 'tags/c/index.html'),
    /type="application\/rss\+xml" title="#c [^"]*" href="\/pod\/tags\/c\/feed\.xml"/,
  )
})

test('feed.json says the same', () => {
  const feed = JSON.parse(textOf(site, 'feed.json')) as {
    version: string
    feed_url: string
    items: { id: string; title: string; content_text: string; date_published?: string }[]
  }
  assert.equal(feed.version, 'https://jsonfeed.org/version/1.1')
  assert.equal(feed.feed_url, 'https://example.org/pod/feed.json')
  assert.equal(feed.items.length, 50)
  assert.equal(feed.items[0]?.id, 'https://example.org/pod/episodes/talk-60/')
  assert.equal(feed.items[0].date_published, '2024-02-29T00:00:00Z')
  assert.equal(feed.items[0].content_text, `About ${odd}`)
})

test('every page leads to the feeds', () => {
  for (const file of ['index.html', 'episodes/talk-1/index.html'])
    assert.deepEqual(
      Array.from(
        textOf(site, file).matchAll(/<link rel="alternate" type="([^"]*)" title="[^"]*" href="([^"]*)"/g),
        (match) => match.slice(1),
      ),
      [
        ['application/rss+xml', '/pod/feed.xml'],
        ['application/feed+json', '/pod/feed.json'],
      ],
      file,
    )
})

test('a reader sees the feeds: of the archive on the home page, of a tag on its own', async () => {
  const { page, url, end } = await visit(site, { base: '/pod/', viewport: phone })
  for (const [path, feed] of [
    ['', '/pod/feed.xml'],
    ['tags/c/', '/pod/tags/c/feed.xml'],
  ] as const) {
    await page.goto(url(path))
    const link = page.getByRole('link', { name: 'Volg via RSS', exact: true })
    assert.equal(await link.getAttribute('href'), feed)
    assert.ok(await link.isVisible())
  }
  await end()
})

test('without an address of the site there is no feed; an episode without a date has none in it', async () => {
  const { out } = await buildFixture({ 'a.md': seeds['undated.md']! })
  assert.ok(!filesOf(out).some((file) => file.startsWith('feed')))
  assert.doesNotMatch(textOf(out, 'index.html'), /rel="alternate"|RSS/)

  const dated = await buildFixture({
    'a.md': seeds['undated.md']!,
    'archive.yaml': 'url: https://example.org/\n',
  })
  assert.match(textOf(dated.out, 'feed.xml'), /<item>\n<title>Undated<\/title>/)
  assert.doesNotMatch(
    textOf(dated.out, 'feed.xml') + textOf(dated.out, 'feed.json'),
    /pubDate|date_published/,
  )
})
