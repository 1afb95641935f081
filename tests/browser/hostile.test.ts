import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { browser } from '../helpers/browse.ts'
import { buildFixture } from '../helpers/build-fixture.ts'
import { deadLinks, filesOf, textOf } from '../helpers/site.ts'

const { visit } = browser()

const attack = `<script>globalThis.ran = 1</script><img src=x onerror="globalThis.ran = 2"><svg onload="globalThis.ran = 3">`
const braces = `{{ globalThis.ran }} {% raw %} <%= 1 %> \${globalThis.ran}`

const hostile = `---
title: '${attack} + ${braces}'
video_id: "evil_evil-1"
source: https://example.org/"><script>globalThis.ran=4</script>
description: '"><script>globalThis.ran = 5</script>'
speakers: ['<b onclick="x">Eve</b>']
show: '</title><script>globalThis.ran = 6</script>'
tags: ['../../../etc', '"><script>globalThis.ran=7</script>', 'constructor', '__proto__', '<i>']
'"><script>globalThis.ran=8</script>': '</dd><script>globalThis.ran = 9</script>'
---

## Transcript

**<script>globalThis.ran=10</script>:** ${attack} ${braces} [click](javascript:globalThis.ran=11) </p></div></article> &lt; &amp; "quotes" 'apostrophes' [<b>laughs</b>] <!-- comment --> ]]> \u2028 \u202E end.

Plain words follow, so that there is a talk: good soil is dark, and it smells of rain. www.example.org and example.org/x stay text.

## Notes

${attack}

[a](javascript:globalThis.ran=12) [b](data:text/html,x) [c](vbscript:x) ![i](https://example.org/i.png) <https://example.org/> [[../../x|<script>globalThis.ran=13</script>]] ==<b>mark</b>== #__proto__

<iframe src="https://example.org/"></iframe>

## "><script>globalThis.ran=14</script>

Text ${braces}
`

let site = ''
before(async () => {
  site = (
    await buildFixture({
      'archive.yaml': `title: '</title><script>globalThis.ran=20</script>'\ndescription: '"><script>globalThis.ran=21</script>'\nlanguage: en\n`,
      'evil"><script>.md': hostile,
      '..%2f..%2fpath.md': '# Path\n\n## Transcript\n\nA talk from a file with an odd name.\n',
      'proto.md':
        '# __proto__ + constructor\n\n**Tags:** #__proto__ #toString\n\n## Transcript\n\nWords of a talk.\n',
    })
  ).out
})

test('nothing of a hostile archive runs, and nothing is asked of another host', async () => {
  const { page, url, end } = await visit(site)
  for (const file of filesOf(site).filter((name) => name.endsWith('.html'))) {
    if (file.startsWith('v/')) continue
    await page.goto(url(encodeURI(file)), { waitUntil: 'networkidle' })
    assert.equal(await page.evaluate(() => (globalThis as { ran?: unknown }).ran), undefined, file)
    assert.equal(await page.locator('iframe, article img, [onclick], [onerror], [onload]').count(), 0, file)
    const odd = await page.evaluate(() =>
      [...document.querySelectorAll('a[href]')]
        .map((link) => new URL(link.getAttribute('href')!, location.href).protocol)
        .filter((protocol) => !['http:', 'https:', 'mailto:'].includes(protocol)),
    )
    assert.deepEqual(odd, [], file)
  }
  await end()
})

test('hostile words are shown as the characters they are', async () => {
  const { page, url, end } = await visit(site)
  const file = filesOf(site).find(
    (name) =>
      /^episodes\/.*script.*\/index\.html$/.test(name) ||
      /^episodes\/[^/]*global[^/]*\/index\.html$/.test(name),
  )
  assert.ok(file)
  await page.goto(url(encodeURI(file)))
  const text = await page.locator('main').innerText()
  assert.ok(text.includes('{{ globalThis.ran }} {% raw %} <%= 1 %> ${globalThis.ran}'))
  assert.ok(text.includes('[click](javascript:globalThis.ran=11)'))
  assert.ok(text.includes('<img src=x onerror="globalThis.ran = 2">'))
  await end()
})

test('no file is written outside the site or under an odd name, and every link resolves', () => {
  for (const file of filesOf(site)) assert.match(file, /^[\w./-]+$/, file)
  assert.deepEqual(deadLinks(site, '/'), [])
  assert.doesNotMatch(textOf(site, 'index.html'), /<script>globalThis/)
})

test('the policy of pages takes no code, no elements made of text and nothing but what pages need', async () => {
  const { page, url, complaints, end } = await visit(site)
  await page.goto(url('/'))
  const refused = await page.evaluate(async () => {
    const directives: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => directives.push(event.effectiveDirective))
    const attempts: (() => void)[] = [
      () => (document.createElement('p').innerHTML = '<b>text</b>'),
      () => document.head.append(Object.assign(document.createElement('script'), { text: 'ran = 30' })),
      () => document.head.append(Object.assign(document.createElement('base'), { href: '/elsewhere/' })),
      () => document.body.append(Object.assign(document.createElement('iframe'), { src: '/' })),
      () => document.body.append(Object.assign(document.createElement('video'), { src: '/a.mp4' })),
      () => document.body.append(Object.assign(document.createElement('img'), { src: 'data:image/gif,' })),
    ]
    for (const attempt of attempts)
      try {
        attempt()
      } catch {
        // Whoever sets it is told as well.
      }
    await new Promise((resolve) => setTimeout(resolve, 300))
    return directives
  })
  assert.deepEqual([...new Set(refused)].sort(), [
    'base-uri',
    'frame-src',
    'img-src',
    'media-src',
    'require-trusted-types-for',
  ])
  assert.equal(refused.filter((directive) => directive === 'require-trusted-types-for').length, 2)
  assert.equal(await page.evaluate(() => (globalThis as { ran?: unknown }).ran), undefined)
  // Each refusal is said in the console too.
  complaints.length = 0
  await end()
})
