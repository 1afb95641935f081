// Runs in the browser.
import { decodeAddress } from '../../model/decode-address.ts'
import { nearestPassage } from '../../segment/passage-id.ts'
import type { Current } from './current.ts'
import type { FindBar } from './find-bar.ts'
import type { Marks } from './marks.ts'
import type { Note } from './note.ts'
import { findQuoted, wordsOfAddress } from './quoted-words.ts'
import { goTo, showPlace } from './show.ts'
import type { PagePassage, Talk } from './talk.ts'
import type { EpisodeWords } from './words.ts'

/** What landing needs of the page. */
export interface Landing {
  talk: Talk
  current: Current
  /** Marks of quoted words. */
  quoted: Marks
  find: FindBar
  note: Note
  words: EpisodeWords
}

/**
 * Do what the address asks for when the page opens: open its passage, mark the words that it carries (`text=`, `to=`) or
 * that were searched (`q=`). An id that is no longer there leads to the words where they are found, else to the nearest
 * passage, and the page says that its text was changed.
 */
export function land(landing: Landing): void {
  const { talk, current, quoted, find, note, words } = landing
  const arrived = followHash(landing)
  const { aimed, near, isLost } = arrived
  let target: (() => void) | undefined = near === undefined ? undefined : () => goTo(near.element)

  const carried = wordsOfAddress(location.search)
  if (carried !== undefined) {
    quoted.set(findQuoted(talk.searchedTexts(), carried, (aimed ?? near)?.index ?? 0))
    const first = quoted.hits[0]
    if (first === undefined) note.tell(isLost && near === undefined ? words.gone : words.wordsChanged)
    else {
      talk.reveal(first.passage.element)
      current.set(first.passage)
      if (isLost) note.tell(words.changed)
      target = () => {
        if (first.passage !== aimed) goTo(first.passage.element)
        showPlace(quoted.placeOf(first))
      }
    }
  }
  const query = new URLSearchParams(location.search).get('q')?.trim() ?? ''
  if (query !== '') {
    find.arrive(query, aimed ?? near)
    // The box that is open now takes more room than the browser left.
    if (aimed !== undefined) {
      target ??= () => {
        goTo(aimed.element)
        find.showIn(aimed)
      }
    }
  }

  if (target === undefined) return
  target()
  // Browsers go to the address's own passage once more when all has loaded.
  if (document.readyState !== 'complete') addEventListener('load', target, { once: true })
}

/** The passage that the address names: `aimed`; where there is none any more, the one nearest to it: `near`. */
interface Arrival {
  aimed: PagePassage | undefined
  near: PagePassage | undefined
  isLost: boolean
}

/** Go to the passage that the address names, also after a press on a link within the page. */
export function followHash({ talk, current, note, words }: Landing): Arrival {
  const id = decodeAddress(location.hash.slice(1))
  const aimed = passageOfId(talk, id)
  if (aimed !== undefined) {
    talk.reveal(aimed.element)
    current.set(id.startsWith('c-') ? undefined : aimed)
  }
  const isLost = aimed === undefined && isPassageId(id)
  const near = isLost ? nearest(talk, id) : undefined
  if (isLost) note.tell(near === undefined ? words.gone : words.changed)
  if (near !== undefined) {
    talk.reveal(near.element)
    current.set(near)
    goTo(near.element)
  }
  return { aimed, near, isLost }
}

/** The passage that an id names: its own, or the first one of a chapter (`c-…`). */
function passageOfId(talk: Talk, id: string): PagePassage | undefined {
  if (id === '') return undefined
  return talk.passageById(id) ?? talk.chapters.find((chapter) => chapter.heading.id === id)?.passages[0]
}

function nearest(talk: Talk, id: string): PagePassage | undefined {
  const found = nearestPassage(
    id.replace(/^c-/, ''),
    talk.passages.map((passage) => passage.id),
  )
  return found === undefined ? undefined : talk.passageById(found)
}

function isPassageId(id: string): boolean {
  return /^(?:c-)?p[a-z2-7]{12}(?:-\d+)?$/.test(id)
}
