// Runs in the browser.
import { firstIndex } from '../../model/first-index.ts'
import { oneStop } from '../one-stop.ts'
import { svg } from '../search/dom.ts'
import { readingLine } from './show.ts'
import type { PageChapter, PagePassage, Talk } from './talk.ts'

/** Where in the talk the reader is. */
export interface ReadingPlace {
  passage: PagePassage
  /** Place on the strip, 0 to 1000. */
  x: number
  /** The last passage was read. */
  isDone: boolean
}

/**
 * Says where the reader is while scrolling: in the contents, on the strip, and in the line below the strip, which shows
 * the chapter that is read or, while one points at the strip, the one that is pointed at. It begins with the first
 * {@link Position.update}, for which the browser lays out the page: when all is in it that scripts add.
 */
export class Position {
  readonly #talk: Talk
  readonly #title: HTMLElement
  readonly #line = svg('line', { class: 'position', y1: 0, y2: 20, x1: 0, x2: 0 })
  readonly #contents: (HTMLAnchorElement | null)[]
  /** Make a segment the one at which the Tab key stops. */
  readonly #setStop: (segment: SVGAElement) => void
  readonly #listeners: ((place: ReadingPlace | undefined) => void)[] = []
  #chapter: PageChapter | undefined
  #isWaiting = false
  place: ReadingPlace | undefined

  /** `title` is the line below the strip. */
  constructor(talk: Talk, title: HTMLElement) {
    this.#talk = talk
    this.#title = title
    this.#contents = talk.chapters.map(({ heading }) =>
      document.querySelector<HTMLAnchorElement>(`#contents a[href="#${CSS.escape(heading.id)}"]`),
    )
    talk.strip.append(this.#line)
    this.#nameSegments()
    // The contents list the same chapters: the strip need not be a stop for each.
    this.#setStop = oneStop(
      talk.strip,
      talk.chapters.flatMap(({ segment }) => segment ?? []),
    )
    addEventListener('scroll', () => this.#soon(), { passive: true })
    addEventListener('resize', () => this.#soon())
    talk.article.addEventListener('toggle', () => this.#soon(), true)
  }

  /** Be told when the place changes, and now. */
  onMove(listener: (place: ReadingPlace | undefined) => void): void {
    this.#listeners.push(listener)
    listener(this.place)
  }

  /** Look where the reader is now. */
  update(): void {
    this.place = this.#find()
    const chapter = this.place?.passage.chapter ?? this.#talk.chapters[0]
    const x = String(Math.round((this.place?.x ?? 0) * 10) / 10)
    this.#line.setAttribute('x1', x)
    this.#line.setAttribute('x2', x)
    this.#line.toggleAttribute('hidden', this.place === undefined)
    if (chapter !== undefined && chapter !== this.#chapter) this.#enter(chapter)
    for (const listener of this.#listeners) listener(this.place)
  }

  /** The chapter that is read, or the first one before reading has begun. */
  get chapter(): PageChapter | undefined {
    return this.#chapter
  }

  #soon(): void {
    if (this.#isWaiting) return
    this.#isWaiting = true
    requestAnimationFrame(() => {
      this.#isWaiting = false
      this.update()
    })
  }

  #find(): ReadingPlace | undefined {
    const { chapters, passages } = this.#talk
    const { scrollHeight, scrollTop } = document.documentElement
    const end = passages.at(-1)
    // A short chapter at the end may never reach the line.
    if (end !== undefined && scrollTop > 0 && scrollTop + innerHeight >= scrollHeight - 2) {
      return { passage: end, x: 1000, isDone: true }
    }
    const chapter = lastAbove(chapters, ({ element }) => element.getBoundingClientRect().top)
    if (chapter === undefined) return undefined
    const box = chapter.element.getBoundingClientRect()
    const share = Math.min(1, Math.max(0, (readingLine() - box.top) / Math.max(1, box.height)))
    // In a fold that is closed no passage has a place of its own.
    const isFolded = chapter.passages[0]?.element.closest('details:not([open])') != null
    const passage = isFolded
      ? chapter.passages[0]
      : (lastAbove(chapter.passages, ({ element }) => element.getBoundingClientRect().top) ??
        chapter.passages[0])
    if (passage === undefined) return undefined
    const isDone = chapter === chapters.at(-1) && box.bottom < innerHeight
    return { passage, x: chapter.x + share * chapter.width, isDone }
  }

  #enter(chapter: PageChapter): void {
    this.#mark(this.#chapter, false)
    this.#chapter = chapter
    this.#mark(chapter, true)
    this.#title.textContent = chapter.title
    const { segment } = chapter
    if (segment !== undefined && !this.#talk.strip.contains(document.activeElement)) this.#setStop(segment)
    const link = this.#contents[chapter.index]
    if (link != null) keepInView(link)
  }

  #mark(chapter: PageChapter | undefined, isHere: boolean): void {
    if (chapter === undefined) return
    for (const link of [chapter.segment, this.#contents[chapter.index]]) {
      if (isHere) link?.setAttribute('aria-current', 'location')
      else link?.removeAttribute('aria-current')
    }
  }

  #nameSegments(): void {
    const { rail, strip, chapters } = this.#talk
    // The line below says what a browser would show in a small window over the text.
    for (const title of strip.querySelectorAll('title')) {
      title.parentElement?.setAttribute('aria-label', title.textContent)
      title.remove()
    }
    const show = (event: Event): void => {
      const segment = event.target instanceof Element ? event.target.closest<SVGAElement>('a') : null
      const chapter = chapters.find((other) => other.segment === segment)
      if (chapter !== undefined) this.#title.textContent = chapter.title
    }
    const back = (): void => {
      this.#title.textContent = this.#chapter?.title ?? ''
    }
    strip.addEventListener('pointerover', show)
    strip.addEventListener('pointerleave', back)
    // Not on the strip: in Chromium a drawing that listens for focus is a stop for the Tab key itself.
    rail.addEventListener('focusin', show)
    rail.addEventListener('focusout', back)
  }
}

/** The last of `items`, which stand under each other, whose top is above the reading line. */
function lastAbove<Item>(items: readonly Item[], top: (item: Item) => number): Item | undefined {
  const line = readingLine()
  return items[firstIndex(items.length, (at) => top(items[at]!) > line) - 1]
}

/** Scroll the column of contents, and nothing else, so far that `link` is in it. */
function keepInView(link: HTMLElement): void {
  const column = link.closest('.contents')
  if (column === null || column.scrollHeight <= column.clientHeight) return
  const box = column.getBoundingClientRect()
  const item = link.getBoundingClientRect()
  if (item.top >= box.top && item.bottom <= box.bottom) return
  column.scrollTop += item.top - box.top - box.height / 3
}
