import type { Root as HtmlRoot } from 'hast'
import type { FootnoteDefinition, Nodes, Paragraph, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

/**
 * Show what would be lost: a footnote that nothing refers to stands where it was written, and a reference to no footnote is text.
 */
export function showFootnotes(tree: Root): void {
  const definitions = new Map<string, FootnoteDefinition>()
  visit(tree, 'footnoteDefinition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  const shown = shownFootnotes(tree, definitions)
  visit(tree, (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined
    if (node.type === 'footnoteReference' && !definitions.has(node.identifier)) {
      parent.children[index] = { type: 'text', value: `[^${node.label ?? node.identifier}]` }
      return SKIP
    }
    if (node.type !== 'footnoteDefinition' || shown.has(node)) return undefined
    const children = withLabel(node)
    parent.children.splice(index, 1, ...children)
    return index
  })
}

/** Footnotes that the text refers to, itself or in footnotes that are shown. */
function shownFootnotes(
  tree: Root,
  definitions: ReadonlyMap<string, FootnoteDefinition>,
): Set<FootnoteDefinition> {
  const shown = new Set<FootnoteDefinition>()
  const wanted: Nodes[] = [tree]
  for (let from = wanted.pop(); from !== undefined; from = wanted.pop()) {
    const start = from
    visit(start, (node) => {
      if (node.type === 'footnoteDefinition' && node !== start) return SKIP
      const definition = node.type === 'footnoteReference' ? definitions.get(node.identifier) : undefined
      if (definition !== undefined && !shown.has(definition)) {
        shown.add(definition)
        wanted.push(definition)
      }
      return undefined
    })
  }
  return shown
}

function withLabel({ label, identifier, children }: FootnoteDefinition): FootnoteDefinition['children'] {
  const text = { type: 'text' as const, value: `[^${label ?? identifier}]: ` }
  const [first] = children
  if (first?.type === 'paragraph') {
    first.children.unshift(text)
    return children
  }
  const paragraph: Paragraph = { type: 'paragraph', children: [text] }
  return [paragraph, ...children]
}

/** The heading over footnotes has one id in every text: give it the prefix that the ids of the footnotes have. */
export function prefixFootnoteLabel(html: HtmlRoot, prefix: string): void {
  const id = 'footnote-label'
  visit(html, 'element', ({ properties }) => {
    if (properties['id'] === id) properties['id'] = prefix + id
    if (properties['ariaDescribedBy'] !== undefined) properties['ariaDescribedBy'] = [prefix + id]
  })
}
