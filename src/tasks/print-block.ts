import { readFile } from 'node:fs/promises'
import { deserialize } from 'node:v8'
import { printPages } from '../emit/print-pages.ts'
import { writeFiles } from '../emit/staging.ts'
import type { Archive } from '../model/archive.ts'
import type { OutputFile } from '../model/output-file.ts'
import { type AssetNames, PageContext } from '../pages/context.ts'
import { episodePage } from '../pages/episode-page.ts'
import { noPages } from '../pages/make-pages.ts'
import type { Pages } from '../pages/models.ts'
import { transcriptFiles } from '../pages/transcript-files.ts'
import { fileOf } from '../pages/urls.ts'
import { indexFolder } from '../search/index-files.ts'
import { type IndexPlan, mapTexts, type PlannedEpisode, type SearchEntry } from '../search/build.ts'
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

/**
 * The files of an episode change for different reasons: the page and its downloads with the episode and what is linked to it, the
 * search texts with its neighbours in the index too.
 */
export const episodeParts = ['page', 'texts'] as const
export type EpisodePart = (typeof episodeParts)[number]

/** An episode by its place in the archive's order, and which of its parts are to be written. */
export interface EpisodeToPrint extends Record<EpisodePart, boolean> {
  at: number
}

/** Episodes to print. */
export interface PrintTask {
  shared: string
  store: string
  episodes: EpisodeToPrint[]
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
  /** Paths below the site of the parts that were written. */
  files: Partial<Record<EpisodePart, string[]>>
  /** The search texts of a small index, which are not files of their own. */
  texts?: NamedContent[]
}

/** Write pages, downloads and search texts of some episodes. */
export async function printBlock(task: PrintTask): Promise<PrintedBlock> {
  const kept = await readShared(task.shared)
  const store = new Store(task.store)
  const pages = noPages()
  const block: PrintedBlock = { printed: [], lost: [] }
  async function* files(): AsyncGenerator<OutputFile> {
    for (const wanted of task.episodes) {
      const key = kept.shared.keys[wanted.at]!
      const entry = await readEntry(store, key)
      if (entry === undefined) block.lost.push(key)
      else yield* printEpisode(entry, wanted, kept, pages, block)
    }
  }
  // First, for Eleventy then finds the folders of the pages; one by one, so that no texts pile up.
  await writeFiles(task.output, files())
  if (pages.episode.length > 0) await printPages(pages, task.output)
  return block
}

/** The files of an episode but its page, which goes to `pages`. */
function* printEpisode(
  entry: SearchEntry,
  wanted: EpisodeToPrint,
  { shared, context, places }: Kept,
  pages: Pages,
  block: PrintedBlock,
): Generator<OutputFile> {
  const { episode, words } = entry
  const printed: PrintedEpisode = { at: wanted.at, files: {} }
  if (wanted.page) {
    const page = episodePage(context, shared.archive.episodes[wanted.at]!, episode, words)
    const downloads = transcriptFiles(context, episode)
    pages.episode.push(page)
    printed.files.page = [fileOf(page.path), ...downloads.map(({ file }) => file)]
    yield* downloads
  }
  if (wanted.texts) {
    const { texts, files } = mapTexts(entry, places.get(episode.slug), shared.plan)
    const own = files.map((file) => ({ file: `${indexFolder}/${file.path}`, content: file.bytes }))
    printed.files.texts = own.map(({ file }) => file)
    if (shared.plan.isPacked) printed.texts = texts
    yield* own
  }
  block.printed.push(printed)
}

/** What every block needs of the same archive. */
interface Kept {
  file: string
  shared: PrintShared
  context: PageContext
  /** By slug. */
  places: Map<string, PlannedEpisode>
}

/** The last file that was read, kept for the next block: each thread has its own. */
let kept: Kept | undefined

async function readShared(file: string): Promise<Kept> {
  if (kept?.file === file) return kept
  const shared = deserialize(await readFile(file)) as PrintShared
  const context = new PageContext(shared.archive, shared.base, shared.assets)
  kept = { file, shared, context, places: new Map(shared.plan.episodes.map((place) => [place.slug, place])) }
  return kept
}
