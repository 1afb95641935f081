import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Whether expected files are to be rewritten rather than compared: `UPDATE=1 npm run test:golden`. */
const isUpdate = process.env['UPDATE'] === '1'

/** The folders of `folder`, by code unit: one is one case. */
export async function casesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/**
 * Compare files with those in `folder`: first which there are, then what is in them. Files that are given rather than
 * expected are named in `inputs`.
 *
 * @param actual Content by path below `folder`, forward slashes.
 */
export async function assertGolden(
  folder: string,
  actual: ReadonlyMap<string, string>,
  inputs: readonly string[] = [],
): Promise<void> {
  const expected = (await filesBelow(folder)).filter((file) => !inputs.includes(file))
  if (isUpdate) {
    await update(folder, actual, expected)
    return
  }
  assert.deepEqual(expected, [...actual.keys()].sort(), `the files of ${path.basename(folder)}`)
  for (const file of expected) {
    const content = await readFile(path.join(folder, file), 'utf8')
    assert.equal(actual.get(file), content, `${path.basename(folder)}/${file}`)
  }
}

async function update(
  folder: string,
  actual: ReadonlyMap<string, string>,
  expected: readonly string[],
): Promise<void> {
  for (const file of expected) if (!actual.has(file)) await rm(path.join(folder, file))
  for (const [file, content] of actual) {
    await mkdir(path.dirname(path.join(folder, file)), { recursive: true })
    await writeFile(path.join(folder, file), content)
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return []
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort()
}
