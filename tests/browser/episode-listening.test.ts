import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { before, test } from 'node:test'
import type { Frame, Locator, Page } from 'playwright-core'
import { assertAccessible, browser, desk, eventually, phone, type Visit } from '../helpers/browse.ts'
import { buildFixture, episodePath, root } from '../helpers/build-fixture.ts'
import { episodeSeeds } from '../helpers/episode-seeds.ts'

const { visit } = browser()
const host = 'https://www.youtube-nocookie.com/'
const id = 'uFiYov2U8Gc'
let site = ''
let timed = ''
let partly = ''
let plain = ''

/** What a stand-in for the player has in its window. */
interface StandIn {
  heard: { event: string; func?: string; args?: unknown }[]
  /** Tell the page anything. */
  post: (message: unknown) => void
  /** Tell the page where the video is, as the player does. */
  at: (currentTime: number, playerState?: number) => void
}

/** Answers as YouTube's player does: to whom calls it, from then on. */
const answering = `<!doctype html><title>stand-in</title><script>
  const video_id = location.pathname.split('/').pop()
  let isCalled = false
  window.heard = []
  window.post = (message) =>
    parent.postMessage(typeof message === 'string' ? message : JSON.stringify(message), '*')
  window.at = (currentTime, playerState = 1) => {
    if (isCalled) post({ event: 'infoDelivery', info: { currentTime, playerState }, id: 1, channel: 'widget' })
  }
  addEventListener('message', ({ data }) => {
    const message = JSON.parse(data)
    heard.push(message)
    if (message.event === 'listening') {
      isCalled = true
      post({ event: 'initialDelivery', info: { currentTime: 0, playerState: -1, videoData: { video_id } } })
      post({ event: 'onReady', info: null })
    }
    if (message.func === 'seekTo') at(message.args[0])
  })
</script>`
const silent = '<!doctype html><title>stand-in</title>'

before(async () => {
  const file = readdirSync(`${root}/seeds`).find((name) => name.startsWith('Wat is het'))!
  const talk = readFileSync(`${root}/seeds/${file}`, 'utf8')
  const built = await buildFixture({
    ...episodeSeeds,
    'lang.md': talk,
    [`${id}.nl.vtt`]: captions(talk.split('## Transcript')[1]!.split('\n---')[0]!.trim().split(/\s+/)),
  })
  site = built.out
  timed = episodePath(built, 'Wat is het')
  partly = episodePath(built, 'Met tijden')
  plain = episodePath(built, 'Een plat')
})

/** Captions of words said one after the other, ten in four seconds. */
function captions(words: string[]): string {
  const time = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 23)
  const cues = Array.from({ length: Math.ceil(words.length / 10) }, (_, at) => {
    const said = words.slice(at * 10, at * 10 + 10).join(' ')
    return `${time(at * 4)} --> ${time(at * 4 + 4)}\n${said}\n`
  })
  return `WEBVTT\n\n${cues.join('\n')}`
}

/** Open a page whose player is `body`, at its first passages. */
async function open(viewport: { width: number; height: number }, path: string, body: string): Promise<Visit> {
  const opened = await visit(site, { viewport, standIn: host })
  await opened.context.route(`${host}**`, (route) => route.fulfill({ contentType: 'text/html', body }))
  await opened.page.goto(opened.url(path))
  return opened
}

/** Passages behind the first fold that are in none; those of the first chapter among them follow each other. */
function passagesOf(page: Page): Locator {
  return page.locator('.chapter:nth-of-type(n + 3) > .passages > div')
}

async function secondsOf(passage: Locator): Promise<number> {
  return Number(/\d+$/.exec((await passage.locator('.play').getAttribute('href'))!)![0])
}

async function press(passage: Locator): Promise<void> {
  await passage.locator('.play').evaluate((link: HTMLElement) => link.focus({ preventScroll: true }))
  await passage.page().keyboard.press('Enter')
}

function playerOf(page: Page): Frame {
  return page.frames()[1]!
}

function say(page: Page, seconds: number, state = 1): Promise<void> {
  return playerOf(page).evaluate(
    ([at, how]) => (globalThis as unknown as StandIn).at(at!, how),
    [seconds, state],
  )
}

function post(page: Page, message: unknown): Promise<void> {
  return playerOf(page).evaluate((one) => (globalThis as unknown as StandIn).post(one), message)
}

/** Everything that was posted before has arrived. */
async function arrived(page: Page): Promise<void> {
  await playerOf(page).evaluate(() => (globalThis as unknown as StandIn).post('end'))
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        requestAnimationFrame(() => setTimeout(resolve, 50))
      }),
  )
}

async function assertMarked(page: Page, ...expected: (string | null)[]): Promise<void> {
  await eventually(async () => {
    const marked = await page.locator('.spoken').evaluateAll((all) => all.map((one) => one.id))
    assert.deepEqual(marked, expected)
  })
}

async function ready(page: Page): Promise<Locator> {
  const button = page.getByRole('switch', { name: 'Lees mee' })
  await eventually(async () => assert.equal(await button.isEnabled(), true))
  return button
}

function scrolled(page: Page): Promise<number> {
  return page.evaluate(() => Math.round(scrollY))
}

for (const [name, viewport] of [
  ['phone', phone],
  ['desk', desk],
] as const) {
  test(`${name}: the passage that the video is at is marked, while it is at one`, async () => {
    const { page, end } = await open(viewport, timed, answering)
    const passages = passagesOf(page)
    const [third, fourth] = [passages.nth(2), passages.nth(3)]
    await press(third)
    assert.match(
      (await page.locator('iframe').getAttribute('src'))!,
      new RegExp(`/embed/${id}\\?enablejsapi=1&autoplay=1&start=\\d+$`),
    )
    await ready(page)
    await assertMarked(page)
    await say(page, await secondsOf(third))
    await assertMarked(page, await third.getAttribute('id'))
    assert.equal(await third.locator('a').first().getAttribute('aria-current'), 'time')
    await say(page, (await secondsOf(fourth)) - 0.1)
    await assertMarked(page, await third.getAttribute('id'))
    await say(page, await secondsOf(fourth), 3)
    await assertMarked(page, await fourth.getAttribute('id'))
    assert.equal(await page.locator('[aria-current=time]').count(), 1)
    await say(page, await secondsOf(fourth), 2)
    await assertMarked(page, await fourth.getAttribute('id'))
    await say(page, await secondsOf(fourth), 0)
    await assertMarked(page)
    await say(page, await secondsOf(fourth))
    await assertMarked(page, await fourth.getAttribute('id'))
    await page.getByRole('button', { name: 'Sluit de speler' }).press('Enter')
    await assertMarked(page)
    assert.equal(await page.locator('[aria-current=time]').count(), 0)
    await end()
  })

  test(`${name}: a player that begins a little before a passage has not gone back to the one before`, async () => {
    const { page, end } = await open(viewport, timed, answering)
    const passages = passagesOf(page)
    const [third, fourth] = [passages.nth(2), passages.nth(3)]
    await press(fourth)
    await ready(page)
    await say(page, (await secondsOf(fourth)) - 1.8)
    await assertMarked(page, await fourth.getAttribute('id'))
    await say(page, (await secondsOf(fourth)) + 0.2)
    await say(page, (await secondsOf(fourth)) - 1.8)
    await assertMarked(page, await third.getAttribute('id'))
    await end()
  })

  test(`${name}: a time that is pressed moves the player that is there`, async () => {
    const { page, context, end } = await open(viewport, timed, answering)
    const passages = passagesOf(page)
    await press(passages.nth(2))
    await ready(page)
    const requests: string[] = []
    context.on('request', (request) => requests.push(request.url()))
    const seconds = await secondsOf(passages.nth(5))
    await press(passages.nth(5))
    await assertMarked(page, await passages.nth(5).getAttribute('id'))
    const heard = await playerOf(page).evaluate(() => (globalThis as unknown as StandIn).heard)
    assert.deepEqual(
      heard.filter(({ event }) => event === 'command').map(({ func, args }) => [func, args]),
      [
        ['seekTo', [seconds, true]],
        ['playVideo', []],
      ],
    )
    assert.deepEqual(requests, [])
    // Closing leads to where one pressed last.
    await page.getByRole('button', { name: 'Sluit de speler' }).press('Enter')
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'))
    assert.match(focused!, new RegExp(`t=${seconds}$`))
    await end()
  })

  test(`${name}: the text scrolls along for who asks, until the reader scrolls, and again`, async () => {
    const { page, end } = await open(viewport, timed, answering)
    const passages = passagesOf(page)
    await press(passages.nth(2))
    const button = await ready(page)
    const before = await scrolled(page)
    const start = await secondsOf(passages.nth(2))
    await say(page, start + 200)
    await arrived(page)
    assert.equal(await scrolled(page), before, 'nobody asked')

    /** Whether the words that are said stand in the part of the window that nothing covers. */
    const isSeen = (): Promise<boolean> =>
      page.locator('.spoken').evaluate((spoken) => {
        const { top, bottom } = spoken.getBoundingClientRect()
        const from = document.querySelector('.rail')!.getBoundingClientRect().bottom
        return top < document.querySelector('.player')!.getBoundingClientRect().top && bottom > from
      })
    await button.click()
    await eventually(async () => assert.equal(await isSeen(), true))
    let turns = 0
    for (let seconds = start + 200; seconds < start + 320; seconds += 4) {
      const last = await scrolled(page)
      await say(page, seconds)
      await arrived(page)
      if ((await scrolled(page)) > last) turns += 1
      if ((await page.locator('.spoken').count()) > 0) assert.equal(await isSeen(), true, String(seconds))
    }
    assert.ok(turns >= 2 && turns <= 12, `${turns} moves in two minutes`)
    assert.equal(await button.getAttribute('aria-checked'), 'true')

    await page.mouse.move(viewport.width / 2, 120)
    await page.mouse.wheel(0, -900)
    await eventually(async () => assert.equal(await button.getAttribute('aria-checked'), 'false'))
    await arrived(page)
    const chosen = await scrolled(page)
    for (const seconds of [start + 320, start + 360, start + 400]) await say(page, seconds)
    await arrived(page)
    assert.equal(await scrolled(page), chosen, 'the reader is elsewhere')

    await passages
      .nth(0)
      .locator('a')
      .first()
      .evaluate((link: HTMLElement) => link.focus({ preventScroll: true }))
    await page.keyboard.press('l')
    await eventually(async () => assert.equal(await isSeen(), true))
    assert.equal(await button.getAttribute('aria-checked'), 'true')
    // A key that leads elsewhere is the reader's doing as well.
    await page.keyboard.press(']')
    await eventually(async () => assert.equal(await button.getAttribute('aria-checked'), 'false'))
    await page.keyboard.press('l')
    await page.keyboard.press('l')
    assert.equal(await button.getAttribute('aria-checked'), 'false')
    await end()
  })

  test(`${name}: nothing moves under a selection, nor when the window gets another width`, async () => {
    const { page, end } = await open(viewport, timed, answering)
    const passages = passagesOf(page)
    await press(passages.nth(2))
    const button = await ready(page)
    await say(page, await secondsOf(passages.nth(2)))
    await button.click()
    await arrived(page)
    const at = await scrolled(page)
    await page.evaluate(() =>
      document.getSelection()!.selectAllChildren(document.querySelector('.passages p')!),
    )
    await say(page, await secondsOf(passages.nth(9)))
    await arrived(page)
    assert.equal(await scrolled(page), at)
    await page.evaluate(() => document.getSelection()!.removeAllRanges())
    await say(page, await secondsOf(passages.nth(9)))
    await eventually(async () => assert.notEqual(await scrolled(page), at))
    await page.setViewportSize({ width: viewport.width + 200, height: viewport.height })
    await page.waitForTimeout(500)
    assert.equal(await button.getAttribute('aria-checked'), 'true')
    await end()
  })

  test(`${name}: in a fold that is closed its line is marked, and stays closed`, async () => {
    const { page, end } = await open(viewport, timed, answering)
    const fold = page.locator('.fold').first()
    const inside = fold.locator('.passages > div').first()
    await press(passagesOf(page).nth(0))
    const button = await ready(page)
    await button.click()
    await say(page, await secondsOf(inside))
    await assertMarked(page, await inside.getAttribute('id'))
    const ground = await fold.locator('summary').evaluate((line) => getComputedStyle(line).backgroundColor)
    assert.notEqual(ground, 'rgba(0, 0, 0, 0)')
    assert.equal(await fold.getAttribute('open'), null)
    const { y } = (await fold.boundingBox())!
    assert.ok(y > 0 && y < viewport.height, String(y))
    await end()
  })

  test(`${name}: what the player adds is accessible`, async () => {
    const { page, end } = await open(viewport, timed, answering)
    const passages = passagesOf(page)
    await press(passages.nth(2))
    const button = await ready(page)
    await say(page, await secondsOf(passages.nth(2)))
    await assertMarked(page, await passages.nth(2).getAttribute('id'))
    await button.click()
    const { height, width } = (await button.boundingBox())!
    assert.ok(height >= 44 && width >= 44, `${width} by ${height}`)
    await page.locator('iframe').evaluate((frame) => frame.remove())
    await eventually(() => assert.equal(page.frames().length, 1))
    await assertAccessible(page)
    await end()
  })
}

test('a player that never answers plays as before: nothing is marked, and a time loads it again', async () => {
  const { page, end } = await open(desk, timed, silent)
  const passages = passagesOf(page)
  await press(passages.nth(2))
  await page.frames()[1]!.waitForLoadState()
  await page.waitForTimeout(1200)
  assert.equal(await page.getByRole('switch', { name: 'Lees mee' }).count(), 0)
  await page.keyboard.press('l')
  await assertMarked(page)
  await press(passages.nth(5))
  assert.match(
    (await page.locator('iframe').getAttribute('src'))!,
    new RegExp(`&start=${await secondsOf(passages.nth(5))}$`),
  )
  assert.equal(await page.locator('.player').count(), 1)
  await end()
})

test('a player that says nonsense changes nothing, and one that has said it is still heard', async () => {
  const { page, end } = await open(desk, timed, answering)
  const passages = passagesOf(page)
  await press(passages.nth(2))
  await ready(page)
  await say(page, await secondsOf(passages.nth(2)))
  await assertMarked(page, await passages.nth(2).getAttribute('id'))
  const nonsense = [
    '',
    '{',
    'null',
    '1',
    '"infoDelivery"',
    '[]',
    '{"event":"infoDelivery"}',
    '{"__proto__":1}',
  ]
  for (const message of nonsense) await post(page, message)
  for (const info of [
    null,
    'text',
    [],
    { currentTime: 'now', playerState: 1 },
    { currentTime: null, playerState: 1 },
    { currentTime: -5, playerState: 1 },
    { currentTime: {}, playerState: [] },
    { videoData: 'none' },
  ])
    await post(page, { event: 'infoDelivery', info })
  await post(page, '{"event":"infoDelivery","info":{"currentTime":1e999,"playerState":1}}')
  await post(page, { event: ['infoDelivery'], info: { currentTime: 100, playerState: 1 } })
  await post(page, { event: 'onStateChange', info: 1 })
  await playerOf(page).evaluate(() => {
    for (const message of [
      { event: 'infoDelivery', info: { currentTime: 100, playerState: 1 } },
      null,
      7,
      new Map(),
    ])
      parent.postMessage(message, '*')
  })
  await arrived(page)
  await assertMarked(page, await passages.nth(2).getAttribute('id'))
  await post(page, { event: 'infoDelivery', info: { currentTime: 1e300, playerState: 1e9 } })
  await assertMarked(page)
  await say(page, await secondsOf(passages.nth(3)))
  await assertMarked(page, await passages.nth(3).getAttribute('id'))
  await end()
})

test('nobody but the player is heard: no other window, no other origin', async () => {
  const { page, end } = await open(desk, timed, answering)
  const passages = passagesOf(page)
  await press(passages.nth(2))
  await ready(page)
  const seconds = await secondsOf(passages.nth(3))
  const message = JSON.stringify({ event: 'infoDelivery', info: { currentTime: seconds, playerState: 1 } })
  // The page itself, another frame of the same host, and the right window when something else is loaded in it.
  await page.evaluate((text) => postMessage(text, '*'), message)
  await page.evaluate((address) => {
    const other = document.createElement('iframe')
    other.src = address
    document.body.append(other)
  }, `${host}embed/${id}`)
  await eventually(() => assert.equal(page.frames().length, 3))
  await page.frames()[2]!.waitForLoadState()
  await page.frames()[2]!.evaluate((text) => parent.postMessage(text, '*'), message)
  await page.evaluate(
    ([text, right]) => {
      const { contentWindow: source } = document.querySelector<HTMLIFrameElement>('.player iframe')!
      for (const origin of [
        `${right}.example.org`,
        right.replace('https', 'http'),
        'null',
        '',
        location.origin,
      ])
        dispatchEvent(new MessageEvent('message', { data: text, origin, source }))
      dispatchEvent(new MessageEvent('message', { data: text, origin: right }))
    },
    [message, new URL(host).origin] as const,
  )
  await arrived(page)
  await assertMarked(page)
  await post(page, message)
  await assertMarked(page, await passages.nth(3).getAttribute('id'))
  await end()
})

test('of another video, which the reader chose in the player, nothing is marked, and a time loads its own', async () => {
  const { page, end } = await open(desk, timed, answering)
  const passages = passagesOf(page)
  await press(passages.nth(2))
  const button = await ready(page)
  await say(page, await secondsOf(passages.nth(2)))
  await button.click()
  await post(page, {
    event: 'infoDelivery',
    info: { videoData: { video_id: 'abcdefghij9' }, currentTime: await secondsOf(passages.nth(4)) },
  })
  await assertMarked(page)
  assert.equal(await page.getByRole('switch', { name: 'Lees mee' }).count(), 0)
  await press(passages.nth(5))
  assert.match(
    (await page.locator('iframe').getAttribute('src'))!,
    new RegExp(`&start=${await secondsOf(passages.nth(5))}$`),
  )
  await end()
})

test('a talk of which some times are known: a passage is marked for as long as it is surely spoken', async () => {
  const { page, end } = await open(desk, partly, answering)
  const passage = page.locator('.passages > div:has(.play)').nth(3)
  const seconds = await secondsOf(passage)
  await press(passage)
  await ready(page)
  await say(page, seconds + 5)
  await assertMarked(page, await passage.getAttribute('id'))
  await say(page, seconds + 45)
  await assertMarked(page)
  await end()
})

test('without times the player is asked nothing', async () => {
  const { page, end } = await open(desk, plain, answering)
  await page.getByRole('button', { name: 'Speel de video hier af' }).press('Enter')
  assert.doesNotMatch((await page.locator('iframe').getAttribute('src'))!, /enablejsapi/)
  await page.frames()[1]!.waitForLoadState()
  await page.waitForTimeout(700)
  assert.deepEqual(await playerOf(page).evaluate(() => (globalThis as unknown as StandIn).heard), [])
  assert.equal(await page.locator('.player .switch').count(), 0)
  await end()
})

test('in the colours of the reader’s own the passage is framed, and a switch still shows whether it is on', async () => {
  const { page, end } = await open(desk, timed, answering)
  await page.emulateMedia({ forcedColors: 'active' })
  const passage = passagesOf(page).nth(2)
  await press(passage)
  const button = await ready(page)
  await say(page, await secondsOf(passage))
  await assertMarked(page, await passage.getAttribute('id'))
  assert.equal(await passage.evaluate((element) => getComputedStyle(element).outlineStyle), 'solid')
  const point = (): Promise<string> =>
    button.evaluate((element) => getComputedStyle(element, '::before').backgroundImage)
  const off = await point()
  assert.match(off, /gradient/)
  await button.click()
  assert.notEqual(await point(), off)
  await end()
})
