/** How two segmentations of the same units differ: 0 is the same, about 0.5 is chance. */
export interface SegmentationError {
  windowDiff: number
  pk: number
}

/**
 * WindowDiff (Pevzner and Hearst 2002) and Pk (Beeferman, Berger and Lafferty 1999), with a window of half the mean
 * length of the reference's segments.
 *
 * @param units How many units (sentences, words) there are.
 * @param reference Indices of the units at which a segment begins, 0 excluded.
 */
export function segmentationError(
  units: number,
  reference: readonly number[],
  found: readonly number[],
): SegmentationError {
  const k = Math.max(1, Math.round(units / (reference.length + 1) / 2))
  const wanted = boundsBefore(units, reference)
  const given = boundsBefore(units, found)
  let different = 0
  let disagree = 0
  const windows = units - k
  for (let at = 0; at < windows; at += 1) {
    const inReference = wanted[at + k]! - wanted[at]!
    const inFound = given[at + k]! - given[at]!
    if (inReference !== inFound) different += 1
    if ((inReference === 0) !== (inFound === 0)) disagree += 1
  }
  return { windowDiff: different / Math.max(1, windows), pk: disagree / Math.max(1, windows) }
}

/** For each unit how many segments have begun up to and including it. */
function boundsBefore(units: number, bounds: readonly number[]): Int32Array {
  const before = new Int32Array(units + 1)
  for (const at of bounds) if (at > 0 && at < units) before[at]! += 1
  for (let at = 1; at <= units; at += 1) before[at]! += before[at - 1]!
  return before
}
