import type { Message } from '../messages/message.ts'
import type { EpisodeDigest } from '../model/archive.ts'
import { slugOfAlias } from '../model/alias.ts'
import { append } from '../model/append.ts'
import { byCodeUnit } from '../model/by-code-unit.ts'
import { FreeSlugs } from '../model/free-slugs.ts'
import type { Slug } from '../model/ids.ts'
import type { Place } from '../model/places.ts'
import { messageAt, placeText } from './place-message.ts'

/**
 * Report seeds that have one address or one video. Case and Unicode form do not count: two files that differ in no more
 * overwrite each other on some disks, and two ids that do are a slip.
 */
export function findClashes(digests: readonly EpisodeDigest[]): Message[] {
  const byFile = [...digests].sort(byFileName)
  const taken = new Set<string>(
    digests.flatMap(({ slug, aliases }) => [slug, ...aliases.flatMap((alias) => slugOfAlias(alias) ?? [])]),
  )
  const free = new FreeSlugs(taken)
  const aboutSlugOf: About = (digest, claim, other, first) => {
    const proposed = free.of(digest.slug)
    taken.add(proposed)
    return aboutSlug(digest, claim, other, first, proposed)
  }
  return [...clashes(byFile, slugOf, aboutSlugOf), ...clashes(byFile, videoIdOf, aboutVideoId)]
}

/** What two seeds must not share, and where each states it. */
interface Claim {
  value: string
  place: Place | undefined
}

function slugOf({ slug, places }: EpisodeDigest): Claim {
  return { value: slug, place: places.slug ?? places.title }
}

function videoIdOf({ videoId, places }: EpisodeDigest): Claim | undefined {
  return videoId === undefined ? undefined : { value: videoId, place: places.videoId }
}

type About = (digest: EpisodeDigest, claim: Claim, other: string, first: EpisodeDigest) => Message

function clashes(
  digests: readonly EpisodeDigest[],
  claimOf: (digest: EpisodeDigest) => Claim | undefined,
  about: About,
): Message[] {
  const claimed = new Map<string, { digest: EpisodeDigest; claim: Claim }[]>()
  for (const digest of digests) {
    const claim = claimOf(digest)
    if (claim === undefined) continue
    const key = claim.value.normalize('NFKC').toLowerCase()
    append(claimed, key, { digest, claim })
  }
  const messages: Message[] = []
  for (const [first, ...others] of claimed.values()) {
    for (const { digest, claim } of others) {
      const other = placeText(first!.digest.file, first!.claim.place)
      messages.push(about(digest, claim, other, first!.digest))
    }
  }
  return messages
}

function aboutSlug(
  digest: EpisodeDigest,
  { value, place }: Claim,
  other: string,
  first: EpisodeDigest,
  free: Slug,
): Message {
  const isStated = digest.places.slug !== undefined
  const slug = `${isStated ? 'another one' : 'one in the front matter or header'}: slug: ${free}`
  const made = isStated ? '' : 'The address is made from the title. '
  return messageAt('slug-twice', digest.file, place, {
    reason: `Unexpected second seed with the address \`${value}\`, expected one: the first is ${other}`,
    note: areSameTalk(digest, first)
      ? `The two have one title and as many words. If one is a copy, remove it.\n${made}If it is another talk, write ${slug}`
      : `${made}Write ${slug}`,
  })
}

/** Programs that keep folders the same on several machines leave copies: `talk (conflicted copy).md`. */
function areSameTalk(one: EpisodeDigest, other: EpisodeDigest): boolean {
  const factsOf = ({ title, words, videoId, keywords }: EpisodeDigest): string =>
    JSON.stringify([title, words, videoId, keywords])
  return factsOf(one) === factsOf(other)
}

/** The order in which seeds have what only one can have: a copy has more in its name than what it is a copy of, and comes second. */
export function byFileName(a: EpisodeDigest, b: EpisodeDigest): number {
  return byCodeUnit(stemOf(a), stemOf(b)) || byCodeUnit(a.file, b.file)
}

function stemOf({ file }: EpisodeDigest): string {
  const dot = file.lastIndexOf('.')
  return dot === -1 ? file : file.slice(0, dot)
}

function aboutVideoId(digest: EpisodeDigest, { value, place }: Claim, other: string): Message {
  return messageAt('video-id-twice', digest.file, place, {
    reason: `Unexpected second seed with the video \`${value}\`, expected one: the first is ${other}`,
    note: 'Remove one of the two seeds, or correct its video id.',
  })
}
