import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { OutputFile } from '../model/output-file.ts'

/** A file that only naslag's own output folders have. */
export const siteMark = 'build.json'

/** The output folder holds something that naslag did not make, or is no folder: nothing was touched. */
export class OutputFolderError extends Error {
  override name = 'OutputFolderError'
}

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

  /** Make an empty folder beside `target`. Throws {@link OutputFolderError} where `target` is not a site of naslag's. */
  static async open(target: string): Promise<Staging> {
    const resolved = path.resolve(target)
    await restore(resolved)
    await assertOwnSite(resolved)
    await mkdir(path.dirname(resolved), { recursive: true })
    const folder = `${resolved}.new-${process.pid}-${randomBytes(4).toString('hex')}`
    await mkdir(folder)
    return new Staging(resolved, folder)
  }

  /**
   * Put the new site where the old one is, then remove the old one. Files that are as they were stay the same files, with
   * their time of last change: hosts and `rsync` see by it what is new.
   *
   * @param linked Paths below the site of files that are links to those of the old one already.
   */
  publish(linked: Paths = new Set()): void {
    keepUnchanged(this.folder, this.#target, '', linked)
    const old = `${this.#target}.old-${process.pid}`
    // Two renames without a pause between: a name for a folder cannot be taken over in one step everywhere.
    if (existsSync(this.#target)) renameSync(this.#target, old)
    renameSync(this.folder, this.#target)
    // Not in the background, which takes three times the work for thousands of files.
    rmSync(old, { recursive: true, force: true })
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

/** A set of paths below a site, or a map by them. */
type Paths = Pick<ReadonlySet<string>, 'has'>

/** Replace each file of `folder` that has the bytes of its namesake in `old` by a link to that. `below` is their path in the site. */
function keepUnchanged(folder: string, old: string, below: string, linked: Paths): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name)
    const namesake = path.join(old, entry.name)
    if (entry.isDirectory()) {
      if (existsSync(namesake)) keepUnchanged(file, namesake, `${below}${entry.name}/`, linked)
      continue
    }
    if (linked.has(below + entry.name)) continue
    const before = statSync(namesake, { throwIfNoEntry: false })
    const now = statSync(file)
    if (before?.isFile() !== true || before.ino === now.ino || before.size !== now.size) continue
    if (!haveSameBytes(file, namesake)) continue
    const link = `${file}.kept`
    try {
      linkSync(namesake, link)
    } catch {
      // A file system without links: the time changes, the content does not.
      return
    }
    renameSync(link, file)
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
    const leaving = /^(.*)\.(new|old)-(\d+)(?:-[0-9a-f]{8})?$/.exec(sibling)
    if (leaving === null || leaving[1] !== name || isRunning(Number(leaving[3]))) continue
    const full = path.join(parent, sibling)
    if (leaving[2] === 'old' && !existsSync(target)) renameSync(full, target)
    else await rm(full, { recursive: true, force: true })
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function assertOwnSite(target: string): Promise<void> {
  if (!existsSync(target)) return
  let content: string[]
  try {
    content = await readdir(target)
  } catch {
    throw new OutputFolderError(
      `Unexpected file ${target}, expected a folder for the site. Name another with --out.`,
    )
  }
  if (content.length > 0 && !content.includes(siteMark)) {
    throw new OutputFolderError(
      `Unexpected files in ${target} that naslag did not write, expected an empty folder or an earlier site. Name another folder with --out, or empty this one.`,
    )
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
