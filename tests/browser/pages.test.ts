import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { assertAccessible, assertAddress, browser, desk, eventually, phone } from '../helpers/browse.ts'
import { buildFixture, root } from '../helpers/build-fixture.ts'
import { completeSeed, otherSeed } from '../helpers/example-seeds.ts'

const { visit } = browser()
let real = ''
let small = ''
let smallBelow = ''
const seeds = {
  'archive.yaml': 'title: Archive\nlanguage: en\n',
  'complete.md': completeSeed,
  'other.md': otherSeed,
}
before(async () => {
  real = (await buildFixture(`${root}/seeds`)).out
  small = (await buildFixture(seeds)).out
  smallBelow = (await buildFixture(seeds, { base: '/pod/archive/' })).out
})

const kinds = {
  home: '',
  episodes: 'episodes/',
  episode: 'episodes/garden-talk-c-for-gardeners/',
  tags: 'tags/',
  tag: 'tags/garden/',
  topics: 'topics/',
  search: 'search/',
  'not found': '404.html',
}

for (const [name, viewport] of Object.entries({ phone, desk })) {
  for (const [kind, path] of Object.entries(kinds)) {
    test(`${kind} on a ${name}: accessible, nothing wider than the screen, nothing moves, console empty`, async () => {
      const { page, url, end } = await visit(small, { viewport })
      await page.addInitScript(() => {
        const shifts: number[] = []
        Object.assign(globalThis, { shifts })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await page.goto(url(path), { waitUntil: 'networkidle' })
      await assertAccessible(page)
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      assert.equal(overflow, 0)
      const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)
      assert.deepEqual(shifts, [])
      await end()
    })
  }
}

for (const [name, viewport] of Object.entries({ phone, desk })) {
  test(`the real episode by the address of its video, on a ${name}, dark: accessible, console empty`, async () => {
    const { page, url, end } = await visit(real, { viewport, colorScheme: 'dark' })
    await page.goto(url('v/uFiYov2U8Gc/'), { waitUntil: 'networkidle' })
    await page.waitForURL(/\/episodes\/wat-is-het/)
    await assertAccessible(page)
    await end()
  })
}

test('320 px is wide enough for every kind of page', async () => {
  const { page, url, end } = await visit(small, { viewport: { width: 320, height: 640 } })
  for (const path of Object.values(kinds)) {
    await page.goto(url(path))
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    assert.equal(overflow, 0, path)
  }
  await end()
})

test('on a phone every link and button is as tall as a thumb, but those within sentences', async () => {
  const built = await buildFixture({
    ...seeds,
    'archive.yaml':
      'title: Archive\nlanguage: en\nurl: https://example.org/\nrepository: https://github.com/someone/archive\n',
    'third.md':
      '# Third talk\n\n## Transcript\n\nHello.\n\n## Notes\n\n[[Other talk]]\n\n## Related\n\n- [[Other talk]]\n',
  })
  const { page, url, end } = await visit(built.out, { viewport: phone, hasTouch: true })
  for (const path of [...Object.values(kinds), 'episodes/other-talk/']) {
    await page.goto(url(path), { waitUntil: 'networkidle' })
    const low = await page.locator(':is(a, button, input, select, summary):visible').evaluateAll((targets) =>
      targets
        .filter((target) => target.closest('.prose, .passages p, .topics') === null)
        .map((target) => ({ text: target.textContent, height: target.getBoundingClientRect().height }))
        // On a screen of other pixels a length may be less by a part of one.
        .filter(({ height }) => height < 43.5),
    )
    assert.deepEqual(low, [], path)
  }
  await end()
})

test('one can browse from the home page to a tag and to an episode, without JavaScript too', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, url, end } = await visit(small, { javaScriptEnabled })
    await page.goto(url(''))
    await page
      .getByRole('link', { name: /^Garden talk/ })
      .first()
      .click()
    await page.waitForURL(/\/episodes\/garden-talk-c-for-gardeners\/$/)
    assert.match(await page.locator('main').innerText(), /Good soil is dark, and it smells of rain\./)
    await page.getByRole('link', { name: '#garden' }).first().click()
    await page.waitForURL(/\/tags\/garden\/$/)
    await page.getByRole('link', { name: 'Other talk', exact: true }).click()
    await page.waitForURL(/\/episodes\/other-talk\/$/)
    await end()
  }
})

test('the topics of the archive are reached from the home page and lead to their chapters, by keyboard and without JavaScript too', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, url, end } = await visit(real, { javaScriptEnabled, viewport: phone })
    await page.goto(url(''))
    await page.getByRole('link', { name: 'Onderwerpen' }).click()
    await page.waitForURL(/\/topics\/$/)
    const topic = page.getByRole('link', { name: 'Nano Banana Pro is vet', exact: true })
    const { height } = (await page.locator('.topics > li', { has: topic }).boundingBox())!
    assert.ok(height >= 44, `${height} px`)
    await topic.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/episodes\/wat-is-het[^#]*#c-p[a-z2-7]{12}$/)
    const heading = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`)
    assert.match(await heading.innerText(), /Nano Banana Pro is vet/)
    await eventually(async () => {
      const { y } = (await heading.boundingBox())!
      assert.ok(y >= 0 && y < phone.height / 2, `${y}`)
    })
    await end()
  }
})

test('between a phone and a desk the head of a page takes two lines at most, its links one', async () => {
  for (const width of [640, 768, 812, 900, 960, 1280]) {
    const { page, url, end } = await visit(real, { viewport: { width, height: 375 } })
    for (const [path, most] of [
      ['episodes/', 120],
      ['search/', 70],
    ] as const) {
      await page.goto(url(path))
      const tops = await page.$$eval('.site-nav a', (links) =>
        links.map((link) => link.getBoundingClientRect().top),
      )
      assert.deepEqual([tops.length, new Set(tops).size], [4, 1], `${path} at ${width}`)
      const { height } = (await page.locator('.masthead').boundingBox())!
      assert.ok(height <= most, `${path} at ${width}: ${height}`)
    }
    await end()
  }
})

test('where the links of the head do not fit beside the name of the archive they go below it together', async () => {
  const { out } = await buildFixture({
    'archive.yaml': 'title: An archive with a name\nlanguage: en\n',
    'names.yaml': 'Holland: {kind: place}\n',
    'talk.md': '# Water\n\n**Tags:** #sea\n\n## Transcript\n\nHolland is below the sea.\n',
  })
  for (const width of [375, 560]) {
    const { page, url, end } = await visit(out, { viewport: { width, height: 640 } })
    await page.goto(url('search/'))
    const name = (await page.locator('.brand').boundingBox())!
    const links = page.locator('.site-nav a')
    assert.equal(await links.count(), 3)
    const tops = await links.evaluateAll((all) => all.map((link) => link.getBoundingClientRect().top))
    assert.equal(new Set(tops).size, 1)
    assert.equal(tops[0]! > name.y + name.height, width === 375)
    await end()
  }
  // Text twice as large, as readers may have it while the window stays as it is.
  const { page, url, end } = await visit(out, { viewport: { width: 660, height: 640 } })
  await page.goto(url('names/'))
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  const { width } = (await page.locator('#search-input').boundingBox())!
  assert.ok(width > 300, `the box is ${width} wide`)
  await end()
})

test('a word wider than a phone makes no page wider, also with the spacing that readers may set', async () => {
  const word = 'Kindercarnavalsoptochtvoorbereidingswerkzaamhedencomitéleden'
  const { out } = await buildFixture({
    'archive.yaml': 'title: Archief\nlanguage: nl\n',
    'lang.md': `# ${word} + Kort\n\n**Tags:** #${word.toLowerCase()}\n\n## Transcript\n\nWelkom bij ${word}. ${'We praten over lange woorden. '.repeat(30)}\n\n## Chapters\n\n- Welkom bij: ${word}\n`,
  })
  for (const width of [320, 375, 640]) {
    const { page, url, end } = await visit(out, { viewport: { width, height: 640 } })
    for (const path of [
      '',
      'episodes/',
      `episodes/${word.toLowerCase().replace('é', 'e')}-kort/`,
      'tags/',
      'topics/',
      `search/?q=${word}`,
    ]) {
      await page.goto(url(path), { waitUntil: 'networkidle' })
      // WCAG 2.2, 1.4.12.
      for (const spacing of [
        '',
        '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }',
      ]) {
        const overflow = await page.evaluate((css) => {
          const sheet = new CSSStyleSheet()
          sheet.replaceSync(css)
          document.adoptedStyleSheets = [sheet]
          return document.documentElement.scrollWidth - document.documentElement.clientWidth
        }, spacing)
        assert.equal(overflow, 0, `${path} at ${width}`)
      }
    }
    await end()
  }
})

for (const [name, viewport] of Object.entries({ phone, desk })) {
  test(`on a ${name} text of twice the size makes no page wider than its window`, async () => {
    for (const [site, paths] of [
      [real, ['', 'episodes/', 'tags/', 'topics/', 'names/', 'names/openai/', 'search/', 'search/?q=openai']],
      // Several episodes have an order.
      [small, ['search/?q=water']],
    ] as const) {
      const { page, url, end } = await visit(site, { viewport })
      for (const path of paths) {
        await page.goto(url(path), { waitUntil: 'networkidle' })
        const overflow = await page.evaluate(() => {
          const sheet = new CSSStyleSheet()
          sheet.replaceSync('html { font-size: 200% }')
          document.adoptedStyleSheets = [sheet]
          return document.documentElement.scrollWidth - document.documentElement.clientWidth
        })
        assert.equal(overflow, 0, path)
      }
      await end()
    }
  })
}

test('titles and text that run from right to left do so in a page that does not', async () => {
  const { out } = await buildFixture({
    'archive.yaml': 'title: Archive\nlanguage: en\n',
    'talk.md': '# שלום עולם!\n\n**Slug:** shalom\n\n## Transcript\n\nהיום נדבר על תוכנה חופשית.\n',
    // Its first letters are Latin ones, its language is stated.
    'stated.md': '# GNU שלום!\n\n**Slug:** gnu\n**Language:** he\n\n## Transcript\n\nGNU תוכנה חופשית.\n',
  })
  const { page, url, end } = await visit(out)
  for (const [path, selector] of [
    ['', '.entry a[href*="shalom"] .topic'],
    ['', '.entry a[href*="gnu"] .topic'],
    ['episodes/shalom/', 'h1 .topic'],
    ['episodes/shalom/', '.passages p'],
    ['episodes/gnu/', '.passages p'],
    ['episodes/gnu/', '#contents a'],
    ['search/?q=חופשית', '.excerpt'],
  ] as const) {
    await page.goto(url(path))
    const [first, last] = await page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text
        return [0, text.length - 1].map((at) => {
          const range = document.createRange()
          range.setStart(text, at)
          range.setEnd(text, at + 1)
          return range.getBoundingClientRect().left
        })
      })
    assert.ok(last! < first!, `${path} ${selector}: the last sign stands at ${last}, the first at ${first}`)
  }
  await end()
})

test('a press on a strip in a list opens the talk at that place, without JavaScript the talk itself', async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, url, end } = await visit(real, { javaScriptEnabled })
    await page.goto(url('episodes/'))
    const { x, y, width } = (await page.locator('.entry .strip').first().boundingBox())!
    await page.mouse.click(x + width / 2, y + 6)
    await page.waitForURL(/\/episodes\/wat-is-het/)
    if (javaScriptEnabled) {
      await page.waitForURL(/\/#p[a-z2-7]{12}$/)
      const place = page.locator('.passages > .current > a').first()
      assert.match(await place.innerText(), /^(?:4[5-9]|5[0-5])%$/)
      await page.goto(url('episodes/'))
      await page.locator('.entry a').first().click()
      await page.waitForURL(/\/episodes\/wat-is-het/)
    }
    await assertAddress(page, { search: '', hash: '' })
    await end()
  }
})

test('the strip on the page of a name has a tick for each passage that mentions it, and a press on one leads there', async () => {
  const { page, url, end } = await visit(real)
  const name = page.locator('.entry .tick').first()
  await page.goto(url('names/anthropic/'))
  const ticks = [...((await name.getAttribute('d')) ?? '').matchAll(/M([\d.]+) 0v12/g)].map(([, x]) =>
    Number(x),
  )
  assert.equal(ticks.length, 23)
  for (const tick of [ticks[0]!, ticks[7]!, ticks.at(-1)!]) {
    await page.goto(url('names/anthropic/'))
    const { x, y, width } = (await page.locator('.entry .strip').first().boundingBox())!
    await page.mouse.click(x + (width * tick) / 1000 + 2, y + 6)
    await page.waitForURL(/\/#p[a-z2-7]{12}$/)
    const text = await page.locator('.passages > .current').innerText()
    assert.match(text, /anthropic|entropic|antropic|andropic|vanopic|en trop pick/i)
  }
  await end()
})

test('a count stands beside the link that it counts, also where this takes several lines', async () => {
  const { page, url, end } = await visit(real, { viewport: { width: 320, height: 640 } })
  for (const path of ['names/', 'names/anthropic/', '']) {
    await page.goto(url(path))
    const gaps = await page.locator('.counted li').evaluateAll((items) =>
      items.map((item) => {
        const link = item.querySelector('a')!.getBoundingClientRect()
        const count = item.querySelector('.count')!.getBoundingClientRect()
        return { beside: count.left - link.right, below: count.top - link.bottom }
      }),
    )
    assert.ok(gaps.length > 0)
    for (const { beside, below } of gaps) assert.ok(beside >= 0 && beside <= 12 && below < 0, path)
  }
  await end()
})

test('what has no room in the search box ends with three dots', async () => {
  const { page, url, end } = await visit(small, { viewport: { width: 320, height: 640 } })
  await page.goto(url(''))
  const overflow = (): Promise<string> =>
    page.locator('#search-input').evaluate((input) => getComputedStyle(input).textOverflow)
  assert.equal(await overflow(), 'ellipsis')
  await page.fill('#search-input', 'a longer question than the box has room for')
  assert.equal(await overflow(), 'clip')
  await end()
})

test('without scripts the page of a name leads to passages that mention it', async () => {
  const { page, url, end } = await visit(real, { javaScriptEnabled: false })
  await page.goto(url('names/anthropic/'))
  const chapters = page.locator('.entry .counted a')
  const count = await chapters.count()
  assert.ok(count > 3)
  for (const index of [0, 2, count - 1]) {
    await page.goto(url('names/anthropic/'))
    await chapters.nth(index).click()
    await page.waitForURL(/\/#p[a-z2-7]{12}$/)
    const text = await page.locator('.passages > :target').innerText()
    assert.match(text, /anthropic|entropic|antropic|andropic|vanopic|en trop pick/i)
  }
  await end()
})

test('where times are known strips are as wide as chapters take: on the page, in lists, of names and in search', async () => {
  const first = 'Hello to all who listen. '.repeat(60)
  const second = 'Worms are in this soil. '.repeat(60)
  const { out } = await buildFixture({
    'names.yaml': 'Worms: {kind: other}\n',
    'timed.md': `# Timed\n\n**Duration:** 100\n\n## Transcript\n\n[0:02] ${first}\n\n[1:30] ${second}\n\n## Chapters\n\n- 0:02 Hello\n- 1:30 Soil\n`,
  })
  const { page, url, end } = await visit(out)
  await page.goto(url('episodes/timed/'))
  const places = await page
    .locator('.strip.reading g rect:first-of-type')
    .evaluateAll((rooms) => rooms.map((room) => [room.getAttribute('x'), room.getAttribute('width')]))
  assert.deepEqual(places, [
    ['0', '900'],
    ['900', '100'],
  ])

  await page.goto(url('episodes/'))
  const strip = page.locator('.entry .strip').first()
  assert.deepEqual(
    await strip.locator('path').evaluateAll((paths) => paths.map((path) => path.getAttribute('d'))),
    ['M0 6h898', 'M900 6h98'],
  )
  for (const [share, chapter] of [
    [0.6, 'Hello'],
    [0.95, 'Soil'],
  ] as const) {
    await page.goto(url('episodes/'))
    const { x, y, width } = (await strip.boundingBox())!
    await page.mouse.click(x + width * share, y + 6)
    await page.waitForURL(/\/#p[a-z2-7]{12}(?:-\d)?$/)
    assert.equal(await page.locator('.chapter:has(.current) h2').innerText(), chapter)
  }

  await page.goto(url('names/worms/'))
  const ticks = (await page.locator('.entry .tick').getAttribute('d'))!.matchAll(/M([\d.]+) /g)
  for (const [, tick] of ticks) assert.ok(Number(tick) > 900, tick)
  await page.goto(url('search/?q=worms'))
  const found = page.locator('.ticks a')
  await found.first().waitFor()
  for (const left of await found.evaluateAll((links) => links.map((link) => link.style.insetInlineStart)))
    assert.ok(Number.parseFloat(left) > 90, left)
  await end()
})

test('a keyboard alone reaches the text, the navigation and a chapter', async () => {
  const { page, url, end } = await visit(small)
  await page.goto(url(''))
  await page.keyboard.press('Tab')
  assert.equal(await page.evaluate(() => document.activeElement?.className), 'skip')
  await page.keyboard.press('Enter')
  await page.waitForFunction(() => document.activeElement?.id === 'main')
  await page.goto(url('episodes/garden-talk-c-for-gardeners/'))
  const first = page.locator('.strip a').first()
  await first.focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/#c-/)
  await end()
})

test('everything works below a base path', async () => {
  const { page, url, end } = await visit(smallBelow, { base: '/pod/archive/' })
  assert.match(url(''), /\/pod\/archive\/$/)
  await page.goto(url(''), { waitUntil: 'networkidle' })
  await page.getByRole('link', { name: 'Other talk', exact: true }).click()
  await page.waitForURL(/\/pod\/archive\/episodes\/other-talk\/$/)
  await page.goto(url('v/abcdefghij1/'))
  await page.waitForURL(/\/pod\/archive\/episodes\/garden-talk/)
  await end()
})

test('the language of the page and of text in another language is stated', async () => {
  const { page, url, end } = await visit(
    (
      await buildFixture({
        'archive.yaml': 'title: Archief\nlanguage: nl\n',
        'complete.md': completeSeed,
      })
    ).out,
  )
  await page.goto(url('episodes/garden-talk-c-for-gardeners/'))
  assert.equal(await page.locator('html').getAttribute('lang'), 'nl')
  assert.equal(
    await page
      .locator('.passages p')
      .first()
      .evaluate((words) => words.closest('[lang]')?.getAttribute('lang')),
    'en',
  )
  assert.match(await page.locator('.site-nav').innerText(), /Afleveringen/)
  await end()
})
