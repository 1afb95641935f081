import type { Heading } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { ParsedSection, ParsedTitle, ParsedTranscript } from './parse-seed.ts'
import { sectionKind } from './section-kind.ts'
import { isSeparator, skeletonOf } from './skeleton.ts'
import type { Source, SourceLine, SourceSpan } from './source.ts'

/** Where the parts of a seed are. */
export interface Outline {
  /** The YAML between its fences. */
  frontMatter?: SourceSpan
  /** Lines above the first section; front matter and title excluded. */
  header: SourceLine[]
  /** The lines of the header are the transcript as well: front matter stands above, and no heading announces it. */
  isBodyTranscript: boolean
  title?: ParsedTitle
  sections: ParsedSection[]
  transcript?: ParsedTranscript
}

/**
 * Markdown's blocks without its inline constructs, which cost time that is quadratic in a hostile line, and without
 * `---` as an underline, so that a separator needs no blank line before it.
 */
const blocksOnly = {
  disable: {
    null: [
      'attention',
      'autolink',
      'characterEscape',
      'characterReference',
      'codeText',
      'definition',
      'hardBreakEscape',
      'htmlText',
      'labelEnd',
      'labelStartImage',
      'labelStartLink',
      'setextUnderline',
    ],
  },
}

/** YAML is read in time that grows faster than its length, and no front matter is as long. In UTF-16 code units. */
export const longestFrontMatter = 30_000

const processor = unified()
  .data('micromarkExtensions', [blocksOnly])
  .use(remarkParse)
  .use(remarkFrontmatter)
  .freeze()

/**
 * Find the parts of a seed. Headings and front matter come from the syntax tree. The transcript is text, not Markdown:
 * it never enters the tree, runs from its heading to the next `##` line, and whatever else it holds is its own.
 */
export function findOutline(source: Source): Outline {
  const lines = [...source.lines()]
  const frontMatter = findFrontMatter(source, lines)
  const outline: Outline = { header: [], isBodyTranscript: false, sections: [] }
  if (frontMatter !== undefined) outline.frontMatter = frontMatter.span
  const body = lines.slice(frontMatter?.lines ?? 0)

  const parts = findParts(body)
  const hasTranscript = parts.some(({ kind }) => kind === 'transcript')
  if (frontMatter !== undefined && !hasTranscript) readBody(outline, source, body)
  else readParts(outline, source, body, parts)
  return outline
}

/** A `##` heading and where, as indexes of lines, its part ends. */
interface Part {
  kind: ReturnType<typeof sectionKind>
  heading: number
  end: number
}

function findFrontMatter(
  source: Source,
  lines: SourceLine[],
): { span: SourceSpan; lines: number } | undefined {
  const open = lines.findIndex((line) => line.text.trim() !== '')
  if (!isFence(lines[open])) return undefined
  // Below empty lines a fence may as well be a separator.
  if (open > 0 && !isKeyLine(lines[open + 1])) return undefined
  const close = lines.findIndex((line, index) => index > open && isFence(line))
  if (close === -1) return undefined
  const span = { start: lines[open + 1]!.start, end: lines[close]!.start }
  // Its reader says that it is too long; no parser need see it.
  if (span.end - span.start > longestFrontMatter) return { span, lines: close + 1 }
  const tree = processor.parse(source.slice({ start: lines[open]!.start, end: lines[close]!.end }))
  const first = tree.children[0]
  return first?.type === 'yaml'
    ? { span, lines: open + (first.position?.end.line ?? close - open + 1) }
    : undefined
}

function isFence(line: SourceLine | undefined): boolean {
  return line !== undefined && /^---[ \t]*$/.test(line.text)
}

/** Whether a line begins with a key of YAML. */
export function isKeyLine(line: SourceLine | undefined): boolean {
  return line !== undefined && /^["']?\w[\w -]{0,40}["']?:(?=\s|$)/.test(line.text)
}

/**
 * The `##` headings in order. The tree says what is a heading (one inside a code fence or comment is none), read in
 * pieces from one transcript to the next.
 */
function findParts(lines: SourceLine[]): Part[] {
  const parts: Part[] = []
  for (let from = 0; from < lines.length;) {
    const candidate = indexFrom(lines, from, isTranscriptHeading)
    const found = headingLines(lines, 2, from, Math.min(candidate + 1, lines.length))
    const isReal = candidate < lines.length && found.at(-1) === candidate
    // A heading that is none stands in an unclosed fence or comment. What follows is then read as one piece.
    const headings = isReal ? found : headingLines(lines, 2, from)
    for (const heading of headings) {
      const previous = parts.at(-1)
      if (previous !== undefined && previous.end > heading) previous.end = heading
      parts.push({ kind: sectionKind(headingText(lines[heading]!)), heading, end: lines.length })
    }
    if (!isReal) break
    from = indexFrom(lines, candidate + 1, isLevelTwo)
    parts.at(-1)!.end = from
  }
  return parts
}

/** Index of the first line from `from` on that is `wanted`; the number of lines where none is. */
function indexFrom(lines: SourceLine[], from: number, wanted: (line: SourceLine) => boolean): number {
  let at = from
  while (at < lines.length && !wanted(lines[at]!)) at += 1
  return at
}

/** The indexes of lines that are headings with so many number signs, of those from `from` on and before `until`: none is in code or in a comment. */
export function headingLines(
  lines: readonly SourceLine[],
  depth: 1 | 2,
  from = 0,
  until = lines.length,
): number[] {
  const skeleton = skeletonOf(lines, from, until)
  // Mostly no line stands inside anything; then a heading is what looks like one, and the parser takes a thousand times as long.
  if (skeleton.isFlat) return skeleton.lines.filter((line) => isLevel[depth].test(lines[line]!.text))
  return processor
    .parse(skeleton.markdown)
    .children.filter((node): node is Heading => node.type === 'heading' && node.depth === depth)
    .map((heading) => skeleton.lines[(heading.position?.start.line ?? 1) - 1]!)
}

const isLevel = { 1: /^ {0,3}#(?:[ \t]|$)/, 2: /^ {0,3}##(?:[ \t]|$)/ } as const

function isLevelTwo(line: SourceLine): boolean {
  return isLevel[2].test(line.text)
}

function isTranscriptHeading(line: SourceLine): boolean {
  return isLevelTwo(line) && sectionKind(headingText(line)) === 'transcript'
}

/** A heading's own words, without the `#` before and after them. */
function headingText(line: SourceLine): string {
  const text = line.text.trim().replace(/^#+/, '')
  let end = text.length
  while (text[end - 1] === '#') end -= 1
  const isClosed = end === 0 || text[end - 1] === ' ' || text[end - 1] === '\t'
  const words = (isClosed ? text.slice(0, end) : text).trim()
  // Google Docs and Pandoc write the name of a heading behind it.
  return words.endsWith('}') ? words.replace(/(?:\s+\{#[\w-]{1,200}\})+$/, '') : words
}

function readParts(outline: Outline, source: Source, lines: SourceLine[], parts: Part[]): void {
  outline.header = takeTitle(outline, source, lines.slice(0, parts[0]?.heading ?? lines.length))
  for (const { kind, heading, end } of parts) {
    const line = lines[heading]!
    const place = source.position(line.start, line.end)
    const content = contentOf(lines.slice(heading + 1, end), line.end)
    if (kind !== 'transcript') outline.sections.push({ title: headingText(line), place, content })
    else if (outline.transcript === undefined) outline.transcript = { headings: [place], pieces: [content] }
    else {
      outline.transcript.headings.push(place)
      outline.transcript.pieces.push(content)
    }
  }
}

/** No heading announces the transcript: all is transcript up to the first section whose name is known. */
function readBody(outline: Outline, source: Source, lines: SourceLine[]): void {
  const known = lines.findIndex((line) => isLevelTwo(line) && sectionKind(headingText(line)) !== 'other')
  const end = known === -1 ? lines.length : known
  outline.isBodyTranscript = true
  outline.header = takeTitle(outline, source, lines.slice(0, end))
  const rest = lines.slice(end)
  readParts({ ...outline, header: [] }, source, rest, findParts(rest))
}

/** The first `#` heading (or line underlined with `===`) is the title; what is left of the lines is given back. */
function takeTitle(outline: Outline, source: Source, lines: SourceLine[]): SourceLine[] {
  const heading = titleLines(lines)
  if (heading === undefined) return lines
  const line = lines[heading.at]!
  const text = withoutBold(heading.count === 2 ? line.text.trim() : headingText(line))
  if (text !== '') outline.title = { text, place: source.position(line.start, line.end) }
  return [...lines.slice(0, heading.at), ...lines.slice(heading.at + heading.count)]
}

/** Word processors write headings in bold. */
function withoutBold(title: string): string {
  const bold = /^(?:\*\*([^*]+)\*\*|__([^_]+)__)$/.exec(title)
  return (bold?.[1] ?? bold?.[2])?.trim() || title
}

function titleLines(lines: SourceLine[]): { at: number; count: number } | undefined {
  for (const [at, line] of lines.entries()) {
    if (/^ {0,3}#(?:[ \t]|$)/.test(line.text)) return { at, count: 1 }
    const isUnderlined = /^ {0,3}=+[ \t]*$/.test(lines[at + 1]?.text ?? '') && line.text.trim() !== ''
    if (isUnderlined) return { at, count: 2 }
  }
  return undefined
}

/** Lines as one piece of the source, without blank lines and separators at either end. */
export function contentOf(lines: SourceLine[], fallback: number): SourceSpan {
  const isText = (line: SourceLine) => line.text.trim() !== '' && !isSeparator(line.text)
  const first = lines.findIndex(isText)
  const last = lines.findLastIndex(isText)
  return first === -1
    ? { start: fallback, end: fallback }
    : { start: lines[first]!.start, end: lines[last]!.end }
}
