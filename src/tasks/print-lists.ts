import { printPages } from '../emit/print-pages.ts'
import { countPages, noPages } from '../pages/make-pages.ts'
import type { Page, PageMakers } from '../pages/models.ts'
import { fileOf } from '../pages/urls.ts'
import type { EarlierSite } from './earlier-site.ts'
import { hearOthers } from './hear-others.ts'
import { pageText } from './page-keys.ts'
import { keyOf } from './store.ts'
import { siteVersion } from './version.ts'

/** Print pages into `output`; those that would be the same again are linked from the earlier site. */
export async function printLists(pages: PageMakers, output: string, earlier: EarlierSite): Promise<void> {
  const changed = noPages()
  for (const kind of Object.keys(pages) as (keyof PageMakers)[]) {
    const keep = changed[kind] as unknown[]
    for (const [at, make] of pages[kind].entries()) {
      await hearOthers(at)
      const page: Page<string> = make()
      const key = keyOf(siteVersion(), kind, pageText(page))
      if (earlier.link(page.path, key, output)) continue
      keep.push(page)
      earlier.wrote(page.path, key, [fileOf(page.path)])
    }
  }
  if (countPages(changed) > 0) await printPages(changed, output)
}
