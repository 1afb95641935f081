import type { VNode } from 'preact'
import type { Strip as StripModel } from '../../src/pages/strip.ts'

/** Room between two segments, in thousandths of the strip. */
const gap = 2

/**
 * The strip: one segment per chapter, as wide as the chapter is long, each a link; a list to a screen reader.
 *
 * `reading` is the one at the top of an episode: its links are as tall as a thumb, and are reached by Tab. In a list, where
 * dozens stand under each other, Tab goes from episode to episode; the links stay links to everything else.
 */
export function Strip(props: { strip: StripModel; reading?: boolean; class?: string }): VNode {
  const { strip, reading = false } = props
  const height = reading ? 48 : 12
  return (
    <svg
      class={['strip', reading ? 'reading' : '', props.class ?? ''].filter((name) => name !== '').join(' ')}
      viewBox={`0 0 1000 ${height}`}
      preserveAspectRatio="none"
      role="list"
      aria-label={strip.label}
    >
      {strip.segments.map((segment) => (
        <g role="listitem">
          <a href={segment.href} aria-label={segment.title} tabindex={reading ? undefined : -1}>
            <title>{segment.title}</title>
            {reading ? <rect class="room" x={segment.x} y="0" width={segment.width} height={height} /> : null}
            <rect
              class={segment.kind}
              x={segment.x}
              y={reading ? 4 : 0}
              width={Math.max(1, Math.round((segment.width - gap) * 10) / 10)}
              height="12"
            />
          </a>
        </g>
      ))}
    </svg>
  )
}
