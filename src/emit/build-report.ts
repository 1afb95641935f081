import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { withImportCommand } from '../messages/import-command.ts'
import type { Message } from '../messages/message.ts'
import type { Archive } from '../model/archive.ts'
import type { OutputFile } from '../model/output-file.ts'
import type { FileSize } from './host-limits.ts'
import { indexFolder, siteMark } from '../model/site-folder.ts'
import { generator } from './own-site.ts'

/**
 * `build.json`: what the site consists of, and the warnings it was built with. No clock time: the same seeds give the same
 * bytes.
 *
 * @param files Files of the site, as {@link sizesOf} gives them.
 * @param isAlone Whether these are all that is in the folder. The report then says what is at the top of it, so that the next build
 *   knows what somebody else put there.
 */
export function buildReport(
  files: readonly FileSize[],
  archive: Archive,
  messages: readonly Message[],
  isAlone: boolean,
): OutputFile {
  const index = files.filter(({ file }) => file.startsWith(`${indexFolder}/`))
  const report = {
    generator,
    episodes: archive.episodes.length,
    words: sum(archive.episodes.map(({ words }) => words)),
    passages: sum(archive.episodes.map(({ passageCount }) => passageCount)),
    topics: archive.topics.length,
    tags: archive.tags.length,
    names: archive.names.length,
    files: files.length,
    bytes: sum(files.map(({ bytes }) => bytes)),
    searchIndex: { files: index.length, bytes: sum(index.map(({ bytes }) => bytes)) },
    ...(isAlone ? { entries: entriesOf(files) } : {}),
    messages: messages.map((message) => withImportCommand(message)),
  }
  return { file: siteMark, content: `${JSON.stringify(report, null, 2)}\n` }
}

/**
 * Every file of the site in `folder`, with the report that is not written yet: of that the size is not known, it is 0.
 *
 * @param known Bytes of some of them, by path.
 */
export function sizesOf(folder: string, known: ReadonlyMap<string, number> = new Map()): FileSize[] {
  const root = path.resolve(folder)
  const entries = readdirSync(root, { recursive: true, withFileTypes: true })
  const sizes: FileSize[] = []
  for (const entry of entries) {
    if (!entry.isFile()) continue
    // Put together by hand: to normalise the paths of tens of thousands of files takes longer than to find them.
    const full = `${entry.parentPath}${path.sep}${entry.name}`
    const file = full.slice(root.length + 1).replaceAll(path.sep, '/')
    sizes.push({ file, bytes: known.get(file) ?? statSync(full).size })
  }
  return [...sizes.filter(({ file }) => file !== siteMark), { file: siteMark, bytes: 0 }]
}

function entriesOf(files: readonly FileSize[]): string[] {
  return [...new Set(files.map(({ file }) => file.split('/', 1)[0]!))].sort()
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
