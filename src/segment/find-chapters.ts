import type { Terms } from './terms.ts'

/** A passage as chapters see it. */
export interface ChapterUnit {
  /** Indices of its words: from `first` up to `end`. */
  first: number
  end: number
  /** How likely something new begins at its start: the cue of its first sentence. */
  cue: number
  /** It is nothing but advertisement or announcements: a short chapter of those is as usual as a long one of the talk. */
  skippable: boolean
}

/** How the parts of the cost are weighed. Natural logarithms: a likelihood ratio of e is 1. */
export interface ChapterWeights {
  /** The Dirichlet prior's mean pseudo-count for a term, and how far it follows the term's share of the talk: 0 not at all, 1 wholly. */
  theta: number
  share: number
  /** What every chapter costs. */
  chapter: number
  /** Words of an ordinary chapter, and how strongly shorter and longer ones are held to that (squared logarithm of the ratio). */
  usual: number
  shorter: number
  longer: number
  /** What a cue of strength 1 is worth. */
  cue: number
}

const chapterWeights: ChapterWeights = {
  theta: 0.3,
  share: 0.8,
  chapter: 13,
  usual: 750,
  shorter: 4,
  longer: 12,
  cue: 14,
}

/** Passages that a chapter has at most: keeps the work linear in the length of the talk. */
const longest = 40

/** Talks shorter than this have one chapter: nobody needs a table of contents for two pages. */
const wordsForTwo = 700

/** Weights are counted in quarters, so that the gamma function is a table. */
const quarter = 4

/**
 * Indices of the passages at which a chapter begins, 0 first.
 *
 * The most probable segmentation by dynamic programming, as in Eisenstein and Barzilay, "Bayesian unsupervised topic
 * segmentation" (2008): a chapter's words come from its own distribution, which is integrated out under a Dirichlet prior, and
 * cue phrases add to the probability of a bound. Changed here: words weigh by how rare they are in the language, so that
 * fillers do not count; the prior leans to the talk's own distribution, so that its general subject does not count much either; chapters have
 * a usual length; and only passage bounds can be chapter bounds, so that a chapter that moves changes no passage's id.
 */
export function findChapters(
  units: readonly ChapterUnit[],
  terms: Terms,
  weights: ChapterWeights = chapterWeights,
): number[] {
  const total = units.length === 0 ? 0 : units.at(-1)!.end - units[0]!.first
  if (units.length < 2 || total < wordsForTwo) return units.length === 0 ? [] : [0]
  const bags = bagsOf(units, terms)
  const { gammas, first, chapterGamma } = priorOf(bags, terms.weights.length, weights)
  // For each number of passages what the best chapters of those cost, and where the last of these begins.
  const costs = new Float64Array(units.length + 1)
  const starts = new Int32Array(units.length + 1)
  // How likely the words of a chapter are that begins at each passage and ends at `end`; and what a passage more adds to it,
  // as differences: each counts for all chapters that begin at its passage or before it.
  const likelihoods = new Float64Array(units.length)
  const steps = new Float64Array(units.length)
  for (let end = 1; end <= units.length; end += 1) {
    const from = Math.max(0, end - longest)
    addSteps(steps, bags, { gammas, first }, from, end - 1)
    costs[end] = Infinity
    starts[end] = end - 1
    let added = 0
    let skippable = true
    for (let start = end - 1; start >= from; start -= 1) {
      added += steps[start]!
      steps[start] = 0
      likelihoods[start]! += added
      skippable &&= units[start]!.skippable
      const ofWords =
        costs[start]! + chapterGamma(bags.masses[end]! - bags.masses[start]!) - likelihoods[start]!
      const cue = start === 0 ? 0 : weights.cue * units[start]!.cue
      // What the length costs is never below 0: mostly it need not be known.
      if (ofWords + (skippable ? 0 : weights.chapter) - cue >= costs[end]!) continue
      const words = units[end - 1]!.end - units[start]!.first
      const cost = ofWords + (skippable ? 0 : weights.chapter + lengthCost(words, weights)) - cue
      if (cost < costs[end]!) {
        costs[end] = cost
        starts[end] = start
      }
    }
  }
  const found: number[] = []
  for (let at = units.length; at > 0; at = starts[at]!) found.push(starts[at]!)
  return found.reverse()
}

/**
 * Add to `steps` what the terms of a passage add to chapters that begin at `from` or later and end with it. What a term adds
 * changes where one of its earlier places enters the chapter, so the work is one step for each of those, whatever stands between.
 */
function addSteps(
  steps: Float64Array,
  { starts, terms, counts, passages, previous }: Bags,
  { gammas, first }: Pick<Prior, 'gammas' | 'first'>,
  from: number,
  passage: number,
): void {
  const least = starts[from]!
  for (let at = starts[passage]!; at < starts[passage + 1]!; at += 1) {
    const count = counts[at]!
    let place = first[terms[at]!]!
    let added = gammas[place + count]!
    steps[passage]! += added
    for (let before = previous[at]!; before >= least; before = previous[before]!) {
      place += counts[before]!
      const more = gammas[place + count]! - gammas[place]!
      steps[passages[before]!]! += more - added
      added = more
    }
  }
}

function lengthCost(words: number, { usual, shorter, longer }: ChapterWeights): number {
  return (words < usual ? shorter : longer) * Math.log(Math.max(1, words) / usual) ** 2
}

/** The terms of each passage, and how often each occurs in it, weighted, in quarters: passage `n` from `starts[n]` on. */
interface Bags {
  starts: Int32Array
  /** The sum of the counts before each passage, and of all. */
  masses: Int32Array
  terms: Int32Array
  counts: Int32Array
  /** The passage of each entry, and the last entry of its term in an earlier passage, -1 where there is none. */
  passages: Int32Array
  previous: Int32Array
}

function bagsOf(units: readonly ChapterUnit[], { ofWord, weights }: Terms): Bags {
  const most = units.at(-1)!.end - units[0]!.first
  const bags: Bags = {
    starts: new Int32Array(units.length + 1),
    masses: new Int32Array(units.length + 1),
    terms: new Int32Array(most),
    counts: new Int32Array(most),
    passages: new Int32Array(most),
    previous: new Int32Array(most),
  }
  // Sums of the passage at hand, 0 for a term that is not in it; and the last entry of each term.
  const sums = new Float64Array(weights.length)
  const last = new Int32Array(weights.length).fill(-1)
  let length = 0
  for (let passage = 0; passage < units.length; passage += 1) {
    const { first, end } = units[passage]!
    const start = length
    for (let word = first; word < end; word += 1) {
      const term = ofWord[word]!
      if (term < 0) continue
      if (sums[term] === 0) bags.terms[length++] = term
      sums[term]! += weights[term]!
    }
    const found = length
    length = start
    let mass = bags.masses[passage]!
    for (let at = start; at < found; at += 1) {
      const term = bags.terms[at]!
      const count = Math.round(sums[term]! * quarter)
      sums[term] = 0
      if (count === 0) continue
      bags.terms[length] = term
      bags.counts[length] = count
      bags.passages[length] = passage
      bags.previous[length] = last[term]!
      last[term] = length
      mass += count
      length += 1
    }
    bags.starts[passage + 1] = length
    bags.masses[passage + 1] = mass
  }
  return bags
}

/** The Dirichlet prior, and its gamma functions: of terms as tables, for the innermost loop above reads them. */
interface Prior {
  /** log Γ(x/4 + pseudo-count) − log Γ(pseudo-count) of each term, for all x up to what it weighs in the whole talk. */
  gammas: Float64Array
  /** For each term where its table begins; terms that weigh the same share one. */
  first: Int32Array
  /** The same function of the sum of all pseudo-counts. */
  chapterGamma: (quarters: number) => number
}

/** What is said all over the talk is expected, so that it tells less where it is said. */
function priorOf(
  { starts, terms, counts }: Bags,
  vocabulary: number,
  { theta, share }: ChapterWeights,
): Prior {
  const totals = new Int32Array(vocabulary)
  const length = starts.at(-1)!
  for (let at = 0; at < length; at += 1) totals[terms[at]!]! += counts[at]!
  const used = totals.filter((total) => total > 0)
  const mass = used.reduce((sum, total) => sum + total, 0)
  const mean = mass / Math.max(1, used.length)
  // Tables for different totals only: together they have no more entries than the talk has quarters.
  const tables = new Map<number, { offset: number; pseudo: number }>()
  const first = new Int32Array(vocabulary)
  let entries = 0
  let sum = 0
  for (let term = 0; term < vocabulary; term += 1) {
    const total = totals[term]!
    let table = tables.get(total)
    if (table === undefined) {
      table = { offset: entries, pseudo: theta * (total / mean) ** share }
      tables.set(total, table)
      entries += total + 1
    }
    first[term] = table.offset
    sum += table.pseudo
  }
  const gammas = new Float64Array(entries)
  for (const [total, { offset, pseudo }] of tables) {
    const base = logGamma(pseudo)
    for (let x = 0; x <= total; x += 1) gammas[offset + x] = logGamma(x / quarter + pseudo) - base
  }
  const base = logGamma(sum)
  return { gammas, first, chapterGamma: (quarters) => logGamma(quarters / quarter + sum) - base }
}

/** Logarithm of the gamma function for x > 0: Stirling's series, shifted to where it is exact enough. */
function logGamma(x: number): number {
  let shift = 1
  let at = x
  for (; at < 8; at += 1) shift *= at
  const inverse = 1 / (at * at)
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse / 1680))) / at
  return (at - 0.5) * Math.log(at) - at + halfLogTau + series - Math.log(shift)
}

const halfLogTau = 0.5 * Math.log(2 * Math.PI)
