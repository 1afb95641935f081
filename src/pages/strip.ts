// Runs in the browser too: imports nothing from Node.

/** One segment of a strip: a chapter, as wide as it is long. Places are shares of the whole talk, 0 to 1000. */
export interface StripSegment {
  x: number
  width: number
  title: string
  href: string
  kind: 'talk' | 'sponsor' | 'housekeeping'
}

/** An episode's strip: its chapters from left to right, filling 0 to 1000. */
export interface Strip {
  label: string
  segments: StripSegment[]
}

/** Places of segments with the given lengths: exact, without gaps, over 0 to 1000 with one decimal. */
export function stripPlaces(lengths: readonly number[]): { x: number; width: number }[] {
  const total = lengths.reduce((sum, length) => sum + length, 0)
  let before = 0
  return lengths.map((length) => {
    const x = total === 0 ? 0 : round((before / total) * 1000)
    before += length
    const end = total === 0 ? 1000 : round((before / total) * 1000)
    return { x, width: round(end - x) }
  })
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
