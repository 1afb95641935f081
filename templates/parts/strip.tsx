import type { VNode } from 'preact'
import type { Strip as StripModel } from '../../src/pages/strip.ts'

/** The strip: one segment per chapter, as wide as the chapter is long, each a link; a list to a screen reader. */
export function Strip(props: { strip: StripModel; class?: string }): VNode {
  return (
    <svg
      class={`strip${props.class === undefined ? '' : ` ${props.class}`}`}
      viewBox="0 0 1000 12"
      preserveAspectRatio="none"
      role="list"
      aria-label={props.strip.label}
    >
      {props.strip.segments.map((segment) => (
        <g role="listitem">
          <a href={segment.href} aria-label={segment.title}>
            <title>{segment.title}</title>
            <rect
              class={segment.kind}
              x={segment.x}
              y="0"
              width={Math.max(1, segment.width - 2)}
              height="12"
            />
          </a>
        </g>
      ))}
    </svg>
  )
}
