import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { OutputFile } from '../model/output-file.ts'

/** The folder of a package, in the path of a file that is bundled. */
const packageFolder = /^.*[\\/]?node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/

/**
 * The licenses of packages that scripts of the site are bundled from: they ask to go with every copy, and bundling leaves out
 * what stands beside the code. `bundled` are paths of the files that were read for it, below `folder`; those of no package are
 * passed over. Throws where a package has no license.
 */
export function licenseFiles(folder: string, bundled: readonly string[]): OutputFile[] {
  const packages = new Set(bundled.flatMap((file) => packageFolder.exec(file)?.[0] ?? []))
  if (packages.size === 0) return []
  const content = [...packages]
    .map((each) => licenseOf(path.resolve(folder, each)))
    .sort()
    .join('\n')
  // As all names of assets do, it changes with what is in it.
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8).toUpperCase()
  return [{ file: `assets/licenses-${hash}.txt`, content }]
}

/** Name and license of the package in `folder`. */
function licenseOf(folder: string): string {
  const { name } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { name: string }
  const files = readdirSync(folder).filter((file) => /^(?:licen[cs]e|notice)(?:\.|$)/i.test(file))
  if (files.length === 0) throw new Error(`${name} has no license to go with it`)
  const texts = files.sort().map((file) => readFileSync(path.join(folder, file), 'utf8').trim())
  return `${name}\n\n${texts.join('\n\n')}\n`
}
