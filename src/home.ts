import { existsSync } from 'node:fs'
import path from 'node:path'

/** A file that only a folder of compiled code has: see `cli/compile.mjs`. */
const compiledMark = 'compiled.json'

/** naslag's own folder, with the style sheets in `templates`, `public` and what it is built on. */
export const home = folderAbove('package.json') ?? import.meta.dirname

/** Root of the code that runs: `home`, or the folder it was compiled into, which is laid out in the same way. */
export const codeHome = folderAbove(compiledMark) ?? home

/** A module of naslag's own, given without its ending, as a file that Node or Eleventy can load. */
export function moduleFile(name: string, source: `.${string}`): string {
  return path.join(codeHome, codeHome === home ? `${name}${source}` : `${name}.js`)
}

function folderAbove(mark: string): string | undefined {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, mark))) return folder
    if (folder === path.dirname(folder)) return undefined
  }
}
