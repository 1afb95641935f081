import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { build } from '../../src/build.ts'
import { messageText } from '../../src/messages/reporter.ts'
import { root, temporaryFolder, testCache } from '../helpers/build-fixture.ts'
import { assertGolden, casesIn } from '../helpers/golden.ts'
import { attributesOf, filesOf, textOf } from '../helpers/site.ts'

/*
 * One folder per behaviour of an archive: `seeds/`, the base path in `base.txt` where it is not that of `url`, and what is expected
 * of it: the messages, and where a site is written its files, its records, every link of its pages, and its subtitles; of
 * `for-machines` also what is made of the archive for programs.
 */
const folder = path.join(root, 'tests/fixtures/archives')

const forMachines = [
  'feed.xml',
  'tags/garden/feed.xml',
  'feed.json',
  'sitemap.xml',
  'robots.txt',
  'opensearch.xml',
  'llms.txt',
]

for (const name of await casesIn(folder)) {
  test(`archive: ${name}`, async () => {
    const fixture = path.join(folder, name)
    const out = path.join(temporaryFolder(), 'site')
    const base = existsSync(path.join(fixture, 'base.txt'))
      ? readFileSync(path.join(fixture, 'base.txt'), 'utf8').trim()
      : undefined
    const result = await build({ seeds: path.join(fixture, 'seeds'), out, base, cache: testCache })
    const actual = new Map([['messages.txt', messageText(result.messages)]])
    if (result.written) {
      const files = filesOf(out)
      actual.set('files.txt', lines([...new Set(files.map(withoutHash))]))
      actual.set('records.ndjson', textOf(out, 'archive.ndjson'))
      for (const file of files.filter((each) => /transcript\.(?:vtt|srt)$/.test(each)))
        actual.set(path.basename(path.dirname(file)) + path.extname(file), textOf(out, file))
      if (name === 'for-machines') for (const file of forMachines) actual.set(file, textOf(out, file))
      actual.set(
        'links.txt',
        lines(
          files
            .filter((file) => file.endsWith('/index.html') || file === 'index.html')
            .flatMap((file) => linksOf(file, textOf(out, file))),
        ),
      )
    }
    await assertGolden(path.join(fixture, 'expected'), actual)
  })
}

function linksOf(file: string, html: string): string[] {
  const main = /<main[^]*<\/main>/.exec(html)?.[0] ?? ''
  return [file, ...[...new Set(attributesOf(main, 'href'))].map((link) => `  ${link}`)]
}

/** Names of bundles and index files depend on naslag's own code. */
function withoutHash(file: string): string {
  return file
    .replace(/^assets\/.*/, 'assets/…')
    .replace(/^search-index\/(?!manifest\.json).*/, 'search-index/…')
}

function lines(items: string[]): string {
  return items.map((item) => `${item}\n`).join('')
}
