import type { SilentWarning } from '../model/archive.ts'
import type { Message } from './message.ts'

/** Without the warnings that the archive silences. Errors always stay. The Unicode form of a path does not count: a Mac may have another one. */
export function withoutSilenced(messages: readonly Message[], silence: readonly SilentWarning[]): Message[] {
  const rules = new Map<string, Set<string> | 'everywhere'>()
  for (const { id, files } of silence) {
    const known = rules.get(id)
    if (files === undefined || known === 'everywhere') rules.set(id, 'everywhere')
    else rules.set(id, new Set([...(known ?? []), ...files.map((file) => file.normalize('NFC'))]))
  }
  return messages.filter(({ id, file, severity }) => {
    const rule = severity === 'error' ? undefined : rules.get(id)
    return rule === undefined || (rule !== 'everywhere' && !rule.has(file.normalize('NFC')))
  })
}
