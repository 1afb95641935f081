import { styleText } from 'node:util'
import { append } from '../model/append.ts'
import { inFolder, withImportCommand } from './import-command.ts'
import { hasErrors, type Message } from './message.ts'
import { countOf } from './quantities.ts'

/** How messages are printed. */
export interface ReportOptions {
  /** With terminal colours; the caller knows of NO_COLOR and whether a person reads. */
  colour?: boolean
  /** Folder of the seeds as it is to be shown before each file, such as `seeds`. */
  folder?: string
  /** While there are errors, warnings are counted only: for who mends one seed, and has those of all seeds above it. */
  errorsOnly?: boolean
}

/** Messages as JSON: what `--json` prints. */
export interface JsonReport {
  messages: Message[]
  errors: number
  warnings: number
}

/** Messages with how many of them are errors and warnings. */
export function messageReport(messages: readonly Message[], { folder }: ReportOptions = {}): JsonReport {
  const errors = countErrors(messages)
  const shown = messages.map((message) => withImportCommand(message, folder))
  return { messages: shown, errors, warnings: messages.length - errors }
}

/** Messages for `--json`: one object on one line. */
export function messageJson(messages: readonly Message[], options: ReportOptions = {}): string {
  return `${JSON.stringify(messageReport(messages, options))}\n`
}

/**
 * Messages for the terminal, under the name of their file: place, severity, sentence, id, and below it what to write.
 * A line with the totals ends the text; no messages give no text.
 */
export function messageText(messages: readonly Message[], options: ReportOptions = {}): string {
  if (messages.length === 0) return ''
  const paint = painter(options.colour ?? false)
  const areCounted = options.errorsOnly === true && hasErrors(messages)
  const shown = areCounted ? messages.filter((message) => message.severity === 'error') : messages
  const blocks = [...filesOf(shown)].map(([file, own]) => {
    const places = own.map(placeOf)
    const width = places.reduce((most, { length }) => Math.max(most, length), 0)
    const lines = own.flatMap((message, at) =>
      messageLines(withImportCommand(message, options.folder), places[at]!.padEnd(width), paint),
    )
    return [paint('underline', shownFile(file, options)), ...lines].join('\n')
  })
  const more = shown.length < messages.length ? ' besides. See: npm run check' : ''
  return `${blocks.join('\n\n')}\n\n${totals(messages)}${more}\n`
}

/**
 * Messages as annotations that GitHub shows beside the lines of a contribution.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function messageAnnotations(messages: readonly Message[], options: ReportOptions = {}): string {
  return messages
    .map((message) => {
      const properties = Object.entries({
        file: shownFile(message.file, options),
        line: message.line,
        // Columns are allowed within one line only.
        ...(message.line === message.endLine ? { col: message.column, endColumn: message.endColumn } : {}),
        endLine: message.endLine,
        title: message.id,
      })
        .filter(([, value]) => value !== null)
        .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
      const { note } = withImportCommand(message, options.folder)
      const lines = [message.reason, ...(note?.split('\n') ?? [])].map(printable)
      return `::${message.severity} ${properties.join(',')}::${escapeData(lines.join('\n'))}\n`
    })
    .join('')
}

type Paint = (style: 'underline' | 'red' | 'yellow' | 'dim', text: string) => string

function painter(colour: boolean): Paint {
  return (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text)
}

function filesOf(messages: readonly Message[]): Map<string, Message[]> {
  const files = new Map<string, Message[]>()
  for (const message of messages) {
    append(files, message.file, message)
  }
  return files
}

function messageLines(message: Message, place: string, paint: Paint): string[] {
  const severity = paint(
    message.severity === 'error' ? 'red' : 'yellow',
    message.severity.padEnd('warning'.length),
  )
  const first = `  ${place}  ${severity}  ${printable(message.reason)}  ${paint('dim', message.id)}`
  if (message.note === null) return [first]
  const indent = ' '.repeat(place.length + 'warning'.length + 6)
  return [first, ...message.note.split('\n').map((line) => `${indent}${printable(line)}`)]
}

/** `4:1-4:26`, `4:1`, or nothing for the whole file. */
function placeOf({ line, column, endLine, endColumn }: Message): string {
  if (line === null) return ''
  const start = `${line}:${column ?? 1}`
  const isPoint = endLine === null || (endLine === line && endColumn === column)
  return isPoint ? start : `${start}-${endLine}:${endColumn ?? 1}`
}

function shownFile(file: string, { folder = '' }: ReportOptions): string {
  return printable(inFolder(file, folder))
}

function totals(messages: readonly Message[]): string {
  const errors = countErrors(messages)
  const warnings = messages.length - errors
  return [
    ...(errors > 0 ? [countOf(errors, 'error')] : []),
    ...(warnings > 0 ? [countOf(warnings, 'warning')] : []),
  ].join(', ')
}

function countErrors(messages: readonly Message[]): number {
  return messages.filter(({ severity }) => severity === 'error').length
}

/** Without control characters: a seed must not be able to steer the terminal. */
function printable(text: string): string {
  return text.replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g, '\uFFFD')
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
