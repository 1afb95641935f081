import { readFile, writeFile } from 'node:fs/promises'
import { deserialize } from 'node:v8'
import { printPages } from '../emit/print-pages.ts'
import { writeFiles } from '../emit/staging.ts'
import type { Archive } from '../model/archive.ts'
import type { OutputFile } from '../model/output-file.ts'
import { type AssetNames, PageContext } from '../pages/context.ts'
import { episodePage } from '../pages/episode-page.ts'
import { noPages } from '../pages/make-pages.ts'
import { transcriptFiles } from '../pages/transcript-files.ts'
import { indexFolder } from '../search/index-files.ts'
import { type IndexPlan, mapTexts, type Run } from '../search/build.ts'
import type { StoredSeed } from './make-block.ts'
import { Store } from './store.ts'

/** What printing any episode needs, in a file that each thread reads once. */
export interface PrintShared {
  archive: Archive
  base: string
  assets: AssetNames
  plan: IndexPlan
  /** Keys of the episodes in the store, in the archive's order. */
  keys: string[]
}

/** Episodes to print: those from `first` up to, not including, `end` in the archive's order. */
export interface PrintTask {
  shared: string
  store: string
  first: number
  end: number
  /** Folder of the site that is being written. */
  output: string
  /** File that takes the records of the block, a line each. */
  records: string
}

/** The words of the block, for the index. */
export interface PrintedBlock {
  runs: Run[]
}

/** Write the pages, downloads, records and search texts of some episodes. */
export async function printBlock(task: PrintTask): Promise<PrintedBlock> {
  const shared = await readShared(task.shared)
  const context = new PageContext(shared.archive, shared.base, shared.assets)
  const store = new Store(task.store)
  const pages = noPages()
  const files: OutputFile[] = []
  const runs: Run[] = []
  let records = ''
  for (let at = task.first; at < task.end; at += 1) {
    const { entry, run } = await stored(store, shared.keys[at]!)
    const { episode } = entry
    pages.episode.push(episodePage(context, shared.archive.episodes[at]!, episode))
    files.push(...transcriptFiles(context, episode))
    records += `${JSON.stringify(episode)}\n`
    const mapped = mapTexts([entry], run, shared.plan)
    runs.push(mapped.run)
    files.push(...mapped.files.map((file) => ({ file: `${indexFolder}/${file.path}`, content: file.bytes })))
  }
  await printPages(pages, task.output)
  await writeFiles(task.output, files)
  await writeFile(task.records, records)
  return { runs }
}

/** The last file that was read, kept for the next block: each thread has its own. */
let kept: { file: string; shared: PrintShared } | undefined

async function readShared(file: string): Promise<PrintShared> {
  if (kept?.file !== file) kept = { file, shared: deserialize(await readFile(file)) as PrintShared }
  return kept.shared
}

async function stored(store: Store, key: string): Promise<Required<StoredSeed>> {
  const seed = (await store.get(key)) as StoredSeed | undefined
  if (seed?.entry === undefined || seed.run === undefined)
    throw new Error(`the store lost ${key} during the build`)
  return { made: seed.made, entry: seed.entry, run: seed.run }
}
