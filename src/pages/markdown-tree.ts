import type { List, ListItem, Paragraph, Root, RootContent, Table } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { cutBlocks, itemContent, itemStart, type MarkdownBlock, quoteContent } from './markdown-blocks.ts'

/** A paragraph longer than this is printed as it was written: no person writes one. In UTF-16 code units. */
const longestBlock = 20_000
/** In a paragraph of more than a piece: micromark's cost grows with the square of its brackets (320 KB of `![a](`: 28 s). */
const mostMarks = 400
/** Quotes and lists nested deeper than this are printed as they were written. In characters of marks, and in levels. */
const deepest = { characters: 40, levels: 20 }
/** A longer text is parsed in pieces: nested lists and quotes cost more than their length. In UTF-16 code units. */
const pieceLength = 5000

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/** Whether a node is text that was too costly to parse: nothing in it is Markdown. */
export function isPlain(node: { data?: object | undefined }): boolean {
  return node.data !== undefined && 'isPlain' in node.data
}

/**
 * The syntax tree of Markdown, made in time that is linear in its length: a long text is parsed block by block, lists, quotes and
 * tables are put together again, and a paragraph that would cost too much is its own text.
 */
export function parseMarkdown(markdown: string): Root {
  const blocks = cutBlocks(markdown)
  if (markdown.length <= longestBlock && !blocks.some(isCostly)) return parser.parse(markdown)
  return { type: 'root', children: new TreeBuilder(labelsIn(markdown)).nodesOf(blocks, 0) }
}

/** Labels of links and footnotes that a text defines, by the form in which they are compared. */
type Labels = ReadonlyMap<string, string>

function labelsIn(markdown: string): Labels {
  const labels = new Map<string, string>()
  for (const [, label] of markdown.matchAll(/^[ \t>]*\[(\^?(?:[^[\]\\\n]|\\.){1,200})\]:/gm))
    labels.set(labelKey(label!), label!)
  return labels
}

function labelKey(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase()
}

class TreeBuilder {
  readonly #labels: Labels
  /** The mark of the items of a list. */
  readonly #marks = new WeakMap<List, string>()

  constructor(labels: Labels) {
    this.#labels = labels
  }

  nodesOf(blocks: readonly MarkdownBlock[], level: number): RootContent[] {
    const nodes: RootContent[] = []
    let piece = ''
    let isBelowBlank = false
    const add = (more: RootContent[], markdown: string): void => {
      this.#join(nodes, more, isBelowBlank)
      isBelowBlank = /\n[ \t]*\n$/.test(markdown)
    }
    const flush = (): void => {
      if (piece !== '') add(this.#parse(piece), piece)
      piece = ''
    }
    for (const block of blocks) {
      const costly = isCostly(block)
      if (costly || piece.length + block.markdown.length > pieceLength) flush()
      if (costly) add(this.#costly(block, level), block.markdown)
      else piece += block.markdown
    }
    flush()
    return nodes
  }

  /** Labels that are defined elsewhere in the text are defined above the piece, and taken away again. */
  #parse(piece: string): RootContent[] {
    const used = new Set<string>()
    for (const [, label] of piece.matchAll(/\[(\^?(?:[^[\]\\]|\\.){1,200})\]/gs)) {
      const defined = this.#labels.get(labelKey(label!))
      if (defined !== undefined) used.add(defined)
    }
    // A line between: what is indented at the start of the piece would be taken for the rest of a footnote.
    const above = used.size === 0 ? '' : `${[...used].map((label) => `[${label}]: x\n\n`).join('')}***\n\n`
    const markdown = above + piece
    const nodes = parser
      .parse(markdown)
      .children.filter((node) => (node.position?.start.offset ?? 0) >= above.length)
    for (const node of [nodes[0], nodes.at(-1)]) {
      if (node?.type !== 'list') continue
      const start = itemStart(lineAt(markdown, node.position?.start.offset ?? 0))
      if (start !== undefined) this.#marks.set(node, start.mark)
    }
    return nodes
  }

  #costly(block: MarkdownBlock, level: number): RootContent[] {
    if (level < deepest.levels && block.kind === 'item') return [this.#list(block, level)]
    if (level < deepest.levels && block.kind === 'quote') {
      const children = this.nodesOf(cutBlocks(quoteContent(block)), level + 1)
      return [{ type: 'blockquote', children: children as Paragraph[] }]
    }
    const table = this.#table(block.markdown)
    return table === undefined ? plainNodes(block.markdown) : [table]
  }

  /** A list of one item, which is joined with its neighbours. */
  #list(block: MarkdownBlock, level: number): List {
    const start = itemStart(block.markdown)
    const content = itemContent(block)
    const checkbox = /^\[([ xX])\][ \t]+(?=\S)/.exec(content)
    const children = this.nodesOf(cutBlocks(content.slice(checkbox?.[0].length ?? 0)), level + 1)
    const item: ListItem = {
      type: 'listItem',
      spread: children.length > 1 && /\n[ \t]*\n[ \t]*\S/.test(content),
      checked: checkbox === null ? null : checkbox[1] !== ' ',
      children: children as Paragraph[],
    }
    const number = start?.number
    const list: List = {
      type: 'list',
      ordered: number !== undefined,
      start: number ?? null,
      spread: false,
      children: [item],
    }
    if (start !== undefined) this.#marks.set(list, start.mark)
    return list
  }

  /** A table whose rows are parsed in pieces; `undefined` where the text is no table, or one of its lines is too costly. */
  #table(markdown: string): Table | undefined {
    const [head = '', rule = '', ...rows] = markdown.trimEnd().split('\n')
    if (!/^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t:|-]*)?$/.test(rule.slice(0, longestBlock).trim())) return undefined
    if ([head, rule, ...rows].some((line) => line.length > pieceLength || marksIn(line) > mostMarks))
      return undefined
    let table: Table | undefined
    for (let from = 0; from < rows.length || from === 0;) {
      let to = from
      let length = 0
      while (to < rows.length && (to === from || length + rows[to]!.length <= pieceLength)) {
        length += rows[to]!.length
        to += 1
      }
      const [node, ...others] = this.#parse([head, rule, ...rows.slice(from, to)].join('\n'))
      if (node?.type !== 'table' || others.length > 0) return undefined
      if (table === undefined) table = node
      else table.children.push(...node.children.slice(1))
      from = Math.max(to, from + 1)
    }
    return table
  }

  /** Put `more` behind `nodes`; a list that goes on is one list. */
  #join(nodes: RootContent[], more: RootContent[], isBelowBlank: boolean): void {
    const last = nodes.at(-1)
    const [first, ...others] = more
    if (last?.type !== 'list' || first?.type !== 'list' || this.#marks.get(last) !== this.#marks.get(first)) {
      for (const node of more) nodes.push(node)
      return
    }
    last.spread = last.spread === true || first.spread === true || isBelowBlank
    for (const item of first.children) last.children.push(item)
    for (const node of others) nodes.push(node)
  }
}

function isCostly({ kind, markdown }: MarkdownBlock): boolean {
  if (kind === 'fence') return false
  if (markdown.length > longestBlock) return true
  let marks = 0
  let length = 0
  for (const line of markdown.split('\n')) {
    if (nesting(line) > deepest.characters) return true
    // Here another paragraph, item or row begins. Where it does not, the length of the block is the bound.
    if (/^[ \t>]*(?:$|\||#|(?:[-*+]|\d{1,9}[.)])[ \t])/.test(line.slice(0, 200))) marks = length = 0
    marks += marksIn(line)
    length += line.length
    if (marks > mostMarks && length > pieceLength) return true
  }
  return false
}

function marksIn(line: string): number {
  let marks = 0
  for (const character of line) if ('[]()*_'.includes(character)) marks += 1
  return marks
}

/** Characters of the marks of quotes and lists that a line begins with. */
function nesting(line: string): number {
  return /^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)]))+/.exec(line)?.[0].length ?? 0
}

/** Text as it was written, a paragraph for each of its own. */
function plainNodes(text: string): Paragraph[] {
  return text
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '')
    .map((block) => ({
      type: 'paragraph',
      data: { isPlain: true } as object,
      children: [{ type: 'text', value: block.trim() }],
    }))
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at)
  return text.slice(at, end === -1 ? text.length : end)
}
