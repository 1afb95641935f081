// Runs in the browser.
import { html } from '../search/dom.ts'

/** Something that a note offers to do. */
export interface NoteAction {
  label: string
  run: () => void
}

/** How long a note that only confirms stays, in milliseconds; from the moment on where it is pointed at no longer. */
const short = 7000

/** One line at the foot of the window that says what happened; read out by screen readers. Nothing on the page moves. */
export class Note {
  readonly #element = html('div', { class: 'note', role: 'status' })
  readonly #close: string
  #timer: ReturnType<typeof setTimeout> | undefined
  /** What it says only confirms. */
  #leaves = false
  /** What had the focus when it was said. */
  #before: HTMLElement | undefined

  /** `close` is the name of the closing button. */
  constructor(close: string) {
    this.#close = close
    document.body.append(this.#element)
    for (const type of ['pointerenter', 'focusin'])
      this.#element.addEventListener(type, () => clearTimeout(this.#timer))
    for (const type of ['pointerleave', 'focusout']) this.#element.addEventListener(type, () => this.#wait())
    document.addEventListener('keydown', (event) => this.#onKey(event))
  }

  /** Say that something was done; the note leaves by itself. */
  confirm(text: string, action?: NoteAction): void {
    this.tell(text, action)
    this.#leaves = true
    this.#wait()
  }

  /** Say something that the reader should see; it stays until it is closed. */
  tell(text: string, action?: NoteAction): void {
    clearTimeout(this.#timer)
    this.#leaves = false
    const { activeElement } = document
    const isAnswer = this.#element.contains(activeElement)
    if (!isAnswer) this.#before = activeElement instanceof HTMLElement ? activeElement : undefined
    // A button that was pressed by its key goes with what it was part of.
    const goesFocus = isAnswer && activeElement?.matches(':focus-visible') === true
    const children: Node[] = [html('p', {}, text)]
    if (action !== undefined) children.push(button(action.label, action.run))
    children.push(button(this.#close, () => this.clear()))
    this.#element.replaceChildren(...children)
    if (goesFocus) this.#buttons()[0]?.focus()
  }

  get isOpen(): boolean {
    return this.#element.childElementCount > 0
  }

  clear(): void {
    clearTimeout(this.#timer)
    this.#leaves = false
    const hadFocus = this.#element.contains(document.activeElement)
    this.#element.replaceChildren()
    if (hadFocus) this.#before?.focus({ preventScroll: true })
  }

  #buttons(): HTMLButtonElement[] {
    return [...this.#element.querySelectorAll('button')]
  }

  /** It stands at the end of the page; for the Tab key it comes behind what had the focus when it was said. */
  #onKey(event: KeyboardEvent): void {
    const { activeElement } = document
    const before = this.#before
    if (event.key !== 'Tab' || before === undefined || before === document.body || !before.isConnected) return
    const buttons = this.#buttons()
    const [first] = buttons
    if (first === undefined) return
    if (activeElement === before && !event.shiftKey) first.focus()
    else if (activeElement === first && event.shiftKey) before.focus({ preventScroll: true })
    else {
      // From here the browser goes on to what comes next.
      if (activeElement === buttons.at(-1) && !event.shiftKey) before.focus({ preventScroll: true })
      return
    }
    event.preventDefault()
  }

  /** Leave, unless it is pointed at before. */
  #wait(): void {
    clearTimeout(this.#timer)
    if (this.#leaves && !this.#element.contains(document.activeElement))
      this.#timer = setTimeout(() => this.clear(), short)
  }
}

function button(label: string, run: () => void): HTMLButtonElement {
  const element = html('button', { type: 'button' }, label)
  element.addEventListener('click', run)
  return element
}
