import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const root = path.resolve(import.meta.dirname, '../..')
/** Its files take longest. They share this many processes: all that their hooks do is make sites to visit. */
const browser = { folder: 'tests/browser/', processes: 4 }
/** Its files start and stop programs: each has a process of its own. */
const cli = 'tests/cli/'
/** How many processes other files share. */
const processes = 6
/** What reaches others in the process, or measures it: hooks at the top level, the environment, times. */
const reachesOthers =
  /\b(?:before|after|beforeEach|afterEach)\(|process\.|performance|defineProperty\(globalThis/

/**
 * What to run for some test files, in this order: the long ones first, so that none is left alone at the end; most of them
 * several to a process, since to start one and to read naslag's code takes longer than most files do.
 *
 * @param files Paths below the root.
 */
export function planFiles(files: readonly string[]): string[] {
  const sorted = files.toSorted(byLength)
  const ofBrowser = sorted.filter((file) => file.startsWith(browser.folder))
  const ofCli = sorted.filter((file) => file.startsWith(cli))
  const others = sorted.filter((file) => !ofBrowser.includes(file) && !ofCli.includes(file))
  // A few that were asked for by name are run as they are.
  const sharing = others.length > 2 * processes ? others.filter(mayShare) : []
  const alone = others.filter((file) => !sharing.includes(file))
  const visits = ofBrowser.length > 2 * browser.processes ? share(ofBrowser, browser.processes) : ofBrowser
  return [...visits, ...ofCli, ...share(sharing, processes), ...alone]
}

/** Files that run the ones given: one for each of `count` processes. */
function share(files: readonly string[], count: number): string[] {
  if (files.length === 0) return []
  const folder = mkdtempSync(path.join(os.tmpdir(), 'naslag-test-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return Array.from({ length: count }, (_, number) => {
    const imports = files
      .filter((_, index) => index % count === number)
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
