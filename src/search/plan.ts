import { createHash } from 'node:crypto'
import { byCodeUnit } from '../model/by-code-unit.ts'
import { defined } from '../model/defined.ts'
import type { SearchEntry } from './entry.ts'
import { expectedOtherFiles } from './expected-files.ts'
import { filesOf, padded } from './numbering.ts'
import { layout } from './layout.ts'

/** What planning needs to know of an episode. A pure function of the episode: keep it with the episode's digest. */
export interface EpisodeFacts {
  slug: string
  date?: string
  /** The number of the episode in its show, as written. */
  episode?: string
  language: string
  passages: number
  /** Depends on all that search shows of the episode. */
  hash: string
}

/** Options of the plan. */
export interface PlanOptions {
  /** How many files the whole index may have, about. It never has many more than `layout.filesPerEpisode`, or `layout.files`. */
  files?: number
  /** The longest list of passages; the rest is a file of its own. Default: `layout.longest` in a very large archive. */
  longest?: number
}

/** An episode's place in the index. */
export interface PlannedEpisode extends EpisodeFacts {
  /** Number of its first passage; those of its passages follow. */
  base: number
  /** Index in `IndexPlan.cells`. */
  cell: number
  /** Number of its first text file in its cell. */
  firstFile: number
}

/** Some neighbouring episodes: indexes in the plan. */
export interface IndexBlock {
  first: number
  end: number
}

/** How the index is laid out, from facts alone: the same episodes give the same plan in whatever order. */
export interface IndexPlan {
  /** Oldest first: see `compareAge`. */
  episodes: PlannedEpisode[]
  /** Hashes of the groups of episodes whose text files are named together. */
  cells: string[]
  /** Neighbouring episodes whose words are counted together, all in one part of the index. */
  blocks: IndexBlock[]
  /** Passages in a text file, at most; a multiple of `pad`. */
  chunk: number
  /** How many episodes the frozen part holds; the rest are in the small newer part. */
  frozen: number
  /** Passage numbers in use, gaps included. */
  numbers: number
  /** So small that all is in one file. */
  isPacked: boolean
  /** The longest list of passages. */
  longest: number
}

/** The facts of an episode. */
export function factsOf({ episode }: SearchEntry): EpisodeFacts {
  const { slug, title, date, language, speakers, tags, chapters, passages } = episode
  const shown = JSON.stringify([slug, title, date, language, speakers, tags, chapters, passages])
  return {
    slug,
    ...defined({ date, episode: episode.episode }),
    language,
    passages: passages.length,
    hash: hashOf(shown),
  }
}

/** Lay out an index. */
export function planIndex(facts: readonly EpisodeFacts[], options: PlanOptions = {}): IndexPlan {
  const sorted = [...facts].sort(compareAge)
  const isPacked = passagesOf(sorted) <= layout.packed
  const chunk = isPacked ? layout.chunks.at(-1)! : chunkFor(sorted, options)
  const episodes: PlannedEpisode[] = []
  const cells: string[] = []
  const blocks: IndexBlock[] = []
  let inCell: string[] = []
  let base = 0
  let firstFile = 0
  const frozen = frozenCount(sorted.length)
  for (const fact of sorted) {
    episodes.push({ ...fact, base, cell: cells.length, firstFile })
    inCell.push(fact.hash)
    base += padded(fact.passages)
    firstFile += filesOf(fact.passages, chunk)
    // The bounds of cells and blocks depend on the slugs at them, so that an episode more moves no bound but its own.
    const bound = Number.parseInt(hashOf(fact.slug).slice(0, 6), 16)
    const first = blocks.at(-1)?.end ?? 0
    const inBlock = episodes.length - first
    const isEnd = episodes.length === frozen || episodes.length === sorted.length
    if (bound % layout.block === 0 || inBlock >= layout.block * 4 || isEnd)
      blocks.push({ first, end: episodes.length })
    if (bound % layout.cell > 0 && inCell.length < layout.cell * 4) continue
    cells.push(cellHash(inCell, chunk))
    inCell = []
    firstFile = 0
  }
  if (inCell.length > 0) cells.push(cellHash(inCell, chunk))
  const longest = options.longest ?? (base > layout.veryMany ? layout.longest : base)
  return { episodes, cells, blocks, chunk, frozen, numbers: base, isPacked, longest }
}

/** How many files the smallest index has, about, whose text is still read in parts. */
export function leastFiles(facts: readonly EpisodeFacts[]): number {
  const sorted = [...facts].sort(compareAge)
  if (passagesOf(sorted) <= layout.packed) return 2
  const texts = sorted.reduce((sum, { passages }) => sum + filesOf(passages, layout.chunks.at(-2)!), 0)
  return expectedOtherFiles(partPassages(sorted)) + texts
}

/** Bounds of a part: its episodes by index in the plan, and the numbers of its passages. */
export interface PartRange {
  firstEpisode: number
  endEpisode: number
  firstNumber: number
  endNumber: number
}

/** The frozen part and the newer one, or the only one. */
export function partRanges(plan: IndexPlan): PartRange[] {
  const { episodes, frozen } = plan
  const bounds = frozen === episodes.length ? [0, frozen] : [0, frozen, episodes.length]
  const numberAt = (episode: number): number => episodes[episode]?.base ?? plan.numbers
  return bounds.slice(1).map((end, index) => ({
    firstEpisode: bounds[index]!,
    endEpisode: end,
    firstNumber: numberAt(bounds[index]!),
    endNumber: numberAt(end),
  }))
}

/** 32 hexadecimal digits that depend on `content`. */
function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32)
}

/** A hash as it is written in the name of a file. */
export function shortHash(content: string | Uint8Array): string {
  const bytes = createHash('sha256').update(content).digest().subarray(0, 7)
  return Array.from(bytes, (byte) => 'abcdefghijklmnopqrstuvwxyz234567'[byte & 31]).join('')
}

/**
 * Oldest first, so that a new episode comes last: by date, those without one before all others; then by the number within
 * the show; then by slug, in which numbers count as numbers (`talk-9` before `talk-10`).
 */
function compareAge(a: EpisodeFacts, b: EpisodeFacts): number {
  return (
    byCodeUnit(a.date ?? '', b.date ?? '') ||
    (Number(a.episode) || 0) - (Number(b.episode) || 0) ||
    byCodeUnit(natural(a.slug), natural(b.slug)) ||
    byCodeUnit(a.slug, b.slug)
  )
}

function natural(slug: string): string {
  return slug.replace(/\d+/g, (digits) => digits.padStart(12, '0'))
}

/** A whole number of periods is frozen; below three periods there is but one part. */
function frozenCount(episodes: number): number {
  const { period } = layout
  return episodes < 3 * period ? episodes : Math.floor((episodes - 1) / period) * period
}

/** Passages in a text file: the fewest of a fixed series with which the files stay within the budget. */
function chunkFor(facts: readonly EpisodeFacts[], options: PlanOptions): number {
  const usual = Math.max(layout.files, Math.floor(facts.length * layout.filesPerEpisode)) * layout.textShare
  const forText = Math.min(usual, (options.files ?? Infinity) - expectedOtherFiles(partPassages(facts)))
  for (const chunk of layout.chunks) {
    let files = 0
    for (const { passages } of facts) files += filesOf(passages, chunk)
    if (files <= forText) return chunk
  }
  return layout.chunks.at(-1)!
}

/** Passages in each part. */
function partPassages(sorted: readonly EpisodeFacts[]): number[] {
  const frozen = frozenCount(sorted.length)
  return [sorted.slice(0, frozen), sorted.slice(frozen)].map(passagesOf).filter((passages) => passages > 0)
}

function passagesOf(facts: readonly EpisodeFacts[]): number {
  return facts.reduce((sum, { passages }) => sum + passages, 0)
}

function cellHash(hashes: readonly string[], chunk: number): string {
  return shortHash([chunk, ...hashes].join(' '))
}
