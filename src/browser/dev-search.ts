// Runs in the browser, in pages that `naslag dev` serves: stands in for `search/client.ts` there.
import { openIndex as openBuilt, type OpenOptions, type SearchIndex } from '../search/client.ts'
import { type EditedIndex, type EditedNews, withEdited } from '../search/edited-index.ts'
import type { Manifest } from '../search/file-format.ts'

/** As `openIndex` of `search/client.ts`, with what was edited since the index was built. */
export function openIndex(options: OpenOptions): SearchIndex {
  const folder = `${document.documentElement.dataset['base'] ?? '/'}__naslag/edited/`
  const fetchEdited = async (path: string): Promise<ArrayBuffer> =>
    (await fetch(folder + path, { cache: 'no-store' })).arrayBuffer()
  const known = new Map<string, EditedIndex>()
  return withEdited(openBuilt(options), async () => {
    const news = JSON.parse(textOf(await fetchEdited('news.json'))) as EditedNews | null
    if (news === null) return undefined
    const manifest = textOf(await options.fetch('manifest.json', { fresh: true }))
    // All was built again in between.
    if ((JSON.parse(manifest) as Manifest).root !== news.built) return undefined
    const edited = known.get(news.root) ?? { index: openBuilt({ fetch: fetchEdited }), without: news.without }
    known.set(news.root, edited)
    return edited
  })
}

function textOf(bytes: ArrayBuffer): string {
  return new TextDecoder().decode(bytes)
}
