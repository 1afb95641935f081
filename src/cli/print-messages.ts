import path from 'node:path'
import { messageAnnotations, messageJson, messageText, type ReportOptions } from '../messages/reporter.ts'
import type { Message } from '../messages/message.ts'
import type { CommonOptions } from './options.ts'

/**
 * Messages for people on standard error, or as JSON on standard output. In GitHub Actions also as annotations, which
 * are shown beside the lines of a contribution. `--quiet` leaves warnings out. Files are below `folder`, else below the seeds.
 */
export function printMessages(
  messages: readonly Message[],
  options: Pick<CommonOptions, 'seeds' | 'json' | 'quiet' | 'colour'> &
    Pick<ReportOptions, 'folder' | 'errorsOnly'>,
): void {
  const folder = options.folder ?? shownSeeds(options)
  if (options.json) {
    process.stdout.write(messageJson(messages, { folder }))
    return
  }
  const shown = options.quiet ? messages.filter((message) => message.severity === 'error') : messages
  const { colour, errorsOnly = false } = options
  process.stderr.write(messageText(shown, { colour, folder, errorsOnly }))
  if (process.env['GITHUB_ACTIONS'] === 'true') process.stdout.write(messageAnnotations(shown, { folder }))
}

/** Errors as a page shows them: as the terminal of `dev` does, without colour. */
export function messagesOnPage(messages: readonly Message[], options: Pick<CommonOptions, 'seeds'>): string {
  return messageText(messages, { folder: shownSeeds(options), errorsOnly: true })
}

/** The folder of seeds as it is to be typed. */
function shownSeeds({ seeds }: Pick<CommonOptions, 'seeds'>): string {
  return path.relative(process.cwd(), seeds) || '.'
}
