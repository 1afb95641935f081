import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import type { Visit } from '../helpers/browse.ts'

/** Wait until the search has nothing to do, and give the state its region is in. */
export async function settled(page: Page): Promise<string> {
  await page.waitForFunction(() => {
    const region = document.querySelector('#search-results')
    return region?.getAttribute('aria-busy') === 'false' && region.hasAttribute('data-state')
  })
  return (await page.getAttribute('#search-results', 'data-state')) ?? ''
}

/** Type a query into the box as a person does, wait for the answer. */
export async function type(page: Page, query: string): Promise<string> {
  await page.fill('#search-input', '')
  await page.locator('#search-input').pressSequentially(query)
  // The pause after which the question is asked.
  await page.waitForFunction((query) => new URLSearchParams(location.search).get('q') === query, query)
  return settled(page)
}

/** Slugs of the episodes shown, in order. */
export function slugs(page: Page): Promise<string[]> {
  return page.$$eval('[data-episode]', (groups) =>
    groups.map((group) => (group as HTMLElement).dataset['episode']!),
  )
}

/** Ids of the passages shown, in order. */
export function passages(page: Page): Promise<string[]> {
  return page.$$eval('[data-passage]', (hits) => hits.map((hit) => (hit as HTMLElement).dataset['passage']!))
}

/** What the status line says. */
export async function status(page: Page): Promise<string> {
  return (await page.textContent('[role="status"]')) ?? ''
}

/** Take out the complaints that a test provoked; fails where there were none. */
export function expectComplaints(visit: Visit, pattern: RegExp): void {
  const others = visit.complaints.filter((complaint) => !pattern.test(complaint))
  assert.ok(others.length < visit.complaints.length, `no complaint like ${String(pattern)}`)
  visit.complaints.splice(0, visit.complaints.length, ...others)
}

/** Collect layout shifts that no input explains, from now on, on every page that is opened. */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const all: { value: number }[] = []
    Object.assign(window, { shifts: all })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number
        hadRecentInput: boolean
      })[]) {
        if (!entry.hadRecentInput) all.push({ value: entry.value })
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
  return () =>
    page.evaluate(() =>
      (window as unknown as { shifts: { value: number }[] }).shifts.reduce(
        (sum, { value }) => sum + value,
        0,
      ),
    )
}
