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

  /** `close` is the name of the closing button. */
  constructor(close: string) {
    this.#close = close
    document.body.append(this.#element)
    for (const type of ['pointerenter', 'focusin'])
      this.#element.addEventListener(type, () => clearTimeout(this.#timer))
    for (const type of ['pointerleave', 'focusout']) this.#element.addEventListener(type, () => this.#wait())
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
    const children: Node[] = [html('p', {}, text)]
    if (action !== undefined) children.push(button(action.label, action.run))
    children.push(button(this.#close, () => this.clear()))
    this.#element.replaceChildren(...children)
  }

  get isOpen(): boolean {
    return this.#element.childElementCount > 0
  }

  clear(): void {
    clearTimeout(this.#timer)
    this.#leaves = false
    this.#element.replaceChildren()
  }

  /** Leave, unless it is pointed at before. */
  #wait(): void {
    clearTimeout(this.#timer)
    if (this.#leaves) this.#timer = setTimeout(() => this.clear(), short)
  }
}

function button(label: string, run: () => void): HTMLButtonElement {
  const element = html('button', { type: 'button' }, label)
  element.addEventListener('click', run)
  return element
}
