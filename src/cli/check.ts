import { checkArchive } from '../build.ts'
import { hasErrors } from '../messages/message.ts'
import { countOf } from '../messages/quantities.ts'
import type { ExitStatus } from './main.ts'
import type { CommonOptions } from './options.ts'
import { printMessages } from './print-messages.ts'
import { Progress } from './progress.ts'

/** `naslag check`: every message of every seed, and of the site what can be known before it is built. No site is written. */
export async function check(options: CommonOptions): Promise<ExitStatus> {
  const progress = new Progress(options.quiet)
  const { messages, archive } = await checkArchive({ ...options, onProgress: progress.show }).finally(() =>
    progress.end(),
  )
  printMessages(messages, options)
  if (messages.length === 0 && !options.json && !options.quiet) {
    process.stderr.write(`${countOf(archive.episodes.length, 'episode')}, nothing to report\n`)
  }
  return hasErrors(messages) ? 1 : 0
}
