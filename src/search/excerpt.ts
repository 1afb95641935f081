// Runs in the browser too: imports nothing from Node.
import type { Hit, Marks, Segment } from './answer.ts'
import { type Token, tokenize } from './fold.ts'
import type { TextPassage } from './text-file.ts'

/** A stretch of a text that is marked, and what it is worth: a rare word more than a common one. */
interface Marked {
  start: number
  end: number
  term: string
  /** How many words it has: words that stand together are worth them all. */
  words: number
}

/** Letters of an excerpt, about. */
const excerptLength = 240

/** Matches that are looked at together: more do not fit into an excerpt. */
const mostMarks = 50

/** The places in a text that match, in order, without overlap. Takes time linear in the length of the text. */
function findMarks(text: string, marks: Marks): Marked[] {
  const tokens = tokenize(text)
  const words = new Set(marks.words)
  const found: Marked[] = []
  for (let index = 0; index < tokens.length;) {
    const length = matchLength(tokens, index, words, marks)
    if (length === 0) {
      index += 1
      continue
    }
    found.push({
      start: tokens[index]!.start,
      end: tokens[index + length - 1]!.end,
      term: tokens[index]!.term,
      words: length,
    })
    index += length
  }
  return found
}

/** How many words from `index` on match together: the longest of what is marked. */
function matchLength(
  tokens: readonly Token[],
  index: number,
  words: ReadonlySet<string>,
  marks: Marks,
): number {
  let longest = 0
  for (const phrase of marks.phrases) {
    if (phrase.length > longest && phrase.every((word, offset) => tokens[index + offset]?.term === word)) {
      longest = phrase.length
    }
  }
  if (longest > 0) return longest
  const { term } = tokens[index]!
  const next = tokens[index + 1]
  if (next !== undefined && words.has(term + next.term)) return 2
  const isMarked =
    words.has(term) ||
    marks.parts.some((part) => term.length > part.length && (term.startsWith(part) || term.endsWith(part)))
  return isMarked ? 1 : 0
}

/** The same in a passage, without its markers. */
function marksIn({ text, markers }: TextPassage, marks: Marks): Marked[] {
  return findMarks(text, marks).filter(
    (mark) => !markers.some(([start, end]) => mark.start < end && mark.end > start),
  )
}

function speakerIn({ turns, speaker }: TextPassage, at: number): string | undefined {
  return turns.findLast((turn) => turn.at <= at)?.speaker ?? speaker
}

/** Whether someone of whom something was asked for says some of what matches in a passage. */
export function isSaidBy(
  passage: TextPassage,
  marks: Marks,
  isWanted: (speaker: string) => boolean,
): boolean {
  return marksIn(passage, marks).some(({ start }) => isWanted(speakerIn(passage, start) ?? ''))
}

/**
 * The piece of a passage that shows best why it was found: around the most different matches, from the beginning of a sentence
 * if near. `isWanted` says of a speaker whether only what they say was asked for: then it is around what they say, if anything
 * of it matches.
 */
export function excerptOf(
  passage: TextPassage,
  marks: Marks,
  isWanted?: (speaker: string) => boolean,
): Pick<Hit, 'excerpt' | 'cut' | 'speaker'> {
  const { text, turns } = passage
  const found = marksIn(passage, marks)
  const speakerAt = (at: number): string | undefined => speakerIn(passage, at)
  const isSaidByWanted = (at: number): boolean => {
    const speaker = speakerAt(at)
    return speaker !== undefined && isWanted?.(speaker) === true
  }
  const theirs = found.filter(({ start }) => isSaidByWanted(start))
  const shown = theirs.length > 0 ? theirs : found
  const from =
    found.length > 0 || isSaidByWanted(0) ? 0 : (turns.find(({ at }) => isSaidByWanted(at))?.at ?? 0)
  const isWhole = text.length <= excerptLength * 1.3 && shown.length === found.length && from === 0
  const [start, end] = isWhole ? [0, text.length] : windowOf(passage, shown, from)
  const excerpt: Segment[] = []
  let speaker = speakerAt(start)
  const add = (from: number, to: number, marked: boolean): void => {
    const inside = turns.map(({ at }) => at).filter((at) => at > from && at < to)
    ;[from, ...inside].forEach((begin, index) => {
      const end = inside[index] ?? to
      if (end <= begin) return
      const next = speakerAt(begin)
      excerpt.push({
        text: text.slice(begin, end),
        marked,
        ...(next === speaker || next === undefined ? {} : { speaker: next }),
      })
      speaker = next
    })
  }
  let at = start
  for (const mark of found) {
    if (mark.start < start || mark.end > end) continue
    add(at, mark.start, false)
    add(mark.start, mark.end, true)
    at = mark.end
  }
  add(at, end, false)
  return {
    excerpt,
    cut: { before: start > 0, after: end < text.length },
    speaker: speakerAt(start),
  }
}

/** Bounds of the excerpt: whole words. Where nothing is marked it begins at `from`. */
function windowOf(
  { text, turns }: TextPassage,
  found: readonly Marked[],
  from: number,
): [start: number, end: number] {
  let to = from
  let most = 0
  found.forEach((first, index) => {
    const near = found
      .slice(index, index + mostMarks)
      .filter(({ end }) => end - first.start <= excerptLength * 0.8)
    const different = new Map(near.map(({ term, words }) => [term, words]))
    const inAll = Array.from(different.values()).reduce((sum, words) => sum + words, 0)
    const worth = inAll * mostMarks + near.length
    if (worth <= most) return
    most = worth
    from = first.start
    to = near.at(-1)?.end ?? first.end
  })
  const room = Math.max(0, excerptLength - (to - from))
  let start = Math.max(0, from - Math.floor(room / 2))
  // A sentence that begins a little before is shown from its beginning, and so is what someone begins to say.
  const turn = turns.findLast(({ at }) => at <= from)?.at ?? 0
  const sentence = Math.max(turn, sentenceStart(text, from))
  if (from - sentence <= room * 0.8) start = sentence
  else if (start > 0) start = wordStart(text, start, from)
  let end = Math.min(text.length, Math.max(to, start + excerptLength))
  if (end < text.length) {
    const space = text.lastIndexOf(' ', end)
    if (space > to) end = space
    // No character is cut in two.
    else end = wordStart(text, end, end + 8)
  }
  return [start, end]
}

function sentenceStart(text: string, before: number): number {
  for (let at = before; at > 0; at -= 1) if (beginsSentence(text, at)) return at
  return 0
}

/** Whether a sentence begins at a place: behind the full stop of some scripts no space stands. */
export function beginsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at)
  return /[.!?…؟।۔] $/.test(before) || (/[。！？]$/.test(before) && /[^\s」』”]/.test(text[at] ?? ' '))
}

/** Where the first word behind a place begins, at most at `most`; where no space stands between, the first character. */
export function wordStart(text: string, at: number, most: number): number {
  const space = text.indexOf(' ', at)
  if (space !== -1 && space < most) return space + 1
  const character = text.slice(at, most).search(/[^\p{M}\u0e30-\u0e33\u0eb0-\u0eb3\uDC00-\uDFFF]/u)
  return character === -1 ? most : at + character
}
