import type { Message } from '../messages/message.ts'
import type { EpisodeDigest } from '../model/archive.ts'
import { longestSlug, parseSlug, type Slug } from '../model/ids.ts'
import type { Place } from '../model/places.ts'
import { messageAt, placeText } from './place-message.ts'

/**
 * Report seeds that have one address or one video. Case and Unicode form do not count: two files that differ in no more
 * overwrite each other on some disks, and two ids that do are a slip.
 */
export function findClashes(digests: readonly EpisodeDigest[]): Message[] {
  const byFile = [...digests].sort((a, b) => (a.file < b.file ? -1 : 1))
  const free = freeSlugs(digests)
  return [
    ...clashes(byFile, slugOf, (digest, claim, other) => aboutSlug(digest, claim, other, free(digest.slug))),
    ...clashes(byFile, videoIdOf, aboutVideoId),
  ]
}

/** Gives slugs like a given one that no seed has and that were not given before: `talk-2`, `talk-3`. */
function freeSlugs(digests: readonly EpisodeDigest[]): (slug: Slug) => Slug {
  const taken = new Set<string>(digests.map(({ slug }) => slug))
  return (slug) => {
    for (let number = 2; ; number += 1) {
      const end = `-${number}`
      const proposed = parseSlug(slug.slice(0, longestSlug - end.length).replace(/-$/, '') + end)!
      if (taken.has(proposed)) continue
      taken.add(proposed)
      return proposed
    }
  }
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

type About = (digest: EpisodeDigest, claim: Claim, other: string) => Message

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
    claimed.set(key, [...(claimed.get(key) ?? []), { digest, claim }])
  }
  const messages: Message[] = []
  for (const [first, ...others] of claimed.values()) {
    for (const { digest, claim } of others) {
      messages.push(about(digest, claim, placeText(first!.digest.file, first!.claim.place)))
    }
  }
  return messages
}

function aboutSlug(digest: EpisodeDigest, { value, place }: Claim, other: string, free: Slug): Message {
  const isStated = digest.places.slug !== undefined
  return messageAt('slug-twice', digest.file, place, {
    reason: `Unexpected second seed with the address \`${value}\`, expected one: the first is ${other}`,
    note: isStated
      ? `Write another one: slug: ${free}`
      : `The address is made from the title. Write one in the front matter or header: slug: ${free}`,
  })
}

function aboutVideoId(digest: EpisodeDigest, { value, place }: Claim, other: string): Message {
  return messageAt('video-id-twice', digest.file, place, {
    reason: `Unexpected second seed with the video \`${value}\`, expected one: the first is ${other}`,
    note: 'Remove one of the two seeds, or correct its video id.',
  })
}
