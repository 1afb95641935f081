// Runs in the browser.
import { html } from '../search/dom.ts'
import { Follow } from './follow.ts'
import type { Playback } from './playback.ts'
import { SpokenTimes, type Spoken } from './spoken-times.ts'
import type { PagePassage, Talk } from './talk.ts'
import type { EpisodeWords } from './words.ts'

/** A player may begin so many seconds before the moment that it was asked for: where its video can be cut. */
const early = 3

/** Connects to what plays: `onNews` is told when anything may have changed, until `signal`. */
export type Connect = (signal: AbortSignal, onNews: () => void) => Playback

/**
 * What the page does while one listens: marks the passage that is spoken, and scrolls along for who asks for that, where the
 * player says how far it is.
 */
export class Listening {
  /** Asks for scrolling along; there once the player has said anything. */
  readonly button: HTMLButtonElement
  readonly #talk: Talk
  readonly #times: SpokenTimes
  readonly #playback: Playback
  readonly #follow: Follow
  readonly #end = new AbortController()
  /** Where the reader asked the player to begin, until it is there. */
  #asked: number | undefined
  #marked: PagePassage | undefined

  /** `starts` are the times of all passages; `seconds` is where the player begins. */
  constructor(
    talk: Talk,
    words: EpisodeWords,
    connect: Connect,
    starts: readonly (number | undefined)[],
    seconds: number,
  ) {
    this.#talk = talk
    this.#asked = seconds
    this.#times = new SpokenTimes(starts, (index) => talk.text(talk.passages[index]!).text.length)
    this.button = html(
      'button',
      {
        type: 'button',
        class: 'switch',
        role: 'switch',
        'aria-checked': 'false',
        'aria-keyshortcuts': 'l',
        disabled: true,
      },
      words.followVideo,
    )
    this.button.addEventListener('click', () => this.toggle())
    this.#follow = new Follow(talk, this.#end.signal, (isOn) =>
      this.button.setAttribute('aria-checked', String(isOn)),
    )
    this.#playback = connect(this.#end.signal, () => this.#update())
  }

  get isFollowing(): boolean {
    return this.#follow.isOn
  }

  /** Scroll along, or no longer; false where the player says nothing. */
  toggle(): boolean {
    if (!this.#playback.isOpen) return false
    this.#follow.set(!this.#follow.isOn)
    this.#update()
    return true
  }

  /** Play from there; false where the player must be loaded again for that. */
  move(seconds: number): boolean {
    if (!this.#playback.isOpen) return false
    this.#asked = seconds
    this.#playback.play(seconds)
    return true
  }

  end(): void {
    this.#mark(undefined)
    this.#end.abort()
  }

  #update(): void {
    this.button.disabled = !this.#playback.isOpen
    if (this.button.disabled && this.#follow.isOn) this.#follow.set(false)
    const spoken = this.#spoken()
    this.#mark(spoken === undefined ? undefined : this.#talk.passages[spoken.index])
    if (spoken !== undefined) this.#follow.show(spoken)
  }

  #spoken(): Spoken | undefined {
    const { seconds } = this.#playback
    if (seconds === undefined) return undefined
    const ahead = this.#asked === undefined ? 0 : this.#asked - seconds
    if (ahead > 0 && ahead < early) return this.#times.at(this.#asked!)
    if (Math.abs(ahead) < early) this.#asked = undefined
    return this.#times.at(seconds)
  }

  #mark(passage: PagePassage | undefined): void {
    if (passage === this.#marked) return
    this.#marked?.element.classList.remove('spoken')
    this.#marked?.place.removeAttribute('aria-current')
    this.#marked = passage
    passage?.element.classList.add('spoken')
    passage?.place.setAttribute('aria-current', 'time')
  }
}
