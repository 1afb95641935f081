import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import MiniSearch from 'minisearch'
import type { Browser, Page } from 'playwright-core'
import type { Episode } from '../../src/model/episode.ts'
import { launchChromium } from '../helpers/chromium.ts'
import { bundleClient } from '../helpers/bundle-client.ts'
import { openIndex } from '../../src/search/client.ts'
import { buildIndex, entriesOf } from '../search/archive-index.ts'
import { type KnownItem, ownSeeds, readQueries, type Relevance, relevanceOf } from '../search/relevance.ts'
import { makeArchive, readCorpus } from './archive.ts'
import { installPagefind } from './pagefind.ts'
import { afterRelease, isShard, isText, type Source, writeIndex } from './search-archive.ts'
import { measureQueries, type Moved, ours, pagefind, serveFolder } from './search-browser.ts'
import { timesAgain } from './times-again.ts'

/** Fifty things that people look for in talks about software: one to four words, common and rare. */
const queries =
  `people; database; wozniak; open source; kubernetes deployment pipeline; "single source of truth";
  good first issue label; typescript generics; rust borrow checker; burnout; technical debt; funding open source maintainers;
  type inference; remote work; code review; service mesh; observability; garbage collection go; elixir phoenix liveview;
  postgres replication lag; web components; serverless cold start; machine learning models; docker compose;
  continuous integration; accessibility screen reader; css grid layout; vim keybindings; git rebase; license change;
  podcast microphone; sqlite edge; feature flags; incident response; burnout maintainers; docs writing; home lab nas;
  quantum computing; zig language; distributed systems consensus; graphql federation; oauth tokens; dark mode design;
  conference talks; hiring junior developers; salary negotiation; open telemetry tracing; chaos engineering;
  password manager; terminal emulator`
    .split(';')
    .map((query) => query.trim())

const misspelt = ['obervability', 'kuberntees', 'javscript', 'databse', 'accessibilty']

/**
 * `npm run bench -- search [--sizes 240,2000] [--words 11700] [--no-pagefind] [--no-relevance]`: the budgets of the index.
 * Archives larger than the corpus are resampled from it (see `archive.ts`). From 5,000 episodes on, queries are asked in
 * Node alone and Pagefind is left out.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    allowNegative: true,
    options: {
      sizes: { type: 'string', default: '1,240,2000' },
      words: { type: 'string', default: '11700' },
      pagefind: { type: 'boolean', default: true },
      relevance: { type: 'boolean', default: true },
    },
  })
  const corpus = await readCorpus()
  if (corpus.length === 0) {
    print('The corpus is not here: ../shared/corpus/changelog')
    return
  }
  await printScriptSize()
  const folder = await mkdtemp(join(tmpdir(), 'naslag-bench-'))
  try {
    const command = values.pagefind ? installPagefind(join(folder, 'tools')) : undefined
    if (values.relevance) await printRelevance(corpus, join(folder, 'relevance'), command)
    for (const size of values.sizes.split(',').map(Number)) {
      await printSize(corpus, size, Number(values.words), join(folder, String(size)), command)
      await rm(join(folder, String(size)), { recursive: true, force: true })
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function printScriptSize(): Promise<void> {
  const bytes = gzipSync(await bundleClient(), { level: 9 }).length
  row('engine and client, gzip', kb(bytes), '16 KB', '12 KB')
}

/** Sizes, bytes moved and times of one archive. */
async function printSize(
  corpus: readonly Episode[],
  size: number,
  words: number,
  folder: string,
  pagefindCommand: string | undefined,
): Promise<void> {
  const isMade = size > corpus.length
  const source: Source = () =>
    isMade ? makeArchive(corpus, { episodes: size, words }) : corpus.slice(0, size)
  const inBrowser = size < 5000
  print(`\n## ${size} episodes (${isMade ? `resampled, ${words} words each` : 'of the corpus'})`)
  const index = join(folder, 'search-index')
  await mkdir(folder, { recursive: true })
  const asPages = inBrowser && pagefindCommand !== undefined
  const written = await writeIndex(
    source,
    index,
    (episode) => (asPages ? writePage(episode, folder) : Promise.resolve()),
    inBrowser ? undefined : join(folder, 'runs'),
  )
  const sizes = [...written.files]
  const total = (wanted: (path: string) => boolean): number =>
    sizes.reduce((sum, [path, { size }]) => sum + (wanted(path) ? size : 0), 0)
  const all = total(() => true)
  const ofText = total(isText)
  print(
    `files ${sizes.length} (${sizes.filter(([path]) => isText(path)).length} of text, ${sizes.filter(([path]) => isShard(path)).length} shards), ` +
      `${mb(all)} MB (text ${mb(ofText)}); build ${(written.cpu.map + written.cpu.reduce).toFixed(1)} CPU-s, ` +
      `peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  )
  if (written.plan.isPacked) {
    const texts = [...source()].flatMap(({ passages }) => passages.map(({ text }) => text)).join('\n')
    row('everything but engine and text', kb(all - gzipSync(texts, { level: 9 }).length), '20 KB', '14 KB')
  } else {
    const perWord = (all - ofText) / written.words
    row('index on disk per word of text', `${perWord.toFixed(3)} byte`, '0.6 byte', '0.4 byte')
  }
  if (size > 10 && inBrowser) await printRelease(written, source, all)

  if (!inBrowser) {
    printMoved('ours, in Node', await inNode(index, queries), undefined, [
      '90 KB',
      '60 KB',
      '130 KB',
      '90 KB',
    ])
    return
  }
  await writeFile(join(folder, 'client.js'), await bundleClient())
  const mine = await measureQueries(folder, ours, queries)
  let theirs: Moved[] | undefined
  if (asPages) {
    const start = Date.now()
    const { status } = spawnSync(pagefindCommand, ['--site', folder], { stdio: 'ignore' })
    print(
      `Pagefind: ${((Date.now() - start) / 1000).toFixed(0)} s, ${mb(await folderSize(join(folder, 'pagefind')))} MB`,
    )
    if (status === 0) theirs = await measureQueries(folder, pagefind, queries)
  }
  printMoved('ours | Pagefind | ratio', mine, theirs)
  const wrong = await measureQueries(folder, ours, misspelt)
  row('misspelt word, first time, max', kb(Math.max(...wrong.map((moved) => moved.index))), '150 KB', '90 KB')
}

function printMoved(
  title: string,
  mine: readonly Moved[],
  theirs: readonly Moved[] | undefined,
  [mostMean, aimMean, mostMax, aimMax] = ['30 KB', '20 KB', '60 KB', '45 KB'] as [
    string,
    string,
    string,
    string,
  ],
): void {
  print(title)
  const figures: [
    name: string,
    of: (all: readonly Moved[]) => number,
    unit: string,
    most: string,
    aim: string,
  ][] = [
    ['cold query, mean', (all) => mean(all.map(({ index }) => index)) / 1024, 'KB', mostMean, aimMean],
    ['cold query, max', (all) => Math.max(...all.map(({ index }) => index)) / 1024, 'KB', mostMax, aimMax],
    [
      'with the text of 5 hits, mean',
      (all) => mean(all.map((moved) => moved.index + moved.text)) / 1024,
      'KB',
      '60 KB',
      '40 KB',
    ],
    [
      'with the text of 5 hits, max',
      (all) => Math.max(...all.map((moved) => moved.index + moved.text)) / 1024,
      'KB',
      '90 KB',
      '60 KB',
    ],
    ['requests, mean', (all) => mean(all.map(({ requests }) => requests)), '', '', ''],
    ['round trips after focus, most', (all) => Math.max(...all.map(({ depth }) => depth)), '', '3', '2'],
    ['round trips after focus, median', (all) => median(all.map(({ depth }) => depth)), '', '3', '2'],
    [
      'answer once loaded, second time',
      (all) => median(all.map(({ again }) => again)),
      'ms',
      '50 ms',
      '20 ms',
    ],
    ['answer once loaded, later', (all) => median(all.map(({ later }) => later)), 'ms', '50 ms', '20 ms'],
    ['script and wasm', (all) => mean(all.map(({ script }) => script)) / 1024, 'KB', '', ''],
  ]
  for (const [name, of, unit, most, aim] of figures) {
    const value = of(mine)
    const other = theirs === undefined ? undefined : of(theirs)
    const compared =
      other === undefined ? '' : ` | ${other.toFixed(1)} ${unit} | ${(value / other).toFixed(2)}`
    row(name, `${value.toFixed(1)} ${unit}${compared}`, most, aim)
  }
}

/** What three releases change: an episode more with a date, one more without, and one word corrected. */
async function printRelease(
  written: Awaited<ReturnType<typeof writeIndex>>,
  source: Source,
  all: number,
): Promise<void> {
  const shards = [...written.files.keys()].filter(isShard).length
  const episodes = [...source()]
  const middle = episodes[Math.floor(episodes.length / 2)]!
  const last = episodes.at(-1)!
  const corrected = {
    ...middle,
    passages: middle.passages.map((passage, index) =>
      index === 20 ? { ...passage, text: passage.text.replace(/\p{L}{4,}/u, 'corrected') } : passage,
    ),
  }
  const releases: [string, Episode][] = [
    [
      'the newest episode more',
      {
        ...middle,
        slug: `zz-${last.slug}` as Episode['slug'],
        date: '2099-01-01' as Episode['date'] & string,
      },
    ],
    [
      'an episode more amid the others',
      {
        ...last,
        slug: `${middle.slug}-more` as Episode['slug'],
        ...(middle.date === undefined ? {} : { date: middle.date }),
      },
    ],
    ['one word corrected', corrected],
  ]
  for (const [name, changed] of releases) {
    const after = await afterRelease(written, () => episodes, changed)
    print(
      `  release, ${name}: ${after.files} files, ${mb(after.bytes)} MB of ${mb(all)} (${((100 * after.bytes) / all).toFixed(1)} %), ` +
        `${((100 * after.shards) / Math.max(1, shards)).toFixed(1)} % of the shards`,
    )
  }
}

/** The same figures without a browser. */
async function inNode(folder: string, asked: readonly string[]): Promise<Moved[]> {
  const moved: Moved[] = []
  for (const query of asked) {
    const result: Moved = { index: 0, text: 0, script: 0, requests: 0, depth: 0, again: 0, later: 0 }
    const index = openIndex({
      fetch: async (path) => {
        const bytes = await readFile(join(folder, path))
        result[isText(path) ? 'text' : 'index'] += bytes.length
        result.requests += 1
        return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
      },
    })
    const { first, later } = await timesAgain(async () => index.search(query, { typing: false, pageSize: 5 }))
    moved.push({ ...result, again: first, later })
  }
  return moved
}

/** MRR@10 and recall@10 by kind: ours, an undivided MiniSearch as documented, and Pagefind. */
async function printRelevance(
  corpus: readonly Episode[],
  folder: string,
  pagefindCommand: string | undefined,
): Promise<void> {
  const own = await ownSeeds()
  const sets = [
    { name: 'corpus' as const, entries: entriesOf(corpus), glossary: [] },
    { name: 'seed' as const, entries: own.entries, glossary: own.glossary },
  ]
  for (const { name, entries, glossary } of sets) {
    const episodes = entries.map(({ episode }) => episode)
    const items = await readQueries(name)
    const index = (await buildIndex(entries, { glossary })).open()
    const searches: [string, (item: KnownItem) => Promise<string[]>][] = [
      [
        'ours',
        async ({ query, kind }) => {
          const { groups } = await index.search(query, { typing: kind === 'prefix' })
          return groups.flatMap(({ slug, hits }) => hits.map((hit) => `${slug} ${hit.index}`))
        },
      ],
      ['MiniSearch', undividedSearch(episodes)],
    ]
    let server: Awaited<ReturnType<typeof serveFolder>> | undefined
    let browser: Browser | undefined
    if (pagefindCommand !== undefined) {
      const site = join(folder, name)
      await mkdir(site, { recursive: true })
      for (const episode of episodes) await writePage(episode, site)
      spawnSync(pagefindCommand, ['--site', site], { stdio: 'ignore' })
      server = await serveFolder(site)
      browser = await launchChromium()
      const page = await browser.newPage()
      await page.goto(server.origin)
      searches.push(['Pagefind', pagefindSearch(page, episodes)])
    }
    print(`\n## Relevance, queries-${name}.json (${episodes.length} episodes): MRR@10 / recall@10`)
    const found = new Map<string, Map<string, Relevance>>()
    for (const [who, search] of searches) found.set(who, await relevanceOf(items, episodes, search))
    await browser?.close()
    server?.close()
    for (const kind of found.get('ours')!.keys()) {
      const columns = Array.from(found, ([who, kinds]) => {
        const { mrr, recall } = kinds.get(kind)!
        return `${who} ${mrr.toFixed(3)} / ${recall.toFixed(3)}`
      })
      print(
        `${kind.padEnd(10)} ${String(found.get('ours')!.get(kind)!.queries).padStart(3)}  ${columns.join('   ')}`,
      )
    }
  }
}

/** MiniSearch as its documentation shows it: one index, prefix on the last word, fuzzy 0.2. */
function undividedSearch(episodes: readonly Episode[]): (item: KnownItem) => Promise<string[]> {
  const engine = new MiniSearch<{ id: string; text: string }>({ fields: ['text'] })
  for (const { slug, passages } of episodes) {
    engine.addAll(passages.map(({ text }, index) => ({ id: `${slug} ${index}`, text })))
  }
  return async ({ query }) =>
    engine
      .search(query, { fuzzy: 0.2, prefix: (_, index, terms) => index === terms.length - 1 })
      .slice(0, 10)
      .map(({ id }) => id as string)
}

/** Pagefind in a page: the best passage of each of its ten best pages. */
function pagefindSearch(page: Page, episodes: readonly Episode[]): (item: KnownItem) => Promise<string[]> {
  interface SubResult {
    anchor?: { id: string }
    weighted_locations: { balanced_score: number }[]
  }
  interface Found {
    results: { data: () => Promise<{ url: string; sub_results: SubResult[] }> }[]
  }
  const indexOf = new Map(
    episodes.flatMap(({ slug, passages }) =>
      passages.map(({ id }, index) => [`${slug} ${id}`, `${slug} ${index}`]),
    ),
  )
  return async ({ query }) => {
    const pages = await page.evaluate(async (query) => {
      const module = '/pagefind/pagefind.js'
      const pagefind = (await import(module)) as { search: (query: string) => Promise<Found> }
      const { results } = await pagefind.search(query)
      return Promise.all(results.slice(0, 10).map((result) => result.data()))
    }, query)
    return pages.flatMap(({ url, sub_results: passages }) => {
      const weight = ({ weighted_locations: places }: SubResult): number =>
        places.reduce((sum, place) => sum + place.balanced_score, 0)
      const [best] = passages
        .filter(({ anchor }) => anchor !== undefined)
        .sort((a, b) => weight(b) - weight(a))
      const slug = url.replace(/^\/|\.html$/g, '')
      const place = indexOf.get(`${slug} ${best?.anchor?.id}`)
      return place === undefined ? [] : [place]
    })
  }
}

/** A page as Pagefind wants it: each passage under a heading with its id, so that it can find passages. */
async function writePage({ slug, title, language, passages }: Episode, folder: string): Promise<void> {
  const text = (raw: string): string => raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  const body = passages.map(({ id, text: said }) => `<h2 id="${id}">§</h2><p>${text(said)}</p>`).join('\n')
  const page = `<!doctype html><html lang="${language}"><title>${text(title)}</title><body data-pagefind-body><h1>${text(title)}</h1>${body}`
  await writeFile(join(folder, `${slug}.html`), page)
}

async function folderSize(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true })
  const sizes = await Promise.all(names.map(async (name) => stat(join(folder, name))))
  return sizes.reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0)
}

function row(name: string, value: string, most: string, aim: string): void {
  const budget = most === '' ? '' : `   (at most ${most}, aim ${aim})`
  print(`${name.padEnd(34)} ${value}${budget}`)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}

function kb(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`
}

function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(2)
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!
}
