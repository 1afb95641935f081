import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { home } from '../home.ts'
import type { OutputFile } from '../model/output-file.ts'

const folder = path.join(home, 'public')

/** The files of `public/`, which are copied as they are. */
export async function publicFiles(): Promise<OutputFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()
  return Promise.all(
    names.map(async (name) => ({
      file: name.split(path.sep).join('/'),
      content: await readFile(path.join(folder, name)),
    })),
  )
}
