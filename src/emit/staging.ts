import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { isRunning } from './is-running.ts'
import { besideSite, readBesideSite } from '../model/site-folder.ts'
import type { OutputFile } from '../model/output-file.ts'
import { assertOwnSite, OutputFolderError } from './own-site.ts'

/**
 * A site being written beside the one that is served. {@link Staging.publish} swaps the two by renaming: until then the
 * old site is as it was, whatever happens to the build. What a killed build left behind is cleared by the next one.
 */
export class Staging {
  /** Where to write. */
  readonly folder: string
  readonly #target: string

  private constructor(target: string, folder: string) {
    this.#target = target
    this.folder = folder
  }

  /**
   * Make an empty folder beside `target`, or beside what it is a link to. Throws {@link OutputFolderError} where that is not a
   * site of naslag's.
   */
  static async open(target: string): Promise<Staging> {
    const resolved = followLink(path.resolve(target))
    await restore(resolved)
    await assertOwnSite(resolved)
    await mkdir(path.dirname(resolved), { recursive: true })
    const folder = beside(resolved, 'new')
    await mkdir(folder)
    return new Staging(resolved, folder)
  }

  /**
   * Put the new site where the old one is, then remove the old one. Files that are as they were stay the same files, with
   * their time of last change: hosts and `rsync` see by it what is new.
   *
   * @param written Paths below the site of all files that are not links to those of the old one already.
   * @param settled Called when all files are as they will be, before the new site is in its place: what is there later may be another build's.
   */
  publish(written: Iterable<string>, settled: () => void = () => {}): void {
    keepUnchanged(written, this.folder, this.#target)
    settled()
    while (!this.#takePlace()) {
      // Another build's site came there first: it is the old one now.
    }
  }

  /** False where the place was taken meanwhile. */
  #takePlace(): boolean {
    const old = beside(this.#target, 'old')
    // Two renames without a pause between: a name for a folder cannot be taken over in one step everywhere.
    const hadSite = setAside(this.#target, old)
    try {
      renameSync(this.folder, this.#target)
    } catch (error) {
      const isTaken = isCode(error, 'ENOTEMPTY', 'EEXIST')
      if (hadSite && isTaken) removeFolder(old)
      else if (hadSite) renameSync(old, this.#target)
      if (isTaken) return false
      throw error
    }
    if (hadSite) removeFolder(old)
    return true
  }

  /** Put one file of the new site in the place of its namesake in the old one. */
  replace(file: string): void {
    renameSync(path.join(this.folder, file), path.join(this.#target, file))
  }

  /** Remove what was written so far; the old site stays. */
  async discard(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true })
  }
}

/** A name beside `target` that no folder of anybody else's has. */
function beside(target: string, state: 'new' | 'old'): string {
  return besideSite(target, state, process.pid, randomBytes(4).toString('hex'))
}

/** Where a link leads; any other path as it is. */
function followLink(target: string): string {
  if (lstatSync(target, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return target
  try {
    return realpathSync(target)
  } catch {
    throw new OutputFolderError(
      `Unexpected link ${target} that leads nowhere, expected one to a folder. Make that folder, or name another with --out.`,
    )
  }
}

/**
 * Remove a folder and all below it. Not in the background, which takes three times the work for thousands of files; nor
 * with `rmSync`, which looks at each file once more to see what it is, and takes twice the work.
 */
function removeFolder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const inside = within(folder, entry.name)
    if (entry.isDirectory()) removeFolder(inside)
    else unlinkSync(inside)
  }
  rmdirSync(folder)
}

/** A path put together by hand: to normalise those of tens of thousands of files takes half as long as to remove them. */
function within(folder: string, name: string): string {
  return `${folder}${path.sep}${name}`
}

/** Give what is at `target` another name; false where there is nothing. */
function setAside(target: string, old: string): boolean {
  try {
    renameSync(target, old)
    return true
  } catch (error) {
    if (isCode(error, 'ENOENT')) return false
    if (!isCode(error, 'EBUSY', 'EXDEV')) throw error
    throw new OutputFolderError(
      `Unexpected mount point ${target}, expected a folder that can be renamed (${(error as NodeJS.ErrnoException).code}): the new site takes its place. Name a folder below it with --out.`,
      { cause: error },
    )
  }
}

function isCode(error: unknown, ...codes: string[]): boolean {
  return codes.includes((error as NodeJS.ErrnoException).code ?? '')
}

/** Replace each of some files below `folder` that has the bytes of its namesake below `old` by a link to that. */
function keepUnchanged(files: Iterable<string>, folder: string, old: string): void {
  for (const file of files) {
    const here = path.join(folder, file)
    const namesake = path.join(old, file)
    const before = existsSync(namesake) ? statSync(namesake) : undefined
    if (before?.isFile() !== true || before.size !== statSync(here).size) continue
    if (!haveSameBytes(here, namesake)) continue
    const link = `${here}.kept`
    try {
      linkSync(namesake, link)
    } catch {
      // A file system without links: the time changes, the content does not.
      return
    }
    renameSync(link, here)
  }
}

/** Bytes that are compared at a time: room for them, used for one pair of files after the other. */
const pieces = [Buffer.alloc(1 << 16), Buffer.alloc(1 << 16)] as const

/** Whether two files of one size are the same; large ones are not held in memory. */
function haveSameBytes(one: string, other: string): boolean {
  const files = [openSync(one, 'r'), openSync(other, 'r')] as const
  try {
    for (;;) {
      const [length, otherLength] = [readSync(files[0], pieces[0]), readSync(files[1], pieces[1])]
      if (!pieces[0].subarray(0, length).equals(pieces[1].subarray(0, otherLength))) return false
      if (length === 0) return true
    }
  } finally {
    for (const file of files) closeSync(file)
  }
}

/** A build that was killed between the two renames left the site under its old name: put it back. Clear other leavings. */
async function restore(target: string): Promise<void> {
  const parent = path.dirname(target)
  const name = path.basename(target)
  const siblings = existsSync(parent) ? await readdir(parent) : []
  for (const sibling of siblings.toSorted()) {
    const leaving = readBesideSite(sibling)
    if (leaving?.site !== name || (leaving.process !== process.pid && isRunning(leaving.process))) continue
    const full = path.join(parent, sibling)
    if (leaving.state === 'old' && !existsSync(target)) renameSync(full, target)
    else await rm(full, { recursive: true, force: true })
  }
}

/** Write files below `folder`, making the folders they need. */
export async function writeFiles(
  folder: string,
  files: Iterable<OutputFile> | AsyncIterable<OutputFile>,
): Promise<void> {
  const made = new Set<string>()
  for await (const { file, content } of files) {
    const to = path.join(folder, file)
    const parent = path.dirname(to)
    if (!made.has(parent)) {
      mkdirSync(parent, { recursive: true })
      made.add(parent)
    }
    // Not in the background: a promise for each of many small files costs more than writing them.
    writeFileSync(to, content)
  }
}
