import { VFile } from 'vfile'
import { type Message, messagesOf } from './message.ts'
import { report } from './report.ts'

/**
 * What is said of a file that the disk does not give.
 *
 * @param problem What is there instead of a file: "locked file".
 */
export function unreadableMessages(path: string, problem: string): Message[] {
  const file = new VFile({ path })
  report(file, 'seed-unreadable', {
    reason: `Unexpected ${problem}, expected one that can be read`,
    note: problem.includes('whose')
      ? 'Rename it, or move it to another place.'
      : 'Give it read permission, put the file it should be in its place, or remove it.',
  })
  return messagesOf(file)
}
