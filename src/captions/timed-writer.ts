import { defined } from '../model/defined.ts'
import type { CaptionMark, CaptionText, Turn } from '../model/transcript.ts'

/** Seconds without a caption that are a silence; people breathe for less. */
const leastSilence = 2

/** Collects the words of captions. */
export class TimedWriter {
  readonly #pieces: string[] = []
  #length = 0
  #seconds: number | undefined
  readonly #turns: Turn[] = []
  readonly #times: CaptionMark[] = []
  /** When the words so far are no longer shown. */
  #end: number | undefined
  #speaker: string | undefined
  /** The text so far ends within a word. */
  #isOpen = false

  /** What comes next is said then. Of several times before one word the last counts. */
  time(seconds: number | undefined): void {
    this.#seconds = seconds
  }

  /** What was written last is shown until then. */
  until(seconds: number | undefined): void {
    if (seconds !== undefined && this.#length > 0) this.#end = Math.max(seconds, this.#end ?? 0)
  }

  /** Who says what comes next. */
  speaker(name: string): void {
    this.#speaker = name
  }

  /** A piece of text; a word may go on in the next one. */
  write(piece: string): void {
    if (piece === '') return
    if (/^\s/.test(piece)) this.#isOpen = false
    for (const word of piece.split(/\s+/)) {
      if (word === '') continue
      if (this.#isOpen) this.#pieces.push(this.#pieces.pop()! + word)
      else this.#begin(word)
      this.#length += word.length
      this.#isOpen = false
    }
    this.#isOpen = !/\s$/.test(piece)
  }

  /** What comes next is another word. */
  endWord(): void {
    this.#isOpen = false
  }

  finish(): CaptionText {
    return {
      text: this.#pieces.join(' '),
      turns: this.#turns,
      times: this.#times,
      ...defined({ end: this.#end }),
    }
  }

  #begin(word: string): void {
    if (this.#length > 0) this.#length += 1
    const at = this.#length
    this.#pieces.push(word)
    if (this.#seconds !== undefined) this.#addTime(at, this.#seconds)
    this.#seconds = undefined
    if (this.#speaker !== undefined && this.#speaker !== this.#turns.at(-1)?.speaker)
      this.#turns.push({ at, speaker: this.#speaker })
  }

  /** Times that go back are those of captions that overlap: the later one is good enough for both. */
  #addTime(at: number, seconds: number): void {
    const before = this.#times.at(-1)
    const end = this.#end ?? Infinity
    this.#times.push({
      at,
      seconds: Math.max(seconds, before?.seconds ?? 0),
      ...(seconds - end < leastSilence ? {} : { silentSince: end }),
    })
  }
}
