import type { Span } from '../model/transcript.ts'

/** The smallest piece that passages are made of: a sentence, or a part of an endless one. */
export interface Unit extends Span {
  /** Words in it, markers not counted. */
  words: number
  /** How good a passage bound its start is; higher is better, 0 is an ordinary sentence start. Depends on nearby words only. */
  strength: number
  /** How likely something new begins at its start, as `cueStrength` says. */
  cue: number
  /** A chapter of the editor begins here: always a bound. */
  forced: boolean
}

/** Words in a passage: what is wanted, and what is never exceeded except by a single unit. */
const passageWords = { least: 60, most: 120, never: 150 }

/** Words around a bound in which none is stronger: it is a bound whatever happens elsewhere. */
const anchorReach = 150

/**
 * Indices of the units at which a passage begins, ascending, 0 first.
 *
 * Bounds are content-defined in two steps, so that an edit moves bounds near it only. A unit start that is the strongest
 * within 150 words on either side is an anchor: nothing beyond those words decides that (the local maximum chunking of
 * Bjørner, Blass and Gurevich, "Content-dependent chunking for differential compression", 2010). Between two anchors, dynamic
 * programming finds the cheapest cuts, by length first and strength second; that depends on what stands between them only.
 */
export function cutPassages(units: readonly Unit[]): number[] {
  if (units.length === 0) return []
  const anchors = findAnchors(units)
  const bounds: number[] = []
  for (let at = 0; at < anchors.length; at += 1) {
    // One by one: arguments are held on the stack, and there may be too many.
    for (const bound of cutBetween(units, anchors[at]!, anchors[at + 1] ?? units.length)) bounds.push(bound)
  }
  return bounds
}

function findAnchors(units: readonly Unit[]): number[] {
  // For each unit how many words stand before it, and how strong it is.
  const position = new Int32Array(units.length + 1)
  const strengths = new Float64Array(units.length)
  for (let at = 0; at < units.length; at += 1) {
    const { words, strength, forced } = units[at]!
    position[at + 1] = position[at]! + words
    strengths[at] = forced ? Infinity : strength
  }
  const total = position[units.length]!
  const before = strongestBefore(strengths, position)
  const mirrored = position.subarray(0, units.length).map((words) => total - words)
  const after = strongestBefore(strengths.toReversed(), mirrored.reverse()).reverse()
  const anchors = [0]
  for (let at = 1; at < units.length; at += 1) {
    const unit = units[at]!
    const inside = position[at]! > anchorReach && total - position[at]! > anchorReach
    if (unit.forced || (inside && unit.strength > before[at]! && unit.strength > after[at]!)) anchors.push(at)
  }
  return anchors
}

/** For each index the highest of the earlier strengths whose position lies at most `anchorReach` before its own. */
function strongestBefore(strengths: Float64Array, position: Int32Array): Float64Array {
  // The indices that can still be the strongest of a window, strongest first: each enters and leaves once.
  const queue = new Int32Array(strengths.length)
  let head = 0
  let tail = 0
  return strengths.map((strength, at) => {
    while (head < tail && position[queue[head]!]! < position[at]! - anchorReach) head += 1
    const highest = head < tail ? strengths[queue[head]!]! : -Infinity
    while (tail > head && strengths[queue[tail - 1]!]! <= strength) tail -= 1
    queue[tail] = at
    tail += 1
    return highest
  })
}

function cutBetween(units: readonly Unit[], from: number, to: number): number[] {
  // For each number of units the cost of their cheapest cuts, and where the last of these begins.
  const costs = new Float64Array(to - from + 1)
  const previous = new Int32Array(to - from + 1)
  for (let end = from + 1; end <= to; end += 1) {
    let words = 0
    let cheapest = Infinity
    let cut = end - 1
    for (let start = end - 1; start >= from; start -= 1) {
      const unit = units[start]!
      words += unit.words
      if (words > passageWords.never && start < end - 1) break
      const cost = costs[start - from]! + lengthCost(words) - (start === from ? 0 : unit.strength)
      if (cost < cheapest) {
        cheapest = cost
        cut = start
      }
    }
    costs[end - from] = cheapest
    previous[end - from] = cut
  }
  const bounds: number[] = []
  for (let at = to; at > from; at = previous[at - from]!) bounds.push(previous[at - from]!)
  return bounds.reverse()
}

/** Flat where the length is right, so that a word more or less does not move a bound. */
function lengthCost(words: number): number {
  const { least, most, never } = passageWords
  if (words < least) return 9 + (least - words) * 0.5
  if (words > never) return 60 + (words - never) * 0.1
  if (words > most) return 9 + (words - most) * 0.5
  return 1
}
