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
    bounds.push(...cutBetween(units, anchors[at]!, anchors[at + 1] ?? units.length))
  }
  return bounds
}

function findAnchors(units: readonly Unit[]): number[] {
  const position: number[] = [0]
  for (const unit of units) position.push(position.at(-1)! + unit.words)
  const total = position.at(-1)!
  const anchors = [0]
  // The indices that can still be the strongest of a window, strongest first: each enters and leaves once.
  const before = strongestBefore(units, position)
  const after = strongestAfter(units, position)
  for (let at = 1; at < units.length; at += 1) {
    const unit = units[at]!
    const inside = position[at]! > anchorReach && total - position[at]! > anchorReach
    if (unit.forced || (inside && unit.strength > before[at]! && unit.strength > after[at]!)) anchors.push(at)
  }
  return anchors
}

function strongestBefore(units: readonly Unit[], position: readonly number[]): number[] {
  return slide(
    units.map((unit) => (unit.forced ? Infinity : unit.strength)),
    position,
  )
}

function strongestAfter(units: readonly Unit[], position: readonly number[]): number[] {
  const total = position.at(-1)!
  const strengths = units.map((unit) => (unit.forced ? Infinity : unit.strength)).reverse()
  const mirrored = units.map((_, at) => total - position[at]!).reverse()
  return slide(strengths, mirrored).reverse()
}

/** For each index the highest value among the earlier ones whose position lies at most `anchorReach` before its own. */
function slide(values: readonly number[], position: readonly number[]): number[] {
  const queue: number[] = []
  let head = 0
  return values.map((value, at) => {
    while (head < queue.length && position[queue[head]!]! < position[at]! - anchorReach) head += 1
    const highest = head < queue.length ? values[queue[head]!]! : -Infinity
    while (queue.length > head && values[queue.at(-1)!]! <= value) queue.pop()
    queue.push(at)
    return highest
  })
}

function cutBetween(units: readonly Unit[], from: number, to: number): number[] {
  const best: { cost: number; previous: number }[] = [{ cost: 0, previous: from }]
  for (let end = from + 1; end <= to; end += 1) {
    let words = 0
    let cheapest = { cost: Infinity, previous: end - 1 }
    for (let start = end - 1; start >= from; start -= 1) {
      words += units[start]!.words
      if (words > passageWords.never && start < end - 1) break
      const cost =
        best[start - from]!.cost + lengthCost(words) - (start === from ? 0 : units[start]!.strength)
      if (cost < cheapest.cost) cheapest = { cost, previous: start }
    }
    best.push(cheapest)
  }
  const bounds: number[] = []
  for (let at = to; at > from; at = best[at - from]!.previous) bounds.push(best[at - from]!.previous)
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
