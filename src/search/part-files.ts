import { BitWriter } from './bit-writer.ts'
import { backMark, frontCoded, type Part } from './file-format.ts'
import { backwards } from './fold.ts'
import type { NamedContent } from './index-file.ts'
import { isFrequent, layout } from './layout.ts'
import type { PartTerms, PartWord } from './part-terms.ts'
import { type IndexPlan, type PartRange, shortHash } from './plan.ts'
import { separator } from './separator.ts'
import type { Universe } from './shard.ts'
import { type KnownGroups, ShardWriter } from './shard-writer.ts'

/** What a part of the index is written from. */
export interface PartSource {
  range: PartRange
  terms: PartTerms
  /** How large its shards are together, about. */
  bytes: number
}

/** The files of one part of an index but those of known groups; gives what the root must know of it. */
export function* partFiles(
  { range, terms, bytes }: PartSource,
  plan: IndexPlan,
  known: KnownGroups | undefined,
): Generator<NamedContent, Part> {
  const universe: Universe = {
    passages: range.endNumber - range.firstNumber,
    episodes: range.endEpisode - range.firstEpisode,
    firstNumber: range.firstNumber,
    firstEpisode: range.firstEpisode,
  }
  const { groups, starts } = yield* new ShardWriter(terms, universe, targetBits(bytes), known).files()

  const allPassages = plan.episodes
    .slice(range.firstEpisode, range.endEpisode)
    .reduce((sum, { passages }) => sum + passages, 0)
  const words = terms.words()
  const files = plan.isPacked ? [] : wordFiles(forwardsAndBackwards(words, allPassages))
  const hash = `w${shortHash(files.map(({ content }) => shortHash(content)).join())}`
  for (const [index, { content }] of files.entries()) yield { name: `${hash}-${index}`, content }
  const frequent = words.filter(({ passages }) => isFrequent(passages, allPassages))
  return {
    passages: allPassages,
    numbers: universe.passages,
    episodes: universe.episodes,
    groups: groups.join(' '),
    frequent: frequent.map(({ term }) => term).join(' '),
    words: hash,
    starts: [starts, files.map(({ start }) => start)].map(frontCoded),
  }
}

/** Words that are offered for others, and each backwards, in order. */
function forwardsAndBackwards(words: readonly PartWord[], allPassages: number): PartWord[] {
  const least = allPassages > layout.manyPassages ? 2 : 1
  const offered = words.filter(({ passages }) => passages >= least)
  const back = offered.map(({ term, passages }) => ({ term: backMark + backwards(term), passages }))
  // Words come in order: sorting merges the two.
  return [...offered, ...back.sort(byTerm)].sort(byTerm)
}

function byTerm(a: PartWord, b: PartWord): number {
  return a.term < b.term ? -1 : 1
}

/**
 * Bits of a shard of a part that has so many bytes: the square root balances what a query loads of the root with what it loads of
 * shards. Of the number only the first four bits count, so that a word more leaves the shards as they are.
 */
function targetBits(bytes: number): number {
  const target = Math.sqrt(bytes) * layout.shard
  const bits = Math.round(8 * Math.max(layout.smallestShard, Math.min(layout.largestShard, target)))
  const step = 2 ** (31 - Math.clz32(bits) - 3)
  return Math.round(bits / step) * step
}

/** Sorted words with the number of passages they are in, cut into files. */
function wordFiles(words: readonly PartWord[]): { start: string; content: Uint8Array }[] {
  const files: { start: string; content: Uint8Array }[] = []
  let bits = new BitWriter()
  let count = 0
  let before = ''
  let start = ''
  const end = (): void => {
    const all = new BitWriter()
    all.number(count)
    all.append(bits)
    files.push({ start, content: all.bytes() })
  }
  for (const { term, passages } of words) {
    if (bits.length > layout.wordFile * 8) {
      end()
      bits = new BitWriter()
      count = 0
      start = separator(before, term)
      before = ''
    }
    bits.word(term, before)
    bits.number(passages)
    before = term
    count += 1
  }
  if (count > 0) end()
  return files
}
