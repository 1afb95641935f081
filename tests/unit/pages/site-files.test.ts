import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkArchive } from '../../../src/link/link-archive.ts'
import type { EpisodeDigest } from '../../../src/model/archive.ts'
import type { Slug } from '../../../src/model/ids.ts'
import type { OutputFile } from '../../../src/model/output-file.ts'
import { PageContext } from '../../../src/pages/context.ts'
import { countSitemaps, guideFile, siteFiles, withRedirects } from '../../../src/pages/site-files.ts'
import { digestOf, settings, noAssets } from '../../helpers/seed-builder.ts'

/** `opensearch.xml` of an archive with this title. */
function openSearchOf(title: string): string {
  const { archive } = linkArchive([], { ...settings, title, url: 'https://example.org/' }, [])
  const context = new PageContext(archive, '/', noAssets)
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

test('the guide leads to each episode, whatever brackets and backslashes are in its title', () => {
  const cases: [title: string, written: string][] = [
    ['Soil [part 1]', 'Soil part 1'],
    ['C:\\soil\\', 'C:\\\\soil\\\\'],
  ]
  for (const [title, written] of cases) {
    const { archive } = linkArchive([digestOf({ title, slug: 'soil' })], settings, [])
    const context = new PageContext(archive, '/pod/', noAssets)
    const guide = guideFile(context, 1)
    assert.ok(String(guide.content).endsWith(`\n- [${written}](/pod/episodes/soil/transcript.md)\n`), title)
  }
})

test('a sitemap has at most 50,000 addresses: then it names several', () => {
  const sitemapsOf = (episodes: number): Map<string, string[]> => {
    const small = linkArchive([digestOf({ title: 'T' })], { ...settings, url: 'https://example.org/a/' }, [])
    // To link so many takes half a minute.
    const many = Array.from({ length: episodes }, (_, at) => ({
      ...small.archive.episodes[0]!,
      slug: `t${at}` as Slug,
    }))
    const archive = { ...small.archive, episodes: many }
    const context = new PageContext(archive, '/a/', noAssets)
    const maps = siteFiles(context).filter(({ file }) => file.startsWith('sitemap'))
    assert.equal(maps.length, countSitemaps(archive))
    return new Map(
      maps.map(({ file, content }) => [
        file,
        Array.from(String(content).matchAll(/<loc>(.*?)<\/loc>/g), ([, loc]) => loc!),
      ]),
    )
  }
  // With the home page and the list of episodes.
  const one = sitemapsOf(49_998)
  assert.deepEqual([...one.keys()], ['sitemap.xml'])
  assert.equal(one.get('sitemap.xml')!.length, 50_000)

  const several = sitemapsOf(49_999)
  assert.deepEqual(several.get('sitemap.xml'), [
    'https://example.org/a/sitemap-1.xml',
    'https://example.org/a/sitemap-2.xml',
  ])
  assert.equal(several.get('sitemap-1.xml')!.length, 50_000)
  assert.deepEqual(
    [...several.get('sitemap-1.xml')!, ...several.get('sitemap-2.xml')!].sort(),
    [...one.get('sitemap.xml')!, 'https://example.org/a/episodes/t49998/'].sort(),
  )
})

/** `llms.txt` of an archive with these episodes. */
function guideOf(...reviewed: boolean[]): string {
  const digests = reviewed.map((isReviewed, at) => digestOf({ title: `Talk ${at}`, reviewed: isReviewed }))
  const { archive } = linkArchive(digests, { ...settings, url: 'https://example.org/a/' }, [])
  const context = new PageContext(archive, '/a/', noAssets)
  return String(guideFile(context, 1).content)
}

test('the guide says whether texts were checked: once where it is the same of all, else of each', () => {
  const automatic = /Automatic transcript, not checked/g
  const checked = /Checked by a person/g
  const counts = (...reviewed: boolean[]): number[] => {
    const guide = guideOf(...reviewed)
    return [automatic, checked].map((status) => guide.match(status)?.length ?? 0)
  }
  assert.deepEqual(counts(), [0, 0])
  assert.deepEqual(counts(false, false), [1, 0])
  assert.deepEqual(counts(true, true, true), [0, 1])
  assert.deepEqual(counts(true, false, false), [2, 1])
  assert.match(guideOf(true, false), /^- \[Talk 0\]\(\S+\.md\): Checked by a person$/m)
})

test('a guide that does not name all episodes leads to their list', () => {
  const list = '(https://example.org/a/episodes/)'
  assert.equal(guideOf(...Array.from({ length: 100 }, () => false)).includes(list), false)
  assert.equal(guideOf(...Array.from({ length: 101 }, () => false)).includes(list), true)
})

test('the guide leads to the records: to the file, or to the list of the files that they are', () => {
  const { archive } = linkArchive([digestOf({ title: 'T' })], settings, [])
  const context = new PageContext(archive, '/pod/', noAssets)
  const recordsOf = (files: number): string[] =>
    String(guideFile(context, files).content).match(/^- \[archive.*$/gm) ?? []
  assert.deepEqual(recordsOf(0), [])
  assert.deepEqual(recordsOf(1), [
    '- [archive.ndjson](/pod/archive.ndjson): every episode, one JSON record a line',
  ])
  assert.deepEqual(recordsOf(4), [
    '- [archive.json](/pod/archive.json): names the 3 files beside it that have every episode, one JSON record a line',
  ])
})

test('downloads of former addresses lead to those of today, on hosts that read rules', () => {
  const redirectsOf = (
    digests: EpisodeDigest[],
    files: OutputFile[] = [],
    downloads = settings.downloads,
  ) => {
    const { archive } = linkArchive(digests, { ...settings, downloads }, [])
    const all = withRedirects(files, new PageContext(archive, '/pod/', noAssets))
    const [rules, ...more] = all.filter(({ file }) => file === '_redirects')
    assert.deepEqual(more, [])
    return rules === undefined ? undefined : String(rules.content)
  }
  const moved = digestOf({ title: 'Soil', slug: 'soil', aliases: ['Sole', 'Soyl'] })
  assert.equal(redirectsOf([digestOf({ title: 'T' })]), undefined)
  assert.equal(redirectsOf([moved], [], []), undefined)
  const rules = [
    '/pod/episodes/sole/transcript.md /pod/episodes/soil/transcript.md 301',
    '/pod/episodes/soyl/transcript.md /pod/episodes/soil/transcript.md 301',
    '',
  ]
  assert.equal(redirectsOf([moved], [], ['md']), rules.join('\n'))
  assert.match(redirectsOf([{ ...moved, hasSubtitles: true }])!, /sole\/transcript\.vtt /)
  assert.doesNotMatch(redirectsOf([moved])!, /\.(?:vtt|srt|ndjson)/)

  // What an editor put into `public/` stays as it is, and before them.
  const own = { file: '_redirects', content: Buffer.from('/old /new\n/more /new 302') }
  assert.equal(redirectsOf([moved], [own], ['md']), ['/old /new', '/more /new 302', ...rules].join('\n'))
  assert.deepEqual(
    withRedirects([own], new PageContext(linkArchive([], settings, []).archive, '/', noAssets)),
    [own],
  )

  const aliases = Array.from({ length: 700 }, (_, at) => `A ${at}`)
  const many = redirectsOf([digestOf({ title: 'Soil', slug: 'soil', aliases })], [own], ['md', 'txt'])!
  assert.equal(many.trimEnd().split('\n').length <= 1000, true)
  assert.ok(many.startsWith('/old /new\n') && Buffer.byteLength(many) <= 2 ** 16)
})
