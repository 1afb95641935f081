import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { BuildOptions } from './build.ts'
import { type LoadedArchive, makeArchive } from './load-archive.ts'
import { printPages } from './emit/print-pages.ts'
import { Staging } from './emit/staging.ts'
import { hasErrors } from './messages/message.ts'
import { PageContext } from './pages/context.ts'
import { episodePage, episodeSurroundings } from './pages/episode-page.ts'
import { noPages } from './pages/make-pages.ts'
import { siteBase } from './pages/site-base.ts'
import { fileOf, type SitePath } from './pages/urls.ts'
import { indexEpisodes, planIndex, type SearchEntry } from './search/build.ts'
import type { EditedNews } from './search/edited-index.ts'
import { type Manifest, manifestPath } from './search/file-format.ts'
import { indexFolder } from './model/site-folder.ts'
import { entryOf } from './tasks/kept-seed.ts'
import { keptAssets } from './tasks/keep-assets.ts'
import { pruneStore } from './tasks/prune-store.ts'
import { Store } from './tasks/store.ts'

/** What a saved seed became. */
export interface PreviewedSeed {
  /** Its page. */
  path: SitePath
  entry: SearchEntry
}

/**
 * The page of one seed that was saved, printed into the site of the last build from what that knows of all others: an editor
 * sees it at once, and the next build brings the rest. The answer is nothing where only a whole build can tell: a new seed,
 * another address, an error.
 */
export async function previewSeed(
  options: BuildOptions,
  { archive }: LoadedArchive,
  file: string,
): Promise<PreviewedSeed | undefined> {
  const at = archive.episodes.findIndex((episode) => episode.file === file)
  const before = archive.episodes[at]
  if (before === undefined) return undefined
  const { seeds, messages } = await makeArchive(
    { ...options, threads: 0 },
    { choose: (all) => all.filter((seed) => seed.file === file) },
  )
  const made = seeds[0]?.made
  if (made === undefined || hasErrors(messages) || made.digest.slug !== before.slug) return undefined

  const linked = { ...before, ...made.digest, linkTargets: before.linkTargets }
  const { names } = await keptAssets({ dev: options.dev ?? false })
  const context = new PageContext(
    { ...archive, episodes: archive.episodes.with(at, linked) },
    siteBase(options.base, archive.settings),
    names,
  )
  const store = new Store(options.cache)
  const entry = await entryOf(store, made.key)
  const page = episodePage(context, episodeSurroundings(context, linked), entry.episode, entry.words)
  const staging = await Staging.open(options.out)
  try {
    await printPages({ ...noPages(), episode: [page] }, staging.folder)
    staging.replace(fileOf(page.path))
  } finally {
    await staging.discard()
  }
  // The next build may never come to see it.
  await pruneStore(store, 'preview', [made.key], [])
  return { path: page.path, entry }
}

/**
 * The search index of saved seeds, for as long as the one of the whole site has their old words: files by path, and
 * `news.json` with what a page must know of them.
 */
export async function previewSearch(
  { out }: BuildOptions,
  { episodes, names }: LoadedArchive,
  edited: readonly SearchEntry[],
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>()
  for await (const { path, bytes } of indexEpisodes(edited, { glossary: names })) files.set(path, bytes)
  const slugs = new Set<string>(edited.map(({ episode }) => episode.slug))
  const plan = planIndex(episodes.map(({ facts }) => facts))
  const news: EditedNews = {
    built: rootOf(readFileSync(path.join(out, indexFolder, manifestPath))),
    root: rootOf(files.get(manifestPath)!),
    without: [...plan.episodes.keys()].filter((at) => slugs.has(plan.episodes[at]!.slug)),
  }
  return files.set('news.json', Buffer.from(JSON.stringify(news)))
}

function rootOf(manifest: Uint8Array): string {
  return (JSON.parse(Buffer.from(manifest).toString()) as Manifest).root
}
