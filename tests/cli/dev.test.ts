import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import path from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { temporaryFolder, writeTree } from '../helpers/build-fixture.ts'
import { otherSeed } from '../helpers/example-seeds.ts'
import { naslag, start } from '../helpers/naslag.ts'
import { openIndex as openAsInDev } from '../../src/browser/dev-search.ts'
import { openIndex, type SearchIndex } from '../../src/search/client.ts'

const children: ChildProcess[] = []
after(() => children.forEach((child) => child.kill('SIGKILL')))

/** Start `dev` and wait for the address it serves. */
async function startDev(
  seeds: string,
  out = path.join(temporaryFolder(), 'site'),
  options: string[] = [],
): Promise<string> {
  const child = start(['dev', '--seeds', seeds, '--out', out, '--port', '0', ...options])
  children.push(child)
  let output = ''
  return new Promise((resolve, reject) => {
    child.stderr!.on('data', (data: Buffer) => {
      output += data.toString()
      const address = /http:\/\/localhost:\d+\S*/.exec(output)
      if (address !== null) resolve(address[0])
    })
    child.on('close', () => reject(new Error(output)))
  })
}

/** Read news until there is one of the wanted kind. `query`: as a page asks for it that was served instead of a site. */
async function nextNews(url: string, kind: string, act: () => void, query = ''): Promise<string> {
  const response = await fetch(`${url}__naslag/news${query}`)
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
  act()
  let text = ''
  while (!new RegExp(`event: ${kind}[^]*\\n\\n`).test(text)) {
    const { value, done } = await reader.read()
    if (done) throw new Error(`no news of kind ${kind}: ${text}`)
    text += value
  }
  await reader.cancel()
  return text
}

test('dev shows a changed seed, keeps the last good page while a seed is broken, and listens on this machine only', async () => {
  const seeds = writeTree({ 'other.md': otherSeed, 'a.txt': 'A talk.' })
  const url = await startDev(seeds)
  const page = `${url}episodes/other-talk/`
  assert.match(await (await fetch(page)).text(), /Water is what a garden needs most/)

  // The page is shown first; the news that all else is built again names it.
  const news = await nextNews(url, 'reload\\ndata: /episodes/other-talk/', () => {
    writeFileSync(path.join(seeds, 'other.md'), otherSeed.replace('Water is', 'Rain is'))
  })
  assert.match(news, /event: reload\ndata: \n[^]*event: reload\ndata: \/episodes/)
  assert.match(await (await fetch(page)).text(), /Rain is what a garden needs most/)

  const problem = await nextNews(url, 'problem', () => {
    writeFileSync(
      path.join(seeds, 'other.md'),
      otherSeed.replace('**Tags:**', '**Video ID:** short\n**Tags:**'),
    )
  })
  assert.match(problem, /video-id-malformed/)
  assert.doesNotMatch(problem, /file-not-read/)
  assert.match(problem, /data: 1 error, 1 warning besides\. See: npm run check\n/)
  assert.match(await (await fetch(page)).text(), /Rain is what a garden needs most/)
  assert.equal((await fetch(`${url}no/such/page/`)).status, 404)
})

/** As `fetch` cannot ask: the answer to a request with these headers. */
async function ask(url: string, headers: Record<string, string>): Promise<{ status: number; text: string }> {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url, { headers }, resolve).on('error', reject)
  })
  const text = (await response.setEncoding('utf8').toArray()).join('')
  return { status: response.statusCode!, text }
}

test('a name that somebody else had lead to this machine is shown nothing, nor is a page of another site', async () => {
  const url = await startDev(writeTree({ 'other.md': otherSeed }), undefined, [
    '--allow-host',
    'pod.example.org',
  ])
  for (const page of ['', 'episodes/other-talk/', '__naslag/news', '__naslag/edited/news.json', 'nowhere']) {
    const evil = await ask(url + page, { host: 'evil.example' })
    assert.equal(evil.status, 403)
    assert.match(evil.text, /^Unexpected host `evil\.example`.* --allow-host evil\.example\n$/)
    const other = await ask(url + page, { origin: 'http://localhost:1' })
    assert.deepEqual(other, {
      status: 403,
      text: 'Unexpected request of another site, expected one of this one.\n',
    })
  }
  for (const host of ['localhost', 'pod.example.org'])
    assert.match((await ask(url, { host })).text, /Other talk/, host)
})

test('dev outlives odd ranges and files that go while they are read', async () => {
  const out = path.join(temporaryFolder(), 'site')
  const url = await startDev(writeTree({ 'other.md': otherSeed }), out)
  for (const range of ['bytes=5-2', 'bytes=-5', 'bytes=9-', 'pages=2-1', 'bytes=5-2,1-0'])
    assert.ok((await ask(url, { range })).status < 300, range)
  // As when a new site takes the place of the one that is served.
  for (let n = 0; n < 300; n++) {
    const asked = Promise.all(Array.from({ length: 10 }, () => ask(url, {}).catch(() => undefined)))
    for (let flip = 0; flip < 20; flip++) {
      await delay(0)
      renameSync(out, `${out}-away`)
      renameSync(`${out}-away`, out)
    }
    await asked
  }
  assert.equal((await ask(url, {})).status, 200)
})

test('a seed that is saved while all else is built is shown before, and search knows both in the end', async () => {
  const seeds = writeTree({
    'other.md': otherSeed,
    'second.md': otherSeed.replace('Other talk', 'Second talk'),
  })
  const url = await startDev(seeds)
  const save = (file: string, title: string, word: string): void => {
    const seed = otherSeed.replace('Other talk', title).replace('Water is', `${word} is`)
    writeFileSync(path.join(seeds, file), seed)
  }
  await nextNews(url, 'reload\\ndata: \n', () => save('other.md', 'Other talk', 'Mulch'))
  const news = await nextNews(url, 'reload\\ndata: /episodes/second-talk/', () =>
    save('second.md', 'Second talk', 'Frost'),
  )
  assert.match(news, /event: reload\ndata: \n/)
  const texts = async (slug: string): Promise<string> => (await fetch(`${url}episodes/${slug}/`)).text()
  assert.match(await texts('other-talk'), /Mulch is what a garden needs most/)
  assert.match(await texts('second-talk'), /Frost is what a garden needs most/)
  const index = openIndex({ fetch: fetchFrom(url) })
  assert.deepEqual(await found(index, 'mulch'), ['other-talk'])
  assert.deepEqual(await found(index, 'frost'), ['second-talk'])
})

test('search finds what was saved at once, and no word that is gone', async () => {
  const seeds = writeTree(
    Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`${at}.md`, otherSeed.replace('Other talk', `Talk ${at}`)]),
    ),
  )
  const url = await startDev(seeds)
  // As a page that it serves would.
  Object.assign(globalThis, { document: { documentElement: { dataset: { base: url } } } })
  const open = (): SearchIndex => openAsInDev({ fetch: fetchFrom(url) })
  assert.equal((await found(open(), 'water')).length, 10)
  const save = (at: number, word: string): void =>
    writeFileSync(
      path.join(seeds, `${at}.md`),
      otherSeed.replace('Other talk', `Talk ${at}`).replaceAll('Water', word).replaceAll('water', word),
    )
  await nextNews(url, 'reload\\ndata: \n', () => save(7, 'mulch'))
  assert.deepEqual(await found(open(), 'mulch'), ['talk-7'])
  await nextNews(url, 'reload\\ndata: \n', () => save(9, 'frost'))
  assert.deepEqual(await found(open(), 'frost'), ['talk-9'])
  assert.deepEqual(await found(open(), 'mulch'), ['talk-7'])
  const { episodes } = await open().search('water', { typing: false })
  assert.equal(episodes, 38)
  // In the end everything is built.
  while ((await (await fetch(`${url}__naslag/edited/news.json`)).text()) !== 'null') await delay(50)
  assert.deepEqual(await found(openIndex({ fetch: fetchFrom(url) }), 'mulch'), ['talk-7'])
})

test('what was removed of the site is there again when a seed is saved', async () => {
  const seeds = writeTree({ 'other.md': otherSeed })
  for (const removed of ['search-index', '.']) {
    const out = path.join(temporaryFolder(), 'site')
    const url = await startDev(seeds, out)
    await nextNews(url, 'reload\\ndata: ', () => {
      rmSync(path.join(out, removed), { recursive: true })
      writeFileSync(path.join(seeds, 'other.md'), otherSeed.replace('Water is', `Frost in ${removed} is`))
    })
    while (!existsSync(path.join(out, 'search-index/manifest.json'))) await delay(50)
    assert.match(await (await fetch(`${url}episodes/other-talk/`)).text(), /Frost in/)
  }
})

const brokenSeed = otherSeed.replace('**Tags:**', '**Video ID:** <b>&\n**Tags:**')

test('where a seed is broken and there is no site, pages show the messages and reload when it is mended', async () => {
  const seeds = writeTree({ 'other.md': brokenSeed })
  const built = path.join(temporaryFolder(), 'site')
  // Pages that `build` made do not know how to reload themselves.
  await naslag(['build', '--seeds', writeTree({ 'other.md': otherSeed }), '--out', built])
  for (const out of [path.join(temporaryFolder(), 'site'), built]) {
    writeFileSync(path.join(seeds, 'other.md'), brokenSeed)
    const url = await startDev(seeds, out)
    for (const page of ['', 'episodes/other-talk/', 'search/?q=a', '404.html']) {
      const response = await fetch(url + page)
      assert.equal(response.status, 503, page)
      assert.match(response.headers.get('content-type')!, /^text\/html/)
      const html = await response.text()
      assert.match(html, /Unexpected video id `&lt;b>&amp;`.*video-id-malformed/)
      assert.match(html, /data-news="\/__naslag\/news\?site"/)
    }
    assert.notEqual((await fetch(`${url}robots.txt`)).status, 503)
    const mend = (): void => writeFileSync(path.join(seeds, 'other.md'), otherSeed)
    assert.match(await nextNews(url, 'reload', mend, '?site'), /event: problem\ndata: [^]*event: reload/)
    assert.match(
      await (await fetch(`${url}episodes/other-talk/`)).text(),
      /Water is what a garden needs most/,
    )
    // A page that was served before and listens only now.
    await nextNews(url, 'reload', () => {}, '?site')
  }
})

test('where a seed is broken when dev starts, the last good pages of an earlier one stay and show the messages', async () => {
  const seeds = writeTree({ 'other.md': otherSeed })
  const out = path.join(temporaryFolder(), 'site')
  await startDev(seeds, out)
  const earlier = children.pop()!
  const isClosed = new Promise((resolve) => earlier.once('close', resolve))
  earlier.kill('SIGTERM')
  await isClosed
  writeFileSync(path.join(seeds, 'other.md'), brokenSeed)
  const url = await startDev(seeds, out)
  assert.match(await (await fetch(`${url}episodes/other-talk/`)).text(), /Water is what a garden needs most/)
  assert.match(await nextNews(url, 'problem', () => {}), /video-id-malformed/)
})

test('a site in the folder of seeds is not taken for seeds, and writing it for no save', async () => {
  const seeds = writeTree({ 'other.md': otherSeed })
  const url = await startDev(seeds, path.join(seeds, '_site'))
  const news = nextNews(url, 'reload\\ndata: /episodes/other-talk/', () => {
    writeFileSync(path.join(seeds, 'other.md'), otherSeed.replace('Water is', 'Rain is'))
  })
  assert.doesNotMatch(await news, /event: problem/)
  const more = nextNews(url, '(?:reload|problem)', () => {}).catch(() => undefined)
  assert.equal(await Promise.race([more, delay(3000)]), undefined)
})

test('a port in use is wrong use, said before anything is built', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  const parent = temporaryFolder()
  try {
    const run = await naslag([
      'dev',
      '--seeds',
      writeTree({ 'other.md': otherSeed }),
      '--out',
      path.join(parent, 'site'),
      '--port',
      String(port),
    ])
    const sentence = `Unexpected server on port ${port}, expected a free port. Write: --port ${port + 1}`
    assert.deepEqual([run.status, run.stderr], [2, `naslag: ${sentence}\n`])
    assert.deepEqual(readdirSync(parent), [])
  } finally {
    server.close()
  }
})

test('dev without seeds, or with files of others in the place of the site, is wrong use', async () => {
  const seeds = writeTree({ 'other.md': otherSeed })
  const foreign = writeTree({ 'letter.txt': 'dear' })
  const missing = path.join(temporaryFolder(), 'gone')
  for (const [options, sentence] of [
    [['--seeds', missing, '--out', path.join(missing, 'site')], /^naslag: Unexpected missing folder `/],
    [['--seeds', seeds, '--out', foreign], /^naslag: Unexpected files in /],
  ] as const) {
    const { status, stderr } = await naslag(['dev', '--port', '0', ...options])
    assert.equal(status, 2, stderr)
    assert.match(stderr, sentence)
  }
  assert.ok(existsSync(path.join(foreign, 'letter.txt')))
})

test('dev serves below the path of url', async () => {
  const url = await startDev(
    writeTree({ 'other.md': otherSeed, 'archive.yaml': 'url: https://example.org/archive/\n' }),
  )
  assert.match(url, /^http:\/\/localhost:\d+\/archive\/$/)
  assert.match(await (await fetch(url)).text(), /href="\/archive\/episodes\/other-talk\/"/)
  assert.equal((await fetch(new URL('/', url))).url, url)
})

test('dev moves the site when the path of url changes, and earlier addresses lead to it', async () => {
  const archive = (path: string): string => `url: https://example.org${path}\n`
  const seeds = writeTree({ 'other.md': otherSeed, 'archive.yaml': archive('/archive/') })
  const url = await startDev(seeds)
  for (const path of ['/other/', '/', '/other/']) {
    await nextNews(url, 'reload', () => writeFileSync(`${seeds}/archive.yaml`, archive(path)))
    if (path === '/')
      assert.equal(
        (await fetch(new URL('/archive//evil.example/', url), { redirect: 'manual' })).headers.get(
          'location',
        ),
        '/evil.example/',
      )
    const talk = new URL(`${path}episodes/other-talk/`, url).href
    for (const earlier of ['archive/episodes/other-talk/', 'other/episodes/other-talk/', talk]) {
      const response = await fetch(new URL(earlier, new URL('/', url)))
      assert.equal(response.url, talk)
      assert.ok((await response.text()).includes(`href="${path}episodes/"`))
    }
  }
  // A path that cannot be read is none.
  await nextNews(url, 'problem', () => writeFileSync(`${seeds}/archive.yaml`, 'url: x: y\n'))
  assert.equal((await fetch(url)).url, new URL('/other/', url).href)
})

test('what is wrong is shown with the folder of seeds that was given: errors in the page, warnings in the terminal', async () => {
  const seeds = path.join(writeTree({ 'My vault/other.md': otherSeed }), 'My vault')
  const url = await startDev(seeds)
  let terminal = ''
  children.at(-1)!.stderr!.on('data', (data: Buffer) => (terminal += data.toString()))
  const problem = await nextNews(url, 'problem', () => {
    writeFileSync(path.join(seeds, 'talk.txt'), 'Hello.')
    writeFileSync(
      path.join(seeds, 'other.md'),
      otherSeed.replace('**Tags:**', '**Video ID:** short\n**Tags:**'),
    )
  })
  const folder = path.relative(process.cwd(), seeds)
  assert.ok(problem.includes(`data: ${folder}/other.md\n`), problem)
  assert.doesNotMatch(problem + terminal, /talk\.txt/)
  await nextNews(url, 'reload\\ndata: /episodes', () =>
    writeFileSync(path.join(seeds, 'other.md'), otherSeed.replace('Water is', 'Rain is')),
  )
  const command = `npm run import -- "${folder}/talk.txt" --seeds "${folder}"`
  while (!terminal.includes(command)) await delay(50)
})

function fetchFrom(url: string): (file: string) => Promise<ArrayBuffer> {
  return async (file) => (await fetch(`${url}search-index/${file}`)).arrayBuffer()
}

async function found(index: SearchIndex, query: string): Promise<string[]> {
  const { groups } = await index.search(query, { typing: false })
  return groups.map(({ slug }) => slug)
}
