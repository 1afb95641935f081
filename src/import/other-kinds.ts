import { VFile } from 'vfile'
import { type Message, messagesOf } from '../messages/message.ts'
import { report } from '../messages/report.ts'
import { shellQuoted } from '../messages/shell-word.ts'
import type { SeedFile } from '../read/read-seeds.ts'
import { fetchCaptions, unreadKind } from '../read/unread-files.ts'

/**
 * The files among those to import that may be talks and are of a kind that cannot be taken in. A document beside a file of the same name that
 * can is what that was made of.
 */
export function otherKinds(files: readonly SeedFile[], canImport: (file: string) => boolean): SeedFile[] {
  const made = new Set(files.flatMap(({ file }) => (canImport(file) ? withoutEnding(file) : [])))
  return files.filter(
    ({ file, problem }) =>
      problem === undefined && unreadKind(file) !== undefined && !made.has(withoutEnding(file)),
  )
}

/** What is said of one of {@link otherKinds}. */
export function otherKindMessages({ file }: SeedFile): Message[] {
  const about = new VFile({ path: file })
  const isCaptions = unreadKind(file) === 'captions'
  report(about, 'not-imported', {
    reason: `Unexpected kind of file \`${file.slice(file.lastIndexOf('.'))}\`, expected captions (.vtt, .srt, .json3), or a transcript in .md or .txt`,
    note: isCaptions
      ? fetchCaptions
      : `Save it as plain text in UTF-8, then write: npm run import -- ${shellQuoted(`${withoutEnding(file)}.txt`)}`,
  })
  return messagesOf(about)
}

function withoutEnding(file: string): string {
  return file.replace(/\.[^./]*$/, '')
}
