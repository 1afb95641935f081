import type { Message } from '../messages/message.ts'
import type { LinkedEpisode } from '../model/archive.ts'
import { defined } from '../model/defined.ts'
import type { Slug, VideoId } from '../model/ids.ts'
import { messageAt } from './place-message.ts'

/** The address that a build gave to a seed, and by what it is known again. */
export interface GivenAddress {
  file: string
  slug: Slug
  videoId?: VideoId
}

/** What {@link findMoved} has to be told of an archive when the next one is there. */
export function givenAddresses(episodes: readonly LinkedEpisode[]): GivenAddress[] {
  return episodes.map(({ file, slug, videoId }) => ({ file, slug, ...defined({ videoId }) }))
}

/** Warn of seeds that had another address before, where nothing is now. A seed is the same one by its video, else by its file. */
export function findMoved(before: readonly GivenAddress[], episodes: readonly LinkedEpisode[]): Message[] {
  const used = new Set(episodes.flatMap(({ slug, aliasSlugs }) => [slug, ...aliasSlugs]))
  const byFile = new Map(episodes.map((episode) => [episode.file, episode]))
  const byVideo = new Map(episodes.map((episode) => [episode.videoId, episode]))
  return before.flatMap(({ file, slug, videoId }) => {
    if (used.has(slug)) return []
    const now = (videoId === undefined ? undefined : byVideo.get(videoId)) ?? byFile.get(file)
    return now === undefined ? [] : [aboutMoved(slug, now)]
  })
}

function aboutMoved(former: Slug, { file, slug, aliases, places }: LinkedEpisode): Message {
  const add =
    aliases.length === 0
      ? `write in the front matter or header: aliases: ${former}`
      : `add to its aliases: ${former}`
  return messageAt('address-changed', file, places.slug ?? places.title, {
    reason: `Unexpected new address \`${slug}\`, expected \`${former}\` as in the last build: links to that lead nowhere now`,
    note: `For the old address to lead to the new one, ${add}\nTo keep the old one, write: slug: ${former}`,
  })
}
