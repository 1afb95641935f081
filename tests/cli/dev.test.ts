import assert from 'node:assert/strict'
import type { ChildProcess } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as delay } from 'node:timers/promises'
import { temporaryFolder, writeTree } from '../helpers/build-fixture.ts'
import { otherSeed } from '../helpers/example-seeds.ts'
import { start } from '../helpers/naslag.ts'
import { openIndex as openAsInDev } from '../../src/browser/dev-search.ts'
import { openIndex, type SearchIndex } from '../../src/search/client.ts'

const children: ChildProcess[] = []
after(() => children.forEach((child) => child.kill('SIGKILL')))

/** Start `dev` and wait for the address it serves. */
async function startDev(seeds: string): Promise<string> {
  const child = start(['dev', '--seeds', seeds, '--out', path.join(temporaryFolder(), 'site'), '--port', '0'])
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

/** Read news until there is one of the wanted kind. */
async function nextNews(url: string, kind: string, act: () => void): Promise<string> {
  const response = await fetch(`${url}__naslag/news`)
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
  const seeds = writeTree({ 'other.md': otherSeed })
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
  assert.match(await (await fetch(page)).text(), /Rain is what a garden needs most/)
  assert.equal((await fetch(`${url}no/such/page/`)).status, 404)
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

function fetchFrom(url: string): (file: string) => Promise<ArrayBuffer> {
  return async (file) => (await fetch(`${url}search-index/${file}`)).arrayBuffer()
}

async function found(index: SearchIndex, query: string): Promise<string[]> {
  const { groups } = await index.search(query, { typing: false })
  return groups.map(({ slug }) => slug)
}
