import { BitWriter } from './bit-writer.ts'
import { GroupInput } from './group-input.ts'
import { bytesOf, joinBytes, type NamedContent } from './index-file.ts'
import { layout } from './layout.ts'
import { shardsInGroup } from './options.ts'
import { shortHash } from './plan.ts'
import { separator } from './separator.ts'
import { type TermLists, type Universe, writeLists } from './shard.ts'

/**
 * A group of shards as it was written: of the same terms with the same lists it becomes the same again. Where a shard is cut depends
 * on the terms behind the cut too, so more terms are seen than belong to it. Plain data.
 */
export interface KnownGroup {
  /** See {@link GroupInput.key}: of all terms that were seen. */
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

/** Cuts terms, which come in order, into shards, and these into groups that are named together. */
export class ShardWriter {
  readonly #universe: Universe
  /** Bits of a shard, about. */
  readonly #target: number
  readonly #write: (file: NamedContent) => void
  readonly #known: KnownGroups | undefined
  readonly #knownByStart: ReadonlyMap<string, KnownGroup>
  readonly #context: string

  /** Terms of the group that is being written, and those behind it that came. */
  readonly #input = new GroupInput()
  /** How many of them are written: in a shard, or an item. */
  #written = 0
  /** How many of them had been when it began. */
  #carried = 0
  #first = ''
  /** No term of the group has been looked at. */
  #isAtStart = true
  /** What the group is if the terms that come are those. */
  #candidate: KnownGroup | undefined
  /** No term is to come: what is cut now is cut for that. */
  #isEnding = false

  /** Terms that are written and in no shard yet. */
  #items: Item[] = []
  #lists = new BitWriter()
  /** Bits that they take, about. */
  #bits = 0
  /** Last term of the shard before. */
  #last = ''
  #group: Uint8Array[] = []
  readonly #groups: string[] = []
  readonly #starts: string[] = []

  /** `target`: bits of a shard, about. `write` gets each file that is finished. */
  constructor(
    universe: Universe,
    target: number,
    write: (file: NamedContent) => void,
    known: KnownGroups | undefined,
  ) {
    this.#universe = universe
    this.#target = target
    this.#write = write
    this.#known = known
    this.#context = JSON.stringify([universe, target])
    this.#knownByStart = new Map(
      known?.groups.map((group) => [startOf(group.context, group.carried, group.first), group]),
    )
  }

  /** Add a term, which comes after all others so far. */
  put(term: string, lists: TermLists): void {
    this.#input.add(term, lists)
    for (;;) {
      if (this.#isAtStart && this.#input.length > 0) this.#begin()
      if (this.#candidate !== undefined) {
        if (this.#input.length < this.#candidate.seen) return
        const candidate = this.#candidate
        this.#candidate = undefined
        if (this.#takeOver(candidate)) continue
      }
      if (this.#written === this.#input.length) return
      this.#writeNext(this.#written === this.#input.length - 1 ? lists : undefined)
    }
  }

  /** Write what is left; gives the hashes of all groups, and what the root says of each shard. */
  end(): { groups: readonly string[]; starts: readonly string[] } {
    while (this.#written < this.#input.length) {
      if (this.#isAtStart) this.#begin()
      this.#writeNext()
    }
    this.#isEnding = true
    if (this.#items.length > 0) this.#endShard(this.#items.length)
    if (this.#group.length > 0) this.#endGroup(0)
    return { groups: this.#groups, starts: this.#starts }
  }

  #begin(): void {
    this.#isAtStart = false
    this.#carried = this.#written
    this.#first = this.#input.termAt(0)
    this.#candidate = this.#knownByStart.get(startOf(this.#context, this.#carried, this.#first))
  }

  /** Leave a group as it was written before, if its terms are those that came and its files are there. */
  #takeOver(group: KnownGroup): boolean {
    if (this.#input.key(group.seen) !== group.key) return false
    for (let shard = 0; shard < shardsInGroup; shard += 1)
      if (!this.#known!.isThere(`${group.hash}-${shard}`)) return false
    this.#addStart(group.first)
    this.#starts.push(...group.starts)
    this.#last = group.last
    this.#groups.push(group.hash)
    this.#known!.note(group)
    this.#forgetItems()
    this.#input.drop(group.seen - group.left)
    for (this.#written = 0; this.#written < group.next; this.#written += 1) this.#bits += this.#addItem()
    this.#isAtStart = true
    return true
  }

  /** Write the next term, and what is finished then. `lists`: its lists, where they are at hand. */
  #writeNext(lists?: TermLists): void {
    const before = this.#items.length
    const size = this.#addItem(lists)
    const isLong = size > this.#target + layout.termBits
    // A long list is alone in its shard, so that nothing else is loaded with it nor it with anything else.
    if (isLong && this.#bits > this.#target / 4 && this.#endShard(before, 1)) {
      // It is the first of the next group, which may be known.
      this.#forgetItems()
      return
    }
    this.#written += 1
    this.#bits += size
    if (isLong) this.#endShard(this.#items.length)
    else if (this.#bits > this.#target * 1.3) this.#endShard(this.#bestCut())
  }

  /** Make an item of the next term; gives its bits, about. */
  #addItem(lists: TermLists = this.#input.listsAt(this.#written)): number {
    const from = this.#lists.length
    writeLists(this.#lists, lists, this.#universe)
    const item = {
      term: this.#input.termAt(this.#written),
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
  /**
   * Make a shard of the first `count` items, and say whether a group is finished with it. `unwritten`: 1 where the next term, which
   * counts as not written, is why, else 0.
   */
  #endShard(count: number, unwritten: 0 | 1 = 0): boolean {
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
    this.#endGroup(unwritten)
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

  #endGroup(unwritten: 0 | 1): void {
    const hash = shortHash(this.#group.map((bytes) => shortHash(bytes)).join())
    for (const [index, content] of this.#group.entries()) this.#write({ name: `${hash}-${index}`, content })
    this.#groups.push(hash)
    this.#group = []
    const seen = this.#written + unwritten
    const left = this.#items.length
    const next = unwritten === 1 ? 0 : left
    if (this.#known !== undefined && !this.#isEnding)
      this.#known.note({
        key: this.#input.key(seen),
        context: this.#context,
        first: this.#first,
        last: this.#last,
        carried: this.#carried,
        seen,
        left,
        next,
        hash,
        starts: this.#starts.slice(1 - shardsInGroup),
      })
    this.#input.drop(seen - left)
    this.#written = next
    this.#isAtStart = true
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
