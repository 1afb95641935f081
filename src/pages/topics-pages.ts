import type { LinkedEpisode, TopicGroup, TopicPlace } from '../model/archive.ts'
import { cutText } from '../model/cut-text.ts'
import { cut } from '../model/cut.ts'
import { byLetter } from './alphabet.ts'
import type { PageContext } from './context.ts'
import { pageTitle, paging } from './list-pages.ts'
import type { PageMaker, TopicPlaceView, TopicsGroup, TopicsPage } from './models.ts'
import { chapterAnchor, paths } from './urls.ts'

/** Places on one page: each is a line or two. */
const perPage = 200
/** So many topics are seen at a glance, without letters. */
const mostWithoutLetters = 20
/** Characters of an episode's title beside a topic: one of hundreds of topics stands beside each of them. */
const titleLength = 200

/** One place of one topic, and the letter it stands under. */
interface Line {
  letter: string | undefined
  id: string
  group: TopicGroup
  place: TopicPlace
}

/** `/topics/` and its further pages; none where no title has several topics. */
export function topicsPages(context: PageContext): PageMaker<TopicsPage>[] {
  const { words } = context
  const { topics } = context.archive
  if (topics.length === 0) return []
  const pages = cut(linesOf(topics), perPage)
  const letters = new Map<string, string>()
  for (const [index, lines] of pages.entries()) {
    for (const { letter, id } of lines) {
      if (letter !== undefined && !letters.has(letter))
        letters.set(letter, `${context.href(paths.topics(index + 1))}#${id}`)
    }
  }
  return pages.map((lines, index) => () => ({
    ...context.page('topics', paths.topics(index + 1), pageTitle(words.topics, index, pages.length, context)),
    heading: words.topics,
    count: words.topicsCount(topics.length),
    letters: [...letters].map(([text, href]) => ({ text, href })),
    groups: groupsOf(context, lines),
    paging: paging(context, paths.topics, index, pages.length),
  }))
}

function linesOf(topics: readonly TopicGroup[]): Line[] {
  const hasLetters = topics.length > mostWithoutLetters
  return byLetter(topics, ({ topic }) => topic).flatMap(({ letter, items }, at) =>
    items.flatMap((group) =>
      group.places.map((place) => ({
        letter: hasLetters ? letter : undefined,
        id: hasLetters ? `group-${at}` : 'group-0',
        group,
        place,
      })),
    ),
  )
}

/** The lines of a page by letter and topic: both may have begun on the page before. */
function groupsOf(context: PageContext, lines: readonly Line[]): TopicsGroup[] {
  const groups: TopicsGroup[] = []
  let last: TopicGroup | undefined
  for (const { letter, id, group, place } of lines) {
    const episode = context.episode(place.slug)
    if (groups.at(-1)?.id !== id) groups.push({ id, letter, entries: [] })
    const { entries } = groups.at(-1)!
    if (group !== last)
      entries.push({ topic: group.topic, lang: context.foreignLanguage(episode), places: [] })
    last = group
    entries.at(-1)!.places.push(placeView(context, episode, place))
  }
  return groups
}

function placeView(context: PageContext, episode: LinkedEpisode, { chapter }: TopicPlace): TopicPlaceView {
  const { href, date, isoDate, lang } = context.entry(episode)
  return {
    href: chapter === undefined ? href : `${href}#${chapterAnchor(chapter)}`,
    title: shortTitle(episode.topics),
    date,
    isoDate,
    lang,
  }
}

/** The topics of a title; of a long one the first of them. */
function shortTitle(topics: readonly string[]): string {
  let length = 0
  const end = topics.findIndex((topic) => (length += topic.length) > titleLength)
  if (end === -1) return topics.join(' · ')
  if (end > 0) return [...topics.slice(0, end), '…'].join(' · ')
  return `${cutText(topics[0]!, titleLength)} …`
}
