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
  /** Words of title, aliases, topics and tags (index in `BlockWords.words`). */
  about: number[]
}

/** An episode and the run that it is in. */
export interface EpisodeRun {
  run: Run
  episode: RunEpisode
}

/** What is numbered in the run of an episode, as words of its block (index in `BlockWords.words`). Plain data. */
export interface EpisodeNumbers {
  words: Uint32Array
  /** By speaker, the words of the name; and the value of the filter. */
  speakerWords: number[][]
  speakerFilters: number[]
  /** By name. */
  nameFilters: number[]
}

/** The words of a block of episodes, given in the order of the plan; and for its postings, what they are to each episode. */
export function wordsOfBlock(episodes: readonly EpisodeRun[]): {
  words: BlockWords
  numbers: EpisodeNumbers[]
} {
  const found = new WordNumbers()
  const numbers = episodes.map(({ run, episode }): EpisodeNumbers => {
    const words = found.ofLines(run.words)
    countPassages(found.passages, words, { run, episode })
    for (const tag of episode.tags) found.of(filterTerm('tag', tag))
    found.of(filterTerm('in', episode.slug))
    return {
      words,
      speakerWords: episode.speakers.map((name) => tokenize(name).map(({ term }) => found.of(term))),
      speakerFilters: episode.speakers.map((name) => found.of(filterTerm('speaker', name))),
      nameFilters: episode.names.map((name) => found.of(filterTerm('name', name))),
    }
  })
  const { words: sorted, passages, places } = found.sorted()
  for (const of of numbers) sortNumbers(of, places)
  const words = {
    words: sorted.join('\n'),
    passages,
    episodes: episodes.map(({ episode }, index) => ({
      slug: episode.slug,
      title: episode.title,
      language: episode.language,
      about: episode.about.map((word) => numbers[index]!.words[word]!),
      tags: episode.tags,
      speakers: episode.speakers,
      names: episode.names,
    })),
  }
  return { words, numbers }
}

/** Numbers of words in order of first use become those of the sorted words. */
function sortNumbers(
  { words, speakerWords, speakerFilters, nameFilters }: EpisodeNumbers,
  places: Uint32Array,
): void {
  for (const numbers of [words, ...speakerWords, speakerFilters, nameFilters])
    for (let at = 0; at < numbers.length; at += 1) numbers[at] = places[numbers[at]!]!
}

/** Add the passages of an episode to those of each word. `numbers`: its words in `passages`. */
function countPassages(passages: number[], numbers: Uint32Array, { run, episode }: EpisodeRun): void {
  const last = new Int32Array(numbers.length).fill(-1)
  const own = new Uint32Array(numbers.length)
  eachPassage(run, episode, ({ text: { items, length } }, passage) => {
    for (let at = 0; at < length; at += 1) {
      const word = items[at]!
      if (last[word] === passage) continue
      last[word] = passage
      own[word]! += 1
    }
  })
  for (const [word, number] of numbers.entries()) passages[number]! += own[word]!
}
