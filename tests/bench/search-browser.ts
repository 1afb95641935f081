import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { launchChromium } from '../helpers/chromium.ts'
import { timesAgain } from './times-again.ts'

/** What one query moved. */
export interface Moved {
  /** Bytes of bodies, as they were sent. */
  index: number
  text: number
  script: number
  requests: number
  /** Requests that had to wait for one another, from the first after the focus on. */
  depth: number
  /** Milliseconds of the same query again, all loaded: in a page that has just opened, and after some more. */
  again: number
  later: number
}

/** One way to search, as a page asks for it. */
export interface Contender {
  /** What a file is; `undefined` is not counted. */
  kindOf: (path: string) => 'index' | 'text' | 'script' | undefined
  /** An expression for a function that loads what a focus loads and gives a function that searches and shows five hits. */
  page: string
}

/** Types that a server compresses; the rest is compressed already. */
const compressed = new Set(['.html', '.js', '.css', '.json', '.mjs'])

/** A file that was sent. */
interface Sent {
  path: string
  bytes: number
}

/** Milliseconds that each file takes to come. */
const latency = 60

/** A server of a folder on this machine, with gzip; `/` is an empty page. Tells what it sent. */
export async function serveFolder(
  folder: string,
  onSent: (file: Sent) => void = () => {},
): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname))
    if (path === '/') {
      response.setHeader('content-type', 'text/html')
      response.end('<!doctype html><title>Bench</title>')
      return
    }
    readFile(join(folder, path)).then(
      (bytes) => {
        const isCompressed = compressed.has(extname(path))
        const body = isCompressed ? gzipSync(bytes, { level: 6 }) : bytes
        if (isCompressed) response.setHeader('content-encoding', 'gzip')
        response.setHeader('content-type', typeOf(path))
        onSent({ path, bytes: body.length })
        // So that what one step asks for is not taken for several, because an answer came before the last question.
        setTimeout(() => response.end(body), latency)
      },
      () => {
        response.statusCode = 404
        response.end()
      },
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

/** Ask each query in a browser that has nothing cached. */
export async function measureQueries(
  folder: string,
  contender: Contender,
  queries: readonly string[],
): Promise<Moved[]> {
  const sent: Sent[] = []
  const { origin, close } = await serveFolder(folder, (file) => sent.push(file))
  const browser = await launchChromium()
  const moved: Moved[] = []
  try {
    for (const query of queries) {
      const context = await browser.newContext()
      const page = await context.newPage()
      await page.goto(origin)
      sent.length = 0
      await page.evaluate(prepareSearch, contender.page)
      const focused = await page.evaluate(() => performance.timeOrigin + performance.now())
      // The function goes to the page as text: it needs nothing around it.
      const { first, later } = await page.evaluate<{ first: number; later: number }>(
        `(${timesAgain.toString()})(() => window.search(${JSON.stringify(query)}))`,
      )
      const total = (kind: string): number =>
        sent.reduce((sum, { path, bytes }) => sum + (contender.kindOf(path) === kind ? bytes : 0), 0)
      const counted = sent.filter(({ path }) => contender.kindOf(path) !== undefined)
      moved.push({
        index: total('index'),
        text: total('text'),
        script: total('script'),
        requests: counted.length,
        depth: depthOf((await requestsOf(page)).filter(({ start }) => start >= focused)),
        again: first,
        later,
      })
      await context.close()
    }
  } finally {
    await browser.close()
    close()
  }
  return moved
}

/** What a focus does. */
async function prepareSearch(code: string): Promise<void> {
  // oxlint-disable-next-line no-eval -- the page's own code, written below as text
  const prepare = (0, eval)(code) as () => Promise<(query: string) => Promise<void>>
  Object.assign(window, { search: await prepare() })
}

/** Times of a request of the page or of one of its workers: when it was asked for, which may be before a connection was free. */
interface Timed {
  start: number
  end: number
}

/** All requests of a page and its workers, in one clock. */
async function requestsOf(page: Page): Promise<Timed[]> {
  const read = (): Timed[] =>
    performance.getEntriesByType('resource').map((entry) => ({
      start: performance.timeOrigin + entry.startTime,
      end: performance.timeOrigin + (entry as PerformanceResourceTiming).responseEnd,
    }))
  const all = await Promise.all([
    page.evaluate(read),
    ...page.workers().map(async (worker) => worker.evaluate(read)),
  ])
  return all.flat()
}

/** How many of some requests had to wait for one another. */
function depthOf(requests: readonly Timed[]): number {
  const depths = new Map<Timed, number>()
  const sorted = requests.toSorted((a, b) => a.start - b.start)
  for (const request of sorted) {
    const before = sorted.filter(({ end }) => end <= request.start).map((other) => depths.get(other) ?? 0)
    depths.set(request, Math.max(0, ...before) + 1)
  }
  return Math.max(0, ...depths.values())
}

function typeOf(path: string): string {
  const types: Record<string, string> = {
    '.js': 'text/javascript',
    '.json': 'application/json',
    '.html': 'text/html',
  }
  return types[extname(path)] ?? 'application/octet-stream'
}

/** Ours: `client.js` and `search-index/` in the folder. */
export const ours: Contender = {
  kindOf: (path) => {
    if (path.endsWith('.js')) return 'script'
    if (!path.startsWith('/search-index/')) return undefined
    return /-t\d+\.bin$/.test(path) ? 'text' : 'index'
  },
  page: `async () => {
    const { openIndex } = await import('/client.js')
    const index = openIndex({ fetch: async (path) => (await fetch('/search-index/' + path)).arrayBuffer() })
    await index.warm()
    return async (query) => { await index.search(query, { typing: false, pageSize: 5 }) }
  }`,
}

/** Pagefind as its own interface uses it: `pagefind/` in the folder. */
export const pagefind: Contender = {
  kindOf: (path) => {
    if (!path.startsWith('/pagefind/')) return undefined
    if (/\.js$|wasm/.test(path)) return 'script'
    return path.includes('/fragment/') ? 'text' : 'index'
  },
  page: `async () => {
    const pagefind = await import('/pagefind/pagefind.js')
    await pagefind.init()
    return async (query) => {
      const { results } = await pagefind.search(query)
      await Promise.all(results.slice(0, 5).map((result) => result.data()))
    }
  }`,
}
