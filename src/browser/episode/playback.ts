// Runs in the browser.

/** A player that tells how far it is, and takes orders. */
export interface Playback {
  /** It said how far it is, and takes orders. */
  readonly isOpen: boolean
  /** Where it is, in seconds; `undefined` before it begins, behind its end, and where nobody knows. */
  readonly seconds: number | undefined
  /** Play from there. */
  play: (seconds: number) => void
}
