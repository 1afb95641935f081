// Runs in the browser, on a page that leads to another one: takes along what stands behind the address, a passage or words to mark.
const link = document.querySelector<HTMLAnchorElement>('main a')
if (link !== null) location.replace(link.href + location.search + location.hash)
