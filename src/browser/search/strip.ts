// Runs in the browser.
import type { EpisodeHits, HitChapter } from '../../search/answer.ts'
import { stripPlaces } from '../../pages/strip.ts'
import { oneStop } from '../one-stop.ts'
import { html, svg } from './dom.ts'
import type { SearchLinks } from './links.ts'
import type { SearchWords } from './words.ts'

/** What a strip needs of an episode that was found. */
export type StripOf = Pick<EpisodeHits, 'slug' | 'passages' | 'chapters' | 'places'>

/** A tick on a strip: its place from 0 to 1000, and the chapter it stands in. */
export interface Tick {
  x: number
  chapter: HitChapter | undefined
}

/** How many passages of an episode have all words of the query. */
export function wholePassages({ places }: Pick<EpisodeHits, 'places'>): number {
  return places.filter((place) => place.whole).length
}

/** Where the ticks of an episode stand: inside a chapter the passages are taken to be of one length. */
export function ticksOf(episode: StripOf): Tick[] {
  const { chapters, passages } = episode
  const bounds = stripPlaces(chapters.map((chapter) => chapter.length))
  let current = 0
  return episode.places.map(({ index }) => {
    while (current + 1 < chapters.length && chapters[current + 1]!.first <= index) current += 1
    const chapter = chapters[current]
    const bound = bounds[current] ?? { x: 0, width: 1000 }
    const first = chapter?.first ?? 0
    const count = Math.max(1, (chapters[current + 1]?.first ?? passages) - first)
    const x = bound.x + ((index - first + 0.5) / count) * bound.width
    return { x: Math.min(1000, Math.max(0, Math.round(x * 10) / 10)), chapter }
  })
}

/**
 * The strip of an episode with a tick for each passage found, each a link to it. It looks like the strip of the page,
 * and is one stop for the Tab key: arrows go along the ticks.
 */
export function ticksStrip(
  episode: StripOf,
  context: { links: SearchLinks; words: SearchWords; query: string },
): HTMLElement {
  const { links, words, query } = context
  const places = stripPlaces(episode.chapters.map((chapter) => chapter.length))
  const segments = episode.chapters.map((chapter, index) =>
    svg('rect', {
      class: chapter.kind ?? 'talk',
      x: places[index]!.x,
      y: 0,
      width: Math.max(1, places[index]!.width - 2),
      height: 12,
    }),
  )
  const hasWhole = episode.places.some((place) => place.whole)
  const ticks = ticksOf(episode).map(({ x, chapter }, index) => {
    const { index: passage, id, whole } = episode.places[index]!
    const label = words.tick(chapter?.title ?? '', Math.round(x / 10))
    const link = html('a', {
      href:
        id === undefined ? links.place(episode.slug, query, passage) : links.passage(episode.slug, query, id),
      // Some of the words only, where other passages have all of them.
      class: hasWhole && !whole ? 'partly' : undefined,
      'aria-label': label,
      title: label,
    })
    link.style.insetInlineStart = `${x / 10}%`
    return link
  })
  const list = html(
    'ol',
    { class: 'ticks', 'aria-label': words.ticks(ticks.length) },
    ...ticks.map((link) => html('li', {}, link)),
  )
  oneStop(list, ticks)
  return html(
    'div',
    { class: 'found-strip' },
    svg(
      'svg',
      { class: 'strip', viewBox: '0 0 1000 12', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      ...segments,
    ),
    list,
  )
}
