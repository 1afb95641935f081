import assert from 'node:assert/strict'
import { AxeBuilder } from '@axe-core/playwright'
import { after, before } from 'node:test'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { serve, type Serving } from '../../src/cli/serve.ts'
import { launchChromium } from './chromium.ts'

/** The two widths that every page is tried at, in CSS pixels. */
export const phone = { width: 375, height: 740 }
export const desk = { width: 1280, height: 800 }

/** A visit: a page, and everything it said or asked for that it should not have. */
export interface Visit {
  page: Page
  context: BrowserContext
  /** Address of a path of the site. */
  url: (path: string) => string
  /** Console messages of kind error and warning, uncaught errors, and requests to other hosts. */
  complaints: string[]
  /** Fails where there was any complaint, then closes. */
  end: () => Promise<void>
}

/** How a site is visited. */
export interface VisitOptions extends BrowserContextOptions {
  /** Path that the site is served under. */
  base?: string
  /** Start of addresses on another host that the visit may ask for; a stand-in answers them. */
  standIn?: string
}

/** The browser of this process, whose test files share it; a visit shares nothing with another. */
let chromium: Promise<Browser> | undefined

/** Visits to a served site. Call at the top level of a test file. */
export function browser(): {
  visit: (site: string, options?: VisitOptions) => Promise<Visit>
} {
  const servings: Serving[] = []
  before(async () => {
    chromium ??= launchChromium()
    await chromium
  })
  after(async () => {
    await (await chromium)?.close()
    await Promise.all(servings.map((serving) => serving.close()))
  })
  return {
    async visit(site, options = {}) {
      const { base = '/', standIn, ...contextOptions } = options
      const serving = await serve(site, { base, port: 0 })
      servings.push(serving)
      const context = await (await chromium!).newContext({ viewport: desk, ...contextOptions })
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('console', (message) => {
        // A busy Chromium asks for this before it has read which icon the page names.
        const isOwnIdea = message.location().url.endsWith('/favicon.ico')
        if ((message.type() === 'error' || message.type() === 'warning') && !isOwnIdea)
          complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`)
      })
      page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
      const { host } = new URL(serving.url)
      if (standIn !== undefined)
        await context.route(`${standIn}**`, (route) =>
          route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>stand-in</title>' }),
        )
      context.on('request', (request) => {
        const url = new URL(request.url())
        const expected = standIn !== undefined && url.href.startsWith(standIn)
        if (url.protocol.startsWith('http') && url.host !== host && !expected)
          complaints.push(`request elsewhere: ${request.url()}`)
      })
      return {
        page,
        context,
        complaints,
        url: (path) => serving.url + path.replace(/^\//, ''),
        async end() {
          await context.close()
          await serving.close()
          assert.deepEqual(complaints, [])
        },
      }
    },
  }
}

/**
 * Try until it holds, for 20 seconds; what it says last is what fails. For all that a page does in its own time: also where
 * a key or a press leads within a page, Playwright hears of the new address a moment later.
 */
export async function eventually(assertion: () => void | Promise<void>): Promise<void> {
  const end = Date.now() + 20_000
  for (;;) {
    try {
      return await assertion()
    } catch (error) {
      if (Date.now() > end) throw error
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

/** Wait until the query and the hash of the page's address are these; what is not given may be anything. */
export async function assertAddress(page: Page, expected: { search?: string; hash?: string }): Promise<void> {
  await eventually(() => {
    const { search, hash } = new URL(page.url())
    assert.deepEqual({ search, hash }, { search, hash, ...expected })
  })
}

/** The words of a talk on its page, without what scripts put beside them. */
export async function wordsOfTalk(page: Page): Promise<string> {
  return (await page.locator('.text :is(h2, p)').allTextContents()).join(' ')
}

/** Fails where axe finds a violation on the page as it is now; a page with frames it cannot look into is an error. */
export async function assertAccessible(page: Page): Promise<void> {
  assert.equal(page.frames().length, 1, 'axe would leave out what is in frames')
  // Every rule runs on the whole page. What is left out is the list of all that passed, and passing it through another
  // page to merge it with that of frames: on a long talk that took three quarters of the time.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .analyze()
  const found = violations.map(
    (violation) =>
      `${violation.id}: ${violation.help} (${violation.nodes.map((node) => node.html.slice(0, 160)).join(' | ')})`,
  )
  assert.deepEqual(found, [])
}
