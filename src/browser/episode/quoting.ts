// Runs in the browser.
import { html } from '../search/dom.ts'
import { copy } from './clipboard.ts'
import type { Note } from './note.ts'
import { spanOfRange } from './passage-text.ts'
import { makeQuote, type Quote, type QuotedPiece } from './quote-text.ts'
import { quoteAddress } from './quoted-words.ts'
import { canShare, share } from './share.ts'
import type { PagePassage, Talk } from './talk.ts'
import { whenNear } from './when-near.ts'
import type { EpisodeWords } from './words.ts'

/** A part of the talk, from a place in one passage to a place in the same or a later one. */
interface Stretch {
  passage: PagePassage
  pieces: QuotedPiece[]
  /** The same words, whole at both ends, for the link; absent for a passage as a whole. */
  linked?: string
}

/** From this number of selected words on, a plain copy is a quote and takes its source along. */
const quoteWords = 8

/**
 * Copying with the source: of the selected words, or of a passage. A button in each passage, a bar at a selection, the
 * key `c`; on a phone the same can be shared. A plain copy of a few words is left alone; one of eight words or more is a quote, gets its source as well, and
 * the page offers to take the words only.
 */
export class Quoting {
  readonly #talk: Talk
  readonly #words: EpisodeWords
  readonly #note: Note
  readonly #bar: HTMLElement

  constructor(talk: Talk, words: EpisodeWords, note: Note) {
    this.#talk = talk
    this.#words = words
    this.#note = note
    this.#bar = this.#makeBar()
    this.#addTools()
    document.addEventListener('copy', (event) => this.#onCopy(event))
    document.addEventListener('selectionchange', () => this.#onSelection())
    // A press on the strip lets go of no selection: the bar would stay over the foot of a phone, about words out of view.
    addEventListener('hashchange', () => document.getSelection()?.removeAllRanges())
  }

  /** What `c` does: copy the selection, else the passage in hand. */
  async copyBest(passage: PagePassage | undefined): Promise<void> {
    const stretch = this.#selected()
    if (stretch !== undefined) await this.#copyQuote(stretch)
    else if (passage !== undefined) await this.#copyQuote(this.#whole(passage))
  }

  #makeBar(): HTMLElement {
    const bar = html('div', {
      class: 'quote-bar',
      role: 'group',
      'aria-label': this.#words.quote,
      hidden: true,
    })
    const add = (
      label: string,
      shortcut: string | undefined,
      run: (stretch: Stretch) => Promise<void>,
    ): void => {
      const button = html('button', { type: 'button', 'aria-keyshortcuts': shortcut }, label)
      button.addEventListener('click', () => {
        const stretch = this.#selected()
        if (stretch !== undefined) void run(stretch)
      })
      bar.append(button)
    }
    add(this.#words.copyQuote, 'c', (stretch) => this.#copyQuote(stretch))
    add(this.#words.copyLink, undefined, (stretch) => this.#copyLink(stretch))
    if (canShare()) add(this.#words.share, undefined, (stretch) => this.#share(stretch))
    // Pressing a button would otherwise let go of the selection that it is about.
    bar.addEventListener('pointerdown', (event) => event.preventDefault())
    bar.addEventListener('mousedown', (event) => event.preventDefault())
    document.body.append(bar)
    return bar
  }

  /**
   * The tools of each passage, beside or over it as a whole: they stay in view while any of it is. A passage gets them when one comes
   * near it: in all of a long talk they were half of what its scripts cost.
   */
  #addTools(): void {
    const { article, passages } = this.#talk
    const tools = html('span', { class: 'tools', lang: document.documentElement.lang })
    const runs: ((stretch: Stretch) => Promise<void>)[] = []
    const add = (text: string, label: string, run: (stretch: Stretch) => Promise<void>): void => {
      tools.append(html('button', { type: 'button', 'aria-label': label }, text))
      runs.push(run)
    }
    const { quote, quotePassage, share, sharePassage } = this.#words
    add(quote, quotePassage, (stretch) => this.#copyQuote(stretch))
    if (canShare()) add(share.toLowerCase(), sharePassage, (stretch) => this.#share(stretch))
    whenNear(
      passages.map(({ element }) => element),
      (element) => {
        const copy = tools.cloneNode(true) as HTMLElement
        const play = element.querySelector('.play')
        if (play !== null) copy.append(play)
        element.querySelector('a')!.after(copy)
      },
    )
    article.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('.tools > button') : null
      const passage = this.#talk.passageOf(button)
      if (button === null || passage === undefined) return
      void runs[[...button.parentElement!.children].indexOf(button)]?.(this.#whole(passage))
    })
  }

  #onSelection(): void {
    const selection = document.getSelection()
    const isInText =
      selection !== null &&
      !selection.isCollapsed &&
      this.#talk.passageOf(selection.focusNode) !== undefined &&
      this.#selected() !== undefined
    this.#bar.hidden = !isInText
    if (!isInText) return
    const rect = [...selection.getRangeAt(0).getClientRects()].at(-1)
    if (rect === undefined) return
    this.#bar.style.setProperty('--x', `${rect.right + scrollX}px`)
    this.#bar.style.setProperty('--y', `${rect.bottom + scrollY}px`)
  }

  #onCopy(event: ClipboardEvent): void {
    const field =
      event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]')
    const stretch = field === null || field === false ? this.#selected() : undefined
    if (stretch === undefined || event.clipboardData === null || event.defaultPrevented) return
    const quote = this.#quote(stretch)
    if (quote.words.split(/\s+/).length < quoteWords) return
    event.clipboardData.setData('text/plain', quote.text)
    event.clipboardData.setData('text/html', quote.html)
    event.preventDefault()
    this.#confirm(quote)
  }

  async #copyQuote(stretch: Stretch): Promise<void> {
    const quote = this.#quote(stretch)
    if (await copy(quote)) this.#confirm(quote)
    else this.#note.tell(`${this.#words.copyFailed} ${quote.text}`)
  }

  async #copyLink(stretch: Stretch): Promise<void> {
    const text = this.#address(stretch)
    if (await copy({ text })) this.#note.confirm(this.#words.linkCopied)
    else this.#note.tell(`${this.#words.copyFailed} ${text}`)
  }

  async #share(stretch: Stretch): Promise<void> {
    if (!(await share(this.#quote(stretch).shared))) await this.#copyQuote(stretch)
  }

  #confirm(quote: Quote): void {
    this.#note.confirm(this.#words.quoteCopied, {
      label: this.#words.wordsOnly,
      run: () => void this.#copyWords(quote.words),
    })
  }

  async #copyWords(text: string): Promise<void> {
    if (await copy({ text })) this.#note.confirm(this.#words.wordsCopied)
  }

  #quote(stretch: Stretch): Quote {
    const place = stretch.passage.place.textContent.trim()
    return makeQuote(stretch.pieces, {
      ...this.#talk.source(),
      address: this.#address(stretch),
      ...(place === '' ? {} : { place: place.endsWith('%') ? this.#words.at(place) : place }),
    })
  }

  #address({ passage, linked }: Stretch): string {
    return quoteAddress(this.#talk.source().address, passage.id, linked)
  }

  #whole(passage: PagePassage): Stretch {
    return { passage, pieces: this.#pieces(passage, 0, this.#talk.text(passage).text.length) }
  }

  /** The selected part of the talk; what is selected outside its words is left out. */
  #selected(): Stretch | undefined {
    const selection = document.getSelection()
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined
    const range = selection.getRangeAt(0)
    let stretch: Stretch | undefined
    for (const passage of this.#talk.passages) {
      if (!range.intersectsNode(passage.element)) {
        if (stretch !== undefined) break
        continue
      }
      const span = spanOfRange(passage.element, range)
      if (span === undefined) continue
      // Sound notes are not searched: a link that carried them would not find its words.
      const { searched } = this.#talk.text(passage)
      const linked = wholeWords(searched, span.start, span.end)
      const pieces = this.#pieces(passage, span.start, span.end)
      stretch ??= { passage, pieces: [], linked: '' }
      stretch.pieces.push(...pieces)
      stretch.linked = `${stretch.linked} ${linked}`.trim()
    }
    return stretch !== undefined && stretch.pieces.some((piece) => piece.text.trim() !== '')
      ? stretch
      : undefined
  }

  #pieces(passage: PagePassage, start: number, end: number): QuotedPiece[] {
    const { text, speakers } = this.#talk.text(passage)
    const turns = speakers.map((speaker) => speaker.at).filter((at) => at > start && at < end)
    return [start, ...turns].map((from, index) => {
      const speaker = this.#talk.speakerAt(passage, from)
      const piece = text.slice(from, turns[index] ?? end).trim()
      return speaker === undefined ? { text: piece } : { text: piece, speaker }
    })
  }
}

/** A stretch of text, made longer until it cuts no word: a link is found again by its words. */
function wholeWords(text: string, start: number, end: number): string {
  const letter = /[\p{L}\p{M}\p{N}'’]/u
  let from = start
  let to = end
  while (from > 0 && letter.test(text[from - 1]!) && letter.test(text[from]!)) from -= 1
  while (to < text.length && letter.test(text[to]!) && letter.test(text[to - 1]!)) to += 1
  return text.slice(from, to)
}
