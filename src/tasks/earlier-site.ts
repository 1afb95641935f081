import { linkSync, mkdirSync, statSync, unlinkSync } from 'node:fs'
import path from 'node:path'
import { keyOf, type Store } from './store.ts'
import { codeVersion } from './version.ts'

/** A file of a site as a build wrote it: path below the site, bytes, time of its last change (milliseconds). */
interface WrittenFile {
  file: string
  size: number
  mtime: number
}

/** Parts of a site that are made from all episodes together: the files of its index, `archive.ndjson`. */
export const indexPart = 'search index'
export const recordsPart = 'all records'

/** The files of a part of a site, and a key of everything that they depend on. */
interface Written {
  key: string
  files: WrittenFile[]
  /** What whoever wrote them wants to know of them the next time. */
  about?: unknown
}

/**
 * The site that a build replaces. What was written there for an episode is linked into the new one when it would be the
 * same again: it costs nothing and keeps its time, so that hosts and `rsync` see what changed. A file that is not as it
 * was written, in size or time, is not believed; nor is a site that other code wrote.
 */
export class EarlierSite {
  readonly #folder: string
  readonly #store: Store
  readonly #old: Map<string, Written>
  readonly #new = new Map<string, Written>()
  readonly #wrote = new Map<string, Omit<Written, 'files'> & { files: readonly string[] }>()
  readonly #folders = new Set<string>()
  readonly #byPath = new Map<string, ReadonlyMap<string, WrittenFile>>()
  /** Files of the new site that are linked from here: their bytes by their path below the site. */
  readonly linked = new Map<string, number>()

  private constructor(folder: string, store: Store, old: Map<string, Written>) {
    this.#folder = folder
    this.#store = store
    this.#old = old
  }

  /** The site in `folder`, as far as `store` knows it. */
  static async open(folder: string, store: Store): Promise<EarlierSite> {
    const old = await store.get(siteKey(folder))
    return new EarlierSite(folder, store, old instanceof Map ? (old as Map<string, Written>) : new Map())
  }

  /** Link all files of a part (an episode's slug, a page's path, {@link indexPart}, {@link recordsPart}) into the new site. `false`, and nothing done, where one of them must be written again. */
  link(part: string, key: string, folder: string): boolean {
    const written = this.#old.get(part)
    if (written?.key !== key || !written.files.every((file) => this.#isAsWritten(file))) return false
    if (!this.#linkAll(written.files, folder)) return false
    for (const { file, size } of written.files) this.linked.set(file, size)
    this.#new.set(part, written)
    return true
  }

  #linkAll(files: readonly WrittenFile[], folder: string): boolean {
    const linked: string[] = []
    for (const { file } of files) {
      const to = path.join(folder, file)
      this.#makeFolder(path.dirname(to))
      try {
        linkSync(path.join(this.#folder, file), to)
        linked.push(to)
      } catch (error) {
        // To write into a link would change the site that is still served.
        for (const link of linked) unlinkSync(link)
        // What another disk or a file system without links does not give is written again.
        if (
          ['EPERM', 'EXDEV', 'ENOENT', 'EMLINK', 'ENOTSUP'].includes((error as NodeJS.ErrnoException).code!)
        )
          return false
        throw error
      }
    }
    return true
  }

  /** Link one file of a part whose name tells what is in it, whatever else changed. `false` where it must be written. */
  linkFile(part: string, file: string, folder: string): boolean {
    if (this.linked.has(file)) return true
    const written = this.#filesOf(part).get(file)
    if (written === undefined || !this.#isAsWritten(written) || !this.#linkAll([written], folder))
      return false
    this.linked.set(file, written.size)
    return true
  }

  /** The files of a part by path. */
  #filesOf(part: string): ReadonlyMap<string, WrittenFile> {
    let files = this.#byPath.get(part)
    if (files === undefined) {
      files = new Map(this.#old.get(part)?.files.map((written) => [written.file, written]))
      this.#byPath.set(part, files)
    }
    return files
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return
    this.#folders.add(folder)
    try {
      mkdirSync(folder)
    } catch {
      // Whatever is wrong, that the folder above is missing for one. To look for that first takes as long as to make a folder.
      mkdirSync(folder, { recursive: true })
    }
  }

  /** Remember the files that were written for a part, and what {@link EarlierSite.recall} shall give; plain data. */
  wrote(part: string, key: string, files: readonly string[], about?: unknown): void {
    this.#wrote.set(part, { key, files, ...(about === undefined ? {} : { about }) })
  }

  /** What was remembered about a part whose files are as they were written. */
  recall(part: string): unknown {
    const written = this.#old.get(part)
    return written?.files.every((file) => this.#isAsWritten(file)) === true ? written.about : undefined
  }

  /** Where a file of the earlier site is; once the new one is in its place, of that. */
  pathOf(file: string): string {
    return path.join(this.#folder, file)
  }

  /** Call when the new site is in the folder: what was the same again has its old time there. */
  async keep(): Promise<void> {
    for (const [part, { files, ...rest }] of this.#wrote)
      this.#new.set(part, { ...rest, files: asWritten(this.#folder, files) })
    await this.#store.replace(siteKey(this.#folder), this.#new)
  }

  #isAsWritten({ file, size, mtime }: WrittenFile): boolean {
    const now = statSync(path.join(this.#folder, file), { throwIfNoEntry: false })
    return now !== undefined && now.size === size && now.mtimeMs === mtime
  }
}

/** Files below `folder` as they are there now. */
function asWritten(folder: string, files: readonly string[]): WrittenFile[] {
  return files.map((file) => {
    const { size, mtimeMs } = statSync(path.join(folder, file))
    return { file, size, mtime: mtimeMs }
  })
}

function siteKey(folder: string): string {
  return keyOf('site', codeVersion(), path.resolve(folder))
}
