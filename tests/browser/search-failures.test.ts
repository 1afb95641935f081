import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Page, Route } from 'playwright-core'
import { assertAccessible, browser, desk, phone } from '../helpers/browse.ts'
import { buildFixture } from '../helpers/build-fixture.ts'
import { expectComplaints, settled, slugs, status, type } from './search-driver.ts'
import { seeds } from './search-seeds.ts'

const { visit } = browser()
let site = ''

before(async () => {
  site = (await buildFixture(seeds)).out
})

const manifest = '**/search-index/manifest.json'
const files = '**/search-index/*.bin'

/** Answer with the right file, changed. */
async function changed(route: Route, change: (body: Buffer) => Buffer): Promise<void> {
  const response = await route.fetch()
  await route.fulfill({ response, body: change(await response.body()) })
}

const failures: {
  name: string
  at: string
  how: (route: Route) => Promise<void>
  kind: string
  /** What the browser itself says of it. */
  says?: RegExp
}[] = [
  {
    name: 'no index at all',
    at: '**/search-index/**',
    how: (route) => route.fulfill({ status: 404 }),
    kind: 'missing',
    says: /404/,
  },
  {
    name: 'a file is missing',
    at: files,
    how: (route) => route.fulfill({ status: 404 }),
    kind: 'missing',
    says: /404/,
  },
  {
    name: 'the server fails',
    at: manifest,
    how: (route) => route.fulfill({ status: 503 }),
    kind: 'unreachable',
    says: /503/,
  },
  {
    name: 'the connection breaks',
    at: files,
    how: (route) => route.abort('connectionreset'),
    kind: 'unreachable',
    says: /ERR_CONNECTION_RESET/,
  },
  {
    name: 'a page is served instead of the manifest',
    at: manifest,
    how: (route) => route.fulfill({ body: '<!doctype html><p>Hello', contentType: 'text/html' }),
    kind: 'corrupt',
  },
  {
    name: 'files are cut off',
    at: files,
    how: (route) => changed(route, (body) => body.subarray(0, body.length >> 1)),
    kind: 'corrupt',
  },
  {
    name: 'bytes are changed on the way',
    at: files,
    how: (route) =>
      changed(route, (body) => {
        const copy = Buffer.from(body)
        copy[copy.length >> 1]! ^= 0x55
        return copy
      }),
    kind: 'corrupt',
  },
]

for (const { name, at, how, kind, says } of failures) {
  test(`where ${name} the page says so, can be browsed, and a retry finds what was asked`, async () => {
    const v = await visit(site, { viewport: kind === 'corrupt' ? phone : desk })
    const { page } = v
    await page.route(at, how)
    await page.goto(v.url('/search/?q=lighthouse'))
    assert.equal(await settled(page), 'failed')
    assert.equal(await page.getAttribute('.failed', 'data-failure'), kind)
    assert.equal(await status(page), await page.innerText('.failed h2'))
    assert.equal(await page.locator('[data-episode]').count(), 0)
    assert.ok(await page.locator('.browse a').first().isVisible())
    await assertAccessible(page)
    await page.unroute(at)
    await page.getByRole('button', { name: 'Try again' }).click()
    assert.equal(await settled(page), 'ready')
    assert.ok((await slugs(page)).includes('harbours'))
    if (says !== undefined) expectComplaints(v, says)
    await v.end()
  })
}

test('a file of another release is not taken for the right one', async () => {
  const v = await visit(site)
  const { page } = v
  const bodies: Buffer[] = []
  await page.route(files, async (route) => {
    const response = await route.fetch()
    bodies.push(await response.body())
    // The file before, under this name.
    await route.fulfill({ response, body: bodies.at(-2) ?? bodies[0]! })
  })
  await page.goto(v.url('/search/?q=lighthouse'))
  assert.equal(await settled(page), 'failed')
  assert.match((await page.getAttribute('.failed', 'data-failure')) ?? '', /^(mixed|corrupt)$/)
  await page.unroute(files)
  await page.getByRole('button', { name: 'Try again' }).click()
  assert.equal(await settled(page), 'ready')
  await v.end()
})

test('a retry that fails again says so again', async () => {
  const v = await visit(site)
  const { page } = v
  await page.route(manifest, (route) => route.fulfill({ status: 404 }))
  await page.goto(v.url('/search/?q=lighthouse'))
  await settled(page)
  await page.getByRole('button', { name: 'Try again' }).click()
  assert.equal(await settled(page), 'failed')
  assert.ok(await page.getByRole('button', { name: 'Try again' }).isVisible())
  expectComplaints(v, /404/)
  await v.end()
})

test('a file that fails after a first answer gives a message, not a short list, and typing on recovers', async () => {
  const v = await visit(site)
  const { page } = v
  await page.goto(v.url('/search/'))
  await type(page, 'lighthouse')
  await page.route(files, (route) => route.fulfill({ status: 404 }))
  assert.equal(await type(page, 'windmill'), 'failed')
  assert.equal(await page.locator('[data-episode]').count(), 0)
  await page.unroute(files)
  assert.equal(await type(page, 'ferry'), 'ready')
  expectComplaints(v, /404/)
  await v.end()
})

test('where more passages do not load, it is said beside the button, and the rest stays', async () => {
  const v = await visit(site)
  const { page } = v
  await page.goto(v.url('/search/?q=ferry'))
  await settled(page)
  const before = await slugs(page)
  await page.route(files, (route) => route.fulfill({ status: 404 }))
  await page.locator('.more-episodes').click()
  const alert = page.getByRole('alert')
  await alert.waitFor()
  assert.match(await alert.innerText(), /could not be loaded/)
  assert.deepEqual(await slugs(page), before)
  await page.unroute(files)
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.waitForFunction(
    (count) => document.querySelectorAll('[data-episode]').length > count,
    before.length,
  )
  assert.equal(await settled(page), 'ready')
  assert.deepEqual((await slugs(page)).slice(0, before.length), before)
  expectComplaints(v, /404/)
  await v.end()
})

test('a slow index shows that it is working, and old results stay until there are new ones', async () => {
  const v = await visit(site)
  const { page } = v
  let gate = makeGate()
  await page.route('**/search-index/**', async (route) => {
    await gate.opened
    await route.continue()
  })
  await page.goto(v.url('/search/?q=lighthouse'))
  await page.waitForSelector('.skeleton')
  assert.equal(await page.getAttribute('#search-results', 'aria-busy'), 'true')
  await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent === 'Searching…')
  await assertAccessible(page)
  gate.open()
  assert.equal(await settled(page), 'ready')
  gate = makeGate()
  await page.fill('#search-input', 'windmill')
  await page.waitForFunction(() => document.querySelector('[role="status"]')?.textContent === 'Searching…')
  assert.ok((await slugs(page)).includes('lighthouses-sea-marks'))
  gate.open()
  await page.waitForFunction(() => document.querySelectorAll('[data-episode]').length === 1)
  assert.deepEqual(await slugs(page), ['windmills'])
  await v.end()
})

test('offline is said as that, and the search goes on by itself when the connection is back', async () => {
  const v = await visit(site, { viewport: phone })
  const { page } = v
  await page.goto(v.url('/search/'))
  await settled(page)
  // A word of which nothing was loaded yet.
  await v.context.setOffline(true)
  await page.fill('#search-input', 'harbour')
  await page.waitForSelector('[data-failure="offline"]')
  await assertAccessible(page)
  await v.context.setOffline(false)
  await page.waitForSelector('[data-episode="harbours"]')
  expectComplaints(v, /ERR_INTERNET_DISCONNECTED/)
  await v.end()
})

test('what was found once is found again without a connection', async () => {
  const v = await visit(site)
  const { page } = v
  await page.goto(v.url('/search/'))
  await type(page, 'harbour')
  const before = await slugs(page)
  // Browsers ask for the icon again whenever the address changes.
  await page.route('**/icon.svg', (route) => route.fulfill({ body: '' }))
  await v.context.setOffline(true)
  await page.fill('#search-input', '')
  await page.waitForSelector('[data-state="idle"]')
  await page.fill('#search-input', 'harbour')
  await page.waitForSelector('[data-state="ready"]')
  assert.deepEqual(await slugs(page), before)
  await v.end()
})

test('a search program that does not load is said, and pressing loads the page again', async () => {
  const v = await visit(site)
  const { page } = v
  await page.goto(v.url('/search/'))
  const script = await engineScript(page)
  await page.route(script, (route) => route.fulfill({ status: 404 }))
  await page.goto(v.url('/search/?q=harbour'))
  assert.equal(await settled(page), 'failed')
  assert.equal(await page.getAttribute('.failed', 'data-failure'), 'script')
  await page.unroute(script)
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.waitForSelector('[data-episode="harbours"]')
  expectComplaints(v, /404/)
  await v.end()
})

/** Something to wait for, and what ends the wait. */
function makeGate(): { opened: Promise<void>; open: () => void } {
  let open = (): void => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open }
}

/** Address of the script that holds the engine: the largest that the page loaded. */
async function engineScript(page: Page): Promise<string> {
  await page.waitForLoadState('networkidle')
  return page.evaluate(
    () =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => name.endsWith('.js'))
        .sort((a, b) => b.decodedBodySize - a.decodedBodySize)[0]!.name,
  )
}
