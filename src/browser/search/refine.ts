// Runs in the browser.
import { parseQuery, withoutPart, type FilterField } from '../../search/query.ts'
import { html } from './dom.ts'
import { chipText, filterButton, filterFields } from './notices.ts'
import { withSession } from './session-press.ts'
import type { Session } from './session.ts'
import type { SearchWords } from './words.ts'

/** What stands under the box: filters in use as chips that can be removed, filters to add, and the order. */
export class Refine {
  /** Chips and filters to add. */
  readonly filters: HTMLElement
  /** The order. */
  readonly sort: HTMLElement
  readonly #words: SearchWords
  readonly #chips: HTMLElement
  readonly #add: HTMLElement
  #shown = ''
  /** Filters to add are there already. */
  isOffered = false

  constructor(words: SearchWords) {
    this.#words = words
    this.#chips = html('ul', { class: 'chips', 'aria-label': words.filters })
    this.#add = html('div', { class: 'add-filters', role: 'group', 'aria-label': words.filters })
    this.sort = html('div', { class: 'sort', role: 'group', 'aria-label': words.sort })
    this.filters = html('div', { class: 'refine', hidden: true }, this.#chips, this.#add)
  }

  /** The filters that this archive has values for: only they are offered. */
  offer(available: ReadonlySet<FilterField>): void {
    this.isOffered = true
    this.#add.replaceChildren(
      ...filterFields
        .filter((field) => available.has(field))
        .map((field) => filterButton(field, `+ ${this.#words.field[field]}`, 'add-filter', this.#words)),
    )
  }

  /** Show what a session holds. `titles` gives the title of an episode by its slug. */
  show(session: Session, titles: ReadonlyMap<string, string>): void {
    const key = JSON.stringify([session, [...titles.keys()]])
    // The same controls stay, and with them the focus.
    if (key === this.#shown) return
    this.#shown = key
    this.#chips.replaceChildren(...this.#chipsOf(session, titles))
    const hasWords = parseQuery(session.query).parts.some((part) => part.kind !== 'filter' && !part.not)
    this.sort.replaceChildren(...(hasWords ? this.#sortOf(session) : []))
  }

  #chipsOf(session: Session, titles: ReadonlyMap<string, string>): HTMLElement[] {
    const words = this.#words
    const query = parseQuery(session.query)
    const first: Session = { ...session, typing: false, pages: 1, more: new Map() }
    const chip = (kind: string, text: string, after: Session): HTMLElement =>
      html(
        'li',
        {},
        withSession(
          html(
            'button',
            { type: 'button', class: 'chip', 'aria-label': words.remove(`${kind} ${text}`.trim()) },
            kind === '' ? undefined : html('span', { class: 'chip-kind' }, kind),
            html('span', { class: 'chip-text' }, text),
            html('span', { class: 'chip-remove', 'aria-hidden': 'true' }, '×'),
          ),
          after,
        ),
      )
    const chips = query.parts
      .filter((part) => part.not || part.kind !== 'words')
      .filter((part) => part.kind !== 'filter' || part.value !== '')
      .map((part) => {
        const { kind, text } = chipText(part, words, titles)
        return chip(kind, text, { ...first, query: withoutPart(query, part) })
      })
    if (session.refuse.length > 0) chips.push(chip('', words.exactly, { ...first, refuse: [] }))
    return chips
  }

  #sortOf(session: Session): HTMLElement[] {
    const words = this.#words
    const button = (sort: Session['sort'], text: string): HTMLElement =>
      withSession(html('button', { type: 'button', 'aria-pressed': String(session.sort === sort) }, text), {
        ...session,
        sort,
        typing: false,
        pages: 1,
        more: new Map(),
      })
    return [button('relevance', words.byRelevance), button('date', words.byDate)]
  }
}
