// Runs in the browser.

/** Print everything: folds are open on paper, and closed again behind it. */
export function openFoldsForPrint(article: HTMLElement): void {
  let opened: HTMLDetailsElement[] = []
  addEventListener('beforeprint', () => {
    opened = [...article.querySelectorAll<HTMLDetailsElement>('details:not([open])')]
    for (const fold of opened) fold.open = true
  })
  addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false
    opened = []
  })
}
