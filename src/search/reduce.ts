import { readingOrder } from '../model/reading-order.ts'
import { type ArchiveWords, tablesOfBlock, wordsOfArchive } from './archive-words.ts'
import {
  type BlockPostings,
  type BlockTables,
  listKinds,
  postingsOfBlock,
  speakerKind,
} from './block-postings.ts'
import {
  type BlockEpisode,
  type BlockWords,
  type EpisodeNumbers,
  type EpisodeRun,
  wordsOfBlock,
} from './block-words.ts'
import {
  type FilterLists,
  formatVersion,
  type Manifest,
  manifestPath,
  type Part,
  pathOf,
  type RootHead,
} from './file-format.ts'
import { foldPhrase } from './fold.ts'
import { functionWords } from './function-words.ts'
import type { Glossary } from './glossary.ts'
import {
  bytesOf,
  type IndexFile,
  indexFile,
  joinBytes,
  type NamedContent,
  packContent,
} from './index-file.ts'
import { layout } from './layout.ts'
import type { MergedWords } from './merge-words.ts'
import { PartPostings, type PlacedPostings } from './part-postings.ts'
import { PartTerms } from './part-terms.ts'
import { partFiles } from './part-files.ts'
import { type IndexBlock, type IndexPlan, partRanges, shortHash } from './plan.ts'
import type { Run } from './run.ts'
import type { KnownGroups } from './shard-writer.ts'

/** Gives what is known of blocks of a plan's episodes: made there and then, in other threads, or kept from before. */
export interface BlockSource {
  /** Words of nearly the same blocks, where they were merged before; and who is told these blocks' own. */
  merged?: { before: MergedWords | undefined; note: (merged: MergedWords) => void }
  /** See `wordsOfBlock`. */
  words: (blocks: readonly IndexBlock[]) => Promise<BlockWords[]>
  /** See `postingsOfBlock`. */
  postings: (blocks: readonly DecidedBlock[]) => Promise<BlockPostings[]>
}

/** A block and what the archive decided about its words. */
export interface DecidedBlock extends IndexBlock {
  tables: BlockTables
}

/** The same from runs in memory, in any order and of any size: {@link reduceBlocks}. */
export async function* reduceRuns(
  runs: Iterable<Run> | AsyncIterable<Run>,
  plan: IndexPlan,
  glossary?: Glossary,
): AsyncGenerator<IndexFile> {
  const all: Run[] = []
  for await (const run of runs) all.push(run)
  const texts = all.flatMap((run) => run.texts ?? [])
  yield* reduceBlocks(blocksOfRuns(all, plan), plan, { glossary, texts: Promise.resolve(texts) })
}

/** The blocks of a plan, of runs that hold all of its episodes. */
export function blocksOfRuns(runs: readonly Run[], plan: IndexPlan): BlockSource {
  const bySlug = new Map<string, EpisodeRun>()
  for (const run of runs) for (const episode of run.episodes) bySlug.set(episode.slug, { run, episode })
  const episodesOf = ({ first, end }: IndexBlock): EpisodeRun[] =>
    plan.episodes.slice(first, end).map(({ slug }) => bySlug.get(slug)!)
  const numbersOf = new Map<number, EpisodeNumbers[]>()
  return {
    words: async (blocks) =>
      blocks.map((block) => {
        const { words, numbers } = wordsOfBlock(episodesOf(block))
        numbersOf.set(block.first, numbers)
        return words
      }),
    postings: async (blocks) =>
      blocks.map((block) =>
        postingsOfBlock(episodesOf(block), numbersOf.get(block.first)!, block.tables, plan.isPacked),
      ),
  }
}

/** What an index is made of besides its blocks. */
export interface ReduceOptions {
  glossary?: Glossary | undefined
  /** A small index needs its texts too, which go into the same file; they are not waited for before. */
  texts?: Promise<readonly NamedContent[]>
  /** Whether the file at a path is there already, and need not be compressed: its name tells what is in it. */
  isThere?: (path: string) => boolean
  /** Groups of shards of the index before, which need not be written again where nothing in them changed, and who is told those of this one. */
  groups?: Omit<KnownGroups, 'isThere'>
}

/**
 * The files of an index besides those of `mapBlock`, and those that are there already; the last one is `manifest.json`. Memory
 * holds the vocabulary, and the postings as their blocks wrote them.
 */
export async function* reduceBlocks(
  source: BlockSource,
  plan: IndexPlan,
  { glossary = [], texts, isThere = () => false, groups }: ReduceOptions = {},
): AsyncGenerator<IndexFile> {
  const packed: NamedContent[] = []
  let root = ''
  // Into a pack goes all that is written: of a group that is a file of an index before nothing would be in it.
  const known =
    groups && !plan.isPacked ? { ...groups, isThere: (name: string) => isThere(pathOf(name)) } : undefined
  for await (const file of contents(source, plan, glossary, known)) {
    root = file.name
    if (plan.isPacked) packed.push(file)
    else if (!isThere(pathOf(file.name))) yield indexFile(file)
  }
  const manifest: Manifest = { naslag: formatVersion, root }
  if (plan.isPacked) {
    packed.push(...((await texts) ?? []))
    packed.sort((a, b) => (a.name < b.name ? -1 : 1))
    const content = packContent(packed)
    manifest.pack = `p${shortHash(content)}`
    yield indexFile({ name: manifest.pack, content })
  }
  yield { path: manifestPath, bytes: bytesOf(`${JSON.stringify(manifest)}\n`) }
}

/** All files; the last one is the root. */
async function* contents(
  source: BlockSource,
  plan: IndexPlan,
  glossary: Glossary,
  known: KnownGroups | undefined,
): AsyncGenerator<NamedContent> {
  const { words, postings } = await readBlocks(source, plan, glossary)
  const sources = partRanges(plan).map((range) => {
    const own = postings.filter(({ base }) => base >= range.firstNumber && base < range.endNumber)
    return { range, postings: new PartPostings(own, words.terms.length) }
  })
  const counts = sum(sources.map(({ postings }) => postings.counts))
  const allPassages = plan.episodes.reduce((sum, episode) => sum + episode.passages, 0)
  const isDense = (term: number): boolean =>
    isDenseSpeaker(counts[term * listKinds + speakerKind]!, allPassages)
  const bytes = estimatedBytes(counts, plan)
  const parts: Part[] = []
  for (const { range, postings } of sources) {
    const isNewest = range.endEpisode === plan.episodes.length
    const terms = new PartTerms(words, postings, { range, isNewest, longest: plan.longest, isDense })
    const share = (range.endNumber - range.firstNumber) / Math.max(1, plan.numbers)
    parts.push(yield* partFiles({ range, terms, bytes: bytes * share }, plan, known))
  }
  const lists = named('l', bytesOf(JSON.stringify(filterLists(words.episodes))))
  yield lists
  yield named('r', rootOf(plan, parts, lists.name, words.languages))
}

/** The words of all blocks, what they decide, and the postings that follow from it. */
async function readBlocks(
  source: BlockSource,
  plan: IndexPlan,
  glossary: Glossary,
): Promise<{ words: ArchiveWords; postings: PlacedPostings[] }> {
  const blockWords = await source.words(plan.blocks)
  const words = wordsOfArchive(blockWords, plan, glossary, source.merged?.before)
  source.merged?.note(words.merged)
  const scratch = new Int32Array(words.terms.length)
  const blocks = plan.blocks.map((block, at) => ({
    ...block,
    ...tablesOfBlock(words, words.local[at]!, scratch),
  }))
  const postings = (await source.postings(blocks)).map((postings, at) => {
    const local = words.local[at]!
    const { first, otherTerms } = blocks[at]!
    const terms = postings.terms.map((term) => local[term] ?? otherTerms[term - local.length]!)
    return { postings, terms, base: plan.episodes[first]!.base }
  })
  return { words, postings }
}

/** A speaker who is heard in so many passages says nothing about them: no list is kept, but for the filter. */
export function isDenseSpeaker(passages: number, allPassages: number): boolean {
  return passages > Math.max(layout.denseSpeaker, allPassages / 20)
}

function named(kind: string, content: Uint8Array): NamedContent {
  return { name: kind + shortHash(content), content }
}

/** Bytes of all postings, about: so much for the gaps, and two bits. */
function estimatedBytes(counts: Uint32Array, plan: IndexPlan): number {
  let bits = 0
  for (const count of counts) {
    if (count > 0) bits += count * (2 + Math.log2(Math.max(1, plan.numbers / count)))
  }
  return bits / 8
}

/** Columns of one length, added up. */
function sum([first = new Uint32Array(), ...others]: readonly Uint32Array[]): Uint32Array {
  const sums = first.slice()
  for (const column of others) for (let at = 0; at < sums.length; at += 1) sums[at]! += column[at]!
  return sums
}

/** Values of the filters with the number of episodes that have them, most first, then in the order of readers. */
function filterLists(episodes: readonly BlockEpisode[]): FilterLists {
  return {
    tag: counted(episodes.map(({ tags }) => tags)),
    name: counted(episodes.map(({ names }) => names)),
    speaker: counted(episodes.map(({ speakers }) => speakers)),
    in: episodes.map(({ slug, title }): [string, string] => [slug, title]).reverse(),
  }
}

function counted(valuesOfEpisodes: readonly (readonly string[])[]): [string, number][] {
  const counts = new Map<string, [value: string, count: number]>()
  // Episodes share most of their values.
  const keys = new Map<string, string>()
  const keyOf = (value: string): string => {
    let key = keys.get(value)
    if (key === undefined) keys.set(value, (key = foldPhrase(value)))
    return key
  }
  for (const values of valuesOfEpisodes) {
    for (const [key, value] of new Map(values.map((value) => [keyOf(value), value]))) {
      const known = counts.get(key)
      if (known === undefined) counts.set(key, [value, 1])
      else known[1] += 1
    }
  }
  const order = readingOrder()
  return [...counts.values()].sort((a, b) => b[1] - a[1] || order(a[0], b[0]))
}

function rootOf(
  plan: IndexPlan,
  parts: readonly Part[],
  lists: string,
  languages: readonly string[],
): Uint8Array {
  const cells = plan.cells.map((hash): [string, number] => [hash, 0])
  for (const { cell } of plan.episodes) cells[cell]![1] += 1
  const years: RootHead['years'] = []
  plan.episodes.forEach(({ date }, number) => {
    const year = Number(date?.slice(0, 4))
    if (date !== undefined && years.at(-1)?.[0] !== year) years.push([year, number])
  })
  const head: RootHead = {
    parts: [...parts],
    cells,
    chunk: plan.chunk,
    functions: functionWords(languages).join(' '),
    years,
    lists,
  }
  // All lowest bytes first, then the next ones: gzip makes little of the higher ones.
  const counts = [0, 8, 16].map((shift) =>
    Uint8Array.from(plan.episodes, ({ passages }) => (passages >>> shift) & 255),
  )
  return joinBytes([bytesOf(`${JSON.stringify(head)}\n`), ...counts])
}
