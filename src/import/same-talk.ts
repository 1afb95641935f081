import { hashOfWord } from '../segment/passage-id.ts'

/** Neighbouring words that are looked for in the other text. */
const run = 3

/** The runs of three words of a text, as numbers. */
export type Runs = ReadonlySet<number>

/** Runs of a text; of one that is shorter all of its words are one. */
export function runsOf(text: string): Runs {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const runs = new Set<number>()
  for (let at = 0; at + run <= words.length; at += 1) runs.add(numberOf(words.slice(at, at + run)))
  return runs.size === 0 ? new Set([numberOf(words)]) : runs
}

/** Whether two texts are of one talk, though an editor corrected one of them: they share half of the runs of the shorter one. */
export function areSameTalk(mine: Runs, theirs: Runs): boolean {
  const [fewer, more] = mine.size < theirs.size ? [mine, theirs] : [theirs, mine]
  // Without words nothing is known of a text.
  if (fewer.size === 0) return false
  let shared = 0
  for (const each of fewer) if (more.has(each)) shared += 1
  return shared * 2 >= fewer.size
}

/** Some of the runs of a text: those with the smallest numbers, which are the same in every text that has them. */
export interface Sketch {
  /** Runs of the text. */
  size: number
  kept: Uint32Array
}

/** Runs that are kept of a text: a share of them, and of a short one more. */
const keptShare = 1 / 16
const leastKept = 64

/** What is kept of a text. */
export function sketchOf(runs: Runs): Sketch {
  const sorted = Uint32Array.from(runs).sort()
  return { size: runs.size, kept: sorted.slice(0, Math.max(leastKept, runs.size * keptShare)) }
}

/** Texts that are compared with one at most, and texts that are noted for one run: what more have tells nothing. */
export const mostCompared = 8
/** Share of what texts of one talk have in common at least that must be found among the runs that are kept. */
const leastFound = 1 / 4

/**
 * Finds among many texts those that may be of one talk with another one. What that costs depends on that text alone, however many there are.
 */
export class TalkIndex {
  readonly #sketches: Sketch[] = []
  readonly #having = new Map<number, number[]>()

  get size(): number {
    return this.#sketches.length
  }

  add(sketch: Sketch): void {
    const number = this.#sketches.push(sketch) - 1
    for (const each of sketch.kept) {
      const having = this.#having.get(each)
      if (having === undefined) this.#having.set(each, [number])
      else if (having.length < mostCompared) having.push(number)
    }
  }

  /** Those that share most with a text, as numbers in the order in which they were added; none that shares little. */
  near(runs: Runs): number[] {
    const shared = new Map<number, number>()
    for (const each of runs)
      for (const number of this.#having.get(each) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1)
    return Array.from(shared, ([number, count]) => {
      const { kept, size } = this.#sketches[number]!
      // As many as the two share among the kept ones where they share half of the shorter one.
      return { number, found: (count * 2) / (kept.length * Math.min(1, runs.size / size)) }
    })
      .filter(({ found }) => found >= leastFound)
      .sort((a, b) => b.found - a.found || a.number - b.number)
      .slice(0, mostCompared)
      .map(({ number }) => number)
      .sort((a, b) => a - b)
  }
}

/** Small numbers are a fair choice: the hash spreads its bits. */
function numberOf(words: readonly string[]): number {
  return hashOfWord(words.join(' ')) >>> 0
}
