import assert from 'node:assert/strict'
import type { promises } from 'node:fs'
import fs from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { after, describe, it } from 'node:test'

const atOnce = createRequire(import.meta.url)('../../src/cli/files-at-once.cjs') as typeof promises
const folder = await fs.mkdtemp(path.join(tmpdir(), 'naslag-test-'))
after(() => fs.rm(folder, { recursive: true }))

type Calls = (files: typeof promises, below: (name: string) => string) => Promise<unknown>

/** Calls that the library of the store makes, one of each. */
const table: Record<string, Calls> = {
  'writes and reads': async (files, below) => {
    await files.writeFile(below('new'), 'text', { flag: 'wx' })
    await files.appendFile(below('new'), ' and more')
    return [await files.readFile(below('new'), 'utf8'), await files.readFile(below('new'))]
  },
  'makes folders that are there already': async (files, below) => {
    await files.mkdir(below('a/b'), { recursive: true })
    return files.mkdir(below('a/b'), { recursive: true })
  },
  'renames, lists and removes': async (files, below) => {
    await files.mkdir(below('c'))
    await files.writeFile(below('c/one'), '')
    await files.rename(below('c/one'), below('c/two'))
    const names = await files.readdir(below('c'))
    await files.rm(below('c'), { recursive: true, force: true })
    return [names, await files.stat(below('c')).catch((error: NodeJS.ErrnoException) => error.code)]
  },
  'says what is not there': async (files, below) =>
    Promise.all(
      [files.readFile, files.stat, files.access, files.readdir].map((call) =>
        (call as (file: string) => Promise<unknown>)(below('missing')).catch(
          ({ code, syscall }: NodeJS.ErrnoException) => [code, syscall],
        ),
      ),
    ),
  'keeps a file that must be new': async (files, below) => {
    await files.writeFile(below('kept'), 'first')
    const error = await files.writeFile(below('kept'), 'second', { flag: 'wx' }).catch(String)
    return [String(error).includes('EEXIST'), await files.readFile(below('kept'), 'utf8')]
  },
}

describe('files at once', () => {
  for (const [name, calls] of Object.entries(table)) {
    it(`${name} as fs/promises does`, async () => {
      const answers: unknown[] = []
      for (const [own, files] of Object.entries({ atOnce, fs })) {
        const place = path.join(folder, `${name} ${own}`)
        await fs.mkdir(place)
        answers.push(await calls(files, (below) => path.join(place, below)))
      }
      assert.deepEqual(answers[0], answers[1])
    })
  }

  it('rejects, never throws', async () => {
    const promise = atOnce.readFile(path.join(folder, 'missing'))
    await assert.rejects(promise, { code: 'ENOENT' })
  })
})
