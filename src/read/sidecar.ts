import { append } from '../model/append.ts'
import { defined } from '../model/defined.ts'
import { parseVideoId } from '../model/ids.ts'
import type { Sidecar } from './read-seeds.ts'
import { withoutRecording } from './recording-name.ts'

/**
 * What the name of a file beside the seeds says of it, as yt-dlp names captions and metadata; `undefined` when it is
 * neither.
 *
 * @example sidecarVideoId('Wat is het [uFiYov2U8Gc].nl.vtt') // {videoId: 'uFiYov2U8Gc', kind: 'vtt', language: 'nl'}
 */
export function sidecarVideoId(file: string): Pick<Sidecar, 'videoId' | 'kind' | 'language'> | undefined {
  const name = withoutRecording(file.slice(file.lastIndexOf('/') + 1))
  const match =
    /^(?:.*\[)?(?<id>[\w-]{11})\]?(?:\.(?<language>[A-Za-z]{2,3}(?:-[A-Za-z0-9-]+)?))?\.(?<kind>vtt|srt|json3|info\.json)$/.exec(
      name,
    )
  const videoId = parseVideoId(match?.groups?.['id'] ?? '')
  if (match === null || videoId === undefined) return undefined
  const language = match.groups?.['language']
  return {
    videoId,
    kind:
      match.groups?.['kind'] === 'info.json' ? 'info' : (match.groups?.['kind'] as 'vtt' | 'srt' | 'json3'),
    ...defined({ language }),
  }
}

/** Files beside the seeds by their video. */
export function byVideo(sidecars: readonly Sidecar[]): Map<string, Sidecar[]> {
  const found = new Map<string, Sidecar[]>()
  for (const sidecar of sidecars) {
    append(found, sidecar.videoId, sidecar)
  }
  return found
}
