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
  const text = messageText(shown, { colour, folder, errorsOnly })
  const isGitHub = process.env['GITHUB_ACTIONS'] === 'true'
  process.stderr.write(isGitHub ? withoutCommands(text) : text)
  if (isGitHub) process.stdout.write(messageAnnotations(shown, { folder }))
}

/**
 * GitHub takes `##[add-mask]…` anywhere in a line for a command to it, and `::add-mask::…` where a line begins: no seed may give any. What
 * nobody sees parts the signs.
 */
function withoutCommands(text: string): string {
  return text.replace(/##(?=\[)|^\s*:(?=:)/gm, '$&\u2060')
}

/** Errors as a page shows them: as the terminal of `dev` does, without colour. */
export function messagesOnPage(messages: readonly Message[], options: Pick<CommonOptions, 'seeds'>): string {
  return messageText(messages, { folder: shownSeeds(options), errorsOnly: true })
}

/** The folder of seeds as it is to be typed. */
function shownSeeds({ seeds }: Pick<CommonOptions, 'seeds'>): string {
  return path.relative(process.cwd(), seeds) || '.'
}
