import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { link, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * Write a file that is not there yet: whole or not at all, whatever happens meanwhile. False where something has its name, which
 * stays as it is.
 */
export async function writeNewFile(file: string, bytes: Uint8Array): Promise<boolean> {
  if (existsSync(file)) return false
  const folder = path.dirname(file)
  await mkdir(folder, { recursive: true })
  // A name that begins with a dot is no seed, should it ever stay behind.
  const beside = path.join(folder, `.${randomBytes(6).toString('hex')}.naslag`)
  try {
    await writeFile(beside, bytes, { flag: 'wx' })
    return await giveName(beside, file)
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
