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
  'name-heard-not-a-list': { severity: 'error', about: 'the spellings heard for a name are not a list' },
  'name-heard-twice': { severity: 'error', about: 'one spelling stands for two names of the glossary' },
  'name-key-twice': { severity: 'error', about: 'an entry of the glossary has one key twice' },
  'name-key-unknown': { severity: 'error', about: 'an entry of the glossary has a key that means nothing' },
  'name-kind-missing': {
    severity: 'error',
    about: 'an entry of the glossary does not say what the name stands for',
  },
  'name-kind-unknown': {
    severity: 'error',
    about: 'the kind of a name is not person, organisation, product, place or other',
  },
  'name-near-not-a-list': { severity: 'error', about: 'the words near a spelling are not a list of words' },
  'name-not-a-map': {
    severity: 'error',
    about: 'a name of the glossary has no kind and spellings, or there are no names',
  },
  'name-spelling-not-text': {
    severity: 'error',
    about: 'a spelling in the glossary is a number, a list or a map',
  },
  'name-spelling-twice': { severity: 'warning', about: 'a name has the same spelling twice' },
  'name-spelling-unfindable': {
    severity: 'error',
    about: 'a spelling in the glossary can stand in no sentence',
  },
  'names-not-utf8': { severity: 'error', about: 'the glossary is not text in UTF-8' },
  'names-not-yaml': { severity: 'error', about: 'the glossary is not YAML' },
  'video-id-malformed': { severity: 'error', about: 'the video id is not 11 characters of A–Z a–z 0–9 _ -' },
} as const satisfies Record<string, MessageKind>

/** The permanent id of a kind of message. */
export type MessageId = keyof typeof catalogue
