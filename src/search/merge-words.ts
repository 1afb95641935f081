/** Lists of words, and all of them merged. Plain data. */
export interface MergedWords {
  /** Each has a word a line, sorted by code unit. */
  lists: readonly string[]
  /** All words, sorted by code unit, each once. */
  words: readonly string[]
  /** For each list where its words are among all. */
  places: readonly Uint32Array[]
}

/**
 * Merge lists of words.
 *
 * @param before Nearly the same lists, merged: then only those that are not among them are read.
 */
export function mergeWords(lists: readonly string[], before?: MergedWords): MergedWords {
  const known = new Map(before?.lists.map((list, at) => [list, at]))
  const fresh = lists.filter((list) => !known.has(list))
  if (before === undefined || fresh.length > lists.length / 2) return mergeAll(lists)
  const added = mergeAll(fresh)
  const { words, kept, places: placesOfAdded } = mergeKept(before, usedOf(lists, known, before), added.words)
  let next = 0
  const places = lists.map((list) => {
    const at = known.get(list)
    return at === undefined
      ? through(added.places[next++]!, placesOfAdded)
      : through(before.places[at]!, kept)
  })
  return { lists, words, places }
}

/** For each word of `before` 1 where it is in one of these lists that was there then. */
function usedOf(
  lists: readonly string[],
  known: ReadonlyMap<string, number>,
  { words, places }: MergedWords,
): Uint8Array {
  const used = new Uint8Array(words.length)
  for (const list of lists) {
    const at = known.get(list)
    if (at !== undefined) for (const place of places[at]!) used[place] = 1
  }
  return used
}

/** The words of `before` that are used, and `added` ones; and for those of each where they are now. */
function mergeKept(
  before: MergedWords,
  used: Uint8Array,
  added: readonly string[],
): { words: string[]; kept: Uint32Array; places: Uint32Array } {
  const words: string[] = []
  const kept = new Uint32Array(before.words.length)
  const places = new Uint32Array(added.length)
  let next = 0
  for (const [at, word] of before.words.entries()) {
    while (next < added.length && added[next]! < word) {
      places[next] = words.length
      words.push(added[next++]!)
    }
    const isAdded = added[next] === word
    if (!isAdded && used[at] === 0) continue
    if (isAdded) places[next++] = words.length
    kept[at] = words.length
    words.push(word)
  }
  for (; next < added.length; next += 1) {
    places[next] = words.length
    words.push(added[next]!)
  }
  return { words, kept, places }
}

/** Two at a time, and neighbours first, so that none is gone through often. */
function mergeAll(lists: readonly string[]): MergedWords {
  const { words, halves } = treeOf(lists)
  const places = halves.length === 0 ? lists.map(() => Uint32Array.from(words.keys())) : placesBelow(halves)
  return { lists, words, places }
}

/** Words merged, and what they were merged from. */
interface WordTree {
  words: readonly string[]
  /** None where there is one list, or none. */
  halves: readonly WordHalf[]
}

interface WordHalf {
  halves: readonly WordHalf[]
  /** For each of its words, where it is among those of both halves. */
  places: Uint32Array
}

function treeOf(lists: readonly string[]): WordTree {
  if (lists.length < 2) return { words: lists.flatMap(wordsIn), halves: [] }
  const middle = lists.length >>> 1
  return mergeTwo(treeOf(lists.slice(0, middle)), treeOf(lists.slice(middle)))
}

/** The words of a list. */
export function wordsIn(list: string): string[] {
  return list === '' ? [] : list.split('\n')
}

function mergeTwo(left: WordTree, right: WordTree): WordTree {
  const words: string[] = []
  const leftPlaces = new Uint32Array(left.words.length)
  const rightPlaces = new Uint32Array(right.words.length)
  let l = 0
  let r = 0
  while (l < leftPlaces.length || r < rightPlaces.length) {
    const a = left.words[l]
    const b = right.words[r]
    const isLeft = b === undefined || (a !== undefined && a <= b)
    if (a === b || !isLeft) rightPlaces[r++] = words.length
    if (isLeft) leftPlaces[l++] = words.length
    words.push((isLeft ? a : b)!)
  }
  return {
    words,
    halves: [
      { halves: left.halves, places: leftPlaces },
      { halves: right.halves, places: rightPlaces },
    ],
  }
}

/** For each list below some halves where its words are among all. */
function placesBelow(halves: readonly WordHalf[]): Uint32Array[] {
  return halves.flatMap((half) =>
    half.halves.length === 0
      ? [half.places]
      : placesBelow(half.halves).map((places) => through(places, half.places)),
  )
}

/** Where places are that are themselves at others. */
function through(places: Uint32Array, others: Uint32Array): Uint32Array {
  const own = new Uint32Array(places.length)
  for (let at = 0; at < own.length; at += 1) own[at] = others[places[at]!]!
  return own
}
