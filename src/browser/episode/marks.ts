// Runs in the browser.
import { append } from '../../model/append.ts'
import type { Span } from '../../model/transcript.ts'
import { html } from '../search/dom.ts'
import type { PlacedSpan } from './find-words.ts'
import { unwrap, wrapSpans } from './passage-text.ts'
import type { PagePassage, Talk } from './talk.ts'
import { whenNear } from './when-near.ts'

/** So many pieces are marked at once; of more, a word that stands everywhere, only those near the window. */
const few = 100

/** A piece of the talk that is marked. */
export interface Hit extends Span {
  passage: PagePassage
}

/**
 * Marks pieces of the talk with `<mark>`, which every browser and screen reader knows; the text stays the same. `kind` is
 * their class, so that what is found and what is quoted are marked apart. Of many pieces those far from the window are marked when the
 * reader comes near: a long talk has thousands, for which a phone would stand still for seconds.
 */
export class Marks {
  readonly #talk: Talk
  readonly #kind: string
  readonly #elements = new Map<Hit, HTMLElement[]>()
  /** Hits of passages in which nothing is marked yet. */
  readonly #waiting = new Map<PagePassage, Hit[]>()
  #stop: (() => void) | undefined
  hits: Hit[] = []

  constructor(talk: Talk, kind: string) {
    this.#talk = talk
    this.#kind = kind
  }

  /** Mark these pieces instead of what was marked before. Spans are ascending, `text` is the index of the passage. */
  set(spans: readonly PlacedSpan[]): void {
    this.clear()
    this.hits = spans.map(({ text, start, end }) => ({ passage: this.#talk.passages[text]!, start, end }))
    for (const hit of this.hits) append(this.#waiting, hit.passage, hit)
    const passages = [...this.#waiting.keys()]
    if (this.hits.length <= few) for (const passage of passages) this.#mark(passage)
    else
      this.#stop = whenNear(
        passages.map(({ element }) => element),
        (element) => this.#mark(this.#talk.passageOf(element)!),
      )
  }

  /** The elements that mark a hit; they are made now where it is far from the window. */
  elementsOf(hit: Hit): HTMLElement[] {
    this.#mark(hit.passage)
    return this.#elements.get(hit) ?? []
  }

  /** Where to scroll for a hit. */
  placeOf(hit: Hit): HTMLElement {
    return this.elementsOf(hit)[0] ?? hit.passage.element
  }

  clear(): void {
    this.#stop?.()
    this.#waiting.clear()
    unwrap([...this.#elements.values()].flat())
    this.#elements.clear()
    this.hits = []
  }

  #mark(passage: PagePassage): void {
    const hits = this.#waiting.get(passage)
    if (hits === undefined) return
    this.#waiting.delete(passage)
    const wrapped = wrapSpans(passage.element, hits, () => html('mark', { class: this.#kind }))
    wrapped.forEach((elements, at) => this.#elements.set(hits[at]!, elements))
  }
}
