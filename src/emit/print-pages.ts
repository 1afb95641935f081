import path from 'node:path'
import Eleventy from '@11ty/eleventy'
import type { Pages } from '../pages/models.ts'
import { providePages } from './eleventy-plugin.ts'

const home = path.resolve(import.meta.dirname, '../..')

/** Have Eleventy print `pages` with the templates of naslag into `output`, as `.eleventy.ts` wires it. */
export async function printPages(pages: Pages, output: string): Promise<void> {
  const back = process.cwd()
  // Eleventy takes every path as below the working directory.
  process.chdir(home)
  try {
    const eleventy = new Eleventy('templates', path.relative(home, output), {
      configPath: '.eleventy.ts',
      quietMode: true,
      config: (config) => {
        config.setUseGitIgnore(false)
        providePages(config, pages)
      },
    })
    eleventy.disableLogger()
    await eleventy.write()
  } finally {
    process.chdir(back)
  }
}
