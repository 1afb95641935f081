/** Words of several lists together. */
export interface MergedWords {
  /** Sorted by code unit, each once. */
  words: readonly string[]
  /** For each list, where its words are among them. */
  places: Uint32Array[]
}

/**
 * Merge lists of words, each sorted by code unit, two at a time: neighbours first, so that of the lists few are held at once.
 *
 * @param lists How each is read when its turn comes.
 */
export function mergeWords(lists: readonly (() => readonly string[])[]): MergedWords {
  if (lists.length === 0) return { words: [], places: [] }
  if (lists.length === 1) {
    const words = lists[0]!()
    return { words, places: [Uint32Array.from(words.keys())] }
  }
  const half = Math.ceil(lists.length / 2)
  return mergeTwo(mergeWords(lists.slice(0, half)), mergeWords(lists.slice(half)))
}

function mergeTwo(left: MergedWords, right: MergedWords): MergedWords {
  const words: string[] = []
  const leftPlaces = new Uint32Array(left.words.length)
  const rightPlaces = new Uint32Array(right.words.length)
  for (let l = 0, r = 0; l < leftPlaces.length || r < rightPlaces.length;) {
    const ofLeft = left.words[l]
    const ofRight = right.words[r]
    const isLeft = ofRight === undefined || (ofLeft !== undefined && ofLeft <= ofRight)
    if (ofLeft === ofRight || !isLeft) rightPlaces[r++] = words.length
    if (isLeft) leftPlaces[l++] = words.length
    words.push((isLeft ? ofLeft : ofRight)!)
  }
  for (const places of left.places) move(places, leftPlaces)
  for (const places of right.places) move(places, rightPlaces)
  return { words, places: [...left.places, ...right.places] }
}

/** Make places those that `to` has at them. */
function move(places: Uint32Array, to: Uint32Array): void {
  for (let at = 0; at < places.length; at += 1) places[at] = to[places[at]!]!
}
