// Runs in the browser.

/** A window above and below the one that is seen. */
const near = '100% 0px'

/**
 * Do something with each of `elements` once, when the reader comes near it; nothing more after the function that is returned was called.
 * For what a long talk has so much of that a phone would stand still if all of it were done at once.
 */
export function whenNear(elements: Iterable<Element>, run: (element: Element) => void): () => void {
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue
        watch.unobserve(target)
        run(target)
      }
    },
    { rootMargin: near },
  )
  for (const element of elements) watch.observe(element)
  return () => watch.disconnect()
}
