// Runs in the browser.

/**
 * On an episode page that was opened at a place (`?at=`): go to the passage there, and write its own address, which lasts,
 * instead. A place is the number of a passage, from 0, as `SearchLinks.place` writes it, or a share of the talk's words, as
 * strips show them (`34%`, `34.5%`).
 */
export function landAtPlace(): void {
  const address = new URL(location.href)
  const at = address.searchParams.get('at')
  if (at === null) return
  address.searchParams.delete('at')
  const passages = [...document.querySelectorAll('.passages > div')]
  const number = /^\d+(?:\.\d+)?%?$/.test(at) ? Number.parseFloat(at) : Number.NaN
  const id = (at.endsWith('%') ? passageAt(passages, number / 100) : passages[number])?.id
  history.replaceState(history.state, '', address)
  if (id !== undefined && id !== '') location.replace(`#${id}`)
}

/** The passage that holds a share of all words, 0 to 1. */
function passageAt(passages: readonly Element[], share: number): Element | undefined {
  const words = passages.map((passage) =>
    Array.from(passage.querySelectorAll('p'), (text) => text.textContent.split(/\s+/).length).reduce(
      (sum, count) => sum + count,
      0,
    ),
  )
  let left = share * words.reduce((sum, count) => sum + count, 0)
  return passages.find((_, index) => (left -= words[index]!) < 0)
}
