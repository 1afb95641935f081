import type { NameGroup, TagGroup } from '../model/archive.ts'
import { cut } from '../model/cut.ts'
import type { Slug } from '../model/ids.ts'
import { byLetter } from './alphabet.ts'
import type { PageContext } from './context.ts'
import { tagFeedTitle } from './feeds.ts'
import type {
  CountedLink,
  EpisodesPage,
  HomePage,
  NamePage,
  NamesPage,
  NotFoundPage,
  PageMaker,
  Paging,
  RedirectPage,
  SearchPage,
  TagPage,
  TagsPage,
} from './models.ts'
import { ticksPath } from './strip-picture.ts'
import { paths, type SitePath } from './urls.ts'

/** Episodes on one page of a list. */
const perPage = 50
const onHome = { episodes: 10, tags: 24, names: 24 }

/** `/`. */
export function homePages(context: PageContext): PageMaker<HomePage>[] {
  const { archive, words, formats } = context
  const { settings, episodes } = archive
  const total = episodes.reduce((sum, episode) => sum + episode.words, 0)
  return [
    () => ({
      ...context.page('home', paths.home(), '', settings.description),
      about: settings.description,
      counts: formats.list([words.episodesCount(episodes.length), words.wordsCount(total)]),
      newest: episodes.slice(0, onHome.episodes).map((episode) => context.entry(episode)),
      tags: archive.tags.slice(0, onHome.tags).map((group) => tagLink(context, group)),
      names: archive.names.slice(0, onHome.names).map((group) => nameLink(context, group)),
      allEpisodes: context.href(paths.episodes()),
      isEmpty: episodes.length === 0,
    }),
  ]
}

/** `/episodes/` and its further pages. */
export function episodesPages(context: PageContext): PageMaker<EpisodesPage>[] {
  const { words } = context
  const { episodes } = context.archive
  const pages = episodes.length === 0 ? [[]] : cut(episodes, perPage)
  const yearHrefs = new Map<string, { page: number; slug: string }>()
  pages.forEach((episodes, index) => {
    for (const episode of episodes) {
      const year = episode.date?.slice(0, 4)
      if (year !== undefined && !yearHrefs.has(year))
        yearHrefs.set(year, { page: index + 1, slug: episode.slug })
    }
  })
  const years = [...yearHrefs].map(([year, first]) => ({
    text: year,
    href: `${context.href(paths.episodes(first.page))}#year-${year}`,
  }))
  return pages.map((episodes, index) => () => ({
    ...context.page(
      'episodes',
      paths.episodes(index + 1),
      pageTitle(words.episodes, index, pages.length, context),
    ),
    heading: words.allEpisodes,
    entries: episodes.map((episode) => context.entry(episode)),
    paging: paging(context, paths.episodes, index, pages.length),
    years,
    yearIds: Object.fromEntries(
      [...yearHrefs]
        .filter(([, first]) => first.page === index + 1)
        .map(([year, first]) => [first.slug, `year-${year}`]),
    ),
  }))
}

/** `/tags/`. */
export function tagsPages(context: PageContext): PageMaker<TagsPage>[] {
  return [
    () => ({
      ...context.page('tags', paths.tags(), context.words.tags),
      heading: context.words.tags,
      groups: lettersOf(context.archive.tags.map((group) => tagLink(context, group))),
    }),
  ]
}

/** `/tags/<tag>/` and its further pages. */
export function tagPages(context: PageContext): PageMaker<TagPage>[] {
  const { words } = context
  return context.archive.tags.flatMap((group) => {
    const pages = cut(group.episodes, perPage)
    return pages.map((slugs, index) => () => ({
      ...context.page(
        'tag',
        paths.tag(group.slug, index + 1),
        pageTitle(`#${group.tag}`, index, pages.length, context),
        words.episodesCount(group.episodes.length),
      ),
      heading: group.tag,
      count: words.episodesCount(group.episodes.length),
      entries: slugs.map((slug) => context.entry(context.episode(slug))),
      paging: paging(context, (page) => paths.tag(group.slug, page), index, pages.length),
      feed:
        context.addresses.origin === undefined
          ? undefined
          : { text: tagFeedTitle(context, group.tag), href: context.href(paths.tagFeed(group.slug)) },
    }))
  })
}

/** `/names/`; none where the archive has no glossary. */
export function namesPages(context: PageContext): PageMaker<NamesPage>[] {
  const { archive, words } = context
  if (archive.names.length === 0) return []
  return [
    () => ({
      ...context.page('names', paths.names(), words.names),
      heading: words.names,
      groups: lettersOf(archive.names.map((group) => nameLink(context, group))),
    }),
  ]
}

/** `/names/<name>/` and its further pages. */
export function namePages(context: PageContext): PageMaker<NamePage>[] {
  const { archive, words } = context
  return archive.names.flatMap((group) => {
    const { name, kind } = group.entry
    const pages = cut(group.episodes, perPage)
    return pages.map((episodes, index) => () => ({
      ...context.page(
        'name',
        paths.name(group.slug, index + 1),
        pageTitle(name, index, pages.length, context),
        `${words.nameKind[kind]} · ${words.mentionsCount(group.count)}`,
      ),
      heading: name,
      kindLabel: words.nameKind[kind],
      count: words.mentionsCount(group.count),
      entries: episodes.map(({ slug, count, ticks, chapters }) => {
        const episode = context.episode(slug)
        const entry = context.entry(episode)
        return {
          ...entry,
          strip: { ...entry.strip, ticks: ticksPath(ticks) },
          chapters: chapters.map(({ index, first, passages }) => ({
            text: episode.chapters[index]!.title,
            href: `${entry.href}#${first}`,
            count: context.formats.number(passages),
          })),
          mentions: words.mentionsCount(count),
          searchHref: context.href(paths.search(mentionsQuery(name, slug))),
        }
      }),
      paging: paging(context, (page) => paths.name(group.slug, page), index, pages.length),
    }))
  })
}

/**
 * The query that finds all mentions of a name in an episode, in whatever spelling: the filter chooses the passages, the words
 * get marked in them. Signs that mean something in a query are left out.
 */
function mentionsQuery(name: string, slug: Slug): string {
  const plain = name.replace(/["“”]/gu, '')
  const words = plain.replace(/(?<=^|\s)-+|(?<=\S):(?=\S)/gu, ' ').trim()
  return `${words} name:"${plain}" in:${slug}`.trim()
}

/** `/search/`. */
export function searchPages(context: PageContext): PageMaker<SearchPage>[] {
  const { archive, words } = context
  const { episodes } = archive
  const values = {
    tag: archive.tags.length,
    name: archive.names.length,
    speaker: new Set(episodes.flatMap((episode) => episode.speakers)).size,
    year: new Set(episodes.map((episode) => episode.date?.slice(0, 4))).size,
    in: episodes.length,
  }
  return [
    () => ({
      ...context.page('search', paths.search(), words.search),
      browse: context.frame.navigation,
      tags: archive.tags.slice(0, onHome.tags).map((group) => tagLink(context, group)),
      indexHref: context.href(paths.searchIndex()),
      scriptParts: (context.assets.searchParts ?? []).map((name) => context.href(paths.asset(name))),
      filters: (['tag', 'name', 'speaker', 'year', 'in'] as const).filter((field) => values[field] > 1),
    }),
  ]
}

/** `/404.html`. */
export function notFoundPages(context: PageContext): PageMaker<NotFoundPage>[] {
  const { words } = context
  return [
    () => ({
      ...context.page('not-found', paths.notFound(), words.notFoundTitle),
      canonical: undefined,
      browse: [{ text: words.home, href: context.frame.home }, ...context.frame.navigation],
    }),
  ]
}

/** `/v/<video id>/` for each episode that has one, and `/episodes/<slug>/` for its aliases. */
export function redirectPages(context: PageContext): PageMaker<RedirectPage>[] {
  return context.archive.episodes.flatMap((episode) => {
    const { slug, title, videoId, aliasSlugs } = episode
    const to = paths.episode(slug)
    const from = [...(videoId === undefined ? [] : [paths.video(videoId)]), ...aliasSlugs.map(paths.episode)]
    return from.map((path) => () => ({
      ...context.page('redirect', path, title),
      canonical: context.addresses.absolute(to),
      to: { text: title, href: context.href(to), lang: context.foreignLanguage(episode) },
    }))
  })
}

function tagLink(context: PageContext, group: TagGroup): CountedLink {
  return {
    text: group.tag,
    href: context.href(paths.tag(group.slug)),
    count: context.formats.number(group.episodes.length),
  }
}

function nameLink(context: PageContext, group: NameGroup): CountedLink {
  return {
    text: group.entry.name,
    href: context.href(paths.name(group.slug)),
    count: context.formats.number(group.count),
  }
}

/** Title of a page of a list that has `count`. */
export function pageTitle(title: string, index: number, count: number, context: PageContext): string {
  return index === 0 ? title : `${title}, ${context.words.page(index + 1, count).toLowerCase()}`
}

/** Ways to the pages before and after one; `undefined` where it is the only one. */
export function paging(
  context: PageContext,
  path: (page: number) => SitePath,
  index: number,
  count: number,
): Paging | undefined {
  if (count === 1) return undefined
  const { words } = context
  return {
    label: words.page(index + 1, count),
    newer: index === 0 ? undefined : { text: words.previous, href: context.href(path(index)) },
    older: index === count - 1 ? undefined : { text: words.next, href: context.href(path(index + 2)) },
  }
}

function lettersOf(links: readonly CountedLink[]): { letter: string; links: CountedLink[] }[] {
  return byLetter(links, ({ text }) => text).map(({ letter, items }) => ({ letter, links: items }))
}
