import type { PageContext } from '../pages/context.ts'
import type { IndexPlan } from '../search/build.ts'
import type { EarlierSite } from './earlier-site.ts'
import type { Pool } from './pool.ts'

/** What a site is written from, and where to. */
export interface SiteWork {
  context: PageContext
  plan: IndexPlan
  /** Keys of the episodes in the store, in the archive's order. */
  keys: readonly string[]
  /** Folder of the store. */
  store: string
  /** Folder of the site that is being written. */
  output: string
  /** The site that it will replace, where there is one. */
  earlier: EarlierSite | undefined
  pool: Pool
}
