import type { Parent, PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { isPlain } from './markdown-tree.ts'

/**
 * Make marks of `==text==`: what stands between the two may hold other markup, and is on one line without another `=`.
 */
export function markText(tree: Root): void {
  visit(tree, (node) => {
    if (!('children' in node) || isPlain(node)) return
    const hasMark = node.children.some((child) => child.type === 'text' && child.value.includes('=='))
    if (hasMark) (node as Parent).children = marked(node.children as PhrasingContent[])
  })
}

function marked(children: readonly PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = []
  /** Where in `out` a mark may have begun. */
  let open: number | undefined
  for (const child of children) {
    if (child.type === 'break') open = undefined
    if (child.type !== 'text') {
      out.push(child)
      continue
    }
    for (const piece of child.value.split(/(=+|\n)/)) {
      if (piece === '') continue
      if (piece === '==' && open !== undefined && open + 1 < out.length) {
        const inside = out.splice(open).slice(1)
        out.push({ type: 'emphasis', children: inside, data: { hName: 'mark' } })
        open = undefined
        continue
      }
      out.push({ type: 'text', value: piece })
      if (piece === '==') open = out.length - 1
      else if (piece === '\n' || piece.startsWith('=')) open = undefined
    }
  }
  return joined(out)
}

/** Text that stands side by side as one. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const out: PhrasingContent[] = []
  for (const node of nodes) {
    const last = out.at(-1)
    if (node.type === 'text' && last?.type === 'text') last.value += node.value
    else out.push(node.type === 'text' ? { ...node } : node)
  }
  return out
}
