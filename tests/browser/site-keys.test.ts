import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { assertAccessible, browser, desk, phone } from '../helpers/browse.ts'
import { buildFixture } from '../helpers/build-fixture.ts'
import { expectComplaints, passages, settled, slugs } from './search-driver.ts'
import { seeds } from './search-seeds.ts'

const { visit } = browser()
let site = ''

before(async () => {
  site = (await buildFixture(seeds)).out
})

const focused = (): string => document.activeElement?.id ?? ''

for (const [name, viewport] of [
  ['on a phone', phone],
  ['on a desk', desk],
] as const) {
  test(`a search from any page by keyboard alone, to a passage and back, ${name}`, async () => {
    const v = await visit(site, { viewport })
    const { page } = v
    for (const from of ['/', '/episodes/', '/tags/', '/episodes/harbours/']) {
      await page.goto(v.url(from))
      await page.keyboard.press('/')
      assert.equal(await page.evaluate(focused), 'search-input', from)
      assert.equal(await page.inputValue('#search-input'), '')
      await page.keyboard.type('lighthouse')
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/search\/\?q=lighthouse$/)
    }
    assert.equal(await settled(page), 'ready')
    const all = await passages(page)
    assert.equal(await page.evaluate(focused), 'search-input')
    await page.keyboard.press('ArrowDown')
    const at = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-passage]')?.dataset['passage'])
    assert.equal(await at(), all[0])
    assert.match((await page.textContent('p[aria-live="polite"]')) ?? '', /^1 of 15$/)
    await page.keyboard.press('ArrowDown')
    assert.equal(await at(), all[1])
    assert.match((await page.textContent('p[aria-live="polite"]')) ?? '', /^2 of 15$/)
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    assert.equal(await page.evaluate(focused), 'search-input')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Escape')
    assert.equal(await page.evaluate(focused), 'search-input')
    assert.equal(await page.inputValue('#search-input'), 'lighthouse')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/episodes\/.+#/)
    await page.goBack()
    await settled(page)
    assert.equal(await at(), all[0])
    await page.keyboard.press('/')
    await page.keyboard.press('Escape')
    assert.equal(await page.inputValue('#search-input'), '')
    assert.equal(await page.getAttribute('#search-results', 'data-state'), 'idle')
    await v.end()
  })

  test(`/ brings the box to a reader who scrolled, Escape gives the page back as it was, ${name}`, async () => {
    const v = await visit(site, { viewport })
    const { page } = v
    await page.goto(v.url('/episodes/harbours/'))
    await page.evaluate(() => window.scrollTo({ top: 1500, behavior: 'instant' }))
    await page.waitForTimeout(100)
    const y = await page.evaluate(() => window.scrollY)
    await page.keyboard.press('/')
    const box = await page.locator('#search-input').boundingBox()
    assert.ok(box !== null && box.y >= 0 && box.y < 100)
    assert.equal(await page.evaluate(() => window.scrollY), y)
    await page.keyboard.press('Escape')
    assert.equal(await page.evaluate(() => window.scrollY), y)
    assert.notEqual(await page.evaluate(focused), 'search-input')
    await v.end()
  })
}

test('? opens the list of keys of the page, and Escape closes it', async () => {
  const v = await visit(site)
  const { page } = v
  for (const [path, key] of [
    ['/', 'Go to the search box'],
    ['/search/?q=tide', 'Along the ticks on a strip'],
    ['/episodes/harbours/', 'Next, previous chapter'],
  ] as const) {
    await page.goto(v.url(path))
    if (path.startsWith('/search')) {
      await settled(page)
      await page.locator('.hit a').first().focus()
    }
    await page.keyboard.press('?')
    const dialog = page.locator('dialog.keys-dialog')
    await dialog.waitFor()
    assert.match(await dialog.innerText(), new RegExp(key))
    await assertAccessible(page)
    await page.keyboard.press('/')
    assert.ok(await dialog.isVisible(), 'keys of the page do nothing behind the list')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  }
  await page.locator('.keys-button').click()
  await page.locator('dialog.keys-dialog').waitFor()
  await page.getByRole('button', { name: 'Close' }).click()
  await v.end()
})

test('keys do nothing in a field or with a modifier', async () => {
  const v = await visit(site)
  const { page } = v
  await page.goto(v.url('/tags/'))
  for (const key of ['Control+/', 'Alt+/', 'Meta+/']) {
    await page.keyboard.press(key)
    assert.notEqual(await page.evaluate(focused), 'search-input', key)
  }
  await page.keyboard.press('/')
  await page.keyboard.type('a/b?')
  assert.equal(await page.inputValue('#search-input'), 'a/b?')
  assert.equal(await page.locator('dialog[open]').count(), 0)
  await v.end()
})

test('keys of one letter or sign can be switched off, on every page and for later visits, and on again', async () => {
  const v = await visit(site, { viewport: phone, isMobile: true, hasTouch: true })
  const { page } = v
  await page.goto(v.url('/episodes/harbours/'))
  const opener = page.locator('.keys-button')
  assert.equal(await opener.isVisible(), false)
  await page.keyboard.press('?')
  const one = page.getByRole('switch', { name: 'Shortcuts of a single letter or sign' })
  assert.equal(await one.getAttribute('aria-checked'), 'true')
  await one.press('Space')
  assert.equal(await one.getAttribute('aria-checked'), 'false')
  await assertAccessible(page)
  await page.keyboard.press('Escape')
  for (const path of ['/episodes/harbours/', '/tags/']) {
    await page.goto(v.url(path), { waitUntil: 'networkidle' })
    for (const key of ['?', '/', 'j', ']', 'f', 't', 'c']) await page.keyboard.press(key)
    assert.equal(await page.locator('dialog[open], .note p, .find:visible, :popover-open').count(), 0, path)
    assert.equal(await page.evaluate(() => document.activeElement === document.body), true, path)
  }
  // What opened the list on a screen that is touched was a key: there is another way now.
  await opener.click()
  await one.press('Space')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await opener.waitFor({ state: 'hidden' })
  await page.locator('#main').focus()
  await page.keyboard.press('/')
  assert.equal(await page.evaluate(focused), 'search-input')
  await v.end()
})

test('arrows go along the ticks of a strip, which is one stop for Tab', async () => {
  const v = await visit(site)
  const { page } = v
  await page.goto(v.url('/search/?q=lighthouse'))
  await settled(page)
  const ticks = page.locator('[data-episode="lighthouses-sea-marks"] .ticks a')
  assert.deepEqual(await ticks.evaluateAll((all) => all.map((tick) => (tick as HTMLElement).tabIndex)), [
    0,
    ...Array<number>(11).fill(-1),
  ])
  await ticks.first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  assert.ok(await ticks.nth(1).evaluate((tick) => tick === document.activeElement))
  const href = await ticks.nth(1).getAttribute('href')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/episodes\/lighthouses-sea-marks\/\?q=lighthouse/)
  assert.ok(href !== null)
  await v.end()
})

test('other pages load the search program only when the box is used', async () => {
  const v = await visit(site)
  const { page } = v
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(v.url('/tags/'))
  await page.waitForLoadState('networkidle')
  assert.deepEqual(
    asked.filter((path) => path.startsWith('/search-index/')),
    [],
  )
  const before = asked.length
  await page.locator('#search-input').focus()
  await page.waitForRequest(/\/search-index\/.+\.bin$/)
  assert.ok(asked.slice(before).some((path) => path.endsWith('.js')))
  assert.ok(asked.includes('/search-index/manifest.json'))
  await v.end()
})

test('a page that does not exist says so and shows what its address may have meant', async () => {
  const v = await visit(site, { viewport: phone })
  const { page } = v
  await page.goto(v.url('/episodes/the-lighthouse-keeper/'))
  assert.equal(await page.innerText('h1'), 'This page does not exist')
  const link = page.getByRole('link', { name: 'Search for “the lighthouse keeper”' })
  await link.waitFor()
  await page.waitForSelector('[data-episode]')
  assert.ok((await slugs(page)).includes('lighthouses-sea-marks'))
  assert.ok(await page.locator('main a', { hasText: 'Episodes' }).isVisible())
  await assertAccessible(page)
  // The episodes stand below the heading that says what they are.
  const levels = await page.$$eval('main :is(h1, h2, h3)', (all) => all.map(({ tagName }) => tagName))
  assert.deepEqual(levels.slice(0, 3), ['H1', 'H2', 'H3'])
  assert.ok(levels.slice(2).every((level) => level === 'H3'))
  await link.click()
  await page.waitForURL(/\/search\/\?q=the%20lighthouse%20keeper$/)
  assert.equal(await settled(page), 'ready')
  expectComplaints(v, /404/)
  await v.end()
})

test('where the index does not load either, the page that does not exist can still be browsed', async () => {
  const v = await visit(site)
  const { page } = v
  await page.route('**/search-index/**', (route) => route.fulfill({ status: 404 }))
  await page.goto(v.url('/nowhere/at/all/'))
  await page.getByRole('link', { name: 'Search for “nowhere at all”' }).waitFor()
  await page.waitForLoadState('networkidle')
  assert.equal(await page.locator('[data-episode]').count(), 0)
  expectComplaints(v, /404/)
  await v.end()
})
