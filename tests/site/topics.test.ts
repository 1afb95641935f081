import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { build } from '../../src/build.ts'
import { buildFixture, ownBuild, root, writeTree } from '../helpers/build-fixture.ts'
import { attributesOf, deadLinks, filesOf, textOf } from '../helpers/site.ts'

function seed(title: string, ...subjects: string[]): string {
  const parts = subjects.map((subject) =>
    `Now we turn to ${subject} and what ${subject} means to the people of the village who like ${subject}. `.repeat(
      60,
    ),
  )
  return `# ${title}\n\n## Transcript\n\nGood evening all of you, it is a long night. ${parts.join('')}\n`
}

/** Links of the list of topics, in order. */
function topicLinks(site: string): string[] {
  const list = /<ul class="topics">[^]*<\/main>/.exec(textOf(site, 'topics/index.html'))![0]
  return attributesOf(list, 'href')
}

test('the topics of the real seed lead to its chapters, the one without a chapter to the episode', async () => {
  const { out } = await buildFixture(`${root}/seeds`, { base: '/pod/' })
  const links = topicLinks(out)
  const episode =
    '/pod/episodes/wat-is-het-ai-deltaplan-nano-banana-pro-is-vet-sam-altman-waarschuwt-voor-rough-vibes/'
  assert.deepEqual(
    links.map((link) => link.replace(/#c-p[a-z2-7]{12}$/, '#chapter')),
    [`${episode}#chapter`, episode, `${episode}#chapter`],
  )
  const page = textOf(out, episode.replace('/pod/', '') + 'index.html')
  const titleAt = (link: string): string | undefined =>
    new RegExp(`id="${link.split('#')[1]}"[^]*?>([^<]{4,})<`).exec(page)?.[1]
  assert.equal(titleAt(links[0]!), 'Nano Banana Pro is vet')
  assert.equal(titleAt(links[2]!), 'Wat is het AI-Deltaplan?')
  assert.deepEqual(deadLinks(out, '/pod/'), [])
})

test('an archive without a title of several topics has no page of them and no link to it', async () => {
  const { out } = await buildFixture({
    'archive.yaml': 'title: A\nurl: https://example.org/\n',
    'one.md': seed('One', 'rivers'),
  })
  assert.deepEqual(
    filesOf(out).filter((file) => file.startsWith('topics')),
    [],
  )
  for (const file of ['index.html', 'episodes/one/index.html', 'search/index.html', 'sitemap.xml'])
    assert.doesNotMatch(textOf(out, file), /topics\//, file)
})

test('home page, search page and sitemap lead to the topics', async () => {
  const { out } = await buildFixture({
    'archive.yaml': 'title: A\nurl: https://example.org/\n',
    'one.md': seed('Rivers + Mountains', 'rivers', 'mountains'),
  })
  assert.ok(attributesOf(textOf(out, 'index.html'), 'href').includes('/topics/'))
  const offers = /<section class="browse"[^]*?<\/section>/.exec(textOf(out, 'search/index.html'))![0]
  assert.ok(attributesOf(offers, 'href').includes('/topics/'))
  assert.match(textOf(out, 'sitemap.xml'), /<loc>https:\/\/example\.org\/topics\/<\/loc>/)
})

test('after a title or a chapter changed a warm build is the cold one', async () => {
  const seeds = writeTree({
    'one.md': seed('Rivers + Mountains', 'rivers', 'mountains'),
    'two.md': seed('Forests + Deserts', 'forests', 'deserts'),
    'three.md': seed('Islands', 'islands', 'harbours'),
  })
  const warm = ownBuild(seeds)
  await build(warm)
  const one = path.join(seeds, 'one.md')
  const changes: [file: string, content: string][] = [
    [one, seed('Rivers + Deserts', 'rivers', 'deserts')],
    [path.join(seeds, 'three.md'), seed('Islands + Harbours', 'islands', 'harbours')],
    [one, seed('Rivers + Deserts', 'rivers', 'mountains')],
    [
      one,
      `${seed('Rivers + Deserts', 'rivers', 'mountains')}\n## Chapters\n- Now we turn to mountains Deserts!\n`,
    ],
    [one, seed('Rivers', 'rivers')],
    [path.join(seeds, 'two.md'), seed('Forests', 'forests')],
    [path.join(seeds, 'three.md'), seed('Islands', 'islands')],
  ]
  const desertsLeadTo: (string | undefined)[] = []
  for (const [at, [file, content]] of changes.entries()) {
    writeFileSync(file, content)
    await build(warm)
    const cold = ownBuild(seeds)
    await build(cold)
    const files = filesOf(cold.out)
    assert.deepEqual(filesOf(warm.out), files)
    for (const name of files) {
      const [ofWarm, ofCold] = [warm, cold].map(({ out }) => readFileSync(path.join(out, name)))
      assert.ok(ofWarm!.equals(ofCold!), `${at}: ${name}`)
    }
    const isThere = files.includes('topics/index.html')
    const links = isThere ? topicLinks(warm.out) : []
    desertsLeadTo.push(links.find((link) => link.includes('/rivers-deserts/'))?.replace(/#c-.*/, '#chapter'))
  }
  const episode = '/episodes/rivers-deserts/'
  const chapter = `${episode}#chapter`
  assert.deepEqual(desertsLeadTo, [chapter, chapter, episode, chapter, undefined, undefined, undefined])
  assert.deepEqual(
    filesOf(warm.out).filter((file) => file.startsWith('topics')),
    [],
  )
})
