import { statSync } from 'node:fs'
import path from 'node:path'
import { defined } from '../model/defined.ts'
import { entriesBelow, problemOf, type SeedFile, SeedsFolderError } from './read-seeds.ts'

/**
 * The files that places of a command line stand for: a file itself, of a folder all below it as {@link entriesBelow} finds them.
 * Each once; `file` is its path as the place was written, with forward slashes.
 *
 * @param isWanted By the path; what cannot be read is given with its `problem` all the same.
 */
export function findFiles(places: readonly string[], isWanted: (file: string) => boolean): SeedFile[] {
  const found = new Map<string, SeedFile>()
  for (const place of places) {
    for (const file of filesAt(place)) {
      const key = path.resolve(file.path)
      const isWorth = file.problem !== undefined || isWanted(file.file)
      if (isWorth && !found.has(key)) found.set(key, file)
    }
  }
  return [...found.values()]
}

function filesAt(place: string): SeedFile[] {
  try {
    if (!statSync(place).isDirectory()) return [fileAt(place)]
    return entriesBelow(place).flatMap(({ file, problem, isLinkedFolder }) =>
      isLinkedFolder ? [] : [fileAt(path.join(place, file), problem)],
    )
  } catch (error) {
    // Of a folder's own entries those that cannot be read are in the list; this is the folder itself.
    const problem = error instanceof SeedsFolderError ? 'locked folder' : problemOf(error, 'file')
    return [fileAt(place, problem)]
  }
}

function fileAt(place: string, problem?: string): SeedFile {
  const file = path.normalize(place).split(path.sep).join('/')
  // How large it is matters to nobody who imports.
  return { file, path: place, size: 0, ...defined({ problem }) }
}
