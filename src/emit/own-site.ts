import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { home } from '../home.ts'
import { siteMark } from '../model/site-folder.ts'

/** What the report says of who made the site. */
export const generator = 'naslag'

/** The output folder holds something that naslag did not make, or is none that can be replaced: nothing was touched. */
export class OutputFolderError extends Error {
  override name = 'OutputFolderError'
}

/**
 * Throws {@link OutputFolderError} where `target` holds anything that a new site must not replace. Only the top of the folder is
 * looked at: a site has thousands of files.
 */
export async function assertOwnSite(target: string): Promise<void> {
  if (!existsSync(target)) return
  let content: string[]
  try {
    content = await readdir(target)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') throw error
    throw new OutputFolderError(
      `Unexpected file ${target}, expected a folder for the site. Name another with --out.`,
    )
  }
  const below = path.relative(realpathSync(target), process.cwd())
  if (!below.startsWith('..') && !path.isAbsolute(below)) {
    throw new OutputFolderError(
      `Unexpected folder ${target}, expected one that no command runs in: it is replaced whole. Run naslag elsewhere, or name another with --out.`,
    )
  }
  if (content.length === 0) return
  const report = reportIn(target)
  if (report === undefined) {
    throw new OutputFolderError(
      `Unexpected files in ${target} that naslag did not write, expected an empty folder or an earlier site. Name another folder with --out, or empty this one.`,
    )
  }
  const written = new Set([...(report.entries ?? entriesOfAnySite()), ...leftByFileManagers])
  const isWritten = (entry: string): boolean =>
    written.has(entry) || (report.entries === undefined && numbered.test(entry))
  const foreign = content.filter((entry) => !isWritten(entry)).sort()
  if (foreign.length > 0) {
    throw new OutputFolderError(
      `Unexpected ${foreign.slice(0, mostNamed).join(', ')}${foreign.length > mostNamed ? ' and others' : ''} in ${target}, expected only what the last build wrote: the folder is replaced whole. Move what belongs to the site into ${path.join(home, 'public')}, from where it is copied, or elsewhere.`,
    )
  }
}

/** What is at the top of the site in `folder`, as far as its report tells; undefined where it is no site of naslag's. */
function reportIn(folder: string): { entries?: string[] } | undefined {
  let report: unknown
  try {
    report = JSON.parse(readFileSync(path.join(folder, siteMark), 'utf8'))
  } catch {
    return undefined
  }
  if (typeof report !== 'object' || report === null) return undefined
  const { entries, ...facts } = report as Record<string, unknown>
  if (facts['generator'] !== generator && !isEarlierReport(facts)) return undefined
  return Array.isArray(entries) ? { entries: entries.map(String) } : {}
}

/** Reports did not always name who made the site. */
function isEarlierReport(facts: Record<string, unknown>): boolean {
  const { searchIndex } = facts
  return (
    ['episodes', 'words', 'passages', 'files', 'bytes'].every((key) => typeof facts[key] === 'number') &&
    typeof searchIndex === 'object' &&
    searchIndex !== null
  )
}

/** What can be at the top of a site: for reports that do not tell, those of a plain run of Eleventy and of earlier versions. */
function entriesOfAnySite(): string[] {
  return [...pagesAndFiles.split(' '), ...readdirSync(path.join(home, 'public'))]
}

const pagesAndFiles =
  '404.html _redirects archive.json archive.ndjson assets build.json episodes feed.json feed.xml index.html llms.txt names opensearch.xml robots.txt schema search search-index sitemap.xml tags topics v'

/** Files of which a large site has several. */
const numbered = /^(?:archive-\d+\.ndjson|sitemap-\d+\.xml)$/

/** Entries that a message names. */
const mostNamed = 5

/** What an operating system puts into a folder that somebody looks at. */
const leftByFileManagers = ['.DS_Store', 'Thumbs.db', 'desktop.ini']
