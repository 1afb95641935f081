import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build, type BuildOptions } from '../../src/build.ts'
import type { LoadedArchive } from '../../src/load-archive.ts'

export const root = path.resolve(import.meta.dirname, '../..')

/** What tests made of seeds before; results of other code are not used again. */
export const testCache = path.join(root, '.cache/naslag')

/** A new empty folder, removed when the process of the test file ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'naslag-test-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Write files below a new folder; the answer is the folder. */
export function writeTree(files: Record<string, string | Uint8Array>): string {
  const folder = temporaryFolder()
  for (const [file, content] of Object.entries(files)) {
    const to = path.join(folder, file)
    mkdirSync(path.dirname(to), { recursive: true })
    writeFileSync(to, content)
  }
  return folder
}

/** Options of builds of a folder of seeds whose site and store are in a new folder of their own. */
export function ownBuild(seeds: string): BuildOptions & { threads: number; base: string } {
  const work = temporaryFolder()
  return { seeds, base: '/', threads: 0, out: path.join(work, 'site'), cache: path.join(work, 'cache') }
}

/** Build seeds (a folder, or files to write into one) into a new folder. Throws where nothing was written. */
export async function buildFixture(
  seeds: string | Record<string, string | Uint8Array>,
  options: { base?: string; dev?: boolean } = {},
): Promise<LoadedArchive & { out: string }> {
  const out = path.join(temporaryFolder(), 'site')
  const folder = typeof seeds === 'string' ? seeds : writeTree(seeds)
  const result = await build({ seeds: folder, out, base: '/', ...options, cache: testCache })
  if (!result.written)
    throw new Error(result.messages.map((message) => `${message.file}: ${message.reason}`).join('\n'))
  return { ...result, out }
}

/** The path of the page of the episode whose title begins so. */
export function episodePath({ archive }: LoadedArchive, title: string): string {
  return `/episodes/${archive.episodes.find((episode) => episode.title.startsWith(title))!.slug}/`
}
