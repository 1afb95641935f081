import { chapterLengths } from '../model/chapter-lengths.ts'
import { defined } from '../model/defined.ts'
import type { Passage } from '../model/episode.ts'
import { seenPassage } from '../model/links.ts'
import { wordsOfPassages } from '../segment/words.ts'
import type { HitChapter } from './answer.ts'
import type { SearchEntry } from './entry.ts'
import { bytesOf, type NamedContent } from './index-file.ts'
import { speakersOf } from './run.ts'
import { filesOf, textFileSize } from './numbering.ts'
import type { IndexPlan, PlannedEpisode } from './plan.ts'
import type { EpisodeCard, TextHead } from './text-file.ts'

/** The files that hold an episode's text, with what its group of hits shows. */
export function textContents(entry: SearchEntry, place: PlannedEpisode, plan: IndexPlan): NamedContent[] {
  const { episode } = entry
  const card = cardOf(entry)
  const count = filesOf(episode.passages.length, plan.chunk)
  const size = textFileSize(episode.passages.length, plan.chunk)
  return Array.from({ length: count }, (_, file) => {
    const first = file * size
    const passages = episode.passages.slice(first, first + size).map(seenPassage)
    const speakers = [...new Set(passages.flatMap(speakersOf))]
    const head: TextHead = {
      ...card,
      from: first,
      speakers,
      rest: passages.map((passage) => restOf(passage, speakers)),
    }
    const lines = [JSON.stringify(head), ...passages.map(({ text }) => text.replaceAll('\n', ' '))]
    return {
      name: `${plan.cells[place.cell]}-t${place.firstFile + file}`,
      content: bytesOf(lines.join('\n')),
    }
  })
}

function cardOf({
  episode,
  words: ofPassages = wordsOfPassages(episode.passages),
}: SearchEntry): EpisodeCard {
  const words = episode.chapters.map(() => 0)
  for (const [index, { chapter }] of episode.passages.entries()) words[chapter]! += ofPassages[index]!
  const lengths = chapterLengths(episode, words)
  let first = 0
  const chapters = episode.chapters.map((chapter, index): HitChapter => {
    while (first < episode.passages.length && episode.passages[first]!.chapter < index) first += 1
    return {
      title: chapter.title,
      first,
      length: lengths[index]!,
      ...defined({ start: chapter.start, kind: chapter.kind }),
    }
  })
  return {
    slug: episode.slug,
    title: episode.title,
    language: episode.language,
    ...defined({ date: episode.date }),
    passages: episode.passages.length,
    chapters,
  }
}

function restOf(passage: Passage, speakers: readonly string[]): TextHead['rest'][number] {
  const { id, start = -1, speaker, turns = [], markers } = passage
  const rest = [
    id,
    speaker === undefined ? -1 : speakers.indexOf(speaker),
    turns.flatMap((turn) => [turn.at, speakers.indexOf(turn.speaker)]),
    markers.flatMap((marker) => [marker.start, marker.end]),
    start,
  ] as const
  // What most passages do not have comes last and is left out.
  const kept = start >= 0 ? 5 : markers.length > 0 ? 4 : turns.length > 0 ? 3 : 2
  return rest.slice(0, kept) as unknown as TextHead['rest'][number]
}
