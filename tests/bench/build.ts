import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Episode } from '../../src/model/episode.ts'
import { escapeHtml } from '../../src/pages/html.ts'
import { makeArchive, readCorpus } from './archive.ts'
import { measure, median, type Taken } from './measure.ts'
import { installPagefind } from './pagefind.ts'

const root = path.resolve(import.meta.dirname, '../..')

/**
 * `npm run bench -- build [--episodes N] [--words N] [--seeds DIR] [--rounds N] [--no-peers]`: naslag cold, warm and
 * after one changed seed, beside Hugo with Pagefind over the same text, in turn.
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
    if (values.seeds === undefined) await writeArchive(seeds, Number(values.episodes), Number(values.words))
    else cpSync(values.seeds, seeds, { recursive: true })
    const files = readdirSync(seeds).filter((file) => file.endsWith('.md') && file !== 'README.md')
    const bytes = files.reduce((sum, file) => sum + statSync(path.join(seeds, file)).size, 0)
    print(`${files.length} seeds, ${mb(bytes)} MB`)

    const pagefind = values.peers ? installPagefind(path.join(work, 'tools')) : undefined
    const hasHugo = values.peers && spawnSync('hugo', ['version']).status === 0
    if (values.peers && !hasHugo) print('Hugo is not here (apt-get install hugo): its rows are left out')
    const hugo = path.join(work, 'hugo')
    if (hasHugo) writeHugoSite(hugo, seeds, files)

    const rounds: Record<string, Taken[]> = {}
    const note = (name: string, taken: Taken): void => {
      if (taken.status !== 0) print(`${name} ended with status ${taken.status}`)
      ;(rounds[name] ??= []).push(taken)
    }
    for (let round = 0; round < Number(values.rounds); round += 1) {
      const cache = path.join(work, `cache-${round}`)
      const build = [
        'src/cli/naslag.mjs',
        'build',
        '--quiet',
        '--seeds',
        seeds,
        '--out',
        path.join(work, 'site'),
        '--cache',
        cache,
      ]
      rmSync(path.join(work, 'site'), { recursive: true, force: true })
      note('naslag, cold', await measure(process.execPath, build, root))
      note('naslag, warm', await measure(process.execPath, build, root))
      const changed = path.join(seeds, files[round % files.length]!)
      writeFileSync(changed, readFileSync(changed, 'utf8').replace(/\. /, `, changed ${round}. `))
      note('naslag, one seed changed', await measure(process.execPath, build, root))
      rmSync(cache, { recursive: true, force: true })
      if (!hasHugo) continue
      rmSync(path.join(hugo, 'public'), { recursive: true, force: true })
      const first = await measure('hugo', ['--quiet'], hugo)
      const second =
        pagefind === undefined
          ? undefined
          : await measure(pagefind, ['--site', path.join(hugo, 'public')], hugo)
      note('Hugo', first)
      if (second !== undefined) note('Hugo + Pagefind', both(first, second))
    }
    printRounds(rounds)
    printSizes(path.join(work, 'site'), bytes)
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

function printRounds(rounds: Record<string, Taken[]>): void {
  const peer = rounds['Hugo + Pagefind']
  print(`${''.padEnd(26)}   CPU s   wall s     MB   CPU and wall to Hugo + Pagefind`)
  for (const [name, taken] of Object.entries(rounds)) {
    const figures = [
      median(taken.map(({ cpu }) => cpu))
        .toFixed(2)
        .padStart(7),
      median(taken.map(({ wall }) => wall))
        .toFixed(2)
        .padStart(8),
      (median(taken.map(({ memory }) => memory)) / 1e6).toFixed(0).padStart(6),
    ]
    const ratio = (of: (one: Taken) => number): string =>
      peer === undefined
        ? ''
        : median(taken.map((one, at) => of(one) / of(peer[at]!)))
            .toFixed(2)
            .padStart(7)
    print(`${name.padEnd(26)} ${figures.join(' ')} ${ratio(({ cpu }) => cpu)} ${ratio(({ wall }) => wall)}`)
  }
}

function printSizes(site: string, seedBytes: number): void {
  const sizes = new Map<string, { files: number; bytes: number }>()
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const kind = file.includes(`${path.sep}search-index${path.sep}`)
      ? 'search index'
      : entry.name.startsWith('transcript.') || entry.name === 'archive.ndjson'
        ? 'downloads'
        : 'pages and the rest'
    const size = sizes.get(kind) ?? { files: 0, bytes: 0 }
    sizes.set(kind, { files: size.files + 1, bytes: size.bytes + statSync(file).size })
  }
  for (const [kind, { files, bytes }] of [...sizes].sort(([a], [b]) => (a < b ? -1 : 1))) {
    print(
      `${kind.padEnd(26)} ${String(files).padStart(7)} files ${mb(bytes).padStart(8)} MB, ${(bytes / seedBytes).toFixed(2)} times the seeds`,
    )
  }
}

async function writeArchive(folder: string, episodes: number, words: number): Promise<void> {
  mkdirSync(folder, { recursive: true })
  print(
    'An archive resampled from the sentences of real talks with a fixed random number: real text only in its statistics',
  )
  let number = 0
  for (const episode of makeArchive(await readCorpus(), { episodes, words })) {
    writeFileSync(path.join(folder, `${String((number += 1)).padStart(5, '0')}.md`), seedOf(episode, number))
  }
}

function seedOf(episode: Episode, number: number): string {
  let speaker: string | undefined
  const text = episode.passages.map((passage) => {
    const label =
      passage.speaker !== undefined && passage.speaker !== speaker ? `**${passage.speaker}:** ` : ''
    speaker = passage.speaker
    return label + passage.text
  })
  const tags = episode.tags.map((tag) => `#${tag}`).join(' ')
  return `# ${episode.title} ${number}\n\n**Source:** [Site](https://example.org/${number})\n**Tags:** ${tags}\n\n---\n\n## Transcript\n\n${text.join('\n\n')}\n\n---\n\n## Notes\n\n\n## Key Takeaways\n-\n\n## Related\n-\n`
}

/** A minimal honest site for Hugo: a page per episode with the same text as HTML paragraphs, and a list. */
function writeHugoSite(folder: string, seeds: string, files: readonly string[]): void {
  const write = (file: string, content: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), content)
  }
  write(
    'config.toml',
    'baseURL = "/"\ntitle = "Archive"\ndisableKinds = ["RSS", "sitemap", "taxonomy", "term"]\n',
  )
  write(
    'layouts/_default/baseof.html',
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body><main data-pagefind-body>{{ block "main" . }}{{ end }}</main></body></html>',
  )
  write('layouts/_default/single.html', '{{ define "main" }}<h1>{{ .Title }}</h1>{{ .Content }}{{ end }}')
  write(
    'layouts/_default/list.html',
    '{{ define "main" }}<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}',
  )
  for (const file of files) {
    const source = readFileSync(path.join(seeds, file), 'utf8')
    const title = /^# (.*)$/m.exec(source)?.[1] ?? file
    const body = source.slice(source.indexOf('## Transcript') + 13).split(/\n---\n/)[0]!
    const paragraphs = body.split(/\n\s*\n/).filter((text) => text.trim() !== '')
    const html = paragraphs.map((text) => `<p>${escapeHtml(text.trim())}</p>`).join('\n')
    write(
      `content/episodes/${file.replace(/\.md$/, '.html')}`,
      `---\ntitle: ${JSON.stringify(title)}\n---\n${html}\n`,
    )
  }
}

function mb(bytes: number): string {
  return (bytes / 1e6).toFixed(1)
}

function print(line: string): void {
  process.stdout.write(`${line}\n`)
}
