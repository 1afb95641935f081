import { compileSettings } from './compile/settings.ts'
import { siteBase } from './pages/site-base.ts'
import { readSeeds } from './read/read-seeds.ts'

/** Path that the site of a folder of seeds is served under, for who has to know before it is built: see {@link siteBase}. */
export function statedBase(seeds: string, stated?: string): string {
  return siteBase(stated, compileSettings(readSeeds(seeds).settings).settings)
}
