import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { serialize } from 'node:v8'
import type { ArchiveSettings } from '../model/archive.ts'
import type { NameEntry } from '../model/name.ts'
import { fileOf, paths } from '../pages/urls.ts'
import type { SeedFile } from '../read/read-seeds.ts'
import type { MadeSeed } from './make-block.ts'
import type { Pool } from './pool.ts'
import type { PrintedBlock, PrintShared } from './print-block.ts'
import { codeVersion } from './store.ts'

/** Seeds that are made at a time. */
const makeSize = 10
/** Episodes that are printed at a time: starting Eleventy costs as much as ten of them. */
const printSize = 50

/** Told what is being done, for a person who waits. */
export type Progress = (step: string, done: number, of: number) => void

/** Make the episodes of all seeds, in blocks. The answers are in the order of `seeds`. */
export async function makeSeeds(
  seeds: readonly SeedFile[],
  surroundings: { settings: ArchiveSettings; names: NameEntry[]; captioned: string[]; store: string },
  pool: Pool,
  progress?: Progress,
): Promise<MadeSeed[]> {
  const version = codeVersion()
  let done = 0
  const blocks = cut(seeds.length, makeSize).map(async ([first, end]) => {
    const made = await pool.make({ ...surroundings, version, seeds: seeds.slice(first, end) })
    progress?.('seeds', (done += made.length), seeds.length)
    return made
  })
  return (await Promise.all(blocks)).flat()
}

/** Write the pages, downloads and search texts of all episodes below `output`, in blocks. */
export async function printEpisodes(
  shared: PrintShared,
  store: string,
  output: string,
  pool: Pool,
  progress?: Progress,
): Promise<PrintedBlock> {
  await mkdir(store, { recursive: true })
  const work = await mkdtemp(path.join(store, 'work-'))
  try {
    const sharedFile = path.join(work, 'shared')
    await writeFile(sharedFile, serialize(shared))
    const count = shared.keys.length
    let done = 0
    const parts: string[] = []
    const blocks = cut(count, printSize).map(async ([first, end], index) => {
      const records = path.join(work, `records-${index}`)
      parts.push(records)
      const printed = await pool.print({ shared: sharedFile, store, first, end, output, records })
      progress?.('pages', (done += end - first), count)
      return printed
    })
    const printed = await Promise.all(blocks)
    if (shared.archive.settings.downloads.includes('ndjson'))
      await joinFiles(parts, path.join(output, fileOf(paths.records())))
    return { runs: printed.flatMap((block) => block.runs) }
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

function cut(count: number, size: number): [number, number][] {
  const blocks: [number, number][] = []
  for (let first = 0; first < count; first += size) blocks.push([first, Math.min(first + size, count)])
  return blocks
}

async function joinFiles(parts: readonly string[], target: string): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true })
  await writeFile(target, '')
  for (const part of parts) await pipeline(createReadStream(part), createWriteStream(target, { flags: 'a' }))
}
