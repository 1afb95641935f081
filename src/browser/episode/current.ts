// Runs in the browser.
import type { PagePassage } from './talk.ts'

/** The passage that the reader has in hand: reached by a link, a key or a tap. One at a time. */
export class Current {
  passage: PagePassage | undefined

  set(passage: PagePassage | undefined): void {
    // The style marks the target of the address as well, unless it was left.
    this.passage?.element.classList.replace('current', 'left')
    this.passage = passage
    passage?.element.classList.add('current')
  }
}
