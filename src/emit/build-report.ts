import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Message } from '../messages/message.ts'
import type { Archive } from '../model/archive.ts'
import type { OutputFile } from '../model/output-file.ts'
import { siteMark } from './staging.ts'

/**
 * `build.json`: what the site in `folder` consists of, and the warnings it was built with. No clock time: the same seeds
 * give the same bytes.
 */
export async function buildReport(
  folder: string,
  archive: Archive,
  messages: readonly Message[],
): Promise<OutputFile> {
  const files = await sizesBelow(folder)
  const index = files.filter(({ file }) => file.startsWith('search-index/'))
  const report = {
    episodes: archive.episodes.length,
    words: sum(archive.episodes.map(({ words }) => words)),
    passages: sum(archive.episodes.map(({ passageCount }) => passageCount)),
    tags: archive.tags.length,
    names: archive.names.length,
    files: files.length + 1,
    bytes: sum(files.map(({ bytes }) => bytes)),
    searchIndex: { files: index.length, bytes: sum(index.map(({ bytes }) => bytes)) },
    messages,
  }
  return { file: siteMark, content: `${JSON.stringify(report, null, 2)}\n` }
}

async function sizesBelow(folder: string): Promise<{ file: string; bytes: number }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  return Promise.all(
    files.map(async (file) => ({
      file: path.relative(folder, file).split(path.sep).join('/'),
      bytes: (await stat(file)).size,
    })),
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
