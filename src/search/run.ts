import type { Episode, Passage } from '../model/episode.ts'
import { seenPassage } from '../model/links.ts'
import { blankMarkers } from '../segment/markers.ts'
import type { ReadText } from '../segment/talk-words.ts'
import type { SearchEntry } from './entry.ts'
import type { NamedContent } from './index-file.ts'
import { TalkTerms } from './talk-terms.ts'
import { TermReader } from './term-reader.ts'
import { NumberList, VarintReader, Varints } from './varints.ts'

/** The words of a block of episodes: plain data, to be sent between threads and kept in a cache. */
export interface Run {
  /** Words of the block in order of their first use, a line each. */
  words: string
  episodes: RunEpisode[]
  /**
   * For each passage of each episode four lists, each its length and its items as varints: words of the text in order,
   * words of its names, speakers (index in `RunEpisode.speakers`) and names (index in `RunEpisode.names`).
   */
  stream: Uint8Array
  /** In a small index its text files, to be packed with the rest. */
  texts?: NamedContent[]
}

/** What the index keeps of an episode besides the words of its passages. */
export interface RunEpisode {
  slug: string
  title: string
  language: string
  /** Words of title, aliases, topics and tags (index in `Run.words`). */
  about: number[]
  tags: string[]
  speakers: string[]
  names: string[]
  passages: number
  /** Where its passages begin in `Run.stream`. */
  offset: number
}

/** An episode, and what was read for it where it was just made: its words need not be found again. */
export interface RunSource extends SearchEntry {
  /** The text that its passages are cut from. */
  transcript?: ReadText
}

/** Read the words of a block of episodes. Any division of an archive into blocks gives the same index. */
export function runOf(entries: readonly RunSource[]): Run {
  const words = new TermReader()
  const stream = new Varints()
  const episodes = entries.map((entry) => {
    const { episode } = entry
    const offset = stream.length
    const speakers = new Numbering()
    const names = new Numbering()
    const about = new Set<number>()
    for (const text of aboutOf(episode)) for (const word of words.read(text)) about.add(word)
    const textOf = textReader(entry, words)
    episode.passages.forEach((passage, index) => {
      const passageNames = [...new Set(entry.names[index] ?? [])]
      const text = textOf(passage, index)
      stream.list(text)
      stream.list(passageNames.length === 0 ? [] : nameWords(passageNames, new Set(text), words))
      stream.list(speakersOf(passage).map((speaker) => speakers.of(speaker)))
      stream.list(passageNames.map((name) => names.of(name)))
    })
    return {
      slug: episode.slug,
      title: episode.title,
      language: episode.language,
      about: [...about],
      tags: [...episode.tags],
      speakers: speakers.items,
      names: names.items,
      passages: episode.passages.length,
      offset,
    }
  })
  return { words: words.terms.join('\n'), episodes, stream: stream.bytes() }
}

/** Asked for one passage after another: the words of its text, from those of the transcript where they tell. */
function textReader(
  { transcript, words: wordsOf }: RunSource,
  words: TermReader,
): (passage: Passage, index: number) => Int32Array {
  if (transcript?.words.forms.vocabulary !== words.vocabulary || wordsOf === undefined)
    return (passage) => words.read(searchedText(passage))
  const talk = new TalkTerms(words, transcript)
  let end = 0
  let marked = 0
  return (passage, index) => {
    const first = end
    end += wordsOf[index]!
    // What a marker that began in an earlier passage leaves in this one is text here, and none of the words of the talk.
    const isMarked = marked > 0
    marked = Math.max(marked, passage.markers.at(-1)?.end ?? 0) - passage.text.length
    const isLinked = passage.text.includes('](http')
    return (isMarked || isLinked ? undefined : talk.read(first, end)) ?? words.read(searchedText(passage))
  }
}

/** Without markers and the addresses of links. */
function searchedText(passage: Passage): string {
  const { text, markers } = seenPassage(passage)
  return blankMarkers(text, markers)
}

/** Words of names that the text itself does not have, each once. */
function nameWords(names: readonly string[], inText: ReadonlySet<number>, words: TermReader): number[] {
  const found = new Set<number>()
  for (const name of names) for (const word of words.read(name)) if (!inText.has(word)) found.add(word)
  return [...found]
}

/** The texts of an episode that count for all of its passages. */
export function aboutOf(episode: Episode): string[] {
  return [episode.title, ...episode.aliases, ...episode.topics, ...episode.tags]
}

/** Who speaks in a passage, each once. */
export function speakersOf(passage: Passage): string[] {
  if (passage.turns === undefined) return passage.speaker === undefined ? [] : [passage.speaker]
  const all = [passage.speaker, ...passage.turns.map((turn) => turn.speaker)]
  return [...new Set(all.filter((speaker) => speaker !== undefined))]
}

/** Gives each string a number, in order of first use. */
class Numbering {
  readonly items: string[] = []
  readonly #numbers = new Map<string, number>()

  of(item: string): number {
    let number = this.#numbers.get(item)
    if (number === undefined) {
      number = this.items.length
      this.#numbers.set(item, number)
      this.items.push(item)
    }
    return number
  }
}

/** The four lists of a passage. See `Run.stream`. */
export interface PassageLists {
  text: NumberList
  /** Words of its names that its text does not have. */
  nameWords: NumberList
  speakers: NumberList
  names: NumberList
}

/** Call `take` for each passage of an episode, in order. The lists are good until the next. */
export function eachPassage(
  { stream }: Run,
  { offset, passages }: RunEpisode,
  take: (lists: PassageLists, index: number) => void,
): void {
  const reader = new VarintReader(stream, offset)
  const lists: PassageLists = {
    text: new NumberList(),
    nameWords: new NumberList(),
    speakers: new NumberList(),
    names: new NumberList(),
  }
  for (let index = 0; index < passages; index += 1) {
    reader.list(lists.text)
    reader.list(lists.nameWords)
    reader.list(lists.speakers)
    reader.list(lists.names)
    take(lists, index)
  }
}
