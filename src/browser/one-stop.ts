// Runs in the browser.
import { hasModifier } from './keys.ts'

/**
 * Make links that stand in a row one stop for the Tab key: arrows go along them, and the one that had the focus last is the
 * stop. Gives a function that makes another one the stop.
 */
export function oneStop<Link extends HTMLElement | SVGElement>(
  row: Element,
  links: readonly Link[],
): (stop: Link) => void {
  const setStop = (stop: Link): void => {
    for (const link of links) link.tabIndex = link === stop ? 0 : -1
  }
  row.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent)) return
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    if (step === undefined || hasModifier(event)) return
    const from = links.findIndex((link) => link === event.target)
    const to = from < 0 ? undefined : links[from + step]
    if (to === undefined) return
    event.preventDefault()
    setStop(to)
    to.focus()
  })
  if (links.length > 0) setStop(links[0]!)
  return setStop
}
