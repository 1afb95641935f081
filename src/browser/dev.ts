// Runs in the browser, in pages that `naslag dev` serves.
const base = document.documentElement.dataset['base'] ?? '/'
const news = new EventSource(`${base}__naslag/news`)
let wasLost = false

// With a path: only that page is as it should be.
news.addEventListener('reload', (event: MessageEvent<string>) => {
  if (event.data === '' || location.pathname !== base + event.data.slice(1)) location.reload()
})
news.addEventListener('problem', (event: MessageEvent<string>) => show(event.data))
news.addEventListener('error', () => {
  wasLost = true
})
news.addEventListener('open', () => {
  if (wasLost) location.reload()
})

function show(text: string): void {
  document.querySelector('.dev-problem')?.remove()
  const box = document.createElement('pre')
  box.className = 'dev-problem'
  box.setAttribute('role', 'alert')
  box.textContent = text
  document.body.prepend(box)
}
