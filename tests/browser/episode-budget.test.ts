import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { browser, phone } from '../helpers/browse.ts'
import { buildFixture, root } from '../helpers/build-fixture.ts'

const { visit } = browser()

/** Bytes after brotli at its best, as a precompressed file is served. */
function compressed(file: string): number {
  return brotliCompressSync(readFileSync(file)).length
}

test('the real seed’s page: at most 60 KB of HTML, 90 KB in all, 20 KB of it scripts, nothing from elsewhere', async (t) => {
  const { out, archive } = await buildFixture(`${root}/seeds`)
  const { page, url, end } = await visit(out)
  const loaded = new Set<string>()
  page.on('request', (request) => loaded.add(new URL(request.url()).pathname))
  await page.goto(url(`/episodes/${archive.episodes[0]!.slug}/`), { waitUntil: 'networkidle' })
  // What is loaded only when it is needed counts as well where reading needs it.
  for (const key of ['j', ']', 'f']) await page.keyboard.press(key)
  await page.waitForLoadState('networkidle')

  const sizes = [...loaded].map((name) => ({
    name,
    size: compressed(path.join(out, name.endsWith('/') ? `${name}index.html` : name)),
  }))
  const sum = (wanted: (name: string) => boolean): number =>
    sizes.filter(({ name }) => wanted(name)).reduce((total, { size }) => total + size, 0)
  const html = sum((name) => name.endsWith('/'))
  const scripts = sum((name) => name.endsWith('.js'))
  const all = sum(() => true)
  t.diagnostic(`html ${html}, scripts ${scripts}, all ${all} bytes`)
  assert.ok(html > 10_000 && html <= 60_000, `${html} bytes of HTML`)
  assert.ok(scripts > 0 && scripts <= 20_000, `${scripts} bytes of scripts`)
  // Each part that a script loads is asked for when that is there: on a slow line a script of parts comes a third of a second later.
  assert.equal(sizes.filter(({ name }) => name.endsWith('.js')).length, 2)
  assert.ok(all <= 90_000, `${all} bytes in all`)
  await end()
})

test('what is pressed on a long talk makes the browser look again at few of its elements', async (t) => {
  const { out, archive } = await buildFixture(`${root}/seeds`)
  const { page, url, context, end } = await visit(out, { viewport: phone })
  await page.goto(url(`/episodes/${archive.episodes[0]!.slug}/`), { waitUntil: 'networkidle' })
  const passages = await page.locator('.passages > div').count()
  assert.ok(passages > 100)
  // Each passage has tools when one comes near it.
  const tools = await page.locator('.tools').count()
  assert.ok(tools > 0 && tools < passages / 4, `${tools} of ${passages} passages have tools`)

  /** Elements whose style was computed again while `run` was done. */
  const restyled = async (name: string, run: () => Promise<unknown>): Promise<number> => {
    await context.browser()!.startTracing(page, { categories: ['devtools.timeline'] })
    await run()
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))))
    const { traceEvents } = JSON.parse(String(await context.browser()!.stopTracing())) as {
      traceEvents: { name: string; args: { elementCount?: number } }[]
    }
    const counts = traceEvents.flatMap(({ name, args }) =>
      name === 'UpdateLayoutTree' ? (args.elementCount ?? 0) : [],
    )
    const sum = counts.reduce((total, count) => total + count, 0)
    t.diagnostic(`${name}: ${sum}`)
    return sum
  }
  const select = (words: number): Promise<void> =>
    page.evaluate((words) => {
      const text = document.querySelector('.passages p')!.firstChild!
      document.getSelection()!.setBaseAndExtent(text, 0, text, words)
    }, words)

  await page.keyboard.press('j')
  assert.ok((await restyled('next passage', () => page.keyboard.press('j'))) < passages)
  assert.ok((await restyled('quote', () => page.keyboard.press('c'))) < passages)
  assert.ok((await restyled('close the note', () => page.keyboard.press('Escape'))) < passages)
  assert.ok((await restyled('select', () => select(10))) < passages)
  assert.ok((await restyled('let go', () => select(0))) < passages)
  await page.keyboard.press('f')
  await page.locator('#find-input').fill('podcast')
  await page.locator('mark.current').waitFor()
  assert.ok((await restyled('next match', () => page.keyboard.press('Enter'))) < passages)
  await end()
})
