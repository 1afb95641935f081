import { compileSettings } from './compile/settings.ts'
import { buildReport, sizesOf } from './emit/build-report.ts'
import { limitMessages } from './emit/host-limits.ts'
import { publicFiles } from './emit/public-files.ts'
import { Staging, writeFiles } from './emit/staging.ts'
import { linkArchive } from './link/link-archive.ts'
import { findMoved, givenAddresses } from './link/moved.ts'
import { findVideosWithoutSeed } from './link/videos.ts'
import { hasErrors, sortMessages, type Message } from './messages/message.ts'
import { withoutSilenced } from './messages/silence.ts'
import type { Archive, ArchiveSettings } from './model/archive.ts'
import type { NameEntry } from './model/name.ts'
import { compileNames } from './names/compile-names.ts'
import { PageContext } from './pages/context.ts'
import { budgetFiles, budgetMessages } from './pages/file-budget.ts'
import { countPages, listPages } from './pages/make-pages.ts'
import type { PageMakers } from './pages/models.ts'
import { schemaFiles } from './pages/schema-files.ts'
import { baseMessages, siteBase } from './pages/site-base.ts'
import { countSitemaps, siteFiles } from './pages/site-files.ts'
import { readSeeds, type SeedFile, type SeedsFolder } from './read/read-seeds.ts'
import { byVideo } from './read/sidecar.ts'
import { linkedFolderMessages, unreadMessages } from './read/unread-files.ts'
import { withoutIgnored } from './read/without-ignored.ts'
import { type EpisodeFacts, leastFiles, planIndex } from './search/build.ts'
import { allOf } from './tasks/all-of.ts'
import { printEpisodes, type Progress } from './tasks/print-episodes.ts'
import { EarlierSite } from './tasks/earlier-site.ts'
import { keptAssets } from './tasks/keep-assets.ts'
import { keepAddresses, lastAddresses } from './tasks/last-addresses.ts'
import { type MadeSeed, videosOf } from './tasks/make-block.ts'
import { makeSeeds } from './tasks/make-seeds.ts'
import { openPool, type Pool } from './tasks/pool.ts'
import { seedsOf, type Share } from './tasks/parts.ts'
import { pruneStore } from './tasks/prune-store.ts'
import { printLists } from './tasks/print-lists.ts'
import { Store, withLossMended } from './tasks/store.ts'
import { withRun } from './tasks/store-run.ts'
import { prepareIndex, writeIndex } from './tasks/write-index.ts'
import { writeRecords } from './tasks/write-records.ts'

/** Where the seeds are, and what may be used to read them. */
export interface LoadOptions {
  /** Folder of seeds. */
  seeds: string
  /** Folder of what was made of seeds before, to be used again. */
  cache: string
  /** Threads to work in; absent, as many as are worth it. */
  threads?: number
  /** Told what is being done, for a person who waits. */
  onProgress?: Progress
}

/** How the site is served. */
export interface SiteOptions extends LoadOptions {
  /** Path that the site is served under, such as `/` or `/x/y/`; absent, that of the archive's `url`. */
  base?: string | undefined
  /** Pages reload themselves after a rebuild. */
  dev?: boolean
}

/** Where the site goes. */
export interface BuildOptions extends SiteOptions {
  out: string
}

/** An archive and every message about its input. The texts are in the cache. */
export interface LoadedArchive {
  archive: Archive
  /** The glossary, names that nobody mentions included. */
  names: NameEntry[]
  messages: Message[]
  /** In the archive's order: where each episode is in the cache, and what search must know of it. */
  episodes: { key: string; facts: EpisodeFacts }[]
}

/** What a build read, with all messages, and whether it wrote a site. */
export type BuiltSite = LoadedArchive & { written: boolean }

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

/** read → parse → compile → names → segment → link. Whatever is in the seeds, the answer is records and messages. */
export async function loadArchive(options: LoadOptions, openedPool?: Pool): Promise<LoadedArchive> {
  const { settings, names, seeds, messages } = await makeArchive(options, {
    openedPool,
    onFresh: (all) => openedPool && prepareIndex(openedPool, options.cache, all),
  })
  const made = seeds.flatMap((seed) => seed.made ?? [])
  const digests = made.map(({ digest }) => digest)
  const { archive, messages: aboutLinks } = linkArchive(digests, settings, names)
  const byFile = new Map(made.map((episode) => [episode.digest.file, episode]))
  return {
    archive,
    names,
    messages: sortMessages(withoutSilenced([...messages, ...aboutLinks], settings.silence)),
    episodes: archive.episodes.map(({ file }) => byFile.get(file)!),
  }
}

/**
 * The part of {@link loadArchive} that several machines can share: make the episodes of some of the seeds and leave them in
 * the cache. A build that has the caches of all shares makes none of them again.
 */
export async function makeShare(
  options: LoadOptions,
  share: Share,
): Promise<{ seeds: number; messages: Message[] }> {
  return withRun(options.cache, async () => makeShareOnce(options, share))
}

async function makeShareOnce(
  options: LoadOptions,
  share: Share,
): Promise<{ seeds: number; messages: Message[] }> {
  const { settings, seeds, messages } = await makeArchive(options, { choose: (all) => seedsOf(all, share) })
  const keys = seeds.flatMap(({ made }) => made?.key ?? [])
  if (!hasErrors(messages))
    await pruneStore(new Store(options.cache), `part ${share.part}/${share.of}`, keys, [])
  return { seeds: seeds.length, messages: sortMessages(withoutSilenced(messages, settings.silence)) }
}

/** Which seeds to make, and with what. */
interface MakeChoice {
  choose?: (all: SeedFile[]) => SeedFile[]
  openedPool?: Pool | undefined
  /** Told how many seeds there are, where some of them have to be made. */
  onFresh?: (all: number) => void
}

/** read → parse → compile → names → segment, of all seeds or of those that are chosen. */
export async function makeArchive(
  options: LoadOptions,
  { choose, openedPool, onFresh }: MakeChoice,
): Promise<{ seeds: MadeSeed[]; settings: ArchiveSettings; names: NameEntry[]; messages: Message[] }> {
  const found = readSeeds(options.seeds)
  const { settings, messages: aboutSettings } = compileSettings(found.settings)
  const { names, messages: aboutNames } = compileNames(found.names)
  const folder = withoutIgnored(found, settings.ignore)
  const wanted = choose?.(folder.seeds) ?? folder.seeds

  const pool = openedPool ?? openPool(options.threads)
  try {
    const surroundings = { settings, names, beside: byVideo(folder.sidecars), store: options.cache }
    const seeds = await makeSeeds(wanted, surroundings, pool, {
      areAll: choose === undefined,
      onProgress: options.onProgress,
      onFresh: () => onFresh?.(wanted.length),
    })
    const messages = [
      ...aboutSettings,
      ...aboutNames,
      ...seeds.flatMap((seed) => seed.messages),
      // Of the folder as a whole: who reads a part of it does not know what the others have.
      ...(choose === undefined ? folderMessages(folder, seeds) : []),
    ]
    return { settings, names, seeds, messages }
  } finally {
    if (openedPool === undefined) await pool.close()
  }
}

/** What is in a folder of seeds and none of it reads. */
function folderMessages(folder: SeedsFolder, seeds: readonly MadeSeed[]): Message[] {
  const { sidecars, unread, linkedFolders } = folder
  return [
    ...unreadMessages(unread, folder.seeds),
    ...linkedFolderMessages(linkedFolders),
    ...(sidecars.length === 0 ? [] : findVideosWithoutSeed(sidecars, videosOf(folder.seeds, seeds))),
  ]
}

/** {@link loadArchive} for whoever makes no site of it. */
export async function readArchive(options: LoadOptions): Promise<LoadedArchive> {
  return withRun(options.cache, async () => {
    const loaded = await loadArchive(options)
    await pruneStore(new Store(options.cache), 'check', keysOf(loaded), [])
    return loaded
  })
}

/** {@link readArchive} with what can be said of the site before it is written. */
export async function checkArchive(options: SiteOptions & { out?: string }): Promise<LoadedArchive> {
  const loaded = await readArchive(options)
  if (hasErrors(loaded.messages)) return loaded
  const { messages } = await outlineSite(loaded, options)
  const aboutMoves = await movedSince(loaded, options)
  return { ...loaded, messages: withMessages(loaded, [...messages, ...aboutMoves]) }
}

/** What moved since the last build. It is told to who builds, and is in no file: a site depends on its input alone. */
async function movedSince(
  { archive }: LoadedArchive,
  { out, cache, dev }: SiteOptions & { out?: string },
): Promise<Message[]> {
  // In `dev` titles are being written.
  if (out === undefined || dev === true) return []
  return findMoved(await lastAddresses(new Store(cache), out), archive.episodes)
}

function withMessages({ archive, messages }: LoadedArchive, aboutSite: readonly Message[]): Message[] {
  return sortMessages([...messages, ...withoutSilenced(aboutSite, archive.settings.silence)])
}

/** pages | search: what is decided of a site before anything of it is written. */
async function outlineSite(loaded: LoadedArchive, options: SiteOptions) {
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
      fixed.length +
      loaded.archive.tags.length +
      countSitemaps(loaded.archive) +
      6,
    leastIndex: leastFiles(facts),
  }
  const budget = budgetFiles(needs)
  const messages = [
    // An editor looks at it under whatever path is at hand.
    ...(options.dev === true ? [] : baseMessages(base, settings)),
    ...budgetMessages(needs, budget),
  ]
  return {
    context: wanted.withDownloads(budget.downloads),
    pages,
    fixed,
    facts,
    index: budget.index,
    messages,
  }
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
      const texts = printEpisodes(work, options.onProgress)
      const [blocks] = await allOf([
        writeIndex(work, texts, loaded.names),
        writeFiles(folder, [...fixed, ...siteFiles(context)]),
        texts.then(async () => writeRecords(work)),
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

/** The whole way, from a folder of seeds to a site in `out`. With an error in the input nothing is written. */
export async function build(options: BuildOptions): Promise<BuiltSite> {
  const pool = openPool(options.threads)
  try {
    return await withRun(options.cache, async () => withLossMended(async () => buildOnce(options, pool)))
  } finally {
    await pool.close()
  }
}

async function buildOnce(options: BuildOptions, pool: Pool): Promise<BuiltSite> {
  const loaded = await loadArchive(options, pool)
  if (hasErrors(loaded.messages)) {
    // An editor who mends one seed after the other would leave a value of each step.
    await pruneStore(new Store(options.cache), 'check', keysOf(loaded), [])
    return { ...loaded, written: false }
  }
  const staging = await Staging.open(options.out)
  try {
    const store = new Store(options.cache)
    const earlier = await EarlierSite.open(options.out, store)
    const site = await makeSite(loaded, options, pool)
    const { messages, written, blocks } = await site.writeRest(staging.folder, earlier, async () =>
      printLists(site.pages, staging.folder, earlier),
    )
    // Before the site is published: where the disk does not give what they read, it stays as it was.
    const aboutMoves = await movedSince(loaded, options)
    await pruneStore(store, 'build', keysOf(loaded), blocks)
    staging.publish(written, () => earlier.note(staging.folder))
    await earlier.keep()
    if (options.dev !== true) await keepAddresses(store, options.out, givenAddresses(loaded.archive.episodes))
    return { ...loaded, messages: withMessages({ ...loaded, messages }, aboutMoves), written: true }
  } catch (error) {
    await staging.discard()
    throw error
  }
}

function keysOf({ episodes }: LoadedArchive): string[] {
  return episodes.map(({ key }) => key)
}
