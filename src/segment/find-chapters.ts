import type { Terms } from './terms.ts'

/** A passage as chapters see it. */
export interface ChapterUnit {
  /** Indices of its words: from `first` up to `end`. */
  first: number
  end: number
  /** How likely something new begins at its start: the cue of its first sentence. */
  cue: number
}

/** How the parts of the cost are weighed. Natural logarithms: a likelihood ratio of e is 1. */
export interface ChapterWeights {
  /** The Dirichlet prior's pseudo-count for each term. */
  theta: number
  /** What every chapter costs. */
  chapter: number
  /** Words of an ordinary chapter, and how strongly others are held to that (squared logarithm of the ratio). */
  usual: number
  spread: number
  /** What a cue of strength 1 is worth. */
  cue: number
}

export const chapterWeights: ChapterWeights = { theta: 0.3, chapter: 2, usual: 750, spread: 6, cue: 16 }

/** Passages that a chapter has at most: keeps the work linear in the length of the talk. */
const longest = 48

/** Talks shorter than this have one chapter: nobody needs a table of contents for two pages. */
const wordsForTwo = 700

/** Weights are counted in quarters, so that the gamma function is a table. */
const quarter = 4

/**
 * Indices of the passages at which a chapter begins, 0 first.
 *
 * The most probable segmentation by dynamic programming, as in Eisenstein and Barzilay, "Bayesian unsupervised topic
 * segmentation" (2008): a chapter's words come from its own distribution, which is integrated out under a symmetric Dirichlet prior, and
 * cue phrases add to the probability of a bound. New here are the weights of words (how rare each is in the language, so
 * that fillers do not count), a prior on the length of a chapter, and that only passage bounds can be chapter bounds.
 */
export function findChapters(
  units: readonly ChapterUnit[],
  terms: Terms,
  weights: ChapterWeights = chapterWeights,
): number[] {
  const total = units.length === 0 ? 0 : units.at(-1)!.end - units[0]!.first
  if (units.length < 2 || total < wordsForTwo) return units.length === 0 ? [] : [0]
  const bags = units.map((unit) => bagOf(unit, terms))
  const used = new Set<number>()
  for (const bag of bags) for (const [term] of bag) used.add(term)
  const termGamma = gammaTable(weights.theta)
  const chapterGamma = gammaTable(weights.theta * used.size)
  const counts = new Int32Array(terms.weights.length)
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }]
  for (let end = 1; end <= units.length; end += 1) {
    let least = { cost: Infinity, from: end - 1 }
    let mass = 0
    let likelihood = 0
    const from = Math.max(0, end - longest)
    for (let start = end - 1; start >= from; start -= 1) {
      for (const [term, count] of bags[start]!) {
        const before = counts[term]!
        counts[term] = before + count
        likelihood += termGamma(before + count) - termGamma(before)
        mass += count
      }
      const words = units[end - 1]!.end - units[start]!.first
      const cost =
        best[start]!.cost +
        chapterGamma(mass) -
        likelihood +
        weights.chapter +
        weights.spread * Math.log(Math.max(1, words) / weights.usual) ** 2 -
        (start === 0 ? 0 : weights.cue * units[start]!.cue)
      if (cost < least.cost) least = { cost, from: start }
    }
    for (let start = end - 1; start >= from; start -= 1) for (const [term] of bags[start]!) counts[term] = 0
    best.push(least)
  }
  const starts: number[] = []
  for (let at = units.length; at > 0; at = best[at]!.from) starts.push(best[at]!.from)
  return starts.reverse()
}

/** The terms of a passage with their weighted counts, in quarters. */
function bagOf(unit: ChapterUnit, { ofWord, weights }: Terms): [number, number][] {
  const bag = new Map<number, number>()
  for (let word = unit.first; word < unit.end; word += 1) {
    const term = ofWord[word]!
    if (term >= 0) bag.set(term, (bag.get(term) ?? 0) + weights[term]!)
  }
  return [...bag].flatMap(([term, weight]) => {
    const count = Math.round(weight * quarter)
    return count === 0 ? [] : [[term, count] as [number, number]]
  })
}

/** log Γ(x/4 + offset) − log Γ(offset), remembered. */
function gammaTable(offset: number): (quarters: number) => number {
  const known: number[] = []
  const base = logGamma(offset)
  return (quarters) => (known[quarters] ??= logGamma(quarters / quarter + offset) - base)
}

/** Logarithm of the gamma function for x > 0: Stirling's series, shifted to where it is exact enough. */
function logGamma(x: number): number {
  let shift = 0
  let at = x
  for (; at < 8; at += 1) shift += Math.log(at)
  const inverse = 1 / (at * at)
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / at
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - shift
}
