import assert from 'node:assert/strict'
import { test } from 'node:test'
import { buildFixture, root } from '../helpers/build-fixture.ts'
import { pagesOf, textContent } from '../helpers/site.ts'

/** What other programs show of a link to a page, as https://ogp.me says it. */
function previewOf(html: string): Record<string, string> {
  const [head] = html.split('</head>')
  const said = head!.matchAll(/<meta (?:name="description" )?property="og:(\w+)" content="([^"]*)"\/>/g)
  return Object.fromEntries(Array.from(said, ([, key, value]) => [key!, textContent(value!)]))
}

const seeds = {
  'archive.yaml': 'title: Greens & "Others" <b>\ndescription: Talks about "gardens" & <soil>\n',
  'names.yaml': '"AT&T <x>": {kind: organisation, heard: [Ah Tea]}\n',
  'a.md':
    '# Soil & "worms" <script> + Water\n\n**Tags:** #R&D\n**Description:** Of <b> & "c".\n\n## Transcript\n\nHello there, Ah Tea.\n',
  'b.md':
    '# Rain\n\n**Language:** nl\n**Video ID:** abcdefghij1\n\n## Transcript\n\nHallo [muziek] tuin & <b>.\n',
}

test('a link to any page shows what the page is about, of which site, whatever signs are in it', async () => {
  const { out } = await buildFixture(seeds)
  const site_name = 'Greens & "Others" <b>'
  const cases: [file: string, preview: Record<string, string>][] = [
    ['', { title: site_name, type: 'website', description: 'Talks about "gardens" & <soil>' }],
    [
      'episodes/soil-and-worms-script-water/',
      { title: 'Soil & "worms" <script> + Water', type: 'article', description: 'Of <b> & "c".' },
    ],
    ['episodes/rain/', { title: 'Rain', type: 'article', description: 'Hallo tuin & <b>.' }],
    ['names/at-and-t-x/', { title: 'AT&T <x>', type: 'website', description: 'Organization · 1 mention' }],
    ['tags/r-and-d/', { title: '#R&D', type: 'website', description: '1 episode' }],
    ['episodes/', { title: 'Episodes', type: 'website' }],
    ['topics/', { title: 'Topics', type: 'website' }],
  ]
  const pages = pagesOf(out)
  for (const [file, preview] of cases) {
    const html = pages.get(`${file}index.html`)!
    assert.deepEqual(previewOf(html), { ...preview, site_name }, file)
    assert.doesNotMatch(html.split('</head>')[0]!, /content="[^"]*<|og:image/, file)
  }
  // A page that leads on is as short as can be.
  assert.deepEqual(previewOf(pages.get('v/abcdefghij1/index.html')!), {})
})

test('a link to the real talk shows how it begins, without its music', async () => {
  const { out } = await buildFixture(`${root}/seeds`)
  const [, html] = [...pagesOf(out)].find(([file]) => file.startsWith('episodes/wat-is-het-ai-deltaplan'))!
  assert.deepEqual(previewOf(html), {
    title: 'Wat is het AI-Deltaplan? + Nano Banana Pro is vet + Sam Altman waarschuwt voor rough vibes',
    type: 'article',
    site_name: 'AI Report',
    description:
      'Welkom bij AI Report, de Nederlandse podcast over kunstmatige intelligentie, waar we uitzoeken welke invloed AI heeft op ons werk, ons leven en de …',
  })
})
