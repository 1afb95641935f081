import { BitWriter } from './bit-writer.ts'
import { bytesOf, joinBytes, type NamedContent } from './index-file.ts'
import { layout } from './layout.ts'
import { shardsInGroup } from './options.ts'
import { shortHash } from './plan.ts'
import { separator } from './separator.ts'
import { type TermLists, type Universe, writeLists } from './shard.ts'

/** Terms in order, with their lists. */
export interface SortedTerms {
  readonly length: number
  termAt: (at: number) => string
  /** The lists of a term, good until the next ones. */
  listsAt: (at: number) => TermLists
  /** A key of the terms from `from` up to `end`, one at least, with all of their lists. */
  key: (from: number, end: number) => string
}

/**
 * A group of shards as it was written: of the same terms with the same lists it becomes the same again. Where a shard is cut depends
 * on the terms behind the cut too, so more terms are seen than belong to it. Plain data.
 */
export interface KnownGroup {
  /** See {@link SortedTerms.key}: of all terms that were seen. */
  key: string
  /** What decides besides the terms. */
  context: string
  first: string
  last: string
  /** Terms of it that were written before it began, when the group before it was cut. */
  carried: number
  /** Terms that were seen until it was cut, and how many of these do not belong to it. */
  seen: number
  left: number
  /** How many of those were written already: the `carried` of the next group. */
  next: number
  hash: string
  /** What the root says of its shards but the first one. */
  starts: string[]
}

/** The groups of an index that was written before. */
export interface KnownGroups {
  groups: readonly KnownGroup[]
  /** Whether the file of a shard, by its name, is there. */
  isThere: (name: string) => boolean
  /** Told each group of the index that is being written but the last of a part, which ends where the terms do. */
  note: (group: KnownGroup) => void
}

/** A term and where its lists are among the bits of all terms that are in no shard yet. */
interface Item {
  term: string
  notes: readonly string[] | undefined
  from: number
  to: number
}

/** Cuts terms into shards, and these into groups that are named together. */
export class ShardWriter {
  readonly #terms: SortedTerms
  readonly #universe: Universe
  /** Bits of a shard, about. */
  readonly #target: number
  readonly #known: KnownGroups | undefined
  readonly #knownByStart: ReadonlyMap<string, KnownGroup>
  readonly #context: string

  /** Index of the first term of the group that is being written. */
  #first = 0
  /** Index of the next term to write: those before it are in a shard, or an item. */
  #next = 0
  /** How many terms of the group were written when it began. */
  #carried = 0
  /** No term of the group has been looked at. */
  #isAtStart = true

  /** Terms that are written and in no shard yet. */
  #items: Item[] = []
  #lists = new BitWriter()
  /** Bits that they take, about. */
  #bits = 0
  /** Last term of the shard before. */
  #last = ''
  #group: Uint8Array[] = []
  #finished: NamedContent[] = []
  readonly #groups: string[] = []
  readonly #starts: string[] = []

  /** `target`: bits of a shard, about. */
  constructor(terms: SortedTerms, universe: Universe, target: number, known: KnownGroups | undefined) {
    this.#terms = terms
    this.#universe = universe
    this.#target = target
    this.#known = known
    this.#context = JSON.stringify([universe, target])
    this.#knownByStart = new Map(
      known?.groups.map((group) => [startOf(group.context, group.carried, group.first), group]),
    )
  }

  /** All shards but known ones; gives the hashes of all groups, and what the root says of each shard. */
  *files(): Generator<NamedContent, { groups: readonly string[]; starts: readonly string[] }> {
    while (this.#next < this.#terms.length) {
      if (!this.#isAtStart || !this.#takeOver()) this.#writeNext()
      if (this.#finished.length > 0) yield* this.#finished.splice(0)
    }
    if (this.#items.length > 0) this.#endShard(this.#items.length)
    // What ends here ends for want of terms: it is none to be known by.
    if (this.#group.length > 0) this.#endGroup()
    yield* this.#finished
    return { groups: this.#groups, starts: this.#starts }
  }

  /** Leave the group that begins as it was written before, if its terms are those that come and its files are there. */
  #takeOver(): boolean {
    this.#isAtStart = false
    this.#carried = this.#next - this.#first
    const group = this.#knownByStart.get(startOf(this.#context, this.#carried, this.#firstTerm()))
    if (group === undefined) return false
    const end = this.#first + group.seen
    if (end > this.#terms.length || this.#terms.key(this.#first, end) !== group.key) return false
    for (let shard = 0; shard < shardsInGroup; shard += 1)
      if (!this.#known!.isThere(`${group.hash}-${shard}`)) return false
    this.#addStart(group.first)
    this.#starts.push(...group.starts)
    this.#last = group.last
    this.#groups.push(group.hash)
    this.#known!.note(group)
    this.#forgetItems()
    this.#beginGroup(end, group)
    for (const written = this.#next + group.next; this.#next < written; this.#next += 1)
      this.#bits += this.#addItem()
    return true
  }

  #firstTerm(): string {
    return this.#terms.termAt(this.#first)
  }

  /** The group before saw terms up to `end`, of which some do not belong to it. */
  #beginGroup(end: number, { left }: { left: number }): void {
    this.#first = end - left
    this.#next = this.#first
    this.#isAtStart = true
  }

  /** Write the next term, and what is finished then. */
  #writeNext(): void {
    const before = this.#items.length
    const size = this.#addItem()
    const isLong = size > this.#target + layout.termBits
    // A long list is alone in its shard, so that nothing else is loaded with it nor it with anything else.
    if (isLong && this.#bits > this.#target / 4 && this.#endShard(before)) {
      // It is the first of the next group, which may be known.
      this.#noteGroup(this.#next + 1, 1, 0)
      this.#forgetItems()
      return
    }
    this.#next += 1
    this.#bits += size
    const isGroup = isLong
      ? this.#endShard(this.#items.length)
      : this.#bits > this.#target * 1.3 && this.#endShard(this.#bestCut())
    if (isGroup) this.#noteGroup(this.#next, this.#items.length, this.#items.length)
  }

  /** Make an item of the next term; gives its bits, about. */
  #addItem(): number {
    const lists = this.#terms.listsAt(this.#next)
    const from = this.#lists.length
    writeLists(this.#lists, lists, this.#universe)
    const item = {
      term: this.#terms.termAt(this.#next),
      notes: lists.notes,
      from,
      to: this.#lists.length,
    }
    this.#items.push(item)
    return sizeOf(item)
  }

  #forgetItems(): void {
    this.#items = []
    this.#lists = new BitWriter()
    this.#bits = 0
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

  /** Make a shard of the first `count` items, and say whether a group is finished with it. */
  #endShard(count: number): boolean {
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
    this.#addStart(items[0]!.term)
    this.#last = before
    const notes = items.filter((item) => item.notes !== undefined).map((item) => [item.term, item.notes])
    const head = notes.length === 0 ? '' : JSON.stringify(Object.fromEntries(notes))
    this.#group.push(joinBytes([bytesOf(`${head}\n`), bits.bytes()]))
    if (this.#group.length < shardsInGroup) return false
    this.#endGroup()
    return true
  }

  /** What the root says of a shard that begins with a term. */
  #addStart(first: string): void {
    this.#starts.push(this.#starts.length === 0 ? '' : separator(this.#last, first))
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
    for (const [index, content] of this.#group.entries())
      this.#finished.push({ name: `${hash}-${index}`, content })
    this.#groups.push(hash)
    this.#group = []
  }

  /** The group that was finished saw terms up to `end`, of which the last `left` do not belong to it; the first `next` of these are written. */
  #noteGroup(end: number, left: number, next: number): void {
    this.#known?.note({
      key: this.#terms.key(this.#first, end),
      context: this.#context,
      first: this.#firstTerm(),
      last: this.#last,
      carried: this.#carried,
      seen: end - this.#first,
      left,
      next,
      hash: this.#groups.at(-1)!,
      starts: this.#starts.slice(1 - shardsInGroup),
    })
    this.#beginGroup(end, { left })
    this.#next += next
  }
}

/** What a group of an index begins with. */
function startOf(context: string, carried: number, first: string): string {
  return JSON.stringify([context, carried, first])
}

/** Bits of a term in a shard, about. */
function sizeOf({ from, to }: Item): number {
  return to - from + layout.termBits
}
