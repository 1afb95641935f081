import type {
  Archive,
  ArchiveSettings,
  EpisodeDigest,
  LinkedEpisode,
  RelatedEpisode,
} from '../model/archive.ts'
import type { Message } from '../messages/message.ts'
import { sortMessages } from '../messages/message.ts'
import { append } from '../model/append.ts'
import { byCodeUnit } from '../model/by-code-unit.ts'
import { defined } from '../model/defined.ts'
import type { Slug } from '../model/ids.ts'
import type { NameEntry } from '../model/name.ts'
import { readingOrder } from '../model/reading-order.ts'
import { linkAliases } from './aliases.ts'
import { findClashes } from './clashes.ts'
import { groupNames, groupTags, groupTopics } from './groups.ts'
import { findRelated } from './related.ts'
import { findUnknownShows } from './shows.ts'
import { type ResolvedLink, Targets } from './targets.ts'

/** An archive and what clashes or leads nowhere in it. */
export interface LinkedArchive {
  archive: Archive
  messages: Message[]
}

/**
 * Make one archive of all episodes: order, uniqueness, tags, names, related episodes, backlinks. The order of `digests`
 * does not matter. Time grows with the number of episodes, not with the number of pairs. Related episodes are found when those of the
 * first one are asked for: `check` asks for none, and a build when others are at work.
 */
export function linkArchive(
  digests: readonly EpisodeDigest[],
  settings: ArchiveSettings,
  names: readonly NameEntry[],
): LinkedArchive {
  const ordered = [...digests].sort(byDateAndTitle(readingOrder()))
  const { slugs: aliasSlugs, messages: aboutAliases } = linkAliases(ordered)
  const targets = new Targets(ordered)
  const { links, messages: aboutLinks } = targets.resolveRelated()
  const { tags, messages: aboutTags } = groupTags(ordered)
  let related: RelatedEpisode[][] | undefined
  const linked = ordered.map(({ linkTargets }) => targets.resolveAll(linkTargets))
  const backlinks = backlinksOf(ordered, links, linked)
  const episodes = ordered.map((digest, at): LinkedEpisode => {
    return {
      ...digest,
      linkTargets: linked[at]!,
      get relatedEpisodes() {
        related ??= findRelated(ordered, links, tags)
        return related[at]!
      },
      aliasSlugs: aliasSlugs[at]!,
      backlinks: backlinks.get(digest.slug) ?? [],
      ...defined({ newer: ordered[at - 1]?.slug, older: ordered[at + 1]?.slug }),
    }
  })
  return {
    archive: { settings, episodes, tags, names: groupNames(ordered, names), topics: groupTopics(ordered) },
    messages: sortMessages([
      ...findClashes(ordered),
      ...aboutAliases,
      ...findUnknownShows(ordered, settings.shows),
      ...aboutTags,
      ...aboutLinks,
    ]),
  }
}

/** For each slug the slugs of the episodes whose sections lead to it, in the archive's order. */
function backlinksOf(
  digests: readonly EpisodeDigest[],
  links: readonly ResolvedLink[][],
  linked: readonly Record<string, Slug>[],
): Map<Slug, Slug[]> {
  const pointing = new Map<Slug, Slug[]>()
  for (const [at, { slug }] of digests.entries()) {
    const related = links[at]!.map(({ to }) => digests[to]!.slug)
    for (const target of new Set([...related, ...Object.values(linked[at]!)])) {
      if (target === slug) continue
      append(pointing, target, slug)
    }
  }
  return pointing
}

/** Dated first, newest first; then by title, then by file, so that no two are equal. */
function byDateAndTitle(order: ReturnType<typeof readingOrder>) {
  return (a: EpisodeDigest, b: EpisodeDigest): number => {
    if (a.date !== b.date) {
      if (a.date === undefined) return 1
      if (b.date === undefined) return -1
      return byCodeUnit(b.date, a.date)
    }
    return order(a.title, b.title) || byCodeUnit(a.file, b.file)
  }
}
