import { type BuildOptions, type LoadedArchive, makeArchive } from './build.ts'
import { printPages } from './emit/print-pages.ts'
import { Staging } from './emit/staging.ts'
import { hasErrors } from './messages/message.ts'
import { PageContext } from './pages/context.ts'
import { episodePage, episodeSurroundings } from './pages/episode-page.ts'
import { noPages } from './pages/make-pages.ts'
import { fileOf, type SitePath } from './pages/urls.ts'
import { entryOf } from './tasks/kept-seed.ts'
import { keptAssets } from './tasks/keep-assets.ts'
import { Store } from './tasks/store.ts'

/**
 * The page of one seed that was saved, printed into the site of the last build from what that knows of all others: an editor
 * sees it at once, and the next build brings the rest. The answer is the page's path, or nothing where only a whole build
 * can tell: a new seed, another address, an error.
 */
export async function previewSeed(
  options: BuildOptions,
  { archive }: LoadedArchive,
  file: string,
): Promise<SitePath | undefined> {
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
    options.base,
    names,
  )
  const { episode, words } = await entryOf(new Store(options.cache), made.key)
  const page = episodePage(context, episodeSurroundings(context, linked), episode, words)
  const staging = await Staging.open(options.out)
  try {
    await printPages({ ...noPages(), episode: [page] }, staging.folder)
    staging.replace(fileOf(page.path))
  } finally {
    await staging.discard()
  }
  return page.path
}
