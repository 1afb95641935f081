// Runs in the browser, on a page that leads to another one: takes along what stands behind the address, a passage or words to mark.
// So does the place where the reader stopped when the episode was here.
import { movePlace } from './episode/last-place.ts'

const link = document.querySelector<HTMLAnchorElement>('main a')
if (link !== null) {
  movePlace(location.pathname, link.pathname)
  location.replace(link.href + location.search + location.hash)
}
