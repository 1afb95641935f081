// Runs in the browser too: imports nothing from Node.
/* oxlint-disable no-underscore-dangle -- MiniSearch names the fields that a subclass may use so. */
import MiniSearch from 'minisearch'
import { engineOptions, fields, searchOptions, type Field } from './options.ts'
import { episodeOf, lastAtMost, type Root } from './root.ts'
import { passageLists, passagesIn } from './shard.ts'
import type { ArchiveTerm } from './terms.ts'

/** A word of a query with what is searched for it. */
export interface QueryTerm {
  term: string
  lists: ArchiveTerm
  /** Words that begin with it, or that it may be a misspelling of. */
  completions: DerivedTerm[]
  neighbours: DerivedTerm[]
  /** It was typed: passages with all such words hold "the whole query". */
  typed: boolean
}

/** A word that is searched for another. */
export interface DerivedTerm {
  term: string
  lists: ArchiveTerm
  /** Letters that differ (Levenshtein); for a completion, letters that follow. */
  distance: number
}

/** More words than this in a query are not looked at. */
export const mostTerms = 31

/**
 * Room for a score and bits of each passage of an archive. Kept with the index, and all zero between two queries: to ask the
 * system for megabytes at each key pressed costs more than to add up the scores.
 */
export class Sums {
  readonly scores: Float64Array
  readonly matched: Uint32Array

  constructor(root: Root) {
    this.scores = new Float64Array(root.numbers)
    this.matched = new Uint32Array(root.numbers)
  }
}

/** Set where a passage matches by its own words, and not by the title of its episode alone. */
const direct = 1 << mostTerms

/** Passages that match, with their scores. */
export class Matches {
  /** Numbers of the passages that match, ascending. */
  readonly docs: Uint32Array
  /** By index in `docs`: the score, as MiniSearch gives it. */
  readonly scores: Float64Array
  /** By index in `docs`: a bit for each word of the query that the passage matches. */
  readonly matched: Uint32Array

  /** @param allowed By passage number, 1 where the filters let it through. */
  constructor(root: Root, query: readonly QueryTerm[], sums: Sums, allowed?: Uint8Array) {
    const { scores, matched } = sums
    eachList(query, (bit, weight, lists) => {
      for (const field of passageLists) {
        const list = lists[field]
        if (list === undefined) continue
        const factor = weight * engineOptions.searchOptions.boost[field]
        const byCount = scoresByCount(passagesIn(list), root.passages)
        const { docs, counts } = list
        const once = factor * byCount(1)
        for (let index = 0; index < docs.length; index += 1) {
          const doc = docs[index]!
          scores[doc]! += counts === undefined ? once : factor * byCount(counts[index]!)
          matched[doc]! |= bit | direct
        }
      }
    })
    // A title counts for passages that match by themselves, and makes the first of its episode match.
    eachList(query, (bit, weight, { about }) => {
      if (about === undefined) return
      const gain =
        weight *
        engineOptions.searchOptions.boost.about *
        scoresByCount(passagesOf(root, about), root.passages)(1)
      for (const episode of about) {
        const base = root.bases[episode]!
        for (let doc = base; doc < base + root.counts[episode]!; doc += 1) {
          if ((matched[doc]! & direct) === 0 && doc > base) continue
          scores[doc]! += gain
          matched[doc]! |= bit
        }
      }
    })
    let count = 0
    for (let doc = 0; doc < matched.length; doc += 1) {
      if (matched[doc] !== 0 && allowed?.[doc] !== 0) count += 1
    }
    this.docs = new Uint32Array(count)
    this.scores = new Float64Array(count)
    this.matched = new Uint32Array(count)
    let at = 0
    for (let doc = 0; doc < matched.length; doc += 1) {
      const bits = matched[doc]! & ~direct
      if (matched[doc] === 0) continue
      if (allowed?.[doc] !== 0) {
        this.docs[at] = doc
        this.matched[at] = bits
        this.scores[at] = scores[doc]! * bitCount(bits)
        at += 1
      }
      matched[doc] = 0
      scores[doc] = 0
    }
  }

  /** The score of a passage, as MiniSearch gives it; 0 where it does not match. */
  scoreOf(doc: number): number {
    const index = lastAtMost(this.docs, doc)
    return this.docs[index] === doc ? this.scores[index]! : 0
  }

  /** A bit for each word of the query that a passage matches. */
  matchedBy(doc: number): number {
    const index = lastAtMost(this.docs, doc)
    return this.docs[index] === doc ? this.matched[index]! : 0
  }

  /** Numbers of the best `count` passages and all that are as good as the last of them, ascending. */
  best(count: number): Uint32Array {
    if (this.docs.length <= count) return this.docs
    const sorted = this.scores.slice().sort()
    // Sums run in another order in MiniSearch and may differ in the last bits.
    const least = sorted[sorted.length - count]! * (1 - 1e-9)
    return this.docs.filter((_, index) => this.scores[index]! >= least)
  }
}

/**
 * MiniSearch over lists that were loaded for one query. It scores; nothing is added to it. Its own index, which would hold
 * every word and passage of the archive, is replaced by one that knows the words of the query and the best passages.
 */
export class ShardedMiniSearch extends MiniSearch<{ id: number }> {
  readonly #root: Root

  constructor(root: Root) {
    super(engineOptions)
    this.#root = root
    this._documentCount = root.passages
    // With `b: 0` lengths do not count; MiniSearch still divides by them.
    const ones = fields.map(() => 1)
    this._avgFieldLength = ones
    this._fieldLength = { get: () => ones } as unknown as Map<number, number[]>
    this._documentIds = { has: () => true, get: (id: number) => id } as unknown as Map<number, number>
  }

  /** The passages `candidates` (ascending) in order of their scores, equal ones in their own order. */
  rank(query: readonly QueryTerm[], candidates: Uint32Array): { id: number; score: number }[] {
    this._index = new QueryIndex(query, this.#root, candidates) as unknown as typeof this._index
    const text = query.map(({ term }) => term).join(' ')
    return this.search(text, searchOptions(query))
      .map(({ id, score }) => ({ id: id as number, score }))
      .sort((a, b) => b.score - a.score || a.id - b.id)
  }
}

type TermData = Map<number, Map<number, number>>

/** Stands in for MiniSearch's `SearchableMap`: the three ways in which a query asks it for words. */
class QueryIndex {
  readonly #query: Map<string, QueryTerm>
  readonly #root: Root
  readonly #candidates: Uint32Array

  constructor(query: readonly QueryTerm[], root: Root, candidates: Uint32Array) {
    this.#query = new Map(query.map((term) => [term.term, term]))
    this.#root = root
    this.#candidates = candidates
  }

  get(term: string): TermData {
    return this.#data(this.#query.get(term)!.lists)
  }

  atPrefix(term: string): [string, TermData][] {
    return this.#query.get(term)!.completions.map(({ term, lists }) => [term, this.#data(lists)])
  }

  fuzzyGet(term: string): Map<string, [TermData, number]> {
    const { neighbours } = this.#query.get(term)!
    return new Map(neighbours.map(({ term, lists, distance }) => [term, [this.#data(lists), distance]]))
  }

  #data(lists: ArchiveTerm): TermData {
    const data = new Map<number, Map<number, number>>()
    fields.forEach((field, id) => {
      const postings = this.#postings(lists, field)
      if (postings !== undefined) data.set(id, postings as unknown as Map<number, number>)
    })
    return data
  }

  /** Counts as many passages as the whole list has, and gives those among the candidates. */
  #postings(
    lists: ArchiveTerm,
    field: Field,
  ): Pick<Map<number, number>, 'size' | 'get' | 'keys'> | undefined {
    const found = new Map<number, number>()
    let size = 0
    if (field === 'about') {
      if (lists.about === undefined) return undefined
      size = passagesOf(this.#root, lists.about)
      const episodes = new Set(lists.about)
      for (const doc of this.#candidates) if (episodes.has(episodeOf(this.#root, doc))) found.set(doc, 1)
    } else {
      const list = lists[field]
      if (list === undefined) return undefined
      size = passagesIn(list)
      for (const doc of this.#candidates) {
        const at = lastAtMost(list.docs, doc)
        if (list.docs[at] === doc) found.set(doc, list.counts?.[at] ?? 1)
      }
    }
    return { size, get: (doc) => found.get(doc), keys: () => found.keys() }
  }
}

/** Each list that a query asks for, with the bit of its word and MiniSearch's weight. */
function eachList(
  query: readonly QueryTerm[],
  take: (bit: number, weight: number, lists: ArchiveTerm) => void,
): void {
  const { boostTerm } = searchOptions(query)
  const { fuzzy, prefix } = engineOptions.searchOptions.weights
  query.forEach(({ term, lists, completions, neighbours }, index) => {
    const bit = 1 << index
    const boost = boostTerm(term)
    take(bit, boost, lists)
    for (const { term, lists, distance } of completions) {
      take(bit, (boost * prefix * term.length) / (term.length + 0.3 * distance), lists)
    }
    for (const { term, lists, distance } of neighbours) {
      take(bit, (boost * fuzzy * term.length) / (term.length + distance), lists)
    }
  })
}

/** MiniSearch's BM25+ with `b: 0`, as a function of how often a word stands in a passage. */
function scoresByCount(df: number, passages: number): (count: number) => number {
  const { k, d } = engineOptions.searchOptions.bm25
  const idf = Math.log(1 + (passages - df + 0.5) / (df + 0.5))
  const known: number[] = []
  return (count) => (known[count] ??= idf * (d + (count * (k + 1)) / (count + k)))
}

function passagesOf(root: Root, episodes: Uint32Array): number {
  return episodes.reduce((sum, episode) => sum + root.counts[episode]!, 0)
}

/** How many bits are set. */
function bitCount(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count += 1
  return count
}
