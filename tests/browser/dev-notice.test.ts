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
