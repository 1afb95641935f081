import type { Episode, Passage } from '../model/episode.ts'
import type { HitChapter } from './answer.ts'
import { type IndexFile, indexFile } from './index-file.ts'
import { withoutMarkers } from './run.ts'
import { filesOf, textFileSize } from './numbering.ts'
import type { IndexPlan, PlannedEpisode } from './plan.ts'
import type { EpisodeCard, TextFile, TextPassage } from './text-file.ts'

/** The files that hold an episode's text, with what its group of hits shows. */
export function textFiles(episode: Episode, place: PlannedEpisode, plan: IndexPlan): IndexFile[] {
  const card = cardOf(episode)
  const count = filesOf(episode.passages.length, plan.chunk)
  const size = textFileSize(episode.passages.length, plan.chunk)
  return Array.from({ length: count }, (_, file) => {
    const first = file * size
    const passages = episode.passages.slice(first, first + size).map(textPassage)
    const content: TextFile = { card, first, passages }
    return indexFile(`${plan.cells[place.cell]}-t${place.firstFile + file}`, JSON.stringify(content))
  })
}

function cardOf(episode: Episode): EpisodeCard {
  const words = episode.chapters.map(() => 0)
  for (const passage of episode.passages) {
    words[passage.chapter]! += withoutMarkers(passage).match(/\S+/g)?.length ?? 0
  }
  let first = 0
  const chapters = episode.chapters.map((chapter, index): HitChapter => {
    while (first < episode.passages.length && episode.passages[first]!.chapter < index) first += 1
    return {
      title: chapter.title,
      first,
      words: words[index]!,
      ...(chapter.start === undefined ? {} : { start: chapter.start }),
      ...(chapter.kind === undefined ? {} : { kind: chapter.kind }),
    }
  })
  return {
    slug: episode.slug,
    title: episode.title,
    ...(episode.date === undefined ? {} : { date: episode.date }),
    passages: episode.passages.length,
    chapters,
  }
}

function textPassage(passage: Passage): TextPassage {
  const { id, text, start, speaker, turns, markers } = passage
  return {
    id,
    text,
    ...(start === undefined ? {} : { start }),
    ...(speaker === undefined ? {} : { speaker }),
    ...(turns === undefined || turns.length === 0 ? {} : { turns }),
    ...(markers.length === 0
      ? {}
      : { markers: markers.map(({ start, end }): [number, number] => [start, end]) }),
  }
}
