// Runs in the browser too: imports nothing from Node.
import { BitReader } from './bit-reader.ts'
import { backMark } from './file-format.ts'
import { backwards } from './fold.ts'
import type { Loader } from './loader.ts'
import { limits, shardsInGroup } from './options.ts'
import { lastAtMost, type Root, type RootPart } from './root.ts'
import { passageLists, passagesIn, type Postings, readShard, restOf, type TermLists } from './shard.ts'

/** The lists of a term over the whole index, in its numbers. */
export type ArchiveTerm = TermLists & {
  /** Passages whose text holds it. */
  df: number
}

/** A word of the archive, and how many passages hold it. */
export interface KnownWord {
  term: string
  df: number
}

/** Finds terms in the shards of all parts. Throws `IndexError`. */
export class Terms {
  readonly #loader: Loader
  readonly #root: Root
  readonly #own: ReadonlyMap<string, Postings> | undefined

  /** @param own In a small index the words of all texts; its shards hold what is added to them. */
  constructor(loader: Loader, root: Root, own?: ReadonlyMap<string, Postings>) {
    this.#loader = loader
    this.#root = root
    this.#own = own
  }

  /**
   * The lists of a term; empty where the archive has none. A very long list of passages is cut to those in which the term
   * occurs most, unless it must be whole.
   */
  async get(term: string, isWhole = false): Promise<ArchiveTerm> {
    const listsIn = async (part: RootPart, wanted: string): Promise<TermLists | undefined> =>
      (await this.#shard(part, lastAtMost(part.starts[0]!, wanted)))?.get(wanted)
    const found = await Promise.all(
      this.#root.parts.map(async (part) => {
        const lists = await listsIn(part, term)
        if (!isWhole || lists?.text?.all === undefined) return lists
        return { ...lists, text: sumOf([lists.text, (await listsIn(part, restOf(term)))!.parts!]) }
      }),
    )
    return this.#joined(found, this.#own?.get(term))
  }

  /**
   * Words that begin with `prefix`, the most frequent first, without itself: those in the first shards of that range.
   */
  async beginning(prefix: string): Promise<KnownWord[]> {
    if (this.#own !== undefined) return this.#ownWords((word) => word.startsWith(prefix) && word !== prefix)
    const counts = new Map<string, number>()
    await Promise.all(
      this.#root.parts.map(async (part) => {
        const first = lastAtMost(part.starts[0]!, prefix)
        const last = Math.min(first + limits.prefixShards - 1, lastAtMost(part.starts[0]!, `${prefix}\uffff`))
        for (let shard = first; shard <= last; shard += 1) {
          for (const [term, lists] of (await this.#shard(part, shard)) ?? []) {
            const df = lists.text === undefined ? 0 : passagesIn(lists.text)
            if (df > 0 && term.startsWith(prefix) && term !== prefix)
              counts.set(term, (counts.get(term) ?? 0) + df)
          }
        }
      }),
    )
    return byFrequency(counts)
  }

  /** The words that stand beside `term` in the shards that it would be in: those `get` has loaded for it. */
  async beside(term: string): Promise<KnownWord[]> {
    const counts = new Map<string, number>()
    for (const part of this.#root.parts) {
      for (const [word, { text }] of (await this.#shard(part, lastAtMost(part.starts[0]!, term))) ?? []) {
        if (text !== undefined) counts.set(word, (counts.get(word) ?? 0) + passagesIn(text))
      }
    }
    return byFrequency(counts)
  }

  /** Whether `other`, if the archive has it, is in the shards that `get` has loaded for `term`. */
  isBeside(term: string, other: string): boolean {
    return this.#root.parts.every(
      ({ starts }) => lastAtMost(starts[0]!, term) === lastAtMost(starts[0]!, other),
    )
  }

  /**
   * Load what tells whether a word that stands nowhere is two words: the shards of both halves, unless what is loaded shows
   * already that there is no such first half. A long word has too many halves to load them all.
   */
  async loadHalves(word: string): Promise<void> {
    const count = word.length > limits.halved ? 0 : Math.max(0, word.length - 2 * limits.half + 1)
    const ends = Array.from({ length: count }, (_, at) => limits.half + at)
    await Promise.all(
      ends.map(async (end) => {
        if (this.isBeside(word, word.slice(0, end)) && (await this.get(word.slice(0, end))).df === 0) return
        await Promise.all([this.get(word.slice(0, end)), this.get(word.slice(end))])
      }),
    )
  }

  /** Words that share their beginning or their end with `term`: all that may be meant by it. */
  async around(term: string): Promise<KnownWord[]> {
    if (this.#own !== undefined) return this.#ownWords((word) => word !== term)
    const counts = new Map<string, number>()
    const edge = term.length < 7 ? 2 : term.length < 9 ? 3 : 4
    const edges = [term.slice(0, edge), backMark + backwards(term).slice(0, edge)]
    await Promise.all(
      this.#root.parts.map(async (part) => {
        const starts = part.starts[1]!
        const files = edges.flatMap((start) => {
          const first = lastAtMost(starts, start)
          const count = lastAtMost(starts, `${start}\uffff`) - first + 1
          return Array.from({ length: count }, (_, index) => ({ start, file: first + index }))
        })
        // A word near both ends is in two files.
        const near = new Map<string, number>()
        await Promise.all(
          files.map(async ({ start, file }) => {
            for (const { term: word, df } of await this.#loader.get(`${part.words}-${file}`, readWords)) {
              if (word.startsWith(start)) near.set(word[0] === backMark ? backwards(word.slice(1)) : word, df)
            }
          }),
        )
        for (const [word, df] of near) counts.set(word, (counts.get(word) ?? 0) + df)
      }),
    )
    counts.delete(term)
    return byFrequency(counts)
  }

  async #shard(part: RootPart, shard: number): Promise<Map<string, TermLists> | undefined> {
    if (shard >= part.starts[0]!.length) return undefined
    const name = `${part.groupHashes[Math.floor(shard / shardsInGroup)]}-${shard % shardsInGroup}`
    return this.#loader.get(name, (content) => readShard(content, { ...part, passages: part.numbers }))
  }

  #ownWords(isMeant: (word: string) => boolean): KnownWord[] {
    const counts = new Map<string, number>()
    for (const [word, { docs }] of this.#own!) if (isMeant(word)) counts.set(word, docs.length)
    return byFrequency(counts)
  }

  #joined(found: readonly (TermLists | undefined)[], own: Postings | undefined): ArchiveTerm {
    const all: ArchiveTerm = { df: 0 }
    for (const lists of found) {
      for (const field of passageLists) {
        const list = lists?.[field]
        if (list !== undefined) all[field] = appended(all[field], list)
      }
      if (lists?.about !== undefined) all.about = concatenated(all.about, lists.about)
      if (lists?.notes !== undefined) all.notes = [...(all.notes ?? []), ...lists.notes]
    }
    if (own !== undefined) all.text = all.text === undefined ? own : sumOf([own, all.text])
    all.df = all.text === undefined ? 0 : passagesIn(all.text)
    return all
  }
}

function appended(first: Postings | undefined, second: Postings): Postings {
  if (first === undefined) return second
  const docs = concatenated(first.docs, second.docs)
  const counts = new Uint16Array(docs.length).fill(1)
  if (first.counts !== undefined) counts.set(first.counts)
  if (second.counts !== undefined) counts.set(second.counts, first.docs.length)
  return { docs, counts, all: passagesIn(first) + passagesIn(second) }
}

/** Lists of the same term, which may hold the same passages. */
export function sumOf(lists: readonly { docs: ArrayLike<number>; counts?: ArrayLike<number> }[]): Postings {
  const sums = new Map<number, number>()
  for (const { docs, counts } of lists) {
    for (let index = 0; index < docs.length; index += 1) {
      sums.set(docs[index]!, (sums.get(docs[index]!) ?? 0) + (counts?.[index] ?? 1))
    }
  }
  const sorted = [...sums].sort(([a], [b]) => a - b)
  return {
    docs: Uint32Array.from(sorted, ([doc]) => doc),
    counts: Uint16Array.from(sorted, ([, count]) => count),
  }
}

function concatenated(first: Uint32Array | undefined, second: Uint32Array): Uint32Array {
  if (first === undefined) return second
  const all = new Uint32Array(first.length + second.length)
  all.set(first)
  all.set(second, first.length)
  return all
}

function readWords(content: Uint8Array): KnownWord[] {
  const from = new BitReader(content)
  let term = ''
  return Array.from({ length: from.number() }, () => {
    term = from.word(term)
    return { term, df: from.number() }
  })
}

function byFrequency(counts: ReadonlyMap<string, number>): KnownWord[] {
  return Array.from(counts, ([term, df]) => ({ term, df })).sort(
    (a, b) => b.df - a.df || (a.term < b.term ? -1 : 1),
  )
}
