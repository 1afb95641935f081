import path from 'node:path'
import { codeHome, moduleFile } from '../home.ts'
import { noPages } from '../pages/make-pages.ts'
import type { Pages } from '../pages/models.ts'
import { providePages } from './eleventy-plugin.ts'

/** Have Eleventy print `pages` with the templates of naslag into `output`, as `.eleventy.ts` wires it. In any thread. */
export async function printPages(pages: Pages, output: string): Promise<void> {
  const held = { pages }
  // What reads files anew that were changed while Eleventy runs costs a thread of its own; templates are compiled, and stay.
  process.env['ELEVENTY_SKIP_ESM_RESOLVER'] = 'true'
  // Loaded when it is needed: it costs more than everything else that a short command loads.
  const { Eleventy } = await import('@11ty/eleventy')
  // Eleventy takes every path as below the working directory, which a thread cannot change.
  const below = (file: string): string => path.relative(process.cwd(), file)
  const eleventy = new Eleventy(below(path.join(codeHome, 'templates')), below(output), {
    configPath: below(moduleFile('.eleventy', '.ts')),
    quietMode: true,
    config: (config) => {
      config.setUseGitIgnore(false)
      // What takes Eleventy long on a busy machine is nothing that an editor could change.
      config.benchmarks.config.setIsVerbose(false)
      providePages(config, () => held.pages)
    },
  })
  eleventy.disableLogger()
  await eleventy.write().catch((error: unknown) => {
    throw diskErrorOf(error) ?? error
  })
  // Eleventy never lets go of a configuration, and a thread prints thousands of pages.
  held.pages = noPages()
}

/** What the disk said, which Eleventy wraps in errors of its own as if a template were wrong. */
function diskErrorOf(error: unknown): Error | undefined {
  if (!(error instanceof Error)) return undefined
  const { syscall, originalError } = error as { syscall?: string; originalError?: unknown }
  return syscall === undefined ? diskErrorOf(originalError) : error
}
