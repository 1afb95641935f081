import { VFile } from 'vfile'
import { type Message, messagesOf } from '../messages/message.ts'
import { nearest } from '../messages/nearest.ts'
import { report } from '../messages/report.ts'
import type { SeedsFolder } from './read-seeds.ts'

/**
 * Warn of paths under `ignore` that are none and spelled almost like one: what they were to leave out is published. One that is like none may be
 * of a folder that not every copy of the archive has.
 *
 * @param folder With what is ignored.
 */
export function misspeltIgnored(
  { seeds, unread, sidecars, linkedFolders }: SeedsFolder,
  ignore: readonly string[],
): Message[] {
  if (ignore.length === 0) return []
  const files = [...seeds, ...sidecars].map(({ file }) => file.normalize('NFC'))
  const all = [...files, ...[...unread, ...linkedFolders].map((file) => file.normalize('NFC'))]
  const paths = new Set([...all, ...all.flatMap(foldersOf)])
  const folders = new Set(files.flatMap(foldersOf))
  return ignore.flatMap((path) => {
    const meant = paths.has(path) ? undefined : pathMeant(path, paths, folders)
    return meant === undefined ? [] : messageFor(path, meant)
  })
}

function foldersOf(file: string): string[] {
  const parts = file.split('/')
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join('/'))
}

/** A file or folder whose name has other capitals, no ending or its folder before it; else a folder with other letters. Files differ in one digit. */
function pathMeant(
  path: string,
  paths: ReadonlySet<string>,
  folders: ReadonlySet<string>,
): string | undefined {
  const wanted = path.toLowerCase()
  const isLike = (other: string): boolean =>
    [wanted, `${wanted}.md`].some((name) => other === name || other.endsWith(`/${name}`))
  const like = [...paths].filter((other) => isLike(other.toLowerCase()))
  return like.sort((a, b) => a.length - b.length)[0] ?? nearest(path, folders)
}

function messageFor(path: string, meant: string): Message[] {
  const file = new VFile({ path: 'archive.yaml' })
  report(file, 'ignore-misspelt', {
    reason: `Unexpected \`${path}\` in \`ignore\`, which is no file or folder, expected one such as \`${meant}\``,
    expected: [meant],
    note: `Nothing is left out by it. If that is meant, write: ${meant}`,
  })
  return messagesOf(file)
}
