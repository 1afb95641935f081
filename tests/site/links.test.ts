import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { openIndex } from '../../src/search/client.ts'
import { buildFixture } from '../helpers/build-fixture.ts'
import { textOf } from '../helpers/site.ts'

const address = 'https://example.org/zebra/Anthropic/long?x=1'
const link = `[the page of the soil](${address})`
const filler = Array.from(
  { length: 12 },
  (_, at) =>
    `[00:${at + 10}] Water and light are what garden ${at} asks of us, and patience in a cold spring.`,
).join(' ')
const seeds = {
  'archive.yaml': 'language: en\nurl: https://archive.example/\n',
  'names.yaml': 'Anthropic: {kind: organisation, heard: [Antropic]}\n',
  'a.md': `# Garden

**Tags:** #garden
**Date:** 2024-02-03

## Transcript

**Ann:** [00:01] Every gardener who can read will find ${link} a telling thing about compost.

**Bo:** [00:09] ${filler}

**Ann:** [00:40] [Foreign worms](${address}) are what we speak of now, and of nothing else today.

## Chapters

- 0:01 What ${link} says
- [Foreign worms](${address}) are what we speak of: Worms
`,
  'b.md': `# Other garden\n\n**Tags:** #garden\n**Description:** Of ${link} & more.\n**Website:** [Ann’s <garden>](https://ann.example/)\n\n## Transcript\n\nGreens at ${link} grow, and zebra crossings too.\n`,
}

test('addresses of links are in no text that is read: downloads, chapters, feeds, descriptions, search', async () => {
  const { out, archive, messages } = await buildFixture(seeds)
  assert.deepEqual(messages, [])
  for (const format of ['txt', 'vtt', 'srt']) {
    const text = textOf(out, `episodes/garden/transcript.${format}`).replaceAll('\n', ' ')
    assert.match(text, /will find the page of the soil a telling thing/)
    assert.match(text, /Foreign worms are what/)
    assert.doesNotMatch(text, /example\.org/)
  }
  const html = textOf(out, 'episodes/garden/transcript.html')
  assert.ok(html.includes(`find <a href="${address}">the page of the soil</a> a telling`))
  assert.doesNotMatch(html, /\]\(/)
  assert.ok(textOf(out, 'episodes/garden/transcript.md').includes(link))

  const page = textOf(out, 'episodes/garden/index.html')
  assert.match(
    page,
    /<meta name="description" property="og:description" content="Every gardener who can read will find the page of/,
  )
  assert.match(page, /<h2 id="[^"]*"><a href="[^"]*">What the page of the soil says<\/a>/)
  assert.match(page, /<h2 id="[^"]*"><a href="[^"]*">Worms<\/a>/)
  assert.ok(page.includes(`<a href="${address}">Foreign worms</a>`))
  assert.doesNotMatch(textOf(out, 'feed.xml'), /example\.org/)

  const other = textOf(out, 'episodes/other-garden/index.html')
  assert.match(
    other,
    /<meta name="description" property="og:description" content="Of the page of the soil &amp; more."/,
  )
  assert.ok(
    other.includes(`<p class="description">Of <a href="${address}">the page of the soil</a> &amp; more.</p>`),
  )
  assert.ok(other.includes('<dd><a href="https://ann.example/">Ann’s &lt;garden></a></dd>'))
  assert.match(textOf(out, 'feed.xml'), /<description>Of the page of the soil &#x26;amp; more.</)

  const [garden] = archive.episodes
  assert.deepEqual(garden!.names, [])
  assert.ok(!garden!.keywords.includes('zebra'))

  const index = openIndex({
    fetch: async (name) => new Uint8Array(readFileSync(path.join(out, 'search-index', name))).buffer,
  })
  const { groups } = await index.search('gardener soil', { typing: false })
  const excerpt = groups[0]!.hits[0]!.excerpt.map(({ text }) => text).join('')
  assert.match(excerpt, /^Every gardener who can read will find the page of the soil a telling/)
  const zebras = await index.search('zebra', { typing: false })
  assert.deepEqual(
    zebras.groups.map(({ slug }) => slug),
    ['other-garden'],
  )
  assert.equal((await index.search('foreign', { typing: false })).groups.length, 1)
})
