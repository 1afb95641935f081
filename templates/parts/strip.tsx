import type { VNode } from 'preact'
import type { Strip } from '../../src/pages/strip.ts'
import { shownWidth, type StripPicture as Picture } from '../../src/pages/strip-picture.ts'

/**
 * The strip at the top of an episode: one segment per chapter, as wide as the chapter is long, each a link as tall as a
 * thumb; a list to a screen reader. `lang` is stated where its titles are in another language than the interface.
 */
export function ReadingStrip(props: { strip: Strip; lang: string | undefined }): VNode {
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
        <g role="listitem" lang={props.lang}>
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
 * The same as a picture, the face of an episode in lists, where dozens stand under each other. The link of its entry
 * lies over it; a script makes it lead to the place that is pressed.
 */
export function StripPicture(props: { strip: Picture }): VNode {
  const { talk, even, aside, ticks } = props.strip
  return (
    <svg class="strip" viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">
      <Segments path={talk} />
      <Segments path={even} class="even" />
      <Segments path={aside} class="aside" />
      <Segments path={ticks} class="tick" />
    </svg>
  )
}

/** Segments as one line, drawn as thick as the strip is tall; ticks are thin. */
function Segments(props: { path: string; class?: string }): VNode | null {
  return props.path === '' ? null : <path class={props.class} d={props.path} />
}
