// Runs in the browser.

/** How far from a tick a press still means it, in CSS pixels. */
const reach = 12

/**
 * In lists the strip of an episode is a picture, a part of the episode's link. Let a press on it lead to the place that was
 * pressed, to that of a tick where one is near: the address is made before the browser follows it, so that other tabs and
 * windows get it as well.
 */
export function aimStrips(): void {
  document.addEventListener('pointerdown', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const strip = link?.closest('.entry-title')?.parentElement?.querySelector('.strip')
    if (link === null || strip == null) return
    const { left, width, top } = strip.getBoundingClientRect()
    const x = event.clientX - left
    const share = nearestTick(strip, x, width) ?? Math.floor((x / width) * 100)
    link.search = event.clientY < top || share < 0 || share >= 100 ? '' : `?at=${share}%25`
  })
}

/** Share of the strip, in percent, at which the tick stands that is nearest to `x`. */
function nearestTick(strip: Element, x: number, width: number): number | undefined {
  const path = strip.querySelector('.tick')?.getAttribute('d') ?? ''
  const shares = Array.from(path.matchAll(/M([\d.]+)/g), ([, at]) => Number(at) / 10)
  const away = (share: number): number => Math.abs((share / 100) * width - x)
  const near = shares.filter((share) => away(share) <= reach)
  return near.sort((a, b) => away(a) - away(b))[0]
}
