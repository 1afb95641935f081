import { parseVideoId, type VideoId } from '../model/ids.ts'

/** The id of the video that an address leads to; `undefined` where it is no address of a YouTube video. */
export function videoIdOf(address: string): VideoId | undefined {
  return parseVideoId(idWritten(address) ?? '')
}

/**
 * What stands in the address of a YouTube video in the place of its id and is none, which may be nothing; `undefined` in all other
 * addresses.
 */
export function malformedVideoId(address: string): string | undefined {
  const written = idWritten(address) ?? undefined
  return written === undefined || parseVideoId(written) !== undefined ? undefined : written
}

function idWritten(address: string): string | null | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  const host = url.hostname.replace(/^(?:www|m|music)\./, '')
  const [, first, second] = url.pathname.split('/')
  if (host === 'youtu.be') return first
  if (host !== 'youtube.com' && host !== 'youtube-nocookie.com') return undefined
  if (first === 'watch') return url.searchParams.get('v')
  return ['embed', 'live', 'shorts', 'v'].includes(first ?? '') ? second : undefined
}

/** The address of a video, as the browser shows it. */
export function watchAddress(videoId: VideoId): string {
  return `https://www.youtube.com/watch?v=${videoId}`
}

/** What to call the site that an address leads to. */
export function siteName(address: string): string {
  const host = new URL(address).hostname.replace(/^www\./, '')
  return /^(?:m\.|music\.)?(?:youtube\.com|youtube-nocookie\.com|youtu\.be)$/.test(host) ? 'YouTube' : host
}
