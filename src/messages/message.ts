import type { VFile } from 'vfile'
import { byCodeUnit } from '../model/by-code-unit.ts'
import type { Severity } from './catalogue.ts'

/** A message as plain data: what reporters print, what crosses between threads. Lines and columns count from 1. */
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
  /** Files of the seeds folder to import, where that helps: reporters put the command behind the first line of the note. */
  imports?: string[]
}

/** The messages of a file as plain data, in the order of their places. */
export function messagesOf(file: VFile): Message[] {
  return sortMessages(
    file.messages.map((message) => {
      const { place } = message
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
    }),
  )
}

/** Messages by file, place, and id; those about a whole file first. A new list. */
export function sortMessages(messages: readonly Message[]): Message[] {
  return [...messages].sort(
    (a, b) =>
      byCodeUnit(a.file, b.file) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.column ?? 0) - (b.column ?? 0) ||
      byCodeUnit(a.id, b.id) ||
      byCodeUnit(a.reason, b.reason),
  )
}

/** Whether one of the messages is an error: nothing may be built then. */
export function hasErrors(messages: readonly Message[]): boolean {
  return messages.some(({ severity }) => severity === 'error')
}
