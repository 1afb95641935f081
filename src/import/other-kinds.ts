import { VFile } from 'vfile'
import { type Message, messagesOf } from '../messages/message.ts'
import { report } from '../messages/report.ts'
import { shellQuoted } from '../messages/shell-word.ts'
import type { SeedFile } from '../read/read-seeds.ts'
import { fetchCaptions, mayBeTalk, unreadKind } from '../read/unread-files.ts'

/** Files among those to import that cannot be taken in. */
export interface OtherFiles {
  /** Documents, and captions of another kind: each may be a talk, and is named with what to do. */
  refused: SeedFile[]
  /** Data and other files that may be a talk. */
  unread: SeedFile[]
}

/**
 * The files among those to import that may be talks and are of a kind that cannot be taken in. One beside a file of the same name that
 * can is another form of that: a document from which it was made, or the `.json` and `.tsv` that Whisper writes beside `.txt` and `.srt`.
 */
export function otherKinds(files: readonly SeedFile[], canImport: (file: string) => boolean): OtherFiles {
  const taken = new Set(
    files.flatMap(({ file }) => (canImport(file) ? [withoutEnding(file), withoutEndings(file)] : [])),
  )
  const others = files.filter(
    ({ file, problem }) =>
      problem === undefined && !canImport(file) && mayBeTalk(file) && !taken.has(withoutEnding(file)),
  )
  const isRefused = ({ file }: SeedFile): boolean => unreadKind(file) !== undefined
  return {
    refused: others.filter(isRefused),
    unread: others.filter((other) => !isRefused(other) && !taken.has(withoutEndings(other.file))),
  }
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

/** `talk` of `talk.en.srt`. */
function withoutEndings(file: string): string {
  return withoutEnding(withoutEnding(file))
}
