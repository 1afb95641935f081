import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { assertAddress, browser, desk, eventually, phone, type Visit } from '../helpers/browse.ts'
import { buildFixture, episodePath } from '../helpers/build-fixture.ts'
import { episodeSeeds } from '../helpers/episode-seeds.ts'

const { visit } = browser()
let site = ''
let plain = ''
let dialogue = ''

before(async () => {
  const built = await buildFixture(episodeSeeds)
  site = built.out
  plain = episodePath(built, 'Een plat')
  dialogue = episodePath(built, 'Twee')
})

const permissions = ['clipboard-read', 'clipboard-write']
const status = 'Automatische ondertiteling, niet nagekeken'

/** Select words of a passage, from the first `from` to the end of the first `to` behind it. */
async function select(page: Page, from: string, to = from): Promise<void> {
  await page.evaluate(
    ([first, last]) => {
      const walker = document.createTreeWalker(document.querySelector('.text')!, NodeFilter.SHOW_TEXT)
      const range = document.createRange()
      let hasStart = false
      while (walker.nextNode()) {
        const node = walker.currentNode as Text
        const start = hasStart ? 0 : node.data.indexOf(first!)
        if (!hasStart && start >= 0) {
          range.setStart(node, start)
          hasStart = true
        }
        const end = hasStart ? node.data.indexOf(last!, start) : -1
        if (end >= 0) {
          range.setEnd(node, end + last!.length)
          break
        }
      }
      const selection = getSelection()!
      selection.removeAllRanges()
      selection.addRange(range)
      range.startContainer.parentElement!.scrollIntoView({ block: 'center' })
    },
    [from, to],
  )
  await page.getByRole('group', { name: /^(?:citeer|quote)$/i }).waitFor()
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate(() => navigator.clipboard.readText())
}

/** The lines of a copied quote: words, source, address, status. */
async function copied(
  page: Page,
): Promise<{ words: string; source: string; address: URL; status: string | undefined }> {
  await page.locator('.note p').waitFor()
  const [words, rest = ''] = (await clipboard(page)).split('\n\n')
  const [source = '', address = '', state] = rest.split('\n')
  return { words: words!, source, address: new URL(address), status: state }
}

/** Let the page share, which Chromium on a desk may not: `window.all` keeps what is shared; each time ends as stated, `''` well. */
async function standInForSharing(page: Page, ends: string[]): Promise<void> {
  await page.addInitScript({
    content: `window.all = []
      navigator.share = async (data) => {
        const end = ${JSON.stringify(ends)}[window.all.push(data) - 1]
        if (end !== '') throw new DOMException('', end)
      }`,
  })
}

const words = 'Eén café aan de kade, zo’n zaak met eh koffie. [gelach] En de de thee.'

async function opensWithTheWords(visited: Visit, address: URL): Promise<void> {
  const { page } = visited
  await page.goto(address.href)
  await eventually(async () =>
    assert.equal(
      (await page.locator('mark.quoted').allInnerTexts()).join('').replace(/\s+/g, ' '),
      words.replace(/\.$/, ''),
    ),
  )
  assert.equal(await page.locator('.passages > .current mark.quoted').first().isVisible(), true)
}

for (const [name, viewport] of [
  ['phone', phone],
  ['desk', desk],
] as const) {
  test(`${name}: selected words are copied with their source by the key c, and the link marks them`, async () => {
    const visited = await visit(site, { viewport, permissions })
    const { page, url, end } = visited
    await page.goto(url(plain))
    await select(page, 'Eén café', 'de thee.')
    await page.keyboard.press('c')
    const quote = await copied(page)
    assert.equal(quote.words, words)
    assert.match(quote.source, /^— Een plat gesprek \+ Over ‘water’, op \d+% van het gesprek$/)
    assert.equal(quote.address.pathname, plain)
    assert.equal(quote.status, status)
    await opensWithTheWords(visited, quote.address)
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('mark').count(), 0)
    await assertAddress(page, { search: '' })
    await end()
  })

  test(`${name}: the bar at a selection copies with source, or only the link`, async () => {
    const { page, url, end } = await visit(site, { viewport, permissions, hasTouch: name === 'phone' })
    await page.goto(url(plain))
    await select(page, 'café aan de')
    const bar = page.getByRole('group', { name: 'citeer' })
    const box = (await bar.boundingBox())!
    assert.ok(
      Math.round(box.height) >= 44 && box.x >= 0 && box.x + box.width <= viewport.width,
      JSON.stringify(box),
    )
    const press = (label: string): Promise<void> => {
      const button = bar.getByRole('button', { name: label })
      return name === 'phone' ? button.tap() : button.click()
    }
    await press('Kopieer met bron')
    assert.equal((await copied(page)).words, 'café aan de')
    await press('Kopieer link')
    await page.getByText('Link gekopieerd.').waitFor()
    const link = new URL(await clipboard(page))
    assert.equal(link.searchParams.get('text'), 'café aan de')
    assert.match(link.hash, /^#p/)
    await page.evaluate(() => getSelection()!.removeAllRanges())
    await bar.waitFor({ state: 'hidden' })
    await end()
  })

  test(`${name}: every passage has a link and a button for its quote, by ${name === 'phone' ? 'tap' : 'hover and focus'}`, async () => {
    const { page, url, end } = await visit(site, { viewport, permissions, hasTouch: name === 'phone' })
    await page.goto(url(plain))
    const passages = await page.locator('.passages > div').count()
    assert.equal(await page.locator('.passages > div > a:first-child').count(), passages)
    // Each gets its own when one comes near it, and keeps it.
    for (const passage of await page.locator('.passages > div').all()) await passage.scrollIntoViewIfNeeded()
    await eventually(async () =>
      assert.equal(await page.getByRole('button', { name: 'Citeer deze passage' }).count(), passages),
    )
    await page.evaluate(() => scrollTo(0, 0))
    const passage = page.locator('.passages > div').nth(3)
    const button = passage.getByRole('button')
    const opacity = (): Promise<string> => button.evaluate((element) => getComputedStyle(element).opacity)
    await passage.scrollIntoViewIfNeeded()
    assert.equal(await opacity(), '0')
    const before = await passage.boundingBox()
    if (name === 'phone') await passage.locator('p').first().tap()
    else await passage.hover()
    await eventually(async () => assert.equal(await opacity(), '1'))
    assert.deepEqual(await passage.boundingBox(), before)
    if (name === 'phone') {
      const { y, height } = (await button.boundingBox())!
      assert.ok(Math.round(height) >= 44, `the button is ${height} tall`)
      // What is drawn of it lies between the words of the passage and those of the next one.
      const drawn = await button.evaluate((element) => {
        const { top, height } = getComputedStyle(element, '::before')
        return { top: parseFloat(top), height: parseFloat(height) }
      })
      const [above, below] = await passage.evaluate((element) => {
        const boxes = [element, element.nextElementSibling!].map((of) => {
          const range = document.createRange()
          range.selectNodeContents(of.querySelector('p')!)
          return [...range.getClientRects()]
        })
        return [
          Math.max(...boxes[0]!.map(({ bottom }) => bottom)),
          Math.min(...boxes[1]!.map(({ top }) => top)),
        ]
      })
      assert.ok(y + drawn.top >= above - 2, `${y + drawn.top} is above ${above}`)
      assert.ok(y + drawn.top + drawn.height <= below + 2, `the end is below ${below}`)
      await button.tap()
    } else await button.click()
    const quote = await copied(page)
    assert.equal(quote.words, (await passage.locator('p').allTextContents()).join(' '))
    assert.equal(quote.address.hash, `#${await passage.getAttribute('id')}`)
    assert.equal(quote.address.search, '')

    const link = page.locator('.passages > div > a:first-child').nth(4)
    await link.focus()
    await eventually(async () =>
      assert.equal(
        await page
          .locator('.passages > div')
          .nth(4)
          .getByRole('button')
          .evaluate((element) => getComputedStyle(element).opacity),
        '1',
      ),
    )
    await page.keyboard.press('Enter')
    await assertAddress(page, { hash: (await link.getAttribute('href'))! })
    await end()
  })

  test(`${name}: the tools of a passage are in view while any of it is`, async () => {
    // A window that is lower than a passage.
    const low = { ...viewport, height: 220 }
    const { page, url, end } = await visit(site, { viewport: low, hasTouch: name === 'phone' })
    await page.goto(url(plain))
    const passage = page.locator('.passages > div').nth(3)
    const button = passage.getByRole('button')
    const opacity = (): Promise<string> => button.evaluate((element) => getComputedStyle(element).opacity)
    const { x, height } = (await passage.boundingBox())!
    assert.ok(height > low.height, `the passage is ${height} tall`)
    // Both when its end is below the window and when its beginning is above.
    for (const share of [0.1, 0.3]) {
      await passage.evaluate((element, share) => {
        const { top, height } = element.getBoundingClientRect()
        scrollTo(0, top + scrollY - 60 + height * share)
      }, share)
      if (name === 'phone') await page.touchscreen.tap(x + 20, 120)
      else await page.mouse.move(x + 20, 120)
      await eventually(async () => assert.equal(await opacity(), '1'))
      const box = (await button.boundingBox())!
      const rail = (await page.locator('.rail').boundingBox())!
      const foot = name === 'phone' ? (await page.locator('.thumb-bar').boundingBox())!.y : low.height
      assert.ok(box.y >= rail.y + rail.height && box.y + box.height <= foot, JSON.stringify(box))
      if (name === 'desk') continue
      // Here they lie over words that one may want to read: another tap puts them away.
      await page.touchscreen.tap(x + 20, 120)
      await eventually(async () => assert.equal(await opacity(), '0'))
    }
    await end()
  })

  test(`${name}: c without a selection copies the passage in hand`, async () => {
    const { page, url, end } = await visit(site, { viewport, permissions })
    await page.goto(url(plain))
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('c')
    const passage = page.locator('.passages > div').nth(1)
    assert.equal((await copied(page)).words, (await passage.locator('p').allTextContents()).join(' '))
    await end()
  })
}

test('a phone that can share is offered it, for a selection and for a passage; what it refuses is copied', async () => {
  const { page, url, end } = await visit(site, {
    viewport: phone,
    permissions,
    hasTouch: true,
    isMobile: true,
  })
  await standInForSharing(page, ['', '', 'AbortError', 'NotAllowedError'])
  const shared = (): Promise<ShareData[]> =>
    page.evaluate(() => (window as unknown as { all: ShareData[] }).all)
  await page.goto(url(plain))
  await select(page, 'café aan de')
  const bar = page.getByRole('group', { name: 'citeer' })
  const { x, width } = (await bar.boundingBox())!
  assert.ok(x >= 0 && x + width <= phone.width)
  await bar.getByRole('button', { name: 'Deel' }).tap()
  await eventually(async () => assert.equal((await shared()).length, 1))
  const [selection] = await shared()
  assert.match(selection!.text!, /^café aan de\n\n— Een plat gesprek [^\n]+\nAutomatische [^\n]+$/)
  assert.equal(new URL(selection!.url!).searchParams.get('text'), 'café aan de')
  await page.evaluate(() => getSelection()!.removeAllRanges())

  const passage = page.locator('.passages > div').nth(5)
  await passage.locator('p').tap()
  const button = passage.getByRole('button', { name: 'Deel deze passage' })
  for (const times of [2, 3]) {
    await button.tap()
    await eventually(async () => assert.equal((await shared()).length, times))
  }
  const { url: address } = (await shared())[1]!
  assert.equal(new URL(address!).hash, `#${await passage.getAttribute('id')}`)
  // The reader thought better of it: nothing is said.
  assert.equal(await page.locator('.note p').count(), 0)
  await button.tap()
  assert.equal((await copied(page)).words, await passage.locator('p').textContent())
  await end()
})

test('a jump lets go of the selection: the bar of a phone is back', async () => {
  const { page, url, end } = await visit(site, { viewport: phone, hasTouch: true, isMobile: true })
  await page.goto(url(plain))
  await select(page, 'café aan de')
  const bar = page.getByRole('group', { name: 'citeer' })
  await page.locator('.rail .strip a').last().tap()
  await page.waitForURL(/#c-p/)
  await bar.waitFor({ state: 'hidden' })
  await end()
})

test('what was copied is said for a while, and longer only as long as one points at it', async () => {
  const { page, url, end } = await visit(site, { viewport: desk, permissions })
  await page.clock.install()
  await page.goto(url(plain))
  await page.keyboard.press('j')
  await page.keyboard.press('c')
  const note = page.locator('.note p')
  await note.hover()
  await page.clock.runFor(60_000)
  assert.equal(await note.count(), 1)
  await page.mouse.move(5, 5)
  await page.clock.runFor(6000)
  assert.equal(await note.count(), 1)
  await page.clock.runFor(2000)
  assert.equal(await note.count(), 0)
  await end()
})

test('what a note offers comes next for the Tab key, and closing it leads back to where one was', async () => {
  const { page, url, end } = await visit(site, { viewport: desk, permissions })
  await page.goto(url(plain))
  const focused = (): Promise<string | null> =>
    page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement!.textContent,
    )
  for (let at = 0; at < 3; at++) await page.keyboard.press('j')
  const place = await focused()
  assert.match(place!, /^Link naar deze passage/)
  await page.keyboard.press('c')
  await page.locator('.note p').waitFor()
  const y = await page.evaluate(() => scrollY)
  await page.keyboard.press('Tab')
  assert.equal(await focused(), 'Alleen de woorden')
  await page.keyboard.press('Shift+Tab')
  assert.equal(await focused(), place)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('Alleen de woorden gekopieerd.').waitFor()
  assert.equal(await focused(), 'Sluiten')
  await page.keyboard.press('Tab')
  assert.equal(await focused(), 'Citeer deze passage')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  assert.equal(await page.locator('.note p').count(), 0)
  assert.equal(await focused(), place)
  assert.equal(await page.evaluate(() => scrollY), y)
  await page.keyboard.press('Tab')
  assert.equal(await focused(), 'Citeer deze passage')
  await end()
})

test('a note stays while one of its buttons has the focus, also the one that came for what was pressed', async () => {
  const { page, url, end } = await visit(site, { viewport: desk, permissions })
  await page.clock.install()
  await page.goto(url(plain))
  await page.keyboard.press('j')
  await page.keyboard.press('c')
  await page.locator('.note p').waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('Alleen de woorden gekopieerd.').waitFor()
  await page.clock.runFor(60_000)
  assert.equal(await page.locator('.note p').count(), 1)
  await page.keyboard.press('Tab')
  await page.clock.runFor(8000)
  assert.equal(await page.locator('.note p').count(), 0)
  await end()
})

test('where one does not touch sharing is not offered', async () => {
  const { page, url, end } = await visit(site, { viewport: desk })
  await standInForSharing(page, [])
  await page.goto(url(plain))
  assert.equal(await page.getByRole('button', { name: 'Deel', includeHidden: true }).count(), 0)
  await end()
})

test('a plain copy of a few words is left alone; a longer one takes its source along, and the words alone are offered', async () => {
  const { page, url, end } = await visit(site, { permissions })
  await page.goto(url(plain))
  await select(page, 'café aan de kade')
  await page.keyboard.press('Control+c')
  await eventually(async () => assert.equal(await clipboard(page), 'café aan de kade'))
  await select(page, 'Eén café', 'de thee.')
  await page.keyboard.press('Control+c')
  const quote = await copied(page)
  assert.equal(quote.words, words)
  assert.equal(quote.status, status)
  await page.getByRole('button', { name: 'Alleen de woorden' }).click()
  await page.getByText('Alleen de woorden gekopieerd.').waitFor()
  assert.equal(await clipboard(page), words)
  await end()
})

test('a copy inside a field is the field’s own', async () => {
  const { page, url, end } = await visit(site, { permissions })
  await page.goto(url(plain))
  await select(page, 'Eén café', 'de thee.')
  await page.keyboard.press('f')
  await page.locator('#find-input').fill('een twee drie vier vijf zes zeven acht negen tien')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await eventually(async () =>
    assert.equal(await clipboard(page), 'een twee drie vier vijf zes zeven acht negen tien'),
  )
  await end()
})

test('a quote over several passages and with softened fillers is the transcript, and its link marks all of it', async () => {
  const { page, url, end } = await visit(site, { permissions })
  await page.goto(url(plain))
  await page.getByRole('switch').click()
  const passages = page.locator('.passages > div')
  const [one, two, three] = await Promise.all(
    [2, 3, 4].map(async (at) => (await passages.nth(at).locator('p').allTextContents()).join(' ')),
  )
  await page.evaluate(() => {
    const all = document.querySelectorAll('.passages > div')
    const range = document.createRange()
    range.setStart(all[2]!.querySelector('p')!, 0)
    range.setEnd(all[4]!, all[4]!.childNodes.length)
    getSelection()!.removeAllRanges()
    getSelection()!.addRange(range)
  })
  await page.keyboard.press('c')
  const quote = await copied(page)
  assert.equal(quote.words, [one, two, three].join(' '))
  await page.goto(quote.address.href)
  await eventually(async () => {
    const marks = (await page.locator('mark.quoted').allTextContents()).join('').replace(/\s+/g, '')
    assert.equal(marks, [one, two, three].join('').replace(/\s+/g, '').replace(/\.$/, ''))
  })
  await end()
})

test('speakers are named; a text that was checked is not called unchecked', async () => {
  const { page, url, end } = await visit(site, { permissions })
  await page.goto(url(dialogue))
  await select(page, 'nobody knew why.', 'Nobody?')
  await page.keyboard.press('c')
  let quote = await copied(page)
  assert.equal(quote.words, 'Ann Smith: nobody knew why.\nBo: Nobody?')
  assert.equal(quote.status, undefined)
  await page.getByRole('button', { name: 'Sluit' }).click()
  await select(page, "I can't believe that.")
  await page.keyboard.press('c')
  quote = await copied(page)
  assert.equal(quote.words, "I can't believe that.")
  assert.match(quote.source, /^— Bo, Twee sprekers/)
  await end()
})

test('a quote of words with a link has what is seen, and its address marks them', async () => {
  const link = '[the page of the soil](https://example.org/soil?x=1)'
  const { out } = await buildFixture({
    'links.md': `# Links\n\n**Language:** nl\n\n## Transcript\n\nWe read of it at ${link}, and then it went on with worms and greens.\n`,
  })
  const { page, url, end } = await visit(out, { viewport: desk, permissions })
  await page.goto(url('/episodes/links/'))
  await select(page, 'We read', 'with worms')
  await page.keyboard.press('c')
  const quote = await copied(page)
  const seen = 'We read of it at the page of the soil, and then it went on with worms'
  assert.equal(quote.words, seen)
  await page.goto(quote.address.href)
  await eventually(async () =>
    assert.equal((await page.locator('mark.quoted').allTextContents()).join(''), seen),
  )
  await end()
})

test('a quote says the date of an episode that has one, as the page does', async () => {
  const { out } = await buildFixture({
    'archive.yaml': 'language: nl\n',
    'a.md': '# Talk\n\n**Date:** 2024-02-03\n**Language:** en\n\n## Transcript\n\nThe mill is old.\n',
  })
  const { page, url, end } = await visit(out, { permissions })
  await page.goto(url('/episodes/talk/'))
  await page.keyboard.press('j')
  await page.keyboard.press('c')
  assert.equal((await copied(page)).source, '— Talk, 3 februari 2024, op 0% van het gesprek')
  await end()
})
