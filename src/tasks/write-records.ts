import { statSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { mostFileBytes } from '../emit/host-limits.ts'
import { fileOf, paths } from '../pages/urls.ts'
import { type ByteRange, copyRanges, SpareFile } from './byte-ranges.ts'
import { EarlierFiles, type WrittenFile } from './earlier-files.ts'
import { type EarlierSite, recordsPart } from './earlier-site.ts'
import { entryOf } from './kept-seed.ts'
import type { SiteWork } from './site-work.ts'
import { keyOf, Store } from './store.ts'
import { codeVersion } from './version.ts'

/** The records of all episodes in order: keys of their episodes, the bytes of their lines, and the files with how many lines are in each. */
interface Lines {
  keys: string[]
  lengths: number[]
  files: { file: string; count: number }[]
}

/**
 * The records of all episodes, a line each, where the archive offers them: `archive.ndjson`, or where that were larger than a host takes,
 * several files, and `archive.json`, which names them. The lines of episodes that are as they were come from the files of
 * the earlier site, others from the episodes' own files where the site has them, else from the store. Throws `StoreLossError`.
 *
 * @param most Bytes that a file may have.
 * @returns How many files these are.
 */
export async function writeRecords(
  { context, keys, store, output, earlier }: Omit<SiteWork, 'plan' | 'pool'>,
  most = mostFileBytes(context.archive.settings.url),
): Promise<number> {
  const { episodes, settings } = context.archive
  if (!settings.downloads.includes('ndjson')) return 0
  const key = keyOf(codeVersion(), JSON.stringify(keys), String(most))
  if (earlier?.link(recordsPart, key, output) === true) return earlier.filesOf(recordsPart).files.length
  await mkdir(output, { recursive: true })
  const hasFiles = settings.downloads.includes('json')
  const before = new EarlierRecords(earlier)
  const spare = new SpareFile(path.join(output, `${fileOf(paths.records())}.spare`))
  try {
    const ranges: ByteRange[] = []
    for (const [at, { slug }] of episodes.entries()) {
      const range =
        before.lineOf(keys[at]!) ??
        (hasFiles
          ? wholeFile(path.join(output, fileOf(paths.transcript(slug, 'json'))))
          : spare.add(`${JSON.stringify((await entryOf(new Store(store), keys[at]!)).episode)}\n`))
      ranges.push(range)
    }
    const lengths = ranges.map(({ length }) => length)
    const files = cutRecords(lengths, most)
    const linked: WrittenFile[] = []
    let start = 0
    for (const { file, count } of files) {
      const [from, to] = [start, (start += count)]
      const same = before.link(file, keys.slice(from, to), output)
      if (same === undefined) copyRanges(ranges.slice(from, to), path.join(output, file))
      else linked.push(same)
    }
    const written = files.map(({ file }) => file)
    if (files.length > 1) {
      written.push(fileOf(paths.recordsList()))
      writeFileSync(path.join(output, fileOf(paths.recordsList())), recordsList(files, lengths))
    }
    const about: Lines = { keys: [...keys], lengths, files }
    earlier?.wrote(recordsPart, key, written, { about, linked })
    return written.length
  } finally {
    spare.remove()
  }
}

/**
 * Cut lines into files of at most `most` bytes, a longer line apart. The files are filled from the end, where the oldest episodes are,
 * and numbered from there: a new episode changes the newest file alone, and hosts and whoever has the others keep them.
 */
function cutRecords(lengths: readonly number[], most: number): Lines['files'] {
  const counts: number[] = [0]
  let bytes = 0
  for (const length of lengths.toReversed()) {
    if (bytes + length > most && bytes > 0) {
      counts.push(0)
      bytes = 0
    }
    counts[counts.length - 1]! += 1
    bytes += length
  }
  if (counts.length === 1) return [{ file: fileOf(paths.records()), count: lengths.length }]
  return counts.map((count, at) => ({ file: fileOf(paths.recordsPart(at + 1)), count })).reverse()
}

/** `archive.json`: the files in which the records are, in the order of the archive, which is that of their lines too. */
function recordsList(files: Lines['files'], lengths: readonly number[]): string {
  let start = 0
  const parts = files.map(({ file, count }) => {
    const bytes = lengths.slice(start, (start += count)).reduce((sum, length) => sum + length, 0)
    return { file, episodes: count, bytes }
  })
  return `${JSON.stringify({ parts }, null, 2)}\n`
}

/** The records of the earlier site, if their files are as they were written. */
class EarlierRecords {
  readonly #places = new Map<string, ByteRange>()
  /** Keys of the lines of each file. */
  readonly #keys = new Map<string, string[]>()
  readonly #written = new Map<string, WrittenFile>()
  readonly #files: EarlierFiles | undefined

  constructor(earlier: EarlierSite | undefined) {
    const lines = earlier?.recall(recordsPart) as Lines | undefined
    if (lines === undefined) return
    const { folder, files } = earlier!.filesOf(recordsPart)
    this.#files = new EarlierFiles(folder)
    for (const written of files) this.#written.set(written.file, written)
    let at = 0
    for (const { file, count } of lines.files) {
      const own = lines.keys.slice(at, at + count)
      this.#keys.set(file, own)
      let start = 0
      for (const key of own) {
        const length = lines.lengths[at++]!
        this.#places.set(key, { file: earlier!.pathOf(file), start, length })
        start += length
      }
    }
  }

  /** Where the line of an episode is; undefined where there is none. */
  lineOf(key: string): ByteRange | undefined {
    return this.#places.get(key)
  }

  /** Link a file whose lines are those of these keys into the site that is written in `output`; undefined where it must be written again. */
  link(file: string, keys: readonly string[], output: string): WrittenFile | undefined {
    const own = this.#keys.get(file)
    const written = this.#written.get(file)
    if (written === undefined || own?.length !== keys.length) return undefined
    if (own.some((key, at) => key !== keys[at])) return undefined
    return this.#files?.link([written], output) === true ? written : undefined
  }
}

function wholeFile(file: string): ByteRange {
  return { file, start: 0, length: statSync(file).size }
}
