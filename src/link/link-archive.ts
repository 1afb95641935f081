import type { Archive, ArchiveSettings, EpisodeDigest, LinkedEpisode } from '../model/archive.ts'
import type { Message } from '../messages/message.ts'
import { sortMessages } from '../messages/message.ts'
import type { Slug } from '../model/ids.ts'
import type { NameEntry } from '../model/name.ts'
import { findClashes } from './clashes.ts'
import { groupNames, groupTags } from './groups.ts'
import { findRelated } from './related.ts'
import { Targets } from './targets.ts'

/** An archive and what clashes or leads nowhere in it. */
export interface LinkedArchive {
  archive: Archive
  messages: Message[]
}

/**
 * Make one archive of all episodes: order, uniqueness, tags, names, related episodes, backlinks. The order of `digests`
 * does not matter. Time grows with the number of episodes, not with the number of pairs.
 */
export function linkArchive(
  digests: readonly EpisodeDigest[],
  settings: ArchiveSettings,
  names: readonly NameEntry[],
): LinkedArchive {
  const ordered = [...digests].sort(byDateAndTitle)
  const targets = new Targets(ordered)
  const { links, messages: aboutLinks } = targets.resolveRelated()
  const { tags, messages: aboutTags } = groupTags(ordered)
  const related = findRelated(ordered, links, tags)
  const backlinks = backlinksOf(links)
  const episodes = ordered.map((digest, at): LinkedEpisode => {
    const newer = ordered[at - 1]?.slug
    const older = ordered[at + 1]?.slug
    return {
      ...digest,
      linkTargets: targets.resolveAll(digest.linkTargets),
      relatedEpisodes: related[at]!,
      backlinks: backlinks[at] ?? [],
      ...(newer === undefined ? {} : { newer }),
      ...(older === undefined ? {} : { older }),
    }
  })
  return {
    archive: { settings, episodes, tags, names: groupNames(ordered, names) },
    messages: sortMessages([...findClashes(ordered), ...aboutTags, ...aboutLinks]),
  }

  function backlinksOf(links: ReturnType<Targets['resolveRelated']>['links']): Slug[][] {
    const pointing: Set<Slug>[] = ordered.map(() => new Set())
    for (const [from, targets] of links.entries()) {
      for (const { to } of targets) if (to !== from) pointing[to]!.add(ordered[from]!.slug)
    }
    return pointing.map((slugs) => [...slugs])
  }
}

/** Dated first, newest first; then by title, then by file, so that no two are equal. */
function byDateAndTitle(a: EpisodeDigest, b: EpisodeDigest): number {
  if (a.date !== b.date) {
    if (a.date === undefined) return 1
    if (b.date === undefined) return -1
    return byCodeUnit(b.date, a.date)
  }
  return byCodeUnit(a.title, b.title) || byCodeUnit(a.file, b.file)
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
