import type { EpisodeSurroundings } from '../pages/episode-page.ts'
import type { EpisodeEntry, Page } from '../pages/models.ts'
import { keyOf } from './store.ts'

/** A text that changes with all that a page says, but for what `site` says on every page. */
export function pageText(page: Page<string>): string {
  return siteText(page.site) + JSON.stringify({ ...page, site: undefined }, withEntryKeys)
}

/** A text that changes with all that an episode's page says of other episodes; what it says of its own depends on the seed. */
export function surroundingsText({ related, ...links }: EpisodeSurroundings): string {
  return JSON.stringify([related.map(entryKey), links])
}

/** The entry of an episode is in many lists: it is written out once. */
const entryKeys = new WeakMap<object, string>()

function entryKey(entry: EpisodeEntry): string {
  let key = entryKeys.get(entry)
  if (key === undefined) {
    key = keyOf(JSON.stringify(entry))
    entryKeys.set(entry, key)
  }
  return key
}

function withEntryKeys(_: string, value: unknown): unknown {
  return isEntry(value) ? entryKey(value) : value
}

function isEntry(value: unknown): value is EpisodeEntry {
  return typeof value === 'object' && value !== null && 'strip' in value
}

/** The same object is in every page: it is written out once. */
const siteTexts = new WeakMap<object, string>()

function siteText(site: object): string {
  let text = siteTexts.get(site)
  if (text === undefined) {
    text = JSON.stringify(site)
    siteTexts.set(site, text)
  }
  return text
}
