/**
 * All offsets below count UTF-16 code units in the text they belong to, as JavaScript strings do.
 */

/** A piece of a text: from `start` up to, not including, `end`. */
export interface Span {
  start: number
  end: number
}

/** From `at` on, `speaker` speaks. */
export interface Turn {
  at: number
  speaker: string
}

/** The seed says that what stands at `at` was said `seconds` after the start of the talk. */
export interface TimeMark {
  at: number
  seconds: number
}

/** A text, who speaks in it and when words of it are said. White space is normalised; lists are in ascending order of `at`. */
export interface TimedText {
  text: string
  turns: Turn[]
  times: TimeMark[]
}

/** Captions say when the word at `at` was said. */
export interface CaptionMark extends TimeMark {
  /** Since when, in seconds, nothing was said before it; only where that is a while. */
  silentSince?: number
}

/** When the words of a text are said, by captions. */
export interface CaptionTimes {
  /** Ascending. */
  times: CaptionMark[]
  /** When the last of its words are no longer shown, in seconds; only where captions say that. */
  end?: number
  /** Characters behind each of them of which it tells; absent where each tells of all up to the next one. */
  reach?: number
}

/** A stretch of a talk that players show at once: from `at` to where the next one begins. */
export interface Subtitle {
  at: number
  /** When it is shown, in seconds from the start of the talk. Each begins later than the one before. */
  start: number
  /** Later than `start`, and not later than the next one begins. */
  end: number
}

/** The words of captions. */
export interface CaptionText extends TimedText, CaptionTimes {
  times: CaptionMark[]
}

/**
 * The words of a talk before they are cut into passages. `text` is the seed's own, with white space normalised (every
 * run is one space, none at the ends) and without the speaker labels and times that were understood: those are in
 * `turns` and `times`. All lists are in ascending order of `at`.
 */
export interface Transcript extends TimedText {
  /** Where a paragraph of the seed begins, the first one (0) excluded. */
  paragraphs: number[]
}
