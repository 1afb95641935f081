import { defined } from '../model/defined.ts'
import type { CaptionMark, CaptionText, CaptionTimes } from '../model/transcript.ts'
import { longestAscending, type Pair } from './longest-ascending.ts'
import { reach } from './own-times.ts'

/** Words that captions share with a text must be so many of the shorter one, or they are those of another talk. */
const leastShared = 0.3
/** Neighbouring words that, where they stand once in each text, tie the two together. */
const anchorWords = 3
/** Words that were misheard in one place, at most. */
const longestMishearing = 3
/** Pairs of words that are compared in a gap between two anchors, at most. */
const mostCompared = 250_000

/**
 * When the words of a text are said, by captions of the same talk, whose words may differ here and there: the editor corrected them,
 * or they are another recogniser's. Times for words of `text`; `undefined` where the two are of different talks.
 *
 * Patience diff (Bram Cohen, 2009) over runs of three words, then the longest common subsequence in the small gaps. Linear in the
 * number of words, but for sorting.
 */
export function alignTimes(text: string, captions: CaptionText): CaptionTimes | undefined {
  const numbers = new Map<string, number>()
  const own = wordsOf(text, numbers)
  const other = wordsOf(captions.text, numbers)
  const pairs = pairWords(own.words, other.words)
  if (pairs.length < leastShared * Math.min(own.words.length, other.words.length)) return undefined
  const marks = marksOf(other.starts, captions.times)
  const times = withMishearings(pairs, own.words.length, other.words.length).flatMap(
    ([mine, theirs]): CaptionMark[] =>
      marks[theirs] === undefined ? [] : [{ ...marks[theirs], at: own.starts[mine]! }],
  )
  const [lastOwn, lastOther] = pairs.at(-1) ?? [-1, -1]
  // Where the text ends before the captions do, its last words are shown until the next ones.
  const isCutOff = lastOwn === own.words.length - 1 && lastOther < other.words.length - 1
  const end = isCutOff
    ? marks.find((mark, at) => at > lastOther && mark !== undefined)?.seconds
    : captions.end
  // Text that the captions do not have is not said when they end, nor while they say something else.
  return { times, reach, ...defined({ end }) }
}

/** What the captions say of each word. A time before a dash or a note of music is that of the word behind it. */
function marksOf(starts: readonly number[], times: readonly CaptionMark[]): (CaptionMark | undefined)[] {
  let next = 0
  return starts.map((start) => {
    let mark: CaptionMark | undefined
    for (; next < times.length && times[next]!.at <= start; next += 1) mark = times[next]
    return mark
  })
}

/** Words as numbers, equal for words that differ in case and punctuation only, and where each begins. */
function wordsOf(text: string, numbers: Map<string, number>): { words: number[]; starts: number[] } {
  const words: number[] = []
  const starts: number[] = []
  for (const { 0: written, index } of text.matchAll(/\S+/g)) {
    const word = written
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '')
    if (word === '') continue
    let number = numbers.get(word)
    if (number === undefined) {
      number = numbers.size
      numbers.set(word, number)
    }
    words.push(number)
    starts.push(index)
  }
  return { words, starts }
}

/** Words that are the same in both, as indexes, ascending in both. */
function pairWords(own: readonly number[], other: readonly number[]): Pair[] {
  const pairs: Pair[] = []
  let [mine, theirs] = [0, 0]
  // The two mostly begin alike: without that, a text in which no three words stand once would share nothing with itself.
  const bounds: Pair[] = [[0, 0], ...anchors(own, other), [own.length, other.length]]
  for (const [nextMine, nextTheirs] of bounds) {
    // An anchor of three words may lie within what was paired already.
    if (nextMine < mine || nextTheirs < theirs) continue
    pairs.push(...pairGap(own, other, [mine, nextMine], [theirs, nextTheirs]))
    mine = nextMine
    theirs = nextTheirs
    while (mine < own.length && theirs < other.length && own[mine] === other[theirs]) {
      pairs.push([mine, theirs])
      mine += 1
      theirs += 1
    }
  }
  return pairs
}

/** With the first of a few words that differ in both, between two pairs: they are said in the same place. */
function withMishearings(pairs: readonly Pair[], ownLength: number, otherLength: number): Pair[] {
  const isFew = (words: number): boolean => words > 0 && words <= longestMishearing
  const all: Pair[] = []
  let [mine, theirs] = [0, 0]
  for (const pair of [...pairs, [ownLength, otherLength] as Pair]) {
    if (isFew(pair[0] - mine) && isFew(pair[1] - theirs)) all.push([mine, theirs])
    all.push(pair)
    mine = pair[0] + 1
    theirs = pair[1] + 1
  }
  all.pop()
  return all
}

/** Where runs of words that stand once in each begin, ascending in both. */
function anchors(own: readonly number[], other: readonly number[]): Pair[] {
  const mine = uniqueRuns(own)
  const theirs = uniqueRuns(other)
  const shared: Pair[] = []
  for (const [run, at] of mine) {
    const there = theirs.get(run)
    if (at !== undefined && there !== undefined) shared.push([at, there])
  }
  return longestAscending(shared)
}

/** By run of words where it begins; undefined where it stands more than once. In the order of the text. */
function uniqueRuns(words: readonly number[]): Map<string, number | undefined> {
  const runs = new Map<string, number | undefined>()
  for (let at = 0; at + anchorWords <= words.length; at += 1) {
    const run = words.slice(at, at + anchorWords).join(' ')
    runs.set(run, runs.has(run) ? undefined : at)
  }
  return runs
}

/** The longest common subsequence of what lies between two anchors; nothing where that is long. */
function pairGap(
  own: readonly number[],
  other: readonly number[],
  [mine, myEnd]: Pair,
  [theirs, theirEnd]: Pair,
): Pair[] {
  const [rows, columns] = [myEnd - mine, theirEnd - theirs]
  if (rows === 0 || columns === 0 || rows * columns > mostCompared) return []
  const width = columns + 1
  const lengths = new Uint16Array((rows + 1) * width)
  for (let row = rows - 1; row >= 0; row -= 1) {
    for (let column = columns - 1; column >= 0; column -= 1) {
      const at = row * width + column
      lengths[at] =
        own[mine + row] === other[theirs + column]
          ? lengths[at + width + 1]! + 1
          : Math.max(lengths[at + width]!, lengths[at + 1]!)
    }
  }
  const pairs: Pair[] = []
  for (let [row, column] = [0, 0]; row < rows && column < columns;) {
    const at = row * width + column
    if (own[mine + row] === other[theirs + column]) {
      pairs.push([mine + row, theirs + column])
      row += 1
      column += 1
    } else if (lengths[at + width]! >= lengths[at + 1]!) row += 1
    else column += 1
  }
  return pairs
}
