// Runs in the browser.

/** The contents: a column beside the text, or a sheet that the bar of a phone opens. */
export class Contents {
  readonly #element: HTMLElement
  #opener: Element | null = null

  constructor(element: HTMLElement) {
    this.#element = element
    element.addEventListener('click', (event) => {
      // Without this the sheet would stay before the chapter that was just chosen.
      if (event.target instanceof Element && event.target.closest('a') !== null && this.isSheet) this.close()
    })
  }

  /** The contents are a sheet now, and open. */
  get isSheet(): boolean {
    return this.#element.matches(':popover-open')
  }

  close(): void {
    if (this.isSheet) this.#element.hidePopover()
  }

  /** Go to the contents, at the chapter that is read; again: back to where one was. */
  toggle(): void {
    const { activeElement } = document
    if (this.#element.contains(activeElement) && activeElement !== this.#element) {
      this.close()
      if (activeElement instanceof HTMLElement) activeElement.blur()
      if (this.#opener instanceof HTMLElement) this.#opener.focus({ preventScroll: true })
      return
    }
    this.#opener = activeElement
    if (getComputedStyle(this.#element).position === 'fixed' && !this.isSheet) this.#element.showPopover()
    const link =
      this.#element.querySelector<HTMLElement>('[aria-current]') ?? this.#element.querySelector('a')
    link?.focus({ preventScroll: !this.isSheet })
  }
}
