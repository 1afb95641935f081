import type { Terms } from '../../../src/segment/terms.ts'

/** One unit's terms: ids and how often each occurs, weights applied. */
export type Bag = ReadonlyMap<number, number>

/** A method finds the indices of the bags at which a segment begins, 0 excluded. */
export type Method = (bags: readonly Bag[], words: readonly number[]) => number[]

/** Bags of the runs of words that begin at `starts` (indices of words). */
export function bagsOf(terms: Terms, starts: readonly number[]): Bag[] {
  return starts.map((from, at) => {
    const bag = new Map<number, number>()
    for (let word = from; word < (starts[at + 1] ?? terms.ofWord.length); word += 1) {
      const term = terms.ofWord[word]!
      if (term >= 0) bag.set(term, (bag.get(term) ?? 0) + terms.weights[term]!)
    }
    return bag
  })
}

function cosine(one: Bag, other: Bag): number {
  let dot = 0
  let a = 0
  let b = 0
  for (const [term, value] of one) {
    a += value * value
    dot += value * (other.get(term) ?? 0)
  }
  for (const value of other.values()) b += value * value
  return a === 0 || b === 0 ? 0 : dot / Math.sqrt(a * b)
}

function sum(bags: readonly Bag[]): Map<number, number> {
  const total = new Map<number, number>()
  for (const bag of bags) for (const [term, value] of bag) total.set(term, (total.get(term) ?? 0) + value)
  return total
}

/** TextTiling (Hearst 1997): similarity of the blocks on both sides of a gap, depth of its valleys, cut-off mean minus half a deviation. */
export const textTiling: Method = (bags) => {
  const block = 3
  const similar = bags.map((_, at) =>
    at === 0 ? 1 : cosine(sum(bags.slice(Math.max(0, at - block), at)), sum(bags.slice(at, at + block))),
  )
  const smooth = similar.map(
    (value, at) => (value + (similar[at - 1] ?? value) + (similar[at + 1] ?? value)) / 3,
  )
  const depth = smooth.map((value, at) => {
    let left = value
    for (let to = at - 1; to >= 1 && smooth[to]! >= left; to -= 1) left = smooth[to]!
    let right = value
    for (let to = at + 1; to < smooth.length && smooth[to]! >= right; to += 1) right = smooth[to]!
    return left - value + (right - value)
  })
  const gaps = depth.slice(1)
  const mean = gaps.reduce((a, b) => a + b, 0) / Math.max(1, gaps.length)
  const deviation = Math.sqrt(gaps.reduce((a, b) => a + (b - mean) ** 2, 0) / Math.max(1, gaps.length))
  return depth.flatMap((value, at) =>
    value > mean + deviation / 2 &&
    value >= (depth[at - 1] ?? 0) &&
    value >= (depth[at + 1] ?? 0) &&
    at > 1 &&
    at < depth.length - 1
      ? [at]
      : [],
  )
}

/** C99 (Choi 2000): ranks of similarities in an 11×11 mask, divisive clustering, its own stopping rule. */
export const c99: Method = (bags) => {
  const n = bags.length
  const similar = bags.map((one) => bags.map((other) => cosine(one, other)))
  const half = 5
  const rank = similar.map((row, i) =>
    row.map((value, j) => {
      let lower = 0
      let seen = 0
      for (let a = Math.max(0, i - half); a <= Math.min(n - 1, i + half); a += 1) {
        for (let b = Math.max(0, j - half); b <= Math.min(n - 1, j + half); b += 1) {
          if (a === i && b === j) continue
          seen += 1
          if (similar[a]![b]! < value) lower += 1
        }
      }
      return lower / Math.max(1, seen)
    }),
  )
  const inside: number[][] = Array.from({ length: n + 1 }, () => Array.from({ length: n + 1 }, () => 0))
  for (let i = 1; i <= n; i += 1) {
    for (let j = 1; j <= n; j += 1) {
      inside[i]![j] = rank[i - 1]![j - 1]! + inside[i - 1]![j]! + inside[i]![j - 1]! - inside[i - 1]![j - 1]!
    }
  }
  const within = (from: number, to: number): number =>
    inside[to]![to]! - inside[from]![to]! - inside[to]![from]! + inside[from]![from]!
  const bounds = [0, n]
  const order: { at: number; density: number }[] = []
  let total = within(0, n)
  let area = n * n
  let density = total / area
  while (bounds.length <= n) {
    let best: { at: number; density: number; total: number; area: number } | undefined
    for (let index = 1; index < bounds.length; index += 1) {
      const from = bounds[index - 1]!
      const to = bounds[index]!
      for (let at = from + 1; at < to; at += 1) {
        const nextTotal = total - within(from, to) + within(from, at) + within(at, to)
        const nextArea = area - (to - from) ** 2 + (at - from) ** 2 + (to - at) ** 2
        if (best === undefined || nextTotal / nextArea > best.density) {
          best = { at, density: nextTotal / nextArea, total: nextTotal, area: nextArea }
        }
      }
    }
    if (best === undefined) break
    order.push({ at: best.at, density: best.density - density })
    ;({ total, area, density } = best)
    bounds.push(best.at)
    bounds.sort((a, b) => a - b)
  }
  const gains = order.map((step) => step.density)
  const mean = gains.reduce((a, b) => a + b, 0) / Math.max(1, gains.length)
  const deviation = Math.sqrt(gains.reduce((a, b) => a + (b - mean) ** 2, 0) / Math.max(1, gains.length))
  const steps = gains.findIndex((gain) => gain < mean + 1.2 * deviation)
  return order
    .slice(0, steps === -1 ? order.length : steps)
    .map((step) => step.at)
    .toSorted((a, b) => a - b)
}

/** U00 (Utiyama and Isahara 2001): the most probable segmentation, words of a segment drawn from its own Laplace-smoothed distribution. */
export const u00: Method = (bags) => {
  const total = sum(bags)
  const vocabulary = total.size
  const mass = [...total.values()].reduce((a, b) => a + b, 0)
  return cheapest(bags.length, bags.length, (end, visit) => {
    const counts = new Map<number, number>()
    let length = 0
    // Σ f·log(f+1) − n·log(n+k), kept up to date while the segment grows to the left.
    let inner = 0
    for (let start = end - 1; start >= 0; start -= 1) {
      for (const [term, value] of bags[start]!) {
        const before = counts.get(term) ?? 0
        counts.set(term, before + value)
        inner += (before + value) * Math.log(before + value + 1) - before * Math.log(before + 1)
        length += value
      }
      visit(start, length * Math.log(length + vocabulary) - inner + Math.log(mass))
    }
  })
}

/** The bounds with the least total cost, by dynamic programming over ends. */
function cheapest(
  n: number,
  longest: number,
  grow: (end: number, visit: (start: number, cost: number) => void) => void,
): number[] {
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }]
  for (let end = 1; end <= n; end += 1) {
    let least = { cost: Infinity, from: end - 1 }
    grow(end, (start, cost) => {
      if (end - start > longest) return
      const whole = best[start]!.cost + cost
      if (whole < least.cost) least = { cost: whole, from: start }
    })
    best.push(least)
  }
  const bounds: number[] = []
  for (let at = best[n]!.from; at > 0; at = best[at]!.from) bounds.push(at)
  return bounds.reverse()
}

/** Log of the gamma function (Lanczos). */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x)
  const g = [
    0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
    12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
  ]
  const base = x - 1
  let series = g[0]!
  for (let at = 1; at < g.length; at += 1) series += g[at]! / (base + at)
  const t = base + 7.5
  return 0.5 * Math.log(2 * Math.PI) + (base + 0.5) * Math.log(t) - t + Math.log(series)
}

/** BayesSeg (Eisenstein and Barzilay 2008): marginal likelihood of a segment's words under a symmetric Dirichlet, and a prior on lengths. */
export function bayesSeg(theta: number, meanWords: number): Method {
  return (bags, words) => {
    const vocabulary = sum(bags).size
    const w = theta * vocabulary
    return cheapest(bags.length, bags.length, (end, visit) => {
      const counts = new Map<number, number>()
      let length = 0
      let likelihood = 0
      let spoken = 0
      for (let start = end - 1; start >= 0; start -= 1) {
        spoken += words[start]!
        for (const [term, value] of bags[start]!) {
          const before = counts.get(term) ?? 0
          counts.set(term, before + value)
          likelihood += logGamma(before + value + theta) - logGamma(before + theta)
          length += value
        }
        const cost = logGamma(length + w) - logGamma(w) - likelihood
        visit(start, cost + lengthPrior(spoken, meanWords))
      }
    })
  }
}

function lengthPrior(words: number, mean: number): number {
  return Math.log(words / mean) ** 2 * 2 + Math.log(mean)
}

/** Minimum cut (Malioutov and Barzilay 2006): the normalised cut between segments of the similarity graph, as many as the mean length asks. */
export function minimumCut(meanWords: number): Method {
  return (bags, words) => {
    const n = bags.length
    const reach = 24
    const total = words.reduce((a, b) => a + b, 0)
    const count = Math.max(1, Math.round(total / meanWords))
    const similar = bags.map((one, i) =>
      bags.map((other, j) => (Math.abs(i - j) > reach || i === j ? 0 : Math.exp(cosine(one, other) * 3) - 1)),
    )
    const prefix: number[][] = [Array.from({ length: n + 1 }, () => 0)]
    for (let i = 1; i <= n; i += 1) {
      const row = [0]
      for (let j = 1; j <= n; j += 1) {
        row.push(row[j - 1]! + prefix[i - 1]![j]! - prefix[i - 1]![j - 1]! + similar[i - 1]![j - 1]!)
      }
      prefix.push(row)
    }
    const block = (a: number, b: number, c: number, d: number): number =>
      prefix[b]![d]! - prefix[a]![d]! - prefix[b]![c]! + prefix[a]![c]!
    const cut = (from: number, to: number): number => {
      const volume = block(from, to, 0, n)
      return volume === 0 ? 1 : 1 - block(from, to, from, to) / volume
    }
    let best = Array.from({ length: n + 1 }, (_, end) => (end === 0 ? 0 : Infinity))
    const from: number[][] = []
    for (let k = 1; k <= count; k += 1) {
      const next = Array.from({ length: n + 1 }, () => Infinity)
      const chosen = Array.from({ length: n + 1 }, () => 0)
      for (let end = k; end <= n; end += 1) {
        for (let start = k - 1; start < end; start += 1) {
          const cost = best[start]! + cut(start, end)
          if (cost < next[end]!) {
            next[end] = cost
            chosen[end] = start
          }
        }
      }
      best = next
      from.push(chosen)
    }
    const bounds: number[] = []
    let end = n
    for (let k = count - 1; k > 0; k -= 1) {
      end = from[k]![end]!
      bounds.push(end)
    }
    return bounds.filter((at) => at > 0).reverse()
  }
}
