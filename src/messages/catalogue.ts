/** How bad it is: an error fails the build and cannot be silenced, a warning can. */
export type Severity = 'error' | 'warning'

/** One kind of message. Ids are permanent: never renamed, never used again for something else. */
export interface MessageKind {
  severity: Severity
  /** What this message is about, for the list in `seeds/README.md`. */
  about: string
}

/** Every message that naslag gives about its input. */
export const catalogue = {
  'video-id-malformed': { severity: 'error', about: 'the video id is not 11 characters of A–Z a–z 0–9 _ -' },
} as const satisfies Record<string, MessageKind>

/** The permanent id of a kind of message. */
export type MessageId = keyof typeof catalogue
