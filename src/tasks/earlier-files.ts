import { linkSync, mkdirSync, statSync, unlinkSync } from 'node:fs'
import path from 'node:path'

/** A file of a site as a build wrote it: path below the site, bytes, time of its last change (milliseconds). */
export interface WrittenFile {
  file: string
  size: number
  mtime: number
}

/** Links files of the site in one folder into the site that is being written in another, as long as they are as they were written. */
export class EarlierFiles {
  readonly #folder: string
  readonly #madeFolders = new Set<string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** Whether a file has the size and time that it was written with. */
  isAsWritten({ file, size, mtime }: WrittenFile): boolean {
    const now = statSync(path.join(this.#folder, file), { throwIfNoEntry: false })
    return now !== undefined && now.size === size && now.mtimeMs === mtime
  }

  /** Link files into the site that is written in `output`. `false`, and nothing done, where one of them must be written again. */
  link(files: readonly WrittenFile[], output: string): boolean {
    return files.every((file) => this.isAsWritten(file)) && this.#linkAll(files, output)
  }

  #linkAll(files: readonly WrittenFile[], output: string): boolean {
    const linked: string[] = []
    for (const { file } of files) {
      const to = path.join(output, file)
      this.#makeFolder(path.dirname(to))
      try {
        linkSync(path.join(this.#folder, file), to)
        linked.push(to)
      } catch (error) {
        // To write into a link would change the site that is still served.
        for (const link of linked) unlinkSync(link)
        // What another disk, a file system without links or a network does not give is written again. What is there already must not be.
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
        return false
      }
    }
    return true
  }

  #makeFolder(folder: string): void {
    if (this.#madeFolders.has(folder)) return
    this.#madeFolders.add(folder)
    try {
      mkdirSync(folder)
    } catch {
      // Whatever is wrong, that the folder above is missing for one. To look for that first takes as long as to make a folder.
      mkdirSync(folder, { recursive: true })
    }
  }
}
