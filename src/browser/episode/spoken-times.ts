// Runs in the browser.
import { firstIndex } from '../../model/first-index.ts'

/** Characters that a voice says in a second: nobody speaks faster, and nobody slower for a whole passage. */
const speech = { fastest: 30, slowest: 5 }

/** Where in a talk somebody speaks. */
export interface Spoken {
  /** Index of the passage. */
  index: number
  /** How much of it was said, 0 to 1, where it is known when the next one begins; else 0. */
  share: number
}

/**
 * Which passage is spoken at a moment. A passage begins at its own time and ends where the next one begins. Where that is
 * not known it is still spoken for as long as it takes to say it at the very least; where that is much later, for as long as it
 * takes at the very most: then comes music, or what nobody wrote down. Of moments between, nothing is said.
 */
export class SpokenTimes {
  readonly #starts: readonly (number | undefined)[]
  readonly #lengthOf: (index: number) => number
  /** Passages with a time. One that goes back behind an earlier one is wrong, or that one is. */
  readonly #timed: number[] = []

  /** `starts` are the times of all passages, in seconds; `lengthOf` gives the characters of one. */
  constructor(starts: readonly (number | undefined)[], lengthOf: (index: number) => number) {
    this.#starts = starts
    this.#lengthOf = lengthOf
    let latest = 0
    starts.forEach((start, index) => {
      if (start === undefined || start < latest) return
      latest = start
      this.#timed.push(index)
    })
  }

  /** Where somebody speaks then; `undefined` where that is not known. */
  at(seconds: number): Spoken | undefined {
    const next = firstIndex(this.#timed.length, (at) => this.#starts[this.#timed[at]!]! > seconds)
    const index = this.#timed[next - 1]
    if (index === undefined) return undefined
    const passed = seconds - this.#starts[index]!
    const length = this.#lengthOf(index)
    if (this.#timed[next] !== index + 1)
      return passed < length / speech.fastest ? { index, share: 0 } : undefined
    const lasts = Math.min(this.#starts[index + 1]! - this.#starts[index]!, length / speech.slowest)
    return passed < lasts ? { index, share: passed / lasts } : undefined
  }
}
