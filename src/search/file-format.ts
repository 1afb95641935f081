// Runs in the browser too: imports nothing from Node.

/**
 * Every file but the manifest begins with its own name and a line feed, so that a file of another release under a name
 * of this one is noticed, and is compressed with gzip, whose checksum shows a file that was cut off or changed.
 */
export const manifestPath = 'manifest.json'

/** Where a file is, below the index folder. */
export function pathOf(name: string): string {
  return `${name}.bin`
}

/** Stands before a word that is written from its end to its beginning. */
export const backMark = '<'

/** Changes with the format: an older client then says that it is older. */
export const formatVersion = 1

/** What `manifest.json` holds. */
export interface Manifest {
  naslag: number
  root: string
  /** In a small index the file that holds all others. */
  pack?: string
}

/** The facts of one part of the index. Lists of words are strings, which gzip takes better. */
export interface Part {
  /** Passages in it. */
  passages: number
  /** Numbers in use, gaps included. */
  numbers: number
  episodes: number
  /** Hashes of the groups of shards, in order. */
  groups: string
  /** Words in so many passages that they may be left out of a long query. */
  frequent: string
  /** Hash of the files of words: each from its front, and after `backMark` from its back. */
  words: string
  /** First terms of its shards, and of its files of words: front coded. */
  starts: string[]
}

/**
 * The head of the root, as JSON. After it comes the number of passages of each episode: the lowest bytes of all, then the next,
 * then the highest.
 */
export interface RootHead {
  parts: Part[]
  /** Hashes of the text cells, and how many episodes each has. */
  cells: [hash: string, episodes: number][]
  /** Passages in a text file. */
  chunk: number
  functions: string
  /** Years and the first episode of each, in order. */
  years: [year: number, first: number][]
  /** Name of the lists of filter values, which are fetched for completion only. */
  lists: string
}

/**
 * Sorted words as one string: for each a capital, `A` for none, that says how many letters it shares with the one before, and
 * the rest. Words that begin with a capital or control character do not occur; letters beyond the 25th are written.
 */
export function frontCoded(words: readonly string[]): string {
  let before = ''
  return words
    .map((word) => {
      let shared = 0
      while (shared < Math.min(25, before.length) && word[shared] === before[shared]) shared += 1
      before = word
      return String.fromCharCode(65 + shared) + word.slice(shared)
    })
    .join('')
}

/** Read `frontCoded`. */
export function readFrontCoded(text: string): string[] {
  let before = ''
  return Array.from(text.matchAll(/([A-Z])([^A-Z]*)/g), ([, shared, rest]) => {
    before = before.slice(0, shared!.charCodeAt(0) - 65) + rest!
    return before
  })
}

/** Values of the filters, for completion: value and number of episodes. */
export interface FilterLists {
  tag: [string, number][]
  name: [string, number][]
  speaker: [string, number][]
  /** Slug and title. */
  in: [string, string][]
}

/** The first line of a file's content, and the rest. */
export function firstLine(content: Uint8Array): [line: string, rest: Uint8Array] {
  const end = content.indexOf(10)
  return [textOf(content.subarray(0, end)), content.subarray(end + 1)]
}

/** The text that UTF-8 stands for. */
export function textOf(content: Uint8Array): string {
  return new TextDecoder().decode(content)
}
