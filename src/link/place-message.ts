import type { MessageId } from '../messages/catalogue.ts'
import { catalogue } from '../messages/catalogue.ts'
import type { Message } from '../messages/message.ts'
import { defined } from '../model/defined.ts'
import type { Place } from '../model/places.ts'

/** A message about a seed whose file is no longer at hand; about the whole file where there is no place. */
export function messageAt(
  id: MessageId,
  file: string,
  place: Place | undefined,
  facts: Pick<Message, 'reason'> & Partial<Pick<Message, 'expected' | 'note' | 'imports'>>,
): Message {
  return {
    file,
    line: place?.start.line ?? null,
    column: place?.start.column ?? null,
    endLine: place?.end.line ?? null,
    endColumn: place?.end.column ?? null,
    severity: catalogue[id].severity,
    id,
    reason: facts.reason,
    expected: facts.expected ?? [],
    note: facts.note ?? null,
    ...defined({ imports: facts.imports }),
  }
}

/** A place in another file as messages show it: `talk.md:4:1`. */
export function placeText(file: string, place: Place | undefined): string {
  return place === undefined ? file : `${file}:${place.start.line}:${place.start.column}`
}
