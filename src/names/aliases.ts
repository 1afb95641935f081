import { type Alias, type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, visit } from 'yaml'

/** Aliases of one value, counted where they stand in what another one stands for too. */
const mostOfValue = 100
/** Nodes that all aliases of a document together stand for. */
const mostOfDocument = 100_000

/** In place of a value whose aliases stand for too much. */
export const tooMuch = Symbol('too much')

/**
 * Nodes of a document as plain data. The parser's own way looks through the whole document for each alias; here each is looked up once, so
 * that time is linear in the length of the document.
 */
export class Aliases {
  readonly #targets = new Map<Alias, Node>()
  #left = mostOfDocument

  constructor(document: Document) {
    const anchors = new Map<string, Node>()
    visit(document, {
      Node: (_, node) => {
        const target = isAlias(node) ? anchors.get(node.source) : undefined
        if (isAlias(node) && target !== undefined) this.#targets.set(node, target)
        else if ('anchor' in node && node.anchor !== undefined) anchors.set(node.anchor, node)
      },
    })
  }

  /** A node as plain data; {@link tooMuch} where its aliases stand for more than an editor can mean. */
  valueOf(node: Node): unknown {
    let aliases = 0
    const read = (inner: unknown, isOfAlias: boolean): unknown => {
      if (isOfAlias) this.#left -= 1
      if (aliases > mostOfValue || (isOfAlias && this.#left < 0) || !isNode(inner)) return null
      if (isAlias(inner)) {
        aliases += 1
        return read(this.#targets.get(inner), true)
      }
      if (isSeq(inner)) return inner.items.map((item) => read(item, isOfAlias))
      if (isMap(inner))
        return Object.fromEntries(
          inner.items.map(({ key, value }) => [keyOf(read(key, isOfAlias)), read(value, isOfAlias)]),
        )
      return isScalar(inner) ? inner.value : null
    }
    const value = read(node, false)
    return aliases > mostOfValue || (aliases > 0 && this.#left < 0) ? tooMuch : value
  }
}

function keyOf(value: unknown): string {
  if (typeof value === 'string') return value
  return value === null || value === undefined ? '' : JSON.stringify(value)
}
