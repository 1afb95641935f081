import { readFile } from 'node:fs/promises'
import { makeEpisode } from '../../src/make-episode.ts'
import { compileSettings } from '../../src/compile/settings.ts'
import type { Episode } from '../../src/model/episode.ts'
import { compileNames } from '../../src/names/compile-names.ts'
import { compileGlossary } from '../../src/names/glossary.ts'
import { readSeeds, readSource } from '../../src/read/read-seeds.ts'
import type { SearchEntry } from '../../src/search/build.ts'
import type { Glossary } from '../../src/search/glossary.ts'

/** A query and the passage it should find: one that holds these words, verbatim (or one of these). */
export interface KnownItem {
  query: string
  kind: string
  /** Name of the seed's file. */
  file: string
  contains: string | string[]
  reason: string
}

/** Mean reciprocal rank within the first ten, and the share of queries whose passage is among them. */
export interface Relevance {
  queries: number
  mrr: number
  recall: number
}

/** The queries of a file beside this one. */
export async function readQueries(name: 'corpus' | 'seed'): Promise<KnownItem[]> {
  const file = new URL(`queries-${name}.json`, import.meta.url)
  return JSON.parse(await readFile(file, 'utf8')) as KnownItem[]
}

/** The passages that answer a query, each as slug and index. */
export function accepted({ file, contains }: KnownItem, episodes: readonly Episode[]): Set<string> {
  const wanted = [contains].flat().map((text) => text.replace(/\s+/g, ' '))
  return new Set(
    episodes
      .filter((episode) => episode.file === file)
      .flatMap(({ slug, passages }) =>
        passages.flatMap(({ text }, index) =>
          wanted.some((words) => text.includes(words)) ? [`${slug} ${index}`] : [],
        ),
      ),
  )
}

/** Ask all queries; `search` gives the passages it finds, best first, as slug and index. By kind, and all together. */
export async function relevanceOf(
  items: readonly KnownItem[],
  episodes: readonly Episode[],
  search: (item: KnownItem) => Promise<string[]>,
): Promise<Map<string, Relevance>> {
  const ranks = new Map<string, number[]>()
  for (const item of items) {
    const wanted = accepted(item, episodes)
    const rank = (await search(item)).slice(0, 10).findIndex((place) => wanted.has(place)) + 1
    for (const kind of [item.kind, 'all']) ranks.set(kind, [...(ranks.get(kind) ?? []), rank])
  }
  return new Map(
    Array.from(ranks, ([kind, all]) => {
      const found = all.filter((rank) => rank > 0)
      const mrr = found.reduce((sum, rank) => sum + 1 / rank, 0) / all.length
      return [kind, { queries: all.length, mrr, recall: found.length / all.length }]
    }),
  )
}

/** The archive's own seeds, as the build reads them. */
export async function ownSeeds(): Promise<{ entries: SearchEntry[]; glossary: Glossary }> {
  const folder = readSeeds(new URL('../../seeds', import.meta.url).pathname)
  const { settings } = compileSettings(folder.settings)
  const { names } = compileNames(folder.names)
  const surroundings = { settings, glossary: compileGlossary(names) }
  const entries: SearchEntry[] = []
  for (const seed of folder.seeds) {
    const { made } = makeEpisode(readSource(seed), surroundings)
    if (made !== undefined) entries.push({ episode: made.episode, names: made.names })
  }
  return { entries, glossary: names }
}
