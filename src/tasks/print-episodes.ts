import { cut } from '../model/cut.ts'
import type { Slug } from '../model/ids.ts'
import { episodeSurroundings, siteSurroundings } from '../pages/episode-page.ts'
import type { NamedContent } from '../search/build.ts'
import { allOf } from './all-of.ts'
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

/** Episodes that are printed. */
export interface Printing {
  /** When tasks for all of them wait for a thread: it fails for nobody. */
  areGivenOut: Promise<void>
  /** The search texts of a small index, which are no files of their own, when all is written. Throws {@link StoreLossError}. */
  texts: Promise<NamedContent[]>
}

/**
 * Have the pages, downloads and search texts of all episodes written: those that are as they were in the earlier site are
 * linked from there, the others written in blocks.
 */
export function printEpisodes(work: SiteWork, progress?: Progress): Printing {
  const linked = linkEpisodes(work)
  const texts = linked.then(async (toPrint) => {
    const printed = await printAll(toPrint, work, progress)
    if (!work.plan.isPacked) note(printed, toPrint, work)
    return printed.flatMap(({ texts = [] }) => texts)
  })
  return { areGivenOut: linked.then(nothing, nothing), texts }
}

function nothing(): void {}

/** An episode to print with the keys that its parts have in the site. */
interface KeyedEpisode extends EpisodeToPrint {
  keys: Record<EpisodePart, string>
}

/** Link what is as it was in the earlier site. The answer is what is to be printed. */
async function linkEpisodes({ context, plan, keys, earlier, output }: SiteWork): Promise<KeyedEpisode[]> {
  const places = new Map(plan.episodes.map((place) => [place.slug, place]))
  const common = keyOf(siteVersion(), JSON.stringify(siteSurroundings(context)))
  const toPrint: KeyedEpisode[] = []
  for (const [at, linked] of context.archive.episodes.entries()) {
    await hearOthers(at)
    const key = keys[at]!
    const surroundings = episodeSurroundings(context, linked)
    const place = places.get(linked.slug)!
    const textPlace = [plan.cells[place.cell], place.firstFile, plan.chunk]
    const ownKeys = {
      page: keyOf(common, key, surroundingsText(surroundings)),
      texts: keyOf(codeVersion(), key, JSON.stringify(textPlace)),
    }
    // The texts of a small index are no files: they have to be read each time.
    const has = (part: EpisodePart): boolean =>
      !plan.isPacked && earlier?.link(partName(linked.slug, part), ownKeys[part], output) === true
    const episode = { at, key, surroundings, place, page: !has('page'), texts: !has('texts') }
    if (episode.page || episode.texts) toPrint.push({ ...episode, keys: ownKeys })
  }
  return toPrint
}

/** Remember what was printed, for the site after this one. */
function note(
  printed: readonly PrintedEpisode[],
  episodes: readonly KeyedEpisode[],
  { context, earlier }: SiteWork,
): void {
  const keysAt = new Map(episodes.map(({ at, keys }) => [at, keys]))
  for (const { at, files } of printed) {
    const { slug } = context.archive.episodes[at]!
    for (const part of episodeParts) {
      const written = files[part]
      if (written !== undefined) earlier?.wrote(partName(slug, part), keysAt.get(at)![part], written)
    }
  }
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
