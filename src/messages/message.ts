import type { VFile } from 'vfile'
import type { Severity } from './catalogue.ts'

/** A message as plain data: what `--json` prints, what crosses between threads. Lines and columns count from 1. */
export interface Message {
  file: string
  line: number | null
  column: number | null
  endLine: number | null
  endColumn: number | null
  severity: Severity
  id: string
  reason: string
  expected: string[]
  note: string | null
}

/** The messages of a file as plain data, in the order of their places. */
export function messagesOf(file: VFile): Message[] {
  return file.messages
    .map((message) => {
      const place = message.place
      const start = place === undefined ? undefined : 'start' in place ? place.start : place
      const end = place !== undefined && 'end' in place ? place.end : undefined
      return {
        file: file.path ?? '',
        line: start?.line ?? null,
        column: start?.column ?? null,
        endLine: end?.line ?? null,
        endColumn: end?.column ?? null,
        severity: message.fatal === true ? ('error' as const) : ('warning' as const),
        id: message.ruleId ?? '',
        reason: message.reason,
        expected: message.expected ?? [],
        note: message.note ?? null,
      }
    })
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
}
