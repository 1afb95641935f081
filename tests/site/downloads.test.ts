import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildFixture } from '../helpers/build-fixture.ts'
import { serve } from '../../src/cli/serve.ts'
import { seedText } from '../helpers/seed-builder.ts'
import { filesOf, deadLinks, textOf } from '../helpers/site.ts'

const page = 'episodes/a-talk/index.html'

/** What a site with this `archive.yaml` offers: files that are there, and links on the page of its episode. */
async function offered(settings: string) {
  const { out } = await buildFixture({ 'a.md': seedText('Hello there, you.'), 'archive.yaml': settings })
  const files = filesOf(out).filter((file) => /transcript\.|\.ndjson$/.test(file))
  const links = [...textOf(out, page).matchAll(/href="\/([^"]*\/transcript\.[^"]*)"/g)].map(
    (match) => match[1]!,
  )
  assert.deepEqual(deadLinks(out, '/'), [])
  return { files, links, html: textOf(out, page), guide: textOf(out, 'llms.txt') }
}

test('without a word about downloads all of them are written and linked', async () => {
  const { files, links, guide } = await offered('title: A')
  const transcripts = ['html', 'json', 'md', 'txt'].map((format) => `episodes/a-talk/transcript.${format}`)
  assert.deepEqual(files, ['archive.ndjson', ...transcripts])
  assert.deepEqual(links.toSorted(), transcripts)
  assert.match(guide, /archive\.ndjson/)
  assert.match(guide, /a-talk\/transcript\.md/)
})

test('only the formats that were chosen are written and linked', async () => {
  const { files, links, guide } = await offered('downloads: [json, txt]')
  assert.deepEqual(files, ['episodes/a-talk/transcript.json', 'episodes/a-talk/transcript.txt'])
  assert.deepEqual(links.toSorted(), files)
  assert.doesNotMatch(guide, /archive\.ndjson/)
  assert.match(guide, /a-talk\/transcript\.txt/)
})

test('the records of all episodes alone', async () => {
  const { files, links, guide } = await offered('downloads: ndjson')
  assert.deepEqual(files, ['archive.ndjson'])
  assert.deepEqual(links, [])
  assert.match(guide, /\(\/episodes\/a-talk\/\)/)
})

test('only an episode with times has subtitles: files, links, and transcripts in feeds', async () => {
  const { out } = await buildFixture({
    'timed.md': seedText('[0:05] Hello there, you.').replace('A talk', 'Timed'),
    'plain.md': seedText('Hello there, you.').replace('A talk', 'Plain'),
    'archive.yaml': 'url: https://example.org/',
  })
  const subtitles = ['episodes/timed/transcript.srt', 'episodes/timed/transcript.vtt']
  assert.deepEqual(
    filesOf(out).filter((file) => /\.(?:vtt|srt)$/.test(file)),
    subtitles,
  )
  assert.match(textOf(out, 'episodes/timed/transcript.vtt'), /^WEBVTT\n\n00:00:05\.000 --> /)
  for (const file of subtitles)
    assert.ok(textOf(out, 'episodes/timed/index.html').includes(`href="/${file}"`))
  assert.doesNotMatch(textOf(out, 'episodes/plain/index.html'), /transcript\.(?:vtt|srt)/)
  assert.deepEqual(deadLinks(out, '/'), [])
  const transcripts = textOf(out, 'feed.xml').match(/\S*\/transcript\.\w+" type="[^"]*"/g)
  assert.deepEqual(
    transcripts?.map((each) => each.replace('url="https://example.org/episodes/', '')),
    [
      'plain/transcript.txt" type="text/plain"',
      'plain/transcript.html" type="text/html"',
      'timed/transcript.txt" type="text/plain"',
      'timed/transcript.html" type="text/html"',
      'timed/transcript.vtt" type="text/vtt"',
      'timed/transcript.srt" type="application/x-subrip"',
    ],
  )
  const serving = await serve(out, { base: '/', port: 0 })
  const types = await Promise.all(
    subtitles.map(async (file) => (await fetch(serving.url + file)).headers.get('content-type')),
  )
  await serving.close()
  assert.deepEqual(types, ['application/x-subrip', 'text/vtt'])
})

test('subtitles alone', async () => {
  const { out } = await buildFixture({
    'timed.md': seedText('[0:05] Hello there, you.'),
    'archive.yaml': 'downloads: vtt',
  })
  assert.deepEqual(
    filesOf(out).filter((file) => /transcript\.|ndjson$/.test(file)),
    ['episodes/a-talk/transcript.vtt'],
  )
})

test('an empty list gives no downloads, and no heading for them', async () => {
  const { files, links, html } = await offered('downloads: []')
  assert.deepEqual(files, [])
  assert.deepEqual(links, [])
  assert.doesNotMatch(html, /class="downloads"/)
})
