import { compileSettings } from './compile/settings.ts'
import { bundleAssets } from './emit/assets.ts'
import { buildReport } from './emit/build-report.ts'
import { printPages } from './emit/print-pages.ts'
import { publicFiles } from './emit/public-files.ts'
import { Staging, writeFiles } from './emit/staging.ts'
import { linkArchive } from './link/link-archive.ts'
import { makeIndex } from './make-index.ts'
import { makeEpisode, type MadeEpisode } from './make-episode.ts'
import { hasErrors, sortMessages, type Message } from './messages/message.ts'
import type { Archive } from './model/archive.ts'
import type { NameEntry } from './model/name.ts'
import type { OutputFile } from './model/output-file.ts'
import { compileGlossary } from './names/find-mentions.ts'
import { compileNames } from './names/compile-names.ts'
import { PageContext } from './pages/context.ts'
import { makePages } from './pages/make-pages.ts'
import type { Pages } from './pages/models.ts'
import { recordFiles } from './pages/record-files.ts'
import { siteFiles } from './pages/site-files.ts'
import { transcriptFiles } from './pages/transcript-files.ts'
import { readSeeds, readSource } from './read/read-seeds.ts'

/** Where the seeds are and how the site is served. */
export interface SiteOptions {
  /** Folder of seeds. */
  seeds: string
  /** Path that the site is served under, such as `/` or `/x/y/`. */
  base: string
  /** Pages reload themselves after a rebuild. */
  dev?: boolean
  /** Told what is being done, for a person who waits. */
  onProgress?: (step: string, done: number, of: number) => void
}

/** The records of an archive and every message about its input. */
export interface LoadedArchive {
  archive: Archive
  /** The glossary, names that nobody mentions included. */
  names: NameEntry[]
  made: Required<MadeEpisode>['made'][]
  messages: Message[]
}

/** The input has errors: there is no site to make of it. */
export class InputError extends Error {
  override name = 'InputError'

  constructor(messages: readonly Message[]) {
    super(
      messages
        .map(({ file, line, column, reason }) => `${file}:${line ?? 1}:${column ?? 1} ${reason}`)
        .join('\n'),
    )
  }
}

/** A site that is not written yet. */
export interface Site {
  pages: Pages
  files: OutputFile[]
}

/** read → parse → compile → segment → link. Never throws for what is in the seeds: the answer is records and messages. */
export async function loadArchive(options: Omit<SiteOptions, 'base'>): Promise<LoadedArchive> {
  const folder = await readSeeds(options.seeds)
  const { settings, messages: aboutSettings } = compileSettings(folder.settings)
  const { names, messages: aboutNames } = compileNames(folder.names)
  const captioned = new Set(
    folder.sidecars.filter(({ kind }) => kind !== 'info').map(({ videoId }) => videoId as string),
  )
  const surroundings = { settings, glossary: compileGlossary(names), captioned }

  const results: MadeEpisode[] = []
  for (const seed of folder.seeds) {
    results.push(makeEpisode(await readSource(seed), surroundings))
    options.onProgress?.('seeds', results.length, folder.seeds.length)
  }

  const made = results.flatMap((result) => result.made ?? [])
  const { archive, messages: aboutLinks } = linkArchive(
    made.map(({ digest }) => digest),
    settings,
    names,
  )
  const messages = [
    ...aboutSettings,
    ...aboutNames,
    ...results.flatMap((result) => result.messages),
    ...aboutLinks,
  ]
  return { archive, names, made, messages: sortMessages(messages) }
}

/** pages | search: everything that a site consists of, as values. */
export async function makeSite(loaded: LoadedArchive, options: SiteOptions): Promise<Site> {
  const assets = await bundleAssets({ dev: options.dev ?? false })
  const context = new PageContext(loaded.archive, options.base, assets.names)
  const bySlug = new Map(loaded.made.map((made) => [made.episode.slug, made]))
  const ordered = loaded.archive.episodes.map(({ slug }) => bySlug.get(slug)!)
  const episodes = ordered.map((made) => made.episode)
  const pages = makePages(context, (slug) => bySlug.get(slug)!.episode)
  const files = [
    ...(await publicFiles()),
    ...assets.files,
    ...episodes.flatMap((episode) => transcriptFiles(context, episode)),
    ...recordFiles(episodes),
    ...siteFiles(context, Object.values(pages).flat()),
    ...(await makeIndex(loaded.archive, ordered)),
  ]
  return { pages, files: [...files, buildReport(loaded.archive, loaded.messages, files)] }
}

/** The site for a plain run of Eleventy, which writes it itself. Throws {@link InputError} where the input has errors. */
export async function siteOf(options: SiteOptions): Promise<Site> {
  const loaded = await loadArchive(options)
  if (hasErrors(loaded.messages)) throw new InputError(loaded.messages)
  return makeSite(loaded, options)
}

/** emit: the whole way, from a folder of seeds to a site in `out`. With an error in the input nothing is written. */
export async function build(
  options: SiteOptions & { out: string },
): Promise<LoadedArchive & { written: boolean }> {
  const loaded = await loadArchive(options)
  if (hasErrors(loaded.messages)) return { ...loaded, written: false }
  const site = await makeSite(loaded, options)
  const staging = await Staging.open(options.out)
  try {
    await printPages(site.pages, staging.folder)
    await writeFiles(staging.folder, site.files)
    await staging.publish()
  } catch (error) {
    await staging.discard()
    throw error
  }
  return { ...loaded, written: true }
}
