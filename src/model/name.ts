/** What names stand for. */
export const nameKinds = ['person', 'organisation', 'product', 'place', 'other'] as const
/** One of {@link nameKinds}. */
export type NameKind = (typeof nameKinds)[number]

/** One spelling that the captions use for a name. */
export interface HeardSpelling {
  /** One or more words. */
  text: string
  /** Where the spelling is an ordinary word: it counts only with one of these words within 40 words of it. */
  near?: string[]
}

/** One entry of `seeds/names.yaml`: how a name is written, and how the captions miswrite it. */
export interface NameEntry {
  name: string
  kind: NameKind
  heard: HeardSpelling[]
}

/** A spelling of which an editor says what it is not: it is suggested no more. */
export interface RefusedSpelling {
  text: string
  /** The name that it is not; absent where it is none. */
  name?: string
}

/** The key of `names.yaml` with spellings that are not a name: of an entry not that one, where the names stand none at all. */
export const refusedKey = 'not'
