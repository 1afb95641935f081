import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'

/** How much there is. */
export interface Size {
  files: number
  bytes: number
}

/** All that is below a folder. */
export function sizeOf(folder: string): Size {
  const size = { files: 0, bytes: 0 }
  for (const file of filesBelow(folder)) add(size, file)
  return size
}

/** The parts of a site: `pages and the rest`, `search index`, `downloads`. */
export function sizesByKind(site: string): Map<string, Size> {
  const sizes = new Map<string, Size>()
  for (const file of filesBelow(site)) {
    const name = path.basename(file)
    const kind = file.includes(`${path.sep}search-index${path.sep}`)
      ? 'search index'
      : /^(?:transcript\.|archive(?:-\d+)?\.)/.test(name)
        ? 'downloads'
        : 'pages and the rest'
    if (!sizes.has(kind)) sizes.set(kind, { files: 0, bytes: 0 })
    add(sizes.get(kind)!, file)
  }
  return sizes
}

function add(size: Size, file: string): void {
  size.files += 1
  size.bytes += statSync(file).size
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}
