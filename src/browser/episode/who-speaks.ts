// Runs in the browser.
import { html } from '../search/dom.ts'
import type { Position } from './position.ts'
import { readingLine } from './show.ts'
import type { PagePassage, Talk } from './talk.ts'

/**
 * Says in the line below the strip who speaks at the place that is read, while the label that says so in the text is not in
 * view: who came by a link to the middle of a long turn would have to look for it above.
 */
export function sayWhoSpeaks(talk: Talk, position: Position, title: Element): void {
  const speaker = html('span', { class: 'rail-speaker', 'aria-hidden': 'true' })
  title.after(speaker)
  position.onMove((place) => {
    const name = place === undefined ? '' : outOfView(talk, place.passage)
    if (speaker.textContent !== name) speaker.textContent = name
  })
}

/** Who speaks in a passage at the reading line; nobody where a label in view says it, or nothing of the passage is there. */
function outOfView(talk: Talk, passage: PagePassage): string {
  const line = readingLine()
  const top = talk.rail.getBoundingClientRect().bottom
  const box = passage.element.getBoundingClientRect()
  if (box.top > line || box.bottom <= top) return ''
  const label = [...passage.element.querySelectorAll(':scope > div')].findLast(
    (other) => other.getBoundingClientRect().top <= line,
  )
  if (label === undefined) return talk.speakerAt(passage, -1) ?? ''
  return label.getBoundingClientRect().bottom > top ? '' : label.textContent
}
