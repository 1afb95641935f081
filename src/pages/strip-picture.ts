import type { StripSegment } from './strip.ts'

/** Room between two segments, in thousandths of the strip. */
const gap = 2

/** A segment without its link. */
export type DrawnSegment = Pick<StripSegment, 'x' | 'width' | 'kind'>

/** A strip as a picture: the lines that its segments are drawn along, as paths of SVG; an empty one draws nothing. */
export interface StripPicture {
  /** Every other segment of the talk itself, from the first and from the second segment on. */
  talk: string
  even: string
  /** What is not the talk itself. */
  aside: string
  /** Where something stands that the list is about, from top to bottom. */
  ticks: string
}

/** Four paths, whatever the number of segments. */
export function stripPicture(segments: readonly DrawnSegment[]): StripPicture {
  const picture = { talk: '', even: '', aside: '', ticks: '' }
  for (const [index, segment] of segments.entries()) {
    const line = segment.kind !== 'talk' ? 'aside' : index % 2 === 0 ? 'talk' : 'even'
    picture[line] += `M${segment.x} 6h${shownWidth(segment)}`
  }
  return picture
}

/** Lines over the strip at the given places, 0 to 1000. */
export function ticksPath(ticks: readonly number[]): string {
  return ticks.map((x) => `M${x} 0v12`).join('')
}

/** How wide a segment is drawn, for there to be room between two of them. */
export function shownWidth({ width }: Pick<DrawnSegment, 'width'>): number {
  return Math.max(1, Math.round((width - gap) * 10) / 10)
}
