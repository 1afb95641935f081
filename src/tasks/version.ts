import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { home } from '../home.ts'
import { keyOf } from './store.ts'

/** What is made of seeds changes with these: not with how it is printed, nor with commands and what runs in the browser. */
const stages = (file: string): boolean => /^src\/(?!browser\/|cli\/).*\.ts$/.test(file)
/** What is printed changes with these as well. */
const templates = (file: string): boolean => stages(file) || file.startsWith('templates/')

/** Changes with naslag's own code and with what it is built on: results of other code are not used again. */
export function codeVersion(): string {
  return versionOf('code', stages)
}

/** The same for pages and whatever else is printed: changes with the templates too. */
export function siteVersion(): string {
  return versionOf('site', templates)
}

/** The same for what pages load: changes with all sources. */
export function assetsVersion(): string {
  return versionOf('assets', () => true)
}

/** The code that runs is the one that was there at first, whatever happens to its files later. */
const versions = new Map<string, string>()
let ownFiles: ReadonlyMap<string, string> | undefined

function versionOf(name: string, isPart: (file: string) => boolean): string {
  const known = versions.get(name)
  if (known !== undefined) return known
  ownFiles ??= hashFiles(home)
  const version = keyOf(process.version, versionOfFiles(ownFiles, isPart))
  versions.set(name, version)
  return version
}

/** For each file below `src` and `templates` of `folder`, and for its lock file, a hash of what it holds. */
export function hashFiles(folder: string): Map<string, string> {
  const files = ['src', 'templates'].flatMap((name) =>
    readdirSync(path.join(folder, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .map((file) => file.split(path.sep).join('/')),
  )
  return new Map(
    [lockFile, ...files.sort()].map((file) => [file, keyOf(readFileSync(path.join(folder, file)))]),
  )
}

const lockFile = 'package-lock.json'

/** Changes with the lock file, and with those of the files that are a part: see {@link hashFiles}. */
export function versionOfFiles(
  hashes: ReadonlyMap<string, string>,
  isPart: (file: string) => boolean,
): string {
  return keyOf(...[...hashes].filter(([file]) => file === lockFile || isPart(file)).flat())
}
