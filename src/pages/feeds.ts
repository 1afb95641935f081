import type { LinkedEpisode, TranscriptFormat } from '../model/archive.ts'
import type { Tag } from '../model/ids.ts'
import { seenText } from '../model/links.ts'
import type { OutputFile } from '../model/output-file.ts'
import type { PageContext } from './context.ts'
import { transcriptFormats } from './episode-page.ts'
import { escapeHtml } from './html.ts'
import { recordingOf } from './recording.ts'
import { fileOf, paths, type SitePath } from './urls.ts'

/** A feed reader wants what is new, not the archive. */
const newest = 50

/** What a feed is about. */
interface Channel {
  title: string
  page: SitePath
  feed: SitePath
  episodes: readonly LinkedEpisode[]
}

/**
 * `feed.xml` (RSS 2.0 with transcripts and episode numbers of the Podcast namespace) and `feed.json` (JSON Feed 1.1) of
 * the newest episodes, and a `feed.xml` for each tag. Addresses in a feed must be absolute: without the archive's `url`
 * there is none.
 */
export function feedFiles(context: PageContext): OutputFile[] {
  if (context.addresses.origin === undefined) return []
  const { settings, tags } = context.archive
  const episodes = context.archive.episodes.slice(0, newest)
  const channels: Channel[] = [
    { title: settings.title, page: paths.home(), feed: paths.feed(), episodes },
    ...tags.map(({ slug, tag, episodes }) => ({
      title: tagFeedTitle(context, tag),
      page: paths.tag(slug),
      feed: paths.tagFeed(slug),
      episodes: episodes.slice(0, newest).map((episode) => context.episode(episode)),
    })),
  ]
  return [
    ...channels.map((channel) => ({ file: fileOf(channel.feed), content: rssOf(context, channel) })),
    {
      file: fileOf(paths.jsonFeed()),
      content: `${JSON.stringify(jsonFeedOf(context, episodes), null, 2)}\n`,
    },
  ]
}

/** A tag's feed as readers of feeds list it. */
export function tagFeedTitle({ archive }: PageContext, tag: Tag): string {
  return `#${tag} · ${archive.settings.title}`
}

function rssOf(context: PageContext, { title, page, feed, episodes }: Channel): string {
  const { settings } = context.archive
  const self = absolute(context, feed)
  const channel = [
    element('title', title),
    element('link', absolute(context, page)),
    element('description', settings.description ?? title),
    element('language', settings.language),
    `<atom:link href="${escapeHtml(self)}" rel="self" type="application/rss+xml"/>`,
    ...(settings.license === undefined ? [] : [element('copyright', settings.license)]),
    element('generator', 'naslag'),
    ...episodes.map((episode) => itemOf(context, episode)),
  ]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:podcast="https://podcastindex.org/namespace/1.0">',
    '<channel>',
    ...channel,
    '</channel>',
    '</rss>',
    '',
  ].join('\n')
}

function itemOf(context: PageContext, episode: LinkedEpisode): string {
  const address = absolute(context, paths.episode(episode.slug))
  const summary = summaryOf(episode)
  return [
    '<item>',
    element('title', episode.title),
    element('link', address),
    `<guid isPermaLink="true">${escapeHtml(address)}</guid>`,
    ...(episode.date === undefined ? [] : [element('pubDate', new Date(episode.date).toUTCString())]),
    ...(summary === undefined ? [] : [element('description', htmlOf(summary))]),
    ...episode.tags.map((tag) => element('category', tag)),
    ...enclosureOf(episode),
    ...numberOf(episode),
    ...transcriptsOf(context, episode),
    '</item>',
  ].join('\n')
}

/** The sound of an episode, for programs that play it. How many bytes it has is not known, which RSS says as 0. */
function enclosureOf(episode: LinkedEpisode): string[] {
  const recording = recordingOf(episode)
  return recording?.kind === 'audio'
    ? [`<enclosure url="${escapeHtml(recording.file)}" length="0" type="${recording.type}"/>`]
    : []
}

/** The number of an episode in its show; the namespace takes no names. */
function numberOf({ episode }: LinkedEpisode): string[] {
  return episode !== undefined && /^\d+(?:\.\d+)?$/.test(episode) ? [element('podcast:episode', episode)] : []
}

/** The types that the namespace knows and naslag writes: its JSON is another one. */
const transcriptTypes: Partial<Record<TranscriptFormat, string>> = {
  html: 'text/html',
  txt: 'text/plain',
  vtt: 'text/vtt',
  srt: 'application/x-subrip',
}

function transcriptsOf(context: PageContext, episode: LinkedEpisode): string[] {
  return transcriptFormats(context, episode.hasSubtitles === true).flatMap((format) => {
    const type = transcriptTypes[format]
    if (type === undefined) return []
    const address = escapeHtml(absolute(context, paths.transcript(episode.slug, format)))
    const language = escapeHtml(episode.language)
    return [`<podcast:transcript url="${address}" type="${type}" language="${language}"/>`]
  })
}

function jsonFeedOf(context: PageContext, episodes: readonly LinkedEpisode[]): unknown {
  const { settings } = context.archive
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: settings.title,
    home_page_url: absolute(context, paths.home()),
    feed_url: absolute(context, paths.jsonFeed()),
    description: settings.description,
    language: settings.language,
    authors: settings.author === undefined ? undefined : [{ name: settings.author }],
    items: episodes.map((episode) => ({
      id: absolute(context, paths.episode(episode.slug)),
      url: absolute(context, paths.episode(episode.slug)),
      title: episode.title,
      content_text: summaryOf(episode) ?? episode.title,
      date_published: episode.date === undefined ? undefined : `${episode.date}T00:00:00Z`,
      authors: episode.speakers.length === 0 ? undefined : episode.speakers.map((name) => ({ name })),
      tags: episode.tags.length === 0 ? undefined : episode.tags,
      language: episode.language,
      attachments: attachmentsOf(episode),
    })),
  }
}

function attachmentsOf(episode: LinkedEpisode): unknown[] | undefined {
  const recording = recordingOf(episode)
  return recording?.kind === 'audio'
    ? [{ url: recording.file, mime_type: recording.type, duration_in_seconds: episode.durationSeconds }]
    : undefined
}

/** What its editor says of an episode, else the subjects of its chapters. */
function summaryOf({ description, chapters }: LinkedEpisode): string | undefined {
  if (description !== undefined) return seenText(description)
  return chapters.length < 2 ? undefined : chapters.map(({ title }) => title).join(' · ')
}

/** Readers of feeds take a description for HTML: else `List<String>` would lose its second word, and lines be one. */
function htmlOf(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>\n')
}

/**
 * Some readers of feeds read references a second time. Written as numbers these stay text there too:
 * https://www.rssboard.org/rss-profile#data-types-characterdata
 */
function element(name: string, text: string): string {
  const written = escapeHtml(text).replace(/&(?:amp|lt|gt);/g, (reference) => asNumber[reference]!)
  return `<${name}>${written}</${name}>`
}

const asNumber: Record<string, string> = { '&amp;': '&#x26;', '&lt;': '&#x3C;', '&gt;': '&#x3E;' }

/** Only called where the archive says where it is served. */
function absolute(context: PageContext, path: SitePath): string {
  return context.addresses.absolute(path)!
}
