import { statSync } from 'node:fs'
import path from 'node:path'
import { defined } from '../model/defined.ts'
import { EarlierFiles, type WrittenFile } from './earlier-files.ts'
import { keyOf, type Store } from './store.ts'
import { codeVersion } from './version.ts'

/** The part of a site that is its search index. */
export const indexPart = 'search index'
/** The part of a site that is the records of all episodes. */
export const recordsPart = 'all records'

/** The files of a part of a site, and a key of everything that they depend on. */
interface Written {
  key: string
  files: WrittenFile[]
  /** What whoever wrote them wants to know of them the next time. */
  about?: unknown
}

/** The files of a part of a site. Plain data: another thread may write the part again. */
export interface EarlierPart {
  /** The site. */
  folder: string
  files: readonly WrittenFile[]
  /** What was remembered about it. */
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
  readonly #files: EarlierFiles
  /** Files of the new site that are linked from here: their bytes by their path below the site. */
  readonly linked = new Map<string, number>()

  private constructor(folder: string, store: Store, old: Map<string, Written>) {
    this.#folder = folder
    this.#store = store
    this.#old = old
    this.#files = new EarlierFiles(folder)
  }

  /** The site in `folder`, as far as `store` knows it. */
  static async open(folder: string, store: Store): Promise<EarlierSite> {
    const old = await store.get(siteKey(folder))
    return new EarlierSite(folder, store, old instanceof Map ? (old as Map<string, Written>) : new Map())
  }

  /** Link all files of a part (an episode's slug, a page's path, {@link indexPart}, {@link recordsPart}) into the new site. `false`, and nothing done, where one of them must be written again. */
  link(part: string, key: string, folder: string): boolean {
    const written = this.#old.get(part)
    if (written?.key !== key || !this.#files.link(written.files, folder)) return false
    this.#isLinked(written.files)
    this.#new.set(part, written)
    return true
  }

  #isLinked(files: readonly WrittenFile[]): void {
    for (const { file, size } of files) this.linked.set(file, size)
  }

  /** The files of a part, for whoever links those of them whose name tells what is in them, whatever else changed. */
  filesOf(part: string): EarlierPart {
    const { files, about } = this.#old.get(part) ?? { files: [], about: undefined }
    return { folder: this.#folder, files, about }
  }

  /**
   * Remember the files that were written for a part, and what {@link EarlierSite.recall} shall give; plain data. `linked`: those of the
   * files that were linked from {@link EarlierSite.filesOf}.
   */
  wrote(
    part: string,
    key: string,
    files: readonly string[],
    { about, linked = [] }: { about?: unknown; linked?: readonly WrittenFile[] } = {},
  ): void {
    this.#isLinked(linked)
    this.#wrote.set(part, { key, files, ...defined({ about }) })
  }

  /** What was remembered about a part whose files are as they were written. */
  recall(part: string): unknown {
    const written = this.#old.get(part)
    return written?.files.every((file) => this.#files.isAsWritten(file)) === true ? written.about : undefined
  }

  /** Where a file of the earlier site is; once the new one is in its place, of that. */
  pathOf(file: string): string {
    return path.join(this.#folder, file)
  }

  /** Call when the files of the new site in `folder` are as they will be: what was the same again has its old time there. */
  note(folder: string): void {
    for (const [part, { files, ...rest }] of this.#wrote)
      this.#new.set(part, { ...rest, files: asWritten(folder, files) })
  }

  /** Call when the new site is in the place of the earlier one. */
  async keep(): Promise<void> {
    await this.#store.replace(siteKey(this.#folder), this.#new)
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
