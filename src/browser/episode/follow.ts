// Runs in the browser.
import type { Talk } from './talk.ts'
import type { Spoken } from './spoken-times.ts'
import { isLow, lowerEdge } from './show.ts'

/** Parts of the room for text: the voice comes as far down as this before the text moves, and is then as far up as that. */
const turn = { from: 0.75, to: 0.33 }

/** Time that a page whose width changed needs for its lines, in milliseconds. */
const settling = 300

/**
 * Scrolls along with a voice, a part of a window at a time, so that one can read on in between. Whatever else scrolls is the
 * reader's doing, by hand, key or link, and ends it: the text stays where the reader wants it.
 */
export class Follow {
  readonly #talk: Talk
  readonly #onChange: (isOn: boolean) => void
  /** Where the page was scrolled to when that was last its own doing; `undefined` while nothing is followed. */
  #scrolled: number | undefined
  #isSettling = false

  /** `onChange` is told when following begins and ends. All ends with `signal`. */
  constructor(talk: Talk, signal: AbortSignal, onChange: (isOn: boolean) => void) {
    this.#talk = talk
    this.#onChange = onChange
    addEventListener('scroll', () => this.#onScroll(), { passive: true, signal })
    // A phone that is turned has other lines: the browser scrolls to those that were there.
    let width = innerWidth
    addEventListener(
      'resize',
      () => {
        if (innerWidth === width) return
        width = innerWidth
        this.#isSettling = true
        setTimeout(() => {
          this.#isSettling = false
          if (this.isOn) this.#scrolled = scrollY
        }, settling)
      },
      { signal },
    )
  }

  get isOn(): boolean {
    return this.#scrolled !== undefined
  }

  set(isOn: boolean): void {
    this.#scrolled = isOn ? scrollY : undefined
    this.#onChange(isOn)
  }

  /** Bring the words that are said now into view, where they are not. Nothing moves under a selection. */
  show({ index, share }: Spoken): void {
    if (!this.isOn || this.#isSettling || document.getSelection()?.isCollapsed === false) return
    const { element } = this.#talk.passages[index]!
    const fold = element.closest('details:not([open])')
    const { top, height } = (fold ?? element).getBoundingClientRect()
    const place = top + (fold === null ? share * height : 0)
    const room = this.#room()
    if (room.height <= 0 || (place >= room.top && place <= room.top + room.height * turn.from)) return
    scrollBy({ top: place - room.top - room.height * turn.to, behavior: 'instant' })
    this.#scrolled = scrollY
  }

  /** What of the window is free for the text. */
  #room(): { top: number; height: number } {
    const top = isLow() ? 0 : this.#talk.rail.getBoundingClientRect().bottom
    const text = this.#talk.article.querySelector('.text')!.getBoundingClientRect()
    return { top, height: lowerEdge(text) - top }
  }

  #onScroll(): void {
    if (this.#scrolled === undefined || this.#isSettling || Math.abs(scrollY - this.#scrolled) <= 2) return
    this.set(false)
  }
}
