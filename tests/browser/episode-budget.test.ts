import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { brotliCompressSync } from 'node:zlib'
import { browser } from '../helpers/browse.ts'
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
  assert.ok(all <= 90_000, `${all} bytes in all`)
  await end()
})
