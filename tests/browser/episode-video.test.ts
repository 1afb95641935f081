import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { assertAccessible, browser, desk, phone } from '../helpers/browse.ts'
import { buildFixture, episodePath } from '../helpers/build-fixture.ts'
import { episodeSeeds } from '../helpers/episode-seeds.ts'

const { visit } = browser()
const player = 'https://www.youtube-nocookie.com/'
let site = ''
let plain = ''
let timed = ''

before(async () => {
  const built = await buildFixture(episodeSeeds)
  site = built.out
  plain = episodePath(built, 'Een plat')
  timed = episodePath(built, 'Met tijden')
})

for (const [name, viewport] of [
  ['phone', phone],
  ['desk', desk],
] as const) {
  test(`${name}: the video comes only when its button is pressed, and goes again`, async () => {
    const { page, context, url, end } = await visit(site, { viewport, standIn: player })
    const asked: string[] = []
    context.on('request', (request) => asked.push(request.url()))
    await page.goto(url(plain))
    assert.equal(await page.locator('iframe').count(), 0)
    assert.ok(asked.every((address) => !address.startsWith(player)))
    await Promise.all([
      context.waitForEvent('request', (request) => request.url().startsWith(`${player}embed/`)),
      page.getByRole('button', { name: 'Speel de video hier af' }).press('Enter'),
    ])
    const frame = page.locator('iframe')
    assert.match(
      (await frame.getAttribute('src'))!,
      /^https:\/\/www\.youtube-nocookie\.com\/embed\/abcdefghij0\?autoplay=1$/,
    )
    await page.getByRole('button', { name: 'Sluit de speler' }).press('Enter')
    assert.equal(await frame.count(), 0)
    assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /Speel de video/)
    await end()
  })

  test(`${name}: without times nothing is claimed, with times a passage plays from its own`, async () => {
    const { page, url, end } = await visit(site, { viewport, standIn: player })
    await page.goto(url(plain))
    assert.equal(await page.locator('.play').count(), 0)
    assert.match(await page.locator('#player-note').innerText(), /geen tijden bekend/)
    assert.match(await page.locator('.passages > div > a:first-child').nth(9).innerText(), /^\d+%$/)

    await page.goto(url(timed))
    const passage = page.locator('.passages > div:has(.play)').nth(1)
    const play = passage.locator('.play')
    const seconds = Number(/\d+$/.exec((await play.getAttribute('href'))!)![0])
    assert.ok(seconds > 0)
    assert.equal(await play.getAttribute('href'), `https://www.youtube.com/watch?v=abcdefghij1&t=${seconds}`)
    assert.match((await play.getAttribute('aria-label'))!, /^Speel af vanaf \d+:\d\d$/)
    assert.match(await passage.locator('a:first-child').innerText(), /^\d+:\d\d$/)
    await play.focus()
    await page.keyboard.press('Enter')
    assert.match(
      (await page.locator('iframe').getAttribute('src'))!,
      new RegExp(`autoplay=1&start=${seconds}$`),
    )
    await end()
  })

  test(`${name}: the player covers no beginning of the passage that it plays, and scrolls for nothing else`, async () => {
    const { page, url, end } = await visit(site, { viewport, standIn: player })
    await page.goto(url(timed))
    const passage = page.locator('.passages > div:has(.play)').nth(3)
    const beginning = passage.locator('a').first()
    await beginning.evaluate((link) => scrollBy(0, link.getBoundingClientRect().top - innerHeight * 0.7))
    const before = await page.evaluate(() => scrollY)
    await passage.locator('.play').evaluate((link: HTMLElement) => link.focus({ preventScroll: true }))
    await page.keyboard.press('Enter')
    const box = (await page.locator('.player').boundingBox())!
    const { x, y, height } = (await beginning.boundingBox())!
    assert.ok(y > 50 && (y + height < box.y || x < box.x), `${y} beside a player at ${box.y}`)
    if (name === 'desk') assert.equal(await page.evaluate(() => scrollY), before)
    await end()
  })

  test(`${name}: what is looked for, and the box for it, are not behind the player`, async () => {
    const { page, url, end } = await visit(site, { viewport, standIn: player })
    await page.goto(url(plain))
    await page.getByRole('button', { name: 'Speel de video hier af' }).press('Enter')
    const covers = async (selector: string): Promise<boolean> => {
      const box = (await page.locator('.player').boundingBox())!
      const { x, y, width, height } = (await page.locator(selector).first().boundingBox())!
      return y + height > box.y && x + width > box.x
    }
    const strip = page.locator('.rail')
    await strip.evaluate((rail) => scrollBy(0, rail.getBoundingClientRect().bottom - innerHeight + 100))
    await page.keyboard.press('f')
    assert.equal(await covers('.find'), false, 'the box')
    await page.keyboard.type('kompas')
    await page.keyboard.press('Enter')
    for (let hit = 0; hit < 12; hit += 1) {
      await page.keyboard.press('Enter')
      assert.equal(await covers('mark.current'), false, `match ${hit}`)
    }
    await end()
  })

  // WCAG 2.2, 2.4.11.
  test(`${name}: nothing that has the focus is behind the bar at the foot or the player`, async () => {
    const { page, url, end } = await visit(site, { viewport, standIn: player })
    await page.goto(url(timed))
    for (const isPlaying of [false, true]) {
      if (isPlaying) await page.getByRole('button', { name: 'Speel de video hier af' }).press('Enter')
      await page.locator('.skip').focus()
      const hidden: string[] = []
      for (let stop = 0; stop < 40; stop += 1) {
        await page.keyboard.press('Tab')
        const behind = await page.evaluate(() => {
          const element = document.activeElement!
          const { x, y, width, height } = element.getBoundingClientRect()
          const isSeen = [0.1, 0.5, 0.9].some((across) =>
            [0.1, 0.5, 0.9].some((down) => {
              const top = document.elementFromPoint(x + width * across, y + height * down)
              return top !== null && (element.contains(top) || top.contains(element))
            }),
          )
          return isSeen ? '' : (element.getAttribute('aria-label') ?? element.textContent)
        })
        if (behind !== '') hidden.push(behind)
      }
      assert.deepEqual(hidden, [], isPlaying ? 'with the player' : 'without it')
    }
    await end()
  })

  test(`${name}: a talk with times and one with speakers are accessible`, async () => {
    const { page, url, end } = await visit(site, { viewport })
    await page.goto(url(timed))
    await page.keyboard.press('j')
    await assertAccessible(page)
    await end()
  })
}

test('without scripts a time is a plain link to the video', async () => {
  const { page, url, end } = await visit(site, { javaScriptEnabled: false })
  await page.goto(url(timed))
  const link = page.locator('.play').first()
  await link.focus()
  assert.match(
    (await link.getAttribute('href'))!,
    /^https:\/\/www\.youtube\.com\/watch\?v=abcdefghij1&t=\d+$/,
  )
  assert.equal(await page.getByRole('button', { name: 'Speel de video hier af' }).count(), 0)
  await end()
})

test('on a phone held sideways the text stands beside the video, at the passage that was pressed', async () => {
  const viewport = { width: 740, height: 360 }
  const { page, url, end } = await visit(site, { viewport, standIn: player })
  await page.goto(url(timed))
  const passage = page.locator('.passages > div:has(.play)').nth(3)
  await passage.evaluate((element) => element.scrollIntoView())
  const top = (): Promise<number> => passage.evaluate((element) => element.getBoundingClientRect().top)
  const before = await top()
  await passage.locator('.play').evaluate((link: HTMLElement) => link.focus({ preventScroll: true }))
  await page.keyboard.press('Enter')
  const box = (await page.locator('.player').boundingBox())!
  const text = (await page.locator('.text').boundingBox())!
  assert.ok(text.x >= 0 && text.x + text.width <= box.x, JSON.stringify({ text, box }))
  assert.ok(text.width > 350, `the text has ${text.width}`)
  assert.ok(Math.abs((await top()) - before) <= 1)
  await page.getByRole('button', { name: 'Sluit de speler' }).press('Enter')
  assert.ok((await page.locator('.text').boundingBox())!.width > text.width)
  await end()
})
