import type { Archive, ArchiveSettings, LinkedEpisode, TagGroup } from '../model/archive.ts'
import { chapterLengths } from '../model/chapter-lengths.ts'
import type { Episode } from '../model/episode.ts'
import { primaryLanguage } from '../model/language.ts'
import type { Slug, Tag } from '../model/ids.ts'
import { tagKey } from '../model/ids.ts'
import { Formats, readingMinutes } from './format.ts'
import type { EpisodeEntry, Page, SiteFrame } from './models.ts'
import { type Strip, stripPlaces } from './strip.ts'
import { type DrawnSegment, stripPicture } from './strip-picture.ts'
import { Addresses, chapterAnchor, paths, type SitePath } from './urls.ts'
import { interfaceLanguage, wordsFor, type Words } from './words.ts'

/** Names of the bundled assets below `/assets/`, and what was put there for development. */
export interface AssetNames {
  style: string
  site: string
  episode: string
  search: string
  redirect: string
  /** The other scripts that a first answer of the search page takes. */
  searchParts?: readonly string[]
  /** Reloads the page in `dev`. */
  dev?: string
}

/** What making any page of a site needs: the archive, where it is served, the words of its language. */
export class PageContext {
  readonly archive: Archive
  readonly assets: AssetNames
  readonly addresses: Addresses
  readonly words: Words
  readonly formats: Formats
  readonly frame: SiteFrame
  readonly #bySlug: Map<Slug, LinkedEpisode>
  readonly #tags: Map<string, TagGroup>
  /** An episode stands in many lists. */
  #entries = new Map<LinkedEpisode, EpisodeEntry>()

  constructor(archive: Archive, base: string, assets: AssetNames) {
    const { settings } = archive
    this.archive = archive
    this.assets = assets
    this.addresses = new Addresses(base, settings.url)
    const language = interfaceLanguage(settings.language)
    this.words = wordsFor(language)
    this.formats = new Formats(language)
    this.#bySlug = new Map(archive.episodes.map((episode) => [episode.slug, episode]))
    this.#tags = new Map(archive.tags.map((group) => [tagKey(group.tag), group]))
    const href = (path: SitePath): string => this.addresses.href(path)
    const asset = (name: string): string => href(paths.asset(name))
    this.frame = {
      language,
      // In an archive whose language has no interface the pages are in another one, and the talks say which they are in.
      lang: primaryLanguage(settings.language) === language ? settings.language : language,
      words: this.words,
      title: settings.title,
      base: this.addresses.base,
      home: href(paths.home()),
      search: href(paths.search()),
      navigation: [
        { text: this.words.episodes, href: href(paths.episodes()) },
        ...(archive.topics.length === 0 ? [] : [{ text: this.words.topics, href: href(paths.topics()) }]),
        ...(archive.tags.length === 0 ? [] : [{ text: this.words.tags, href: href(paths.tags()) }]),
        ...(archive.names.length === 0 ? [] : [{ text: this.words.names, href: href(paths.names()) }]),
      ],
      author: settings.author,
      license: settings.license,
      repository: settings.repository,
      feeds:
        this.addresses.origin === undefined
          ? []
          : [
              { href: href(paths.feed()), type: 'application/rss+xml', title: settings.title },
              { href: href(paths.jsonFeed()), type: 'application/feed+json', title: settings.title },
            ],
      openSearch: this.addresses.origin === undefined ? undefined : href(paths.openSearch()),
      assets: {
        style: asset(assets.style),
        site: asset(assets.site),
        episode: asset(assets.episode),
        search: asset(assets.search),
        redirect: asset(assets.redirect),
        dev: assets.dev === undefined ? undefined : asset(assets.dev),
      },
      icon: href('/icon.svg'),
    }
  }

  /** The same site with other downloads. */
  withDownloads(downloads: ArchiveSettings['downloads']): PageContext {
    const archive = { ...this.archive, settings: { ...this.archive.settings, downloads } }
    const context = new PageContext(archive, this.addresses.base, this.assets)
    // Lists show no downloads.
    context.#entries = this.#entries
    return context
  }

  href(path: SitePath): string {
    return this.addresses.href(path)
  }

  episode(slug: Slug): LinkedEpisode {
    const episode = this.#bySlug.get(slug)
    if (episode === undefined) throw new Error(`no episode has the slug ${slug}`)
    return episode
  }

  tagGroup(tag: Tag): TagGroup | undefined {
    return this.#tags.get(tagKey(tag))
  }

  /** What every page has. */
  page<Kind extends string>(kind: Kind, path: SitePath, title: string, description?: string): Page<Kind> {
    return { kind, path, site: this.frame, title, description, canonical: this.addresses.absolute(path) }
  }

  /** `lang` of an episode's text, where it differs from the page's. */
  foreignLanguage({ language }: Pick<Episode, 'language'>): string | undefined {
    return language === this.frame.lang ? undefined : language
  }

  /** The strip of an episode's own page. */
  strip(episode: ChaptersOfEpisode): Strip {
    const { chapters } = episode
    return {
      label: this.words.strip,
      segments: segmentsOf(episode).map((segment, index) => ({
        ...segment,
        title: chapters[index]!.title,
        href: `#${chapterAnchor(chapters[index]!.first)}`,
      })),
    }
  }

  entry(episode: LinkedEpisode): EpisodeEntry {
    const known = this.#entries.get(episode)
    if (known !== undefined) return known
    const entry = {
      slug: episode.slug,
      title: episode.title,
      topics: episode.topics,
      href: this.href(paths.episode(episode.slug)),
      lang: this.foreignLanguage(episode),
      date: episode.date === undefined ? undefined : this.formats.date(episode.date),
      isoDate: episode.date,
      length: this.words.minutesReading(readingMinutes(episode.words)),
      show: episode.show,
      strip: stripPicture(segmentsOf(episode)),
    }
    this.#entries.set(episode, entry)
    return entry
  }
}

/** The chapters of an episode, and what says how long they are. */
type ChaptersOfEpisode = Pick<LinkedEpisode, 'chapters' | 'chapterWords' | 'durationSeconds'>

function segmentsOf(episode: ChaptersOfEpisode): DrawnSegment[] {
  const places = stripPlaces(chapterLengths(episode, episode.chapterWords))
  return episode.chapters.map(({ kind }, index) => ({ ...places[index]!, kind: kind ?? 'talk' }))
}
