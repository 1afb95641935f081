import type { Message } from '../messages/message.ts'
import type { CommonOptions } from './options.ts'

/** Messages for people on standard error, or as JSON on standard output. */
export function printMessages(messages: readonly Message[], options: Pick<CommonOptions, 'json' | 'quiet' | 'colour'>): void {
  if (options.json) process.stdout.write(JSON.stringify({ messages, errors: messages.filter((m) => m.severity === 'error').length, warnings: messages.filter((m) => m.severity === 'warning').length }) + '\n')
  else process.stderr.write(messageText(messages, options))
}
export function messageText(messages: readonly Message[], _options: { colour: boolean }): string {
  return messages.map((m) => `${m.file}\n  ${m.line}:${m.column}  ${m.severity}  ${m.reason}   ${m.id}\n      ${m.note ?? ''}\n`).join('')
}
