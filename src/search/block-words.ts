import { type RunEpisode, eachPassage, type Run } from './run.ts'
import { filterTerm, tokenize } from './fold.ts'
import { WordNumbers } from './word-numbers.ts'

/** All words of some episodes and how common they are. Plain data, to be sent between threads and kept in a cache. */
export interface BlockWords {
  /** Sorted by code unit, a line each; with the words of speakers, and values of filters. */
  words: string
  /** For each word, in how many passages of the block its text holds it. */
  passages: Uint32Array
  /** In the order of the plan. */
  episodes: BlockEpisode[]
}

/** What the index keeps of an episode besides the words of its passages. */
export interface BlockEpisode extends Omit<RunEpisode, 'offset' | 'passages'> {
  /** Words of title, topics and tags (index in `BlockWords.words`). */
  about: number[]
}

/** An episode and the run that it is in. */
export interface EpisodeRun {
  run: Run
  episode: RunEpisode
}

/** The words of a block of episodes, given in the order of the plan. */
export function wordsOfBlock(episodes: readonly EpisodeRun[]): BlockWords {
  const found = new WordNumbers()
  const abouts = episodes.map(({ run, episode }) => {
    const local = Uint32Array.from(wordsOf(run), (word) => found.of(word))
    const last = new Int32Array(local.length).fill(-1)
    eachPassage(run, episode, ([text], passage) => {
      for (const word of text) {
        if (last[word] === passage) continue
        last[word] = passage
        found.passages[local[word]!]! += 1
      }
    })
    for (const term of extraTerms(episode)) found.of(term)
    return episode.about.map((word) => local[word]!)
  })

  const { words, passages, places } = found.sorted()
  return {
    words: words.join('\n'),
    passages,
    episodes: episodes.map(({ episode }, index) => ({
      slug: episode.slug,
      title: episode.title,
      language: episode.language,
      about: abouts[index]!.map((word) => places[word]!),
      tags: episode.tags,
      speakers: episode.speakers,
      names: episode.names,
    })),
  }
}

/** The words of a block or run, by number. */
export function wordsOf({ words }: { words: string }): string[] {
  return words === '' ? [] : words.split('\n')
}

/** Terms that stand beside the words of an episode: those of its speakers, and the values of filters. */
function* extraTerms(episode: RunEpisode): Generator<string> {
  for (const speaker of episode.speakers) {
    yield filterTerm('speaker', speaker)
    for (const { term } of tokenize(speaker)) yield term
  }
  for (const name of episode.names) yield filterTerm('name', name)
  for (const tag of episode.tags) yield filterTerm('tag', tag)
  yield filterTerm('in', episode.slug)
}
