import {
  collectWords,
  eachPosting,
  isDenseSpeaker,
  listKinds,
  type Runs,
  type Words,
} from './collect-words.ts'
import { type FilterLists, formatVersion, type Manifest, manifestPath, type RootHead } from './file-format.ts'
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
import { PartWriter, type WrittenPart } from './part-writer.ts'
import { type IndexPlan, type PartRange, partRanges, shortHash } from './plan.ts'
import type { Postings } from './shard.ts'
import { foldPhrase } from './fold.ts'

/**
 * All runs of an archive, in any order and of any size, give the files of the index besides those of `mapBlock`; the
 * last one is `manifest.json`. Memory holds the vocabulary, the words of each run as numbers, and the postings of a
 * slice of the vocabulary at a time: the runs are gone through once for each slice.
 */
export async function* reduceRuns(
  runs: Runs,
  plan: IndexPlan,
  glossary: Glossary = [],
): AsyncGenerator<IndexFile> {
  const packed: NamedContent[] = []
  let root = ''
  for await (const file of contents(runs, plan, glossary)) {
    root = file.name
    if (plan.isPacked) packed.push(file)
    else yield indexFile(file)
  }
  const manifest: Manifest = { naslag: formatVersion, root }
  if (plan.isPacked) {
    for await (const { texts = [] } of runs) packed.push(...texts)
    packed.sort((a, b) => (a.name < b.name ? -1 : 1))
    const content = packContent(packed)
    manifest.pack = `p${shortHash(content)}`
    yield indexFile({ name: manifest.pack, content })
  }
  yield { path: manifestPath, bytes: bytesOf(`${JSON.stringify(manifest)}\n`) }
}

/** All files; the last one is the root. */
async function* contents(runs: Runs, plan: IndexPlan, glossary: Glossary): AsyncGenerator<NamedContent> {
  const words = await collectWords(runs, plan, glossary)
  const counts = await countPostings(runs, words)
  const writers = partRanges(plan).map(
    (range) => new PartWriter(range, plan, estimatedBytes(counts, range, plan)),
  )
  const allPassages = plan.episodes.reduce((sum, episode) => sum + episode.passages, 0)

  for (let from = 0; from < words.terms.length;) {
    const to = sliceEnd(counts, from)
    const slice = await fillSlice(runs, words, counts, from, to)
    for (let term = from; term < to; term += 1) {
      const lists = {
        text: slice(term, 0),
        parts: slice(term, 1),
        speaker: isDenseSpeaker(counts[term * listKinds + 2]!, allPassages) ? undefined : slice(term, 2),
        about: words.about.get(term),
        notes: words.notes.get(term),
      }
      for (const writer of writers) yield* writer.add(words.terms[term]!, lists)
    }
    from = to
  }

  const parts: WrittenPart[] = []
  for (const writer of writers) parts.push(yield* writer.end())
  const lists = named('l', bytesOf(JSON.stringify(filterLists(words, plan))))
  yield lists
  yield named('r', rootOf(plan, parts, lists.name, words.languages))
}

function named(kind: string, content: Uint8Array): NamedContent {
  return { name: kind + shortHash(content), content }
}

/** How many passages each list of postings has. */
async function countPostings(runs: Runs, words: Words): Promise<Uint32Array> {
  const counts = new Uint32Array(words.terms.length * listKinds)
  const last = new Int32Array(counts.length).fill(-1)
  let index = 0
  for await (const run of runs) {
    eachPosting(run, words.local[index]!, words, (list, doc) => {
      if (last[list] === doc) return
      last[list] = doc
      counts[list]! += 1
    })
    index += 1
  }
  return counts
}

/** So many postings are held at a time. */
const sliceSize = 6_000_000

function sliceEnd(counts: Uint32Array, from: number): number {
  let size = 0
  let term = from
  while (term * listKinds < counts.length) {
    for (let kind = 0; kind < listKinds; kind += 1) size += counts[term * listKinds + kind]!
    if (size > sliceSize && term > from) break
    term += 1
  }
  return term
}

/** The postings of the terms from `from` up to `to`. */
async function fillSlice(
  runs: Runs,
  words: Words,
  counts: Uint32Array,
  from: number,
  to: number,
): Promise<(term: number, kind: number) => Postings | undefined> {
  const first = from * listKinds
  const end = to * listKinds
  const starts = new Uint32Array(end - first + 1)
  for (let list = first; list < end; list += 1)
    starts[list - first + 1] = starts[list - first]! + counts[list]!
  const cursors = starts.slice()
  const docs = new Uint32Array(starts.at(-1)!)
  const times = new Uint16Array(docs.length)
  let index = 0
  for await (const run of runs) {
    eachPosting(run, words.local[index]!, words, (list, doc) => {
      if (list < first || list >= end) return
      const cursor = cursors[list - first]!
      if (cursor > starts[list - first]! && docs[cursor - 1] === doc) {
        if (times[cursor - 1]! < 0xffff) times[cursor - 1]! += 1
        return
      }
      docs[cursor] = doc
      times[cursor] = 1
      cursors[list - first] = cursor + 1
    })
    index += 1
  }
  return (term, kind) => {
    const list = term * listKinds + kind - first
    const start = starts[list]!
    const stop = starts[list + 1]!
    return start === stop ? undefined : sorted(docs.subarray(start, stop), times.subarray(start, stop))
  }
}

/** Runs may come in any order: put a list in order where it is not. */
function sorted(docs: Uint32Array, counts: Uint16Array): Postings {
  if (docs.every((doc, index) => index === 0 || docs[index - 1]! < doc)) return { docs, counts }
  const order = Array.from(docs, (_, index) => index).sort((a, b) => docs[a]! - docs[b]!)
  return {
    docs: Uint32Array.from(order, (index) => docs[index]!),
    counts: Uint16Array.from(order, (index) => counts[index]!),
  }
}

/** Bytes of a part's postings, about: so much for the gaps, and two bits. */
function estimatedBytes(counts: Uint32Array, range: PartRange, plan: IndexPlan): number {
  const share = (range.endNumber - range.firstNumber) / Math.max(1, plan.numbers)
  let bits = 0
  for (const count of counts) {
    if (count > 0) bits += count * share * (2 + Math.log2(Math.max(1, plan.numbers / count)))
  }
  return bits / 8
}

/** Values of the filters with the number of episodes that have them, most first. */
function filterLists(words: Words, plan: IndexPlan): FilterLists {
  const episodes = plan.episodes.flatMap(({ slug }) => words.episodes.get(slug)?.run ?? [])
  return {
    tag: counted(episodes.map(({ tags }) => tags)),
    name: counted(episodes.map(({ names }) => names)),
    speaker: counted(episodes.map(({ speakers }) => speakers)),
    in: episodes.map(({ slug, title }): [string, string] => [slug, title]).reverse(),
  }
}

function counted(valuesOfEpisodes: readonly (readonly string[])[]): [string, number][] {
  const counts = new Map<string, [value: string, count: number]>()
  for (const values of valuesOfEpisodes) {
    for (const [key, value] of new Map(values.map((value) => [foldPhrase(value), value]))) {
      const known = counts.get(key)
      if (known === undefined) counts.set(key, [value, 1])
      else known[1] += 1
    }
  }
  return [...counts.values()].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

function rootOf(
  plan: IndexPlan,
  parts: readonly WrittenPart[],
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
    parts: parts.map(({ part }) => part),
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
