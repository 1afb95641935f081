import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { serialize } from 'node:v8'
import { writeFiles } from '../emit/staging.ts'
import type { NameEntry } from '../model/name.ts'
import type { OutputFile } from '../model/output-file.ts'
import { episodeSurroundings, siteSurroundings } from '../pages/episode-page.ts'
import { PageContext } from '../pages/context.ts'
import { fileOf, paths } from '../pages/urls.ts'
import { indexFiles } from '../search/index-files.ts'
import type { NamedContent } from '../search/index-file.ts'
import { type EarlierSite, indexPart, recordsPart } from './earlier-site.ts'
import { blocksFrom } from './index-block.ts'
import { cut } from './cut.ts'
import { entryOf, forgetSeed } from './kept-seed.ts'
import type { Pool } from './pool.ts'
import type { PrintedEpisode, PrintShared } from './print-block.ts'
import { keyOf, Store, StoreLossError } from './store.ts'
import { codeVersion, siteVersion } from './version.ts'

/** Episodes that are printed at a time: starting Eleventy costs as much as ten of them. */
const printSize = 50
/** Milliseconds that it takes to print one, about. */
const printWork = 15

/** Told what is being done, for a person who waits. */
export type Progress = (step: string, done: number, of: number) => void

/**
 * Have the pages, downloads and search texts of all episodes and `archive.ndjson` below `output`: those that are as they
 * were in the earlier site are linked from there, the others written in blocks. The answer is the
 * search texts of a small index, which are no files of their own. Throws {@link StoreLossError}.
 */
export async function printEpisodes(
  shared: PrintShared,
  storeFolder: string,
  output: string,
  earlier: EarlierSite | undefined,
  pool: Pool,
  progress?: Progress,
): Promise<NamedContent[]> {
  const { archive } = shared
  const store = new Store(storeFolder)
  const printKeys = printKeysOf(shared)
  const toPrint = archive.episodes.flatMap(({ slug }, at) => {
    const key = printKeys[at]
    return key !== undefined && earlier?.link(slug, key, output) === true ? [] : [at]
  })
  const printed = await printAll(toPrint, shared, storeFolder, output, pool, progress)
  for (const { at, files } of printed) {
    const key = printKeys[at]
    if (key !== undefined) earlier?.wrote(archive.episodes[at]!.slug, key, files)
  }
  if (archive.settings.downloads.includes('ndjson')) await writeRecords(shared, store, output, earlier)

  return printed.flatMap(({ texts = [] }) => texts)
}

/**
 * The files of the index that are made from the words of all episodes, below `output`: linked from the earlier site where no
 * episode changed.
 */
export async function writeIndex(
  { archive, plan, keys }: PrintShared,
  texts: readonly NamedContent[],
  names: NameEntry[],
  store: string,
  output: string,
  earlier: EarlierSite | undefined,
  pool: Pool,
): Promise<void> {
  const key = keyOf(codeVersion(), JSON.stringify([plan, keys, names]))
  if (earlier?.link(indexPart, key, output) === true) return
  const bySlug = new Map(archive.episodes.map(({ slug }, at) => [slug as string, keys[at]!]))
  const source = blocksFrom(store, plan, bySlug, pool)
  const files: string[] = []
  async function* noted(): AsyncGenerator<OutputFile> {
    for await (const file of indexFiles(source, plan, names, texts)) {
      files.push(file.file)
      yield file
    }
  }
  await writeFiles(output, noted())
  earlier?.wrote(indexPart, key, files)
}

/** For each episode a key of all that its files depend on; none where they have to be written each time. */
function printKeysOf({ archive, base, assets, plan, keys }: PrintShared): (string | undefined)[] {
  const context = new PageContext(archive, base, assets)
  const places = new Map(plan.episodes.map((place) => [place.slug, place]))
  const shared = keyOf(siteVersion(), JSON.stringify(siteSurroundings(context)))
  return archive.episodes.map((linked, at) => {
    // The texts of a small index are no files: they have to be read each time.
    if (plan.isPacked) return undefined
    const { cell, firstFile } = places.get(linked.slug)!
    const place = [plan.cells[cell], firstFile, plan.chunk]
    return keyOf(shared, keys[at]!, JSON.stringify([place, episodeSurroundings(context, linked)]))
  })
}

async function printAll(
  episodes: readonly number[],
  shared: PrintShared,
  store: string,
  output: string,
  pool: Pool,
  progress: Progress | undefined,
): Promise<PrintedEpisode[]> {
  if (episodes.length === 0) return []
  await mkdir(store, { recursive: true })
  const work = await mkdtemp(path.join(store, 'work-'))
  try {
    const sharedFile = path.join(work, 'shared')
    await writeFile(sharedFile, serialize(shared))
    let done = 0
    const blocks = cut(episodes, printSize).map(async (block) => {
      const task = { shared: sharedFile, store, episodes: block, output }
      const printed = await pool.run('printBlock', task, episodes.length * printWork)
      progress?.('pages', (done += block.length), episodes.length)
      return printed
    })
    const printed = await allOf(blocks)
    const lost = printed.flatMap((block) => block.lost)
    for (const key of lost) await forgetSeed(new Store(store), key)
    if (lost.length > 0) throw new StoreLossError(lost.join(', '))
    return printed.flatMap((block) => block.printed)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

/** `archive.ndjson`: the records of all episodes, a line each, from their own files where the site has them. */
async function writeRecords(
  { archive, keys }: PrintShared,
  store: Store,
  output: string,
  earlier: EarlierSite | undefined,
): Promise<void> {
  const key = keyOf(codeVersion(), ...keys)
  if (earlier?.link(recordsPart, key, output) === true) return
  const written = fileOf(paths.records())
  const target = path.join(output, written)
  await mkdir(path.dirname(target), { recursive: true })
  const to = openSync(target, 'w')
  try {
    for (const [at, { slug }] of archive.episodes.entries()) {
      const file = path.join(output, fileOf(paths.transcript(slug, 'json')))
      if (existsSync(file)) writeFileSync(to, readFileSync(file))
      else {
        const { episode } = await entryOf(store, keys[at]!)
        writeFileSync(to, `${JSON.stringify(episode)}\n`)
      }
    }
  } finally {
    closeSync(to)
  }
  earlier?.wrote(recordsPart, key, [written])
}

/** All results, or the first error once nothing is being written any more. */
async function allOf<Result>(promises: readonly Promise<Result>[]): Promise<Result[]> {
  await Promise.allSettled(promises)
  return Promise.all(promises)
}
