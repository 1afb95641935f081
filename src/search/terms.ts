// Runs in the browser too: imports nothing from Node.
import { BitReader } from './bit-reader.ts'
import { backwards } from './fold.ts'
import type { Loader } from './load.ts'
import { limits, shardsInGroup } from './options.ts'
import { lastAtMost, type Root, type RootPart } from './root.ts'
import { type Postings, readShard, type TermLists } from './shard.ts'

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

  constructor(loader: Loader, root: Root) {
    this.#loader = loader
    this.#root = root
  }

  /** The lists of a term; empty where the archive has none. */
  async get(term: string): Promise<ArchiveTerm> {
    const found = await Promise.all(
      this.#root.parts.map(async (part) =>
        (await this.#shard(part, lastAtMost(part.starts[0]!, term)))?.get(term),
      ),
    )
    return this.#joined(found)
  }

  /**
   * Words that begin with `prefix`, the most frequent first, without itself: those in the first shards of that range.
   */
  async beginning(prefix: string): Promise<KnownWord[]> {
    const counts = new Map<string, number>()
    await Promise.all(
      this.#root.parts.map(async (part) => {
        const first = lastAtMost(part.starts[0]!, prefix)
        const last = Math.min(first + limits.prefixShards - 1, lastAtMost(part.starts[0]!, `${prefix}\uffff`))
        for (let shard = first; shard <= last; shard += 1) {
          for (const [term, lists] of (await this.#shard(part, shard)) ?? []) {
            const df = lists.text?.docs.length ?? 0
            if (df > 0 && term.startsWith(prefix) && term !== prefix)
              counts.set(term, (counts.get(term) ?? 0) + df)
          }
        }
      }),
    )
    return byFrequency(counts)
  }

  /** Words that share their beginning or their end with `term`: all that may be meant by it. */
  async around(term: string): Promise<KnownWord[]> {
    const counts = new Map<string, number>()
    const edge = term.length < 6 ? 2 : 3
    const reversed = backwards(term)
    await Promise.all(
      this.#root.parts.flatMap((part) =>
        // A small index has no files of words: its shards are all there.
        part.starts[1]!.length === 0
          ? part.starts[0]!.map(async (_, shard) => {
              for (const [found, { text }] of (await this.#shard(part, shard)) ?? []) {
                if (text !== undefined && found > '\u0001~') {
                  counts.set(found, (counts.get(found) ?? 0) + text.docs.length)
                }
              }
            })
          : [term, reversed].flatMap((word, side) => {
              const starts = part.starts[side + 1]!
              const start = word.slice(0, edge)
              const first = lastAtMost(starts, start)
              const last = lastAtMost(starts, `${start}\uffff`)
              return Array.from({ length: starts.length === 0 ? 0 : last - first + 1 }, async (_, index) => {
                const file = first + index + (side === 0 ? 0 : part.starts[1]!.length)
                const words = await this.#loader.get(`${part.words}-${file}`, readWords)
                for (const { term: found, df } of words) {
                  const key = side === 0 ? found : backwards(found)
                  // A word near both ends is in two files: count it once for each part.
                  if (side === 1 && key.startsWith(term.slice(0, edge))) continue
                  if (found.startsWith(start)) counts.set(key, (counts.get(key) ?? 0) + df)
                }
              })
            }),
      ),
    )
    counts.delete(term)
    return byFrequency(counts)
  }

  async #shard(part: RootPart, shard: number): Promise<Map<string, TermLists> | undefined> {
    if (shard >= part.starts[0]!.length) return undefined
    const name = `${part.groupHashes[Math.floor(shard / shardsInGroup)]}-${shard % shardsInGroup}`
    return this.#loader.get(name, (content) =>
      readShard(content, { passages: part.numbers, episodes: part.episodes }),
    )
  }

  #joined(found: readonly (TermLists | undefined)[]): ArchiveTerm {
    const all: ArchiveTerm = { df: 0 }
    found.forEach((lists, index) => {
      if (lists === undefined) return
      const { firstNumber, firstEpisode } = this.#root.parts[index]!
      for (const field of ['text', 'parts', 'speaker'] as const) {
        const list = lists[field]
        if (list !== undefined) all[field] = appended(all[field], list, firstNumber)
      }
      if (lists.about !== undefined) {
        const more = lists.about.map((episode) => episode + firstEpisode)
        all.about = all.about === undefined ? more : concatenated(all.about, more)
      }
      if (lists.notes !== undefined) all.notes = [...(all.notes ?? []), ...lists.notes]
    })
    all.df = all.text?.docs.length ?? 0
    return all
  }
}

function appended(before: Postings | undefined, list: Postings, base: number): Postings {
  if (before === undefined && base === 0) return list
  const first = before ?? { docs: new Uint32Array(0) }
  const docs = concatenated(
    first.docs,
    list.docs.map((doc) => doc + base),
  )
  if (first.counts === undefined && list.counts === undefined) return { docs }
  const counts = new Uint16Array(docs.length).fill(1)
  if (first.counts !== undefined) counts.set(first.counts)
  if (list.counts !== undefined) counts.set(list.counts, first.docs.length)
  return { docs, counts }
}

function concatenated(a: Uint32Array, b: Uint32Array): Uint32Array {
  const all = new Uint32Array(a.length + b.length)
  all.set(a)
  all.set(b, a.length)
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
