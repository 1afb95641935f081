// Runs in the browser too: imports nothing from Node.
import type { Also, Marks, SearchAnswer, SearchOptions } from './answer.ts'
import type { SearchIndex } from './client.ts'

/** An index of the episodes that were edited since another one was built. */
export interface EditedIndex {
  index: SearchIndex
  /** Numbers that these episodes have in the other one, which knows their old words. */
  without: readonly number[]
}

/** What `naslag dev` says, in `__naslag/edited/news.json`, of the seeds that were saved since it last built everything; else `null`. */
export interface EditedNews {
  /** Root of the index that the last build wrote, and of that of the edited seeds. */
  built: string
  root: string
  /** Numbers of the edited episodes in the former. */
  without: number[]
}

/**
 * An index that answers with the edited episodes first and then, from `built`, with all others: what is searched until
 * everything is built again. Words that are near are looked for in `built` alone.
 *
 * @param findEdited Asked at each search; undefined where nothing was edited.
 */
export function withEdited(
  built: SearchIndex,
  findEdited: () => Promise<EditedIndex | undefined>,
): SearchIndex {
  return {
    ...built,
    async search(query, options = {}) {
      const edited = await findEdited()
      if (edited === undefined) return built.search(query, options)
      const own = await searchWhole(edited.index, query, options)
      const others = { ...options, without: edited.without }
      const rest = await built.search(query, others)
      const refuse = own.whole.passages > 0 ? rest.also.filter(({ instead }) => instead) : []
      return joined(
        own,
        refuse.length === 0
          ? rest
          : await built.search(query, { ...others, refuse: refused(options, refuse) }),
      )
    },
  }
}

/** All that a small index has for a query, nothing that is merely near. */
async function searchWhole(index: SearchIndex, query: string, options: SearchOptions): Promise<SearchAnswer> {
  let answer = await index.search(query, options)
  if (answer.also.length > 0)
    answer = await index.search(query, { ...options, refuse: refused(options, answer.also) })
  while (answer.hasNext) await answer.next(options.signal)
  return answer
}

function refused({ refuse = [] }: SearchOptions, also: readonly Also[]): string[] {
  return [...refuse, ...also.map(({ key }) => key)]
}

/** Two answers as one; `rest` has more. */
function joined(own: SearchAnswer, rest: SearchAnswer): SearchAnswer {
  const { suggestions, ...first } = rest
  const answer: SearchAnswer = {
    ...first,
    groups: [...own.groups, ...rest.groups],
    marks: joinedMarks(own.marks, rest.marks),
    async next(signal) {
      const groups = await rest.next(signal)
      answer.groups.push(...groups)
      count()
      return groups
    },
  }
  if (suggestions !== undefined && own.groups.length === 0) answer.suggestions = suggestions
  function count(): void {
    answer.passages = own.passages + rest.passages
    answer.episodes = own.episodes + rest.episodes
    answer.whole = {
      passages: own.whole.passages + rest.whole.passages,
      episodes: own.whole.episodes + rest.whole.episodes,
    }
    answer.counted = own.counted && rest.counted
    answer.years = joinedYears(own.years, rest.years)
    answer.hasNext = rest.hasNext
  }
  count()
  return answer
}

function joinedMarks(a: Marks, b: Marks): Marks {
  const both = (key: 'words' | 'parts'): string[] => [...new Set([...a[key], ...b[key]])]
  return {
    words: both('words'),
    parts: both('parts'),
    phrases: [...a.phrases, ...b.phrases],
  }
}

/** Counts of both, oldest year first; no year before all. */
function joinedYears(a: SearchAnswer['years'], b: SearchAnswer['years']): SearchAnswer['years'] {
  const counts = new Map<number | undefined, number>()
  for (const { year, passages } of [...a, ...b]) counts.set(year, (counts.get(year) ?? 0) + passages)
  return Array.from(counts, ([year, passages]) => ({ year, passages })).sort(
    (one, other) => (one.year ?? 0) - (other.year ?? 0),
  )
}
