import path from 'node:path'
import { messageAnnotations, messageJson, messageText, type ReportOptions } from '../messages/reporter.ts'
import type { Message } from '../messages/message.ts'
import { nameSeedsFolder } from '../messages/seeds-word.ts'
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
  const named = namedMessages(messages, options)
  if (options.json) {
    process.stdout.write(messageJson(named))
    return
  }
  const shown = options.quiet ? named.filter((message) => message.severity === 'error') : named
  const folder = options.folder ?? shownSeeds(options)
  const { colour, errorsOnly = false } = options
  process.stderr.write(messageText(shown, { colour, folder, errorsOnly }))
  if (process.env['GITHUB_ACTIONS'] === 'true') process.stdout.write(messageAnnotations(shown, { folder }))
}

/** Errors as a page shows them: as the terminal of `dev` does, without colour. */
export function messagesOnPage(messages: readonly Message[], options: Pick<CommonOptions, 'seeds'>): string {
  return messageText(namedMessages(messages, options), { folder: shownSeeds(options), errorsOnly: true })
}

function namedMessages(messages: readonly Message[], options: Pick<CommonOptions, 'seeds'>): Message[] {
  const seeds = shownSeeds(options)
  return messages.map((message) => nameSeedsFolder(message, seeds))
}

/** The folder of seeds as it is to be typed. */
function shownSeeds({ seeds }: Pick<CommonOptions, 'seeds'>): string {
  return path.relative(process.cwd(), seeds) || '.'
}
