// Runs in the browser too: imports nothing from Node.

/**
 * Every file but the manifest begins with its own name and a line feed, so that a file of another release under a name
 * of this one is noticed, and is compressed with gzip, whose checksum shows a file that was cut off or changed.
 */
export const manifestPath = 'manifest.json'

/** Changes with the format: an older client then says that it is older. */
export const formatVersion = 1

/** What `manifest.json` holds. */
export interface Manifest {
  naslag: number
  root: string
}

/** The facts of one part of the index. All strings of files are names without folder and ending. */
export interface Part {
  /** Passages in it. */
  passages: number
  /** Numbers in use, gaps included. */
  numbers: number
  episodes: number
  /** Hashes of the groups of shards, in order. */
  groups: string[]
  /** How many shards. */
  shards: number
  /** Name of the files of words sorted from the front and from the back, and how many there are of each. */
  words: { hash: string; front: number; back: number }
}

/** The head of the root, as JSON; the bits after it hold counts of passages and the first terms of shards and word files. */
export interface RootHead {
  parts: Part[]
  /** Hashes of the text cells, and how many episodes each has. */
  cells: [hash: string, episodes: number][]
  /** Passages in a text file. */
  chunk: number
  functions: string
  /** Years and the first episode of each, in order. */
  years: [year: number, first: number][]
  /** Hash of the lists of filter values; their file is fetched for completion only. */
  lists: string
}

/** Values of the filters, for completion: value and number of episodes. */
export interface FilterLists {
  tag: [string, number][]
  name: [string, number][]
  speaker: [string, number][]
  /** Slug and title. */
  in: [string, string][]
}

/** Name of a shard. */
export function shardName(part: Part, shard: number, group: number): string {
  return `${part.groups[Math.floor(shard / group)]}-${shard % group}`
}
