// Runs in the browser.
import { html } from '../search/dom.ts'

/** Something that a note offers to do. */
export interface NoteAction {
  label: string
  run: () => void
}

/** How long a note that only confirms stays, in milliseconds; longer while it is pointed at. */
const short = 7000

/** One line at the foot of the window that says what happened; read out by screen readers. Nothing on the page moves. */
export class Note {
  readonly #element = html('div', { class: 'note', role: 'status' })
  readonly #close: string
  #timer: ReturnType<typeof setTimeout> | undefined

  /** `close` is the name of the closing button. */
  constructor(close: string) {
    this.#close = close
    document.body.append(this.#element)
    this.#element.addEventListener('pointerenter', () => clearTimeout(this.#timer))
    this.#element.addEventListener('focusin', () => clearTimeout(this.#timer))
  }

  /** Say that something was done; the note leaves by itself. */
  confirm(text: string, action?: NoteAction): void {
    this.tell(text, action)
    this.#timer = setTimeout(() => this.clear(), short)
  }

  /** Say something that the reader should see; it stays until it is closed. */
  tell(text: string, action?: NoteAction): void {
    clearTimeout(this.#timer)
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
    this.#element.replaceChildren()
  }
}

function button(label: string, run: () => void): HTMLButtonElement {
  const element = html('button', { type: 'button' }, label)
  element.addEventListener('click', run)
  return element
}
