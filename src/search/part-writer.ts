import { firstIndex } from '../model/first-index.ts'
import { BitWriter } from './bit-writer.ts'
import { backMark, frontCoded, type Part } from './file-format.ts'
import { backwards } from './fold.ts'
import { bytesOf, joinBytes, type NamedContent } from './index-file.ts'
import { isFrequent, layout } from './layout.ts'
import { shardsInGroup } from './options.ts'
import { type IndexPlan, type PartRange, shortHash } from './plan.ts'
import { passageLists, type Postings, type TermLists, type Universe, restOf, writeLists } from './shard.ts'

/** The lists of a term in the whole archive. */
export interface ArchiveLists {
  text: Postings | undefined
  parts: Postings | undefined
  speaker: Postings | undefined
  about: readonly number[] | undefined
  notes: readonly string[] | undefined
}

/** A term and where its lists are among the bits of all terms that are in no shard yet. */
interface Item {
  term: string
  notes: readonly string[] | undefined
  from: number
  to: number
}

/** Writes one part of an index, given all terms in order. */
export class PartWriter {
  readonly #write: (file: NamedContent) => void
  readonly #range: PartRange
  readonly #universe: Universe
  readonly #passages: number
  /** Bits of a shard, about. */
  readonly #target: number
  readonly #isNewest: boolean
  readonly #isPacked: boolean
  readonly #longest: number

  /** Terms that are in no shard yet. */
  #items: Item[] = []
  #lists = new BitWriter()
  /** Bits that they take, about. */
  #bits = 0
  /** Last term of the shard before. */
  #last = ''
  #group: Uint8Array[] = []
  #groups: string[] = []
  #starts: string[] = []
  readonly #words: { term: string; passages: number }[] = []

  /** `bytes`: how large the part will be, about. `write` gets each file that is finished. */
  constructor(range: PartRange, plan: IndexPlan, bytes: number, write: (file: NamedContent) => void) {
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
    // The square root balances what a query loads of the root with what it loads of shards.
    const target = Math.sqrt(bytes) * layout.shard
    this.#target = 8 * Math.max(layout.smallestShard, Math.min(layout.largestShard, target))
    this.#isNewest = range.endEpisode === plan.episodes.length
    this.#isPacked = plan.isPacked
    this.#longest = plan.longest
  }

  /** Add a term. */
  add(term: string, all: ArchiveLists): void {
    const lists = this.#own(all)
    if (Object.keys(lists).length === 0) return
    if (lists.text !== undefined && term[0] !== '\u0001') {
      this.#words.push({ term, passages: lists.text.docs.length })
      const [most, rest] = split(lists.text, this.#longest)
      if (rest !== undefined) {
        this.#put(term, { ...lists, text: most })
        this.#put(restOf(term), { parts: rest })
        return
      }
    }
    this.#put(term, lists)
  }

  #put(term: string, lists: TermLists): void {
    const from = this.#lists.length
    writeLists(this.#lists, lists, this.#universe)
    const size = this.#lists.length - from
    const before = this.#items.length
    this.#items.push({ term, notes: lists.notes, from, to: this.#lists.length })
    // A long list is alone in its shard, so that nothing else is loaded with it nor it with anything else.
    if (size > this.#target && this.#bits > this.#target / 4) this.#endShard(before)
    this.#bits += size + layout.termBits
    if (size > this.#target) this.#endShard(this.#items.length)
    else if (this.#bits > this.#target * 1.3) this.#endShard(this.#bestCut())
  }

  /** Write the files that are left; gives what the root must know. */
  end(): Part {
    if (this.#items.length > 0) this.#endShard(this.#items.length)
    if (this.#group.length > 0) this.#endGroup()
    const least = this.#passages > layout.manyPassages ? 2 : 1
    const words = this.#isPacked ? [] : this.#words.filter(({ passages }) => passages >= least)
    const files = wordFiles(
      words
        .flatMap(({ term, passages }) => [
          { term, passages },
          { term: backMark + backwards(term), passages },
        ])
        .sort((a, b) => (a.term < b.term ? -1 : 1)),
    )
    const hash = `w${shortHash(files.map(({ content }) => shortHash(content)).join())}`
    for (const [index, { content }] of files.entries()) this.#write({ name: `${hash}-${index}`, content })
    const frequent = this.#words.filter(({ passages }) => isFrequent(passages, this.#passages))
    return {
      passages: this.#passages,
      numbers: this.#universe.passages,
      episodes: this.#universe.episodes,
      groups: this.#groups.join(' '),
      frequent: frequent.map(({ term }) => term).join(' '),
      words: hash,
      starts: [this.#starts, files.map(({ start }) => start)].map(frontCoded),
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

  /** Where to cut so that the first term after is told from the last one before by few letters: the root keeps them. */
  #bestCut(): number {
    let best = this.#items.length - 1
    let bestLength = Number.POSITIVE_INFINITY
    let bits = 0
    for (let cut = 1; cut < this.#items.length; cut += 1) {
      bits += sizeOf(this.#items[cut - 1]!)
      if (bits < this.#target * 0.7) continue
      const { length } = separator(this.#items[cut - 1]!.term, this.#items[cut]!.term)
      if (length >= bestLength) continue
      best = cut
      bestLength = length
    }
    return best
  }

  /** Make a shard of the first `count` terms. */
  #endShard(count: number): void {
    const items = this.#items.splice(0, count)
    const bits = new BitWriter()
    bits.number(items.length)
    let before = ''
    for (const item of items) {
      bits.word(item.term, before)
      bits.append(this.#lists, item.from, item.to)
      this.#bits -= sizeOf(item)
      before = item.term
    }
    this.#keepLists()
    this.#starts.push(this.#starts.length === 0 ? '' : separator(this.#last, items[0]!.term))
    this.#last = before
    const notes = items.filter((item) => item.notes !== undefined).map((item) => [item.term, item.notes])
    const head = notes.length === 0 ? '' : JSON.stringify(Object.fromEntries(notes))
    this.#group.push(joinBytes([bytesOf(`${head}\n`), bits.bytes()]))
    if (this.#group.length === shardsInGroup) this.#endGroup()
  }

  /** Forget the bits of terms that are in a shard now. */
  #keepLists(): void {
    const kept = new BitWriter()
    for (const item of this.#items) {
      const from = kept.length
      kept.append(this.#lists, item.from, item.to)
      item.from = from
      item.to = kept.length
    }
    this.#lists = kept
  }

  #endGroup(): void {
    const hash = shortHash(this.#group.map((bytes) => shortHash(bytes)).join())
    for (const [index, content] of this.#group.entries()) this.#write({ name: `${hash}-${index}`, content })
    this.#groups.push(hash)
    this.#group = []
  }
}

/** Bits of a term in a shard, about. */
function sizeOf({ from, to }: Item): number {
  return to - from + layout.termBits
}

/** Cut a list that is too long: the passages in which the term occurs most, of equals the newest; and the rest. */
function split(list: Postings, longest: number): [most: Postings, rest?: Postings] {
  const { docs } = list
  if (docs.length <= longest) return [list]
  const countOf = (index: number): number => list.counts?.[index] ?? 1
  const order = Array.from(docs.keys()).sort((a, b) => countOf(b) - countOf(a) || b - a)
  const isKept = new Uint8Array(docs.length)
  for (const index of order.slice(0, longest)) isKept[index] = 1
  const those = (kept: number): Postings => {
    const indexes = Array.from(docs.keys()).filter((index) => isKept[index] === kept)
    return {
      docs: Uint32Array.from(indexes, (index) => docs[index]!),
      counts: Uint16Array.from(indexes, countOf),
    }
  }
  return [{ ...those(1), all: docs.length }, those(0)]
}

/** The shortest word after `before` and not after `first`. */
function separator(before: string, first: string): string {
  let shared = 0
  while (before[shared] === first[shared]) shared += 1
  return first.slice(0, shared + 1)
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
