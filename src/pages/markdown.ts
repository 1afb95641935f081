import type { Root as HtmlRoot } from 'hast'
import type { Blockquote, Heading, List, ListItem, Nodes, Parents, PhrasingContent, Root } from 'mdast'
import { findAndReplace, type FindAndReplaceTuple } from 'mdast-util-find-and-replace'
import { toString } from 'mdast-util-to-string'
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import remarkRehype, { defaultHandlers } from 'remark-rehype'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { decodeAddress } from '../model/decode-address.ts'
import { escapeHtml, type Html, withoutControls } from './html.ts'
import { withoutComments } from './markdown-comments.ts'
import { prefixFootnoteLabel, showFootnotes } from './markdown-footnotes.ts'
import { markText } from './markdown-marks.ts'
import { isPlain, parseMarkdown } from './markdown-tree.ts'

/** Where links of a section lead. */
export interface MarkdownLinks {
  /** Address of the episode that a `[[target]]` or relative link means; `undefined`: there is none. */
  episode(target: string): string | undefined
  /** Address of a tag's page; `undefined`: no episode bears it. */
  tag(name: string): string | undefined
  /** Heading over footnotes, and the label of the way back from one. */
  footnotes: string
  /** `lang` of that heading, where the section is in another language. */
  footnotesLang?: string | undefined
  backToText: string
}

/**
 * A section of a seed as HTML: GFM and Obsidian's links, tags, marks, callouts, block ids and comments, sanitised. Raw HTML comes
 * out as the characters it is, images as links (a page requests nothing from elsewhere), headings below the section's.
 * `prefix` keeps the ids of footnotes apart from those of other sections.
 */
export function markdownHtml(markdown: string, links: MarkdownLinks, prefix: string): Html {
  const shown = withoutComments(markdown)
  try {
    const tree = parseMarkdown(shown)
    showFootnotes(tree)
    hideEmptyItems(tree)
    hideBlockIds(tree)
    lowerHeadings(tree)
    obsidian(tree, links)
    spreadLists(tree)
    const toHtml = unified()
      .use(remarkRehype, {
        clobberPrefix: prefix,
        footnoteLabel: links.footnotes,
        footnoteBackLabel: links.backToText,
        footnoteLabelTagName: 'h3',
        footnoteLabelProperties: links.footnotesLang === undefined ? {} : { lang: links.footnotesLang },
        // With its list at hand it asks of each item whether any of them is spread.
        handlers: { listItem: (state, item: ListItem) => defaultHandlers.listItem(state, item, undefined) },
      })
      .use(rehypeSanitize, sanitiseSchema)
      .use(() => (html: HtmlRoot) => prefixFootnoteLabel(html, prefix))
      .use(rehypeStringify)
      .freeze()
    return withoutControls(toHtml.stringify(toHtml.runSync(tree))) as Html
  } catch (error) {
    // Nested deeper than the stack: the text is still shown.
    if (error instanceof RangeError) return `<p>${escapeHtml(shown.trim())}</p>` as Html
    throw error
  }
}

/** The highest headings stand one level below that of the section, with however many `#` its editor wrote them. */
function lowerHeadings(tree: Root): void {
  const headings: Heading[] = []
  visit(tree, 'heading', (heading) => void headings.push(heading))
  const by = 3 - Math.min(...headings.map(({ depth }) => depth))
  for (const heading of headings) heading.depth = Math.min(6, heading.depth + by) as typeof heading.depth
}

function obsidian(tree: Root, links: MarkdownLinks): void {
  const addresses = new Map<string, string>()
  visit(tree, 'definition', ({ identifier, url }) => {
    if (!addresses.has(identifier)) addresses.set(identifier, url)
  })
  visit(tree, (node, index, parent) => {
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
      parent.children[index] = linkOrText(
        node.url,
        [{ type: 'text', value: node.alt?.replace(/\|\d{1,5}(?:x\d{1,5})?$/, '') || node.url }],
        links,
      )
      return SKIP
    }
    if (node.type === 'imageReference') {
      parent.children[index] = { type: 'text', value: node.alt ?? node.identifier }
      return SKIP
    }
    const address = node.type === 'linkReference' ? addresses.get(node.identifier) : undefined
    if (node.type === 'linkReference' && address !== undefined)
      parent.children[index] = linkOrText(address, node.children, links)
    if (node.type === 'link') parent.children[index] = linkOrText(node.url, node.children, links)
    return undefined
  })
  const wikilinks: FindAndReplaceTuple = [
    /!?\[\[([^\][|\n]{1,300})(?:\|([^\][\n]{1,300}))?\]\]/g,
    (_: string, target: string, text?: string) => wikilink(target, text, links),
  ]
  const tags: FindAndReplaceTuple = [
    /(?<![\p{L}\p{N}_/&#])#([\p{L}\p{N}_/-]*\p{L}[\p{L}\p{N}_/-]*)/gu,
    (whole: string, name: string) => tagLink(whole, name, links),
  ]
  findAndReplace(tree, [wikilinks], { ignore: isPlain })
  markText(tree)
  findAndReplace(tree, [tags], { ignore: isPlain })
}

/** A bullet that nobody filled in, as templates have it, is no item; in a numbered list it would be missed in the count. */
function hideEmptyItems(tree: Root): void {
  const lists: [List, Parents][] = []
  visit(tree, 'list', (list, _, parent) => {
    if (list.ordered !== true && parent !== undefined) lists.push([list, parent])
  })
  // Lists within others first: what is left of an item may be nothing.
  for (const [list, parent] of lists.reverse()) {
    list.children = list.children.filter((item) => !isEmptyItem(item))
    const around: Nodes[] = parent.children
    if (list.children.length === 0) around.splice(around.lastIndexOf(list), 1)
  }
}

function isEmptyItem({ children: [first, ...others] }: ListItem): boolean {
  if (first === undefined) return true
  return others.length === 0 && first.type === 'paragraph' && /^\[ ?\]$/.test(toString(first))
}

/**
 * Obsidian names a paragraph or item by ` ^name` at its end, a list, quote or table by a paragraph `^name` below it, and shows
 * neither.
 */
function hideBlockIds(tree: Root): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const last = paragraph.children.at(-1)
    if (last?.type !== 'text' || isPlain(last)) return undefined
    const isBelow = index !== undefined && index > 0
    if (paragraph.children.length === 1 && /^\^[A-Za-z0-9-]+$/.test(last.value)) {
      if (!isBelow || parent === undefined) return undefined
      parent.children.splice(index, 1)
      return index
    }
    const id = /[ \t\n]\^[A-Za-z0-9-]+$/.exec(last.value)
    if (id !== null) last.value = last.value.slice(0, id.index).trimEnd()
    return undefined
  })
}

/** The items of a list are printed in one manner: with paragraphs where one of them is spread. */
function spreadLists(tree: Root): void {
  visit(tree, 'list', (list) => {
    const isSpread = list.spread === true || list.children.some(isSpreadItem)
    for (const item of list.children) item.spread = isSpread
  })
}

function isSpreadItem({ spread, children }: ListItem): boolean {
  return spread ?? children.length > 1
}

function isBlockParent(parent: Nodes): boolean {
  return parent.type === 'root' || parent.type === 'blockquote' || parent.type === 'listItem'
}

/** A link elsewhere or to an episode; a relative address that leads to no episode is text, not a dead link. */
function linkOrText(url: string, children: PhrasingContent[], links: MarkdownLinks): PhrasingContent {
  if (/^(?:https?|mailto):/i.test(url)) {
    // Its text is its address, which is not printed twice.
    const text = toString(children)
    const isBare = text === url || url === `http://${text}`
    return {
      type: 'link',
      // What is made safe keeps none of another case.
      url: url.replace(/^\w+/, (scheme) => scheme.toLowerCase()),
      children,
      ...(isBare ? { data: { hProperties: { className: ['bare'] } } } : {}),
    }
  }
  if (url.startsWith('#') && toString(children) !== '')
    return { type: 'emphasis', children, data: { hName: 'span' } }
  // Decoded as the digest has it.
  const href = links.episode(decodeAddress(url))
  return href === undefined
    ? { type: 'emphasis', children, data: { hName: 'span', hProperties: { className: ['unresolved'] } } }
    : { type: 'link', url: href, children }
}

const picture = /\.(?:png|jpe?g|gif|webp|svg|avif|bmp|heic)\s*$/i
/** `![[garden.jpg|300]]` and `![[garden.jpg|A garden|300x200]]` say how wide a picture is. */
const width = /(?:^|\|)\s*\d{1,5}(?:x\d{1,5})?\s*$/

function wikilink(target: string, text: string | undefined, links: MarkdownLinks): PhrasingContent {
  // A part of the same section: `[[#Part]]`.
  if (target.startsWith('#'))
    return linkOrText(target, [{ type: 'text', value: (text ?? target).trim() }], links)
  // Nobody can read the name of a block.
  const name = target.replace(/#\^[^#]*$/, '')
  const label = picture.test(target) ? (text ?? '').replace(width, '') : text
  const value = (label || name).trim()
  return linkOrText(target.replace(/#.*$/, '').trim(), [{ type: 'text', value }], links)
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
    a: [
      ...(defaultSchema.attributes?.['a'] ?? []).filter((attribute) => attribute[0] !== 'className'),
      ['className', 'data-footnote-backref', 'bare'] as [string, string, string],
    ],
    div: [['className', 'callout', /^callout-[\w-]+$/] as [string, string, RegExp]],
    span: [['className', 'unresolved'] as [string, string]],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
}
