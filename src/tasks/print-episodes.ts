import type { Slug } from '../model/ids.ts'
import { episodeSurroundings, siteSurroundings } from '../pages/episode-page.ts'
import type { NamedContent } from '../search/index-file.ts'
import { allOf } from './all-of.ts'
import { cut } from './cut.ts'
import { hearOthers } from './hear-others.ts'
import { surroundingsText } from './page-keys.ts'
import { forgetSeed } from './kept-seed.ts'
import {
  type EpisodePart,
  episodeParts,
  type EpisodeToPrint,
  type PrintedEpisode,
  type PrintShared,
} from './print-block.ts'
import { keyOf, Store, StoreLossError } from './store.ts'
import type { SiteWork } from './site-work.ts'
import { codeVersion, siteVersion } from './version.ts'

/** Episodes that are printed at a time: starting Eleventy again costs as much as two of them. Of many more, for each thread has several blocks then. */
const printSize = { usual: 50, many: 100 }
/** Episodes that are many. */
const many = 1000
/** Milliseconds that it takes to write each part of an episode, about. */
const printWork: Record<EpisodePart, number> = { page: 12, texts: 4 }

/** Told what is being done, for a person who waits. */
export type Progress = (step: string, done: number, of: number) => void

/**
 * Have the pages, downloads and search texts of all episodes written: those that are as they were in the earlier site are
 * linked from there, the others written in blocks. The answer is the search texts of a small index, which are no files of
 * their own. Throws {@link StoreLossError}.
 */
export async function printEpisodes(work: SiteWork, progress?: Progress): Promise<NamedContent[]> {
  const { context, plan, keys, earlier, output } = work
  const { archive } = context
  const places = new Map(plan.episodes.map((place) => [place.slug, place]))
  const common = keyOf(siteVersion(), JSON.stringify(siteSurroundings(context)))
  const printKeys: Record<EpisodePart, string>[] = []
  const toPrint: EpisodeToPrint[] = []
  for (const [at, linked] of archive.episodes.entries()) {
    await hearOthers(at)
    const key = keys[at]!
    const surroundings = episodeSurroundings(context, linked)
    const place = places.get(linked.slug)!
    const textPlace = [plan.cells[place.cell], place.firstFile, plan.chunk]
    const ownKeys = {
      page: keyOf(common, key, surroundingsText(surroundings)),
      texts: keyOf(codeVersion(), key, JSON.stringify(textPlace)),
    }
    printKeys.push(ownKeys)
    // The texts of a small index are no files: they have to be read each time.
    const has = (part: EpisodePart): boolean =>
      !plan.isPacked && earlier?.link(partName(linked.slug, part), ownKeys[part], output) === true
    const episode = { at, key, surroundings, place, page: !has('page'), texts: !has('texts') }
    if (episode.page || episode.texts) toPrint.push(episode)
  }
  const printed = await printAll(toPrint, work, progress)
  for (const { at, files } of printed) {
    for (const part of episodeParts) {
      const written = files[part]
      if (written !== undefined && !plan.isPacked)
        earlier?.wrote(partName(archive.episodes[at]!.slug, part), printKeys[at]![part], written)
    }
  }
  return printed.flatMap(({ texts = [] }) => texts)
}

/** What the earlier site calls a part of an episode. */
function partName(slug: Slug, part: EpisodePart): string {
  return part === 'page' ? slug : `${slug} texts`
}

async function printAll(
  episodes: readonly EpisodeToPrint[],
  { context, plan, store, output, pool }: SiteWork,
  progress: Progress | undefined,
): Promise<PrintedEpisode[]> {
  if (episodes.length === 0) return []
  const { archive, addresses, assets } = context
  const tags = archive.tags.map((group) => ({ ...group, episodes: [] }))
  const names = archive.names.map((group) => ({ ...group, episodes: [] }))
  // Their pages say no more of them than that there are some.
  const topics = archive.topics.slice(0, 1).map((group) => ({ ...group, places: [] }))
  const shared: PrintShared = {
    archive: { ...archive, episodes: [], tags, names, topics },
    base: addresses.base,
    assets,
    plan: { ...plan, episodes: [] },
  }
  let work = 0
  for (const episode of episodes) for (const part of episodeParts) if (episode[part]) work += printWork[part]
  let done = 0
  const size = episodes.length < many ? printSize.usual : printSize.many
  const blocks = cut(episodes, size).map(async (block) => {
    const task = { shared, store, episodes: block, output }
    const printed = await pool.run('printBlock', task, work)
    progress?.('pages', (done += block.length), episodes.length)
    return printed
  })
  const printed = await allOf(blocks)
  const lost = printed.flatMap((block) => block.lost)
  for (const key of lost) await forgetSeed(new Store(store), key)
  if (lost.length > 0) throw new StoreLossError(lost.join(', '))
  return printed.flatMap((block) => block.printed)
}
