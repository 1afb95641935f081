import { readFile } from 'node:fs/promises'
import { deserialize } from 'node:v8'
import { printPages } from '../emit/print-pages.ts'
import { writeFiles } from '../emit/staging.ts'
import type { Archive } from '../model/archive.ts'
import type { OutputFile } from '../model/output-file.ts'
import { type AssetNames, PageContext } from '../pages/context.ts'
import { episodePage } from '../pages/episode-page.ts'
import { noPages } from '../pages/make-pages.ts'
import { transcriptFiles } from '../pages/transcript-files.ts'
import { fileOf } from '../pages/urls.ts'
import { indexFolder } from '../search/index-files.ts'
import { type IndexPlan, mapTexts } from '../search/build.ts'
import type { NamedContent } from '../search/index-file.ts'
import { Store } from './store.ts'
import { readEntry } from './kept-seed.ts'

/** What printing any episode needs, in a file that each thread reads once. */
export interface PrintShared {
  archive: Archive
  base: string
  assets: AssetNames
  plan: IndexPlan
  /** Keys of the episodes in the store, in the archive's order. */
  keys: string[]
}

/** Episodes to print, by their places in the archive's order. */
export interface PrintTask {
  shared: string
  store: string
  episodes: number[]
  /** Folder of the site that is being written. */
  output: string
}

/** What was written for the episodes of a block. */
export interface PrintedBlock {
  printed: PrintedEpisode[]
  /** Keys of episodes that the store does not have any more. */
  lost: string[]
}

/** What was written for an episode. */
export interface PrintedEpisode {
  /** Its place in the archive's order. */
  at: number
  /** Their paths below the site. */
  files: string[]
  /** The search texts of a small index, which are not files of their own. */
  texts?: NamedContent[]
}

/** Write the pages, downloads and search texts of some episodes. */
export async function printBlock(task: PrintTask): Promise<PrintedBlock> {
  const shared = await readShared(task.shared)
  const context = new PageContext(shared.archive, shared.base, shared.assets)
  const store = new Store(task.store)
  const pages = noPages()
  const files: OutputFile[] = []
  const printed: PrintedEpisode[] = []
  const lost: string[] = []
  for (const at of task.episodes) {
    const key = shared.keys[at]!
    const entry = await readEntry(store, key)
    if (entry === undefined) {
      lost.push(key)
      continue
    }
    const { episode } = entry
    const page = episodePage(context, shared.archive.episodes[at]!, episode)
    const { files: textFiles, texts } = mapTexts([entry], shared.plan)
    const own: OutputFile[] = [
      ...transcriptFiles(context, episode),
      ...textFiles.map((file) => ({ file: `${indexFolder}/${file.path}`, content: file.bytes })),
    ]
    pages.episode.push(page)
    files.push(...own)
    printed.push({
      at,
      files: [fileOf(page.path), ...own.map(({ file }) => file)],
      ...(texts === undefined ? {} : { texts }),
    })
  }
  if (pages.episode.length > 0) await printPages(pages, task.output)
  await writeFiles(task.output, files)
  return { printed, lost }
}

/** The last file that was read, kept for the next block: each thread has its own. */
let kept: { file: string; shared: PrintShared } | undefined

async function readShared(file: string): Promise<PrintShared> {
  if (kept?.file !== file) kept = { file, shared: deserialize(await readFile(file)) as PrintShared }
  return kept.shared
}
