import { firstIndex } from '../model/first-index.ts'
import { BitWriter } from './bit-writer.ts'
import { backMark, frontCoded, type Part } from './file-format.ts'
import { backwards } from './fold.ts'
import type { NamedContent } from './index-file.ts'
import { isFrequent, layout } from './layout.ts'
import { type IndexPlan, type PartRange, shortHash } from './plan.ts'
import { separator } from './separator.ts'
import { passageLists, type Postings, type TermLists, type Universe, restOf } from './shard.ts'
import { type KnownGroups, ShardWriter } from './shard-writer.ts'

/** The lists of a term in the whole archive. */
export interface ArchiveLists {
  text: Postings | undefined
  parts: Postings | undefined
  speaker: Postings | undefined
  about: readonly number[] | undefined
  notes: readonly string[] | undefined
}

/** Writes one part of an index, given all terms in order. */
export class PartWriter {
  readonly #write: (file: NamedContent) => void
  readonly #range: PartRange
  readonly #universe: Universe
  readonly #passages: number
  readonly #isNewest: boolean
  readonly #isPacked: boolean
  readonly #longest: number
  readonly #shards: ShardWriter
  readonly #words: { term: string; passages: number }[] = []

  /** `bytes`: how large the part will be, about. `write` gets each file that is finished. */
  constructor(
    range: PartRange,
    plan: IndexPlan,
    bytes: number,
    write: (file: NamedContent) => void,
    known: KnownGroups | undefined,
  ) {
    this.#write = write
    this.#range = range
    this.#universe = {
      passages: range.endNumber - range.firstNumber,
      episodes: range.endEpisode - range.firstEpisode,
      firstNumber: range.firstNumber,
      firstEpisode: range.firstEpisode,
    }
    this.#passages = plan.episodes
      .slice(range.firstEpisode, range.endEpisode)
      .reduce((sum, { passages }) => sum + passages, 0)
    this.#isNewest = range.endEpisode === plan.episodes.length
    this.#isPacked = plan.isPacked
    this.#longest = plan.longest
    this.#shards = new ShardWriter(this.#universe, targetBits(bytes), write, known)
  }

  /** Add a term. */
  add(term: string, all: ArchiveLists): void {
    const lists = this.#own(all)
    if (Object.keys(lists).length === 0) return
    if (lists.text !== undefined && term[0] !== '\u0001') {
      this.#words.push({ term, passages: lists.text.docs.length })
      const [most, rest] = split(lists.text, this.#longest)
      if (rest !== undefined) {
        this.#shards.put(term, { ...lists, text: most })
        this.#shards.put(restOf(term), { parts: rest })
        return
      }
    }
    this.#shards.put(term, lists)
  }

  /** Write the files that are left; gives what the root must know. */
  end(): Part {
    const { groups, starts } = this.#shards.end()
    const least = this.#passages > layout.manyPassages ? 2 : 1
    const words = this.#isPacked ? [] : this.#words.filter(({ passages }) => passages >= least)
    const back = words.map(({ term, passages }) => ({ term: backMark + backwards(term), passages }))
    // Words come in order: sorting merges the two.
    const files = wordFiles([...words, ...back.sort(byTerm)].sort(byTerm))
    const hash = `w${shortHash(files.map(({ content }) => shortHash(content)).join())}`
    for (const [index, { content }] of files.entries()) this.#write({ name: `${hash}-${index}`, content })
    const frequent = this.#words.filter(({ passages }) => isFrequent(passages, this.#passages))
    return {
      passages: this.#passages,
      numbers: this.#universe.passages,
      episodes: this.#universe.episodes,
      groups: groups.join(' '),
      frequent: frequent.map(({ term }) => term).join(' '),
      words: hash,
      starts: [starts, files.map(({ start }) => start)].map(frontCoded),
    }
  }

  /** What of the lists lies in this part, with its own numbers. */
  #own(all: ArchiveLists): TermLists {
    const lists: TermLists = {}
    const { firstNumber, endNumber, firstEpisode, endEpisode } = this.#range
    for (const field of passageLists) {
      const list = all[field]
      if (list === undefined) continue
      const { docs } = list
      const start = firstIndex(docs.length, (at) => docs[at]! >= firstNumber)
      const end = firstIndex(docs.length, (at) => docs[at]! >= endNumber)
      if (start === end) continue
      lists[field] = {
        docs: docs.subarray(start, end),
        ...(list.counts === undefined ? {} : { counts: list.counts.subarray(start, end) }),
      }
    }
    const about = all.about?.filter((episode) => episode >= firstEpisode && episode < endEpisode)
    if (about !== undefined && about.length > 0) lists.about = Uint32Array.from(about)
    // A name more in the glossary should not touch the frozen part.
    if (this.#isNewest && all.notes !== undefined) lists.notes = [...all.notes]
    return lists
  }
}

function byTerm(a: { term: string }, b: { term: string }): number {
  return a.term < b.term ? -1 : 1
}

/** Cut a list that is too long: the passages in which the term occurs most, of equals the newest; and the rest. */
function split(list: Postings, longest: number): [most: Postings, rest?: Postings] {
  const { docs } = list
  if (docs.length <= longest) return [list]
  const times = list.counts ?? new Uint16Array(docs.length).fill(1)
  const passages = new Uint32Array(1 << 16)
  for (let at = 0; at < times.length; at += 1) passages[times[at]!]! += 1
  // All that have the term more often are kept, and so many of those that have it so often.
  let often = passages.length - 1
  let room = longest
  for (; passages[often]! <= room; often -= 1) room -= passages[often]!
  const isKept = new Uint8Array(docs.length)
  for (let at = docs.length - 1; at >= 0; at -= 1)
    isKept[at] = times[at]! > often || (times[at] === often && room-- > 0) ? 1 : 0
  const those = (kept: number): Postings => ({
    docs: docs.filter((_, at) => isKept[at] === kept),
    counts: times.filter((_, at) => isKept[at] === kept),
  })
  return [{ ...those(1), all: docs.length }, those(0)]
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
function wordFiles(
  words: readonly { term: string; passages: number }[],
): { start: string; content: Uint8Array }[] {
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
