// Runs in the browser.
import type { Playback } from './playback.ts'

/** What tells how far an element has played. */
const news = ['loadedmetadata', 'timeupdate', 'seeking', 'play', 'ended', 'error'] as const

/** Sound that the page itself plays. */
export class AudioPlayback implements Playback {
  readonly #audio: HTMLAudioElement

  /** `onNews` is told when anything may have changed, until `signal`. */
  constructor(audio: HTMLAudioElement, signal: AbortSignal, onNews: () => void) {
    this.#audio = audio
    for (const event of news) audio.addEventListener(event, onNews, { signal })
  }

  get isOpen(): boolean {
    return this.#audio.readyState > HTMLMediaElement.HAVE_NOTHING && this.#audio.error === null
  }

  get seconds(): number | undefined {
    const { ended, paused, played, currentTime } = this.#audio
    return !this.isOpen || ended || (paused && played.length === 0) ? undefined : currentTime
  }

  play(seconds: number): void {
    this.#audio.currentTime = seconds
    // Where the browser does not let it play, its own button does.
    this.#audio.play().catch(() => {})
  }
}
