// Runs in the browser.
import { isKept, keep } from '../kept.ts'
import { html } from '../search/dom.ts'
import { findFillers } from './find-fillers.ts'
import { unwrap, wrapSpans } from './passage-text.ts'
import type { Talk } from './talk.ts'

const key = 'naslag:soft-fillers'

/** A switch, below the contents, that shows fillers softer. Only their colour changes: no line moves, no word goes. */
export function softFillers(talk: Talk, place: Element, label: string): void {
  let isOn = false
  const element = html(
    'button',
    { type: 'button', class: 'switch', role: 'switch', 'aria-checked': 'false' },
    label,
  )
  const set = (on: boolean): void => {
    isOn = on
    element.setAttribute('aria-checked', String(on))
    if (on) soften(talk)
    else unwrap(talk.article.querySelectorAll('.filler'))
  }
  element.addEventListener('click', () => {
    set(!isOn)
    keep(key, isOn)
  })
  place.append(element)
  if (isKept(key)) set(true)
}

function soften(talk: Talk): void {
  for (const passage of talk.passages) {
    const spans = findFillers(talk.text(passage).searched, talk.language)
    wrapSpans(passage.element, spans, () => html('span', { class: 'filler' }))
  }
}
