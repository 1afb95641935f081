import { escapeHtml, escapeText } from '../pages/html.ts'

/**
 * The page that `dev` serves while there is no site: what there is to say instead. It listens at the address `news`, shows later
 * problems, and loads itself again when there is a site.
 */
export function noticePage(text: string, news: string): string {
  return `<!doctype html>
<html lang="en" data-news="${escapeHtml(news)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>naslag</title>
<style>
:root { color-scheme: light dark }
pre { white-space: pre-wrap; overflow-wrap: anywhere }
</style>
<main>
<h1>There is no site yet</h1>
<pre role="status">${escapeText(text)}</pre>
</main>
<script type="module">
const news = new EventSource(document.documentElement.dataset.news)
let wasLost = false
news.addEventListener('reload', () => location.reload())
news.addEventListener('problem', ({ data }) => (document.querySelector('pre').textContent = data))
news.addEventListener('error', () => (wasLost = true))
news.addEventListener('open', () => wasLost && location.reload())
</script>
`
}
