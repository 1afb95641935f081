/** A line on the terminal for work that takes over a second; silent elsewhere. */
export class Progress {
  readonly #begin = performance.now()
  readonly #isShown: boolean
  #last = 0
  #isDirty = false

  constructor(isQuiet: boolean) {
    this.#isShown = process.stderr.isTTY && !isQuiet
  }

  /** Say how far `step` is. */
  readonly show = (step: string, done: number, of: number): void => {
    const now = performance.now()
    if (!this.#isShown || now - this.#begin < 1000 || now - this.#last < 100) return
    this.#last = now
    this.#isDirty = true
    process.stderr.write(`\r\u001B[K${step} ${done}/${of}`)
  }

  /** Clear the line. */
  end(): void {
    if (this.#isDirty) process.stderr.write('\r\u001B[K')
    this.#isDirty = false
  }
}
