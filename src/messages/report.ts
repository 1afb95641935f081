import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { catalogue, type MessageId } from './catalogue.ts'

/** What a message says besides its id. */
export interface Facts {
  /** Whole sentence without the full stop: "Unexpected X, expected Y". */
  reason: string
  /** Where in the file; the whole file when absent. */
  place?: Point | Position | undefined
  /** Values that would be right. */
  expected?: string[] | undefined
  /** What to write, as the editor would type it: "Write: **Video ID:** uFiYov2U8Gc". */
  note?: string | undefined
  /** The other place, where two clash. */
  cause?: Error | undefined
}

/** Add a message to `file`. Its severity comes from the catalogue. */
export function report(file: VFile, id: MessageId, facts: Facts): void {
  const message = file.message(facts.reason, {
    place: facts.place,
    cause: facts.cause,
    ruleId: id,
    source: 'naslag',
  })
  message.fatal = catalogue[id].severity === 'error'
  if (facts.expected !== undefined) message.expected = facts.expected
  if (facts.note !== undefined) message.note = facts.note
}
