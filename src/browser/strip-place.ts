// Runs in the browser.

/**
 * In lists the strip of an episode is a picture, a part of the episode's link. Let a press on it lead to the place that was
 * pressed: the address is made before the browser follows it, so that other tabs and windows get it as well.
 */
export function aimStrips(): void {
  document.addEventListener('pointerdown', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const strip = link?.closest('.entry-title')?.parentElement?.querySelector('.strip')
    if (link === null || strip == null) return
    const { left, width, top } = strip.getBoundingClientRect()
    const share = Math.floor(((event.clientX - left) / width) * 100)
    link.search = event.clientY < top || share < 0 || share > 99 ? '' : `?at=${share}%25`
  })
}
