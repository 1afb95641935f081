// Runs in the browser.
import { append } from '../../model/append.ts'
import { html } from '../search/dom.ts'
import type { PlacedSpan } from './find-words.ts'
import { unwrap, wrapSpans } from './passage-text.ts'
import type { PagePassage, Talk } from './talk.ts'

/** A marked piece of the talk. */
export interface Hit {
  passage: PagePassage
  start: number
  elements: HTMLElement[]
}

/**
 * Marks pieces of the talk with `<mark>`, which every browser and screen reader knows; the text stays the same. `kind` is
 * their class, so that what is found and what is quoted are marked apart.
 */
export class Marks {
  readonly #talk: Talk
  readonly #kind: string
  hits: Hit[] = []

  constructor(talk: Talk, kind: string) {
    this.#talk = talk
    this.#kind = kind
  }

  /** Mark these pieces instead of what was marked before. Spans are ascending, `text` is the index of the passage. */
  set(spans: readonly PlacedSpan[]): void {
    this.clear()
    const groups = new Map<number, PlacedSpan[]>()
    for (const span of spans) append(groups, span.text, span)
    for (const [index, group] of groups) {
      const passage = this.#talk.passages[index]!
      const wrapped = wrapSpans(passage.element, group, () => html('mark', { class: this.#kind }))
      wrapped.forEach((elements, at) => {
        if (elements.length > 0) this.hits.push({ passage, start: group[at]!.start, elements })
      })
    }
  }

  clear(): void {
    unwrap(this.hits.flatMap((hit) => hit.elements))
    this.hits = []
  }
}
