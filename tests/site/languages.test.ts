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

test('a talk that is written from right to left says so, and what the interface says in it that it is not', async () => {
  const seeds = writeTree({
    'archive.yaml': 'title: Archive\nlanguage: en\n',
    'one.md': '# One\n\n**Tags:** #coffee\n\n## Transcript\n\nHello.\n\n## Related\n\n- [[Nestlé والقهوة]]\n',
    'two.md':
      '# Nestlé والقهوة\n\n**Language:** ar\n**Slug:** two\n**Tags:** #coffee\n\n## Transcript\n\nNestlé شركة.\n\n## Related\n\n- [[One]]\n',
  })
  const out = path.join(temporaryFolder(), 'site')
  const { status, stderr } = await naslag(['build', '--seeds', seeds, '--out', out])
  assert.equal(status, 0, stderr)
  const read = (file: string): string => readFileSync(path.join(out, file), 'utf8')
  const talk = read('episodes/two/index.html')
  assert.match(talk, /<article[^>]* lang="ar" dir="rtl"/)
  assert.match(talk, /<p class="status" lang="en" dir="ltr">/)
  assert.match(talk, /<section lang="en" dir="ltr"><h2>Related/)
  // On paper, where its last stroke stood before it.
  assert.match(talk, /<p class="on-paper" lang="en" dir="ltr">/)
  assert.match(read('episodes/two/transcript.html'), /<html lang="ar" dir="rtl">/)
  for (const list of [
    'index.html',
    'episodes/index.html',
    'tags/coffee/index.html',
    'episodes/one/index.html',
  ])
    assert.match(read(list), /<h[23] class="entry-title" lang="ar" dir="rtl">/, list)
  for (const list of ['episodes/index.html', 'episodes/one/transcript.html'])
    assert.doesNotMatch(read(list), /dir="ltr"/)
})

test('words of the interface around a talk in another language are in their own, and so are titles of other talks', async () => {
  const seeds = writeTree({
    'archive.yaml': 'title: Archief\nlanguage: nl\n',
    'een.md':
      '# Een\n\n**Language:** en\n**Video ID:** abcdefghij1\n\n## Transcript\n\nHello.\n\n## Notes\n\nSee[^1] [[Twee]] and [[Drie]].\n\n[^1]: Here.\n\n## Thanks\n\nTo all.\n',
    'twee.md':
      '# Twee\n\n**Video ID:** abcdefghij2\n\n## Transcript\n\nHallo.\n\n## Notes\n\nZie[^1] [[Een]].\n\n[^1]: Hier.\n',
    'drie.md': '# Drie\n\n**Language:** en\n\n## Transcript\n\nHello.\n\n## Related\n\n- [[Twee]]\n',
  })
  const out = path.join(temporaryFolder(), 'site')
  const { status, stderr } = await naslag(['build', '--seeds', seeds, '--out', out])
  assert.equal(status, 0, stderr)
  const read = (file: string): string => readFileSync(path.join(out, file, 'index.html'), 'utf8')
  const foreign = read('episodes/een')
  assert.match(foreign, /<article[^>]* lang="en"/)
  assert.match(foreign, /<g role="listitem" lang="en"><a href/)
  assert.match(foreign, /<h2 lang="nl">Notities<\/h2>/)
  assert.match(foreign, /<h3 lang="nl" id="[^"]*">Noten<\/h3>|<h3 id="[^"]*" lang="nl">Noten<\/h3>/)
  // The editor's own heading is in the language of the talk.
  assert.match(foreign, /<h2>Thanks<\/h2>/)
  assert.match(foreign, /<span class="count">Nieuwer<\/span> <span lang="en">Drie<\/span>/)

  const own = read('episodes/twee')
  assert.match(own, /<g role="listitem"><a href/)
  assert.match(own, /<h2>Notities<\/h2>/)
  assert.match(own, /<h3 id="[^"]*">Noten<\/h3>/)
  assert.match(own, /<a href="\/episodes\/drie\/" lang="en">Drie<\/a>/)

  assert.match(read('v/abcdefghij1'), /<a href="\/episodes\/een\/" lang="en">Een<\/a>/)
  assert.match(read('v/abcdefghij2'), /<a href="\/episodes\/twee\/">Twee<\/a>/)
})
