// Runs in the browser too: imports nothing from Node.
import type { Options } from 'minisearch'

/** The fields of a passage, as MiniSearch sees them. */
export const fields = ['text', 'parts', 'speaker', 'about'] as const
/** One of {@link fields}. */
export type Field = (typeof fields)[number]

/**
 * The options of MiniSearch, for building, for searching and for the undivided index that tests compare with.
 *
 * `b: 0`: passages are of one size, so that their length says nothing; without it no lengths need to be loaded. `k` is low
 * because a word said again in a passage adds little: found on the queries of `tests/search`.
 */
export const engineOptions = {
  fields: [...fields],
  idField: 'id',
  // Words are folded before they come here, and hold no space.
  tokenize: (text: string) => text.split(' '),
  processTerm: (term: string) => term,
  searchOptions: {
    combineWith: 'OR' as const,
    bm25: { k: 0.6, b: 0, d: 0.5 },
    boost: { text: 1, parts: 0.5, speaker: 0.4, about: 0.3 },
    weights: { fuzzy: 0.3, prefix: 0.375 },
  },
} satisfies Options

/** How many edits (a letter more, less or changed) a word that was meant may be away from `term`. */
export function maxEdits(term: string): number {
  return term.length < 4 || /^\d/.test(term) ? 0 : term.length < 6 ? 1 : 2
}

/**
 * Whether a word is in so few passages that it may be a typing error.
 *
 * @param df Passages that have the word.
 * @param passages All passages of the index.
 */
export function isRare(df: number, passages: number): boolean {
  return df <= Math.min(5, Math.floor(passages / 20_000))
}

/** Limits of what one query loads. */
export const limits = {
  /** Words of a query that are enough to do without frequent ones. */
  enough: 2,
  /** Words near a misspelt one that are searched too. */
  neighbours: 4,
  /** How many times rarer than a word another form of it may be, or a word that begins so, and is searched too. */
  rarer: 5,
  /** Letters that each half of a word has that is two, and letters of the longest such word whose halves are loaded in advance. */
  half: 3,
  halved: 14,
  /** Letters that the last word needs before words that begin so are searched too. */
  prefix: 3,
  /** Shards of each part that are read for words that begin so. */
  prefixShards: 3,
  /** Words that begin as the last word does and are searched too. */
  completions: 12,
  /** Passages that MiniSearch ranks; the same formula finds them. */
  ranked: 300,
  /** Passages of one episode in the first answer, and in each `more`. */
  perEpisode: 5,
  more: 10,
  /** Words of a query without quotation marks that may follow one another in a text, and that may be a sentence of it. */
  run: 2,
  sentence: 5,
  /** Passages with all words of a sentence in which it is looked for, besides those that are shown; where none has it, more of these. */
  lookedUp: 10,
  lookedUpMost: 40,
  /** Values offered for a filter. */
  values: 20,
  /** Letters of a part of a query that are looked at. */
  letters: 2000,
  /** In archives with no more passages than this, a phrase of function words is looked up in all texts. */
  scanned: 2000,
} as const

/** Passage numbers of an episode are rounded up to a multiple of this. */
export const pad = 8

/** Shards that are named together. */
export const shardsInGroup = 24

/** What MiniSearch is asked for, besides its options: by word, what else is searched for it. */
export function searchOptions(
  query: readonly {
    term: string
    lists: { df: number }
    completions: readonly unknown[]
    neighbours: readonly { distance: number }[]
  }[],
): {
  prefix: (term: string) => boolean
  fuzzy: (term: string) => number | false
  boostTerm: (term: string) => number
} {
  const words = new Map(query.map((word) => [word.term, word]))
  return {
    prefix: (term) => (words.get(term)?.completions.length ?? 0) > 0,
    fuzzy: (term) =>
      Math.max(0, ...(words.get(term)?.neighbours ?? []).map(({ distance }) => distance)) || false,
    // A word that stands nowhere was not meant: what it is a misspelling of counts nearly as if it were typed.
    boostTerm: (term) => {
      const word = words.get(term)
      return word?.lists.df === 0 && word.neighbours.length > 0
        ? 0.9 / engineOptions.searchOptions.weights.fuzzy
        : 1
    },
  }
}
