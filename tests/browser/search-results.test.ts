import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { assertAccessible, assertAddress, browser, desk, eventually, phone } from '../helpers/browse.ts'
import { buildFixture } from '../helpers/build-fixture.ts'
import { passages, settled, slugs, status, type, watchShifts } from './search-driver.ts'
import { seeds } from './search-seeds.ts'

const { visit } = browser()
let site = ''

before(async () => {
  site = (await buildFixture(seeds)).out
})

for (const [name, viewport] of [
  ['on a phone', phone],
  ['on a desk', desk],
] as const) {
  test(`passages are found as one types, grouped by episode and marked, ${name}`, async () => {
    const v = await visit(site, { viewport })
    const { page } = v
    await page.goto(v.url('/search/'))
    assert.equal(await type(page, 'lighthouse'), 'ready')
    assert.deepEqual((await slugs(page)).toSorted(), [
      'harbours',
      'lighthouses-sea-marks',
      'undated',
      'windmills',
    ])
    assert.equal(await status(page), '15 passages in 4 episodes')
    const first = page.locator('[data-episode="lighthouses-sea-marks"]')
    assert.equal(await first.locator('h2').innerText(), 'Lighthouses Sea marks')
    assert.match(await first.locator('time').innerText(), /4 March 2021|March 4, 2021/)
    assert.equal(await first.locator('.ticks a').count(), 12)
    const marks = await page.$$eval('[data-passage] mark', (all) =>
      all.map((mark) => mark.textContent.toLowerCase()),
    )
    assert.ok(marks.length > 0 && marks.every((mark) => mark.startsWith('lighthouse')), marks.join())
    for (const box of await page.$$eval('[data-passage] .excerpt', (all) =>
      all.map((one) => one.clientHeight),
    )) {
      assert.ok(box <= 3 * 26, `an excerpt is ${box} px high`)
    }
    await assertAccessible(page)
    await v.end()
  })

  test(`a passage opens at its place, and back leads to the same results and place, ${name}`, async () => {
    const v = await visit(site, { viewport })
    const { page } = v
    await page.goto(v.url('/search/'))
    await type(page, 'lighthouse')
    await page.locator('[data-more="lighthouses-sea-marks"]').click()
    await settled(page)
    const shown = await passages(page)
    const hit = page.locator('[data-episode="lighthouses-sea-marks"] [data-passage]').nth(6)
    const id = await hit.getAttribute('data-passage')
    await hit.scrollIntoViewIfNeeded()
    await page.evaluate(() => window.scrollBy({ top: 40, behavior: 'instant' }))
    await page.waitForFunction(() => scrollY > 0 && history.state?.y === scrollY)
    const y = await page.evaluate(() => window.scrollY)
    assert.ok(y > 0)
    await hit.locator('a').click()
    await page.waitForURL(/\/episodes\/lighthouses-sea-marks\/\?q=lighthouse#/)
    await assertAddress(page, { hash: `#${id}` })
    await eventually(async () => {
      const top = await page
        .locator(`[id="${id}"]`)
        .evaluate((element) => element.getBoundingClientRect().top)
      assert.ok(top >= 0 && top < viewport.height, `the passage is at ${top} px`)
    })
    await page.goBack()
    assert.equal(await settled(page), 'ready')
    assert.equal(await page.inputValue('#search-input'), 'lighthouse')
    assert.deepEqual(await passages(page), shown)
    await eventually(async () => {
      const now = await page.evaluate(() => window.scrollY)
      assert.ok(Math.abs(now - y) <= 2, `${now} px from the top, before it was ${y}`)
    })
    await eventually(async () =>
      assert.equal(
        await page.evaluate(() =>
          document.activeElement?.closest('[data-passage]')?.getAttribute('data-passage'),
        ),
        id,
      ),
    )
    await v.end()
  })

  test(`nothing moves while a page with a query loads slowly, ${name}`, async () => {
    const v = await visit(site, { viewport })
    const { page } = v
    const shifts = await watchShifts(page)
    await page.route('**/search-index/**', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 250))
      await route.continue()
    })
    await page.goto(v.url('/search/?q=lighthouse'))
    assert.equal(await settled(page), 'ready')
    await page.waitForTimeout(600)
    assert.ok((await shifts()) < 0.001, `shifts of ${await shifts()}`)
    await page.goto(v.url('/search/'))
    await page.waitForTimeout(600)
    assert.ok((await shifts()) < 0.001, `shifts of ${await shifts()} on the empty page`)
    await v.end()
  })

  test(`what can be pressed is large enough for a finger, ${name}`, async () => {
    const v = await visit(site, { viewport })
    const { page } = v
    const tooSmall = (): Promise<string[]> =>
      page.$$eval('main button, main a, main input, main select, .search-box button', (all) =>
        all
          .filter((one) => one.getClientRects().length > 0 && one.closest('h2, .ticks') === null)
          .filter((one) => one.getBoundingClientRect().height < 43.9)
          .map((one) => `${one.className} ${one.textContent} ${one.getBoundingClientRect().height}`),
      )
    for (const query of ['', 'lighthouse tag:sea -miller "the harbour"', 'lighthouse', 'qqqqqqq tag:sea']) {
      await page.goto(v.url(`/search/?q=${encodeURIComponent(query)}`))
      await settled(page)
      await page.waitForTimeout(100)
      assert.deepEqual(await tooSmall(), [], query)
    }
    await v.end()
  })
}

test('the address holds the session: typing changes the entry, Enter and filters make new ones', async () => {
  const v = await visit(site)
  const { page } = v
  await page.goto(v.url('/search/'))
  const length = await page.evaluate(() => history.length)
  await type(page, 'ferry')
  assert.equal(await page.evaluate(() => history.length), length)
  await page.keyboard.press('Enter')
  await settled(page)
  await assertAddress(page, { search: '?q=ferry' })
  await type(page, 'tide')
  await page.keyboard.press('Enter')
  await settled(page)
  await page.selectOption('select.sort', { label: 'Newest first' })
  await settled(page)
  await assertAddress(page, { search: '?q=tide&sort=date' })
  const newest = await slugs(page)
  await page.reload()
  await settled(page)
  assert.deepEqual(await slugs(page), newest)
  await page.goBack()
  await settled(page)
  await assertAddress(page, { search: '?q=tide' })
  await settled(page)
  await page.goBack()
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('#search-input')?.value === 'ferry',
  )
  await settled(page)
  assert.ok((await slugs(page)).every((slug) => slug.startsWith('ferry')))
  await page.goForward()
  await eventually(async () => assert.equal(await page.inputValue('#search-input'), 'tide'))
  await v.end()
})

test('more passages of an episode and more episodes are shown on demand, and said', async () => {
  const v = await visit(site)
  const { page } = v
  await page.goto(v.url('/search/?q=ferry'))
  await settled(page)
  const first = await slugs(page)
  await page.locator('.more-episodes').click()
  await settled(page)
  const all = await slugs(page)
  assert.deepEqual(all.slice(0, first.length), first)
  assert.ok(all.length > first.length)
  assert.equal(new Set(all).size, all.length)
  await page.waitForURL(/pages=2/)
  await page.waitForFunction(() => document.activeElement?.matches('h2 a'))
  await page.goto(v.url('/search/?q=lighthouse'))
  await settled(page)
  const group = page.locator('[data-episode="lighthouses-sea-marks"]')
  while ((await group.locator('[data-more]').count()) > 0) {
    const before = await group.locator('[data-passage]').count()
    await group.locator('[data-more]').click()
    await page.waitForFunction(
      (before) =>
        document.querySelectorAll('[data-episode="lighthouses-sea-marks"] [data-passage]').length > before,
      before,
    )
    await settled(page)
  }
  const ids = await group
    .locator('[data-passage]')
    .evaluateAll((hits) => hits.map((hit) => hit.id || hit.getAttribute('data-passage')))
  assert.equal(new Set(ids).size, 12)
  assert.match((await page.textContent('[aria-live="polite"]')) ?? '', /added/)
  await v.end()
})

test('filters are chips that can be removed, and can be added by pressing alone', async () => {
  const v = await visit(site)
  const { page } = v
  await page.goto(v.url(`/search/?q=${encodeURIComponent('lighthouse -miller "one lighthouse" tag:sea')}`))
  await settled(page)
  assert.deepEqual(
    await page.$$eval('.chip', (chips) => chips.map((chip) => chip.getAttribute('aria-label'))),
    ['Remove: without miller', 'Remove: exactly one lighthouse', 'Remove: tag sea'],
  )
  assert.deepEqual(await slugs(page), ['harbours'])
  await page.getByRole('button', { name: 'Remove: exactly one lighthouse' }).click()
  await settled(page)
  assert.equal(await page.inputValue('#search-input'), 'lighthouse -miller tag:sea')
  assert.deepEqual((await slugs(page)).toSorted(), ['harbours', 'lighthouses-sea-marks'])
  await page.getByRole('button', { name: 'Only by a speaker' }).click()
  await page.getByRole('option', { name: /Bo Carlsen/ }).click()
  await settled(page)
  assert.deepEqual(await slugs(page), ['harbours'])
  assert.match(await page.inputValue('#search-input'), /speaker:"Bo Carlsen"/)
  await page.goBack()
  await settled(page)
  await assertAccessible(page)
  await v.end()
})

test('asking on a phone takes the keyboard away from what is found, and on a desk leaves one in the box', async () => {
  for (const isMobile of [true, false]) {
    const v = await visit(site, isMobile ? { viewport: phone, hasTouch: true, isMobile } : { viewport: desk })
    const { page } = v
    await page.goto(v.url('/search/'))
    const box = page.locator('#search-input')
    await (isMobile ? box.tap() : box.click())
    await type(page, 'lighthouse')
    const isInBox = (): Promise<boolean> => box.evaluate((element) => element === document.activeElement)
    assert.equal(await isInBox(), true)
    await page.keyboard.press('Enter')
    assert.equal(await settled(page), 'ready')
    assert.equal(await isInBox(), !isMobile)
    // The same where a filter is taken away: the focus is not lost for it.
    await page.goto(v.url('/search/?q=lighthouse+year:2021'))
    assert.equal(await settled(page), 'ready')
    const chip = page.locator('.chips .chip')
    await (isMobile ? chip.tap() : chip.click())
    await chip.waitFor({ state: 'detached' })
    assert.equal(await settled(page), 'ready')
    assert.equal(await isInBox(), !isMobile)
    assert.equal(await page.evaluate(() => document.activeElement === document.body), false)
    await v.end()
  }
})

test('on a phone the values of a filter are as wide as the box with its button, and no wider than the page', async () => {
  const v = await visit(site, { viewport: { width: 320, height: 640 } })
  const { page } = v
  await page.goto(v.url('/search/'))
  await page.getByRole('button', { name: 'Only by a speaker' }).click()
  await page.getByRole('option', { name: /Bo Carlsen/ }).waitFor()
  const form = (await page.locator('main form').boundingBox())!
  const list = (await page.getByRole('listbox').boundingBox())!
  assert.deepEqual([list.x, list.width], [form.x, form.width])
  await v.end()
})

test('values of a filter are completed by keyboard while it is typed', async () => {
  const v = await visit(site)
  const { page } = v
  await page.goto(v.url('/search/'))
  await page.locator('#search-input').pressSequentially('lighthouse tag:')
  await page.waitForSelector('[role="option"]')
  const box = page.locator('#search-input')
  assert.equal(await box.getAttribute('aria-expanded'), 'true')
  await assertAccessible(page)
  await box.pressSequentially('hi')
  await page.waitForFunction(() => document.querySelectorAll('[role="option"]').length === 1)
  await page.keyboard.press('ArrowDown')
  const active = await box.getAttribute('aria-activedescendant')
  assert.match((await page.textContent(`#${active}`)) ?? '', /^history 2 episodes$/)
  await page.keyboard.press('Enter')
  await settled(page)
  assert.equal(await page.inputValue('#search-input'), 'lighthouse tag:history ')
  assert.deepEqual((await slugs(page)).toSorted(), ['lighthouses-sea-marks', 'windmills'])
  assert.equal(await box.getAttribute('aria-expanded'), 'false')
  await box.pressSequentially('year:')
  await page.waitForSelector('[role="option"]')
  await page.keyboard.press('Escape')
  assert.equal(await page.inputValue('#search-input'), 'lighthouse tag:history year:')
  assert.equal(await page.locator('[role="option"]').first().isVisible(), false)
  await v.end()
})

test('a filter alone shows the newest first', async () => {
  const v = await visit(site)
  await v.page.goto(v.url('/search/?q=tag:history'))
  await settled(v.page)
  assert.deepEqual(await slugs(v.page), ['windmills', 'lighthouses-sea-marks'])
  await v.end()
})

test('on a desk the bars of many years are all in view, and none is narrower than a pointer needs', async () => {
  for (const count of [8, 9, 12]) {
    const talks = Array.from({ length: count }, (_, index) => [
      `talk-${index}.md`,
      `# Talk ${index}\n\n**Date:** ${2010 + index}-03-04\n\n## Transcript\n\nThe mill is old.\n`,
    ])
    const { out } = await buildFixture({
      'archive.yaml': 'language: en\n',
      ...(Object.fromEntries(talks) as Record<string, string>),
    })
    const { page, url, end } = await visit(out, { viewport: desk })
    await page.goto(url('/search/?q=mill'))
    await page.locator('.years').waitFor()
    const list = page.locator('.years ol')
    assert.equal(await list.evaluate((list) => list.scrollWidth - list.clientWidth), 0, `${count} years`)
    const bars = await page.locator('.year').all()
    assert.equal(bars.length, count)
    for (const bar of bars) assert.ok((await bar.boundingBox())!.width >= 24)
    // No label runs into the next one, and the last year is written.
    const labels = await page.locator('.year .bar-label').evaluateAll((labels) =>
      labels
        .filter((label) => getComputedStyle(label).visibility === 'visible')
        .map((label) => {
          const range = document.createRange()
          range.selectNodeContents(label)
          const { left, right } = range.getBoundingClientRect()
          return { text: label.textContent, left, right }
        }),
    )
    assert.equal(labels.at(-1)!.text, String(2009 + count))
    labels.forEach(({ left }, at) => assert.ok(at === 0 || left > labels[at - 1]!.right, `${count} years`))
    await end()
  }
})

test('the chart shows the years with a gap for none, and a year can be chosen', async () => {
  const v = await visit(site)
  const { page } = v
  await page.goto(v.url('/search/?q=lighthouse'))
  await settled(page)
  assert.deepEqual(
    await page.$$eval('.years .bar-label', (labels) => labels.map((label) => label.textContent).toSorted()),
    ['2021', '2022', '2023', '2024', 'n.d.'],
  )
  // Bars that lead nowhere are named as well.
  assert.equal(await page.getByRole('img', { name: /^undated: 1 passage$/ }).count(), 1)
  assert.equal(await page.getByRole('img', { name: '2023: 0 passages' }).count(), 1)
  await page.getByRole('button', { name: '2022: 1 passage' }).click()
  await settled(page)
  assert.deepEqual(await slugs(page), ['harbours'])
  await eventually(() => assert.equal(new URL(page.url()).searchParams.get('q'), 'lighthouse year:2022'))
  await v.end()
})

test('every tick leads to its passage, also one whose text was not loaded yet', async () => {
  const v = await visit(site)
  const { page } = v
  await page.goto(v.url('/search/?q=lighthouse'))
  await settled(page)
  const hrefs = await page.$$eval('[data-episode="lighthouses-sea-marks"] .ticks a', (links) =>
    links.map((link) => (link as HTMLAnchorElement).href),
  )
  assert.equal(new Set(hrefs).size, 12)
  const unknown = hrefs.find((href) => href.includes('&at='))
  for (const href of [hrefs[0]!, ...(unknown === undefined ? [] : [unknown])]) {
    await page.goto(href)
    await page.waitForFunction(() => location.hash !== '' && !location.search.includes('at='))
    const hash = await page.evaluate(() => location.hash)
    assert.match((await page.textContent(`[id="${hash.slice(1)}"]`)) ?? '', /lighthouse/i)
  }
  await v.end()
})

test('a place on a strip that no page has opens the page itself', async () => {
  const v = await visit(site)
  for (const at of ['99999', 'x', '-1', '']) {
    await v.page.goto(v.url(`/episodes/harbours/?q=tide&at=${at}`))
    await v.page.waitForFunction(() => !location.search.includes('at='))
    assert.equal(await v.page.evaluate(() => location.hash), '')
  }
  await v.end()
})

test('fast typing ends with the answer to what stands in the box, and never shows an empty list', async () => {
  const v = await visit(site)
  const { page } = v
  let requests = 0
  await page.route('**/search-index/*.bin', async (route) => {
    // The first ones come last.
    requests += 1
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, 200 - requests * 20)))
    await route.continue()
  })
  await page.goto(v.url('/search/'))
  await page.locator('#search-input').pressSequentially('windmill', { delay: 40 })
  await page.keyboard.press('Control+a')
  await page.locator('#search-input').pressSequentially('ferry', { delay: 15 })
  await page.waitForFunction(() => new URLSearchParams(location.search).get('q') === 'ferry')
  await settled(page)
  assert.ok((await slugs(page)).every((slug) => slug.startsWith('ferry')))
  await page.evaluate(() => {
    Object.assign(window, { fewest: Infinity })
    new MutationObserver(() => {
      const count = document.querySelectorAll('[data-episode]').length
      Object.assign(window, { fewest: Math.min((window as unknown as { fewest: number }).fewest, count) })
    }).observe(document.querySelector('#search-results')!, { childList: true, subtree: true })
  })
  await page.locator('#search-input').pressSequentially(' tide', { delay: 60 })
  await page.waitForFunction(() => new URLSearchParams(location.search).get('q') === 'ferry tide')
  await settled(page)
  assert.ok((await page.evaluate(() => (window as unknown as { fewest: number }).fewest)) > 0)
  await v.end()
})

test('queries are text, whatever they look like', async () => {
  const v = await visit(site)
  const { page } = v
  const queries = [
    'c++',
    '<b>x</b>',
    '"',
    '%',
    '%%%20',
    '😀',
    '-',
    '--',
    'tag:',
    '-tag:"',
    '\\',
    '<img src=x onerror=alert(1)>',
    '"" ""',
    "'",
    '*',
    '(a|b)+$',
    'a'.repeat(3000),
  ]
  await page.goto(v.url('/search/'))
  for (const query of queries) {
    await page.fill('#search-input', query)
    await page.keyboard.press('Enter')
    await eventually(() => assert.equal(new URL(page.url()).searchParams.get('q'), query))
    const state = await settled(page)
    assert.ok(['ready', 'nothing', 'idle'].includes(state), `${query}: ${state}`)
    assert.equal(await page.inputValue('#search-input'), query)
    assert.equal(await page.locator('main b, main img').count(), 0)
    await page.reload()
    assert.equal(await settled(page), state)
  }
  await page.goto(v.url('/search/?q=c%2B%2B'))
  await settled(page)
  assert.deepEqual(await slugs(page), ['harbours'])
  assert.deepEqual(await page.locator('[data-passage] mark').allTextContents(), ['c++'])
  await v.end()
})

test('nothing found says so and offers what does exist', async () => {
  const v = await visit(site)
  const { page } = v
  await page.goto(v.url(`/search/?q=${encodeURIComponent('qqqqqqq tag:sea')}`))
  assert.equal(await settled(page), 'nothing')
  assert.match(await page.innerText('.nothing h2'), /Nothing found for “qqqqqqq tag:sea”/)
  assert.match(await status(page), /Nothing found/)
  assert.ok(await page.locator('.browse a').first().isVisible())
  await assertAccessible(page)
  await page.getByRole('button', { name: 'Search without filters' }).click()
  await settled(page)
  assert.equal(await page.inputValue('#search-input'), 'qqqqqqq')
  await page.goto(v.url('/search/?q=histor+-the'))
  await settled(page)
  // What a filter may have meant.
  await type(page, 'miller speaker:"Ada Brant"')
  await page.getByRole('button', { name: 'speaker: Ada Brandt' }).click()
  assert.equal(await settled(page), 'ready')
  assert.equal(await page.inputValue('#search-input'), 'miller speaker:"Ada Brandt"')
  // Of a pasted text its beginning is said, not all.
  await page.fill('#search-input', `${'q'.repeat(300)} `)
  await eventually(async () => assert.equal(await status(page), `Nothing found for “${'q'.repeat(120)}…”`))
  await v.end()
})

test('a tab is called after its query', async () => {
  const v = await visit(site)
  const { page } = v
  await page.goto(v.url('/search/'))
  const title = await page.title()
  await type(page, 'ferry')
  assert.equal(await page.title(), `ferry · ${title}`)
  await page.keyboard.press('Escape')
  assert.equal(await page.title(), title)
  await v.end()
})

test('a quotation mark too many is no phrase, and where no passage has all words that is said', async () => {
  const v = await visit(site)
  const { page } = v
  await page.goto(v.url(`/search/?q=${encodeURIComponent('pier miller"')}`))
  assert.equal(await settled(page), 'ready')
  assert.match(await status(page), /^\d+ passages with some of the words$/)
  assert.equal(await page.locator('.chips .chip').count(), 0)
  await v.end()
})

test('a query without anything to look for says so, and not that nothing was found', async () => {
  const v = await visit(site)
  const { page } = v
  for (const query of ['-lighthouse', '-"one lighthouse" -miller', '"', '…']) {
    await page.goto(v.url(`/search/?q=${encodeURIComponent(query)}`))
    assert.equal(await settled(page), 'nothing', query)
    assert.equal(await page.innerText('.nothing h2'), 'Nothing to look for yet')
    assert.equal(await status(page), 'Nothing to look for yet')
    assert.equal(await page.innerText('.nothing p'), 'Add a word that is to be found, as in: sun -sea')
  }
  await assertAccessible(page)
  // A word that is too common is spelled well.
  await page.goto(v.url('/search/?q=the'))
  assert.equal(await settled(page), 'nothing')
  assert.match(await page.innerText('.nothing'), /too common to count, except between quotation marks/)
  assert.doesNotMatch(await page.innerText('.nothing'), /spelling/)
  await page.locator('#search-input').fill('ferry -lighthouse')
  await page.waitForSelector('.hit')
  await v.end()
})

test('a phrase that is too common to be looked up is said beside what the other words found', async () => {
  const seeds = Object.fromEntries(
    Array.from({ length: 21 }, (_, talk) => [
      `${talk}.md`,
      `# Talk ${talk}\n\n## Transcript\n\n${Array.from(
        { length: 100 },
        (_, at) =>
          `A kind of ${at % 50 === 0 ? 'lighthouse' : `wall${at}`}. ${`Stone${talk} on stone${at}. `.repeat(22)}`,
      ).join('\n\n')}\n`,
    ]),
  )
  const { out } = await buildFixture({ 'archive.yaml': 'language: en\n', ...seeds })
  const v = await visit(out)
  const { page } = v
  await page.goto(v.url(`/search/?q=${encodeURIComponent('"kind of" lighthouse -"kind of" the')}`))
  assert.equal(await settled(page), 'ready')
  assert.deepEqual(await page.locator('.also').allInnerTexts(), [
    '“kind of”: too common to count, except between quotation marks together with a less common word.',
  ])
  await type(page, '"kind of lighthouse"')
  assert.equal(await page.locator('.also').count(), 0)
  await v.end()
})

test('what was searched instead is said, and can be refused', async () => {
  const v = await visit(site)
  const { page } = v
  await page.goto(v.url('/search/?q=lighthuose'))
  assert.equal(await settled(page), 'ready')
  assert.match(await page.innerText('.also'), /lighthouse/)
  await page.locator('.also button').click()
  assert.equal(await settled(page), 'nothing')
  await page.waitForURL(/[?&]not=/)
  await page.reload()
  assert.equal(await settled(page), 'nothing')
  await page.getByRole('button', { name: 'Remove: only what was typed' }).click()
  assert.equal(await settled(page), 'ready')
  await v.end()
})

for (const [name, options, after] of [
  ['on a desk', { viewport: desk }, 'search-input'],
  ['on a phone', { viewport: phone, isMobile: true, hasTouch: true }, 'search-results'],
] as const) {
  test(`where what has the focus goes with the results it was part of the focus is not lost, ${name}`, async () => {
    const v = await visit(site, options)
    const { page } = v
    for (const [query, button] of [
      ['lighthuose', '.also button'],
      ['"ferry lighthouse"', '.nothing button'],
      ['lighthuose ferrie tag:nowhere', '.nothing button'],
      ['lighthouse', '.year[data-session]'],
    ] as const) {
      await page.goto(v.url(`/search/?q=${encodeURIComponent(query)}`))
      await settled(page)
      const { href } = await page.evaluateHandle(() => location).then((at) => at.jsonValue())
      await page.locator(button).first().press('Enter')
      await page.waitForURL((now) => now.href !== href)
      await settled(page)
      assert.equal(await page.evaluate(() => document.activeElement?.id), after, query)
    }
    await v.end()
  })
}

test('the edge of a field, the bars of a chart and the completion that is chosen stand out 3:1', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const v = await visit(site, { colorScheme })
    const { page } = v
    await page.goto(v.url('/search/?q=lighthouse'))
    await settled(page)
    const contrast = async (selector: string, property: string): Promise<number> => {
      const [drawn, ground] = await page
        .locator(selector)
        .first()
        .evaluate(
          (element, of) => [
            getComputedStyle(element).getPropertyValue(of),
            getComputedStyle(document.documentElement).backgroundColor,
          ],
          property,
        )
      const [low, high] = [drawn, ground].map(luminance).sort((a, b) => a - b)
      return (high! + 0.05) / (low! + 0.05)
    }
    await page.locator('h1').evaluate(() => (document.activeElement as HTMLElement).blur())
    await page.mouse.move(0, 0)
    for (const [selector, property] of [
      ['#search-input', 'border-top-color'],
      ['.chart .bar', 'background-color'],
    ] as const)
      assert.ok((await contrast(selector, property)) >= 3, `${selector}, ${colorScheme}`)
    await page.locator('.add-filter').first().click()
    await page.waitForSelector('.completions li')
    await page.keyboard.press('ArrowDown')
    const chosen = page.locator(".completions li[aria-selected='true']")
    assert.equal(await chosen.evaluate((option) => getComputedStyle(option).outlineStyle), 'solid')
    assert.ok((await contrast(".completions li[aria-selected='true']", 'outline-color')) >= 3, colorScheme)
    await v.end()
  }
})

/** How light a colour is, as WCAG counts: 0 to 1. */
function luminance(colour: string): number {
  const [r, g, b] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
    const share = Number(part) / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

test('what is in another language than the page says so', async () => {
  const { out } = await buildFixture({
    'archive.yaml': 'title: Test archive\nlanguage: en\n',
    'here.md': '---\ntitle: Here\n---\n\n## Transcript\n\nThe radio speaks English.\n',
    'elders.md': '---\ntitle: Elders\nlanguage: nl\n---\n\n## Transcript\n\nDe radio spreekt Nederlands.\n',
  })
  const v = await visit(out)
  const { page } = v
  await page.goto(v.url('/search/?q=radio'))
  assert.equal(await settled(page), 'ready')
  const languages = (slug: string): Promise<(string | null)[]> =>
    page.$$eval(`[data-episode="${slug}"] :is(h2 a, .hits)`, (all) =>
      all.map((one) => one.getAttribute('lang')),
    )
  assert.deepEqual(await languages('here'), [null, null])
  assert.deepEqual(await languages('elders'), ['nl', 'nl'])
  await v.end()
})

test('without scripts the page offers tags, names and episodes, and the boxes still lead to it', async () => {
  const v = await visit(site, { javaScriptEnabled: false })
  const { page } = v
  await page.goto(v.url('/'))
  await page.fill('#search-input', 'tide')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/search\/\?q=tide$/)
  assert.ok(await page.locator('.browse a', { hasText: 'Episodes' }).isVisible())
  assert.ok(await page.locator('.browse a', { hasText: 'sea' }).isVisible())
  assert.ok(await page.locator('noscript p').isVisible())
  await v.end()
})

test('under a base path all works and every address is below it', async () => {
  const { out } = await buildFixture(seeds, { base: '/x/y/' })
  const v = await visit(out, { base: '/x/y/' })
  const { page } = v
  const outside: string[] = []
  page.on('request', (request) => {
    if (!new URL(request.url()).pathname.startsWith('/x/y/')) outside.push(request.url())
  })
  await page.goto(v.url('/'))
  await page.keyboard.press('/')
  await page.keyboard.type('harbour')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/x\/y\/search\/\?q=harbour$/)
  assert.equal(await settled(page), 'ready')
  for (const href of await page.$$eval('main a', (links) =>
    links.map((link) => link.getAttribute('href')!),
  )) {
    assert.ok(href.startsWith('/x/y/') || href.startsWith('#'), href)
  }
  await page.locator('[data-passage] a').first().click()
  await page.waitForURL(/\/x\/y\/episodes\/harbours\/\?q=harbour#/)
  assert.deepEqual(outside, [])
  await v.end()
})

test("ticks, bars and the chosen completion are seen in the few colours of a reader's own", async () => {
  const v = await visit(site, { forcedColors: 'active' })
  const { page } = v
  await page.goto(v.url('/search/?q=lighthouse'))
  await settled(page)
  const ground = (selector: string, pseudo?: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((element, of) => getComputedStyle(element, of).backgroundColor, pseudo)
  // The page's own colour: the ground of an element that is given none is this one, however much of it shows through.
  const paper = await ground('html')
  assert.match(paper, /^rgb\(/)
  assert.notEqual(await ground('.ticks a', '::before'), paper)
  const bar = await ground('.chart .bar')
  assert.notEqual(bar, paper)
  await page.locator('.year').first().hover()
  await eventually(async () => assert.ok(![paper, bar].includes(await ground('.chart .bar'))))
  await page.locator('.add-filter').first().click()
  await page.waitForSelector('.completions li')
  await page.keyboard.press('ArrowDown')
  assert.notEqual(await ground(".completions li[aria-selected='true']"), paper)
  await v.end()
})

test('where the exact words are not found, they are one press away from being looked for apart', async () => {
  const v = await visit(site)
  const { page } = v
  await page.goto(v.url(`/search/?q=${encodeURIComponent('"storm lighthouse keeper"')}`))
  assert.equal(await settled(page), 'nothing')
  assert.equal(await page.locator('.nothing .choices').count(), 0)
  await page.getByRole('button', { name: 'Search without quotation marks' }).click()
  assert.equal(await settled(page), 'ready')
  assert.equal(await page.inputValue('#search-input'), 'storm lighthouse keeper')
  assert.ok((await slugs(page)).includes('lighthouses-sea-marks'))
  await type(page, 'lighthose')
  await settled(page)
  assert.match(
    await page.innerText('.also'),
    /^“lighthose” does not occur\. These are the passages with “lighthouse”\./,
  )
  await v.end()
})

test('a hit says who speaks and who takes the word; with a speaker it shows what they say', async () => {
  const { out } = await buildFixture({
    'archive.yaml': 'title: Test archive\nlanguage: en\n',
    'dialogue.md': `---
title: Dialogue
---

## Transcript

**Ada Brandt:** The ferry was late again, and the ferry before it never came, so that everybody stood at the pier and looked at the sea until it was dark.

**Bo Carlsen:** My own ferry came early. I have said so for years, but nobody who waits for a boat wants to hear that another one was there before its time.

**Ada Brandt:** Not us.
`,
  })
  const v = await visit(out)
  const { page } = v
  const hit = async (query: string): Promise<string> => {
    await page.goto(v.url(`/search/?q=${encodeURIComponent(query)}`))
    await settled(page)
    return (await page.textContent('.hit')) ?? ''
  }
  assert.match(await hit('ferry'), /· Ada Brandt The ferry was late .* Bo Carlsen: My own ferry/)
  assert.match(
    await hit('ferry speaker:"Bo Carlsen"'),
    /· Bo Carlsen … My own ferry .* Ada Brandt: Not us\.$/,
  )
  assert.match(await hit('speaker:carlsen'), /· Bo Carlsen … My own ferry /)
  await assertAccessible(page)
  await v.end()
})

test('where some passages have all words, episodes with some of them are not counted as if they had', async () => {
  const sentence = (words: string): string => `${words} ${'and so we went on for a while '.repeat(12)}.`
  const seed = (title: string, ...said: string[]): string =>
    `---\ntitle: ${title}\n---\n\n## Transcript\n\n${said.map(sentence).join('\n\n')}\n`
  const { out } = await buildFixture({
    'archive.yaml': 'title: Test archive\nlanguage: en\n',
    'one.md': seed('One', 'The miller sails'),
    'two.md': seed('Two', 'A miller who sails', 'He sails'),
    'three.md': seed('Three', 'She sails', 'They sails', 'Who sails'),
  })
  const v = await visit(out)
  const { page } = v
  await page.goto(v.url('/search/?q=miller+sails'))
  await settled(page)
  assert.equal(await status(page), '2 passages with all words, 4 with some')
  const said = async (slug: string): Promise<string> =>
    page.locator(`[data-episode="${slug}"] > .quiet`).innerText()
  assert.equal(await said('one'), '1 passage')
  assert.equal(await said('two'), '1 passage with all words, 1 with some')
  assert.equal(await said('three'), '3 passages with some of the words')
  assert.deepEqual(
    (await page.locator('.chart.episodes li').allInnerTexts())
      .map((text) => text.replace(/\s+/g, ' '))
      .toSorted(),
    ['One 1', 'Two 1'],
  )
  await v.end()
})
