import type { EleventyConfig } from '@11ty/eleventy'
import type { Pages } from '../pages/models.ts'

/** What the plugin needs where nobody gave it the pages: how to make a site. */
export interface NaslagOptions {
  /** `base` is the path that the site is served under. */
  site: (base: string) => Promise<{ pages: Pages; writeRest: (folder: string) => Promise<unknown> }>
}

/** Global data under this name holds the pages that a run of Eleventy prints. */
const dataName = 'pages'

/**
 * Eleventy plugin: typed TSX templates that print the pages of an archive. Where the pages are there already (naslag's
 * own commands give them), it prints those; else it has the site made from the seeds.
 */
export async function naslag(config: EleventyConfig, options: NaslagOptions): Promise<void> {
  config.addTemplateFormats(['11ty.tsx'])
  config.addExtension('11ty.tsx', { key: '11ty.js' })
  if (!hasPages(config)) {
    const site = await options.site(config.pathPrefix)
    providePages(config, () => site.pages)
    config.on('eleventy.after', async ({ directories }) => {
      await site.writeRest(directories.output)
    })
  }
}

/** Whether somebody gave the pages already, so that nothing is read from the seeds. */
export function hasPages(config: EleventyConfig): boolean {
  return config.globalData[dataName] !== undefined
}

/** Give Eleventy the pages to print: it asks for them when it prints. */
export function providePages(config: EleventyConfig, pages: () => Pages): void {
  config.addGlobalData(dataName, pages)
}
