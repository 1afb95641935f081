import { parseVideoId, type VideoId } from '../model/ids.ts'

/** The id of the video that an address leads to; `undefined` where it is no address of a YouTube video. */
export function videoIdOf(address: string): VideoId | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  const host = url.hostname.replace(/^(?:www|m|music)\./, '')
  if (host === 'youtu.be') return parseVideoId(url.pathname.split('/')[1] ?? '')
  if (host !== 'youtube.com' && host !== 'youtube-nocookie.com') return undefined
  const [, first, second] = url.pathname.split('/')
  if (first === 'watch') return parseVideoId(url.searchParams.get('v') ?? '')
  return ['embed', 'live', 'shorts', 'v'].includes(first ?? '') ? parseVideoId(second ?? '') : undefined
}

/** What to call the site that an address leads to. */
export function siteName(address: string): string {
  const host = new URL(address).hostname.replace(/^www\./, '')
  return /^(?:m\.|music\.)?(?:youtube\.com|youtube-nocookie\.com|youtu\.be)$/.test(host) ? 'YouTube' : host
}
