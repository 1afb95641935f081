import slugify from '@sindresorhus/slugify'
import type { Brand } from './brand.ts'

/** A YouTube video ID: 11 characters of `A–Z a–z 0–9 _ -`. */
export type VideoId = Brand<string, 'VideoId'>

/** Read a video ID; `undefined` when `text` is not one. */
export function parseVideoId(text: string): VideoId | undefined {
  return /^[\w-]{11}$/.test(text) ? (text as VideoId) : undefined
}

/** Characters of a slug, at most. */
export const longestSlug = 100

/** The last part of an address: `a–z 0–9`, single hyphens between, at most 100 characters, never empty. */
export type Slug = Brand<string, 'Slug'>

/** Read a slug as an editor wrote it; `undefined` when `text` is not one. */
export function parseSlug(text: string): Slug | undefined {
  return text.length <= longestSlug && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) ? (text as Slug) : undefined
}

/**
 * Make a slug of any text: accents folded, everything but letters and digits a hyphen, cut at a word at most 100
 * characters long; `undefined` when nothing is left (a title in a script that has no transliteration).
 *
 * @example slugOf('Één AI-plan? + C++') // 'een-ai-plan-c'
 */
export function slugOf(text: string): Slug | undefined {
  // Of a title of megabytes only the beginning can be in a slug.
  const whole = text
    .slice(0, 500)
    .normalize('NFC')
    .replace(/[^\0-\x7F]/gu, transliterate)
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/([a-z\d]+)'([ts])(?=\s|$)/g, '$1$2')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  if (whole.length <= longestSlug) return parseSlug(whole)
  const cut = whole.slice(0, longestSlug + 1)
  const atWord = cut.lastIndexOf('-') > 50 ? cut.slice(0, cut.lastIndexOf('-')) : cut.slice(0, longestSlug)
  return parseSlug(atWord.replace(/-+$/, ''))
}

/**
 * Text in ASCII: accents folded, other letters as they sound where that is known, all else left out.
 *
 * @example asciiOf('Één café – 東京 интервью') // 'Een cafe -  intervyu'
 */
export function asciiOf(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/\p{Pd}/gu, '-')
    .normalize('NFC')
    .replace(/[^\0-\x7F]/gu, (character) => transliterate(character).replace(/^-+$/, ''))
}

const transliterated = new Map<string, string>([['’', "'"]])

/** One character in `a–z 0–9 -`. The library tries thousands of patterns on each text: letter by letter, each once, it is cheap. */
function transliterate(character: string): string {
  let known = transliterated.get(character)
  if (known === undefined) {
    known = slugify(`a${character}a`, { decamelize: false }).slice(1, -1)
    transliterated.set(character, known)
  }
  return known
}

/**
 * A slug in any case: of the first text that one can be made of, else a number made from the texts.
 *
 * @example slugFrom('東京', 'tokyo') // 'tokyo'
 */
export function slugFrom(...texts: string[]): Slug {
  for (const text of texts) {
    const slug = slugOf(text)
    if (slug !== undefined) return slug
  }
  return `x${fnv1a(texts.join('\n')).toString(36)}` as Slug
}

/** FNV-1a, 32 bits, over UTF-16 code units: http://www.isthe.com/chongo/tech/comp/fnv/ */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** A tag as it is shown: no `#`, no white space at either end, case as the editor wrote it. */
export type Tag = Brand<string, 'Tag'>

/** Read a tag, with or without `#`; `undefined` when nothing is left. */
export function parseTag(text: string): Tag | undefined {
  const tag = text
    .replace(/^[#\s]+/, '')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
  return tag === '' ? undefined : (tag as Tag)
}

/** What makes two tags one: Unicode form and case do not count. */
export function tagKey(tag: Tag): string {
  return tag.normalize('NFKC').toLowerCase()
}

/** A passage's id: starts with a letter, then `a–z 0–9 -`; depends on the passage's own words. */
export type PassageId = Brand<string, 'PassageId'>

/** Read a passage id; `undefined` when `text` is not one. */
export function parsePassageId(text: string): PassageId | undefined {
  return /^[a-z][a-z0-9-]*$/.test(text) ? (text as PassageId) : undefined
}

/** A day that exists, as `YYYY-MM-DD`. */
export type IsoDate = Brand<string, 'IsoDate'>

/** Read a day; `undefined` when `text` is no such day (`2024-02-30`). */
export function parseIsoDate(text: string): IsoDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return undefined
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text
    ? (text as IsoDate)
    : undefined
}

/** A BCP 47 language tag in its canonical form, such as `nl` or `pt-BR`. */
export type LanguageTag = Brand<string, 'LanguageTag'>

/** Read a language tag; `undefined` when `text` is not one. */
export function parseLanguageTag(text: string): LanguageTag | undefined {
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(text)) return undefined
  try {
    return Intl.getCanonicalLocales(text)[0] as LanguageTag | undefined
  } catch {
    return undefined
  }
}
