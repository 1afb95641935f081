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
  wordsOfTalk,
} from '../helpers/browse.ts'
import { buildFixture, episodePath } from '../helpers/build-fixture.ts'
import { episodeSeeds } from '../helpers/episode-seeds.ts'

const { visit } = browser()
let site = ''
let path = ''

before(async () => {
  const built = await buildFixture(episodeSeeds)
  site = built.out
  path = episodePath(built, 'Een plat')
})

/** What is marked, each match once. */
function marked(page: Page): Promise<string[]> {
  return page.locator('mark.hit').allInnerTexts()
}

function count(page: Page): Promise<string> {
  return page.locator('.find output').innerText()
}

/** Look for something, and wait for what the page says of it and of nothing before it. */
async function find(page: Page, typed: string): Promise<void> {
  const says = (count: RegExp): Promise<void> =>
    page.locator('.find output').filter({ hasText: count }).waitFor({ state: 'attached' })
  await page.locator('#find-input').fill('')
  await says(/^$/)
  await page.locator('#find-input').fill(typed)
  await says(/\S/)
}

for (const [name, viewport] of [
  ['phone', phone],
  ['desk', desk],
] as const) {
  test(`${name}: find opens by its button, counts, marks all, goes on and back, and Escape clears`, async () => {
    const { page, url, end } = await visit(site, { viewport })
    await page.goto(url(path))
    const text = await wordsOfTalk(page)
    const label = name === 'phone' ? 'Zoek hier' : 'Zoek in deze aflevering'
    const opener = page.getByRole('button', { name: label })
    await opener.click()
    await find(page, 'zeldzaamheid')
    assert.deepEqual(await marked(page), ['zeldzaamheid', 'zeldzaamheid', 'zeldzaamheid'])
    assert.equal(await count(page), '1 van 3')
    assert.ok((await page.locator('.strip.reading .tick').count()) === 3)

    const current = async (): Promise<number> => {
      const box = (await page.locator('mark.current').boundingBox())!
      assert.ok(box.y > 60 && box.y + box.height < viewport.height, `the match is in view: ${box.y}`)
      return page
        .locator('mark.hit')
        .evaluateAll((marks) => marks.findIndex((mark) => mark.classList.contains('current')))
    }
    assert.equal(await current(), 0)
    await page.keyboard.press('Enter')
    assert.equal(await count(page), '2 van 3')
    assert.equal(await current(), 1)
    await page.keyboard.press('Shift+Enter')
    assert.equal(await current(), 0)
    await page.getByRole('button', { name: 'Vorige vindplaats' }).click()
    assert.equal(await count(page), '3 van 3')
    await page.getByRole('button', { name: 'Volgende vindplaats' }).click()
    assert.equal(await current(), 0)

    await page.locator('#find-input').focus()
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('mark').count(), 0)
    assert.equal(await page.locator('.find').isVisible(), false)
    assert.equal(await wordsOfTalk(page), text)
    await end()
  })

  test(`${name}: n and p go along matches, outside fields only`, async () => {
    const { page, url, end } = await visit(site, { viewport })
    await page.goto(url(path))
    await page.keyboard.press('f')
    await find(page, 'zeldzaamheid')
    await page.keyboard.press('n')
    assert.equal(await page.locator('#find-input').inputValue(), 'zeldzaamheidn')
    await find(page, 'zeldzaamheid')
    await page.locator('#find-input').blur()
    await page.keyboard.press('n')
    assert.equal(await count(page), '2 van 3')
    await page.keyboard.press('p')
    await page.keyboard.press('p')
    assert.equal(await count(page), '3 van 3')
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('mark').count(), 0)
    await end()
  })

  test(`${name}: from the search page the words are marked at the passage, and Escape forgets them`, async () => {
    const { page, url, end } = await visit(site, { viewport })
    await page.goto(url(path))
    const passages = await page
      .locator('.passages > div')
      .evaluateAll((all) =>
        all.filter((element) => element.textContent.includes('zeldzaamheid')).map((element) => element.id),
      )
    const id = passages[1]!
    await page.goto(url(`${path}?q=${encodeURIComponent('ZELDZAAMHEID de tag:proef -molen')}#${id}`))
    assert.equal(await count(page), '2 van 3')
    assert.deepEqual(await marked(page), ['zeldzaamheid', 'zeldzaamheid', 'zeldzaamheid'])
    assert.equal(await page.locator(`#${id} mark.current`).count(), 1)
    const top = (await page.locator(`#${id}`).boundingBox())!.y
    const box = (await page.locator('.find').boundingBox())!
    assert.ok(top >= box.y + box.height && top < 200, `the passage begins below the box: ${top}`)
    await page.keyboard.press('n')
    assert.equal(await count(page), '3 van 3')
    await page.keyboard.press('Escape')
    assert.equal(await page.locator('mark').count(), 0)
    await assertAddress(page, { search: '', hash: `#${id}` })
    await end()
  })
}

test('accents, case and apostrophes do not count; sound notes are not found; words of a phrase may be apart', async () => {
  const { page, url, end } = await visit(site)
  await page.goto(url(path))
  await page.keyboard.press('f')
  const cases: [typed: string, found: string[]][] = [
    ['een cafe aan', ['Eén café aan']],
    ["ZO'N", ['zo’n']],
    ['gelach', []],
    ['koffie. En', ['koffie. ', ' En']],
    ['c++ <b>', []],
    ['((', []],
  ]
  for (const [typed, found] of cases) {
    await find(page, typed)
    const texts = await marked(page)
    if (typed === 'koffie. En')
      assert.equal(texts.join('').replace('[gelach]', '').replace(/\s+/g, ' '), 'koffie. En')
    else assert.deepEqual(texts, found, typed)
    assert.equal(await count(page), found.length === 0 ? 'Niet gevonden' : '1 van 1')
  }
  await find(page, 'zeldzaamheid koffie')
  assert.equal((await marked(page)).length, 4)
  await end()
})

test('who opened find by its key, or came from the search page, goes on from the match as it is closed', async () => {
  const { page, url, end } = await visit(site, { viewport: desk })
  const focused = (): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.closest('.passages > div')?.id)
  await page.goto(url(path))
  await page.keyboard.press('f')
  await find(page, 'zeldzaamheid')
  await page.keyboard.press('Enter')
  const second = await page.locator('.passages > div:has(mark.current)').getAttribute('id')
  await page.keyboard.press('Escape')
  assert.equal(await focused(), second)
  await page.goto(url(`${path}?q=zeldzaamheid#${second}`))
  await page.getByRole('button', { name: 'Wis en sluit' }).press('Enter')
  assert.equal(await focused(), second)
  // Nothing was found: the passage that one reads.
  await page.evaluate(() => (document.activeElement as HTMLElement).blur())
  await page.keyboard.press('f')
  await find(page, 'onvindbaar')
  await page.keyboard.press('Escape')
  assert.equal(await focused(), second)
  await end()
})

test('Ctrl-F stays with the browser', async () => {
  const { page, url, end } = await visit(site)
  await page.goto(url(path))
  await page.evaluate(() => {
    document.addEventListener('keydown', (event) =>
      Object.assign(window, { prevented: event.defaultPrevented }),
    )
  })
  await page.keyboard.press('Control+f')
  assert.equal(await page.evaluate(() => (window as unknown as { prevented: boolean }).prevented), false)
  assert.equal(await page.locator('.find').isVisible(), false)
  await end()
})

for (const [name, viewport] of [
  ['phone', phone],
  ['desk', desk],
] as const) {
  test(`${name}: what is not in this episode is one press from being looked for in all`, async () => {
    const { page, url, end } = await visit(site, { viewport })
    await page.goto(url(path))
    await page.keyboard.press('f')
    const place = name === 'phone' ? '.thumb-bar' : '.find'
    const everywhere = page.locator(place).getByRole('link', { name: 'Zoek overal' })
    const next = page.getByRole('button', { name: 'Volgende vindplaats' })
    await find(page, 'zeldzaamheid')
    assert.deepEqual([await everywhere.isVisible(), await next.isVisible()], [name === 'phone', true])
    await find(page, 'miller&"x"')
    await everywhere.waitFor()
    assert.equal(await next.isVisible(), false)
    const box = (await page.locator('.find').boundingBox())!
    const field = (await page.locator('#find-input').boundingBox())!
    assert.ok(box.x >= 0 && box.x + box.width <= viewport.width && field.width > 100, JSON.stringify(field))
    await assertAccessible(page)
    await everywhere.click()
    await page.waitForURL(/\/search\/\?/)
    assert.equal(await page.inputValue('#search-input'), 'miller&"x"')
    await end()
  })
}

test('the bar of a phone looks everywhere for what is looked for here', async () => {
  const { page, url, end } = await visit(site, { viewport: phone })
  await page.goto(url(path))
  await page.getByRole('button', { name: 'Zoek hier' }).click()
  await find(page, 'zeldzaamheid')
  const everywhere = page.locator('.thumb-bar').getByRole('link', { name: 'Zoek overal' })
  await everywhere.click()
  await page.waitForURL(/\/search\/\?q=zeldzaamheid$/)
  await page.goBack()
  await page.keyboard.press('Escape')
  await everywhere.click()
  await page.waitForURL(/\/search\/$/)
  await end()
})

test('a link to a passage with a query shows the match, also where the passage is longer than the window', async () => {
  // Lower than a passage: its own match, `zeldzaamheid`, is at its end.
  const low = { width: 375, height: 300 }
  const { page, url, end } = await visit(site, { viewport: low })
  await page.goto(url(path))
  const passage = page.locator('.passages > div', { hasText: 'zeldzaamheid' }).first()
  const id = await passage.getAttribute('id')
  await page.goto(url(`${path}?q=zeldzaamheid#${id}`))
  const mark = passage.locator('mark.current')
  await eventually(async () => {
    const { y, height } = (await mark.boundingBox())!
    const foot = (await page.locator('.thumb-bar').boundingBox())!.y
    const bar = (await page.locator('.find').boundingBox())!
    assert.ok(y >= bar.y + bar.height && y + height <= foot, `the match is at ${y}`)
  })
  const { y } = (await passage.boundingBox())!
  assert.ok(y < 0, `the passage begins at ${y}`)
  await end()
})

test('a word that stands everywhere is counted whole and marked wherever one reads, not in all of the talk', async () => {
  const { page, url, end } = await visit(site, { viewport: phone })
  await page.goto(url(path))
  const text = await wordsOfTalk(page)
  // Matches in the text, without tools and places, and marks: of all passages, and of those in view.
  const look = async (): Promise<Record<'matches' | 'marks' | 'seen' | 'marked', number>> => {
    const passages = await page.locator('.passages > div').evaluateAll((all) =>
      all.map((passage) => {
        const { top, bottom } = passage.getBoundingClientRect()
        return {
          isInView: bottom > 0 && top < innerHeight,
          words: Array.from(passage.querySelectorAll('p'), (paragraph) => paragraph.textContent).join(' '),
          marks: passage.querySelectorAll('mark.hit').length,
        }
      }),
    )
    const result = { matches: 0, marks: 0, seen: 0, marked: 0 }
    for (const { isInView, words, marks } of passages) {
      const matches = words.match(/de/gi)?.length ?? 0
      result.matches += matches
      result.marks += marks
      if (!isInView) continue
      result.seen += matches
      result.marked += marks
    }
    return result
  }
  const assertMarked = (): Promise<void> =>
    eventually(async () => {
      const { seen, marked } = await look()
      assert.ok(seen > 0)
      assert.equal(marked, seen)
    })
  await page.keyboard.press('f')
  await find(page, 'de')
  await assertMarked()
  const { matches, marks } = await look()
  assert.ok(matches > 200, `${matches} matches`)
  assert.equal(await count(page), `1 van ${matches}`)
  assert.ok(marks < matches / 2, `${marks} marks of ${matches}`)

  // Also where one comes by scrolling, and by going on from the first match to the last.
  await page.evaluate(() => document.querySelectorAll('.passages > div')[60]!.scrollIntoView())
  await assertMarked()
  await page.locator('#find-input').press('Shift+Enter')
  assert.equal(await count(page), `${matches} van ${matches}`)
  assert.equal(await page.locator('mark.current').count(), 1)
  await assertMarked()

  await page.locator('#find-input').press('Escape')
  assert.equal(await page.locator('mark').count(), 0)
  assert.equal(await wordsOfTalk(page), text)
  await page.evaluate(() => scrollTo(0, 0))
  assert.equal(await page.locator('mark').count(), 0)
  await end()
})

test('in the low window of a desk at 400 % the text has most of the room, and what is found is in view', async () => {
  const low = { width: 341, height: 160 }
  const { page, url, end } = await visit(site, { viewport: low })
  await page.goto(url(path))
  const passage = page.locator('.passages > div', { hasText: 'zeldzaamheid' }).first()
  await page.goto(url(`${path}?q=zeldzaamheid#${await passage.getAttribute('id')}`))
  const inView = async (): Promise<void> => {
    const match = (await page.locator('mark.current').boundingBox())!
    const room = await page.evaluate(() => {
      const { bottom } = document.querySelector('.rail')!.getBoundingClientRect()
      const feet = [...document.querySelectorAll('.thumb-bar, .find:not([hidden])')]
        .filter((foot) => getComputedStyle(foot).visibility === 'visible')
        .map((foot) => foot.getBoundingClientRect().top)
      return { top: Math.max(0, bottom), bottom: Math.min(...feet) }
    })
    assert.ok(room.bottom - room.top > low.height * 0.6, JSON.stringify(room))
    assert.ok(match.y >= room.top && match.y + match.height <= room.bottom, JSON.stringify({ match, room }))
  }
  await eventually(inView)
  for (const count of ['2 van 3', '3 van 3']) {
    await page.getByRole('button', { name: 'Volgende vindplaats' }).click()
    await page.getByText(count).waitFor()
    await eventually(inView)
  }
  // The bar is there again, and opens the box without moving the text.
  await page.keyboard.press('Escape')
  const before = await page.evaluate(() => scrollY)
  await page.getByRole('button', { name: 'Zoek hier' }).click()
  assert.equal(await page.evaluate(() => scrollY), before)
  await find(page, 'zeldzaamheid')
  await eventually(inView)
  await end()
})

test('in text of twice the size the box has all its buttons on a phone, and what is found is in view', async () => {
  const { page, url, end } = await visit(site, { viewport: { width: 320, height: 640 } })
  await page.goto(url(path))
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
  await page.keyboard.press('f')
  await find(page, 'zeldzaamheid')
  for (const count of ['2 van 3', '3 van 3']) {
    await page.getByRole('button', { name: 'Volgende vindplaats' }).click()
    await page.getByText(count).waitFor()
    const box = (await page.locator('.find').boundingBox())!
    for (const part of await page.locator('.find :is(input, button)').all()) {
      const { x, y, width, height } = (await part.boundingBox())!
      assert.ok(width >= 44 && height >= 44, `${width} by ${height}`)
      assert.ok(x >= box.x && x + width <= box.x + box.width && y + height <= box.y + box.height)
    }
    const match = (await page.locator('mark.current').boundingBox())!
    const foot = (await page.locator('.thumb-bar').boundingBox())!
    assert.ok(
      match.y >= box.y + box.height && match.y + match.height <= foot.y,
      JSON.stringify({ box, match, foot }),
    )
  }
  await page.getByRole('button', { name: 'Wis en sluit' }).click()
  assert.equal(await page.locator('.find').isVisible(), false)
  await end()
})
