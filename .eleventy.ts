import path from 'node:path'
import type { EleventyConfig } from '@11ty/eleventy'
import { siteForEleventy } from './src/eleventy-site.ts'
import { codeHome } from './src/home.ts'
import { hasPages, naslag } from './src/emit/eleventy-plugin.ts'
import { statedBase } from './src/stated-base.ts'

const seeds = 'seeds'

/** Wiring only: where templates are, and who makes the pages they print. */
export default async function configure(config: EleventyConfig): Promise<object> {
  await config.addPlugin(naslag, {
    site: (base) => siteForEleventy({ seeds, base, cache: '.cache/naslag' }),
  })
  config.addWatchTarget(`./${seeds}/`)
  // The output folder is Eleventy's default, `_site`, unless a command names another: stated here it would win.
  return {
    dir: { input: path.relative('', path.join(codeHome, 'templates')) },
    // Eleventy's own option, `--pathprefix`, wins.
    pathPrefix: process.env['PATH_PREFIX'] ?? (hasPages(config) ? '/' : statedBase(seeds)),
  }
}
