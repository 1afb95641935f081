import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { serve } from '../../src/cli/serve.ts'
import { assertAccessible } from '../helpers/browse.ts'
import { buildFixture } from '../helpers/build-fixture.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { otherSeed } from '../helpers/example-seeds.ts'

let chromium: Browser
before(async () => {
  chromium = await launchChromium()
})
after(() => chromium.close())

test('a page that dev serves while there is no site shows what is wrong, and the site when there is one', async () => {
  const { out } = await buildFixture({ 'other.md': otherSeed }, { base: '/pod/' })
  const serving = await serve(out, { base: '/pod/', port: 0, isEmpty: true })
  try {
    const page = await (await chromium.newContext()).newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    await page.goto(`${serving.url}episodes/other-talk/`)
    await page.getByText('It is being built.').waitFor()
    serving.tell('problem', 'one.md\n  1:2 error <b>bold</b>')
    await page.getByText('1:2 error <b>bold</b>').waitFor()
    await page.reload()
    assert.equal(await page.locator('pre').textContent(), 'one.md\n  1:2 error <b>bold</b>')
    await assertAccessible(page)
    serving.tell('reload', '')
    await page.getByRole('heading', { name: 'Other talk', level: 1 }).waitFor()
    assert.deepEqual(faults, [])
  } finally {
    await serving.close()
  }
})

test('what is wrong is in view wherever in a talk its editor reads, and no wider than a phone', async () => {
  const long = otherSeed.replace('Water is', `${'Much was said of the garden. '.repeat(400)}Water is`)
  const { out } = await buildFixture({ 'other.md': long }, { dev: true })
  const serving = await serve(out, { base: '/', port: 0 })
  try {
    const page = await (await chromium.newContext({ viewport: { width: 375, height: 667 } })).newPage()
    await page.goto(`${serving.url}episodes/other-talk/`)
    await page.evaluate(() => window.scrollTo(0, 3000))
    const line = '  3:15-3:20  error    Unexpected video id `short`, expected 11 characters\n'
    serving.tell('problem', line.repeat(40))
    const box = (await page.getByRole('alert').boundingBox())!
    assert.deepEqual([box.x, box.y, box.width], [0, 0, 375])
    assert.ok(box.height <= 667 / 2 + 1, String(box.height))
    const { scrollWidth, clientWidth } = await page
      .getByRole('alert')
      .evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }))
    assert.equal(scrollWidth, clientWidth)
  } finally {
    await serving.close()
  }
})
