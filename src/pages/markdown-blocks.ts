/** A stretch of Markdown that can be read by itself, with the blank lines below it. */
export interface MarkdownBlock {
  /** `item` is one item of a list with all that is in it; `text` is everything else, such as a paragraph or a table. */
  kind: 'text' | 'item' | 'quote' | 'fence'
  markdown: string
  /** Of an item: the column where what is in it begins. */
  offset: number
}

/** A fence that is open. */
interface Fence {
  character: string
  length: number
}

/** Cut Markdown where a block begins: below blank lines, at items of the outermost lists, at quotes and fences, never inside a fence. */
export function cutBlocks(markdown: string): MarkdownBlock[] {
  const cutter = new BlockCutter()
  for (const line of markdown.match(/[^\n]*\n|[^\n]+$/g) ?? []) cutter.add(line)
  return cutter.blocks
}

class BlockCutter {
  readonly blocks: MarkdownBlock[] = []
  #fence: Fence | undefined
  /** Content of the open item begins in this column; 0 where none is open. */
  #offset = 0
  /** A list is open: numbers other than 1 begin an item in it. */
  #isInList = false
  #isBelowBlank = true

  add(line: string): void {
    if (this.#fence !== undefined) this.#addToFence(line, this.#fence)
    else if (line.trim() === '') {
      this.#append(line)
      this.#isBelowBlank = true
    } else {
      this.#addText(line)
      this.#isBelowBlank = false
    }
  }

  #addToFence(line: string, { character, length }: Fence): void {
    this.#append(line)
    const marks = /^ {0,3}(`{3,}|~{3,})[ \t]*\n?$/.exec(line)?.[1]
    if (marks === undefined || marks[0] !== character || marks.length < length) return
    this.#fence = undefined
  }

  #addText(line: string): void {
    const indent = columnOf(line, indentOf(line))
    if (this.#offset > 0 && indent >= this.#offset) return this.#append(line)
    const open = this.#offset
    this.#offset = 0
    const isBelowFence = this.blocks.at(-1)?.kind === 'fence'
    if (indent > 3) return isBelowFence ? this.#begin('text', line) : this.#append(line)
    const fence = /^ {0,3}(?:(`{3,})[^`]*|(~{3,}).*)$/.exec(line.trimEnd())
    if (fence !== null) {
      const marks = fence[1] ?? fence[2]!
      this.#fence = { character: marks[0]!, length: marks.length }
      this.#isInList = false
      return this.#begin('fence', line)
    }
    const item = itemStart(line)
    if (item !== undefined && (item.interrupts || this.#isBelowBlank || this.#isInList)) {
      this.#offset = item.offset
      this.#isInList = true
      return this.#begin('item', line)
    }
    const isQuote = /^ {0,3}>/.test(line)
    if (isQuote && (this.#isBelowBlank || this.blocks.at(-1)?.kind !== 'quote'))
      return this.#begin('quote', line)
    if (!this.#isBelowBlank && !isBelowFence) {
      // A line that goes on with a paragraph of the item leaves it open.
      if (!endsParagraph(line)) this.#offset = open
      return this.#append(line)
    }
    this.#isInList = false
    this.#begin('text', line)
  }

  #begin(kind: MarkdownBlock['kind'], line: string): void {
    this.blocks.push({ kind, markdown: line, offset: this.#offset })
  }

  #append(line: string): void {
    const last = this.blocks.at(-1)
    if (last === undefined) this.#begin('text', line)
    else last.markdown += line
  }
}

/** How the first line of an item begins. */
export interface ItemStart {
  /** `-`, `*`, `+`, `.` or `)`: items with another mark are of another list. */
  mark: string
  /** Of an ordered list. */
  number: number | undefined
  /** The column where what is in the item begins. */
  offset: number
  /** Characters before what is in it. */
  length: number
  /** It ends a paragraph that stands right above it. */
  interrupts: boolean
}

/** Read how an item begins; `undefined` where the line begins none. */
export function itemStart(line: string): ItemStart | undefined {
  const start = line.slice(0, 200)
  const match = /^[ \t]*(?:([-*+])|(\d{1,9})([.)]))(?=[ \t\n]|$)[ \t]*/.exec(start)
  if (match === null || isBreak(start)) return undefined
  const [whole, bullet, digits, delimiter] = match
  const marker = whole.trimEnd().length
  const isEmpty = line.slice(whole.length).trim() === ''
  const column = columnOf(line, marker)
  const spaces = columnOf(line, whole.length) - column
  // What is more than four columns away is code that begins one column behind the mark.
  const isNear = !isEmpty && spaces >= 1 && spaces <= 4
  return {
    mark: bullet ?? delimiter!,
    number: digits === undefined ? undefined : Number(digits),
    offset: isNear ? column + spaces : column + 1,
    length: isNear ? whole.length : Math.min(marker + 1, start.length),
    interrupts: !isEmpty && (digits === undefined || digits === '1'),
  }
}

/** `* * *` is a line across the page. */
function isBreak(line: string): boolean {
  return /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,})\n?$/.test(line)
}

/** A heading, a line across the page or HTML, which stand below a paragraph and are not in it. */
function endsParagraph(line: string): boolean {
  const start = line.slice(0, 200)
  return /^ {0,3}(?:#{1,6}(?:[ \t\n]|$)|<|(?:_[ \t]*){3,}\n?$)/.test(start) || isBreak(start)
}

/** What stands in an item, as Markdown of its own. */
export function itemContent({ markdown, offset }: MarkdownBlock): string {
  const [first = '', ...lines] = markdown.match(/[^\n]*\n|[^\n]+$/g) ?? []
  const start = itemStart(first)
  return [first.slice(start?.length ?? 0), ...lines.map((line) => outdented(line, offset))].join('')
}

/** What stands in a quote, as Markdown of its own. */
export function quoteContent({ markdown }: MarkdownBlock): string {
  return markdown.replace(/^ {0,3}> ?/gm, '')
}

function outdented(line: string, columns: number): string {
  let at = 0
  let column = 0
  while (column < columns && (line[at] === ' ' || line[at] === '\t')) {
    column += line[at] === '\t' ? 4 - (column % 4) : 1
    at += 1
  }
  return ' '.repeat(Math.max(0, column - columns)) + line.slice(at)
}

function indentOf(line: string): number {
  return /^[ \t]*/.exec(line)![0].length
}

/** The column of a character, tabs counted to the next multiple of four. */
function columnOf(line: string, at: number): number {
  let column = 0
  for (let index = 0; index < at; index += 1) column += line[index] === '\t' ? 4 - (column % 4) : 1
  return column
}
