// Runs in the browser.
import { parseQuery, withoutPart, type FilterField } from '../../search/query.ts'
import { html } from './dom.ts'
import { chipText, hasWord } from './notices.ts'
import { withSession } from './session-press.ts'
import { fromStart, type Session } from './session.ts'
import type { SearchWords } from './words.ts'

/** Filters, in the order in which they are offered. */
const filterFields: readonly FilterField[] = ['tag', 'name', 'speaker', 'year', 'in']

/** What stands under the box: filters in use as chips that can be removed, filters to add, and the order. */
export class Refine {
  /** Best or newest first. */
  readonly sort: HTMLSelectElement
  readonly #words: SearchWords
  readonly #chips: HTMLElement
  #shown = ''

  /** Fills `place`, which says in `data-filters` which filters the archive has values for. */
  constructor(place: HTMLElement, words: SearchWords) {
    this.#words = words
    this.#chips = html('ul', { class: 'chips', 'aria-label': words.filters })
    this.sort = html(
      'select',
      { class: 'sort', 'aria-label': words.sort, hidden: true },
      html('option', { value: 'relevance' }, words.byRelevance),
      html('option', { value: 'date' }, words.byDate),
    )
    const offered = (place.dataset['filters'] ?? '').split(' ')
    const buttons = filterFields
      .filter((field) => offered.includes(field))
      .map((field) => filterButton(field, words))
    place.append(
      this.#chips,
      html('div', { class: 'add-filters', role: 'group', 'aria-label': words.filters }, ...buttons),
    )
  }

  /** Show what a session holds. `titles` gives the title of an episode by its slug. */
  show(session: Session, titles: ReadonlyMap<string, string>): void {
    this.sort.value = session.sort
    const key = JSON.stringify([session, [...titles.keys()]])
    // The same controls stay, and with them the focus.
    if (key === this.#shown) return
    this.#shown = key
    this.#chips.replaceChildren(...this.#chipsOf(session, titles))
  }

  #chipsOf(session: Session, titles: ReadonlyMap<string, string>): HTMLElement[] {
    const words = this.#words
    const query = parseQuery(session.query)
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
      .filter((part) => (part.kind === 'filter' ? part.value !== '' : hasWord(part.text)))
      .map((part) => {
        const { kind, text } = chipText(part, words, titles)
        return chip(kind, text, fromStart(session, { query: withoutPart(query, part) }))
      })
    const exactly = fromStart(session, { refuse: [] })
    if (session.refuse.length > 0) chips.push(chip('', words.exactly, exactly))
    return chips
  }
}

/** A button that begins a filter in the box, whose values are then offered. */
function filterButton(field: FilterField, words: SearchWords): HTMLElement {
  return html(
    'button',
    {
      type: 'button',
      class: 'add-filter',
      'data-filter': field,
      'aria-label': words.addFilter(field),
      title: words.addFilter(field),
    },
    `+ ${words.field[field]}`,
  )
}
