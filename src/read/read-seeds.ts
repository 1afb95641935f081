import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { VideoId } from '../model/ids.ts'
import { sidecarVideoId } from './sidecar.ts'

/** A file of the seeds folder, found but not yet read. */
export interface SeedFile {
  /** Its path below the seeds folder, with forward slashes. */
  file: string
  /** Where it can be opened. */
  path: string
  /** In bytes. */
  size: number
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
  seeds: SeedFile[]
  sidecars: Sidecar[]
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
 * see {@link readSource}. Files and folders whose name begins with a dot, `README.md` and `node_modules` are no seeds.
 *
 * @throws {SeedsFolderError} when `folder` is no folder that can be read
 */
export async function readSeeds(folder: string): Promise<SeedsFolder> {
  const found: SeedsFolder = { seeds: [], sidecars: [] }
  for (const file of await filesBelow(folder)) {
    const where = path.join(folder, ...file.split('/'))
    if (file === 'archive.yaml') found.settings = { file, bytes: await readFile(where) }
    else if (file === 'names.yaml') found.names = { file, bytes: await readFile(where) }
    else if (isSeed(file)) found.seeds.push({ file, path: where, size: (await stat(where)).size })
    else {
      const about = sidecarVideoId(file)
      if (about !== undefined)
        found.sidecars.push({ file, path: where, size: (await stat(where)).size, ...about })
    }
  }
  return found
}

/** Read one file that {@link readSeeds} listed. */
export async function readSource(seed: SeedFile): Promise<SourceFile> {
  return { file: seed.file, bytes: await readFile(seed.path) }
}

function isSeed(file: string): boolean {
  return /\.(?:md|markdown)$/i.test(file) && !/(?:^|\/)readme\.(?:md|markdown)$/i.test(file)
}

/** Paths below `folder`, forward slashes, by code unit: the order that the disk gives differs between machines. */
async function filesBelow(folder: string): Promise<string[]> {
  const files: string[] = []
  const folders = ['']
  for (let below = folders.pop(); below !== undefined; below = folders.pop()) {
    for (const entry of await entriesOf(folder, below)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const file = below === '' ? entry.name : `${below}/${entry.name}`
      if (entry.isDirectory()) folders.push(file)
      // A link to a file is as good as the file; links to folders are not followed, since they can go in circles.
      else if (entry.isFile() || (entry.isSymbolicLink() && (await isFile(path.join(folder, file)))))
        files.push(file)
    }
  }
  return files.sort(byCodeUnit)
}

async function entriesOf(folder: string, below: string) {
  try {
    return await readdir(path.join(folder, below), { withFileTypes: true })
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOENT')
      throw new SeedsFolderError(path.join(folder, below), 'missing folder', { cause: error })
    if (code === 'ENOTDIR') throw new SeedsFolderError(path.join(folder, below), 'file', { cause: error })
    if (code === 'EACCES')
      throw new SeedsFolderError(path.join(folder, below), 'locked folder', { cause: error })
    throw error
  }
}

async function isFile(where: string): Promise<boolean> {
  try {
    return (await stat(where)).isFile()
  } catch {
    return false
  }
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
