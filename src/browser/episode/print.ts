// Runs in the browser.

/** Print everything: folds are open on paper, and closed again behind it; the page's address is printed whole. */
export function prepareForPrint(article: HTMLElement): void {
  let opened: HTMLDetailsElement[] = []
  addEventListener('beforeprint', () => {
    opened = [...article.querySelectorAll<HTMLDetailsElement>('details:not([open])')]
    for (const fold of opened) fold.open = true
    const address = article.querySelector('.on-paper')
    if (address !== null) address.textContent = new URL(address.textContent, location.href).href
  })
  addEventListener('afterprint', () => {
    for (const fold of opened) fold.open = false
    opened = []
  })
}
