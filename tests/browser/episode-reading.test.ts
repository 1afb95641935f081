import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Page } from 'playwright-core'
import {
  assertAccessible,
  assertAddress,
  browser,
  desk,
  eventually,
  phone,
  type Visit,
  wordsOfTalk,
} from '../helpers/browse.ts'
import { buildFixture, root } from '../helpers/build-fixture.ts'

const { visit } = browser()
let site = ''
let path = ''

before(async () => {
  const built = await buildFixture(`${root}/seeds`)
  site = built.out
  path = `/episodes/${built.archive.episodes[0]!.slug}/`
})

const widths = [
  ['phone', phone],
  ['desk', desk],
] as const

/** Text of the chapter that the line below the strip names. */
function here(page: Page): Promise<string> {
  return page.locator('.rail-title').innerText()
}

/** Scroll so that a chapter is under the line at which one reads. */
async function readChapter(page: Page, index: number): Promise<string> {
  const chapter = page.locator('.chapter').nth(index)
  await chapter.evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 100))
  return (await chapter.locator('h2').textContent())!
}

for (const [name, viewport] of widths) {
  test(`${name}: contents with lengths lead to the chapters`, async () => {
    const { page, url, end } = await visit(site, { viewport })
    await page.goto(url(path))
    if (name === 'phone') await page.getByRole('button', { name: 'Inhoud' }).click()
    const links = page.locator('#contents a')
    assert.equal(await links.count(), await page.locator('.chapter').count())
    assert.match((await links.nth(3).innerText()).replaceAll('\n', ' '), /\S+ \d+ min$/)
    await links.nth(3).click()
    await assertAddress(page, { hash: (await links.nth(3).getAttribute('href'))! })
    const title = await page.locator('.chapter').nth(3).locator('h2').textContent()
    await eventually(async () => assert.equal(await here(page), title))
    assert.equal(await page.locator('#contents:popover-open').count(), 0)
    await end()
  })

  test(`${name}: contents and strip say where one is while scrolling`, async () => {
    const { page, url, end } = await visit(site, { viewport })
    await page.goto(url(path))
    for (const index of [5, 2, 9]) {
      const title = await readChapter(page, index)
      await page.waitForFunction(
        (wanted) => document.querySelector('.rail-title')?.textContent === wanted,
        title,
      )
      assert.deepEqual(
        await page
          .locator('#contents a')
          .evaluateAll((links) => links.map((link) => link.hasAttribute('aria-current'))),
        await page.locator('.chapter').evaluateAll((all, at) => all.map((_, index) => index === at), index),
      )
      assert.equal(await page.locator('.strip.reading [aria-current]').getAttribute('aria-label'), title)
      const x = Number(await page.locator('.strip.reading .position').getAttribute('x1'))
      const room = page.locator('.strip.reading a > rect:first-of-type').nth(index)
      const from = Number(await room.getAttribute('x'))
      assert.ok(x >= from && x <= from + Number(await room.getAttribute('width')))
    }
    const rail = await page.locator('.rail').boundingBox()
    assert.equal(rail?.y, 0)
    await end()
  })

  test(`${name}: a segment of the strip names its chapter and is as tall as a thumb`, async () => {
    const { page, url, end } = await visit(site, { viewport })
    await page.goto(url(path))
    // Away from the bar at the bottom, which would make the browser scroll to reach it.
    await page.locator('.rail').evaluate((rail) => rail.scrollIntoView({ block: 'center' }))
    const segment = page.locator('.strip.reading a').nth(7)
    const box = await segment.boundingBox()
    assert.ok(box!.height >= 44)
    await segment.focus()
    const label = await segment.getAttribute('aria-label')
    await eventually(async () => assert.equal(await here(page), label))
    const before = await page.locator('.rail').boundingBox()
    await page.locator('.strip.reading a').nth(6).hover()
    const other = await page.locator('.strip.reading a').nth(6).getAttribute('aria-label')
    await eventually(async () => assert.equal(await here(page), other))
    assert.deepEqual(await page.locator('.rail').boundingBox(), before)
    await segment.focus()
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => location.hash !== '')
    await end()
  })

  test(`${name}: the strip is one stop for the Tab key, at the chapter that is read; arrows go along it`, async () => {
    const { page, url, end } = await visit(site, { viewport })
    await page.goto(url(path))
    const at = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.closest('.strip a')?.getAttribute('aria-label') ?? null)
    const titles = await page.locator('.chapter > h2').allTextContents()
    const title = await readChapter(page, 4)
    await eventually(async () => assert.equal(await here(page), title))
    // The last stop before the strip.
    await page.locator('.recording button').focus()
    await readChapter(page, 4)
    await eventually(async () => assert.equal(await here(page), title))
    await page.keyboard.press('Tab')
    assert.equal(await at(), titles[4])
    await page.keyboard.press('ArrowRight')
    assert.equal(await at(), titles[5])
    assert.equal(await here(page), titles[5])
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    assert.equal(await at(), titles[3])
    await page.keyboard.press('Enter')
    await assertAddress(page, {
      hash: `#${await page.locator('.chapter > h2').nth(3).getAttribute('id')}`,
    })
    await page.keyboard.press('Tab')
    assert.equal(await at(), null)
    await end()
  })

  test(`${name}: keys lead along passages and chapters, never from a field or with a modifier`, async () => {
    const { page, url, end } = await visit(site, { viewport })
    await page.goto(url(path))
    const ids = await page.locator('.passages > div').evaluateAll((all) => all.map((element) => element.id))
    const inHand = (): Promise<string> =>
      page
        .locator('.passages > .current')
        .getAttribute('id')
        .then((id) => id ?? '')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    assert.equal(await inHand(), ids[2])
    await page.keyboard.press('k')
    assert.equal(await inHand(), ids[1])
    assert.equal(await page.evaluate(() => document.activeElement?.closest('.passages > div')?.id), ids[1])

    const heading = (): Promise<string | undefined> =>
      page.evaluate(() => document.activeElement?.textContent ?? undefined)
    const titles = await page
      .locator('.chapter')
      .evaluateAll((all) => all.map((element) => element.querySelector('h2')?.textContent))
    await page.keyboard.press(']')
    assert.equal(await heading(), titles[1])
    await page.waitForFunction(
      (wanted) => document.querySelector('.rail-title')?.textContent === wanted,
      titles[1],
    )
    await page.keyboard.press(']')
    assert.equal(await heading(), titles[2])
    await page.waitForFunction(
      (wanted) => document.querySelector('.rail-title')?.textContent === wanted,
      titles[2],
    )
    await page.keyboard.press('[')
    assert.equal(await heading(), titles[1])

    const scrolled = (): Promise<number> => page.evaluate(() => scrollY)
    const at = await scrolled()
    for (const key of ['Control+j', 'Alt+j', 'Meta+j', 'Control+]']) await page.keyboard.press(key)
    assert.equal(await scrolled(), at)
    await page.keyboard.press('f')
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'find-input')
    // Nothing that is found, however slowly it is typed: the page would go there.
    await page.locator('#find-input').fill('xqzxq')
    await page.keyboard.type('jk[]')
    assert.equal(await page.locator('#find-input').inputValue(), 'xqzxqjk[]')
    assert.equal(await scrolled(), at)
    await end()
  })

  test(`${name}: t opens the contents at the chapter that is read, and closes them`, async () => {
    const { page, url, end } = await visit(site, { viewport })
    await page.goto(url(path))
    const title = await readChapter(page, 4)
    await page.waitForFunction(
      (wanted) => document.querySelector('.rail-title')?.textContent === wanted,
      title,
    )
    await page.keyboard.press('t')
    assert.match(
      (await page.evaluate(() => document.activeElement?.textContent)) ?? '',
      new RegExp(`^${title}`),
    )
    assert.equal(await page.locator('#contents:popover-open').count(), name === 'phone' ? 1 : 0)
    await page.keyboard.press('t')
    assert.equal(await page.locator('#contents:popover-open').count(), 0)
    assert.equal(await page.evaluate(() => document.activeElement?.closest('#contents') === null), true)
    await end()
  })

  test(`${name}: the place where one stopped is offered; nothing moves by itself`, async () => {
    const { page, url, context, end } = await visit(site, { viewport })
    await page.goto(url(path), { waitUntil: 'load' })
    assert.equal(await page.locator('.resume').count(), 0)
    await page.waitForTimeout(100)
    const passage = page.locator('.passages > div').nth(40)
    const id = await passage.getAttribute('id')
    await passage.evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 100))
    await page.waitForFunction(
      ([key, id]) => localStorage.getItem(key!)?.includes(id!),
      [`naslag:place:${path}`, id],
    )
    await page.close()

    const again = await context.newPage()
    await again.goto(url(path), { waitUntil: 'load' })
    const offer = again.locator('.resume')
    assert.match(await offer.innerText(), /^Verder bij \d+%$/)
    if (name === 'phone') assert.ok((await offer.boundingBox())!.height >= 44)
    await again.waitForTimeout(150)
    assert.equal(await again.evaluate(() => scrollY), 0)
    assert.equal(await again.locator('.strip.reading .stopped').count(), 1)
    await offer.click()
    await assertAddress(again, { hash: `#${id}` })
    await offer.waitFor({ state: 'detached' })
    const top = (await again.locator(`#${id}`).boundingBox())!.y
    assert.ok(top > 50 && top < 200, `the passage begins at ${top}`)
    await end()
  })

  test(`${name}: a visit by a link does not replace the place before one reads on`, async () => {
    const { page, url, context, end } = await visit(site, { viewport })
    const key = `naslag:place:${path}`
    await page.goto(url(path), { waitUntil: 'load' })
    await page.evaluate((name) => localStorage.setItem(name, '{"passage":"paaaaaaaaaaaa","x":1}'), key)
    const id = await page.locator('.passages > div').nth(60).getAttribute('id')
    await page.close()
    const linked = await context.newPage()
    await linked.goto(url(`${path}#${id}`), { waitUntil: 'load' })
    await linked.waitForTimeout(1300)
    assert.match((await linked.evaluate((name) => localStorage.getItem(name), key))!, /paaaaaaaaaaaa/)
    await end()
  })

  test(`${name}: a folded stretch opens when a link, find or a key leads into it`, async () => {
    const { page, url, end } = await visit(site, { viewport })
    await page.goto(url(path))
    const fold = page.locator('.fold').first()
    const inside = fold.locator('.passages > div').first()
    const id = await inside.getAttribute('id')
    assert.equal(await inside.isVisible(), false)

    await page.goto(url(`${path}?x#${id}`))
    assert.equal(await inside.isVisible(), true)

    await page.goto(url(path))
    const words = (await inside.locator('p').first().textContent())!.split(/\s+/).slice(4, 9).join(' ')
    await page.keyboard.press('f')
    await page.locator('#find-input').fill(words)
    await page.waitForFunction(() => document.querySelector('mark.current') !== null)
    assert.equal(await inside.isVisible(), true)

    await page.goto(url(`${path}?y`))
    const before = await page.evaluate(
      (wanted) =>
        [...document.querySelectorAll('.passages > div')].findIndex((element) => element.id === wanted),
      id,
    )
    for (let at = 0; at <= before; at += 1) await page.keyboard.press('j')
    assert.equal(await page.locator('.passages > .current').getAttribute('id'), id)
    assert.equal(await inside.isVisible(), true)
    await end()
  })

  test(`${name}: fillers are softened by a switch that is remembered; no word and no line moves`, async () => {
    const { page, url, context, end } = await visit(site, { viewport })
    await page.goto(url(path))
    const text = (): Promise<string> => wordsOfTalk(page)
    const height = (): Promise<number> => page.evaluate(() => document.querySelector('.text')!.clientHeight)
    const [words, tall] = [await text(), await height()]
    if (name === 'phone') await page.getByRole('button', { name: 'Inhoud' }).click()
    const control = page.getByRole('switch', { name: 'Stopwoorden lichter' })
    await control.click()
    assert.equal(await control.getAttribute('aria-checked'), 'true')
    assert.ok((await page.locator('.filler').count()) > 50)
    assert.match((await page.locator('.filler').first().innerText()).toLowerCase(), /^\p{L}+$/u)
    assert.equal(await text(), words)
    assert.equal(await height(), tall)
    await page.close()

    const again = await context.newPage()
    await again.goto(url(path))
    assert.ok((await again.locator('.filler').count()) > 50)
    await again.keyboard.press('t')
    await again.getByRole('switch').press('Space')
    assert.equal(await again.locator('.filler').count(), 0)
    assert.equal(await wordsOfTalk(again), words)
    await end()
  })

  test(`${name}: without scripts the page is complete`, async () => {
    const { page, url, end } = await visit(site, { viewport, javaScriptEnabled: false })
    await page.goto(url(path))
    assert.ok((await page.locator('.passages > div').count()) > 100)
    assert.equal(await page.locator('.strip.reading a').count(), await page.locator('.chapter').count())
    const needing = await page.locator('.needs-script').all()
    assert.ok(needing.length > 1)
    for (const element of needing) assert.equal(await element.isVisible(), false)
    if (name === 'phone') {
      await page.getByRole('button', { name: 'Inhoud' }).click()
      assert.equal(await page.locator('#contents').isVisible(), true)
    }
    await page.locator('#contents a').nth(2).click()
    await eventually(() => assert.notEqual(new URL(page.url()).hash, ''))
    await page.locator('.chapter').nth(2).getByRole('link', { name: 'Volgend hoofdstuk' }).click()
    const { height } = viewport
    await eventually(async () => {
      const top = (await page.locator('.chapter').nth(3).boundingBox())!.y
      assert.ok(top >= 0 && top < height / 2, `the chapter begins at ${top}`)
    })
    const link = page.locator('.passages > div > a:first-child').nth(30)
    await page.goto(url(path + (await link.getAttribute('href'))))
    assert.equal(await page.locator('.passages > :target').count(), 1)
    await end()
  })

  test(`${name}: the first link of the page leads to the text, behind strip and contents`, async () => {
    const { page, url, end } = await visit(site, { viewport })
    await page.goto(url(path))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    const title = await page.locator('.chapter h2').first().innerText()
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), title)
    const top = (await page.locator('.chapter h2').first().boundingBox())!.y
    assert.ok(top > 52 && top < viewport.height / 2, `${top}`)
    await end()
  })

  test(`${name}: what is folded says that it is skipped, unless it is open or printed`, async () => {
    const { page, url, end } = await visit(site, { viewport })
    await page.goto(url(path))
    const summary = page.locator('.fold > summary').first()
    assert.match(await summary.innerText(), /^.+ · Overgeslagen: \d+ minu(?:ut|ten)$/)
    await page.emulateMedia({ media: 'print' })
    assert.doesNotMatch(await summary.innerText(), /Overgeslagen/)
    await page.emulateMedia({ media: 'screen' })
    await summary.click()
    assert.doesNotMatch(await summary.innerText(), /Overgeslagen/)
    await end()
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name}, ${colorScheme}: axe finds nothing with everything in use`, async () => {
      const { page, url, end } = await visit(site, { viewport, colorScheme })
      await page.goto(url(path))
      await page.keyboard.press('j')
      await page.keyboard.press('f')
      await page.locator('#find-input').fill('model')
      await page.waitForFunction(() => document.querySelectorAll('mark.hit').length > 10)
      if (name === 'phone')
        await page.evaluate(() => document.querySelector<HTMLElement>('#contents')!.showPopover())
      await page.getByRole('switch').click()
      await assertAccessible(page)
      await end()
    })
  }

  test(`${name}: nothing moves after it was drawn`, async () => {
    const { page, url, end } = await visit(site, { viewport })
    await page.addInitScript(() => {
      const shifts: number[] = []
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          shifts.push((entry as PerformanceEntry & { value: number }).value)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    // A second visit has more to show: the place of last time, softened fillers, marks.
    for (const address of [path, `${path}?q=model`, path]) {
      await page.goto(url(address), { waitUntil: 'load' })
      await page.evaluate(() => localStorage.setItem('naslag:soft-fillers', '1'))
      await page.waitForTimeout(300)
      await page.mouse.wheel(0, 3000)
      await page.waitForTimeout(300)
      await page.mouse.move(viewport.width / 2, 300)
      await page.waitForTimeout(1100)
      assert.deepEqual(
        await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts),
        [],
        address,
      )
    }
    await end()
  })
}

test('a description has the lines that its editor gave it, as those of videos have', async () => {
  const lines = 'Of soil & worms.\n\n0:00 Begin\n1:00 Soil'
  const { out } = await buildFixture({
    'a.md': `---\ntitle: A talk\ndescription: |-\n  ${lines.replaceAll('\n', '\n  ')}\n---\n\n## Transcript\n\nHello there.\n`,
  })
  const { page, url, end } = await visit(out)
  await page.goto(url('episodes/a-talk/'))
  assert.equal(await page.locator('.description').innerText(), lines)
  await end()
})

test('print: the words and addresses, folds open, no controls', async () => {
  const { page, url, end } = await visit(site)
  await page.goto(url(path))
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  assert.equal(await page.locator('.on-paper').isVisible(), true)
  assert.equal(await page.locator('.on-paper').innerText(), url(path))
  assert.equal(await page.locator('.fold .passages > div').first().isVisible(), true)
  const visible = await page.locator('button:visible, input:visible, nav:visible, svg:visible').count()
  assert.equal(visible, 0)
  const address = await page
    .locator('.episode-head .tags a[href^="https"]')
    .evaluate((link) => getComputedStyle(link, '::after').content)
  assert.match(address, /youtube\.com\/watch/)
  const links = await page.locator('.episode-foot').evaluate((foot) => {
    const prose = document.createElement('p')
    prose.className = 'prose'
    const named = Object.assign(document.createElement('a'), { href: 'https://a.nl/', textContent: 'A' })
    const bare = Object.assign(document.createElement('a'), {
      href: 'https://b.nl/',
      textContent: 'https://b.nl/',
      className: 'bare',
    })
    prose.append(named, bare)
    foot.append(prose)
    return [named, bare].map((link) => getComputedStyle(link, '::after').content)
  })
  assert.match(links[0]!, /a\.nl/)
  assert.equal(links[1], 'none')
  // On paper as broad as a desk nothing is set in for contents that are not there.
  const leftOf = (part: string): Promise<number> =>
    page.locator(part).evaluate((element) => element.getBoundingClientRect().left)
  assert.equal(await leftOf('.episode-foot'), await leftOf('.episode-head'))
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  assert.equal(await page.locator('details[open]').count(), 0)
  await end()
})

test('who speaks is said beside the chapter while the label in the text is out of view, and with the link to a passage', async () => {
  const sentences = Array.from({ length: 60 }, (_, at) => `In year ${at} the miller opened the sluice.`)
  const seed = `# Mill\n\n## Transcript\n\n**Ann:** ${sentences.join(' ')}\n\n**Bo:** ${sentences.join(' ')}\n`
  const built = await buildFixture({ 'mill.md': seed, 'archive.yaml': 'language: en\n' })
  const { page, url, end } = await visit(built.out, { viewport: phone })
  const saying = async (speaker: string): Promise<void> =>
    eventually(async () => assert.equal(await page.locator('.rail-speaker').textContent(), speaker))
  const passages = page.locator('.passages > div')
  await page.goto(url('/episodes/mill/'))
  await saying('')
  assert.match((await passages.nth(0).locator('a').getAttribute('aria-label'))!, /% into the talk$/)
  assert.match((await passages.nth(2).locator('a').getAttribute('aria-label'))!, /% into the talk, Ann$/)

  await page.goto(url(`/episodes/mill/#${await passages.nth(2).getAttribute('id')}`))
  await saying('Ann')
  // At the strip one points at chapters, that of the reader or others.
  await page.locator('.strip.reading a').first().focus()
  assert.equal(await page.locator('.rail-speaker').isVisible(), false)
  await page.locator('.strip.reading a').first().blur()
  const label = page.locator('.passages > div > div', { hasText: 'Bo' })
  await label.evaluate((element) => scrollTo(0, element.getBoundingClientRect().top + scrollY - 100))
  await saying('')
  await page.evaluate(() => scrollBy(0, 100))
  await saying('Bo')
  await page.evaluate(() => scrollTo(0, 0))
  await saying('')
  await end()
})

test('speakers in the head of a talk lead to what they say in all talks; who says nothing is no link', async () => {
  const talk = (title: string, header: string, text: string): string =>
    `# ${title}\n${header}\n## Transcript\n\n${text}\n`
  const { out } = await buildFixture(
    {
      'archive.yaml': 'language: en\n',
      'a.md': talk(
        'A',
        '**Speakers:** Ann, Ann Smith, Anna\n',
        '**Ann Smith:** The mill.\n\n**Ann:** It is old.',
      ),
      'b.md': talk('B', '', '**Ann Smith:** A mill once more.\n\n**Bo:** And a mill of others.'),
    },
    { base: '/pod/' },
  )
  const { page, url, end } = await visit(out, { base: '/pod/' })
  await page.goto(url('/episodes/a/'))
  const line = page.locator('.episode-head > .quiet')
  const links = line.locator('a')
  await eventually(async () => assert.deepEqual(await links.allInnerTexts(), ['Ann', 'Ann Smith']))
  assert.match(await line.innerText(), / · Ann, Ann Smith, and Anna$/)
  await page.emulateMedia({ media: 'print' })
  assert.equal(await links.first().evaluate((link) => getComputedStyle(link).textDecorationLine), 'none')
  await page.emulateMedia({ media: 'screen' })
  await links.nth(1).click()
  await page.waitForURL(/\/pod\/search\/\?q=/)
  await eventually(async () =>
    assert.deepEqual((await page.locator('.found h2').allInnerTexts()).sort(), ['A', 'B']),
  )
  await end()
})

test('who speaks to the browser says what stands on a tool: its name has these words', async () => {
  for (const viewport of [phone, desk]) {
    const { page, url, end } = await visit(site, { viewport })
    await page.goto(url(path))
    const tools = page.locator(':is(.rail-line, .thumb-bar) :is(a, button):visible')
    assert.ok((await tools.count()) >= 3)
    for (const tool of await tools.all()) {
      const words = (await tool.innerText()).replace(/[^\p{L} ]/gu, '')
      const name = (await tool.getAttribute('aria-label')) ?? words
      assert.ok(name.includes(words), `${words} is called ${name}`)
    }
    await end()
  }
})

test('on a phone the speakers in the head become links that are as tall as a thumb, and nothing moves', async () => {
  const names = ['Adam Stacoviak', 'Gerhard Lazu', 'Jerod Santo', 'Ben Johnson-Alder', 'Kelsey Hightower']
  const said = names.map((name) => `**${name}:** ${'The mill is old. '.repeat(30)}`).join('\n\n')
  const { out } = await buildFixture({
    'archive.yaml': 'language: en\n',
    'a.md': `# A\n\n## Transcript\n\n${said}\n`,
  })
  const plain = await visit(out, { javaScriptEnabled: false, hasTouch: true })
  const scripted = await visit(out, { hasTouch: true })
  const strip = async ({ page }: Visit): Promise<number> => (await page.locator('.rail').boundingBox())!.y
  for (const visit of [plain, scripted]) await visit.page.goto(visit.url('/episodes/a/'))
  const links = scripted.page.locator('.by a')
  await eventually(async () => assert.equal(await links.count(), names.length))
  for (let width = 320; width <= 440; width += 20) {
    for (const { page } of [plain, scripted]) await page.setViewportSize({ width, height: 740 })
    assert.equal(await strip(scripted), await strip(plain), `${width} pixels`)
    // The line before theirs ends with words.
    assert.match(await scripted.page.locator('.episode-head .quiet').innerText(), /to read\nAdam/)
    // The background of a name in two lines is as tall in each.
    for (const link of await links.all()) assert.ok((await link.boundingBox())!.height >= 43.5)
  }
  await plain.end()
  await scripted.end()
})

test('under a base path every link of the page stays below it', async () => {
  const built = await buildFixture(`${root}/seeds`, { base: '/pod/x/' })
  const { page, url, end } = await visit(built.out, { base: '/pod/x/' })
  await page.goto(url(path))
  const outside = await page
    .locator('a[href^="/"]')
    .evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')!).filter((href) => !href.startsWith('/pod/x/')),
    )
  assert.deepEqual(outside, [])
  await page.keyboard.press('j')
  assert.equal(await page.locator('.passages > .current').count(), 1)
  await end()
})

test('music is drawn as a note, and its word stays in the text', async () => {
  const { page, url, end } = await visit(site)
  await page.goto(url(path))
  const music = page.locator('.passages .music').first()
  assert.equal(await music.textContent(), '[muziek]')
  assert.match(await music.evaluate((element) => getComputedStyle(element, '::before').content), /^"♪"/)
  const { width } = (await music.boundingBox())!
  assert.ok(width > 2 && width < 24, `${width}`)
  await end()
})

test('the bar of a phone is one row of 320 pixels, and with the spacing that readers may set no words touch', async () => {
  const { page, url, end } = await visit(site, { viewport: { width: 320, height: 600 } })
  await page.goto(url(path))
  const bar = page.locator('.thumb-bar')
  assert.ok((await bar.boundingBox())!.height < 56)
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync('* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }')
    document.adoptedStyleSheets = [sheet]
  })
  const boxes = await bar.locator('> *').evaluateAll((items) =>
    items.map((item) => {
      const range = document.createRange()
      range.selectNodeContents(item)
      const { top, left, right } = range.getBoundingClientRect()
      return { top, left, right }
    }),
  )
  for (const [index, box] of boxes.entries()) {
    const before = boxes[index - 1]
    assert.ok(box.left >= 0 && box.right <= 320)
    assert.ok(before === undefined || box.top > before.top + 20 || box.left - before.right >= 4)
  }
  await end()
})
