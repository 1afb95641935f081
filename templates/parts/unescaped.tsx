import type { VNode } from 'preact'
import type { Html } from '../../src/pages/html.ts'

/** The one place that prints a string unescaped. It takes only {@link Html}, which is made from escaped text. */
export function Unescaped(props: {
  tag: 'dd' | 'div' | 'p' | 'script'
  html: Html
  class?: string
  type?: string
}): VNode {
  const inner = { __html: props.html }
  if (props.tag === 'script') return <script type={props.type} dangerouslySetInnerHTML={inner}></script>
  const Tag = props.tag
  return <Tag class={props.class} dangerouslySetInnerHTML={inner}></Tag>
}
