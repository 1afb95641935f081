// Runs in the browser.
import type { SearchAnswer } from '../../search/answer.ts'
import { IndexError } from '../../search/index-error.ts'
import { ScriptError, type OpenedIndex } from './open-search.ts'
import { withoutOpenFilters } from './typed-filter.ts'
import type { Session } from './session.ts'
import type { FailureKind } from './words.ts'

/** Where a search stands. */
export type SearchState =
  | { kind: 'idle' }
  | { kind: 'loading'; session: Session }
  | { kind: 'ready'; session: Session; answer: SearchAnswer }
  | { kind: 'failed'; session: Session; failure: FailureKind; cause: unknown }

/** What a {@link Searcher} needs from around it. */
export interface SearcherOptions {
  open: () => Promise<OpenedIndex>
  /** Told of every change; never of one that belongs to an older question than the last. */
  show: (state: SearchState) => void
  isOnline: () => boolean
}

/** Milliseconds without a key that make a pause in typing. */
const pause = 60

/**
 * Asks the index one question at a time. The answer to any but the last question is dropped, by number, whether it
 * comes late or not at all.
 */
export class Searcher {
  readonly #options: SearcherOptions
  #number = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #abort: AbortController | undefined

  constructor(options: SearcherOptions) {
    this.#options = options
  }

  /** Ask; `soon` waits for a pause in typing. */
  ask(session: Session, when: 'now' | 'soon'): void {
    const number = this.#next()
    if (withoutOpenFilters(session.query).trim() === '') {
      this.#options.show({ kind: 'idle' })
      return
    }
    this.#options.show({ kind: 'loading', session })
    if (when === 'now') void this.#run(session, number)
    else this.#timer = setTimeout(() => void this.#run(session, number), pause)
  }

  /** Ask again after a failure, from the start: nothing that was loaded is trusted. */
  async retry(session: Session): Promise<void> {
    const number = this.#next()
    this.#options.show({ kind: 'loading', session })
    try {
      const { startAgain } = await this.#options.open()
      startAgain()
    } catch {
      // The run that follows meets the same and says so.
    }
    await this.#run(session, number)
  }

  #next(): number {
    clearTimeout(this.#timer)
    this.#abort?.abort()
    this.#number += 1
    return this.#number
  }

  async #run(session: Session, number: number): Promise<void> {
    const abort = new AbortController()
    this.#abort = abort
    try {
      const { index } = await this.#options.open()
      if (number !== this.#number) return
      const answer = await index.search(withoutOpenFilters(session.query), {
        sort: session.sort,
        refuse: session.refuse,
        typing: session.typing,
        signal: abort.signal,
      })
      await showMore(answer, session, abort.signal)
      if (number === this.#number) this.#options.show({ kind: 'ready', session, answer })
    } catch (error) {
      if (number !== this.#number) return
      this.#options.show({
        kind: 'failed',
        session,
        failure: failureOf(error, this.#options.isOnline()),
        cause: error,
      })
    }
  }
}

/** Load what the session had opened: as many episodes, and as many passages of each. */
async function showMore(answer: SearchAnswer, session: Session, signal: AbortSignal): Promise<void> {
  for (let page = 1; page < session.pages && answer.hasNext; page++) await answer.next(signal)
  for (const group of answer.groups) {
    const times = session.more.get(group.slug) ?? 0
    for (let time = 0; time < times && group.left > 0; time++) await group.more(signal)
  }
}

/** What an error means to a reader. */
export function failureOf(error: unknown, isOnline: boolean): FailureKind {
  if (error instanceof IndexError) {
    return error.kind === 'unreachable' && !isOnline ? 'offline' : error.kind
  }
  if (error instanceof ScriptError) return isOnline ? 'script' : 'offline'
  return 'fault'
}
