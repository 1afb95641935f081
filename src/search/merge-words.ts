/** Lists of words merged, and what they were merged from. */
export interface WordTree {
  /** Each has a word a line, sorted by code unit. */
  lists: readonly string[]
  /** All of them, sorted by code unit, each once. Of what others are merged from they may be forgotten. */
  words: readonly string[]
  /** None where there is one list, or none. */
  halves: readonly WordHalf[]
}

interface WordHalf {
  tree: WordTree
  /** For each of its words, where it is among those of both halves. */
  places: Uint32Array
}

/**
 * Merge lists of words, two at a time and neighbours first: a list more at the end leaves most of what is merged as it is.
 *
 * @param before A tree of nearly the same lists, which was kept. Where they are the same it is used again.
 * @param isKept The tree is to be used so. Otherwise memory holds few lists at once.
 */
export function mergeWords(
  lists: readonly string[],
  before?: WordTree,
  isKept = before !== undefined,
): WordTree {
  if (before?.lists.length === lists.length && before.lists.every((list, at) => list === lists[at]))
    return before
  if (lists.length < 2) return { lists, words: lists.flatMap(wordsIn), halves: [] }
  const first = 2 ** (31 - Math.clz32(lists.length - 1))
  const [left, right] = before?.halves ?? []
  return mergeTwo(
    mergeWords(lists.slice(0, first), left?.tree, isKept),
    mergeWords(lists.slice(first), right?.tree, isKept),
    isKept,
  )
}

function wordsIn(list: string): string[] {
  return list === '' ? [] : list.split('\n')
}

/** See {@link mergeWords}. */
function mergeTwo(left: WordTree, right: WordTree, isKept: boolean): WordTree {
  const words: string[] = []
  const ofLeft = left.words
  const ofRight = right.words
  const leftPlaces = new Uint32Array(ofLeft.length)
  const rightPlaces = new Uint32Array(ofRight.length)
  let l = 0
  let r = 0
  while (l < ofLeft.length || r < ofRight.length) {
    const a = ofLeft[l]
    const b = ofRight[r]
    const isLeft = b === undefined || (a !== undefined && a <= b)
    if (a === b || !isLeft) rightPlaces[r++] = words.length
    if (isLeft) leftPlaces[l++] = words.length
    words.push((isLeft ? a : b)!)
  }
  if (!isKept) for (const half of [left, right]) half.words = []
  return {
    lists: [...left.lists, ...right.lists],
    words,
    halves: [
      { tree: left, places: leftPlaces },
      { tree: right, places: rightPlaces },
    ],
  }
}

/** For each list of a tree where its words are among all words. */
export function placesOfLists({ lists, words, halves }: WordTree): Uint32Array[] {
  if (halves.length === 0) return lists.map(() => Uint32Array.from(words.keys()))
  return halves.flatMap(({ tree, places }) => placesIn(tree, places))
}

/** The same of a tree whose words are at `places`. */
function placesIn({ lists, halves }: WordTree, places: Uint32Array): Uint32Array[] {
  if (halves.length === 0) return lists.map(() => places)
  return halves.flatMap((half) => {
    const own = new Uint32Array(half.places.length)
    for (let at = 0; at < own.length; at += 1) own[at] = places[half.places[at]!]!
    return placesIn(half.tree, own)
  })
}
