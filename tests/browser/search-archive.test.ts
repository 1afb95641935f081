import assert from 'node:assert/strict'
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { before, test } from 'node:test'
import { tokenize } from '../../src/search/fold.ts'
import { assertAccessible, browser, desk, phone } from '../helpers/browse.ts'
import { buildFixture, root, temporaryFolder } from '../helpers/build-fixture.ts'
import { settled, slugs, type } from './search-driver.ts'

const { visit } = browser()
const corpus = path.resolve(root, '../shared/corpus/changelog')
const hasCorpus = existsSync(corpus)

let first: { out: string }
let ten: { out: string }

before(async () => {
  first = await buildFixture(path.join(root, 'seeds'))
  if (!hasCorpus) return
  const folder = temporaryFolder()
  const files = readdirSync(corpus).filter((file) => file.endsWith('.md') && file !== 'README.md')
  for (let index = 0; index < 10; index += 1) {
    const file = files.sort()[Math.floor((index * files.length) / 10)]!
    cpSync(path.join(corpus, file), path.join(folder, file))
  }
  ten = await buildFixture(folder)
})

for (const [name, viewport] of [
  ['on a phone', phone],
  ['on a desk', desk],
] as const) {
  test(`the first seed is searched in Dutch, ${name}`, async () => {
    const v = await visit(first.out, { viewport })
    const { page } = v
    await page.goto(v.url('/'))
    await page.keyboard.press('/')
    await page.keyboard.type('deltaplan')
    await page.keyboard.press('Enter')
    assert.equal(await settled(page), 'ready')
    assert.equal((await slugs(page)).length, 1)
    assert.match((await page.textContent('[role="status"]')) ?? '', /^\d+ passages in 1 aflevering$/)
    assert.equal(await type(page, '"rough vibes"'), 'ready')
    const hit = page.locator('[data-passage] a').first()
    assert.match(await hit.innerText(), /rough vibes/i)
    await hit.click()
    await page.waitForURL(/\/episodes\/.+\/\?q=%22rough%20vibes%22#/)
    const id = new URL(page.url()).hash.slice(1)
    assert.match((await page.textContent(`[id="${id}"]`)) ?? '', /rough vibes/i)
    await page.goBack()
    assert.equal(await settled(page), 'ready')
    assert.equal(await page.inputValue('#search-input'), '"rough vibes"')
    await assertAccessible(page)
    await v.end()
  })
}

test('the search page asks for all scripts of a first answer at once, not for one when another has come', async () => {
  const v = await visit(first.out)
  const { page } = v
  const loaded: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') loaded.push(new URL(request.url()).pathname)
  })
  await page.goto(v.url('/search/?q=deltaplan'))
  assert.equal(await settled(page), 'ready')
  const asked = await page
    .locator('head :is(script[src], link[rel=modulepreload])')
    .evaluateAll((all) => all.map((one) => one.getAttribute('src') ?? one.getAttribute('href')))
  assert.ok(loaded.length > 3)
  assert.deepEqual(new Set<string | null>(loaded), new Set(asked))
  await v.end()
})

test('in dark colours too everything can be read', async () => {
  const v = await visit(first.out, { colorScheme: 'dark' })
  const { page } = v
  for (const query of ['', 'google "rough vibes"', 'google', 'qqqqzzzz']) {
    await page.goto(v.url(`/search/?q=${encodeURIComponent(query)}`))
    await settled(page)
    await assertAccessible(page)
  }
  await v.end()
})

test(
  'in ten real talks, a rare word of each leads to the passage that has it',
  { skip: !hasCorpus && 'the corpus is not here' },
  async () => {
    const counts = new Map<string, number>()
    const passages = episodesOf(ten.out).flatMap(({ slug, passages }) =>
      passages.map(({ id, text }) => ({ slug, id, terms: tokenize(text).map(({ term }) => term) })),
    )
    for (const { terms } of passages) {
      for (const term of new Set(terms)) counts.set(term, (counts.get(term) ?? 0) + 1)
    }
    const v = await visit(ten.out, { viewport: phone })
    const { page } = v
    await page.goto(v.url('/search/'))
    for (const slug of new Set(passages.map((passage) => passage.slug))) {
      const rare = passages
        .filter((passage) => passage.slug === slug)
        .flatMap(({ terms, id }) => terms.map((term) => ({ term, id })))
        .filter(({ term }) => counts.get(term) === 1 && /^[a-z]{9,}$/.test(term))
      const { term, id } = rare[Math.floor(rare.length / 2)]!
      assert.equal(await type(page, term), 'ready', term)
      const ids = await page.$$eval('[data-passage]', (hits) =>
        hits.map((hit) => (hit as HTMLElement).dataset['passage']),
      )
      assert.ok(ids.includes(id), `${term} in ${slug}`)
      const marked = await page.locator(`[data-passage="${id}"] mark`).allTextContents()
      assert.ok(
        marked.some((text) => tokenize(text)[0]?.term.startsWith(term)),
        `${term}: ${marked.join()}`,
      )
    }
    await v.end()
  },
)

/** The records that a built site publishes. */
function episodesOf(site: string): { slug: string; passages: { id: string; text: string }[] }[] {
  return readdirSync(path.join(site, 'episodes'), { withFileTypes: true })
    .filter(
      (entry) =>
        entry.isDirectory() && existsSync(path.join(site, 'episodes', entry.name, 'transcript.json')),
    )
    .map(
      ({ name }) =>
        JSON.parse(readFileSync(path.join(site, 'episodes', name, 'transcript.json'), 'utf8')) as {
          slug: string
          passages: { id: string; text: string }[]
        },
    )
}
