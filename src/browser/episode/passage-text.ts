// Runs in the browser.
import type { Span } from '../../model/transcript.ts'

/** Passages: the templates know them by their place, and give them no class. */
export const passageSelector = '.passages > div'

/** A text node and where it stands in its passage's text. */
interface Piece extends Span {
  node: Text
}

/** From `at` on `speaker` speaks. */
interface SpeakerAt {
  at: number
  speaker: string
}

/** The words of a passage on the page, and where each is in its DOM. */
export interface PassageText {
  /** The passage's text in the record, as it is seen: labels of speakers, times, tools and the addresses of links are no part of it. */
  text: string
  /** The same with spaces for sound notes, which are not searched. */
  searched: string
  /** Labels printed in this passage, with the place from which each holds. */
  speakers: SpeakerAt[]
}

/** Read the text of a passage. */
export function readPassage(passage: Element): PassageText {
  let text = ''
  let searched = ''
  const speakers: SpeakerAt[] = []
  for (const block of blocksOf(passage)) {
    if (block.matches('div')) {
      speakers.push({ at: text === '' ? 0 : text.length + 1, speaker: block.textContent })
      continue
    }
    if (text !== '') {
      text += ' '
      searched += ' '
    }
    for (const node of textNodes(block)) {
      text += node.data
      searched += node.parentElement?.closest('i') ? ' '.repeat(node.length) : node.data
    }
  }
  return { text, searched, speakers }
}

/**
 * Wrap pieces of a passage's text in elements; a piece that runs over several text nodes gets several. The text stays as
 * it is. Spans are ascending and do not overlap; the answer has the elements of each.
 */
export function wrapSpans(
  passage: Element,
  spans: readonly Span[],
  make: () => HTMLElement,
): HTMLElement[][] {
  const pieces = readPieces(passage)
  const wrapped: HTMLElement[][] = []
  let last = pieces.length - 1
  // From the end: a text node that is split keeps its beginning, so that earlier places still hold.
  for (const span of [...spans].reverse()) {
    const elements: HTMLElement[] = []
    while (last >= 0 && pieces[last]!.start >= span.end) last -= 1
    for (let at = last; at >= 0 && pieces[at]!.end > span.start; at -= 1) {
      const piece = pieces[at]!
      const from = Math.max(span.start, piece.start) - piece.start
      const to = Math.min(span.end, piece.end) - piece.start
      if (from >= to) continue
      if (to < piece.node.length) piece.node.splitText(to)
      const inner = from > 0 ? piece.node.splitText(from) : piece.node
      const element = make()
      inner.replaceWith(element)
      element.append(inner)
      piece.end = piece.start + from
      elements.unshift(element)
      // A span that begins inside this piece leaves its beginning to the spans before it.
      if (from > 0) break
    }
    wrapped.unshift(elements)
  }
  return wrapped
}

/** Take elements that {@link wrapSpans} made away again; their text stays. */
export function unwrap(elements: Iterable<Element>): void {
  const parents = new Set<Element>()
  for (const element of elements) {
    if (element.parentElement !== null) parents.add(element.parentElement)
    element.replaceWith(...element.childNodes)
  }
  for (const parent of parents) parent.normalize()
}

/** The part of a passage's text that a range covers; `undefined` where it covers none. */
export function spanOfRange(passage: Element, range: Range): Span | undefined {
  let span: Span | undefined
  for (const { node, start, end } of readPieces(passage)) {
    if (!range.intersectsNode(node)) continue
    const from = start + (node === range.startContainer ? range.startOffset : 0)
    const to = node === range.endContainer ? start + range.endOffset : end
    if (from >= to) continue
    if (span === undefined) span = { start: from, end: to }
    else span.end = to
  }
  return span
}

function readPieces(passage: Element): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const block of blocksOf(passage)) {
    if (block.matches('div')) continue
    if (at > 0) at += 1
    for (const node of textNodes(block)) {
      pieces.push({ node, start: at, end: at + node.length })
      at += node.length
    }
  }
  return pieces
}

/** Labels of speakers (`div`) and paragraphs, in order. */
function blocksOf(passage: Element): Element[] {
  return [...passage.children].filter((child) => child.matches('div, p'))
}

function* textNodes(block: Element): Generator<Text> {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text
    if (node.parentElement?.closest('b, span[hidden]') === null) yield node
  }
}
