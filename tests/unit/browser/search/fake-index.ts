import type {
  Completion,
  EpisodeHits,
  Hit,
  Place,
  SearchAnswer,
  SearchOptions,
} from '../../../../src/search/answer.ts'
import type { SearchIndex } from '../../../../src/search/client.ts'
import { foldWord, tokenize } from '../../../../src/search/fold.ts'
import { parseQuery } from '../../../../src/search/query.ts'

/** An episode to be searched: one chapter for each list of passages. */
export interface FakeEpisode {
  slug: string
  title: string
  date?: string
  chapters: { title: string; passages: string[] }[]
}

/** A search index without files: it looks through the text. Only for tests of what stands around a search. */
export class FakeIndex implements SearchIndex {
  readonly #episodes: readonly FakeEpisode[]
  /** Awaited before every answer. */
  delay: (query: string) => Promise<void> = async () => {}
  asked: { query: string; options: SearchOptions }[] = []
  reloads = 0

  constructor(episodes: readonly FakeEpisode[]) {
    this.#episodes = episodes
  }

  async warm(): Promise<void> {}

  reload(): void {
    this.reloads += 1
  }

  async complete(field: string, typed: string): Promise<Completion[]> {
    const values = field === 'year' ? this.#episodes.flatMap(({ date }) => date?.slice(0, 4) ?? []) : []
    return [...new Set(values)]
      .filter((value) => value.includes(typed))
      .map((value) => ({ value, label: value, episodes: values.filter((other) => other === value).length }))
  }

  async search(text: string, options: SearchOptions = {}): Promise<SearchAnswer> {
    this.asked.push({ query: text, options })
    await this.delay(text)
    const query = parseQuery(text)
    const wanted = query.parts.flatMap((part) =>
      part.kind === 'words' && !part.not ? tokenize(part.text).map(({ term }) => term) : [],
    )
    const year = query.parts.find((part) => part.kind === 'filter' && part.field === 'year')
    const found = this.#episodes
      .filter(({ date }) => year?.kind !== 'filter' || date?.startsWith(year.value) === true)
      .map((episode) => find(episode, wanted))
      .filter((hits) => hits.places.length > 0)
      .sort((a, b) => b.places.length - a.places.length)
    const pageSize = options.pageSize ?? 10
    let shown = Math.min(found.length, pageSize)
    const answer: SearchAnswer = {
      query,
      groups: found.slice(0, shown),
      passages: found.reduce((sum, group) => sum + group.places.length, 0),
      episodes: found.length,
      whole: { passages: found.reduce((sum, group) => sum + group.places.length, 0), episodes: found.length },
      counted: true,
      also: [],
      ignored: [],
      marks: { words: wanted, parts: [], phrases: [] },
      years: yearsOf(found),
      hasNext: found.length > shown,
      next: async () => {
        const next = found.slice(shown, shown + pageSize)
        shown += next.length
        answer.groups.push(...next)
        answer.hasNext = found.length > shown
        return next
      },
    }
    return answer
  }
}

function find(episode: FakeEpisode, wanted: string[]): EpisodeHits {
  const texts = episode.chapters.flatMap((chapter, at) =>
    chapter.passages.map((text) => ({ text, chapter: at, title: chapter.title })),
  )
  const all: Hit[] = texts.flatMap(({ text, chapter, title }, index) => {
    const tokens = tokenize(text)
    if (!tokens.some(({ term }) => wanted.includes(term))) return []
    const excerpt = (text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu) ?? []).map((piece) => ({
      text: piece,
      marked: wanted.includes(foldWord(piece)),
    }))
    return [
      {
        id: `p${index}`,
        index,
        score: 1,
        chapter,
        chapterTitle: title,
        excerpt,
        cut: { before: index > 0, after: true },
      },
    ]
  })
  let first = 0
  const hits: EpisodeHits = {
    slug: episode.slug,
    language: 'nl',
    title: episode.title,
    ...(episode.date === undefined ? {} : { date: episode.date }),
    passages: texts.length,
    chapters: episode.chapters.map(({ title, passages }) => {
      const chapter = { title, first, length: passages.join(' ').split(' ').length }
      first += passages.length
      return chapter
    }),
    hits: all.slice(0, 3),
    places: all.map(({ id, index }, at): Place => ({ index, whole: true, ...(at < 3 ? { id } : {}) })),
    left: Math.max(0, all.length - 3),
    more: async () => {
      const next = all.slice(hits.hits.length, hits.hits.length + 5)
      hits.hits.push(...next)
      hits.left = all.length - hits.hits.length
      return next
    },
  }
  return hits
}

function yearsOf(groups: EpisodeHits[]): SearchAnswer['years'] {
  const years = new Map<number | undefined, number>()
  for (const { date, places } of groups) {
    const year = date === undefined ? undefined : Number(date.slice(0, 4))
    years.set(year, (years.get(year) ?? 0) + places.length)
  }
  return [...years]
    .map(([year, passages]) => ({ year, passages }))
    .sort((a, b) => (a.year ?? 9e9) - (b.year ?? 9e9))
}
