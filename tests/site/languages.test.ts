import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { temporaryFolder, writeTree } from '../helpers/build-fixture.ts'
import { otherSeed } from '../helpers/example-seeds.ts'
import { naslag } from '../helpers/naslag.ts'

/** The page of the one episode of an archive in `language`. */
async function pageIn(language: string, own = ''): Promise<string> {
  const seeds = writeTree({
    'archive.yaml': `title: Archive\nlanguage: ${language}\n`,
    'other.md': otherSeed.replace('**Tags:**', `${own}\n**Tags:**`),
  })
  const out = path.join(temporaryFolder(), 'site')
  const { status, stderr } = await naslag(['build', '--seeds', seeds, '--out', out])
  assert.equal(status, 0, stderr)
  return readFileSync(path.join(out, 'episodes/other-talk/index.html'), 'utf8')
}

test('a page is in the language of the archive, a talk in another one says so', async () => {
  const page = await pageIn('nl-BE', '**Language:** en')
  assert.match(page, /<html lang="nl-BE"[^>]* data-words="nl"/)
  assert.match(page, /<article[^>]* lang="en"/)
})

test('where the language of the archive has no interface the page is in that of the interface, the talk in its own', async () => {
  const page = await pageIn('de')
  assert.match(page, /<html lang="en"[^>]* data-words="en"/)
  assert.match(page, /<article[^>]* lang="de"/)
})
