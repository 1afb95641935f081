import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import sirv from 'sirv'
import { noticePage } from './notice-page.ts'
import { refusal } from './refusal.ts'

/** A site being served on this machine only. */
export interface Serving {
  /** Address of the home page. */
  readonly url: string
  /** From now on the site is below another base; false where it is below that already. Addresses below an earlier one lead to it. */
  move(base: string): boolean
  /** Tell every open page: `reload`, or `problem` with the text of the messages. To reload means that there is a site. */
  tell(event: 'reload' | 'problem', data: string): void
  /** The search index of saved seeds (see `previewSearch`); nothing where the site's own knows them. */
  setEdited(files: ReadonlyMap<string, Uint8Array>): void
  close(): Promise<void>
}

/** Where an open page listens for news. */
const newsPath = '/__naslag/news'
/** The same for a page that was served instead of a site: when there is one by now, that is news. */
const newsOfSitePath = `${newsPath}?site`
/** Where it finds the search index of saved seeds. */
const editedPath = '/__naslag/edited/'

/**
 * Serve the folder `site` on localhost below `base`, which begins and ends with `/`. A missing page is answered with the site's own `404.html`. The
 * folder may be replaced while it is served. `port` 0 takes any free one. With `isEmpty` there is no site yet: its pages say so,
 * or what the problem is. Besides this machine's own names, requests for the hosts `allowed` are answered (see `refusal`): those of a tunnel.
 */
export async function serve(
  site: string,
  {
    base: first,
    port: wantedPort,
    isEmpty = false,
    allowed = [],
  }: { base: string; port: number; isEmpty?: boolean; allowed?: readonly string[] },
): Promise<Serving> {
  let base = first
  const earlierBases = new Set<string>()
  const files = sirv(site, {
    dev: true,
    etag: true,
    setHeaders(response, file) {
      // Its list of types has no SubRip.
      if (file.endsWith('.srt')) response.setHeader('content-type', 'application/x-subrip')
    },
  })
  const listeners = new Set<ServerResponse>()
  let last: string | undefined
  /** What pages say while there is no site. */
  let notice = isEmpty ? 'It is being built.' : undefined
  let edited: ReadonlyMap<string, Uint8Array> = new Map()

  const server = createServer((request, response) => {
    const refused = refusal(request.headers, allowed)
    const address = request.url ?? '/'
    const earlier = earlierBase(address)
    const below = address.slice(base.length - 1)
    if (refused !== undefined) refuse(response, refused)
    else if (earlier !== undefined || !address.startsWith(base))
      leadTo(response, base, address.slice(earlier?.length ?? address.length))
    else if (below === newsPath || below === newsOfSitePath) sendNews(response, below === newsOfSitePath)
    else if (below.startsWith(editedPath)) sendEdited(response, below.slice(editedPath.length))
    else if (notice !== undefined && isPage(below)) sendNotice(response, notice)
    else sendFile(request, response, below)
  })

  function sendNews(response: ServerResponse, isOfSite: boolean): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.flushHeaders()
    if (last !== undefined) response.write(last)
    if (isOfSite && notice === undefined) response.write(newsText('reload', ''))
    listeners.add(response)
    response.on('close', () => listeners.delete(response))
  }

  function sendEdited(response: ServerResponse, file: string): void {
    const content = edited.get(file) ?? (file === 'news.json' ? 'null' : undefined)
    response.writeHead(content === undefined ? 404 : 200, { 'cache-control': 'no-store' }).end(content)
  }

  function sendNotice(response: ServerResponse, text: string): void {
    response.writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    response.end(noticePage(text, base + newsOfSitePath.slice(1)))
  }

  function sendFile(request: IncomingMessage, response: ServerResponse, below: string): void {
    request.url = below
    surviveFile(request, response)
    try {
      files(request, response, () => sendMissing(response))
    } catch {
      // It was there a moment ago.
      sendMissing(response)
    }
  }

  function sendMissing(response: ServerResponse): void {
    readFile(path.join(site, '404.html')).then(
      (page) => response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page),
      () => response.writeHead(404).end(),
    )
  }

  /** The earlier base that an address is below, if the base of today is none that it is below all the more. */
  function earlierBase(address: string): string | undefined {
    const [longest] = [base, ...earlierBases]
      .filter((each) => address.startsWith(each))
      .sort((one, other) => other.length - one.length)
    return longest === base ? undefined : longest
  }

  await listen(server, wantedPort)
  const { port } = server.address() as AddressInfo
  return {
    get url() {
      return `http://localhost:${port}${base}`
    },
    move(to) {
      if (to === base) return false
      earlierBases.add(base).delete(to)
      base = to
      return true
    },
    tell(event, data) {
      const news = newsText(event, data)
      last = event === 'problem' ? news : undefined
      if (event === 'reload') notice = undefined
      else if (notice !== undefined) notice = data
      for (const listener of listeners) listener.write(news)
    },
    setEdited(files) {
      edited = files
    },
    close: () =>
      new Promise((resolve) => {
        for (const listener of listeners) listener.end()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function refuse(response: ServerResponse, why: string): void {
  response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(`${why}\n`)
}

/** Lead to what is `below` an earlier base at its place below the base of today. */
function leadTo(response: ServerResponse, base: string, below: string): void {
  // Behind two slashes a browser reads another host.
  response.writeHead(302, { location: base + below.replace(/^[/\\]+/, '') }).end()
}

/**
 * Sirv answers the file, or not; of an error while it reads it hears nothing, and that would end `dev`: a new site takes a file away. A range
 * that ends before it begins is one too.
 */
function surviveFile({ headers }: IncomingMessage, response: ServerResponse): void {
  const [, start, end] = /^bytes=(\d+)-(\d*)$/.exec(headers.range ?? '') ?? []
  if (start === undefined || (end !== '' && Number(end) < Number(start))) delete headers.range
  response.on('pipe', (file) => file.on('error', () => response.destroy()))
}

/** Whether an address is one of a page, as far as that can be seen: of no file, or of an HTML one. */
function isPage(address: string): boolean {
  return /\/(?:[^./]*|[^/]*\.html)$/.test(address.replace(/[?#].*$/, ''))
}

function newsText(event: string, data: string): string {
  const lines = data.split('\n').map((line) => `data: ${line}\n`)
  return `event: ${event}\n${lines.join('')}\n`
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, 'localhost', () => resolve())
  })
}
