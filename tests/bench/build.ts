import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { escapeHtml } from '../../src/pages/html.ts'
import { readCorpus, writeSeeds } from './archive.ts'
import { measure, median, type Taken } from './measure.ts'
import { type Size, sizeOf, sizesByKind } from './sizes.ts'
import { installPagefind } from './pagefind.ts'

const root = path.resolve(import.meta.dirname, '../..')

/**
 * `npm run bench -- build [--episodes N] [--words N] [--seeds DIR] [--rounds N] [--no-peers]`: naslag cold, warm and
 * after one changed seed, beside Hugo and Eleventy with Pagefind over the same text, in turn.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    allowNegative: true,
    options: {
      episodes: { type: 'string', default: '240' },
      words: { type: 'string', default: '11700' },
      seeds: { type: 'string' },
      rounds: { type: 'string', default: '3' },
      peers: { type: 'boolean', default: true },
    },
  })
  const work = mkdtempSync(path.join(os.tmpdir(), 'naslag-bench-'))
  try {
    const seeds = path.join(work, 'seeds')
    if (values.seeds === undefined) {
      print(
        'An archive resampled from the sentences of real talks with a fixed random number: real text only in its statistics',
      )
      writeSeeds(seeds, await readCorpus(), {
        episodes: Number(values.episodes),
        words: Number(values.words),
      })
    } else cpSync(values.seeds, seeds, { recursive: true })
    const files = readdirSync(seeds).filter((file) => file.endsWith('.md') && file !== 'README.md')
    const bytes = files.reduce((sum, file) => sum + statSync(path.join(seeds, file)).size, 0)
    print(`${files.length} seeds, ${mb(bytes)} MB`)

    const pagefind = values.peers ? installPagefind(path.join(work, 'tools')) : undefined
    const peers = values.peers ? writePeers(work, seeds, files) : []

    // Nothing is removed between measurements: some file systems are slow in a folder from which much was just removed.
    const siteOf = (round: number): string => path.join(work, `site-${round}`)
    const rounds: Record<string, Taken[]> = {}
    const note = (name: string, taken: Taken): void => {
      if (taken.status !== 0) print(`${name} ended with status ${taken.status}`)
      ;(rounds[name] ??= []).push(taken)
    }
    for (let round = 0; round < Number(values.rounds); round += 1) {
      const build = [
        'src/cli/naslag.mjs',
        'build',
        '--quiet',
        '--seeds',
        seeds,
        '--out',
        siteOf(round),
        '--cache',
        path.join(work, `cache-${round}`),
      ]
      note('naslag, cold', await measure(process.execPath, build, root))
      note('naslag, warm', await measure(process.execPath, build, root))
      const changed = path.join(seeds, files[round % files.length]!)
      writeFileSync(changed, readFileSync(changed, 'utf8').replace(/\. /, `, changed ${round}. `))
      note('naslag, one seed changed', await measure(process.execPath, build, root))
      for (const { name, folder, output, command, args } of peers) {
        if (round > 0) renameSync(output, `${folder}-${round}`)
        const site = await measure(command, args, folder)
        note(name, site)
        if (pagefind === undefined) continue
        note(`${name} + Pagefind`, both(site, await measure(pagefind, ['--site', output], folder)))
      }
    }
    printRounds(rounds)
    printSizes(siteOf(Number(values.rounds) - 1), bytes)
    for (const { name, output } of peers) printSize(`${name} and all beside it`, sizeOf(output), bytes)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function both(first: Taken, second: Taken): Taken {
  return {
    status: second.status,
    cpu: first.cpu + second.cpu,
    wall: first.wall + second.wall,
    memory: Math.max(first.memory, second.memory),
  }
}

/** Each command's medians, and its ratios to the pairs: each round's own, of which the median. */
function printRounds(rounds: Record<string, Taken[]>): void {
  const pairs = Object.keys(rounds).filter((name) => name.endsWith('Pagefind'))
  const head = pairs.map((pair) => ` : ${pair}`.padStart(26)).join('')
  print(`${''.padEnd(26)}   CPU s   wall s     MB ${head}`)
  for (const [name, taken] of Object.entries(rounds)) {
    const figures = [
      middle(taken, ({ cpu }) => cpu)
        .toFixed(2)
        .padStart(7),
      middle(taken, ({ wall }) => wall)
        .toFixed(2)
        .padStart(8),
      (middle(taken, ({ memory }) => memory) / 1e6).toFixed(0).padStart(6),
    ]
    const ratios = pairs.map((pair) => {
      const ratio = (of: (one: Taken) => number): string =>
        median(taken.map((one, at) => of(one) / of(rounds[pair]![at]!))).toFixed(2)
      return `${ratio(({ cpu }) => cpu)} CPU ${ratio(({ wall }) => wall)} wall`.padStart(26)
    })
    print(`${name.padEnd(26)} ${figures.join(' ')} ${ratios.join('')}`)
  }
}

function middle(taken: readonly Taken[], of: (one: Taken) => number): number {
  return median(taken.map(of))
}

function printSizes(site: string, seedBytes: number): void {
  for (const [kind, size] of [...sizesByKind(site)].sort(([a], [b]) => (a < b ? -1 : 1)))
    printSize(kind, size, seedBytes)
}

function printSize(kind: string, { files, bytes }: Size, seedBytes: number): void {
  print(
    `${kind.padEnd(26)} ${String(files).padStart(7)} files ${mb(bytes).padStart(8)} MB, ${(bytes / seedBytes).toFixed(2)} times the seeds`,
  )
}

/** Another generator, with an honest minimal site: a page per episode with the same text, and a list. */
interface Peer {
  name: string
  folder: string
  /** Where its site goes. */
  output: string
  command: string
  args: string[]
}

function writePeers(work: string, seeds: string, files: readonly string[]): Peer[] {
  const hugo = path.join(work, 'hugo')
  const eleventy = path.join(work, 'eleventy')
  const peers: Peer[] = []
  if (spawnSync('hugo', ['version']).status === 0) {
    writeHugoSite(hugo, seeds, files)
    peers.push({
      name: 'Hugo',
      folder: hugo,
      output: path.join(hugo, 'public'),
      command: 'hugo',
      args: ['--quiet'],
    })
  } else print('Hugo is not here (apt-get install hugo): its rows are left out')
  writeEleventySite(eleventy, seeds, files)
  peers.push({
    name: 'Eleventy',
    folder: eleventy,
    output: path.join(eleventy, '_site'),
    command: process.execPath,
    args: [path.join(root, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet'],
  })
  return peers
}

const frame = (title: string, main: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><main data-pagefind-body>${main}</main></body></html>`

function writeHugoSite(folder: string, seeds: string, files: readonly string[]): void {
  write(
    folder,
    'config.toml',
    'baseURL = "/"\ntitle = "Archive"\ndisableKinds = ["RSS", "sitemap", "taxonomy", "term"]\n',
  )
  write(folder, 'layouts/_default/baseof.html', frame('{{ .Title }}', '{{ block "main" . }}{{ end }}'))
  write(
    folder,
    'layouts/_default/single.html',
    '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ end }}',
  )
  write(
    folder,
    'layouts/_default/list.html',
    '{{ define "main" }}<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}',
  )
  writeContent(path.join(folder, 'content/episodes'), seeds, files)
}

/** Its pages are HTML already: nothing is left to do for a template language but the frame. */
function writeEleventySite(folder: string, seeds: string, files: readonly string[]): void {
  write(
    folder,
    'eleventy.config.mjs',
    'export default () => ({ htmlTemplateEngine: false, dir: { input: "content", includes: "../layouts" } })\n',
  )
  write(folder, 'package.json', '{ "type": "module" }\n')
  write(folder, 'layouts/page.njk', frame('{{ title }}', '<h1>{{ title }}</h1>{{ content | safe }}'))
  write(folder, 'content/episodes/episodes.json', '{ "layout": "page.njk", "tags": "episodes" }\n')
  write(
    folder,
    'content/index.njk',
    frame(
      'Archive',
      '<ul>{% for page in collections.episodes %}<li><a href="{{ page.url }}">{{ page.data.title }}</a></li>{% endfor %}</ul>',
    ),
  )
  writeContent(path.join(folder, 'content/episodes'), seeds, files)
}

/** The text of each seed as HTML paragraphs below a header with its title. */
function writeContent(folder: string, seeds: string, files: readonly string[]): void {
  for (const file of files) {
    const source = readFileSync(path.join(seeds, file), 'utf8')
    const title = /^# (.*)$/m.exec(source)?.[1] ?? file
    const body = source.slice(source.indexOf('## Transcript') + 13).split(/\n---\n/)[0]!
    const paragraphs = body.split(/\n\s*\n/).filter((text) => text.trim() !== '')
    const html = paragraphs.map((text) => `<p>${escapeHtml(text.trim())}</p>`).join('\n')
    write(folder, file.replace(/\.md$/, '.html'), `---\ntitle: ${JSON.stringify(title)}\n---\n${html}\n`)
  }
}

function write(folder: string, file: string, content: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), content)
}

function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
