import type { VNode } from 'preact'
import type { Strip, StripSegment } from '../../src/pages/strip.ts'

/** Room between two segments, in thousandths of the strip. */
const gap = 2

/**
 * The strip at the top of an episode: one segment per chapter, as wide as the chapter is long, each a link as tall as a
 * thumb; a list to a screen reader.
 */
export function ReadingStrip(props: { strip: Strip }): VNode {
  const { label, segments } = props.strip
  return (
    <svg
      class="strip reading"
      viewBox="0 0 1000 48"
      preserveAspectRatio="none"
      role="list"
      aria-label={label}
    >
      {segments.map((segment) => (
        <g role="listitem">
          <a href={segment.href}>
            <title>{segment.title}</title>
            <rect x={segment.x} width={segment.width} />
            <rect
              class={segment.kind === 'talk' ? undefined : segment.kind}
              x={segment.x}
              width={shownWidth(segment)}
            />
          </a>
        </g>
      ))}
    </svg>
  )
}

/**
 * The same as a picture, the face of an episode in lists, where dozens stand under each other: three paths whatever the
 * number of chapters. The link of its entry lies over it; a script makes it lead to the place that is pressed.
 */
export function StripPicture(props: { strip: Strip }): VNode {
  const { segments } = props.strip
  const talk = (half: 0 | 1): string =>
    pathOf(segments.filter((segment, index) => segment.kind === 'talk' && index % 2 === half))
  return (
    <svg class="strip" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">
      <Segments path={talk(0)} />
      <Segments path={talk(1)} class="even" />
      <Segments path={pathOf(segments.filter((segment) => segment.kind !== 'talk'))} class="aside" />
    </svg>
  )
}

function Segments(props: { path: string; class?: string }): VNode | null {
  return props.path === '' ? null : <path class={props.class} d={props.path} />
}

/** Segments as one line, drawn as thick as the strip is tall. */
function pathOf(segments: readonly StripSegment[]): string {
  return segments.map((segment) => `M${segment.x} 6h${shownWidth(segment)}`).join('')
}

function shownWidth({ width }: StripSegment): number {
  return Math.max(1, Math.round((width - gap) * 10) / 10)
}
