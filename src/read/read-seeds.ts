import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import path from 'node:path'
import { byCodeUnit } from '../model/by-code-unit.ts'
import type { VideoId } from '../model/ids.ts'
import { indexFolder, readBesideSite, siteMark } from '../model/site-folder.ts'
import { sidecarVideoId } from './sidecar.ts'

/** A file of the seeds folder, found but not yet read. */
export interface SeedFile {
  /** Its path below the seeds folder, with forward slashes. */
  file: string
  /** Where it can be opened. */
  path: string
  /** In bytes. */
  size: number
  /** Why it cannot be read, as a word before "file" or "folder"; absent where nothing is known against it. */
  problem?: string
}

/** A timed text or metadata file beside the seeds, found by the video id in its name. */
export interface Sidecar extends SeedFile {
  videoId: VideoId
  kind: 'vtt' | 'srt' | 'json3' | 'info'
  /** As the file name states it: `nl` in `<id>.nl.vtt`. */
  language?: string
}

/** A file with its content. */
export interface SourceFile {
  /** Its path below the seeds folder, with forward slashes. */
  file: string
  bytes: Uint8Array
}

/** What a folder of seeds holds. Lists are in the order of `file` by code unit. */
export interface SeedsFolder {
  /** Also whatever else cannot be read, with its `problem`: whoever reads the seeds reports it. */
  seeds: SeedFile[]
  sidecars: Sidecar[]
  /** Paths of all other files: nothing is read of them. */
  unread: string[]
  /** Links to folders elsewhere, which are not followed. */
  linkedFolders: string[]
  /** `archive.yaml`, where there is one. */
  settings?: SourceFile
  /** `names.yaml`, where there is one. */
  names?: SourceFile
}

/** The folder of seeds is not there, or is no folder. Its message is for the user. */
export class SeedsFolderError extends Error {
  override readonly name = 'SeedsFolderError'
  readonly folder: string

  constructor(folder: string, problem: string, options?: ErrorOptions) {
    super(
      `Unexpected ${problem} \`${folder}\`, expected a folder with seeds. Write: --seeds <folder>`,
      options,
    )
    this.folder = folder
  }
}

/**
 * List the seeds below `folder`, in subfolders as well, with what lies beside them. The seeds themselves are not read:
 * see {@link readSource}. All at once, for a promise for each of thousands of files costs more than to read them. Files and folders whose name begins with a dot, `README.md`, `node_modules`
 * and a site that was built into the folder are no seeds.
 *
 * @throws {SeedsFolderError} when `folder` is no folder that can be read
 */
export function readSeeds(folder: string): SeedsFolder {
  const found: SeedsFolder = { seeds: [], sidecars: [], unread: [], linkedFolders: [] }
  for (const entry of entriesBelow(folder)) {
    const { file } = entry
    const where = path.join(folder, ...file.split('/'))
    try {
      if (entry.problem !== undefined)
        found.seeds.push({ file, path: where, size: 0, problem: entry.problem })
      else if (entry.isLinkedFolder) found.linkedFolders.push(file)
      else if (file === 'archive.yaml') found.settings = { file, bytes: bytesOf(where) }
      else if (file === 'names.yaml') found.names = { file, bytes: bytesOf(where) }
      else if (isSeed(file)) found.seeds.push({ file, path: where, size: sizeOf(where) })
      else {
        const about = sidecarVideoId(file)
        if (about === undefined) found.unread.push(file)
        else found.sidecars.push({ file, path: where, size: sizeOf(where), ...about })
      }
    } catch (error) {
      found.seeds.push({ file, path: where, size: 0, problem: problemOf(error, 'file') })
    }
  }
  return found
}

/** A file that {@link readSeeds} listed cannot be read. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError'
}

/**
 * Read one file that {@link readSeeds} listed.
 *
 * @throws {UnreadableError} where the disk does not give it; its message says what is there instead: "locked file"
 */
export function readSource(seed: SeedFile): SourceFile {
  if (seed.problem !== undefined) throw new UnreadableError(seed.problem)
  try {
    return { file: seed.file, bytes: bytesOf(seed.path) }
  } catch (error) {
    throw new UnreadableError(problemOf(error, 'file'), { cause: error })
  }
}

/** {@link readSource} for whoever leaves files that cannot be read to `check`. */
export function readableSource(seed: SeedFile): SourceFile | undefined {
  try {
    return readSource(seed)
  } catch (error) {
    if (error instanceof UnreadableError) return undefined
    throw error
  }
}

/** Bytes of a file, at most: GitHub takes no larger one, and it is the text of a thousand talks. */
const largest = 100e6

function sizeOf(where: string): number {
  return notTooLarge(statSync(where).size)
}

function bytesOf(where: string): Uint8Array {
  const bytes = readFileSync(where)
  notTooLarge(bytes.length)
  return bytes
}

function notTooLarge(size: number): number {
  if (size > largest) throw Object.assign(new Error('file too large'), { code: 'EFBIG' })
  return size
}

/** What the disk's answer means to an editor. Faults that are not about one file, such as too many open ones, go on. */
export function problemOf(error: unknown, what: 'file' | 'folder'): string {
  switch (codeOf(error)) {
    case 'EACCES':
    case 'EPERM':
      return `locked ${what}`
    case 'ENOENT':
      return isMisread((error as NodeJS.ErrnoException).path)
        ? `${what} whose name is not text in UTF-8`
        : 'link to a file that is not there'
    case 'ENAMETOOLONG':
      return `${what} whose path is too long for the disk`
    case 'ELOOP':
      return 'link that leads back to itself'
    case 'EISDIR':
      return 'folder with the name of a file'
    case 'ENOTDIR':
      return 'link through something that is no folder'
    case 'EFBIG':
    case 'ERR_FS_FILE_TOO_LARGE':
      return `${what} of more than ${largest / 1e6} MB`
    case 'EIO':
    case 'ESTALE':
      return `damaged ${what}`
    default:
      throw error
  }
}

/** Whether a path has the sign for bytes that are not UTF-8: under this name the disk has nothing. */
function isMisread(where = ''): boolean {
  return where.includes('\uFFFD')
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
}

function isSeed(file: string): boolean {
  return /\.(?:md|markdown)$/i.test(file) && !/(?:^|\/)readme\.(?:md|markdown)$/i.test(file)
}

/** A path below a folder, and why it cannot be read where that is known already. */
interface FoundFile {
  file: string
  problem?: string
  /** A link to a folder elsewhere: what is in it is not found. */
  isLinkedFolder?: true
  /** Where a link to a file leads, without links on the way. */
  target?: string
}

/**
 * Paths below `folder`, forward slashes, by code unit: the order that the disk gives differs between machines. What begins with a
 * dot, `node_modules`, sites, and links to seeds that are found anyway are left out.
 *
 * @throws {SeedsFolderError} when `folder` is no folder that can be read
 */
export function entriesBelow(folder: string): FoundFile[] {
  const files: FoundFile[] = []
  const folders = ['']
  for (let below = folders.pop(); below !== undefined; below = folders.pop()) {
    const entries = entriesOf(folder, below, files)
    if (below !== '' && isSite(entries)) continue
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      // A site that was being written when its build was killed.
      if (readBesideSite(entry.name) !== undefined) continue
      const file = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory()) folders.push(file)
      else if (entry.isFile()) files.push({ file })
      // A link to a file is as good as the file; links to folders are not followed, since they can go in circles.
      else if (entry.isSymbolicLink()) files.push(...linkedFile(folder, file))
    }
  }
  return withoutSecondNames(
    folder,
    files.sort((a, b) => byCodeUnit(a.file, b.file)),
  )
}

/** A seed is one seed, however many links lead to it: its own path counts, else that of the first link. */
function withoutSecondNames(folder: string, files: FoundFile[]): FoundFile[] {
  if (files.every(({ target }) => target === undefined)) return files
  const top = realpathSync(folder)
  const seeds = files.filter(({ file, target }) => target === undefined && isSeed(file))
  const known = new Set(seeds.map(({ file }) => path.join(top, ...file.split('/'))))
  return files.filter(({ file, target }) => {
    if (target === undefined || !isSeed(file)) return true
    if (known.has(target)) return false
    known.add(target)
    return true
  })
}

/** A site holds each episode as a seed again. The names are those of the report and of the search index that every site has. */
function isSite(entries: readonly Dirent[]): boolean {
  return [siteMark, indexFolder].every((name) => entries.some((entry) => entry.name === name))
}

/** What is in one folder. One that cannot be read joins `files`, unless it is the folder of seeds itself. */
function entriesOf(folder: string, below: string, files: FoundFile[]): Dirent[] {
  try {
    return readdirSync(path.join(folder, below), { withFileTypes: true })
  } catch (error) {
    const code = codeOf(error)
    if (below !== '') {
      // It was there a moment ago: an editor has just removed it.
      if (code !== 'ENOENT' || isMisread(below))
        files.push({ file: below, problem: problemOf(error, 'folder') })
      return []
    }
    if (code === 'ENOENT') throw new SeedsFolderError(folder, 'missing folder', { cause: error })
    if (code === 'ENOTDIR') throw new SeedsFolderError(folder, 'file', { cause: error })
    throw new SeedsFolderError(folder, problemOf(error, 'folder'), { cause: error })
  }
}

/** The file that a link leads to. A link that leads nowhere matters only under the name of a seed. */
function linkedFile(folder: string, file: string): FoundFile[] {
  const isWanted = isSeed(file) || file === 'archive.yaml' || file === 'names.yaml'
  try {
    const found = statSync(path.join(folder, file))
    if (found.isFile()) return [{ file, target: realpathSync(path.join(folder, file)) }]
    if (!found.isDirectory()) return []
    if (isWanted) return [{ file, problem: 'folder with the name of a file' }]
    return isBelow(folder, path.join(folder, file)) ? [] : [{ file, isLinkedFolder: true }]
  } catch (error) {
    return isWanted ? [{ file, problem: problemOf(error, 'file') }] : []
  }
}

/** Whether what a link leads to is found in `folder` by its own path as well. */
function isBelow(folder: string, link: string): boolean {
  const below = path.relative(realpathSync(folder), realpathSync(link))
  return below !== '..' && !below.startsWith(`..${path.sep}`) && !path.isAbsolute(below)
}
