import { createHash } from 'node:crypto'
import { defined } from '../model/defined.ts'
import { passageLists, type Postings, type TermLists } from './shard.ts'

/** What few terms have besides lists of passages. */
interface Others {
  all?: number
  about?: number[]
  notes?: string[]
}

/** Lists of passages that a term may have. */
const fields = passageLists.length

/** Copies of terms and their lists that a group of shards is made of, and of those that came until it was finished. */
export class GroupInput {
  readonly #terms: string[] = []
  /** For each term and each field of `passageLists` the length of its list; -1 for none. */
  readonly #lengths: number[] = []
  readonly #others: (Others | undefined)[] = []
  /** For each term where its lists begin in the columns. */
  readonly #starts: number[] = []
  #docs = new Uint32Array(1 << 12)
  #counts = new Uint16Array(1 << 12)
  #end = 0

  get length(): number {
    return this.#terms.length
  }

  add(term: string, lists: TermLists): void {
    this.#starts.push(this.#end)
    this.#terms.push(term)
    for (const field of passageLists) this.#lengths.push(this.#addList(lists[field]))
    const all = lists.text?.all
    const { about, notes } = lists
    this.#others.push(
      all === undefined && about === undefined && notes === undefined
        ? undefined
        : defined({ all, about: about && Array.from(about), notes }),
    )
  }

  /** Copy a list; gives its length. */
  #addList(list: Postings | undefined): number {
    if (list === undefined) return -1
    const { docs, counts } = list
    const end = this.#end + docs.length
    if (end > this.#docs.length) this.#grow(end)
    this.#docs.set(docs, this.#end)
    if (counts === undefined) this.#counts.fill(1, this.#end, end)
    else this.#counts.set(counts, this.#end)
    this.#end = end
    return docs.length
  }

  #grow(least: number): void {
    const docs = new Uint32Array(least * 2)
    const counts = new Uint16Array(least * 2)
    docs.set(this.#docs)
    counts.set(this.#counts)
    this.#docs = docs
    this.#counts = counts
  }

  termAt(at: number): string {
    return this.#terms[at]!
  }

  /** The lists of a term, good until the next call of another method. */
  listsAt(at: number): TermLists {
    const { all, about, notes } = this.#others[at] ?? {}
    const lists: TermLists = {}
    let start = this.#starts[at]!
    passageLists.forEach((field, index) => {
      const length = this.#lengths[at * fields + index]!
      if (length === -1) return
      const end = start + length
      lists[field] = { docs: this.#docs.subarray(start, end), counts: this.#counts.subarray(start, end) }
      start = end
    })
    if (all !== undefined) lists.text!.all = all
    if (about !== undefined) lists.about = Uint32Array.from(about)
    if (notes !== undefined) lists.notes = notes
    return lists
  }

  /** A key of the first `count` terms with their lists. */
  key(count: number): string {
    const end = this.#starts[count] ?? this.#end
    const others = this.#others
      .slice(0, count)
      .flatMap((others, at) => (others === undefined ? [] : [[at, others]]))
    return createHash('sha256')
      .update(JSON.stringify([count, others]))
      .update(Int32Array.from(this.#lengths.slice(0, count * fields)))
      .update(this.#terms.slice(0, count).join('\n'))
      .update(new Uint8Array(this.#docs.buffer, 0, end * 4))
      .update(new Uint8Array(this.#counts.buffer, 0, end * 2))
      .digest('base64url')
  }

  /** Forget the first `count` terms. */
  drop(count: number): void {
    const start = this.#starts[count] ?? this.#end
    this.#docs.copyWithin(0, start, this.#end)
    this.#counts.copyWithin(0, start, this.#end)
    this.#end -= start
    this.#terms.splice(0, count)
    this.#lengths.splice(0, count * fields)
    this.#others.splice(0, count)
    this.#starts.splice(0, count)
    for (let at = 0; at < this.#starts.length; at += 1) this.#starts[at]! -= start
  }
}
