import { loadArchive } from './load-archive.ts'
import { makeSite, type Site, type SiteOptions } from './make-site.ts'
import { hasErrors } from './messages/message.ts'
import { messageText } from './messages/reporter.ts'
import { makePages } from './pages/make-pages.ts'
import type { Pages } from './pages/models.ts'
import { openPool } from './tasks/pool.ts'

/** The input has errors: there is no site to make of it. The message is what an editor has to read. */
class InputError extends Error {
  override name = 'InputError'
}

/** The site for a plain run of Eleventy, which writes it itself; warnings go to standard error. Throws {@link InputError}. */
export async function siteForEleventy(
  options: SiteOptions,
): Promise<{ pages: Pages; writeRest: Site['writeRest'] }> {
  // One thread: Eleventy does not say when it will not ask for more.
  const pool = openPool(0)
  const loaded = await loadArchive(options, pool)
  if (hasErrors(loaded.messages))
    throw new InputError(messageText(loaded.messages, { folder: options.seeds }))
  const site = await makeSite(loaded, options, pool)
  return {
    pages: makePages(site.pages),
    async writeRest(folder) {
      const written = await site.writeRest(folder)
      if (written.messages.length > 0)
        process.stderr.write(messageText(written.messages, { folder: options.seeds }))
      return written
    },
  }
}
