import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import { episodeSchema } from '../../src/model/schema.ts'
import { buildFixture, root } from '../helpers/build-fixture.ts'
import { attributesOf, deadLinks, filesOf, pagesOf, textContent, textOf } from '../helpers/site.ts'

const seeds = path.join(root, 'seeds')
const seed = readdirSync(seeds).find((file) => file.startsWith('Wat is het'))!
const slug = 'wat-is-het-ai-deltaplan-nano-banana-pro-is-vet-sam-altman-waarschuwt-voor-rough-vibes'
const page = `episodes/${slug}/index.html`

let site = ''
before(async () => {
  site = (await buildFixture(seeds)).out
})

function transcript(): string {
  const lines = readFileSync(path.join(seeds, seed), 'utf8').split('\n')
  return lines[lines.indexOf('## Transcript') + 2]!.trim()
}

test('every character of the real transcript is in its page, in order', () => {
  const html = textOf(site, page)
  const paragraphs = [...html.matchAll(/<div class="passages">(.*?)<\/section>/gs)].flatMap((passages) =>
    [...passages[1]!.matchAll(/<p>(.*?)(?=<p>|<\/?div)/gs)].map((match) => textContent(match[1]!)),
  )
  assert.equal(paragraphs.join(' '), transcript())
})

test('the record says the same, and follows its published schema', () => {
  const record = JSON.parse(textOf(site, `episodes/${slug}/transcript.json`)) as {
    passages: { text: string }[]
  }
  assert.equal(record.passages.map((passage) => passage.text).join(' '), transcript())
  assert.deepEqual(episodeSchema.safeParse(record).error?.issues ?? [], [])
  const lines = textOf(site, 'archive.ndjson').trimEnd().split('\n')
  assert.deepEqual(
    lines.map((line) => JSON.parse(line) as unknown),
    [record],
  )
})

test('nothing of the empty sections is shown', () => {
  const html = textOf(site, page)
  for (const heading of ['Notities', 'Kernpunten', 'Zie ook'])
    assert.doesNotMatch(html, new RegExp(`<h2>${heading}</h2>`))
  const record = JSON.parse(textOf(site, `episodes/${slug}/transcript.json`)) as { sections: unknown[] }
  assert.deepEqual(record.sections, [])
})

test('title, topics, tags, source and video of the real seed', () => {
  const record = JSON.parse(textOf(site, `episodes/${slug}/transcript.json`)) as Record<string, unknown>
  assert.deepEqual(record['topics'], [
    'Wat is het AI-Deltaplan?',
    'Nano Banana Pro is vet',
    'Sam Altman waarschuwt voor rough vibes',
  ])
  assert.deepEqual(record['tags'], ['youtube', 'transcript', 'ai-report'])
  assert.deepEqual(record['source'], { label: 'YouTube', url: 'https://www.youtube.com/watch?v=uFiYov2U8Gc' })
  assert.equal(record['videoId'], 'uFiYov2U8Gc')
  assert.equal(record['language'], 'nl')
  assert.ok(filesOf(site).includes('v/uFiYov2U8Gc/index.html'))
})

test('every internal link of the site resolves', () => {
  assert.deepEqual(deadLinks(site, '/'), [])
})

test('ids are unique on every page', () => {
  for (const [file, html] of pagesOf(site)) {
    const ids = attributesOf(html, 'id')
    assert.equal(new Set(ids).size, ids.length, file)
  }
})
