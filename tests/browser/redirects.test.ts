import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, test } from 'node:test'
import type { Episode } from '../../src/model/episode.ts'
import { browser, eventually } from '../helpers/browse.ts'
import { buildFixture } from '../helpers/build-fixture.ts'
import { episodeSeeds } from '../helpers/episode-seeds.ts'

const { visit } = browser()
const base = '/pod/'
const path = '/episodes/een-plat-gesprek-over-water/'
let site = ''
/** Id of a passage far down the page. */
let passage = ''

before(async () => {
  const seed = episodeSeeds['plat.md']!.replace('**Tags:**', '**Aliases:** Een plat gesrpek\n**Tags:**')
  site = (await buildFixture({ ...episodeSeeds, 'plat.md': seed }, { base })).out
  passage = (JSON.parse(readFileSync(`${site}${path}transcript.json`, 'utf8')) as Episode).passages[20]!.id
})

for (const former of ['/v/abcdefghij0/', '/episodes/een-plat-gesrpek/']) {
  test(`${former} leads to the passage that its link named, and back leaves it`, async () => {
    const { page, url, end } = await visit(site, { base })
    await page.goto(url('/'))
    await page.goto(url(`${former}?text=naast+een#${passage}`))
    await eventually(() => assert.equal(page.url(), url(`${path}?text=naast+een#${passage}`)))
    assert.equal(await page.locator('.passages > .current').getAttribute('id'), passage)
    const top = await page.evaluate((id) => document.getElementById(id)!.getBoundingClientRect().top, passage)
    assert.ok(top > 40 && top < 400, `the passage is in view: ${top}`)
    await page.goBack()
    await eventually(() => assert.equal(page.url(), url('/')))
    await end()
  })

  test(`${former} leads to the episode without scripts too`, async () => {
    const { page, url, end } = await visit(site, { base, javaScriptEnabled: false })
    await page.goto(url(former))
    await eventually(() => assert.equal(page.url(), url(path)))
    await end()
  })
}

test('a reader finds the place again where they stopped when the episode had its former address', async () => {
  const { page, url, end } = await visit(site, { base })
  await page.goto(url('/'))
  await page.evaluate(
    ([key, id]) => localStorage.setItem(key!, JSON.stringify({ passage: id, x: 500 })),
    ['naslag:place:/pod/episodes/een-plat-gesrpek/', passage],
  )
  await page.goto(url('/episodes/een-plat-gesrpek/'))
  await eventually(() => assert.equal(page.url(), url(path)))
  assert.equal(await page.locator('a.resume').getAttribute('href'), `#${passage}`)
  await end()
})
