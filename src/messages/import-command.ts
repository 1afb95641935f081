import type { Message } from './message.ts'
import { shellWord } from './shell-word.ts'

/** The folder of seeds where none is given, as in the report of a build: a site is the same wherever its seeds were. */
const usual = 'seeds'

/**
 * A message as it is shown where the seeds are in `folder`: the command that imports files of them stands behind the first line
 * of the note.
 *
 * @example withImportCommand(message, 'talks').note // 'Make one: npm run import -- talks/a.vtt --seeds talks\nOr …'
 */
export function withImportCommand(message: Message, folder: string = usual): Message {
  const { imports, ...shown } = message
  if (imports === undefined || shown.note === null) return shown
  const words = imports.map((file) => shellWord(inFolder(file, folder)))
  if (folder !== usual) words.push('--seeds', shellWord(folder))
  const [first, ...rest] = shown.note.split('\n')
  return { ...shown, note: [`${first} npm run import -- ${words.join(' ')}`, ...rest].join('\n') }
}

/** A path of the seeds folder with that folder. */
export function inFolder(file: string, folder: string): string {
  return folder === '' ? file : `${folder.replace(/\/+$/, '')}/${file}`
}
