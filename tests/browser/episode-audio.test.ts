import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { assertAccessible, browser, desk, eventually, phone, type Visit } from '../helpers/browse.ts'
import { buildFixture, episodePath } from '../helpers/build-fixture.ts'

const { visit } = browser()
const host = 'https://sound.example.org/'
const file = `${host}talk.wav`
let site = ''
let timed = ''
let plain = ''

const words = 'soil worms rain bread clay sand loam compost autumn roots seeds frost'.split(' ')

before(async () => {
  const paragraph = (minute: number): string =>
    `[00:0${minute}:00] ${Array.from({ length: 80 }, (_, at) => words[(at * 7 + minute * 5) % words.length]).join(' ')}.`
  const talk = Array.from({ length: 6 }, (_, minute) => paragraph(minute)).join('\n\n')
  const built = await buildFixture({
    'archive.yaml': 'title: Garden\nlanguage: en\n',
    'timed.md': `# Timed\n\n**Source:** ${file}\n\n## Transcript\n\n${talk}\n`,
    'plain.md': `# Plain\n\n**Source:** ${file}\n\n## Transcript\n\nNothing is known of when this was said.\n`,
  })
  site = built.out
  timed = episodePath(built, 'Timed')
  plain = episodePath(built, 'Plain')
})

/** Six minutes of silence: 8 bits, 3000 samples a second. */
function silence(): Buffer {
  const rate = 3000
  const bytes = Buffer.alloc(44 + 360 * rate, 128)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(bytes.length - 8, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(rate, 24)
  bytes.writeUInt32LE(rate, 28)
  bytes.writeUInt16LE(1, 32)
  bytes.writeUInt16LE(8, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(bytes.length - 44, 40)
  return bytes
}

/** Open a page; its sound is there, or is not. */
async function open(
  viewport: { width: number; height: number },
  path: string,
  isThere = true,
): Promise<Visit> {
  const opened = await visit(site, { viewport, standIn: host })
  const sound = silence()
  await opened.context.route(`${host}**`, async (route) => {
    if (!isThere) return route.fulfill({ status: 200, contentType: 'audio/wav', body: 'no sound' })
    const [, from = '0', to] = /bytes=(\d+)-(\d*)/.exec(route.request().headers()['range'] ?? '') ?? []
    const [first, last] = [Number(from), Math.min(Number(to || Infinity), sound.length - 1)]
    return route.fulfill({
      status: 206,
      headers: {
        'Content-Type': 'audio/wav',
        'Accept-Ranges': 'bytes',
        'Content-Range': `bytes ${first}-${last}/${sound.length}`,
      },
      body: sound.subarray(first, last + 1),
    })
  })
  await opened.page.goto(opened.url(path))
  return opened
}

/** The second at which the sound is. */
async function second(page: Page): Promise<number> {
  return page.locator('audio').evaluate((audio: HTMLAudioElement) => Math.floor(audio.currentTime))
}

for (const [name, viewport] of [
  ['phone', phone],
  ['desk', desk],
] as const) {
  test(`${name}: sound comes only when its button is pressed, plays in the page, and goes again`, async () => {
    const { page, context, end } = await open(viewport, plain)
    const asked: string[] = []
    context.on('request', (request) => asked.push(request.url()))
    await assertAccessible(page)
    assert.match(await page.locator('#player-note').innerText(), /sound\.example\.org.*No times are known/)
    assert.equal(await page.locator('audio').count(), 0)
    assert.ok(asked.every((address) => !address.startsWith(host)))
    await page.getByRole('button', { name: 'Listen here' }).press('Enter')
    await page.waitForFunction(() => document.querySelector('audio')!.currentTime > 0)
    assert.equal(await page.locator('audio').getAttribute('src'), file)
    await assertAccessible(page)
    await page.getByRole('button', { name: 'Close the player' }).press('Enter')
    assert.equal(await page.locator('audio').count(), 0)
    assert.match(await page.evaluate(() => document.activeElement?.textContent ?? ''), /Listen here/)
    await end()
  })

  test(`${name}: a passage plays from its time, the text goes along, and another passage moves the same sound`, async () => {
    const { page, end } = await open(viewport, timed)
    const play = page.locator('.play')
    assert.equal(await play.nth(2).getAttribute('href'), `${file}#t=120`)
    await play.nth(2).press('Enter')
    await page.waitForFunction(() => document.querySelector('audio')!.currentTime > 120)
    const audio = await page.locator('audio').elementHandle()
    await eventually(async () => assert.match(await page.locator('.spoken').innerText(), new RegExp(`^2:00`)))
    await play.nth(4).press('Enter')
    await eventually(async () => {
      assert.equal(await second(page), 240)
      assert.match(await page.locator('.spoken').innerText(), /^4:00/)
    })
    assert.ok(await page.locator('audio').evaluate((now, before) => now === before, audio))
    const along = page.getByRole('switch', { name: 'Read along' })
    await page.keyboard.press('l')
    assert.equal(await along.getAttribute('aria-checked'), 'true')
    await page.locator('audio').evaluate((audio: HTMLAudioElement) => (audio.currentTime = 300))
    await eventually(async () => assert.match(await page.locator('.spoken').innerText(), /^5:00/))
    assert.ok(await page.locator('.spoken').evaluate((one) => one.getBoundingClientRect().top < innerHeight))
    await page.locator('audio').evaluate((audio: HTMLAudioElement) => (audio.currentTime = audio.duration))
    await eventually(async () => assert.equal(await page.locator('.spoken').count(), 0))
    await end()
  })
}

test('sound that cannot be played says so', async () => {
  const { page, end } = await open(desk, timed, false)
  await page.locator('.play').first().press('Enter')
  await page.getByRole('alert').filter({ hasText: 'could not be played' }).waitFor()
  assert.ok(await page.locator('.player .switch').isDisabled())
  await end()
})

test('without scripts a passage’s time leads to its moment in the file', async () => {
  const opened = await visit(site, { javaScriptEnabled: false })
  await opened.page.goto(opened.url(timed))
  assert.equal(await opened.page.locator('.play').nth(1).getAttribute('href'), `${file}#t=60`)
  assert.equal(await opened.page.locator('.recording button').isVisible(), false)
  await opened.end()
})
