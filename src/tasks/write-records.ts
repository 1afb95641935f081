import { closeSync, fstatSync, openSync, readSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { fileOf, paths } from '../pages/urls.ts'
import { type EarlierSite, recordsPart } from './earlier-site.ts'
import { entryOf } from './kept-seed.ts'
import type { SiteWork } from './site-work.ts'
import { keyOf, Store } from './store.ts'
import { codeVersion } from './version.ts'

/** The lines of `archive.ndjson` in order: keys of their episodes, and their bytes. */
interface Lines {
  keys: string[]
  lengths: number[]
}

/**
 * `archive.ndjson`, where the archive offers it: the records of all episodes, a line each. The lines of episodes that are as
 * they were come from the file of the earlier site, others from the episodes' own files where the site has them, else from
 * the store. Throws `StoreLossError`.
 */
export async function writeRecords({
  context,
  keys,
  store,
  output,
  earlier,
}: Omit<SiteWork, 'plan' | 'pool'>): Promise<void> {
  const { archive } = context
  if (!archive.settings.downloads.includes('ndjson')) return
  const version = codeVersion()
  const key = keyOf(version, JSON.stringify(keys))
  if (earlier?.link(recordsPart, key, output) === true) return
  const written = fileOf(paths.records())
  const target = path.join(output, written)
  await mkdir(path.dirname(target), { recursive: true })
  const hasFiles = archive.settings.downloads.includes('json')
  const lines: Lines = { keys: [...keys], lengths: [] }
  const before = new EarlierLines(earlier, written)
  const to = openSync(target, 'w')
  try {
    for (const [at, { slug }] of archive.episodes.entries()) {
      const length =
        before.copy(keys[at]!, to) ??
        (hasFiles
          ? appendFile(to, path.join(output, fileOf(paths.transcript(slug, 'json'))))
          : appendText(to, `${JSON.stringify((await entryOf(new Store(store), keys[at]!)).episode)}\n`))
      lines.lengths.push(length)
    }
  } finally {
    before.close()
    closeSync(to)
  }
  earlier?.wrote(recordsPart, key, [written], { about: lines })
}

/** The lines of the earlier site's file, if that is as it was written. */
class EarlierLines {
  readonly #file: number | undefined
  readonly #places = new Map<string, { start: number; length: number }>()

  constructor(earlier: EarlierSite | undefined, file: string) {
    const lines = earlier?.recall(recordsPart) as Lines | undefined
    if (lines === undefined) return
    let start = 0
    for (const [at, key] of lines.keys.entries()) {
      const length = lines.lengths[at]!
      this.#places.set(key, { start, length })
      start += length
    }
    this.#file = openSync(earlier!.pathOf(file), 'r')
  }

  /** Add the line of an episode to a file; the answer is its bytes, undefined where it is not there. */
  copy(key: string, to: number): number | undefined {
    const place = this.#places.get(key)
    if (this.#file === undefined || place === undefined) return undefined
    copyBytes(this.#file, place.start, place.length, to)
    return place.length
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file)
  }
}

/** Add all that is in a file to another one that is open; the answer is its bytes. */
function appendFile(to: number, file: string): number {
  const from = openSync(file, 'r')
  try {
    const { size } = fstatSync(from)
    copyBytes(from, 0, size, to)
    return size
  } finally {
    closeSync(from)
  }
}

/** Add a text to a file that is open; the answer is its bytes. */
function appendText(to: number, text: string): number {
  const bytes = Buffer.from(text)
  writeFileSync(to, bytes)
  return bytes.length
}

/** Room for a piece of a file, used again and again. */
const piece = Buffer.alloc(1 << 18)

function copyBytes(from: number, start: number, length: number, to: number): void {
  for (let copied = 0; copied < length;) {
    const read = readSync(from, piece, 0, Math.min(piece.length, length - copied), start + copied)
    if (read === 0) throw new Error('a file of the site was cut off while it was read')
    writeFileSync(to, piece.subarray(0, read))
    copied += read
  }
}
