// Runs in the browser.

/**
 * On an episode page that was opened by `SearchLinks.place`: go to the passage at that place, and write its own
 * address, which lasts, instead.
 */
export function landAtPlace(): void {
  const address = new URL(location.href)
  const at = address.searchParams.get('at')
  if (at === null) return
  address.searchParams.delete('at')
  const id = /^\d+$/.test(at) ? document.querySelectorAll('.passage')[Number(at)]?.id : undefined
  history.replaceState(history.state, '', address)
  if (id !== undefined && id !== '') location.replace(`#${id}`)
}
