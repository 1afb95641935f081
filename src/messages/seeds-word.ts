import type { Message } from './message.ts'

/** The folder of seeds as messages are written: they are the same wherever it is, and so is the report of a build. */
const usual = 'seeds'

/** A path of the seeds folder as a word of a command line: in quotes where it needs them. */
export function seedsWord(file: string): string {
  return word(`${usual}/${file}`)
}

/** Kinds of messages that say where a file belongs, or a command about one. */
const withPaths = new Set(['file-not-read', 'video-without-seed'])

/**
 * A message with paths and commands as they are to be typed where the seeds are in `folder`.
 *
 * @example nameSeedsFolder(message, 'talks').note // 'It is not read. Rename it: talks/names.yaml'
 */
export function nameSeedsFolder(message: Message, folder: string): Message {
  if (folder === usual || message.note === null || !withPaths.has(message.id)) return message
  const lines = message.note.split('\n').map((line) => inFolder(line, folder))
  return { ...message, note: lines.join('\n') }
}

function inFolder(line: string, folder: string): string {
  // There a file's own name stands, whatever is in it.
  if (line.startsWith('If not, ')) return line
  if (!line.includes(': npm run import -- '))
    return line.replace(/(?<=(?:[Mm]ove|[Rr]ename) it: )seeds\//, () => `${folder}/`)
  const words = line.replace(
    /(?<= )(?:"seeds\/([^"]*)"|seeds\/([\w./-]+))/g,
    (_, quoted: string | undefined, plain: string | undefined) => word(`${folder}/${quoted ?? plain ?? ''}`),
  )
  return `${words} --seeds ${word(folder)}`
}

function word(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : `"${text}"`
}
