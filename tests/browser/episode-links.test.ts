import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, test } from 'node:test'
import type { Episode } from '../../src/model/episode.ts'
import { passageIdOf } from '../../src/segment/passage-id.ts'
import { browser, desk, phone } from '../helpers/browse.ts'
import { buildFixture, episodePath } from '../helpers/build-fixture.ts'
import { episodeSeeds } from '../helpers/episode-seeds.ts'

const { visit } = browser()
let site = ''
let path = ''
/** Ids of passages before the text was corrected, the number of the one that was, and what it says now. */
let ids: string[] = []
let corrected = 0
let words = ''

before(async () => {
  const old = await buildFixture(episodeSeeds)
  path = episodePath(old, 'Een plat')
  const record = readFileSync(`${old.out}${path}transcript.json`, 'utf8')
  const episode = JSON.parse(record) as Episode
  ids = episode.passages.map((passage) => passage.id)
  const seed = episodeSeeds['plat.md']!
  const correct = (text: string): string =>
    text.replace('zagen', 'zágen').replaceAll(' nog een ', ' ook een ')
  // Few corrections leave an id as it is: take a passage that gets another one.
  corrected = episode.passages.findIndex(
    ({ id, text }, index) => index > 10 && seed.includes(text) && passageIdOf(correct(text)) !== id,
  )
  const { text } = episode.passages[corrected]!
  words = /nummer \d+ zágen/.exec(correct(text))![0]
  site = (await buildFixture({ ...episodeSeeds, 'plat.md': seed.replace(text, correct(text)) })).out
})

for (const [name, viewport] of [
  ['phone', phone],
  ['desk', desk],
] as const) {
  test(`${name}: a link to a passage that was corrected lands on it and says so`, async () => {
    const { page, url, end } = await visit(site, { viewport })
    for (const prefix of ['', 'c-']) {
      await page.goto(url(`${path}?${prefix}#${prefix}${ids[corrected]}`))
      const passage = page.locator('.passages > .current')
      assert.match(await passage.innerText(), new RegExp(words))
      const top = (await passage.boundingBox())!.y
      assert.ok(top > 40 && top < 200, `the passage is at the top: ${top}`)
      assert.match(await page.getByRole('status').innerText(), /Deze tekst is veranderd/)
    }
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('.note p').count(), 0)
    await end()
  })

  test(`${name}: where nothing is near the page says that the passage is gone, and stays at the top`, async () => {
    const { page, url, end } = await visit(site, { viewport })
    await page.goto(url(`${path}#pzzzzzzzzzzzz`))
    assert.match(await page.getByRole('status').innerText(), /staat niet meer in deze tekst/)
    assert.equal(await page.evaluate(() => scrollY), 0)
    await end()
  })

  test(`${name}: words that a link carries are marked, also where their passage has another id now`, async () => {
    const { page, url, end } = await visit(site, { viewport })
    await page.goto(url(`${path}?text=NAAST+EEN&to=nog%20een%20zeil#${ids[10]}`))
    assert.equal((await page.locator(`#${ids[10]} mark.quoted`).count()) > 0, true)
    await page.goto(url(`${path}?text=${encodeURIComponent(words.replace('á', 'A'))}#pzzzzzzzzzzzz`))
    assert.equal(await page.locator('.passages > .current mark.quoted').innerText(), words)
    assert.match(await page.getByRole('status').innerText(), /Deze tekst is veranderd/)
    await page.goto(url(`${path}?text=staat+hier+niet#${ids[10]}`))
    assert.equal(await page.locator('mark').count(), 0)
    assert.match(await page.getByRole('status').innerText(), /De woorden van deze link/)
    assert.equal(await page.locator('.passages > .current').getAttribute('id'), ids[10])
    await end()
  })
}

test('a link that is as it was opens its passage and says nothing', async () => {
  const { page, url, end } = await visit(site)
  const kept = ids.filter((_, index) => Math.abs(index - corrected) > 3)
  await page.goto(url(`${path}#${kept[20]}`))
  assert.equal(await page.locator('.passages > .current').getAttribute('id'), kept[20])
  assert.equal(await page.locator('.note p').count(), 0)
  // Going on by a link in the page does not come back to the words of the address.
  await page.goto(url(`${path}?text=naast+een#${kept[20]}`))
  await page.evaluate((id) => (location.hash = `#${id}`), kept[2])
  await page.waitForFunction((id) => document.querySelector('.passages > .current')?.id === id, kept[2])
  await end()
})

test('an address that is no passage of ours is left alone', async () => {
  const { page, url, end } = await visit(site)
  for (const hash of ['main', '%E0%A4%A', '<script>', 'c-', 'constructor']) {
    await page.goto(url(`${path}?${encodeURIComponent(hash)}#${hash}`))
    assert.equal(await page.locator('.note p').count(), 0, hash)
  }
  await page.goto(url(`${path}?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}&text=%00`))
  assert.equal(await page.locator('img').count(), 0)
  await end()
})

test('what is said of a link beside a talk in another language is in that of the page, where one reads', async () => {
  const built = await buildFixture(episodeSeeds)
  const { page, url, end } = await visit(built.out, { viewport: phone })
  for (const [title, lang] of [
    ['Twee sprekers', 'nl'],
    ['Een plat', null],
  ] as const) {
    await page.goto(url(episodePath(built, title)))
    const link = page.locator('.passages > div > a').first()
    await page.locator('.tools').first().waitFor({ state: 'attached' })
    assert.match((await link.getAttribute('aria-label'))!, /^Link naar/)
    assert.equal(await link.getAttribute('lang'), lang)
  }
  await end()
})

test('the passage of the address is marked before the scripts are there, and no longer when one has left it', async () => {
  const { page, url, context, complaints, end } = await visit(site, { viewport: phone })
  const bar = (): Promise<string[]> =>
    page
      .locator('.passages > div')
      .evaluateAll((all) =>
        all.filter((one) => getComputedStyle(one, '::before').content !== 'none').map(({ id }) => id),
      )
  const [first, second] = [ids[5]!, ids[6]!]
  await context.route('**/episode-*.js', (route) => route.abort())
  await page.goto(url(`${path}#${first}`))
  assert.deepEqual(await bar(), [first])
  assert.match(complaints.splice(0).join(), /^error: Failed to load resource[^,]*$/)
  await context.unroute('**/episode-*.js')
  await page.reload()
  assert.deepEqual(await bar(), [first])
  await page.keyboard.press('j')
  assert.deepEqual(await bar(), [second])
  await end()
})
