// Runs in the browser.
import { nearestPassage } from '../../segment/passage-id.ts'
import { html, svg } from '../search/dom.ts'
import { PlaceKeeper } from './last-place.ts'
import type { Position, ReadingPlace } from './position.ts'
import type { Talk } from './talk.ts'
import type { EpisodeWords } from './words.ts'

/** How often the place is kept while reading, at most, in milliseconds. */
const interval = 1000

/**
 * Remembers on the device where the reader stops, and offers it on the next visit: a link in the line below the strip and
 * a mark on the strip. Nothing moves by itself. A visit that begins at a link counts once the reader has gone on from there.
 */
export function resumeReading(talk: Talk, position: Position, line: HTMLElement, words: EpisodeWords): void {
  const keeper = new PlaceKeeper(location.pathname)
  const offer = makeOffer(talk, keeper, line, words)
  let begin: number | undefined
  let latest: ReadingPlace | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  const keep = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (latest === undefined) return
    if (latest.isDone) keeper.forget()
    else keeper.keep({ passage: latest.passage.id, x: Math.round(latest.x) })
    latest = undefined
  }

  // The browser goes to the address's passage, or back to where a reloaded page was, after the scripts have run.
  const start = (): void => {
    begin = position.place?.passage.index ?? 0
    position.onMove((place) => {
      if (place === undefined) return
      if (offer !== undefined && Math.abs(place.passage.index - offer.index) <= 1) offer.withdraw()
      if (place.passage.index === begin) return
      begin = -1
      latest = place
      timer ??= setTimeout(keep, interval)
    })
  }
  if (document.readyState === 'complete') setTimeout(start)
  else addEventListener('load', () => setTimeout(start, 50))
  addEventListener('pagehide', keep)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keep()
  })
}

function makeOffer(
  talk: Talk,
  keeper: PlaceKeeper,
  line: HTMLElement,
  words: EpisodeWords,
): { index: number; withdraw: () => void } | undefined {
  const last = keeper.read()
  if (last === undefined) return undefined
  const id = nearestPassage(
    last.passage,
    talk.passages.map((passage) => passage.id),
  )
  const passage = id === undefined ? undefined : talk.passageById(id)
  if (passage === undefined) return undefined
  const place = passage.place.textContent
  const link = html('a', { class: 'resume', href: `#${passage.id}` }, words.resume(place))
  const mark = svg('line', { class: 'stopped', x1: last.x, x2: last.x, y1: 0, y2: 20 })
  link.addEventListener('click', () => talk.reveal(passage.element))
  line.append(link)
  talk.strip.append(mark)
  return { index: passage.index, withdraw: () => link.remove() }
}
