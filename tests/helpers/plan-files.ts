import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const root = path.resolve(import.meta.dirname, '../..')
/** How many processes the files that may share one are spread over. */
const processes = 6
/** These take longest, and their files use a browser or the command line: each has a process of its own. */
const long = ['tests/browser/', 'tests/cli/']
/** What reaches others in the process, or measures it: hooks at the top level, the environment, times. */
const reachesOthers =
  /\b(?:before|after|beforeEach|afterEach)\(|process\.|performance|defineProperty\(globalThis/

/**
 * What to run for some test files, in this order: the long ones first, so that none is left alone at the end; the others
 * several to a process, since most take less time than to start one and to read naslag's code.
 *
 * @param files Paths below the root.
 */
export function planFiles(files: readonly string[]): string[] {
  const ofLong = long.flatMap((folder) => files.filter((file) => file.startsWith(folder)).toSorted(byLength))
  const others = files.filter((file) => !ofLong.includes(file)).toSorted(byLength)
  // A few that were asked for by name are run as they are.
  const sharing = others.length > 2 * processes ? others.filter(mayShare) : []
  const alone = others.filter((file) => !sharing.includes(file))
  return [...ofLong, ...share(sharing), ...alone]
}

/** Files that run the ones given: one for each process. */
function share(files: readonly string[]): string[] {
  if (files.length === 0) return []
  const folder = mkdtempSync(path.join(os.tmpdir(), 'naslag-test-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return Array.from({ length: processes }, (_, number) => {
    const imports = files
      .filter((_, index) => index % processes === number)
      .map((file) => `import ${JSON.stringify(pathToFileURL(path.join(root, file)).href)}\n`)
    const runsThem = path.join(folder, `shared-${number}.mjs`)
    writeFileSync(runsThem, imports.join(''))
    return runsThem
  })
}

function mayShare(file: string): boolean {
  return !reachesOthers.test(readFileSync(path.join(root, file), 'utf8'))
}

/** The largest file first: what a file takes is about what it says. */
function byLength(a: string, b: string): number {
  const length = (file: string): number => statSync(path.join(root, file)).size
  return length(b) - length(a)
}
