import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A file that only a folder of compiled code has, and that says where naslag's own folder is: see `cli/compile.mjs`. */
const compiledMark = 'compiled.json'

/** Root of the code that runs: naslag's own folder, or the one it was compiled into, which is laid out in the same way. */
export const codeHome = folderAbove(compiledMark, 'package.json') ?? import.meta.dirname

/** naslag's own folder, with the style sheets in `templates`, `public` and what it is built on. */
export const home = existsSync(path.join(codeHome, compiledMark)) ? compiledFrom() : codeHome

/** Where naslag keeps what depends on nothing but itself: below its own folder, or where its code is compiled to otherwise. */
export const ownCache = codeHome === home ? path.join(home, '.cache') : path.resolve(codeHome, '../..')

/** A module of naslag's own, given without its ending, as a file that Node or Eleventy can load. */
export function moduleFile(name: string, source: `.${string}`): string {
  return path.join(codeHome, codeHome === home ? `${name}${source}` : `${name}.js`)
}

function compiledFrom(): string {
  const mark = JSON.parse(readFileSync(path.join(codeHome, compiledMark), 'utf8')) as { home: string }
  return mark.home
}

function folderAbove(...marks: string[]): string | undefined {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    if (marks.some((mark) => existsSync(path.join(folder, mark)))) return folder
    if (folder === path.dirname(folder)) return undefined
  }
}
