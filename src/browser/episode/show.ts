// Runs in the browser.

/** Room that the strip takes at the top of the window, and some air, in CSS pixels. */
const top = 110
/** Room at the foot, for the bar of a phone. */
const foot = 90

/** Scroll to a place so that it can be read, at once; a place that is well in view stays where it is. */
export function showPlace(element: Element): void {
  const box = element.getBoundingClientRect()
  if (box.top >= top && box.bottom <= innerHeight - foot) return
  scrollBy({ top: box.top - Math.max(top, innerHeight * 0.3), behavior: 'instant' })
}

/** Scroll so that a passage or a heading begins below the strip. */
export function goTo(element: Element): void {
  element.scrollIntoView({ block: 'start', behavior: 'instant' })
}
