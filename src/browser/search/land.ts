// Runs in the browser.

/**
 * On an episode page that was opened at a place (`?at=`): go to the passage there, and write its own address, which lasts,
 * instead. A place is the number of a passage, from 0, as `SearchLinks.place` writes it, or a share of the talk's strip
 * (`34%`, `34.5%`).
 */
export function landAtPlace(): void {
  const address = new URL(location.href)
  const at = address.searchParams.get('at')
  if (at === null) return
  address.searchParams.delete('at')
  const passages = [...document.querySelectorAll('.passages > div')]
  const number = /^\d+(?:\.\d+)?%?$/.test(at) ? Number.parseFloat(at) : Number.NaN
  const id = (at.endsWith('%') ? passageAtShare(number / 100) : passages[number])?.id
  history.replaceState(history.state, '', address)
  if (id !== undefined && id !== '') location.replace(`#${id}`)
}

/** The passage at a share of the strip, 0 to 1: within the segment of a chapter its words count. */
function passageAtShare(share: number): Element | undefined {
  if (share >= 1) return undefined
  const chapters = document.querySelectorAll('.chapter')
  const rooms = Array.from(document.querySelectorAll('.strip.reading g'), (segment) =>
    segment.querySelector('rect'),
  )
  const at = rooms.findLastIndex((room) => Number(room?.getAttribute('x')) <= share * 1000)
  const x = Number(rooms[at]?.getAttribute('x'))
  const width = Number(rooms[at]?.getAttribute('width'))
  const passages = [...(chapters[at]?.querySelectorAll('.passages > div') ?? [])]
  return passageAt(passages, (share * 1000 - x) / width) ?? passages.at(-1)
}

/** The passage that holds a share of the words of all, 0 to 1. */
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
