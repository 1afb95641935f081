import path from 'node:path'
import { Eleventy } from '@11ty/eleventy'
import type { Pages } from '../pages/models.ts'
import { providePages } from './eleventy-plugin.ts'

const home = path.resolve(import.meta.dirname, '../..')

/** Have Eleventy print `pages` with the templates of naslag into `output`, as `.eleventy.ts` wires it. In any thread. */
export async function printPages(pages: Pages, output: string): Promise<void> {
  // Eleventy takes every path as below the working directory, which a thread cannot change.
  const below = (file: string): string => path.relative(process.cwd(), file)
  const eleventy = new Eleventy(below(path.join(home, 'templates')), below(output), {
    configPath: below(path.join(home, '.eleventy.ts')),
    quietMode: true,
    config: (config) => {
      config.setUseGitIgnore(false)
      providePages(config, pages)
    },
  })
  eleventy.disableLogger()
  await eleventy.write()
}
