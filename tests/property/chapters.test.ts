import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type ChapterUnit, findChapters } from '../../src/segment/find-chapters.ts'

const weights = { theta: 0.3, share: 0.8, chapter: 3, usual: 300, shorter: 4, longer: 12, cue: 6 }
const longest = 40

/** A talk as the terms of its passages' words, -1 where a word has none; and the cue of each passage. */
const talks = fc.array(
  fc.record({
    words: fc.array(fc.integer({ min: -1, max: 12 }), { minLength: 40, maxLength: 90 }),
    cue: fc.double({ min: -1, max: 1, noNaN: true }),
    skippable: fc.boolean(),
  }),
  { minLength: 18, maxLength: 60 },
)
const termWeights = fc.array(fc.double({ min: 0, max: 1.25, noNaN: true }), { minLength: 13, maxLength: 13 })

test('chapters are those that cost least', () => {
  fc.assert(
    fc.property(talks, termWeights, (talk, ofTerms) => {
      const ofWord = Int32Array.from(talk.flatMap(({ words }) => words))
      let next = 0
      const units = talk.map(({ words, cue, skippable }): ChapterUnit => {
        const first = next
        next += words.length
        return { first, end: next, cue, skippable }
      })
      const found = findChapters(
        units,
        { ofWord, weights: Float64Array.from(ofTerms), names: [], capitalsTell: true },
        weights,
      )
      const costOf = costs(units, ofWord, ofTerms)
      // Two ways may cost the same, so the sums are compared. Both are rounded.
      const least = [0]
      for (let end = 1; end <= units.length; end += 1) {
        const from = Math.max(0, end - longest)
        least.push(
          Math.min(...units.slice(from, end).map((_, at) => least[from + at]! + costOf(from + at, end))),
        )
      }
      const ofFound = found.reduce((sum, start, at) => sum + costOf(start, found[at + 1] ?? units.length), 0)
      assert.equal(found[0], 0)
      assert.ok(Math.abs(ofFound - least.at(-1)!) < 1e-6 || Number.isNaN(ofFound))
    }),
    { numRuns: 40 },
  )
})

/** What a chapter from one passage up to another costs, counted anew for each. */
function costs(
  units: readonly ChapterUnit[],
  ofWord: Int32Array,
  ofTerms: readonly number[],
): (start: number, end: number) => number {
  const counts = units.map(({ first, end }) => {
    const sums = ofTerms.map(() => 0)
    for (const term of ofWord.subarray(first, end)) if (term >= 0) sums[term]! += ofTerms[term]!
    return sums.map((sum) => Math.round(sum * 4) / 4)
  })
  const sumOf = (start: number, end: number, term: number): number =>
    counts.slice(start, end).reduce((sum, own) => sum + own[term]!, 0)
  const totals = ofTerms.map((_, term) => sumOf(0, units.length, term))
  const used = totals.filter((total) => total > 0)
  const mean = used.reduce((sum, total) => sum + total, 0) / used.length
  const pseudo = totals.map((total) => weights.theta * (total / mean) ** weights.share)
  const all = pseudo.reduce((sum, own) => sum + own, 0)
  return (start, end) => {
    let cost = start === 0 ? 0 : -weights.cue * units[start]!.cue
    let mass = 0
    for (const [term, own] of pseudo.entries()) {
      const count = sumOf(start, end, term)
      if (count === 0) continue
      mass += count
      cost -= logGamma(count + own) - logGamma(own)
    }
    cost += logGamma(mass + all) - logGamma(all)
    if (units.slice(start, end).every(({ skippable }) => skippable)) return cost
    const ratio = (units[end - 1]!.end - units[start]!.first) / weights.usual
    return cost + weights.chapter + (ratio < 1 ? weights.shorter : weights.longer) * Math.log(ratio) ** 2
  }
}

/** Logarithm of the gamma function by Lanczos' approximation. */
function logGamma(x: number): number {
  const base = x + 5.5
  const series = [
    76.18009172947146, -86.5053203294168, 24.01409824083091, -1.231739572450155, 0.001208650973866179,
    -0.000005395239384953,
  ].reduce((sum, factor, at) => sum + factor / (x + 1 + at), 1.000000000190015)
  return (x + 0.5) * Math.log(base) - base + Math.log((2.50662827463 * series) / x)
}
