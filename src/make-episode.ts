import type { VFile } from 'vfile'
import { compileSeed } from './compile/compile-seed.ts'
import { digestEpisode } from './link/digest.ts'
import { reportChapters } from './messages/report-chapters.ts'
import { messagesOf, type Message } from './messages/message.ts'
import type { ArchiveSettings, EpisodeDigest, Mention } from './model/archive.ts'
import type { CompiledSeed, Episode } from './model/episode.ts'
import { findMentions, type CompiledGlossary } from './names/find-mentions.ts'
import { parseSeed } from './parse/parse-seed.ts'
import type { SourceFile } from './read/read-seeds.ts'
import { report } from './messages/report.ts'
import type { VideoChapter } from './parse/video-info.ts'
import { segmentSeed } from './segment/segment-seed.ts'

/** What one seed gives: its messages, and its episode wherever it has a title and a transcript. */
export interface MadeEpisode {
  messages: Message[]
  made?: {
    episode: Episode
    digest: EpisodeDigest
    mentions: Mention[]
    /** Words of each passage. */
    words: readonly number[]
  }
}

/** What a seed is read with. */
export interface Surroundings {
  settings: ArchiveSettings
  glossary: CompiledGlossary
  /** Ids of videos whose captions lie beside the seeds. */
  captioned: ReadonlySet<string>
}

/** A seed as far as its text and what is mentioned in it. Without `seed` there is nothing to make an episode of. */
export interface StartedEpisode {
  file: VFile
  seed?: CompiledSeed
  mentions: Mention[]
}

/** One seed through parse → compile → names → segment → digest. A pure function: it may run in any thread and be remembered. */
export function makeEpisode(source: SourceFile, surroundings: Surroundings): MadeEpisode {
  return finishEpisode(startEpisode(source, surroundings))
}

/** The first half, parse → compile → names: what it gives is all that the second half depends on. */
export function startEpisode(source: SourceFile, surroundings: Surroundings): StartedEpisode {
  const { file, ...parsed } = parseSeed(source)
  const seed = compileSeed({ file, ...parsed }, surroundings.settings, {
    hasCaptions: (videoId) => surroundings.captioned.has(videoId),
  })
  if (seed === undefined) return { file, mentions: [] }
  return { file, seed, mentions: findMentions(seed.transcript.text, surroundings.glossary) }
}

/** The second half, segment → digest. `chapters` are those that the video's own metadata states. */
export function finishEpisode(
  { file, seed, mentions }: StartedEpisode,
  chapters: readonly VideoChapter[] = [],
): MadeEpisode {
  if (seed === undefined) return { messages: messagesOf(file) }
  const canPlace = seed.transcript.times.length > 0
  if (chapters.length > 0 && seed.chapterLines.length === 0 && !canPlace)
    report(file, 'video-chapters-without-times', {
      reason: `Unexpected transcript without times beside ${chapters.length} chapters of its video, expected times to place them by`,
      note: 'Write times in the transcript, such as [12:30], or a section ## Chapters with the first words of each.',
    })
  const { episode, problems, counts } = segmentSeed(seed, mentions, canPlace ? { chapters } : {})
  reportChapters(file, problems)
  return {
    messages: messagesOf(file),
    made: {
      episode,
      digest: digestEpisode(episode, seed, mentions, counts),
      mentions,
      words: counts.ofPassage,
    },
  }
}
