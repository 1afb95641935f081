import { printPages } from '../emit/print-pages.ts'
import { writeFiles } from '../emit/staging.ts'
import type { Archive } from '../model/archive.ts'
import type { OutputFile } from '../model/output-file.ts'
import { type AssetNames, PageContext } from '../pages/context.ts'
import { episodePage, type EpisodeSurroundings } from '../pages/episode-page.ts'
import { noPages } from '../pages/make-pages.ts'
import type { Pages } from '../pages/models.ts'
import { transcriptFiles } from '../pages/transcript-files.ts'
import { fileOf } from '../pages/urls.ts'
import { indexFolder } from '../model/site-folder.ts'
import { type IndexPlan, mapTexts, type NamedContent, type PlannedEpisode } from '../search/build.ts'
import { Store } from './store.ts'
import { type KeptEpisode, readEntry } from './kept-seed.ts'

/** What printing any episode needs. Of the archive and the plan no episodes: a thread does not hold those of thousands. */
export interface PrintShared {
  archive: Archive
  base: string
  assets: AssetNames
  plan: IndexPlan
}

/**
 * The files of an episode change for different reasons: the page and its downloads with the episode and what is linked to it, the
 * search texts with its neighbours in the index too.
 */
export const episodeParts = ['page', 'texts'] as const
/** One of {@link episodeParts}. */
export type EpisodePart = (typeof episodeParts)[number]

/** An episode, and which of its parts are to be written. */
export interface EpisodeToPrint extends Record<EpisodePart, boolean> {
  /** Its place in the archive's order. */
  at: number
  /** Its key in the store. */
  key: string
  surroundings: EpisodeSurroundings
  place: PlannedEpisode
}

/** Episodes to print. */
export interface PrintTask {
  shared: PrintShared
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
  const { archive, base, assets, plan } = task.shared
  const context = new PageContext(archive, base, assets)
  const store = new Store(task.store)
  const pages = noPages()
  const block: PrintedBlock = { printed: [], lost: [] }
  async function* files(): AsyncGenerator<OutputFile> {
    for (const wanted of task.episodes) {
      const entry = await readEntry(store, wanted.key)
      if (entry === undefined) block.lost.push(wanted.key)
      else yield* printEpisode(entry, wanted, { context, plan }, pages, block)
    }
  }
  // First, for Eleventy then finds the folders of the pages; one by one, so that no texts pile up.
  await writeFiles(task.output, files())
  if (pages.episode.length > 0) await printPages(pages, task.output)
  return block
}

/** The files of an episode but its page, which goes to `pages`. */
function* printEpisode(
  entry: KeptEpisode,
  wanted: EpisodeToPrint,
  { context, plan }: { context: PageContext; plan: IndexPlan },
  pages: Pages,
  block: PrintedBlock,
): Generator<OutputFile> {
  const { episode, subtitles = [], words } = entry
  const printed: PrintedEpisode = { at: wanted.at, files: {} }
  if (wanted.page) {
    const page = episodePage(context, wanted.surroundings, episode, words)
    const downloads = transcriptFiles(context, episode, subtitles)
    pages.episode.push(page)
    printed.files.page = [fileOf(page.path), ...downloads.map(({ file }) => file)]
    yield* downloads
  }
  if (wanted.texts) {
    const { texts, files } = mapTexts(entry, wanted.place, plan)
    const own = files.map((file) => ({ file: `${indexFolder}/${file.path}`, content: file.bytes }))
    printed.files.texts = own.map(({ file }) => file)
    if (plan.isPacked) printed.texts = texts
    yield* own
  }
  block.printed.push(printed)
}
