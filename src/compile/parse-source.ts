import type { Source } from '../model/episode.ts'
import { unescapeMarkdown } from './escapes.ts'
import { siteName, videoIdOf } from './youtube.ts'

/** What a source says: a link, with or without words around it, words alone, or an address that leads nowhere. */
type ParsedSource =
  { kind: 'link'; source: Source; isAll: boolean } | { kind: 'words' } | { kind: 'malformed'; meant?: string }

/** Read what a field `Source` says. */
export function parseSource(text: string): ParsedSource {
  const { label, address } = linkOf(text)
  if (isWebAddress(address)) return { kind: 'link', source: sourceOf(label, address), isAll: true }
  const links = linksWithin(text)
  const link = links.find(({ url }) => videoIdOf(url) !== undefined) ?? links[0]
  if (link !== undefined) return { kind: 'link', source: link, isAll: false }
  const within = /https?:\/\/[^\s<>“”„‘’«»]{1,2000}/i.exec(text)?.[0].replace(/[.,;:!?)\]}'"*]+$/, '')
  // Of `https://…?v=<id>` nobody knows what is meant.
  if (within !== undefined && text.includes(`${within}<`)) return { kind: 'malformed' }
  if (within !== undefined && isWebAddress(within))
    return { kind: 'malformed', meant: severalSources(text) ?? within }
  const isAddress = /^[a-z][a-z0-9+.-]*:/i.test(address)
  const isDomain = /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(address)
  if (!isAddress && !isDomain && label === undefined) return { kind: 'words' }
  const guess = `https://${address.replace(/^\/+/, '').replace(/\s.*$/s, '')}`
  return isAddress || !isWebAddress(guess) ? { kind: 'malformed' } : { kind: 'malformed', meant: guess }
}

/**
 * Several addresses as a source says them, each as a link; `undefined` where there are not.
 *
 * @example severalSources('https://youtu.be/uFiYov2U8Gc, https://example.org') // '[YouTube](https://youtu.be/uFiYov2U8Gc), [example.org](https://example.org)'
 */
export function severalSources(text: string): string | undefined {
  const parts = text
    .slice(0, 4000)
    .trim()
    .split(/(?:\s*[,;]|\s)\s*(?=\[|<?https?:)/)
  if (parts.length < 2) return undefined
  const links = parts.map((part) => parseSource(part))
  const sources = links.flatMap((link) => (link.kind === 'link' && link.isAll ? [link.source] : []))
  if (sources.length < parts.length) return undefined
  return sources.map(({ label, url }) => `[${label}](${url})`).join(', ')
}

/** The links to web addresses among other words: `[Spotify](https://…) and [YouTube](https://…)`. */
function linksWithin(text: string): Source[] {
  const pattern =
    /\[(?<label>(?:[^[\]\\]|\\.){0,500})\]\(\s{0,9}<?(?<address>https?:\/\/(?:[^\s<>()]|\([^\s<>()]{0,500}\)){1,2000})>?(?:\s{1,9}"[^"]{0,500}")?\s{0,9}\)/gi
  return Array.from(text.slice(0, 4000).matchAll(pattern)).flatMap(({ groups }) => {
    const { label, address } = groups!
    return isWebAddress(address!) ? [sourceOf(unescapeMarkdown(label!).trim(), address!)] : []
  })
}

function sourceOf(label: string | undefined, url: string): Source {
  return { label: label === undefined || label === '' ? siteName(url) : label, url }
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\/\S+$/i.test(address) && !address.includes('](') && URL.canParse(address)
}

/** Whether two texts say the same source. */
export function sameSource(a: string, b: string): boolean {
  const [one, other] = [addressOf(a), addressOf(b)]
  return one === other || (videoIdOf(one) !== undefined && videoIdOf(one) === videoIdOf(other))
}

function addressOf(text: string): string {
  const read = parseSource(text)
  return read.kind === 'link' ? read.source.url : linkOf(text).address
}

/** `[label](address)`, `<address>` or the address alone. */
export function linkOf(text: string): { label?: string; address: string } {
  const link =
    text.length > 4000
      ? null
      : /^\[(?<label>(?:[^\]\\]|\\.)*)\]\(\s*<?(?<address>[^\s<>]*?)>?(?:\s+"[^"]*")?\s*\)$/.exec(text)
          ?.groups
  if (link) return { label: unescapeMarkdown(link['label']!).trim(), address: link['address']! }
  return { address: text.replace(/^<(.*)>$/, '$1') }
}
