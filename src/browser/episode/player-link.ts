// Runs in the browser.
import type { Playback } from './playback.ts'

/** How often the player is called until it answers, in milliseconds, and how many times. */
const call = { every: 500, times: 60 }

/** States of a player in which the video is somewhere: it plays, waits, or loads what comes. */
const under = [1, 2, 3]

/**
 * Hears from YouTube's player where the video is, and moves it, by messages to its frame and from it: no script of YouTube
 * is in the page. What does not come from that window and its origin is not read, and what is no such message says nothing.
 * A player that does not answer plays as well; nobody knows where.
 */
export class PlayerLink implements Playback {
  readonly #frame: HTMLIFrameElement
  readonly #origin: string
  readonly #video: string
  readonly #onNews: () => void
  #timer: ReturnType<typeof setInterval> | undefined
  #hasAnswered = false
  #time: number | undefined
  #state: number | undefined
  /** It plays the video that it was loaded for, and not one that the reader chose in it. */
  #isOwn = true

  /**
   * `embed` is the address that the frame was given, whose path ends with the video's id; `onNews` is told when anything
   * may have changed. All ends with `signal`.
   */
  constructor(frame: HTMLIFrameElement, embed: string, signal: AbortSignal, onNews: () => void) {
    const { origin, pathname } = new URL(embed)
    this.#frame = frame
    this.#origin = origin
    this.#video = pathname.split('/').at(-1)!
    this.#onNews = onNews
    addEventListener('message', (event) => this.#hear(event), { signal })
    frame.addEventListener('load', () => this.#call(), { signal })
    signal.addEventListener('abort', () => clearInterval(this.#timer))
  }

  get isOpen(): boolean {
    return this.#hasAnswered && this.#isOwn
  }

  get seconds(): number | undefined {
    return this.#isOwn && this.#state !== undefined && under.includes(this.#state) ? this.#time : undefined
  }

  play(seconds: number): void {
    this.#send({ event: 'command', func: 'seekTo', args: [seconds, true] })
    this.#send({ event: 'command', func: 'playVideo', args: [] })
  }

  /** A frame that was loaded, or loaded again, knows of nobody. */
  #call(): void {
    this.#hasAnswered = false
    this.#state = undefined
    this.#onNews()
    clearInterval(this.#timer)
    let left = call.times
    const once = (): void => {
      left -= 1
      if (this.#hasAnswered || left < 0) clearInterval(this.#timer)
      else this.#send({ event: 'listening' })
    }
    this.#timer = setInterval(once, call.every)
    once()
  }

  #send(message: Record<string, unknown>): void {
    this.#frame.contentWindow?.postMessage(
      JSON.stringify({ ...message, id: 1, channel: 'widget' }),
      this.#origin,
    )
  }

  #hear(event: MessageEvent): void {
    if (event.source !== this.#frame.contentWindow || event.origin !== this.#origin) return
    const info = readInfo(event.data)
    if (info === undefined) return
    this.#hasAnswered = true
    const { currentTime, playerState, videoData } = info
    if (isTime(currentTime)) this.#time = currentTime
    if (typeof playerState === 'number') this.#state = playerState
    if (isObject(videoData) && typeof videoData['video_id'] === 'string')
      this.#isOwn = videoData['video_id'] === this.#video
    this.#onNews()
  }
}

/** What a message of the player tells of it; each tells only what has changed. */
function readInfo(data: unknown): Record<string, unknown> | undefined {
  if (typeof data !== 'string') return undefined
  try {
    const message: unknown = JSON.parse(data)
    if (!isObject(message)) return undefined
    const { event, info } = message
    return (event === 'initialDelivery' || event === 'infoDelivery') && isObject(info) ? info : undefined
  } catch {
    return undefined
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isTime(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0
}
