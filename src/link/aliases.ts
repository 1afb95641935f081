import type { Message } from '../messages/message.ts'
import { short } from '../messages/short.ts'
import { slugOfAlias } from '../model/alias.ts'
import type { EpisodeDigest } from '../model/archive.ts'
import type { Slug } from '../model/ids.ts'
import type { Place } from '../model/places.ts'
import { byFileName } from './clashes.ts'
import { messageAt, placeText } from './place-message.ts'

/**
 * For each episode the addresses that its aliases give it. One that is an episode's own stays with that, and one of two aliases is
 * that of the seed whose name comes first: the links that readers have lead somewhere, so the others are warned of.
 */
export function linkAliases(digests: readonly EpisodeDigest[]): { slugs: Slug[][]; messages: Message[] } {
  const ordered = [...digests].sort(byFileName)
  const taken = new Map<Slug, Owner>()
  for (const digest of ordered) {
    const { slug, places } = digest
    if (!taken.has(slug)) taken.set(slug, { digest, place: places.slug ?? places.title })
  }
  const slugs = new Map<EpisodeDigest, Slug[]>()
  const messages: Message[] = []
  for (const digest of ordered) {
    const own: Slug[] = []
    for (const [at, alias] of digest.aliases.entries()) {
      const slug = slugOfAlias(alias)
      if (slug === undefined) continue
      const place = digest.places.aliases[at]
      const owner = taken.get(slug)
      if (owner === undefined) {
        taken.set(slug, { digest, place })
        own.push(slug)
      } else if (owner.digest !== digest) messages.push(aboutTaken(digest.file, alias, place, slug, owner))
    }
    slugs.set(digest, own)
  }
  return { slugs: digests.map((digest) => slugs.get(digest)!), messages }
}

/** Whose an address is, and where the seed says so. */
interface Owner {
  digest: EpisodeDigest
  place: Place | undefined
}

function aboutTaken(
  file: string,
  alias: string,
  place: Place | undefined,
  slug: Slug,
  owner: Owner,
): Message {
  const isEpisode = owner.digest.slug === slug
  const other = placeText(owner.digest.file, owner.place)
  return messageAt('alias-taken', file, place, {
    reason: `Unexpected alias \`${short(alias)}\`, expected one whose address no other seed has: \`${slug}\` is that of ${isEpisode ? '' : 'an alias in '}${other}`,
    note: `The address leads there. Remove the alias from ${isEpisode ? 'this seed' : 'one of the two'}.`,
  })
}
