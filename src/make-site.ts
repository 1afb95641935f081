import { buildReport, sizesOf } from './emit/build-report.ts'
import { limitMessages, mostFileBytes } from './emit/host-limits.ts'
import { publicFiles } from './emit/public-files.ts'
import { writeFiles } from './emit/staging.ts'
import { keysOf, type LoadedArchive, type LoadOptions } from './load-archive.ts'
import { sortMessages, type Message } from './messages/message.ts'
import { withoutSilenced } from './messages/silence.ts'
import { PageContext } from './pages/context.ts'
import { budgetFiles, budgetMessages, expectedRecordFiles } from './pages/file-budget.ts'
import { countPages, listPages } from './pages/make-pages.ts'
import type { PageMakers } from './pages/models.ts'
import { schemaFiles } from './pages/schema-files.ts'
import { baseMessages, siteBase } from './pages/site-base.ts'
import { countSitemaps, guideFile, siteFiles, withRedirects } from './pages/site-files.ts'
import { leastFiles, planIndex } from './search/build.ts'
import { allOf } from './tasks/all-of.ts'
import { EarlierSite } from './tasks/earlier-site.ts'
import { keptAssets } from './tasks/keep-assets.ts'
import type { Pool } from './tasks/pool.ts'
import { printEpisodes } from './tasks/print-episodes.ts'
import { writeIndex } from './tasks/write-index.ts'
import { writeRecords } from './tasks/write-records.ts'

/** How the site is served. */
export interface SiteOptions extends LoadOptions {
  /** Path that the site is served under, such as `/` or `/x/y/`; absent, that of the archive's `url`. */
  base?: string | undefined
  /** Pages reload themselves after a rebuild. */
  dev?: boolean
}

/** Pages to print, and how to write everything else of the site into a folder. */
export interface Site {
  pages: PageMakers
  /**
   * `earlier` is the site that will be replaced, where there is one; `print` prints the pages, where nobody else does. Gives all
   * messages, those about the site too; the files that were written and not linked; and what the index used of the store.
   */
  writeRest: (
    folder: string,
    earlier?: EarlierSite,
    print?: () => Promise<void>,
  ) => Promise<{ messages: Message[]; written: string[]; blocks: string[] | undefined }>
}

/** pages | search → emit: the site of an archive that has no errors. */
export async function makeSite(loaded: LoadedArchive, options: SiteOptions, pool: Pool): Promise<Site> {
  const { context, pages, fixed, facts, index, messages: aboutSite } = await outlineSite(loaded, options)
  const plan = planIndex(facts, { files: index })
  return {
    pages,
    async writeRest(folder, earlier, print) {
      const work = {
        context,
        plan,
        keys: keysOf(loaded),
        store: options.cache,
        output: folder,
        earlier,
        pool,
      }
      // Threads print episodes while this one puts the index together and writes what is of the whole archive; where few are to be
      // printed, it does that while a thread puts the index together.
      const printing = printEpisodes(work, options.onProgress)
      const [blocks] = await allOf([
        writeIndex(work, printing, loaded.names),
        writeFiles(folder, [...fixed, ...siteFiles(context)]),
        printing.texts
          .then(async () => writeRecords(work))
          .then(async (files) => writeFiles(folder, [guideFile(context, files)])),
        print?.(),
      ])
      const sizes = sizesOf(folder, earlier?.linked)
      const aboutLimits = limitMessages(sizes, context.archive.settings)
      const messages = withMessages(loaded, [...aboutSite, ...aboutLimits])
      await writeFiles(folder, [buildReport(sizes, context.archive, messages, earlier !== undefined)])
      const written = sizes.flatMap(({ file }) => (earlier?.linked.has(file) === true ? [] : [file]))
      return { messages, written, blocks }
    },
  }
}

/** pages | search: what is decided of a site before anything of it is written. */
export async function outlineSite(loaded: LoadedArchive, options: SiteOptions) {
  const { episodes } = loaded
  const { settings } = loaded.archive
  const facts = episodes.map(({ facts }) => facts)
  const assets = await keptAssets({ dev: options.dev ?? false })
  const base = siteBase(options.base, settings)
  const wanted = new PageContext(loaded.archive, base, assets.names)
  const pages = listPages(wanted)
  const fixed = [...(await publicFiles()), ...assets.files, ...schemaFiles()]

  const needs = {
    budget: settings.files,
    downloads: settings.downloads,
    episodes: episodes.length,
    subtitled: loaded.archive.episodes.filter(({ hasSubtitles }) => hasSubtitles).length,
    // Besides pages, fixed files and sitemaps: robots, search description, guide, feeds and report.
    always:
      countPages(pages) +
      episodes.length +
      withRedirects(fixed, wanted).length +
      loaded.archive.tags.length +
      countSitemaps(loaded.archive) +
      6,
    leastIndex: leastFiles(facts),
    records: expectedRecordFiles(loaded.archive, mostFileBytes(settings.url)),
  }
  const budget = budgetFiles(needs)
  const messages = [
    // An editor looks at it under whatever path is at hand.
    ...(options.dev === true ? [] : baseMessages(base, settings)),
    ...budgetMessages(needs, budget),
  ]
  const context = wanted.withDownloads(budget.downloads)
  return {
    context,
    pages,
    fixed: withRedirects(fixed, context),
    facts,
    index: budget.index,
    messages,
  }
}

/** All messages of an archive and of its site, sorted, without those that the editor silenced. */
export function withMessages({ archive, messages }: LoadedArchive, aboutSite: readonly Message[]): Message[] {
  return sortMessages([...messages, ...withoutSilenced(aboutSite, archive.settings.silence)])
}
