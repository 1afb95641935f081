// Runs in the browser too: imports nothing from Node.
import { firstIndex } from '../model/first-index.ts'
import { firstLine, type Part, readFrontCoded, type RootHead } from './file-format.ts'
import { filesOf, padded, textFileSize } from './numbering.ts'

/** A part of the index with what is needed to find a term in it. */
export interface RootPart extends Omit<Part, 'starts'> {
  /** First episode and first passage number of the part in the whole index. */
  firstEpisode: number
  firstNumber: number
  /** First terms of its shards; of its files of words. */
  starts: string[][]
  groupHashes: string[]
}

/** The root, read. */
export interface Root {
  head: RootHead
  parts: RootPart[]
  functions: ReadonlySet<string>
  /** Words in so many passages that a long query does without them. */
  frequent: ReadonlySet<string>
  /** By episode, oldest first: the number of its first passage, and how many it has. */
  bases: Uint32Array
  counts: Uint32Array
  /** All passages, and all numbers in use. */
  passages: number
  numbers: number
}

/** Read the root. Throws where it cannot be read. */
export function readRoot(content: Uint8Array): Root {
  const [line, rest] = firstLine(content)
  const head = JSON.parse(line) as RootHead
  const episodes = head.parts.reduce((sum, part) => sum + part.episodes, 0)
  const counts = Uint32Array.from(
    { length: episodes },
    (_, number) => rest[number]! | (rest[number + episodes]! << 8) | (rest[number + 2 * episodes]! << 16),
  )
  const bases = new Uint32Array(episodes)
  let numbers = 0
  let passages = 0
  counts.forEach((count, episode) => {
    bases[episode] = numbers
    numbers += padded(count)
    passages += count
  })
  let firstEpisode = 0
  let firstNumber = 0
  const parts = head.parts.map((part): RootPart => {
    const starts = part.starts.map(readFrontCoded)
    const placed = { ...part, firstEpisode, firstNumber, starts, groupHashes: part.groups.split(' ') }
    firstEpisode += part.episodes
    firstNumber += part.numbers
    return placed
  })
  const words = (text: string): Set<string> => new Set(text.split(' '))
  return {
    head,
    parts,
    functions: words(head.functions),
    frequent: words(head.parts[0]!.frequent),
    bases,
    counts,
    passages,
    numbers,
  }
}

/** The episode that passage `number` belongs to. */
export function episodeOf(root: Root, number: number): number {
  return lastAtMost(root.bases, number)
}

/** Whether a number is in use, and no gap between two episodes. */
export function isPassage(root: Root, number: number): boolean {
  const episode = episodeOf(root, number)
  return number < root.bases[episode]! + root.counts[episode]!
}

/** Name of the text file that holds passage `index` of an episode. */
export function textFileName(root: Root, episode: number, index: number): string {
  const { cells, chunk } = root.head
  let first = 0
  let cell = 0
  while (first + cells[cell]![1] <= episode) first += cells[cell++]![1]
  let file = 0
  for (let before = first; before < episode; before += 1) file += filesOf(root.counts[before]!, chunk)
  file += Math.floor(index / textFileSize(root.counts[episode]!, chunk))
  return `${cells[cell]![0]}-t${file}`
}

/** Index of the last of some sorted values that is not after `value`; 0 where all are. */
export function lastAtMost<T>(sorted: ArrayLike<T>, value: T): number {
  return Math.max(0, firstIndex(sorted.length, (at) => sorted[at]! > value) - 1)
}
