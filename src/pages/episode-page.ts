import { formatTimestamp } from '../compile/timestamp.ts'
import {
  type ArchiveSettings,
  areSubtitles,
  type LinkedEpisode,
  type RelatedEpisode,
  type TranscriptFormat,
} from '../model/archive.ts'
import { cutText } from '../model/cut-text.ts'
import { chapterSeconds } from '../model/chapter-lengths.ts'
import { defined } from '../model/defined.ts'
import type { Chapter, Episode, Passage, Section } from '../model/episode.ts'
import type { Slug } from '../model/ids.ts'
import { parseTag } from '../model/ids.ts'
import { seenText } from '../model/links.ts'
import { blankMarkers } from '../segment/markers.ts'
import { wordsOfPassages } from '../segment/words.ts'
import type { PageContext } from './context.ts'
import { readingMinutes } from './format.ts'
import type { Html } from './html.ts'
import { markdownHtml, type MarkdownLinks } from './markdown.ts'
import type { ChapterView, EpisodeEntry, EpisodePage, Link, SectionView } from './models.ts'
import { momentAddress, type Recording, recordingOf } from './recording.ts'
import { linkedText, passagesHtml, type PlacedPassage } from './text.ts'
import { chapterAnchor, paths } from './urls.ts'

/** The formats that the archive offers of a transcript, with subtitles or without. */
export function transcriptFormats({ archive }: PageContext, hasSubtitles: boolean): TranscriptFormat[] {
  return archive.settings.downloads
    .filter((format) => format !== 'ndjson')
    .filter((format) => hasSubtitles || !areSubtitles(format))
}

/** What linking found about an episode that its page says; of its digest what the page would have to count again. */
type EpisodeLinks = Pick<LinkedEpisode, 'relatedEpisodes' | 'linkTargets' | 'chapterWords' | 'hasSubtitles'>

/** What the page of an episode says besides its own record. Plain data: it crosses to another thread. */
export interface EpisodeSurroundings {
  linked: EpisodeLinks
  /** In the order of `linked.relatedEpisodes`. */
  related: EpisodeEntry[]
  backlinks: Link[]
  newer: Link | undefined
  older: Link | undefined
}

/** What the page of an episode says of other ones. */
export function episodeSurroundings(context: PageContext, linked: LinkedEpisode): EpisodeSurroundings {
  const { relatedEpisodes, linkTargets, chapterWords, hasSubtitles, newer, older } = linked
  return {
    linked: { relatedEpisodes, linkTargets, chapterWords, ...defined({ hasSubtitles }) },
    related: relatedEpisodes.map(({ slug }) => context.entry(context.episode(slug))),
    backlinks: linked.backlinks.map((slug) => episodeLink(context, slug)),
    newer: newer === undefined ? undefined : episodeLink(context, newer),
    older: older === undefined ? undefined : episodeLink(context, older),
  }
}

/**
 * `/episodes/<slug>/`, from an episode's record and what linking found about it.
 *
 * @param context Its archive needs no episodes.
 * @param counts Words of each passage.
 */
export function episodePage(
  context: PageContext,
  { linked, related, backlinks, newer, older }: EpisodeSurroundings,
  episode: Episode,
  counts: readonly number[] = wordsOfPassages(episode.passages),
): EpisodePage {
  const { words, formats } = context
  const path = paths.episode(episode.slug)
  const isReviewed = episode.reviewed
  const recording = recordingOf(episode)
  return {
    ...context.page('episode', path, episode.title, introductionOf(episode)),
    slug: episode.slug,
    topics: episode.topics,
    textLang: context.foreignLanguage(episode),
    date: episode.date === undefined ? undefined : formats.date(episode.date),
    isoDate: episode.date,
    length: words.wordsCount(episode.words),
    minutes: words.minutesReading(readingMinutes(episode.words)),
    playingTime:
      episode.durationSeconds === undefined
        ? undefined
        : words.playingTime(formatTimestamp(episode.durationSeconds)),
    show: showOf(context, episode),
    speakers: episode.speakers.length === 0 ? undefined : formats.list(episode.speakers),
    about: episode.description === undefined ? undefined : linkedText(episode.description),
    tags: episode.tags.flatMap((tag): Link[] => {
      const group = context.tagGroup(tag)
      return group === undefined ? [] : [{ text: `#${tag}`, href: context.href(paths.tag(group.slug)) }]
    }),
    source:
      episode.source === undefined
        ? undefined
        : { text: sourceLabel(context, episode), href: episode.source.url },
    recording,
    hasTimes: episode.passages.some((passage) => passage.start !== undefined),
    reviewed: isReviewed,
    status: isReviewed ? words.reviewed : words.automaticCaptions,
    chaptersFrom: chaptersFrom(context, episode.chapters[0]),
    strip: context.strip({ ...episode, chapterWords: linked.chapterWords }),
    chapters: chapterViews(context, linked, episode, counts),
    sections: sectionViews(context, linked, episode),
    extra: episode.extra.map(({ name, value }) => ({ name, value: linkedText(value) })),
    related: linked.relatedEpisodes.map((other, index) => ({
      entry: related[index]!,
      reason: relatedReason(context, other),
    })),
    backlinks,
    downloads: transcriptFormats(context, linked.hasSubtitles === true).map((format) => ({
      text: format.toUpperCase(),
      href: context.href(paths.transcript(episode.slug, format)),
    })),
    improve: improveAddress(context, episode.file),
    newer,
    older,
    address: context.addresses.absolute(path) ?? context.href(path),
    jsonLd: jsonLd(context, episode, recording),
  }
}

/** All that the page and downloads of any episode depend on besides its record and its {@link EpisodeSurroundings}: plain data, to see whether they are still right. */
export function siteSurroundings({ archive, frame, addresses }: PageContext): unknown {
  // A `#tag` in the notes leads to its page where there is one.
  return [archive.settings, frame, addresses, archive.tags.map(({ slug }) => slug)]
}

/** Its show, and its number or name there: `Tuinpraat, aflevering 12`. A name says itself what it is. */
function showOf({ words }: PageContext, { show, episode }: Episode): string | undefined {
  const number = episode !== undefined && /^\d/.test(episode) ? words.episodeNumber(episode) : episode
  const parts = [show, number].filter((part) => part !== undefined)
  return parts.length === 0 ? undefined : parts.join(', ')
}

function sourceLabel(context: PageContext, episode: Episode): string {
  return `${context.words.source}: ${episode.source!.label}`
}

/** What its editor says of it, where no link can be followed. */
function described({ description }: Episode): string | undefined {
  return description === undefined ? undefined : seenText(description)
}

/** So many characters do search engines and previews of links show: of what an editor says more than of how a talk begins. */
const shown = { described: 300, said: 160 }

/** What search engines and previews of links say of a talk: what its editor says of it, else its first words, without its sound notes. */
function introductionOf(episode: Episode): string | undefined {
  const description = described(episode)
  if (description !== undefined) return beginOf(withSingleSpaces(description), shown.described)
  for (const { text, markers } of episode.passages) {
    const said = withSingleSpaces(seenText(blankMarkers(text, markers)))
    if (said !== '') return beginOf(said, shown.said)
  }
  return undefined
}

/** The begin of a text, up to a word where one ends near. */
function beginOf(text: string, most: number): string {
  if (text.length <= most) return text
  const room = most - 2
  const atWord = text.lastIndexOf(' ', room)
  return `${atWord > room / 2 ? text.slice(0, atWord) : cutText(text, room)} …`
}

function chaptersFrom(context: PageContext, first: Chapter | undefined): string {
  const { words } = context
  switch (first?.from) {
    case 'editor':
      return words.editorChapters
    case 'metadata':
      return words.metadataChapters
    case 'automatic':
    case undefined:
      return words.automaticChapters
  }
}

function chapterViews(
  context: PageContext,
  linked: EpisodeLinks,
  episode: Episode,
  counts: readonly number[],
): ChapterView[] {
  const { words, frame } = context
  const placed = placedPassages(episode, counts)
  const byId = new Map(episode.passages.map((passage) => [passage.id, passage]))
  const passageWords = {
    play: words.play,
    lang: context.foreignLanguage(episode) === undefined ? undefined : frame.lang,
  }
  const seconds = chapterSeconds(episode)
  return episode.chapters.map((chapter, index): ChapterView => {
    const minutes =
      seconds === undefined
        ? readingMinutes(linked.chapterWords[index] ?? 0)
        : Math.max(1, Math.round(seconds[index]! / 60))
    return {
      anchor: chapterAnchor(chapter.first),
      title: chapter.title,
      length: words.minutes(minutes),
      shortLength: words.minutesShort(minutes),
      summary: summaryOf(chapter, byId.get(chapter.first)),
      aside: aside(context, chapter),
      time: chapter.start === undefined ? undefined : formatTimestamp(chapter.start),
      passages: passagesHtml(placed[index] ?? [], passageWords),
    }
  })
}

/** The passages of each chapter, with their places in the talk. */
function placedPassages(episode: Episode, counts: readonly number[]): PlacedPassage[][] {
  const recording = recordingOf(episode)
  const total = counts.reduce((sum, count) => sum + count, 0)
  const chapters = episode.chapters.map((): PlacedPassage[] => [])
  let wordsBefore = 0
  let before: string | undefined
  episode.passages.forEach((passage, index) => {
    const { start } = passage
    const percent = total === 0 ? 0 : Math.floor((wordsBefore / total) * 100)
    chapters[passage.chapter]!.push({
      passage,
      before,
      place: start === undefined ? `${percent}%` : formatTimestamp(start),
      play: start === undefined || recording === undefined ? undefined : momentAddress(recording, start),
    })
    wordsBefore += counts[index]!
    before = passage.turns?.at(-1)?.speaker ?? passage.speaker
  })
  return chapters
}

/** A chapter's telling sentence without its sound notes; none where the text below begins with the same words. */
function summaryOf({ summary }: Chapter, first: Passage | undefined): string | undefined {
  if (summary === undefined) return undefined
  const shown = withSingleSpaces(seenText(blankMarkers(summary)))
  const begin = first === undefined ? '' : withSingleSpaces(seenText(blankMarkers(first.text, first.markers)))
  return begin.startsWith(shown) ? undefined : shown
}

function withSingleSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function aside(context: PageContext, chapter: Chapter): string | undefined {
  switch (chapter.kind) {
    case 'sponsor':
      return context.words.sponsor
    case 'housekeeping':
      return context.words.housekeeping
    case undefined:
      return undefined
  }
}

function sectionViews(context: PageContext, linked: EpisodeLinks, episode: Episode): SectionView[] {
  const titleLang = context.foreignLanguage(episode) === undefined ? undefined : context.frame.lang
  const links = markdownLinks(context, linked, titleLang)
  return episode.sections.flatMap((section, index): SectionView[] => {
    const view = {
      title: sectionTitle(context, section),
      titleLang: hasOwnTitle(section) ? undefined : titleLang,
      html: markdownHtml(section.markdown, links, `s${index}-`),
    }
    // Nothing but comments.
    if (view.html === '') return []
    switch (section.kind) {
      case 'chapters':
        // The contents say the same, unless a line has no place in the talk.
        return hasPlaceForEachLine(section.markdown, episode) ? [] : [view]
      case 'related':
        // The list of related episodes says the same, with more about each.
        return isOnlyResolvedLinks(section.markdown, linked) ? [] : [view]
      case 'notes':
      case 'takeaways':
      case 'intro':
      case 'other':
        return [view]
    }
  })
}

/** The title is what the editor wrote; others have one of the interface. */
function hasOwnTitle({ kind }: Section): boolean {
  return kind === 'chapters' || kind === 'other'
}

function sectionTitle(context: PageContext, section: Section): string {
  const { words } = context
  switch (section.kind) {
    case 'intro':
      return ''
    case 'notes':
      return words.notes
    case 'takeaways':
      return words.takeaways
    case 'related':
      return words.relatedSection
    case 'chapters':
    case 'other':
      return section.title
  }
}

/** Lines that say something: a bullet that nobody filled in does not. */
function filledLines(markdown: string): string[] {
  return markdown.split('\n').filter((line) => !/^\s*(?:[-*+]\s*)?$/.test(line))
}

function hasPlaceForEachLine(markdown: string, { chapters }: Episode): boolean {
  const lines = filledLines(markdown)
  return chapters.filter((chapter) => chapter.from === 'editor').length >= lines.length
}

function isOnlyResolvedLinks(markdown: string, linked: EpisodeLinks): boolean {
  const lines = filledLines(markdown)
  const byEditor = linked.relatedEpisodes.filter((related) => related.reason.kind === 'editor')
  return (
    lines.length === byEditor.length && lines.every((line) => /^\s*[-*+]\s+\[\[[^\][|]+\]\]\s*$/.test(line))
  )
}

/** Links inside sections lead to episodes that linking the archive found for the same target. */
function markdownLinks(
  context: PageContext,
  linked: EpisodeLinks,
  footnotesLang: string | undefined,
): MarkdownLinks {
  return {
    episode: (target) => {
      // `[[constructor]]` is a link like any other, and every object has a field of that name.
      if (!Object.hasOwn(linked.linkTargets, target)) return undefined
      return context.href(paths.episode(linked.linkTargets[target]!))
    },
    tag: (name) => {
      const tag = parseTag(name)
      const group = tag === undefined ? undefined : context.tagGroup(tag)
      return group === undefined ? undefined : context.href(paths.tag(group.slug))
    },
    footnotes: context.words.footnotes,
    footnotesLang,
    backToText: context.words.backToText,
  }
}

function relatedReason(context: PageContext, related: RelatedEpisode): string {
  const { words, formats } = context
  const { reason } = related
  switch (reason.kind) {
    case 'editor':
      return reason.text === undefined ? words.relatedByEditor : `${words.relatedByEditor}: ${reason.text}`
    case 'shared':
      return words.relatedShared(
        formats.list([...reason.names, ...reason.tags.map((tag) => `#${tag}`), ...reason.words].slice(0, 4)),
      )
  }
}

function episodeLink(context: PageContext, slug: Slug): Link {
  const episode = context.episode(slug)
  return {
    text: episode.title,
    href: context.href(paths.episode(slug)),
    lang: context.foreignLanguage(episode),
  }
}

/** Where a reader can mend the seed: the archive's `edit` pattern, else the usual one of its repository's host. */
function improveAddress(context: PageContext, file: string): string | undefined {
  const { edit, repository } = context.archive.settings
  const encoded = file.split('/').map(encodeURIComponent).join('/')
  if (edit !== undefined) return edit.replaceAll('{file}', encoded)
  if (repository === undefined) return undefined
  const home = repository.replace(/\.git$/, '')
  const host = new URL(home).host
  return host.includes('gitlab')
    ? `${home}/-/edit/main/seeds/${encoded}`
    : `${home}/edit/main/seeds/${encoded}`
}

/** schema.org PodcastEpisode; `<` is escaped, so that no text can end the script element. */
function jsonLd(context: PageContext, episode: Episode, recording: Recording | undefined): Html {
  const { settings } = context.archive
  const facts = {
    '@context': 'https://schema.org',
    '@type': 'PodcastEpisode',
    name: episode.title,
    url: context.addresses.absolute(paths.episode(episode.slug)),
    description: described(episode),
    datePublished: episode.date,
    inLanguage: episode.language,
    duration: episode.durationSeconds === undefined ? undefined : `PT${Math.round(episode.durationSeconds)}S`,
    episodeNumber: episode.episode,
    keywords: episode.tags.length === 0 ? undefined : episode.tags.join(', '),
    ...(recording?.kind === 'audio'
      ? {
          associatedMedia: {
            '@type': 'AudioObject',
            contentUrl: recording.file,
            encodingFormat: recording.type,
          },
        }
      : { sameAs: episode.source?.url }),
    partOfSeries: { '@type': 'PodcastSeries', name: episode.show ?? seriesName(settings) },
  }
  return JSON.stringify(facts).replaceAll('<', '\\u003c') as Html
}

/** The series of an episode whose seed states no show: the only one of the archive, else the archive. */
function seriesName({ shows, title }: ArchiveSettings): string {
  const [only, ...others] = shows
  return only === undefined || others.length > 0 ? title : only
}
