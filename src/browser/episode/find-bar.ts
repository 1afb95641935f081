// Runs in the browser.
import { html, svg } from '../search/dom.ts'
import { findLiteral, foldedText, type FoldedText } from './folded-text.ts'
import { SearchLinks } from '../search/links.ts'
import { recallMarks } from '../search/marks.ts'
import { findWanted, wantedWords, withRemembered, type PlacedSpan } from './find-words.ts'
import { Marks, type Hit } from './marks.ts'
import type { Position } from './position.ts'
import { isLow, lowerEdge, showPlace } from './show.ts'
import type { PagePassage, Talk } from './talk.ts'
import type { EpisodeWords } from './words.ts'

/** Ticks on the strip say where, not how often: one for each place that can be told apart. */
const tickStep = 2

/** Room for the bar of a phone at the foot of the window, in CSS pixels. */
const foot = 80

/**
 * Find in this episode. What is typed is looked for as it stands, wherever in a word; where that is nowhere and several
 * words were typed, each of them. From the search page the words of the query are looked for. All are counted and marked, on the
 * strip as well; Escape clears.
 */
export class FindBar {
  readonly #talk: Talk
  readonly #words: EpisodeWords
  readonly #position: Position
  readonly #marks: Marks
  readonly #ticks = svg('g', { class: 'ticks', 'aria-hidden': 'true' })
  readonly #form: HTMLFormElement
  readonly #field: HTMLInputElement
  readonly #count = html('output', { class: 'count' })
  readonly #steps: HTMLButtonElement[]
  /** Where it is not in this episode: the way to look for it in all. */
  readonly #everywhere: HTMLAnchorElement
  readonly #links = new SearchLinks(document.documentElement.dataset['base'] ?? '/')
  #folded: FoldedText[] | undefined
  #at = -1
  #timer: ReturnType<typeof setTimeout> | undefined
  #opener: Element | null = null

  constructor(talk: Talk, words: EpisodeWords, position: Position) {
    this.#talk = talk
    this.#words = words
    this.#position = position
    this.#marks = new Marks(talk, 'hit')
    this.#field = html('input', {
      type: 'search',
      id: 'find-input',
      'aria-label': words.findField,
      placeholder: words.find,
      autocomplete: 'off',
      autocapitalize: 'none',
      spellcheck: 'false',
      enterkeyhint: 'next',
    })
    this.#steps = [
      barButton(words.previousHit, '↑', () => this.step(-1)),
      barButton(words.nextHit, '↓', () => this.step(1)),
    ]
    this.#everywhere = html('a', { hidden: true }, words.searchAll)
    this.#form = this.#makeForm()
    talk.strip.append(this.#ticks)
    talk.rail.append(this.#form)
  }

  get isOpen(): boolean {
    return !this.#form.hidden
  }

  /** Address of a search for what is in the bar, in all episodes. */
  get searchAddress(): string | undefined {
    const typed = this.#field.value.trim()
    return typed === '' ? undefined : this.#links.search(typed)
  }

  /** Open the bar and put the cursor in it; words that are selected are looked for. */
  open(): void {
    const selected = document.getSelection()?.toString().trim() ?? ''
    this.#opener = document.activeElement
    this.#setOpen(true)
    if (selected !== '' && selected.length < 80 && !selected.includes('\n')) {
      this.#field.value = selected
      this.#findTyped()
    }
    this.#field.focus({ preventScroll: true })
    this.#field.select()
    if (isLow()) return
    // Before reading has begun the strip may be below the window.
    const box = this.#form.getBoundingClientRect()
    const end = Math.min(innerHeight - foot, lowerEdge(box))
    if (box.bottom > end) scrollBy({ top: box.bottom - end, behavior: 'instant' })
  }

  /** Mark the words of a search query; the first hit is the first one in `passage` or behind it. Nothing scrolls. */
  arrive(query: string, passage: PagePassage | undefined): void {
    this.#setOpen(true)
    this.#field.value = query
    const wanted = withRemembered(wantedWords(query), recallMarks(query))
    this.#mark(findWanted(this.#talk.searchedTexts(), wanted))
    this.#choose(this.#firstFrom(passage?.index ?? 0), false)
  }

  /** Bring the hit that one is at into view, where it is in `passage`: a long one may begin far above it. */
  showIn(passage: PagePassage): void {
    const hit = this.#marks.hits[this.#at]
    if (hit?.passage === passage) this.#show(hit)
  }

  /** Go to the next hit, or with -1 to the one before; after the last comes the first. */
  step(by: 1 | -1): void {
    const { length } = this.#marks.hits
    if (length > 0) this.#choose((this.#at + by + length) % length, true)
  }

  get hasHits(): boolean {
    return this.#marks.hits.length > 0
  }

  /** Take all marks away and close; focus goes back to where it was. */
  clear(): void {
    clearTimeout(this.#timer)
    const hadFocus = this.#form.contains(document.activeElement)
    const back = this.#wayBack()
    this.#marks.clear()
    this.#ticks.replaceChildren()
    this.#at = -1
    this.#setOpen(false)
    this.#field.value = ''
    this.#sayWhetherFound(true)
    if (hadFocus) back?.focus({ preventScroll: true })
    this.#opener = null
    dropParameter('q')
  }

  #setOpen(isOpen: boolean): void {
    this.#form.hidden = !isOpen
    // The style makes room for the box.
    document.documentElement.classList.toggle('finding', isOpen)
  }

  /** What had the focus before; where nothing had, the passage that one is at, but on a phone, where its tools would come. */
  #wayBack(): HTMLElement | undefined {
    if (this.#opener instanceof HTMLElement && this.#opener !== document.body) return this.#opener
    if (!matchMedia('(hover: hover)').matches) return undefined
    return (this.#marks.hits[this.#at] ?? this.#position.place)?.passage.place
  }

  #makeForm(): HTMLFormElement {
    const { closeFind, find } = this.#words
    const form = html(
      'form',
      { class: 'find', role: 'search', 'aria-label': find, hidden: true },
      this.#field,
      this.#count,
      this.#everywhere,
      ...this.#steps,
      barButton(closeFind, '×', () => this.clear()),
    )
    form.addEventListener('submit', (event) => event.preventDefault())
    this.#field.addEventListener('input', () => {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => this.#findTyped(), 120)
    })
    this.#field.addEventListener('keydown', (event) => {
      if (event.isComposing) return
      if (event.key === 'Enter') this.step(event.shiftKey ? -1 : 1)
      else if (event.key === 'Escape') this.clear()
      else return
      event.preventDefault()
    })
    return form
  }

  #findTyped(): void {
    const typed = this.#field.value.trim()
    // One letter is no word to look for, one character of Chinese is.
    const isTooShort = /^[\p{ASCII}]?$/u.test(typed)
    this.#mark(isTooShort ? [] : this.#findSpans(typed))
    if (isTooShort) this.#sayWhetherFound(true)
    this.#choose(this.#firstFrom(this.#position.place?.passage.index ?? 0), true)
  }

  #findSpans(typed: string): PlacedSpan[] {
    this.#folded ??= this.#talk.searchedTexts().map(foldedText)
    const literal = this.#folded.flatMap((folded, text) =>
      findLiteral(folded, typed).map((span) => ({ text, ...span })),
    )
    return literal.length > 0 || !/\s/u.test(typed)
      ? literal
      : findWanted(this.#talk.searchedTexts(), wantedWords(typed))
  }

  #mark(spans: PlacedSpan[]): void {
    this.#marks.set(spans)
    this.#at = -1
    const places = new Set(
      this.#marks.hits.map(({ passage, start }) => Math.round(this.#talk.xOf(passage, start) / tickStep)),
    )
    this.#ticks.replaceChildren(
      ...Array.from(places, (place) => {
        const x = place * tickStep
        return svg('line', { class: 'tick', x1: x, x2: x, y1: 2, y2: 18 })
      }),
    )
    this.#sayWhetherFound(spans.length > 0)
  }

  #sayWhetherFound(isFound: boolean): void {
    const address = this.searchAddress
    this.#count.textContent = isFound ? '' : this.#words.noHits
    if (address !== undefined) this.#everywhere.href = address
    this.#everywhere.hidden = isFound || address === undefined
    for (const step of this.#steps) step.hidden = !this.#everywhere.hidden
  }

  #firstFrom(index: number): number {
    const { hits } = this.#marks
    const first = hits.findIndex((hit) => hit.passage.index >= index)
    return first < 0 && hits.length > 0 ? 0 : first
  }

  #choose(at: number, isMoving: boolean): void {
    const { hits } = this.#marks
    const left = hits[this.#at]
    if (left !== undefined)
      for (const element of this.#marks.elementsOf(left)) element.classList.remove('current')
    this.#at = at
    const hit = hits[at]
    if (hit === undefined) return
    this.#count.textContent = this.#words.hits(at + 1, hits.length)
    for (const element of this.#marks.elementsOf(hit)) element.classList.add('current')
    if (isMoving) this.#show(hit)
  }

  #show(hit: Hit): void {
    this.#talk.reveal(hit.passage.element)
    showPlace(this.#marks.placeOf(hit))
  }
}

function barButton(label: string, sign: string, run: () => void): HTMLButtonElement {
  const element = html('button', { type: 'button', 'aria-label': label, title: label }, sign)
  element.addEventListener('click', run)
  return element
}

/** Take a parameter out of the address without a new entry in the history. */
export function dropParameter(...names: string[]): void {
  const url = new URL(location.href)
  if (!names.some((name) => url.searchParams.has(name))) return
  for (const name of names) url.searchParams.delete(name)
  history.replaceState(history.state, '', url)
}
