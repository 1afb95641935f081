import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { test } from 'node:test'
import { openIndex } from '../../src/search/client.ts'
import { buildFixture, root } from '../helpers/build-fixture.ts'
import { attributesOf, filesOf, textContent, textOf } from '../helpers/site.ts'

const odd = {
  'names.yaml': [
    'C++: {kind: product, heard: [see plus plus]}',
    're:Invent: {kind: other, heard: [reinvention week]}',
    '-Tje: {kind: person, heard: [tee jay]}',
    '\'The "Who"\': {kind: organisation, heard: [the hoo]}',
    'The: {kind: organisation, heard: [thuh band]}',
  ].join('\n'),
  'talk.md':
    '# Talk\n\n## Transcript\n\nWe wrote see plus plus at reinvention week. Then tee jay played with the hoo and the thuh band.\n',
}

for (const [what, seeds] of [
  ["the archive's own names", path.join(root, 'seeds')],
  ['names that hold signs of the query', odd],
] as const) {
  test(`${what}: the link to the mentions finds them all, in whatever spelling`, async () => {
    const { out } = await buildFixture(seeds)
    const index = openIndex({
      fetch: async (file) => new Uint8Array(await readFile(path.join(out, 'search-index', file))).buffer,
    })
    const pages = filesOf(out).filter((file) => /^names\/.+\/index\.html$/.test(file))
    assert.ok(pages.length >= 5)
    for (const page of pages) {
      const html = textOf(out, page)
      const name = textContent(/<h1>(.*?)<\/h1>/.exec(html)![1]!)
      const links = attributesOf(html, 'href').filter((href) => href.includes('/search/?q='))
      assert.ok(links.length > 0, name)
      for (const link of links) {
        const query = new URL(textContent(link), 'https://example.org').searchParams.get('q')!
        const slug = /in:(\S+)$/.exec(query)![1]!
        const { passages, groups } = await index.search(query)
        const all = await index.search(`name:"${name.replaceAll('"', '')}" in:${slug}`)
        assert.ok(passages > 0, `${query} finds nothing`)
        assert.equal(passages, all.passages, query)
        assert.deepEqual(
          groups.map((group) => group.slug),
          [slug],
        )
      }
    }
  })
}
