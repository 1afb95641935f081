import { siteName, watchAddress } from '../compile/youtube.ts'
import type { Episode } from '../model/episode.ts'

/** What of an episode can be played on its page: its video, else the sound that its source is a file of. */
export type Recording =
  | {
      kind: 'video'
      /** Address of its page. */
      watch: string
      /** Address of its player. */
      embed: string
      /** Who it comes from. */
      host: string
    }
  | {
      kind: 'audio'
      /** Address of the file. */
      file: string
      /** Its media type. */
      type: string
      host: string
    }

/** Endings of files that browsers play, with their media types. */
const audioTypes: Record<string, string> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  m4b: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  flac: 'audio/flac',
  wav: 'audio/wav',
}

/** See {@link Recording}; `undefined` where there is nothing to play. */
export function recordingOf({ videoId, source }: Pick<Episode, 'videoId' | 'source'>): Recording | undefined {
  if (videoId !== undefined)
    return {
      kind: 'video',
      watch: watchAddress(videoId),
      embed: `https://www.youtube-nocookie.com/embed/${videoId}`,
      host: 'YouTube',
    }
  if (source === undefined) return undefined
  const { pathname } = new URL(source.url)
  const ending = /\.([a-z\d]{3,4})$/i.exec(pathname)?.[1]!.toLowerCase()
  const type = ending === undefined ? undefined : audioTypes[ending]
  return type === undefined
    ? undefined
    : { kind: 'audio', file: source.url, type, host: siteName(source.url) }
}

/** The address at which a recording plays from a moment, in seconds: for sound a Media Fragment (W3C 2012), which browsers know. */
export function momentAddress(recording: Recording, seconds: number): string {
  const whole = Math.floor(seconds)
  return recording.kind === 'video'
    ? `${recording.watch}&t=${whole}`
    : `${recording.file.replace(/#.*$/s, '')}#t=${whole}`
}
