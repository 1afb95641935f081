// Runs in the browser.

/**
 * On an episode page that was opened at a place (`?at=`): go to the passage there, and write its own address, which lasts,
 * instead. A place is the number of a passage, from 0, as `SearchLinks.place` writes it, or a share of the talk (`34%`).
 */
export function landAtPlace(): void {
  const address = new URL(location.href)
  const at = address.searchParams.get('at')
  if (at === null) return
  address.searchParams.delete('at')
  const passages = document.querySelectorAll('.passages > div')
  const number = /^\d+%?$/.test(at) ? Number.parseInt(at, 10) : Number.NaN
  const index = at.endsWith('%') ? Math.floor((number / 100) * passages.length) : number
  const id = passages[index]?.id
  history.replaceState(history.state, '', address)
  if (id !== undefined && id !== '') location.replace(`#${id}`)
}
