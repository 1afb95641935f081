// Runs in the browser.

/** Room that the strip takes at the top of the window, and the box that hangs from it, in CSS pixels. */
const top = 110
/** Room at the foot, for the bar of a phone. */
const foot = 90

const low = matchMedia('(max-width: 59.99rem) and (max-height: 17rem)')

/** The window is so low that the strip goes with the page, and what is found has its box at the foot: the style says the same. */
export function isLow(): boolean {
  return low.matches
}

/** The line of the window at which one reads, below its top, in CSS pixels: a passage that a link opens reaches over it. */
export function readingLine(): number {
  return isLow() ? 40 : 150
}

/** Where the window ends for what is so far to the left and right: the player lies over its foot. */
export function lowerEdge({ left, right }: DOMRect): number {
  const player = document.querySelector('.player')?.getBoundingClientRect()
  return player !== undefined && player.left < right && player.right > left ? player.top : innerHeight
}

/** Where the window begins for what is read: in large text the strip and the box take more room. */
function upperEdge(): number {
  if (isLow()) return 0
  const bars = document.querySelectorAll<HTMLElement>('.rail, .find')
  return Math.max(
    top,
    [...bars].reduce((sum, bar) => sum + bar.offsetHeight, 0),
  )
}

/** Scroll to a place so that it can be read, at once; a place that is well in view stays where it is. */
export function showPlace(element: Element): void {
  const box = element.getBoundingClientRect()
  const above = upperEdge()
  if (box.top >= above && box.bottom <= Math.min(innerHeight - foot, lowerEdge(box))) return
  scrollBy({ top: box.top - Math.max(above, innerHeight * 0.3), behavior: 'instant' })
}

/** Scroll so that a passage or a heading begins below the strip. */
export function goTo(element: Element): void {
  element.scrollIntoView({ block: 'start', behavior: 'instant' })
}
