import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { browser } from '../helpers/browse.ts'
import { buildFixture } from '../helpers/build-fixture.ts'

const { visit } = browser()
let site = ''

before(async () => {
  const seed =
    '# مستقبل الذكاء\n\n**Language:** ar\n**Slug:** one\n\n## Transcript\n\nمرحبا بكم في برنامجنا اليوم. Google شركة.\n'
  site = (await buildFixture({ 'archive.yaml': 'title: Archive\nlanguage: en\n', 'one.md': seed })).out
})

for (const [width, height] of [
  [375, 740],
  [1280, 900],
] as const) {
  test(`what stands in a talk from right to left begins where its lines do, ${width} px wide`, async () => {
    const { page, url, end } = await visit(site, { viewport: { width, height } })
    await page.goto(url('/episodes/one/'))
    const edge = (selector: string): Promise<number> =>
      page.locator(selector).evaluate((element) => {
        const range = document.createRange()
        range.selectNodeContents(element)
        return Math.round(range.getBoundingClientRect().right)
      })
    const lines = await edge('.passages p')
    for (const selector of [
      '.chapter > h2',
      '.episode-foot section:has(.downloads) > h2',
      '.downloads > :last-child',
    ])
      assert.equal(await edge(selector), lines, selector)
    await end()
  })
}
