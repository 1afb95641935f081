import { BitWriter } from './bits.ts'
import type { Part } from './file-format.ts'
import { type IndexFile, indexFile } from './index-file.ts'
import { layout } from './options.ts'
import { type IndexPlan, type PartRange, shortHash } from './plan.ts'
import { type Postings, type TermLists, type Universe, writeTerm } from './shard.ts'

/** A part that was written, and the first terms of its files as the root keeps them. */
export interface WrittenPart {
  part: Part
  /** Of its shards, of its files of words from the front, of those from the back. */
  starts: [shards: string[], front: string[], back: string[]]
}

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
  readonly #range: PartRange
  readonly #universe: Universe
  readonly #passages: number
  readonly #shardBits: number
  readonly #isNewest: boolean

  #shard = new BitWriter()
  #terms = 0
  #first = ''
  #last = ''
  /** Last term of the shard before. */
  #lastOfAll = ''
  #group: Uint8Array[] = []
  #groups: string[] = []
  #starts: string[] = []
  readonly #words: { term: string; passages: number }[] = []

  /** `bytes`: how large the part will be, about. */
  constructor(range: PartRange, plan: IndexPlan, bytes: number) {
    this.#range = range
    this.#universe = {
      passages: range.endNumber - range.firstNumber,
      episodes: range.endEpisode - range.firstEpisode,
    }
    this.#passages = plan.episodes
      .slice(range.firstEpisode, range.endEpisode)
      .reduce((sum, { passages }) => sum + passages, 0)
    // The square root balances what a query loads of the root with what it loads of shards.
    const target = Math.sqrt(bytes) * layout.shard
    this.#shardBits = 8 * Math.max(layout.smallestShard, Math.min(layout.largestShard, target))
    this.#isNewest = range.endEpisode === plan.episodes.length
  }

  /** Add a term. Gives the files that are finished with it. */
  *add(term: string, all: ArchiveLists): Generator<IndexFile> {
    const lists = this.#own(all)
    if (Object.keys(lists).length === 0) return
    if (lists.text !== undefined && term[0] !== '\u0001') {
      this.#words.push({ term, passages: lists.text.docs.length })
    }
    let bits = new BitWriter()
    writeTerm(bits, term, this.#last, lists, this.#universe)
    if (this.#terms > 0 && this.#shard.length + bits.length > this.#shardBits) {
      yield* this.#endShard()
      bits = new BitWriter()
      writeTerm(bits, term, '', lists, this.#universe)
    }
    if (this.#terms === 0) this.#first = term
    this.#shard.append(bits)
    this.#terms += 1
    this.#last = term
  }

  /** The files that are left, and what the root must know. */
  *end(): Generator<IndexFile, WrittenPart> {
    if (this.#terms > 0) yield* this.#endShard()
    if (this.#group.length > 0) yield* this.#endGroup()
    const least = this.#passages > layout.manyPassages ? 2 : 1
    const words = this.#words.filter(({ passages }) => passages >= least)
    const front = wordFiles(words)
    const back = wordFiles(
      words
        .map(({ term, passages }) => ({ term: [...term].reverse().join(''), passages }))
        .sort((a, b) => (a.term < b.term ? -1 : 1)),
    )
    const hash = `w${shortHash([...front, ...back].map(({ content }) => shortHash(content)).join())}`
    for (const [index, { content }] of [...front, ...back].entries())
      yield indexFile(`${hash}-${index}`, content)
    return {
      part: {
        passages: this.#passages,
        numbers: this.#universe.passages,
        episodes: this.#universe.episodes,
        groups: this.#groups,
        shards: this.#starts.length,
        words: { hash, front: front.length, back: back.length },
      },
      starts: [this.#starts, front.map(({ start }) => start), back.map(({ start }) => start)],
    }
  }

  /** What of the lists lies in this part, with its own numbers. */
  #own(all: ArchiveLists): TermLists {
    const lists: TermLists = {}
    const { firstNumber, endNumber, firstEpisode, endEpisode } = this.#range
    for (const field of ['text', 'parts', 'speaker'] as const) {
      const list = all[field]
      if (list === undefined) continue
      const start = lowerBound(list.docs, firstNumber)
      const end = lowerBound(list.docs, endNumber)
      if (start === end) continue
      lists[field] = {
        docs: list.docs.slice(start, end).map((doc) => doc - firstNumber),
        ...(list.counts === undefined ? {} : { counts: list.counts.subarray(start, end) }),
      }
    }
    const about = all.about?.filter((episode) => episode >= firstEpisode && episode < endEpisode)
    if (about !== undefined && about.length > 0) {
      lists.about = Uint32Array.from(about, (episode) => episode - firstEpisode)
    }
    // A name more in the glossary should not touch the frozen part.
    if (this.#isNewest && all.notes !== undefined) lists.notes = [...all.notes]
    return lists
  }

  *#endShard(): Generator<IndexFile> {
    const bits = new BitWriter()
    bits.number(this.#terms)
    bits.append(this.#shard)
    this.#starts.push(this.#starts.length === 0 ? '' : separator(this.#lastOfAll, this.#first))
    this.#group.push(bits.bytes())
    this.#lastOfAll = this.#last
    this.#shard = new BitWriter()
    this.#terms = 0
    this.#last = ''
    if (this.#group.length === layout.group) yield* this.#endGroup()
  }

  *#endGroup(): Generator<IndexFile> {
    const hash = shortHash(this.#group.map((bytes) => shortHash(bytes)).join())
    for (const [index, bytes] of this.#group.entries()) yield indexFile(`${hash}-${index}`, bytes)
    this.#groups.push(hash)
    this.#group = []
  }
}

/** The shortest word after `before` and not after `first`. */
function separator(before: string, first: string): string {
  let shared = 0
  while (before[shared] === first[shared]) shared += 1
  return first.slice(0, shared + 1)
}

function lowerBound(numbers: Uint32Array, value: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (numbers[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
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
