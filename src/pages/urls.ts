import type { TranscriptFormat } from '../model/archive.ts'
import type { PassageId, Slug, VideoId } from '../model/ids.ts'

/** Path of a page or file below the place where the site is served: starts with `/`, a page ends with `/`. */
export type SitePath = `/${string}`

/** The one place that says where things are. Paths are below the base path; {@link Addresses} adds it. */
export const paths = {
  home: (): SitePath => '/',
  episodes: (page = 1): SitePath => (page === 1 ? '/episodes/' : `/episodes/page/${page}/`),
  episode: (slug: Slug): SitePath => `/episodes/${slug}/`,
  transcript: (slug: Slug, format: TranscriptFormat): SitePath => `/episodes/${slug}/transcript.${format}`,
  video: (id: VideoId): SitePath => `/v/${id}/`,
  tags: (): SitePath => '/tags/',
  tag: (slug: Slug, page = 1): SitePath => (page === 1 ? `/tags/${slug}/` : `/tags/${slug}/page/${page}/`),
  tagFeed: (slug: Slug): SitePath => `/tags/${slug}/feed.xml`,
  names: (): SitePath => '/names/',
  name: (slug: Slug, page = 1): SitePath => (page === 1 ? `/names/${slug}/` : `/names/${slug}/page/${page}/`),
  topics: (page = 1): SitePath => (page === 1 ? '/topics/' : `/topics/page/${page}/`),
  search: (query = ''): SitePath => (query === '' ? '/search/' : `/search/?q=${encodeURIComponent(query)}`),
  searchIndex: (): SitePath => '/search-index/',
  notFound: (): SitePath => '/404.html',
  feed: (): SitePath => '/feed.xml',
  jsonFeed: (): SitePath => '/feed.json',
  sitemap: (): SitePath => '/sitemap.xml',
  // Beside the index: a sitemap may list only what is below its own folder.
  sitemapPart: (number: number): SitePath => `/sitemap-${number}.xml`,
  redirects: (): SitePath => '/_redirects',
  robots: (): SitePath => '/robots.txt',
  openSearch: (): SitePath => '/opensearch.xml',
  llms: (): SitePath => '/llms.txt',
  records: (): SitePath => '/archive.ndjson',
  // Where the records are more than a host takes in one file: the list of their files, and each of them.
  recordsList: (): SitePath => '/archive.json',
  recordsPart: (number: number): SitePath => `/archive-${number}.ndjson`,
  schema: (name: string): SitePath => `/schema/${name}.json`,
  asset: (name: string): SitePath => `/assets/${name}`,
} as const

/** Id of a chapter's heading on the episode page. It lasts as long as the id of the chapter's first passage. */
export function chapterAnchor(first: PassageId): string {
  return `c-${first}`
}

/** A base path as it is put before every address: starts and ends with `/`. What is encoded already stays as it is. */
export function normaliseBase(base: string): string {
  const inner = base
    .split('/')
    .filter((part) => part !== '')
    .map((part) => encodeURI(part).replace(/%25(?=[\da-f]{2})/gi, '%'))
    .join('/')
  return inner === '' ? '/' : `/${inner}/`
}

/** Makes addresses for a site that is served under `base` (and, for absolute ones, at `origin`). */
export class Addresses {
  readonly base: string
  readonly origin: string | undefined

  /** `siteUrl` is the absolute address of the home page, where the archive states it. */
  constructor(base: string, siteUrl?: string) {
    this.base = normaliseBase(base)
    this.origin = siteUrl === undefined ? undefined : new URL(siteUrl).origin
  }

  /** Address for a link on the same host: the base path and `path`. */
  href(path: SitePath): string {
    return this.base + path.slice(1)
  }

  /** Absolute address, where the archive says where it is served; else `undefined`. */
  absolute(path: SitePath): string | undefined {
    return this.origin === undefined ? undefined : this.origin + this.href(path)
  }
}

/** The file that a path is written to, below the output folder. */
export function fileOf(path: SitePath): string {
  const clean = path.replace(/[?#].*$/, '').slice(1)
  return clean === '' || clean.endsWith('/') ? `${clean}index.html` : clean
}
