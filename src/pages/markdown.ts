import type { Blockquote, ListItem, Nodes, PhrasingContent, Root } from 'mdast'
import { findAndReplace } from 'mdast-util-find-and-replace'
import { toString } from 'mdast-util-to-string'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { escapeHtml, type Html } from './html.ts'

/** Where links of a section lead. */
export interface MarkdownLinks {
  /** Address of the episode that a `[[target]]` or relative link means; `undefined`: there is none. */
  episode(target: string): string | undefined
  /** Address of a tag's page; `undefined`: no episode bears it. */
  tag(name: string): string | undefined
  /** Heading over footnotes, and the label of the way back from one. */
  footnotes: string
  backToText: string
}

/** A block longer than this is printed as it was written: no person writes such a paragraph. */
const longestBlock = 20_000
/** micromark's cost grows with the square of the brackets in one paragraph (320 KB of `![a](`: 28 s). */
const mostBrackets = 400
/** Quotes and lists nested deeper than this are printed as they were written. */
const deepest = 40

const parser = unified().use(remarkParse).use(remarkGfm).freeze()

/**
 * A section of a seed as HTML: GFM and Obsidian's links, tags, marks, callouts and comments, sanitised. Raw HTML comes
 * out as the characters it is, images as links (a page requests nothing from elsewhere), headings below the section's.
 * `prefix` keeps the ids of footnotes apart from those of other sections.
 */
export function markdownHtml(markdown: string, links: MarkdownLinks, prefix: string): Html {
  return pieces(withoutComments(markdown))
    .map((piece) => (piece.plain ? plainHtml(piece.text) : renderHtml(piece.text, links, prefix)))
    .join('\n') as Html
}

function renderHtml(markdown: string, links: MarkdownLinks, prefix: string): string {
  try {
    const tree = parser.parse(markdown)
    obsidian(tree, links)
    const toHtml = unified()
      .use(remarkRehype, {
        clobberPrefix: prefix,
        footnoteLabel: links.footnotes,
        footnoteBackLabel: links.backToText,
        footnoteLabelTagName: 'h3',
      })
      .use(rehypeSanitize, sanitiseSchema)
      .use(rehypeStringify)
      .freeze()
    return toHtml.stringify(toHtml.runSync(tree))
  } catch (error) {
    // Nested deeper than the stack: the text is still shown.
    if (error instanceof RangeError) return plainHtml(markdown)
    throw error
  }
}

function plainHtml(text: string): string {
  return text
    .split(/\n\s*\n/)
    .filter((block) => block.trim() !== '')
    .map((block) => `<p>${escapeHtml(block.trim())}</p>`)
    .join('\n')
}

/** Cut into runs that the Markdown parser may see, and blocks that would cost it too much. */
function pieces(markdown: string): { text: string; plain: boolean }[] {
  const out: { text: string; plain: boolean }[] = []
  for (const block of markdown.split(/(?<=\n[ \t]*\n)/)) {
    const plain = isCostly(block)
    const last = out.at(-1)
    if (last !== undefined && last.plain === plain) last.text += block
    else out.push({ text: block, plain })
  }
  return out
}

function isCostly(block: string): boolean {
  if (block.length > longestBlock) return true
  let special = 0
  for (let index = 0; index < block.length; index += 1) {
    const character = block[index]
    if (character === '[' || character === ']' || character === '(' || character === '*' || character === '_')
      special += 1
  }
  if (special > mostBrackets) return true
  return block
    .split('\n')
    .some((line) => (/^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)]))+/.exec(line)?.[0].length ?? 0) > deepest)
}

/**
 * Without `%% comments %%` and `<!-- comments -->`, which GitHub and Obsidian do not show either; in fenced code, and
 * where a comment is never closed, it is text. What has no end is looked for once, so that the cost stays linear.
 */
function withoutComments(markdown: string): string {
  const opening = /%%|<!--|^[ \t]{0,3}(`{3,}|~{3,})/gm
  const unclosed = new Set<string>()
  let out = ''
  let at = 0
  for (let match = opening.exec(markdown); match !== null; match = opening.exec(markdown)) {
    const fence = match[1]
    const closing = fence !== undefined ? `\n${fence}` : match[0] === '%%' ? '%%' : '-->'
    if (unclosed.has(closing)) continue
    const end = markdown.indexOf(closing, match.index + match[0].length)
    if (end === -1) {
      unclosed.add(closing)
      continue
    }
    opening.lastIndex = end + closing.length
    if (fence !== undefined) continue
    out += markdown.slice(at, match.index)
    at = end + closing.length
  }
  return out + markdown.slice(at)
}

function obsidian(tree: Root, links: MarkdownLinks): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'heading') node.depth = Math.min(6, node.depth + 2) as typeof node.depth
    if (node.type === 'blockquote') callout(node)
    if (node.type === 'listItem') checkbox(node)
    if (parent === undefined || index === undefined) return undefined
    if (node.type === 'html') {
      parent.children[index] = isBlockParent(parent)
        ? { type: 'paragraph', children: [{ type: 'text', value: node.value }] }
        : { type: 'text', value: node.value }
      return SKIP
    }
    if (node.type === 'image') {
      parent.children[index] = linkOrText(node.url, [{ type: 'text', value: node.alt || node.url }], links)
      return SKIP
    }
    if (node.type === 'imageReference') {
      parent.children[index] = { type: 'text', value: node.alt ?? node.identifier }
      return SKIP
    }
    if (node.type === 'link') parent.children[index] = linkOrText(node.url, node.children, links)
    return undefined
  })
  findAndReplace(tree, [
    [
      /!?\[\[([^\][|\n]{1,300})(?:\|([^\][\n]{1,300}))?\]\]/g,
      (_: string, target: string, text?: string) => wikilink(target, text, links),
    ],
    [
      /==([^=\n]{1,2000})==/g,
      (_: string, text: string): PhrasingContent => ({
        type: 'emphasis',
        children: [{ type: 'text', value: text }],
        data: { hName: 'mark' },
      }),
    ],
    [
      /(?<![\p{L}\p{N}_/&#])#([\p{L}\p{N}_/-]*\p{L}[\p{L}\p{N}_/-]*)/gu,
      (whole: string, name: string) => tagLink(whole, name, links),
    ],
  ])
}

function isBlockParent(parent: Nodes): boolean {
  return parent.type === 'root' || parent.type === 'blockquote' || parent.type === 'listItem'
}

/** A link elsewhere or to an episode; a relative address that leads to no episode is text, not a dead link. */
function linkOrText(url: string, children: PhrasingContent[], links: MarkdownLinks): PhrasingContent {
  if (/^(?:https?|mailto):/i.test(url)) return { type: 'link', url, children }
  if (url.startsWith('#') && toString(children) !== '')
    return { type: 'emphasis', children, data: { hName: 'span' } }
  const href = links.episode(safeDecode(url))
  return href === undefined
    ? { type: 'emphasis', children, data: { hName: 'span', hProperties: { className: ['unresolved'] } } }
    : { type: 'link', url: href, children }
}

function safeDecode(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

function wikilink(target: string, text: string | undefined, links: MarkdownLinks): PhrasingContent {
  const shown: PhrasingContent[] = [{ type: 'text', value: (text ?? target).trim() }]
  return linkOrText(target.replace(/#.*$/, '').trim(), shown, links)
}

function tagLink(whole: string, name: string, links: MarkdownLinks): PhrasingContent | false {
  const href = links.tag(name)
  return href === undefined ? false : { type: 'link', url: href, children: [{ type: 'text', value: whole }] }
}

/** `- [x]` shows as a character: a disabled field without a label says nothing to a screen reader. */
function checkbox(item: ListItem): void {
  if (typeof item.checked !== 'boolean') return
  const mark: PhrasingContent = { type: 'text', value: item.checked ? '☑ ' : '☐ ' }
  const first = item.children[0]
  if (first?.type === 'paragraph') first.children.unshift(mark)
  else item.children.unshift({ type: 'paragraph', children: [mark] })
  item.checked = null
}

/** `> [!info] Title` is a box with a title. */
function callout(quote: Blockquote): void {
  const first = quote.children[0]
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  if (first?.type !== 'paragraph' || text?.type !== 'text') return
  const match = /^\[!([\w-]+)\][+-]?[ \t]*([^\n]*)\n?/.exec(text.value)
  if (match === null) return
  const kind = match[1]!.toLowerCase()
  text.value = text.value.slice(match[0].length)
  if (text.value === '') first.children.shift()
  if (first.children.length === 0) quote.children.shift()
  quote.children.unshift({
    type: 'paragraph',
    children: [{ type: 'strong', children: [{ type: 'text', value: match[2] === '' ? kind : match[2]! }] }],
  })
  quote.data = { hName: 'div', hProperties: { className: ['callout', `callout-${kind}`] } }
}

const sanitiseSchema = {
  ...defaultSchema,
  // Every id is made by remark-rehype, with a prefix of its own.
  clobberPrefix: '',
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter(
      (name) => name !== 'img' && name !== 'picture' && name !== 'source',
    ),
    'mark',
  ],
  attributes: {
    ...defaultSchema.attributes,
    div: [['className', 'callout', /^callout-[\w-]+$/] as [string, string, RegExp]],
    span: [['className', 'unresolved'] as [string, string]],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
}
