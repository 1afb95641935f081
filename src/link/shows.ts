import { written } from '../compile/written.ts'
import type { Message } from '../messages/message.ts'
import { nearest } from '../messages/nearest.ts'
import { short } from '../messages/short.ts'
import type { EpisodeDigest } from '../model/archive.ts'
import { foldText } from '../model/fold-text.ts'
import { messageAt } from './place-message.ts'

/**
 * Warn of seeds whose show is none of `shows`, the archive's, or is written in another way. An archive that lists no shows may have any.
 * This is asked of digests: a changed list makes no episode again.
 */
export function findUnknownShows(digests: readonly EpisodeDigest[], shows: readonly string[]): Message[] {
  if (shows.length === 0) return []
  const listed = shows.map(sameSpaces)
  const spellings = new Map(listed.map((show) => [foldText(show), show]))
  return digests.flatMap((digest) => {
    if (digest.show === undefined || listed.includes(sameSpaces(digest.show))) return []
    const spelling = spellings.get(foldText(digest.show))
    return spelling === undefined
      ? aboutUnknown(digest, digest.show, listed)
      : aboutSpelling(digest, digest.show, spelling)
  })
}

function aboutSpelling(digest: EpisodeDigest, show: string, spelling: string): Message {
  return messageAt('show-unknown', digest.file, digest.places.show, {
    reason: `Unexpected spelling \`${short(show)}\` of a show, expected \`${spelling}\` as in archive.yaml`,
    expected: [spelling],
    note: `Write: ${inSeed(digest, spelling)}`,
  })
}

function aboutUnknown(digest: EpisodeDigest, show: string, shows: readonly string[]): Message {
  const meant = nearest(show, shows)
  const list = [...shows, show].map((each) => JSON.stringify(each)).join(', ')
  return messageAt('show-unknown', digest.file, digest.places.show, {
    reason: `Unexpected show \`${short(show)}\`, expected one of those in archive.yaml${meant === undefined ? '' : `, such as \`${meant}\``}`,
    expected: meant === undefined ? [...shows] : [meant],
    note:
      meant === undefined
        ? `None is like it. If it is another show of the archive, write in archive.yaml: shows: [${list}]`
        : `If \`${meant}\` is meant, write: ${inSeed(digest, meant)}`,
  })
}

function inSeed({ places }: EpisodeDigest, show: string): string {
  return places.show?.from === 'front matter'
    ? written({ from: 'front matter', name: 'show' }, show)
    : written({ from: 'header', name: 'Show' }, show)
}

function sameSpaces(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
