// Runs in the browser.
import type { SearchAnswer } from '../../search/answer.ts'
import { hasModifier } from '../keys.ts'
import { Completions } from './completions.ts'
import { html } from './dom.ts'
import { SearchLinks } from './links.ts'
import { rememberMarks } from './marks.ts'
import { failed, hints, nothingFound, nothingTitle, shortened, skeleton } from './notices.ts'
import { openSearch, warmSearch } from './open-search.ts'
import { Refine } from './refine.ts'
import { results } from './results.ts'
import type { ResultsContext } from './results-context.ts'
import { Searcher, type SearchState } from './searcher.ts'
import { fromStart, newSession, readSession, sessionAddress, type Session } from './session.ts'
import { sessionOf } from './session-press.ts'
import { pageLanguage, searchWords } from './words.ts'

/** What the browser keeps with an entry of its history, besides the address. */
interface Entry {
  /** How far the page was scrolled. */
  y?: number
  /** The passage that had the focus. */
  passage?: string
  /** The reader asked for this (Enter, a filter, a link): typing on makes a new entry instead of changing it. */
  isAsked?: boolean
}

/** Milliseconds after which a wait is spoken of. */
const noticeable = 400

/** Parts of the page, as its template has them. */
export interface SearchPlaces {
  form: HTMLFormElement
  input: HTMLInputElement
  refine: HTMLElement
  line: HTMLElement
  region: HTMLElement
}

/** The search page: the box, what is found, and the address, kept in step with each other. */
export class SearchPage {
  readonly #words = searchWords(pageLanguage())
  readonly #title = document.title
  readonly #input: HTMLInputElement
  readonly #region: HTMLElement
  readonly #browse: Node[]
  readonly #status = html('p', { class: 'search-status', role: 'status' })
  readonly #position = html('p', { class: 'hidden', 'aria-live': 'polite' })
  readonly #refine: Refine
  readonly #completions: Completions
  readonly #clear: HTMLButtonElement
  readonly #context: ResultsContext
  readonly #searcher: Searcher
  readonly #titles = new Map<string, string>()
  #session: Session
  #state: SearchState = { kind: 'idle' }
  #slow: ReturnType<typeof setTimeout> | undefined
  /** Where to go when the next answer is shown: back to where the reader was. */
  #restore: Entry | undefined
  #isFilled = false

  constructor(places: SearchPlaces) {
    const { form, input, region } = places
    this.#input = input
    this.#region = region
    this.#browse = [...region.childNodes].filter(
      (node) => !(node instanceof Element && node.matches('noscript')),
    )
    region.setAttribute('aria-label', this.#words.results)
    this.#clear = html(
      'button',
      { type: 'button', class: 'clear', 'aria-label': this.#words.clear, hidden: true },
      '×',
    )
    input.after(this.#clear)
    this.#refine = new Refine(places.refine, this.#words)
    places.line.append(this.#status, this.#refine.sort)
    region.after(this.#position)
    this.#context = {
      words: this.#words,
      language: pageLanguage(),
      heading: 'h2',
      links: new SearchLinks(document.documentElement.dataset['base'] ?? '/'),
      onMore: (session, shown) => {
        this.#session = session
        this.#write('replace')
        this.#announce(this.#words.moreShown(shown))
      },
      onBusy: (isBusy) => this.#setBusy(isBusy),
      onRetry: (session) => {
        this.#session = session
        this.#write('replace')
        void this.#searcher.retry(session)
      },
    }
    this.#completions = new Completions(input, {
      words: this.#words,
      complete: async (field, typed) => (await openSearch()).index.complete(field, typed),
      onChoose: (query) => this.#go({ ...newSession(`${query} `), sort: this.#session.sort }),
      announce: (text) => this.#announce(text),
    })
    this.#searcher = new Searcher({
      open: openSearch,
      show: (state) => this.#show(state),
      isOnline: () => navigator.onLine,
    })
    this.#session = readSession(location.search)
    this.#listen(form)
  }

  /** Show what the address asks for. */
  start(): void {
    history.scrollRestoration = 'manual'
    // What was typed before this script came wins over the address.
    const typed = this.#input.value
    if (this.#session.query === '' && typed !== '') this.#session = newSession(typed, true)
    this.#restore = entryNow()
    this.#input.value = this.#session.query
    this.#searcher.ask(this.#session, 'now')
    // A person who came by a search goes on from the box: with the arrows into the results. Not on a phone, where the
    // keyboard would cover them, and not on the way back, which returns to where the person was.
    const isArrival = history.state === null || this.#session.query === ''
    if (isArrival && hasHover()) this.#input.focus({ preventScroll: true })
    if (this.#state.kind === 'idle') void warmSearch()
  }

  #listen(form: HTMLFormElement): void {
    const input = this.#input
    input.addEventListener('focus', () => void warmSearch())
    input.addEventListener('input', (event) => {
      if (event instanceof InputEvent && event.isComposing) return
      this.#type()
    })
    input.addEventListener('compositionend', () => this.#type())
    input.addEventListener('keydown', (event) => this.#boxKey(event))
    this.#clear.addEventListener('click', () => {
      this.#empty()
      input.focus()
    })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      this.#completions.close()
      // The keyboard of a phone would go on covering what is found.
      if (!hasHover()) input.blur()
      this.#go(fromStart(this.#session, { query: input.value }))
    })
    this.#refine.sort.addEventListener('change', () => {
      const sort = this.#refine.sort.value === 'date' ? 'date' : 'relevance'
      this.#go(fromStart(this.#session, { sort }))
    })
    document.addEventListener('click', (event) => this.#press(event))
    this.#region.addEventListener('keydown', (event) => this.#resultKey(event))
    window.addEventListener('popstate', () => {
      this.#session = readSession(location.search)
      this.#input.value = this.#session.query
      this.#completions.close()
      this.#restore = entryNow()
      this.#searcher.ask(this.#session, 'now')
    })
    window.addEventListener('online', () => {
      if (this.#state.kind === 'failed') void this.#searcher.retry(this.#state.session)
    })
    let scrolled: ReturnType<typeof setTimeout> | undefined
    window.addEventListener(
      'scroll',
      () => {
        clearTimeout(scrolled)
        scrolled = setTimeout(() => this.#remember(), 150)
      },
      { passive: true },
    )
    window.addEventListener('pagehide', () => {
      clearTimeout(scrolled)
      this.#remember()
    })
  }

  #type(): void {
    const query = this.#input.value
    const before = this.#session
    this.#session = {
      ...newSession(query, true),
      sort: before.sort,
      refuse: query === '' ? [] : before.refuse,
    }
    this.#restore = undefined
    this.#write(entryNow().isAsked === true && before.query !== query ? 'push' : 'replace')
    this.#searcher.ask(this.#session, 'soon')
    void this.#completions.update()
  }

  /** Ask for a session and make it an entry of the history. */
  #go(session: Session): void {
    const isSame =
      session.query === this.#session.query &&
      sessionAddress(session) === sessionAddress({ ...this.#session, typing: false })
    this.#session = session
    this.#input.value = session.query
    this.#restore = undefined
    this.#write(isSame || this.#state.kind === 'idle' ? 'replace' : 'push', true)
    this.#searcher.ask(session, 'now')
  }

  #empty(): void {
    this.#input.value = ''
    this.#completions.close()
    this.#type()
  }

  #press(event: MouseEvent): void {
    const { target } = event
    const session = sessionOf(target)
    if (session !== undefined) {
      const isChip = target instanceof Element && target.closest('.chips') !== null
      this.#go(session)
      if (isChip) this.#keepFocus()
      return
    }
    const filter = target instanceof Element ? target.closest<HTMLElement>('[data-filter]') : null
    if (filter !== null) {
      const before = this.#input.value.trimEnd()
      this.#input.value = `${before}${before === '' ? '' : ' '}${filter.dataset['filter'] ?? ''}:`
      this.#input.focus()
      this.#type()
      return
    }
    const jump = target instanceof Element ? target.closest('a[href^="#found-"]') : null
    if (jump !== null) {
      // No new entry for a place on the page: the address is the session's.
      event.preventDefault()
      const group = document.getElementById(jump.getAttribute('href')!.slice(1))
      group?.querySelector('a')?.focus({ preventScroll: true })
      group?.closest('.found')?.scrollIntoView({ block: 'start' })
      return
    }
    if (target instanceof Element && target.closest('a') !== null && this.#state.kind === 'ready') {
      rememberMarks(this.#session.query.trim(), this.#state.answer.marks)
      this.#remember()
    }
  }

  #boxKey(event: KeyboardEvent): void {
    if (event.isComposing || hasModifier(event)) return
    if (this.#completions.takesKey(event)) {
      event.preventDefault()
      return
    }
    if (event.key === 'ArrowDown') {
      const first = this.#stops()[0]
      if (first === undefined) return
      event.preventDefault()
      this.#focusStop(first)
    } else if (event.key === 'Escape' && this.#input.value !== '') {
      event.preventDefault()
      this.#empty()
    }
  }

  #resultKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || hasModifier(event)) return
    if (event.key === 'Escape') {
      event.preventDefault()
      this.#input.focus()
      return
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step === undefined || !(event.target instanceof HTMLElement)) return
    const stops = this.#stops()
    const to =
      stops.indexOf(event.target) >= 0
        ? stops.indexOf(event.target) + step
        : nearestStop(stops, event.target, step)
    event.preventDefault()
    if (to < 0) this.#input.focus()
    else if (to < stops.length) this.#focusStop(stops[to]!)
  }

  /** What the arrows go along: the passages, and the buttons that show more. */
  #stops(): HTMLElement[] {
    return [...this.#region.querySelectorAll<HTMLElement>('.hit > a, [data-more], .more-episodes')]
  }

  #focusStop(stop: HTMLElement): void {
    stop.focus({ preventScroll: true })
    stop.scrollIntoView({ block: 'nearest' })
    const links = [...this.#region.querySelectorAll('.hit > a')]
    const at = links.indexOf(stop)
    if (at >= 0 && this.#state.kind === 'ready') {
      this.#announce(this.#words.position(at + 1, this.#state.answer.passages))
    }
  }

  #show(state: SearchState): void {
    this.#state = state
    this.#clear.hidden = this.#input.value === ''
    // What a tab, the history and a bookmark are called by.
    const asked = shortened(this.#session.query.trim())
    document.title = asked === '' ? this.#title : `${asked} · ${this.#title}`
    clearTimeout(this.#slow)
    switch (state.kind) {
      case 'idle':
        this.#fill('idle', hints(this.#words), ...this.#browse)
        this.#status.textContent = this.#words.hint
        this.#refine.sort.hidden = true
        this.#refine.show(this.#session, this.#titles)
        break
      case 'loading':
        this.#refine.show(state.session, this.#titles)
        if (!this.#isFilled) this.#fill('loading', skeleton())
        // What was found before stays until there is something to put in its place.
        this.#slow = setTimeout(() => (this.#status.textContent = this.#words.searching), noticeable)
        break
      case 'ready':
        this.#showAnswer(state)
        break
      case 'failed':
        this.#fill(
          'failed',
          failed(state.failure, this.#words, () => this.#retry(state)),
          ...this.#browse,
        )
        this.#status.textContent = this.#words.failure[state.failure].title
        // A fault of ours must not hide behind a kind message.
        if (state.failure === 'fault') reportError(state.cause)
    }
    this.#setBusy(state.kind === 'loading')
  }

  #showAnswer({ answer, session }: Extract<SearchState, { kind: 'ready' }>): void {
    for (const group of answer.groups) this.#titles.set(group.slug, group.title)
    if (answer.passages === 0 && answer.groups.length === 0) {
      this.#fill('nothing', nothingFound(answer, session, this.#words), ...this.#browse)
      this.#status.textContent = nothingTitle(answer, session, this.#words)
    } else {
      this.#fill('ready', results(answer, session, this.#context))
      this.#status.textContent = this.#count(answer)
    }
    // One episode has no order.
    this.#refine.sort.hidden = answer.episodes < 2 && session.sort === 'relevance'
    this.#refine.show(session, this.#titles)
    this.#goBack()
  }

  #count({ whole, passages, episodes, counted }: SearchAnswer): string {
    if (whole.passages === 0) return this.#words.foundPartly(passages)
    return whole.passages < passages
      ? this.#words.foundWhole(whole.passages, passages - whole.passages)
      : this.#words.found(passages, episodes, !counted)
  }

  #fill(kind: string, ...content: Node[]): void {
    const { activeElement } = document
    const goesFocus = activeElement !== this.#region && this.#region.contains(activeElement)
    this.#region.dataset['state'] = kind
    this.#region.replaceChildren(...content)
    if (goesFocus) this.#keepFocus()
    // Where the region says it in large, the line above need not.
    this.#status.classList.toggle('hidden', kind === 'nothing' || kind === 'failed')
    this.#isFilled = kind === 'ready' || kind === 'nothing'
  }

  /** After an answer that the reader came back to: to the place and the passage of before. */
  #goBack(): void {
    const entry = this.#restore
    this.#restore = undefined
    if (entry === undefined) return
    if (entry.passage !== undefined) {
      const link = this.#region.querySelector<HTMLElement>(`[data-passage="${CSS.escape(entry.passage)}"] a`)
      link?.focus({ preventScroll: true })
    }
    if (entry.y !== undefined) window.scrollTo({ top: entry.y, behavior: 'instant' })
  }

  #retry(state: Extract<SearchState, { kind: 'failed' }>): void {
    // Browsers remember that a script failed to load: only a new page asks for it again. All is in the address.
    if (state.failure === 'script') location.reload()
    else void this.#searcher.retry(state.session)
    this.#keepFocus()
  }

  /** Where the focus goes as what has it goes: to the box, but on a phone, whose keyboard would cover what is found. */
  #keepFocus(): void {
    if (hasHover()) {
      this.#input.focus({ preventScroll: true })
      return
    }
    // For now only: else every press on what is found would bring the focus here, and arrows would not scroll.
    this.#region.tabIndex = -1
    this.#region.addEventListener('blur', () => this.#region.removeAttribute('tabindex'), { once: true })
    this.#region.focus({ preventScroll: true })
  }

  #setBusy(isBusy: boolean): void {
    this.#region.setAttribute('aria-busy', String(isBusy))
  }

  #announce(text: string): void {
    this.#position.textContent = text
  }

  /** Write the session into the address. */
  #write(how: 'push' | 'replace', isAsked = false): void {
    const address = location.pathname + sessionAddress(this.#session)
    const entry: Entry = { ...(how === 'replace' ? entryNow() : {}), ...(isAsked ? { isAsked } : {}) }
    try {
      if (how === 'push') {
        this.#remember()
        history.pushState(entry, '', address)
      } else {
        history.replaceState(entry, '', address)
      }
    } catch {
      // Some browsers allow only so many changes a minute: the next one will be written.
    }
  }

  /** Keep where the reader is with the entry of the history. */
  #remember(): void {
    const passage = document.activeElement?.closest<HTMLElement>('[data-passage]')?.dataset['passage']
    const { isAsked } = entryNow()
    const entry: Entry = {
      y: window.scrollY,
      ...(passage === undefined ? {} : { passage }),
      ...(isAsked === undefined ? {} : { isAsked }),
    }
    try {
      history.replaceState(entry, '')
    } catch {
      // As in `#write`.
    }
  }
}

/** Not a phone: what points at things can rest on them. */
function hasHover(): boolean {
  return matchMedia('(hover: hover)').matches
}

function entryNow(): Entry {
  const state: unknown = history.state
  // An entry that came with an address from outside was asked for.
  return typeof state === 'object' && state !== null ? state : location.search === '' ? {} : { isAsked: true }
}

/** Index of the stop before or after an element that is none itself. */
function nearestStop(stops: HTMLElement[], from: HTMLElement, step: number): number {
  const after = stops.findIndex(
    (stop) => (from.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  )
  const next = after < 0 ? stops.length : after
  return step > 0 ? next : next - 1
}
