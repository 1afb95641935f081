import { randomBytes } from 'node:crypto'
import { constants, existsSync } from 'node:fs'
import { access, chmod, link, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * Write a file that is not there yet: whole or not at all, whatever happens meanwhile. False where something has its name, which
 * stays as it is.
 */
export async function writeNewFile(file: string, bytes: Uint8Array): Promise<boolean> {
  if (existsSync(file)) return false
  await mkdir(path.dirname(file), { recursive: true })
  return writtenBeside(file, bytes, {}, async (beside) => giveName(beside, file))
}

/**
 * Replace a file that is there: it has the new bytes or the old ones, whatever happens meanwhile. Of a link the file that it leads to
 * is replaced. A locked file stays as it is, and that is an error.
 */
export async function replaceFile(file: string, bytes: Uint8Array): Promise<void> {
  const target = await realpath(file)
  await access(target, constants.W_OK)
  const { mode } = await stat(target)
  // The disk may put off the bytes and not the name, which would be that of an empty file after a crash.
  await writtenBeside(target, bytes, { flush: true }, async (beside) => {
    await chmod(beside, mode)
    await rename(beside, target)
  })
}

/** Write bytes into a file beside another one, and let `use` have it: what is left of it is removed. */
async function writtenBeside<T>(
  file: string,
  bytes: Uint8Array,
  options: { flush?: boolean },
  use: (beside: string) => Promise<T>,
): Promise<T> {
  // A name that begins with a dot is no seed, should it ever stay behind.
  const beside = path.join(path.dirname(file), `.${randomBytes(6).toString('hex')}.naslag`)
  try {
    await writeFile(beside, bytes, { ...options, flag: 'wx' })
    return await use(beside)
  } finally {
    await rm(beside, { force: true })
  }
}

/** A second name is given only where nothing has it; a name that is changed would replace what has it. */
async function giveName(beside: string, file: string): Promise<boolean> {
  try {
    await link(beside, file)
    return true
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST') return false
    if (code === 'ENOSPC' || code === 'EDQUOT') throw error
    // Some file systems have no second names.
    if (existsSync(file)) return false
    await rename(beside, file)
    return true
  }
}
