// Runs in the browser.
import type { Completion } from '../../search/answer.ts'
import { parseQuery, withFilter, type FilterField } from '../../search/query.ts'
import { html } from './dom.ts'
import { typedFilter, type TypedFilter } from './typed-filter.ts'
import type { SearchWords } from './words.ts'

/** What completing needs from around it. */
export interface CompletionsContext {
  words: SearchWords
  complete: (field: FilterField, typed: string) => Promise<Completion[]>
  /** The query with the value that was chosen. */
  onChoose: (query: string) => void
  /** Something for a screen reader to say. */
  announce: (text: string) => void
}

/** The list of values under the search box while a filter (`tag:`) is typed: a combobox, as ARIA describes it. */
export class Completions {
  readonly #input: HTMLInputElement
  readonly #list: HTMLElement
  readonly #context: CompletionsContext
  #number = 0
  #filter: TypedFilter | undefined
  #values: Completion[] = []
  #active = -1

  constructor(input: HTMLInputElement, context: CompletionsContext) {
    this.#input = input
    this.#context = context
    this.#list = html('ul', {
      id: 'search-completions',
      class: 'completions',
      role: 'listbox',
      'aria-label': context.words.filters,
      hidden: true,
    })
    input.setAttribute('role', 'combobox')
    input.setAttribute('aria-autocomplete', 'list')
    input.setAttribute('aria-expanded', 'false')
    input.setAttribute('aria-controls', this.#list.id)
    input.after(this.#list)
    // Before the box loses the focus, which would close the list.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault())
    this.#list.addEventListener('click', (event) => {
      const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null
      if (option !== null) this.#choose([...this.#list.children].indexOf(option))
    })
    input.addEventListener('blur', () => this.close())
  }

  get isOpen(): boolean {
    return !this.#list.hidden
  }

  /** Look at what is typed and offer values for it. */
  async update(): Promise<void> {
    const number = ++this.#number
    const filter = typedFilter(this.#input.value, this.#input.selectionStart ?? this.#input.value.length)
    if (filter === undefined) {
      this.close()
      return
    }
    let values: Completion[] = []
    try {
      values = await this.#context.complete(filter.field, filter.value)
    } catch {
      // The search meets the same failure and says so.
    }
    if (number !== this.#number) return
    if (values.length === 0 || document.activeElement !== this.#input) {
      this.close()
      return
    }
    this.#filter = filter
    this.#values = values
    this.#list.replaceChildren(
      ...values.map((value, index) =>
        html(
          'li',
          { id: `search-completion-${index}`, role: 'option', 'aria-selected': 'false' },
          html('span', {}, value.label),
          ' ',
          html('span', { class: 'count' }, this.#context.words.inEpisodes(value.episodes)),
        ),
      ),
    )
    this.#list.hidden = false
    this.#input.setAttribute('aria-expanded', 'true')
    this.#activate(-1)
    this.#context.announce(this.#context.words.completions(values.length))
  }

  close(): void {
    this.#number += 1
    this.#list.hidden = true
    this.#input.setAttribute('aria-expanded', 'false')
    this.#activate(-1)
  }

  /** Take a key; true where it was meant for the list. */
  takesKey(event: KeyboardEvent): boolean {
    if (!this.isOpen) return false
    const { length } = this.#values
    switch (event.key) {
      case 'ArrowDown':
        this.#activate((this.#active + 1) % length)
        return true
      case 'ArrowUp':
        this.#activate(this.#active <= 0 ? length - 1 : this.#active - 1)
        return true
      case 'Enter':
        if (this.#active < 0) return false
        this.#choose(this.#active)
        return true
      case 'Escape':
        this.close()
        return true
      default:
        return false
    }
  }

  #activate(index: number): void {
    this.#active = index
    const options = [...this.#list.children]
    options.forEach((option, at) => option.setAttribute('aria-selected', String(at === index)))
    const option = options[index]
    if (option === undefined) {
      this.#input.removeAttribute('aria-activedescendant')
    } else {
      this.#input.setAttribute('aria-activedescendant', option.id)
      option.scrollIntoView({ block: 'nearest' })
    }
  }

  #choose(index: number): void {
    const value = this.#values[index]
    const filter = this.#filter
    if (value === undefined || filter === undefined) return
    this.close()
    const query = withFilter(parseQuery(filter.rest), filter.field, value.value)
    // `withFilter` knows no negation: the filter it adds is the last.
    const at = query.lastIndexOf(`${filter.field}:`)
    this.#context.onChoose(filter.not ? `${query.slice(0, at)}-${query.slice(at)}` : query)
  }
}
