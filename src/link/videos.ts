import type { Message } from '../messages/message.ts'
import type { Sidecar } from '../read/read-seeds.ts'
import { byVideo } from '../read/sidecar.ts'
import { messageAt } from './place-message.ts'

/** Warn of captions and metadata of videos that no seed has: one message for each video, at the first of its files. */
export function findVideosWithoutSeed(sidecars: readonly Sidecar[], seeded: ReadonlySet<string>): Message[] {
  return [...byVideo(sidecars)].flatMap(([videoId, files]) =>
    seeded.has(videoId) ? [] : aboutVideo(videoId, files),
  )
}

function aboutVideo(videoId: string, files: readonly Sidecar[]): Message {
  const hasInfo = files.some(({ kind }) => kind === 'info')
  const hasCaptions = files.some(({ kind }) => kind !== 'info')
  const what = !hasInfo ? 'captions' : hasCaptions ? 'captions and metadata' : 'metadata'
  const inSeed = `write in the seed of the talk: **Video ID:** ${videoId}`
  const remove =
    files.length === 1 ? 'Or remove the file: it is not used.' : 'Or remove the files: they are not used.'
  return messageAt('video-without-seed', files[0]!.file, undefined, {
    reason: `Unexpected ${what} of the video \`${videoId}\`, expected a seed of it`,
    ...(hasCaptions
      ? { note: `Make one:\nOr ${inSeed}\n${remove}`, imports: files.map(({ file }) => file) }
      : { note: `${inSeed[0]!.toUpperCase()}${inSeed.slice(1)}\n${remove}` }),
  })
}
