import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkArchive } from '../../../src/link/link-archive.ts'
import { PageContext } from '../../../src/pages/context.ts'
import { siteFiles } from '../../../src/pages/site-files.ts'
import { settings } from '../../helpers/seed-builder.ts'

/** `opensearch.xml` of an archive with this title. */
function openSearchOf(title: string): string {
  const { archive } = linkArchive([], { ...settings, title, url: 'https://example.org/' }, [])
  const context = new PageContext(archive, '/', { style: '', site: '', episode: '', search: '' })
  const file = siteFiles(context).find((each) => each.file === 'opensearch.xml')
  assert.ok(typeof file?.content === 'string')
  return file.content
}

test('the short name of the search is cut between characters, and only then escaped', () => {
  const cases: [title: string, shortName: string][] = [
    ['Archive', 'Archive'],
    ['Kunst Cultuur & meer', 'Kunst Cultuur &amp;'],
    ['Kunst, Cultuur & meer', 'Kunst, Cultuur &amp;'],
    ['<<<<<<<<<<<<<<<<<<<<', '&lt;'.repeat(16)],
    ['\u{1F600}'.repeat(20), '\u{1F600}'.repeat(16)],
    [`a${'\u{1F600}'.repeat(20)}`, `a${'\u{1F600}'.repeat(15)}`],
  ]
  for (const [title, shortName] of cases) {
    const xml = openSearchOf(title)
    assert.match(xml, /^<\?xml /)
    assert.equal(/<ShortName>(.*)<\/ShortName>/.exec(xml)?.[1], shortName)
    assert.doesNotMatch(xml, /&(?!(?:amp|lt|gt|quot);)/)
    assert.doesNotMatch(xml, /\p{Surrogate}/u)
  }
})
