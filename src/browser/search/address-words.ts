// Runs in the browser.
import { decodeAddress } from '../../model/decode-address.ts'

/** Parts of an address that say where something is rather than what it is. */
const places = new Set([
  'episodes',
  'topics',
  'tags',
  'names',
  'search',
  'page',
  'index',
  'html',
  'htm',
  'php',
  'transcript',
  'json',
  'md',
  'txt',
  'srt',
  'vtt',
  'v',
])

/**
 * The words of an address that leads nowhere, to be searched for.
 *
 * @example addressWords('/x/episodes/wat-is-ai/', '/x/') // 'wat is ai'
 */
export function addressWords(path: string, base: string): string {
  const below = path.startsWith(base) ? path.slice(base.length) : path
  return below
    .split('/')
    .map(decodeAddress)
    .flatMap((part) => part.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}+#'’]*/gu) ?? [])
    .filter((word) => !places.has(word.toLowerCase()))
    .slice(0, 12)
    .join(' ')
}
