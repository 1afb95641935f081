/** Sizes of the index's files. None depends on the number of episodes: that keeps files of one release in the next. */
export const layout = {
  /** Bytes of a shard, about: this times the square root of the bytes of all shards, within bounds. */
  shard: 1.25,
  smallestShard: 400,
  largestShard: 8000,
  /** Bytes of a file of words, about. */
  wordFile: 3000,
  /** An index of no more passages than this is one file beside the manifest. */
  packed: 400,
  /** From so many passages on, words that stand in but one of them are not offered for what was typed. */
  manyPassages: 20_000,
  /** Bits of a term itself in a shard, about. */
  termBits: 24,
  /** Episodes whose text files are named together, about. */
  cell: 16,
  /** Episodes whose words are counted together, about: when one of them changes all of these are counted again. */
  block: 32,
  /** The frozen part grows by this number of episodes at a time. */
  period: 64,
  /** Passages in a text file. */
  chunks: [16, 24, 32, 40, 48, 64, 80, 96, 128, 160, 192, 256, 100_000],
  /** Files that any index may have. */
  files: 4000,
  filesPerEpisode: 6.5,
  /** Passages from which on a speaker may be too common to be found by name. */
  denseSpeaker: 2000,
  /** Passage numbers from which on very long lists are cut, and the passages that are left. */
  veryMany: 400_000,
  longest: 20_000,
  /** Part of the files that hold text. */
  textShare: 0.8,
} as const

/**
 * Whether a word is in so many passages that a query with `limits.enough` other words may leave it out.
 *
 * @param df Passages that have the word.
 * @param passages All passages of the part of the index.
 */
export function isFrequent(df: number, passages: number): boolean {
  return passages > layout.manyPassages && df > passages * 0.04
}
