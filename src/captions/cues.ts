import { parseTimestamp } from '../compile/timestamp.ts'

/** One caption: when it is shown, and its lines as written. */
export interface Cue {
  /** From the start of the video; absent where the file has something else there. */
  seconds?: number
  /** When it is no longer shown, from the start of the video. */
  end?: number
  lines: string[]
}

const timing = /^\s*(?<start>[\d:.,]+)\s+-->\s+(?<end>[\d:.,]+)/

/**
 * The cues of WebVTT (https://www.w3.org/TR/webvtt1/) and SubRip: a line with two times, then the text. In WebVTT an empty line
 * ends it; header, comments, styles and names of cues are what stands elsewhere, and is left out. In SubRip nothing but numbers
 * of cues stands between, and what converts to it writes empty lines of a cue as they are: only the next cue ends one.
 */
export function readCues(text: string, kind: 'vtt' | 'srt'): Cue[] {
  const lines = text.split(/\r\n|\r|\n/)
  const cues: Cue[] = []
  let cue: Cue | undefined
  for (const [at, line] of lines.entries()) {
    const match = timing.exec(line)
    if (match !== null) {
      const seconds = parseTimestamp(match.groups!['start']!)
      const end = parseTimestamp(match.groups!['end']!)
      cue = {
        lines: [],
        ...(seconds === undefined ? {} : { seconds }),
        ...(end === undefined ? {} : { end }),
      }
      cues.push(cue)
    } else if (line === '' && kind === 'vtt') cue = undefined
    // The number of the next cue stands below this one.
    else if (!(/^\d+$/.test(line) && timing.test(lines[at + 1] ?? ''))) cue?.lines.push(line)
  }
  return cues
}

/**
 * YouTube's own captions roll: each cue repeats the last line of the one before, and adds a line. Leaves the repetitions out
 * where most cues of a file begin with one and some add to it; elsewhere a line that stands twice is said twice. So is one below an empty line: after
 * a pause there is nothing to repeat.
 *
 * @param plain A line without tags.
 */
export function unrolled(cues: readonly Cue[], plain: (line: string) => string): Cue[] {
  const all = cues
    .map((cue) => ({
      ...cue,
      lines: cue.lines.filter((line) => plain(line) !== ''),
      isBelowPause: cue.lines[0] !== undefined && plain(cue.lines[0]) === '',
    }))
    .filter(({ lines }) => lines.length > 0)
  const repeats = (at: number): boolean => {
    const before = all[at - 1]?.lines.at(-1)
    return before !== undefined && !all[at]!.isBelowPause && plain(before) === plain(all[at]!.lines[0]!)
  }
  const rolling = all.filter((_, at) => repeats(at))
  const adds = rolling.some(({ lines }) => lines.length > 1)
  if (!adds || rolling.length * 2 <= all.length - 1) return all
  const kept: Cue[] = []
  for (const [at, cue] of all.entries()) {
    if (!repeats(at)) kept.push(cue)
    else if (cue.lines.length > 1) kept.push({ ...cue, lines: cue.lines.slice(1) })
    // What it repeats is shown for longer.
    else if (cue.end !== undefined) kept.at(-1)!.end = cue.end
  }
  return kept
}
